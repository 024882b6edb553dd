#pragma once
// The views of a session as they go on paper: a table in Markdown, pictures in SVG.

#include <QByteArray>
#include <QString>

#include <memory>

namespace ui {

class EntriesModel;
class FlowPanel;
class LaneModel;
class Selection;
class Session;
class TimelineView;
class ViewState;

/// Markdown that shows a text as it is, in a line.
[[nodiscard]] QString plainMarkdown(const QString &text);

/// A block of code, which nothing in the text ends early.
[[nodiscard]] QString fencedMarkdown(const QString &text);

/// Views of their own, which nobody sees; light, whatever the window is. The session must outlive
/// it. GUI thread only.
class HandoutViews
{
public:
    explicit HandoutViews(Session &session);
    ~HandoutViews();

    HandoutViews(const HandoutViews &) = delete;
    HandoutViews &operator=(const HandoutViews &) = delete;

    /// Of the entries at the session's instant; empty without keys. Of very many keys the first.
    [[nodiscard]] QString entries() const;
    /// All of the run so far.
    [[nodiscard]] QByteArray timeline();
    /// Of the latest call.
    [[nodiscard]] QByteArray decision();

private:
    std::unique_ptr<Selection> m_selection;
    std::unique_ptr<ViewState> m_state;
    std::unique_ptr<EntriesModel> m_entries;
    std::unique_ptr<LaneModel> m_lanes;
    std::unique_ptr<TimelineView> m_timeline;
    std::unique_ptr<FlowPanel> m_flow;
};

} // namespace ui
