#include "ui/entries/key_menu.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <utility>

#include "ui/event_log/key_filter.h"
#include "ui/session/session.h"
#include "ui/theme/copied_text.h"

namespace ui {

KeyMenu::KeyMenu(Session &session, std::vector<journal::KeyId> keys, QWidget *parent)
    : QMenu(parent), m_session(session), m_keys(std::move(keys))
{
    setAttribute(Qt::WA_DeleteOnClose);
}

void KeyMenu::addRequests()
{
    // The view itself takes the key, which is only shown here.
    const QString call =
        tr("Call") + u'\t' + QKeySequence(Qt::Key_Return).toString(QKeySequence::NativeText);
    for (QAction *request :
         {addAction(call, this, [this] { m_session.call(m_keys); }),
          addAction(tr("Invalidate"), this, [this] { m_session.invalidate(m_keys); })})
        request->setEnabled(m_session.takesWishes());
}

void KeyMenu::addCopyKeys()
{
    addAction(m_keys.size() == 1 ? tr("Copy key") : tr("Copy keys"), this,
              [this] { copyKeys(m_session.journal(), m_keys); });
}

void KeyMenu::addFilter()
{
    addAction(m_keys.size() == 1 ? tr("Filter the log by this key")
                                 : tr("Filter the log by these keys"),
              this, [this] { emit filterAsked(m_keys); })
        ->setEnabled(m_keys.size() <= mostFiltered);
}

void copyKeys(const journal::Journal &journal, std::span<const journal::KeyId> keys)
{
    QString text;
    for (const journal::KeyId key : keys.first(std::min(keys.size(), mostCopied))) {
        if (!text.isEmpty())
            text += u'\n';
        text += copiedCell(journal.keyName(key));
    }
    QGuiApplication::clipboard()->setText(text);
}

} // namespace ui
