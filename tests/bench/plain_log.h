#pragma once
// The log in the plain way of Qt: rows of texts that only grow, a signal for each event, the
// default delegate.

#include <QAbstractTableModel>
#include <QTableView>

#include <array>
#include <vector>

#include <journal/journal.h>

namespace bench {

class PlainLogModel : public QAbstractTableModel
{
public:
    static constexpr int columns = 5;

    void append(const journal::Journal &journal, journal::Sequence sequence);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<std::array<QString, columns>> m_rows;
};

struct PlainLog
{
    PlainLog();

    PlainLogModel model;
    QTableView view;
};

} // namespace bench
