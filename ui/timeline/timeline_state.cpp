// What of the timeline is kept in a session file.

#include <QComboBox>
#include <QLineEdit>

#include <algorithm>
#include <array>
#include <optional>

#include "ui/session/session.h"
#include "ui/timeline/lane_model.h"
#include "ui/timeline/timeline_panel.h"
#include "ui/timeline/timeline_view.h"

namespace ui {

namespace {

using stalecache::Duration;
using stalecache::TimePoint;

constexpr auto filterName = QLatin1StringView("filter");
constexpr auto orderName = QLatin1StringView("order");
constexpr auto pinnedName = QLatin1StringView("pinned");
constexpr auto sightName = QLatin1StringView("sight");
constexpr auto liveSight = QLatin1StringView("live");
constexpr auto wholeSight = QLatin1StringView("whole");

/// In the order of LaneModel::Order.
constexpr std::array orderNames{QLatin1StringView("first-seen"), QLatin1StringView("name"),
                                QLatin1StringView("most-errors"), QLatin1StringView("next-expiry")};

/// "FROM SPAN" in nanoseconds.
std::optional<std::pair<TimePoint, Duration>> sightOf(const QString &text)
{
    const QStringList words = text.split(u' ');
    bool isFrom = false;
    bool isSpan = false;
    const qint64 from = words.value(0).toLongLong(&isFrom);
    const qint64 span = words.value(1).toLongLong(&isSpan);
    if (words.size() != 2 || !isFrom || !isSpan || from < 0 || span <= 0)
        return std::nullopt;
    return std::pair{TimePoint{Duration{from}},
                     std::clamp(Duration{span}, TimeAxis::shortest, TimeAxis::longest)};
}

} // namespace

KeptValues TimelinePanel::saveState() const
{
    KeptValues state;
    state.emplace_back(filterName, filterText());
    state.emplace_back(orderName,
                       orderNames[static_cast<std::size_t>(std::as_const(*m_lanes).order())]);
    for (const journal::KeyId key : m_lanes->pinned()) {
        const std::string_view name = m_session.journal().keyName(key);
        state.emplace_back(pinnedName,
                           QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
    }
    const TimeAxis &axis = m_view->axis();
    QString sight = liveSight;
    if (m_view->following() == Following::whole)
        sight = wholeSight;
    else if (m_view->following() == Following::nothing)
        sight = QStringLiteral("%1 %2")
                    .arg(qint64{axis.from.time_since_epoch().count()})
                    .arg(qint64{axis.span.count()});
    state.emplace_back(sightName, sight);
    return state;
}

QStringList TimelinePanel::restoreState(const KeptValues &values)
{
    QStringList problems;
    for (const journal::KeyId key : std::vector{m_lanes->pinned()})
        m_lanes->setPinned(key, false);
    for (const auto &[name, value] : values)
        if (name == pinnedName)
            if (const auto key = m_session.journal().findKey(value.toStdString()))
                m_lanes->setPinned(*key, true);
    const QString *filter = findKept(values, filterName);
    setFilterText(filter == nullptr ? QString() : *filter);
    int order = 0;
    if (const QString *text = findKept(values, orderName)) {
        if (const auto found = wordOf(orderNames, *text))
            order = *found;
        else
            problems += keptProblem(orderName, *text, allWords(orderNames));
    }
    m_order->setCurrentIndex(order);
    m_lanes->setOrder(static_cast<LaneModel::Order>(order));
    const QString *sight = findKept(values, sightName);
    const auto shown = sight == nullptr ? std::nullopt : sightOf(*sight);
    if (shown)
        m_view->show(shown->first, shown->second);
    else
        m_view->follow(sight != nullptr && *sight == wholeSight ? Following::whole
                                                                : Following::live);
    if (sight != nullptr && !shown && *sight != wholeSight && *sight != liveSight)
        problems += keptProblem(sightName, *sight,
                                tr("live, whole, or two numbers of nanoseconds: where it begins, "
                                   "and how long it is"));
    return problems;
}

} // namespace ui
