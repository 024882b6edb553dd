#pragma once
// Where a dock stands, as a plain text.

#include <QRectF>
#include <QString>
#include <Qt>

#include <optional>
#include <vector>

namespace ui {

/// A dock, from the side of the window that it stands at.
struct DockPlace
{
    enum class Side
    {
        left,
        right,
        top,
        bottom,
        floating,
    };

    Side side = Side::left;
    QRectF rect{}; ///< in parts of the window, 0 to 1; of a floating one, pixels of the screen
    bool isHidden = false;
    bool isFront = false; ///< of its tabs
    QString tabOf{}; ///< the name of the dock that it is a tab of; empty: none

    friend bool operator==(const DockPlace &, const DockPlace &) = default;
};

/// "bottom 0 0.62 1 0.38", which is the side, left, top, width and height; behind these "hidden",
/// "front" and "tab-of NAME" where they hold.
[[nodiscard]] QString dockPlaceText(const DockPlace &place);
/// Nothing if it is no such text. Whatever comes of it can be a place.
[[nodiscard]] std::optional<DockPlace> dockPlaceOf(const QString &text);
/// What such a text may be, for a person.
[[nodiscard]] QString dockPlaceAccepted();

/// How docks that stand at one side divide it.
struct DockCut
{
    Qt::Orientation orientation = Qt::Vertical; ///< vertical: one above the other
    std::vector<std::size_t> first{}; ///< which of the places are on the upper or left part
    std::vector<std::size_t> second{};
};

/// Divides these places, two at least, of which none is a tab. Neither part is empty, whatever the
/// places are. A hidden dock stands where it stood when it was seen last.
[[nodiscard]] DockCut cutOf(const std::vector<DockPlace> &places,
                            const std::vector<std::size_t> &which);

} // namespace ui
