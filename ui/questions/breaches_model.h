#pragma once
// The spans of time in which a limit on staleness was broken, as rows.

#include <QAbstractTableModel>

#include <span>
#include <vector>

#include <journal/staleness_budget.h>

namespace ui {

/// What was broken, and when.
struct BrokenLimit
{
    journal::StalenessLimit::Measure measure{};
    journal::Breach breach;

    friend bool operator==(const BrokenLimit &, const BrokenLimit &) = default;
};

/// The breaches of both limits in the order they began.
[[nodiscard]] std::vector<BrokenLimit> inOrder(std::span<const journal::Breach> ofAge,
                                               std::span<const journal::Breach> ofShare);

enum class BreachColumn
{
    limit,
    from,
    length,
    worst,
};

inline constexpr int breachColumnCount = static_cast<int>(BreachColumn::worst) + 1;

/// Holds what it was shown last; tells exactly which rows came, went or changed.
class BreachesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// What still goes on lasts until `now`.
    void show(std::vector<BrokenLimit> broken, journal::TimePoint now);

    [[nodiscard]] const std::vector<BrokenLimit> &broken() const
    {
        return m_broken;
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    std::vector<BrokenLimit> m_broken;
    journal::TimePoint m_now{};
};

} // namespace ui
