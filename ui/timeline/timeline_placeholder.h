#pragma once
// What stands in the place of the timeline while it has nothing to show: why, and what to do.

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

class TimelinePlaceholder : public QWidget
{
    Q_OBJECT

public:
    explicit TimelinePlaceholder(QWidget *parent = nullptr);

    /// Whether values are stored, so that there will be fallback windows.
    enum class Ahead
    {
        windows,
        outcomesOnly,
    };

    /// No call was made yet. `key` is offered to be called, if there is one.
    void sayEmpty(const QString &key, Ahead ahead);
    /// No key passes this filter.
    void sayNoMatch(const QString &filter);
    /// The filter is wrong, and the last good one let no key pass.
    void sayNotUnderstood();

signals:
    void callAsked();
    void trafficAsked();
    void clearFilterAsked();

private:
    void offerToClear(const QString &text);

    QLabel *m_text;
    QPushButton *m_call;
    QPushButton *m_traffic;
    QPushButton *m_clear;
};

} // namespace ui
