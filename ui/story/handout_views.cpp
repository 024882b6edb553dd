#include "ui/story/handout_views.h"

#include <QBuffer>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgGenerator>

#include <algorithm>

#include "ui/decision_flow/flow_panel.h"
#include "ui/decision_flow/flow_view.h"
#include "ui/entries/entries_model.h"
#include "ui/session/selection.h"
#include "ui/session/session.h"
#include "ui/session/view_state.h"
#include "ui/theme/appearance.h"
#include "ui/timeline/lane_list.h"
#include "ui/timeline/lane_model.h"
#include "ui/timeline/timeline_export.h"
#include "ui/timeline/timeline_view.h"

namespace ui {

namespace {

constexpr int mostRows = 40; // of entries, and of lanes
constexpr int timelineWidth = 860;
constexpr int laneHeight = 24;
constexpr int aroundLanes = 44;
constexpr QSize flowSize{520, 420};
constexpr int dotsPerInch = 96; // as on the screen, so that letters keep their size

constexpr std::array columns{EntryColumn::key,         EntryColumn::state, EntryColumn::age,
                             EntryColumn::left,        EntryColumn::value, EntryColumn::refreshed,
                             EntryColumn::staleServed, EntryColumn::errors};

/// Laid out as if it were seen.
void settle(QWidget &widget, QSize size)
{
    widget.setAttribute(Qt::WA_DontShowOnScreen);
    widget.setPalette(schemePalette(Scheme::light));
    widget.resize(size);
    widget.show();
}

} // namespace

QString plainMarkdown(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar character : text) {
        if (QStringView{u"\\`*_[]<>|#~$"}.contains(character))
            plain += u'\\';
        plain += character == u'\n' ? QChar(u' ') : character;
    }
    // What would begin a list, a rule or a character reference, and what viewers make a link of.
    static const QRegularExpression special(QStringLiteral(
        "(^ "
        "*(?:\\d+(?=[.)](?:\\s|$))|(?=[-+](?:\\s|$))|(?=--))|(?=&\\w+;)|:(?=//)|\\bwww(?=\\.))"));
    return plain.replace(special, QStringLiteral("\\1\\"));
}

QString fencedMarkdown(const QString &text)
{
    QString fence = QStringLiteral("```");
    while (text.contains(fence))
        fence += u'`';
    return fence + u'\n' + text + u'\n' + fence + u'\n';
}

HandoutViews::HandoutViews(Session &session)
    : m_selection(std::make_unique<Selection>()), m_state(std::make_unique<ViewState>()),
      m_entries(std::make_unique<EntriesModel>(session)),
      m_lanes(std::make_unique<LaneModel>(session)),
      m_timeline(std::make_unique<TimelineView>(session, *m_selection, *m_state, *m_lanes)),
      m_flow(std::make_unique<FlowPanel>(session, *m_selection))
{
    settle(*m_timeline, {timelineWidth, 200});
    settle(*m_flow, flowSize);
}

HandoutViews::~HandoutViews() = default;

QString HandoutViews::entries() const
{
    const int rows = std::min(m_entries->rowCount(), mostRows);
    if (rows == 0)
        return {};
    const auto line = [](const QStringList &cells) {
        return QStringLiteral("| %1 |\n").arg(cells.join(QStringLiteral(" | ")));
    };
    QStringList head;
    QStringList rule;
    for (const EntryColumn column : columns) {
        const int section = static_cast<int>(column);
        head += plainMarkdown(
            m_entries->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString());
        rule += column == EntryColumn::key || column == EntryColumn::state ||
                        column == EntryColumn::value
                    ? QStringLiteral("---")
                    : QStringLiteral("---:");
    }
    QString table = line(head) + line(rule);
    for (int row = 0; row < rows; ++row) {
        QStringList cells;
        for (const EntryColumn column : columns)
            cells += plainMarkdown(
                m_entries->data(m_entries->index(row, static_cast<int>(column)), Qt::DisplayRole)
                    .toString());
        table += line(cells);
    }
    return table;
}

QByteArray HandoutViews::timeline()
{
    const int lanes = std::clamp(m_lanes->rowCount(), 1, mostRows);
    m_timeline->resize(timelineWidth, lanes * laneHeight + aroundLanes);
    m_timeline->follow(Following::whole);
    return timelineSvg(m_timeline->pictureToExport(), schemePalette(Scheme::light),
                       m_timeline->font());
}

QByteArray HandoutViews::decision()
{
    auto *view = m_flow->findChild<FlowView *>();
    QByteArray bytes;
    QBuffer buffer{&bytes};
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(dotsPerInch);
    generator.setSize(view->size());
    generator.setViewBox(view->rect());
    QPainter painter{&generator};
    view->render(&painter);
    painter.end();
    return bytes;
}

} // namespace ui
