#include "ui/main_window/dock_place.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/session/kept_values.h"

namespace ui {

namespace {

constexpr std::array sides{QLatin1StringView("left"), QLatin1StringView("right"),
                           QLatin1StringView("top"), QLatin1StringView("bottom"),
                           QLatin1StringView("floating")};
constexpr auto hiddenWord = QLatin1StringView("hidden");
constexpr auto frontWord = QLatin1StringView("front");
constexpr auto tabWord = QLatin1StringView("tab-of");
constexpr qsizetype numbers = 4;
constexpr double farthest = 32'000; // pixels of a screen
constexpr int digits = 4;
constexpr double tolerance = 0.005; // parts of the window

class Places
{
    Q_DECLARE_TR_FUNCTIONS(DockPlace)
};

std::optional<double> numberOf(const QString &text, double least, double most)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber && number >= least && number <= most ? std::optional{number} : std::nullopt;
}

/// Of one direction.
struct Stretch
{
    double begin = 0;
    double end = 0;
};

Stretch along(const QRectF &rect, Qt::Orientation orientation)
{
    return orientation == Qt::Vertical ? Stretch{rect.top(), rect.bottom()}
                                       : Stretch{rect.left(), rect.right()};
}

/// Whether `a` can be on the first part of a cut with `b` on the second.
bool isBefore(const DockPlace &a, const DockPlace &b, Qt::Orientation orientation)
{
    const Stretch first = along(a.rect, orientation);
    const Stretch second = along(b.rect, orientation);
    if (!a.isHidden && !b.isHidden)
        return first.end <= second.begin + tolerance;
    // What is seen has taken the room of what is hidden beside it.
    const Qt::Orientation other = orientation == Qt::Vertical ? Qt::Horizontal : Qt::Vertical;
    const Stretch across = along(a.rect, other);
    const Stretch acrossSecond = along(b.rect, other);
    return first.begin <= second.begin + tolerance &&
           std::abs(across.begin - acrossSecond.begin) <= tolerance &&
           std::abs(across.end - acrossSecond.end) <= tolerance;
}

} // namespace

QString dockPlaceText(const DockPlace &place)
{
    QStringList words{sides[static_cast<std::size_t>(place.side)]};
    for (const double number :
         {place.rect.left(), place.rect.top(), place.rect.width(), place.rect.height()})
        words += QString::number(number, 'g', digits + 1);
    if (place.isHidden)
        words += hiddenWord;
    if (place.isFront)
        words += frontWord;
    if (!place.tabOf.isEmpty())
        words += QString(tabWord) + u' ' + place.tabOf;
    return words.join(u' ');
}

std::optional<DockPlace> dockPlaceOf(const QString &text)
{
    const QStringList words = text.split(u' ');
    const auto side = wordOf(sides, words.constFirst());
    if (!side || words.size() < 1 + numbers)
        return std::nullopt;
    DockPlace place{.side = static_cast<DockPlace::Side>(*side)};
    const bool isFloating = place.side == DockPlace::Side::floating;
    const auto left = numberOf(words[1], isFloating ? -farthest : 0, isFloating ? farthest : 1);
    const auto top = numberOf(words[2], isFloating ? -farthest : 0, isFloating ? farthest : 1);
    const auto width = numberOf(words[3], 0, isFloating ? farthest : 1);
    const auto height = numberOf(words[4], 0, isFloating ? farthest : 1);
    if (!left || !top || !width || !height)
        return std::nullopt;
    place.rect = {*left, *top, *width, *height};
    for (qsizetype n = 1 + numbers; n < words.size(); ++n) {
        if (words[n] == hiddenWord)
            place.isHidden = true;
        else if (words[n] == frontWord)
            place.isFront = true;
        else if (words[n] == tabWord && n + 1 < words.size())
            place.tabOf = words[++n];
        else
            return std::nullopt;
    }
    return place;
}

QString dockPlaceAccepted()
{
    return Places::tr(
        "left, right, top or bottom, then left, top, width and height in parts of the "
        "window, 0 to 1; or floating and these in pixels; then, where they hold, "
        "hidden, front, and tab-of with the name of another dock");
}

DockCut cutOf(const std::vector<DockPlace> &places, const std::vector<std::size_t> &which)
{
    for (const Qt::Orientation orientation : {Qt::Vertical, Qt::Horizontal}) {
        std::vector<std::size_t> order = which;
        std::ranges::stable_sort(
            order, {}, [&](std::size_t n) { return along(places[n].rect, orientation).begin; });
        for (auto cut = order.begin() + 1; cut != order.end(); ++cut) {
            const bool isCut = std::all_of(order.begin(), cut, [&](std::size_t a) {
                return std::all_of(cut, order.end(), [&](std::size_t b) {
                    return isBefore(places[a], places[b], orientation);
                });
            });
            if (isCut)
                return {orientation, {order.begin(), cut}, {cut, order.end()}};
        }
    }
    return {Qt::Vertical, {which.front()}, {which.begin() + 1, which.end()}};
}

} // namespace ui
