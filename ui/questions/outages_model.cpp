#include "ui/questions/outages_model.h"

#include <algorithm>
#include <utility>

#include "ui/charts/scales.h"
#include "ui/questions/count.h"
#include "ui/questions/figures_delegate.h"
#include "ui/theme/glyphs.h"
#include "ui/theme/wording.h"

namespace ui {

using journal::Episode;
using journal::EpisodeCounts;

namespace {

QString causeText(const Episode &outage)
{
    if (outage.begunBefore)
        return OutagesModel::tr("not known");
    switch (outage.cause) {
    case journal::HealthCause::person:
        return OutagesModel::tr("by hand");
    case journal::HealthCause::schedule:
        return OutagesModel::tr("schedule");
    case journal::HealthCause::flapping:
        return OutagesModel::tr("flapping");
    }
    return {};
}

QString countText(const EpisodeCounts &counts, OutageColumn column)
{
    switch (column) {
    case OutageColumn::calls:
        return count(counts.calls);
    case OutageColumn::fresh:
        return count(counts.calls - counts.saved - counts.lost);
    case OutageColumn::saved:
        return count(counts.saved);
    case OutageColumn::lost:
        return count(counts.lost);
    case OutageColumn::outOfDate:
        return count(counts.outOfDate);
    case OutageColumn::oldest:
        return counts.saved > 0 ? spanText(counts.oldestServed) : QStringLiteral("–");
    default:
        return {};
    }
}

bool isNumber(OutageColumn column)
{
    return column == OutageColumn::lasted || column >= OutageColumn::calls;
}

QVariant headerToolTip(OutageColumn column)
{
    switch (column) {
    case OutageColumn::lasted:
        return OutagesModel::tr("How long the downstream failed; so far, if it still does");
    case OutageColumn::calls:
        return OutagesModel::tr("Calls that ended in it");
    case OutageColumn::fresh:
        return OutagesModel::tr("Calls that the downstream answered");
    case OutageColumn::saved:
        return OutagesModel::tr("Calls that failed and were served stale");
    case OutageColumn::lost:
        return OutagesModel::tr("Calls whose caller got the error");
    case OutageColumn::outOfDate:
        return OutagesModel::tr("Of the saved, those whose value was no longer true");
    case OutageColumn::oldest:
        return OutagesModel::tr("The greatest age of a value that was served");
    default:
        return {};
    }
}

Glyph glyphIn(const EpisodeCounts &counts, OutageColumn column)
{
    if (column == OutageColumn::saved && counts.saved > 0)
        return Glyph::staleServed;
    if (column == OutageColumn::lost && counts.lost > 0)
        return Glyph::error;
    return Glyph::none;
}

} // namespace

void OutagesModel::show(const journal::Episodes &episodes, journal::TimePoint now)
{
    const bool timePassed = now != std::exchange(m_now, now);
    const int last = columnCount() - 1;
    const int kept = std::min(outages(), static_cast<int>(episodes.outages.size()));
    if (outages() > kept) {
        beginRemoveRows({}, kept, outages() - 1);
        m_shown.outages.resize(static_cast<std::size_t>(kept));
        endRemoveRows();
    }
    int changedFrom = kept;
    int changedTo = -1;
    for (int row = 0; row < kept; ++row) {
        const auto place = static_cast<std::size_t>(row);
        const bool isLonger = timePassed && !episodes.outages[place].to;
        if (m_shown.outages[place] == episodes.outages[place] && !isLonger)
            continue;
        m_shown.outages[place] = episodes.outages[place];
        changedFrom = std::min(changedFrom, row);
        changedTo = row;
    }
    if (changedTo >= 0)
        emit dataChanged(index(changedFrom, 0), index(changedTo, last));
    if (const int all = static_cast<int>(episodes.outages.size()); all > kept) {
        beginInsertRows({}, kept, all - 1);
        m_shown.outages = episodes.outages;
        endInsertRows();
    }

    const bool hasOutside = episodes.outside.calls > 0;
    const bool changed = episodes.outside != m_shown.outside;
    if (hasOutside && !m_hasOutside) {
        beginInsertRows({}, outages(), outages());
        m_shown.outside = episodes.outside;
        m_hasOutside = true;
        endInsertRows();
    } else if (!hasOutside && m_hasOutside) {
        beginRemoveRows({}, outages(), outages());
        m_shown.outside = episodes.outside;
        m_hasOutside = false;
        endRemoveRows();
    } else if (changed) {
        m_shown.outside = episodes.outside;
        if (m_hasOutside)
            emit dataChanged(index(outages(), 0), index(outages(), last));
    }
}

std::optional<Episode> OutagesModel::outage(int row) const
{
    if (row < 0 || row >= outages())
        return std::nullopt;
    return m_shown.outages[static_cast<std::size_t>(row)];
}

int OutagesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : outages() + (m_hasOutside ? 1 : 0);
}

int OutagesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : outageColumnCount;
}

QVariant OutagesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto column = static_cast<OutageColumn>(index.column());
    const std::optional<Episode> outage = this->outage(index.row());
    const EpisodeCounts &counts = outage ? outage->counts : m_shown.outside;
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), column);
    case Qt::TextAlignmentRole:
        return static_cast<int>(isNumber(column) ? Qt::AlignRight | Qt::AlignVCenter
                                                 : Qt::AlignLeft | Qt::AlignVCenter);
    case FiguresDelegate::glyphRole:
        return static_cast<int>(glyphIn(counts, column));
    case Qt::ToolTipRole:
        if (outage && column <= OutageColumn::lasted)
            return (outage->to ? tr("It lasted %1") : tr("It has lasted %1 so far"))
                .arg(exactSpanText(lengthOf(*outage)));
        return column == OutageColumn::oldest && counts.saved > 0
                   ? exactSpanText(counts.oldestServed)
                   : QVariant{};
    default:
        return {};
    }
}

QVariant OutagesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::ToolTipRole)
        return headerToolTip(static_cast<OutageColumn>(section));
    if (role == Qt::TextAlignmentRole && isNumber(static_cast<OutageColumn>(section)))
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<OutageColumn>(section)) {
    case OutageColumn::start:
        return tr("Start");
    case OutageColumn::end:
        return tr("End");
    case OutageColumn::lasted:
        return tr("Lasted");
    case OutageColumn::cause:
        return tr("Cause");
    case OutageColumn::calls:
        return tr("Calls");
    case OutageColumn::fresh:
        return tr("Fresh");
    case OutageColumn::saved:
        return tr("Saved");
    case OutageColumn::lost:
        return tr("Lost");
    case OutageColumn::outOfDate:
        return tr("Out of date");
    case OutageColumn::oldest:
        return tr("Oldest");
    }
    return {};
}

stalecache::Duration OutagesModel::lengthOf(const Episode &outage) const
{
    return outage.to.value_or(m_now) - outage.from;
}

QString OutagesModel::text(int row, OutageColumn column) const
{
    const std::optional<Episode> outage = this->outage(row);
    if (!outage)
        return column == OutageColumn::start ? tr("Outside outages")
                                             : countText(m_shown.outside, column);
    switch (column) {
    case OutageColumn::start:
        return outage->begunBefore ? tr("before %1").arg(clockFigure(outage->from))
                                   : clockFigure(outage->from);
    case OutageColumn::end:
        return outage->to ? clockFigure(*outage->to) : tr("going on");
    case OutageColumn::lasted:
        return outage->begunBefore ? tr("over %1").arg(spanText(lengthOf(*outage)))
                                   : spanText(lengthOf(*outage));
    case OutageColumn::cause:
        return causeText(*outage);
    default:
        return countText(outage->counts, column);
    }
}

} // namespace ui
