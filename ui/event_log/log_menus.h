#pragma once
// The menus of the event log.

#include <QMenu>

#include <string>
#include <vector>

#include <journal/event_export.h>

class QTableView;

namespace ui {

class LogModel;
class LogView;

/// Examples of filters, with what they mean.
class LogFilterMenu : public QMenu
{
    Q_OBJECT

public:
    explicit LogFilterMenu(QWidget *parent);

signals:
    void chosen(const QString &filter);
};

enum class ExportScope
{
    all, ///< all events that are kept
    filtered,
};

/// Which events to export, and as what.
class LogExportMenu : public QMenu
{
    Q_OBJECT

public:
    explicit LogExportMenu(QWidget *parent);

signals:
    void chosen(journal::ExportFormat format, ui::ExportScope scope);
};

/// Copies the chosen rows, and filters by what stands in them.
class LogRowMenu : public QObject
{
    Q_OBJECT

public:
    LogRowMenu(const LogModel *model, LogView *view);

    void copyText() const;
    void copyJson() const;

signals:
    /// An empty text clears the filter.
    void filterAsked(const QString &filter);

private:
    using Format = std::string (*)(const journal::Journal &, journal::Sequence);

    void copy(Format format) const;
    void show(const QPoint &at);
    void addFilters(QMenu &menu);
    QAction *addFilter(QMenu &menu, const QString &text, const QString &filter);
    /// Events that are still kept.
    [[nodiscard]] std::vector<journal::Sequence> chosen() const;

    const LogModel *m_model;
    LogView *m_view;
    QAction *m_copyText;
    QAction *m_copyJson;
};

/// Lets a person hide and show the columns of a table, all but the last shown one.
void offerColumns(QTableView &table);

} // namespace ui
