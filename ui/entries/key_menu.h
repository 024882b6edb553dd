#pragma once
// What can be done to the keys that are chosen, in the table and in the timeline.

#include <QMenu>

#include <cstddef>
#include <span>
#include <vector>

#include <journal/journal.h>

namespace ui {

class Session;

/// Deletes itself when it is closed. The session must outlive it.
class KeyMenu : public QMenu
{
    Q_OBJECT

public:
    KeyMenu(Session &session, std::vector<journal::KeyId> keys, QWidget *parent);

    /// Calls and invalidates; neither can be done in the past.
    void addRequests();
    void addCopyKeys();
    void addFilter();

signals:
    void filterAsked(const std::vector<journal::KeyId> &keys);

private:
    Session &m_session;
    std::vector<journal::KeyId> m_keys;
};

/// More would keep the window from answering.
inline constexpr std::size_t mostCopied = 50'000;

/// Puts the keys in the clipboard, a line each; the first mostCopied of them.
void copyKeys(const journal::Journal &journal, std::span<const journal::KeyId> keys);

} // namespace ui
