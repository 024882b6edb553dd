#pragma once
// The cached entries as a table: a row for each key that passes the filter, a column for each
// reading.

#include <QAbstractTableModel>
#include <QTimer>

#include <optional>
#include <vector>

#include "ui/entries/entries_index.h"
#include "ui/entries/entry_column.h"
#include "ui/entries/entry_reading.h"
#include "ui/session/session.h"

namespace ui {

/// Follows a session. Ages are read at the session's instant whenever they are asked for; that time
/// passes changes no row and emits nothing.
class EntriesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// The session must outlive it.
    explicit EntriesModel(const Session &session, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

    /// Column −1 is the order of first sight. Many rows are sorted in slices; the old order stays
    /// meanwhile.
    void sort(int column, Qt::SortOrder order) override;

    /// As with sort, the old rows stay until the new ones are found.
    void setFilter(const EntryFilter &filter);

    [[nodiscard]] const EntryFilter &filter() const
    {
        return m_index.wantedFilter();
    }

    [[nodiscard]] journal::KeyId keyAt(int row) const;
    [[nodiscard]] std::optional<int> rowOf(journal::KeyId key) const;
    [[nodiscard]] EntryReading reading(int row) const;
    [[nodiscard]] const Session &session() const
    {
        return m_session;
    }

    /// All keys that are known at the instant, shown or not.
    [[nodiscard]] int keyCount() const;

    /// Whether an order or a filter is still being worked out.
    [[nodiscard]] bool isSorting() const
    {
        return m_index.isBuilding();
    }

    /// Whether rows are changing this very moment: what a view then says of its current row is not
    /// what a person chose.
    [[nodiscard]] bool isChanging() const
    {
        return m_changing;
    }

signals:
    void sortingChanged(bool sorting);

private:
    void follow();
    void restart();
    /// Keys that are known now and were not before, or the other way round. False if some went.
    bool followKnown(KeySet &moving);
    bool collectChanged(); // false if too much has happened to go through it
    enum class Known
    {
        grows,
        mayShrink,
    };

    void take(const std::vector<journal::KeyId> &changed, Known known);
    void beginBuild(EntryOrder order, const EntryFilter &filter);
    void buildSlice();
    void finishBuild();
    void apply(const EntriesIndex::Update &update);
    void rearrange(const EntriesIndex::Update &update);
    void tellChanged(const std::vector<journal::KeyId> &keys);
    void tellAllChanged();

    const Session &m_session;
    EntriesIndex m_index;
    KeySet m_changed;
    KeySet m_new;
    journal::Instant m_shown; // up to where the rows are current
    QTimer m_sliceTimer;
    bool m_changing = false;
};

} // namespace ui
