#pragma once
// "With and without": what callers saw against what they would have seen without the cache.

#include <journal/episodes.h>
#include <journal/with_without.h>

#include "ui/questions/question_page.h"

class QCheckBox;
class QLabel;

namespace ui {

class WithWithoutChart;

class WithWithoutPage : public QuestionPage
{
    Q_OBJECT

public:
    explicit WithWithoutPage(Session &session, QWidget *parent = nullptr);

    [[nodiscard]] bool isShare() const;
    void setShare(bool share);

protected:
    void follow() override;
    void startAnew() override;

private:
    journal::WithWithoutReading m_reading;
    journal::EpisodesReading m_episodes;
    QLabel *m_text;
    QCheckBox *m_share;
    WithWithoutChart *m_chart;
};

} // namespace ui
