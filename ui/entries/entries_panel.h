#pragma once
// The live table of cached entries with its filter.

#include <QWidget>

#include <functional>
#include <vector>

#include "ui/entries/entries_model.h"
#include "ui/session/kept_values.h"
#include "ui/session/selection.h"

class QLabel;
class QLineEdit;

namespace ui {

class EntriesPlaceholder;
class EntriesView;

class EntriesPanel : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it.
    EntriesPanel(Session &session, Selection &selection, QWidget *parent = nullptr);

    /// Widths, places, visibility and sorting of the columns.
    [[nodiscard]] KeptValues saveState() const;
    /// All columns as they are at first.
    void resetColumns();
    /// What is wrong in the values, if anything is; what is wrong or not there stays as it is.
    QStringList restoreState(const KeptValues &values);

    [[nodiscard]] EntriesModel &model()
    {
        return *m_model;
    }

    [[nodiscard]] EntriesView &view()
    {
        return *m_view;
    }

    [[nodiscard]] QString filterText() const;
    void setFilterText(const QString &text);

public slots:
    void focusFilter();
    /// Without them there is only the table. A filter that is in force stays in sight.
    void showTools(bool shown);
    void clearFilter();
    /// For the selected keys.
    void callSelected();
    void invalidateSelected();
    void copyRows();
    void copyKeys();
    void copyValues();

signals:
    /// The log is to show the events of these keys.
    void filterAsked(const std::vector<journal::KeyId> &keys);
    /// How many keys are shown, and how many there are.
    void countsChanged(int shown, int total);

private:
    void buildFilterRow();
    /// False, and nothing changes, if it is no text of saveState.
    bool takeSort(const QString &text);
    void connectAll();
    void applyFilter(const QString &text);
    void follow();
    void followSelection();
    void updateCounts();
    void updatePlaceholder();
    [[nodiscard]] bool storesNothing() const;
    void showRowMenu(const QPoint &where);
    void copyLines(const std::function<QString(const EntryReading &)> &lineOf);
    [[nodiscard]] std::vector<journal::KeyId> chosenKeys() const;

    Session &m_session;
    Selection &m_selection;
    EntriesModel *m_model;
    EntriesView *m_view;
    EntriesPlaceholder *m_placeholder;
    QLineEdit *m_filter;
    QLabel *m_filterError;
    QLabel *m_notice;
    QLabel *m_counts;
    int m_shownCount = -1;
    int m_totalCount = -1;
};

} // namespace ui
