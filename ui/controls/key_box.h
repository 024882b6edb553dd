#pragma once
// Where a key is typed or chosen, to be called.

#include <QComboBox>

#include <string>

#include "ui/session/selection.h"
#include "ui/session/session.h"

namespace ui {

/// Keys stand in it as journal::oneLine() writes them, and are typed so. Return calls the key and
/// selects it. A key that cannot be taken stays typed, with a problem told, until it is corrected
/// or Esc brings back the last good one. Offers the keys that are known; shows the key of the
/// selection unless a person is typing another.
class KeyBox : public QComboBox
{
    Q_OBJECT

public:
    /// Both must outlive it.
    KeyBox(Session &session, Selection &selection, QWidget *parent = nullptr);

    /// Calls the key in the box, or tells the problem it has.
    void callKey();

    [[nodiscard]] const QString &problem() const
    {
        return m_problem;
    }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// Empty when there is none any more.
    void problemChanged(const QString &problem);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void offerKeys();
    void offerAnew();
    void followSelection();
    void recheck();
    void choose(int row);
    void setKeyText(const QString &text);
    void setProblem(const QString &problem);

    Session &m_session;
    Selection &m_selection;
    QString m_lastGood; // as it is shown
    QString m_problem;
    std::uint32_t m_offered = 0; // keys of the journal that are in the list
    bool m_edited = false;
};

} // namespace ui
