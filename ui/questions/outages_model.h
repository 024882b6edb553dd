#pragma once
// The outages of a run as rows, and what happened outside them as the last one.

#include <QAbstractTableModel>

#include <optional>

#include <journal/episodes.h>

namespace ui {

enum class OutageColumn
{
    start,
    end,
    lasted, ///< so far, of one that goes on
    cause,
    calls,
    fresh, ///< calls, saved and lost taken away
    saved,
    lost,
    outOfDate,
    oldest,
};

inline constexpr int outageColumnCount = static_cast<int>(OutageColumn::oldest) + 1;

/// Holds what it was shown last; tells exactly which rows came, went or changed.
class OutagesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(const journal::Episodes &episodes, journal::TimePoint now);

    /// The outage of a row; nothing for the row of what happened outside them.
    [[nodiscard]] std::optional<journal::Episode> outage(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] int outages() const
    {
        return static_cast<int>(m_shown.outages.size());
    }

    [[nodiscard]] stalecache::Duration lengthOf(const journal::Episode &outage) const;
    [[nodiscard]] QString text(int row, OutageColumn column) const;

    journal::Episodes m_shown;
    journal::TimePoint m_now{};
    bool m_hasOutside = false;
};

} // namespace ui
