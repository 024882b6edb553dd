#include "ui/questions/breaches_model.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "ui/charts/scales.h"
#include "ui/questions/budget_text.h"
#include "ui/questions/figures_delegate.h"
#include "ui/theme/glyphs.h"
#include "ui/theme/wording.h"

namespace ui {

using Measure = journal::StalenessLimit::Measure;

std::vector<BrokenLimit> inOrder(std::span<const journal::Breach> ofAge,
                                 std::span<const journal::Breach> ofShare)
{
    std::vector<BrokenLimit> result;
    result.reserve(ofAge.size() + ofShare.size());
    auto share = ofShare.begin();
    for (const journal::Breach &breach : ofAge) {
        for (; share != ofShare.end() && share->from < breach.from; ++share)
            result.push_back({.measure = Measure::share, .breach = *share});
        result.push_back({.measure = Measure::age, .breach = breach});
    }
    for (; share != ofShare.end(); ++share)
        result.push_back({.measure = Measure::share, .breach = *share});
    return result;
}

void BreachesModel::show(std::vector<BrokenLimit> broken, journal::TimePoint now)
{
    const int last = columnCount() - 1;
    const auto same = std::ranges::mismatch(m_broken, broken);
    const int equal = static_cast<int>(std::distance(m_broken.begin(), same.in1));
    const int former = static_cast<int>(m_broken.size());
    const int coming = static_cast<int>(broken.size());
    const int kept = std::min(former, coming);
    if (former > kept) {
        beginRemoveRows({}, kept, former - 1);
        m_broken.resize(static_cast<std::size_t>(kept));
        endRemoveRows();
    }
    std::copy_n(broken.begin(), kept, m_broken.begin());
    const bool moved = std::exchange(m_now, now) != now;
    if (equal < kept)
        emit dataChanged(index(equal, 0), index(kept - 1, last));
    if (coming > kept) {
        beginInsertRows({}, kept, coming - 1);
        m_broken = std::move(broken);
        endInsertRows();
    }
    if (!moved)
        return;
    // How long it has been broken grows: at most the last breach of each limit still goes on.
    const int column = static_cast<int>(BreachColumn::length);
    for (int row = std::max(0, coming - 2); row < kept; ++row)
        if (!m_broken[static_cast<std::size_t>(row)].breach.to)
            emit dataChanged(index(row, column), index(row, column));
}

int BreachesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_broken.size());
}

int BreachesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : breachColumnCount;
}

QVariant BreachesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const BrokenLimit &row = m_broken[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<BreachColumn>(index.column());
    const bool isFigure = column == BreachColumn::length || column == BreachColumn::worst;
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case BreachColumn::limit:
            return row.measure == Measure::age ? tr("age") : tr("share");
        case BreachColumn::from:
            return clockFigure(row.breach.from);
        case BreachColumn::length:
            return row.breach.to ? spanText(*row.breach.to - row.breach.from)
                                 : tr("%1 so far").arg(spanText(m_now - row.breach.from));
        case BreachColumn::worst:
            return worstText(row);
        }
        return {};
    case Qt::TextAlignmentRole:
        return static_cast<int>(isFigure ? Qt::AlignRight | Qt::AlignVCenter
                                         : Qt::AlignLeft | Qt::AlignVCenter);
    case FiguresDelegate::glyphRole:
        return static_cast<int>(column == BreachColumn::limit ? Glyph::error : Glyph::none);
    case Qt::ToolTipRole:
        return brokenText(row, m_now);
    default:
        return {};
    }
}

QVariant BreachesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = static_cast<BreachColumn>(section);
    if (role == Qt::TextAlignmentRole && column >= BreachColumn::length)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case BreachColumn::limit:
        return tr("Limit");
    case BreachColumn::from:
        return tr("Broken from");
    case BreachColumn::length:
        return tr("For");
    case BreachColumn::worst:
        return tr("Worst");
    }
    return {};
}

} // namespace ui
