#pragma once
// The timeline with its tools: which lanes, what span of time, export.

#include <QWidget>

#include <utility>
#include <vector>

#include "ui/controls/picture_dialog.h"
#include "ui/session/kept_values.h"

class QBoxLayout;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedLayout;
class QToolButton;

namespace ui {

class LaneModel;
class MessageBar;
class Selection;
class Session;
class TimelinePlaceholder;
class TimelineView;
class ViewState;

/// A range that is dragged becomes that of the view state; a TTL that is tried there recolours what
/// is shown.
class TimelinePanel : public QWidget
{
    Q_OBJECT

public:
    TimelinePanel(Session &session, Selection &selection, ViewState &state,
                  QWidget *parent = nullptr);

    [[nodiscard]] TimelineView *view() const
    {
        return m_view;
    }
    [[nodiscard]] LaneModel *lanes() const
    {
        return m_lanes;
    }

    [[nodiscard]] QString filterText() const;
    void setFilterText(const QString &text);
    void focusFilter();
    /// The filter, the order, the pinned lanes and the span of time in sight, by names that stay
    /// the same from version to version.
    [[nodiscard]] KeptValues saveState() const;
    /// What is wrong in the values, if anything is. Of what is wrong or not there it shows what a
    /// new panel would.
    QStringList restoreState(const KeptValues &values);
    /// The filter, the order, the pinned lanes and the span of time in sight of a panel over the
    /// same session.
    void takeViewOf(const TimelinePanel &other);

    /// Writes a picture of all lanes, over the chosen range if there is one, else the whole run;
    /// how it went is told in the panel.
    void exportTo(const QString &path, PictureFormat format);
    void exportTo(const QString &path, const PictureChoice &choice);

    /// Without them there is only the picture. A filter that is in force stays in sight.
    void showTools(bool shown);

    /// Where it is narrow, the tools stand in two rows.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildTools();
    void buildLayout();
    void arrangeTools();
    void followFont();
    void connectAll();
    void applyFilter(const QString &text);
    void refresh();
    void refreshPlaceholder();
    void refreshTried();
    void refreshFollowing();
    void refreshPin();
    void startTraffic();
    void askForExport();
    void askForPlace(const PictureChoice &choice);
    [[nodiscard]] QString leftOut() const;

    Session &m_session;
    Selection &m_selection;
    ViewState &m_state;
    LaneModel *m_lanes;
    QLineEdit *m_filter;
    QComboBox *m_order;
    QToolButton *m_pin;
    QToolButton *m_zoomOut;
    QToolButton *m_zoomIn;
    QToolButton *m_whole;
    QToolButton *m_follow;
    QPushButton *m_export;
    QLabel *m_filterError;
    QWidget *m_tried;
    QLabel *m_triedText;
    QPushButton *m_leaveTried;
    TimelineView *m_view;
    TimelinePlaceholder *m_placeholder;
    MessageBar *m_message;
    QBoxLayout *m_tools = nullptr; // of two rows, side by side where there is room
    QWidget *m_stackArea = nullptr;
    QStackedLayout *m_stack = nullptr;
};

} // namespace ui
