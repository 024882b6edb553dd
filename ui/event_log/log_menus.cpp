#include "ui/event_log/log_menus.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QItemSelectionModel>

#include <algorithm>
#include <string>
#include <vector>

#include "ui/event_log/key_filter.h"
#include "ui/event_log/log_filter_texts.h"
#include "ui/event_log/log_model.h"
#include "ui/event_log/log_view.h"
#include "ui/theme/mnemonics.h"
#include "ui/theme/wording.h"

namespace ui {

namespace {

/// "event:stale,error"; some words stand for several kinds.
QString filterForKinds(const std::vector<journal::EventKind> &kinds)
{
    QStringList words;
    for (const journal::EventKind kind : kinds) {
        const auto found = std::ranges::find_if(journal::eventFilterWords,
                                                [kind](const journal::FilterWord &word) {
                                                    return (word.mask & journal::maskOf(kind)) != 0;
                                                });
        if (found == journal::eventFilterWords.end())
            return {};
        const QString word =
            QString::fromUtf8(found->word.data(), static_cast<qsizetype>(found->word.size()));
        if (!words.contains(word))
            words += word;
    }
    return QStringLiteral("event:") + words.join(u',');
}

/// Those that differ, in the order they come.
template <class Value>
void addOnce(std::vector<Value> &values, const Value &value)
{
    if (values.size() <= mostFiltered && std::ranges::find(values, value) == values.end())
        values.push_back(value);
}

} // namespace

LogFilterMenu::LogFilterMenu(QWidget *parent) : QMenu(parent)
{
    setToolTipsVisible(true);
    for (const FilterExample &example : filterExamples()) {
        // The tab sets the meaning at the right, where menus show their keys.
        QAction *action =
            addAction(withoutMnemonics(example.filter) + u'\t' + withoutMnemonics(example.meaning));
        connect(action, &QAction::triggered, this,
                [this, filter = example.filter] { emit chosen(filter); });
    }
    addSeparator();
    QAction *rules = addAction(tr("All terms must hold · a,b is either · - in front excludes"));
    rules->setEnabled(false);
}

LogExportMenu::LogExportMenu(QWidget *parent) : QMenu(parent)
{
    using journal::ExportFormat;
    const auto add = [this](const QString &title, ExportScope scope) {
        addSection(title);
        const auto addFormat = [&](const QString &text, ExportFormat format) {
            connect(addAction(text), &QAction::triggered, this,
                    [this, format, scope] { emit chosen(format, scope); });
        };
        const bool all = scope == ExportScope::all;
        addFormat(all ? tr("All events as &CSV…") : tr("Filtered events as C&SV…"),
                  ExportFormat::csv);
        addFormat(all ? tr("All events as &JSON Lines…") : tr("Filtered events as JSO&N Lines…"),
                  ExportFormat::jsonLines);
        addFormat(all ? tr("All events as &Markdown…") : tr("Filtered events as Ma&rkdown…"),
                  ExportFormat::markdown);
    };
    add(tr("All events"), ExportScope::all);
    add(tr("What passes the filter"), ExportScope::filtered);
}

LogRowMenu::LogRowMenu(const LogModel *model, LogView *view)
    : QObject(view), m_model{model}, m_view{view},
      m_copyText(new QAction(tr("&Copy as text"), view)),
      m_copyJson(new QAction(tr("Copy as &JSON"), view))
{
    m_copyText->setShortcut(QKeySequence::Copy); // only shown: the view itself takes the key
    connect(m_view, &LogView::copyAsked, this, &LogRowMenu::copyText);
    connect(m_copyText, &QAction::triggered, this, &LogRowMenu::copyText);
    connect(m_copyJson, &QAction::triggered, this, &LogRowMenu::copyJson);
    connect(m_view, &QWidget::customContextMenuRequested, this, &LogRowMenu::show);
}

void LogRowMenu::copyText() const
{
    copy(&journal::eventLine);
}

void LogRowMenu::copyJson() const
{
    copy(&journal::eventJson);
}

void LogRowMenu::copy(Format format) const
{
    std::string text;
    for (const journal::Sequence sequence : chosen()) {
        text += text.empty() ? "" : "\n";
        text += format(*m_model->journal(), sequence);
    }
    if (!text.empty())
        QGuiApplication::clipboard()->setText(QString::fromStdString(text));
}

std::vector<journal::Sequence> LogRowMenu::chosen() const
{
    std::vector<journal::Sequence> events;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        if (const auto sequence = m_model->sequenceAt(index.row());
            sequence >= m_model->journal()->first())
            events.push_back(sequence);
    std::ranges::sort(events); // as they are shown, whatever the order they were chosen in
    return events;
}

void LogRowMenu::show(const QPoint &at)
{
    QMenu menu{m_view};
    const bool any = m_view->selectionModel()->hasSelection();
    m_copyText->setEnabled(any);
    m_copyJson->setEnabled(any);
    menu.addAction(m_copyText);
    menu.addAction(m_copyJson);
    menu.addSeparator();
    addFilters(menu);
    menu.exec(m_view->viewport()->mapToGlobal(at));
}

/// By what stands in the chosen rows.
void LogRowMenu::addFilters(QMenu &menu)
{
    std::vector<journal::KeyId> keys;
    std::vector<journal::EventKind> kinds;
    std::vector<journal::CallNumber> calls;
    for (const journal::Sequence sequence : chosen()) {
        const journal::Event &event = m_model->journal()->at(sequence);
        if (event.key != journal::noKey)
            addOnce(keys, event.key);
        addOnce(kinds, event.kind);
        if (event.call != 0)
            addOnce(calls, event.call);
    }
    const auto add = [&](std::size_t count, const QString &text, const QString &filter) {
        if (count > 0)
            addFilter(menu, text, filter)->setEnabled(count <= mostFiltered);
    };
    add(keys.size(), keys.size() == 1 ? tr("Filter by this &key") : tr("Filter by these &keys"),
        filterForKeys(*m_model->journal(), keys));
    if (!kinds.empty())
        add(kinds.size(),
            kinds.size() == 1 ? tr("Filter by “%1”").arg(withoutMnemonics(eventName(kinds.front())))
                              : tr("Filter by these kinds of event"),
            filterForKinds(kinds));
    if (!calls.empty()) {
        QStringList numbers;
        for (const journal::CallNumber call : calls)
            numbers += QString::number(call);
        add(calls.size(),
            calls.size() == 1 ? tr("Filter by call #%1").arg(calls.front())
                              : tr("Filter by these calls"),
            QStringLiteral("call:%1").arg(numbers.join(u',')));
    }
    addFilter(menu, tr("Clea&r filter"), {});
}

QAction *LogRowMenu::addFilter(QMenu &menu, const QString &text, const QString &filter)
{
    QAction *action = menu.addAction(text);
    connect(action, &QAction::triggered, this, [this, filter] { emit filterAsked(filter); });
    return action;
}

void offerColumns(QTableView &table)
{
    QHeaderView *header = table.horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    QObject::connect(header, &QWidget::customContextMenuRequested, header, [header](QPoint at) {
        QMenu menu{header};
        const int shown = header->count() - header->hiddenSectionCount();
        for (int section = 0; section < header->count(); ++section) {
            QAction *action =
                menu.addAction(header->model()->headerData(section, Qt::Horizontal).toString());
            action->setCheckable(true);
            action->setChecked(!header->isSectionHidden(section));
            action->setEnabled(shown > 1 || header->isSectionHidden(section));
            QObject::connect(action, &QAction::toggled, header, [header, section](bool show) {
                header->setSectionHidden(section, !show);
            });
        }
        menu.exec(header->mapToGlobal(at));
    });
}

} // namespace ui
