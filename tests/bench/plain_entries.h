#pragma once
// The entries in the plain way of Qt: a table of texts, a sorting proxy, the default delegate.

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <QTableView>

#include <vector>

#include <journal/ids.h>
#include <stalecache/time.h>

namespace ui {
class Session;
}

namespace bench {

/// One signal for each entry that changes.
class PlainEntriesModel : public QAbstractTableModel
{
public:
    /// Takes over what the session's journal says of each key.
    explicit PlainEntriesModel(const ui::Session &session);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// Qt::UserRole is what the proxy sorts by.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    /// Time goes on by a frame.
    void tick();
    /// The entry has a new value.
    void refresh(int row);

private:
    struct Entry
    {
        QString key;
        qint64 storedAt = 0; // milliseconds
        QString value;
        int refreshed = 0;
        QString outcome;
        QString error;
    };

    std::vector<Entry> m_entries;
    qint64 m_now = 0;
};

struct PlainEntries
{
    explicit PlainEntries(const ui::Session &session);

    /// By a column of ui::EntryColumn; −1 by none.
    void sortBy(int column);

    PlainEntriesModel model;
    QSortFilterProxyModel proxy;
    QTableView view;
};

} // namespace bench
