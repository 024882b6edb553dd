#pragma once
// The outages one by one: when, why, and what the cache saved in each.

#include <vector>

#include <journal/episodes.h>

#include "ui/questions/question_page.h"

class QLabel;

namespace ui {

class FiguresView;
class OutagesModel;
class ViewState;

/// A chosen row selects its range of time; activating it goes to the moment before it.
class OutagesPage : public QuestionPage
{
    Q_OBJECT

public:
    /// The session and the state must outlive it.
    OutagesPage(Session &session, ViewState &state, QWidget *parent = nullptr);

protected:
    void follow() override;
    void startAnew() override;

private:
    void spanLastRow();
    void choose(const std::vector<int> &rows);
    void goBefore(int row);

    ViewState &m_state;
    journal::EpisodesReading m_reading;
    OutagesModel *m_model;
    FiguresView *m_view;
    QLabel *m_coverage;
};

} // namespace ui
