#pragma once
// The table widget: rows of one height, ticking cells repainted alone, selection by keys.

#include <QTableView>

#include <vector>

#include "ui/entries/entries_model.h"
#include "ui/theme/column_widths.h"

namespace ui {

class EntriesView : public QTableView
{
    Q_OBJECT

public:
    /// The model must outlive it.
    explicit EntriesView(EntriesModel &model, QWidget *parent = nullptr);

    /// The selected keys in the order of their rows.
    [[nodiscard]] std::vector<journal::KeyId> selectedKeys() const;
    [[nodiscard]] bool isAllSelected() const;

    /// Makes a key's row the current and only selected one and scrolls to it; if it has no row,
    /// nothing is selected.
    void showKey(journal::KeyId key);
    [[nodiscard]] journal::KeyId currentKey() const;

    /// Repaints what time alone has changed.
    void tick();

    /// The visible columns from left to right.
    [[nodiscard]] std::vector<EntryColumn> visibleColumns() const;

    /// Gives all columns their first widths, places and visibility.
    void resetColumns();

    /// Whether the column of values takes the room that the others leave; a person who drags its
    /// border ends that.
    [[nodiscard]] bool isFitting() const
    {
        return m_fitting;
    }

    void setFitting(bool fitting);

    void keyboardSearch(const QString &search) override;

signals:
    void callWished();
    void copyWished();
    /// A person has made another row the current one.
    void keyChosen(journal::KeyId key);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void applyFont();
    void fitColumns();
    [[nodiscard]] int usualWidth(EntryColumn column) const;

    EntriesModel &m_model;
    ColumnWidths m_widths;
    bool m_fitting = true;
    bool m_resizing = false; // this, not a person, changes widths
    bool m_showing = false; // this, not a person, changes the current row
};

} // namespace ui
