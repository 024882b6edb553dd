#include "ui/event_log/log_menus.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QItemSelectionModel>

#include <algorithm>
#include <string>
#include <vector>

#include "ui/event_log/log_filter_texts.h"
#include "ui/event_log/log_model.h"
#include "ui/event_log/log_view.h"
#include "ui/theme/mnemonics.h"
#include "ui/theme/wording.h"

namespace ui {

namespace {

QString eventFilterFor(journal::EventKind kind)
{
    // Some words stand for several kinds.
    const auto found =
        std::ranges::find_if(journal::eventFilterWords, [kind](const journal::FilterWord &word) {
            return (word.mask & journal::maskOf(kind)) != 0;
        });
    if (found == journal::eventFilterWords.end())
        return {};
    return QStringLiteral("event:") +
           QString::fromUtf8(found->word.data(), static_cast<qsizetype>(found->word.size()));
}

} // namespace

LogFilterMenu::LogFilterMenu(QWidget *parent) : QMenu(parent)
{
    setToolTipsVisible(true);
    for (const FilterExample &example : filterExamples()) {
        // The tab sets the meaning at the right, where menus show their keys.
        QAction *action = addAction(withoutMnemonics(example.filter) + u'\t' +
                                    withoutMnemonics(example.meaning));
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
    std::vector<int> rows;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        rows.push_back(index.row());
    if (rows.empty())
        return;
    std::ranges::sort(rows);
    std::string text;
    for (const int row : rows) {
        const journal::Sequence sequence = m_model->sequenceAt(row);
        if (sequence < m_model->journal()->first())
            continue;
        text += text.empty() ? "" : "\n";
        text += format(*m_model->journal(), sequence);
    }
    QGuiApplication::clipboard()->setText(QString::fromStdString(text));
}

void LogRowMenu::show(const QPoint &at)
{
    QMenu menu{m_view};
    const bool chosen = m_view->selectionModel()->hasSelection();
    m_copyText->setEnabled(chosen);
    m_copyJson->setEnabled(chosen);
    menu.addAction(m_copyText);
    menu.addAction(m_copyJson);
    menu.addSeparator();
    addFilters(menu);
    menu.exec(m_view->viewport()->mapToGlobal(at));
}

void LogRowMenu::addFilters(QMenu &menu)
{
    const QModelIndex current = m_view->currentIndex();
    if (current.isValid() && m_model->sequenceAt(current.row()) >= m_model->journal()->first()) {
        const journal::Event &event = m_model->eventAt(current.row());
        if (event.key != journal::noKey)
            addFilter(menu, tr("Filter by this &key"),
                      QString::fromStdString(
                          journal::filterForKey(m_model->journal()->keyName(event.key))));
        addFilter(menu, tr("Filter by “%1”").arg(eventName(event.kind)),
                  eventFilterFor(event.kind));
        if (event.call != 0)
            addFilter(menu, tr("Filter by call #%1").arg(event.call),
                      QStringLiteral("call:%1").arg(event.call));
    }
    addFilter(menu, tr("Clea&r filter"), {});
}

void LogRowMenu::addFilter(QMenu &menu, const QString &text, const QString &filter)
{
    connect(menu.addAction(text), &QAction::triggered, this,
            [this, filter] { emit filterAsked(filter); });
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
