#include "ui/theme/inspector_style.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QToolButton>

#include <algorithm>

#include "ui/theme/colors.h"
#include "ui/theme/control_paint.h"
#include "ui/theme/focus_ring.h"
#include "ui/theme/painted_icon.h"

namespace ui {

namespace {

constexpr int titleMargin = 4; // above and below the title of a column
constexpr int sortGap = 4; // between a title and its arrow

QFontMetrics metricsOf(const QStyleOption *option, const QWidget *widget)
{
    if (widget != nullptr)
        return widget->fontMetrics();
    return option != nullptr ? option->fontMetrics : QFontMetrics{QApplication::font()};
}

int sortMark(const QFontMetrics &metrics)
{
    return std::max(8, metrics.height() / 2);
}

/// Of a header of settings that opens and closes: its arrow says which, so it needs no ground.
bool isDisclosure(const QWidget *widget)
{
    const auto *button = qobject_cast<const QToolButton *>(widget);
    return button != nullptr && button->arrowType() != Qt::NoArrow;
}

/// The option with the colour of its text and mark in every group.
template <typename Option>
Option inked(const Option &option)
{
    Option copy = option;
    copy.palette.setColor(QPalette::ButtonText, buttonInk(option));
    return copy;
}

void paintFocus(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    const bool isButton = qobject_cast<const QPushButton *>(widget) != nullptr ||
                          qobject_cast<const QToolButton *>(widget) != nullptr;
    if (!isButton) {
        paintFocusRing(painter, option.rect, focusColor(option.palette));
        return;
    }
    // A checked button is filled with the colour that the ring has elsewhere.
    const bool isFilled = (option.state & QStyle::State_On) != 0 && !isDisclosure(widget);
    const int inset = isFilled ? 2 : 0;
    paintFocusRing(painter, widget->rect().adjusted(inset, inset, -inset, -inset),
                   isFilled ? option.palette.color(QPalette::Active, QPalette::Base)
                            : focusColor(option.palette));
}

/// Whoever asks keeps it, so it takes the colour that the text has when it is painted.
template <typename Paint>
QIcon lineIcon(Paint paint)
{
    return paintedIcon([paint](QPainter &painter, QIcon::Mode mode, QIcon::State) {
        painter.setPen(QPen{QApplication::palette().color(
                                mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active,
                                QPalette::WindowText),
                            1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
        paint(painter);
    });
}

void fillRounded(QPainter &painter, const QRect &area, const QBrush &brush)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(brush);
    painter.drawRoundedRect(QRectF{area}.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.restore();
}

QColor fieldGround(const QStyleOption &option)
{
    return option.palette.color(QPalette::Active, (option.state & QStyle::State_Enabled) != 0
                                                      ? QPalette::Base
                                                      : QPalette::Window);
}

void paintSpinBox(QPainter &painter, const QStyleOptionSpinBox &option, const QWidget *widget)
{
    fillRounded(painter, option.rect, fieldGround(option));
    const bool isEnabled = (option.state & QStyle::State_Enabled) != 0;
    const auto button = [&](QStyle::SubControl part, QAbstractSpinBox::StepEnabledFlag step,
                            Qt::ArrowType arrow) {
        const QRect area =
            widget->style()->subControlRect(QStyle::CC_SpinBox, &option, part, widget);
        const bool canStep = isEnabled && (option.stepEnabled & step) != 0;
        const bool isActive = canStep && (option.activeSubControls & part) != 0;
        const QColor text = option.palette.color(QPalette::Text);
        if (isActive)
            painter.fillRect(area.adjusted(0, 1, -1, -1),
                             blended(fieldGround(option), text,
                                     (option.state & QStyle::State_Sunken) != 0 ? 0.3 : 0.12));
        paintArrow(painter, QRectF{area}.adjusted(2, 2, -2, -2), arrow, option, canStep);
    };
    if (option.buttonSymbols != QAbstractSpinBox::NoButtons) {
        button(QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, Qt::UpArrow);
        button(QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, Qt::DownArrow);
    }
    if (option.frame)
        paintFieldFrame(painter, option);
}

void paintComboBox(QPainter &painter, const QStyleOptionComboBox &option, const QWidget *widget)
{
    QStyleOptionComboBox panel = option;
    panel.state &= ~QStyle::State_On; // its list is open: pressed, but not checked
    if (option.editable) {
        fillRounded(painter, option.rect, fieldGround(option));
        paintFieldFrame(painter, panel);
    } else {
        paintButtonPanel(painter, panel, false);
        if ((option.state & QStyle::State_HasFocus) != 0)
            paintFocusRing(painter, option.rect, focusColor(option.palette));
    }
    const QRect area = widget->style()->subControlRect(QStyle::CC_ComboBox, &option,
                                                       QStyle::SC_ComboBoxArrow, widget);
    paintArrow(painter, area, Qt::DownArrow, option, (option.state & QStyle::State_Enabled) != 0);
}

void paintScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QWidget *widget)
{
    const auto area = [&](QStyle::SubControl part) {
        return widget->style()->subControlRect(QStyle::CC_ScrollBar, &option, part, widget);
    };
    const bool isAcross = option.orientation == Qt::Horizontal;
    const bool isEnabled = option.maximum > option.minimum;
    painter.fillRect(option.rect, option.palette.color(QPalette::Active, QPalette::AlternateBase));
    paintArrow(painter, area(QStyle::SC_ScrollBarSubLine), isAcross ? Qt::LeftArrow : Qt::UpArrow,
               option, isEnabled);
    paintArrow(painter, area(QStyle::SC_ScrollBarAddLine),
               isAcross ? Qt::RightArrow : Qt::DownArrow, option, isEnabled);
    if (!isEnabled)
        return;
    QStyleOption handle = option;
    if (option.activeSubControls != QStyle::SC_ScrollBarSlider)
        handle.state &= ~QStyle::State_Sunken;
    paintScrollHandle(
        painter,
        area(QStyle::SC_ScrollBarSlider)
            .adjusted(isAcross ? 1 : 3, isAcross ? 3 : 1, isAcross ? -1 : -3, isAcross ? -3 : -1),
        handle);
}

} // namespace

InspectorStyle::InspectorStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

int InspectorStyle::headerExtra(const QFontMetrics &metrics)
{
    return sortMark(metrics) + sortGap;
}

void InspectorStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractScrollArea *>(widget) != nullptr &&
        qobject_cast<QHeaderView *>(widget) == nullptr)
        FocusRing::addTo(*widget);
}

void InspectorStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                                   QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_FrameFocusRect:
        paintFocus(*painter, *option, widget);
        return;
    case PE_IndicatorCheckBox:
        paintCheckMark(*painter, *option);
        return;
    case PE_IndicatorRadioButton:
        paintRadioMark(*painter, *option);
        return;
    case PE_PanelButtonCommand: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        paintButtonPanel(*painter, *option,
                         button != nullptr && (button->features & QStyleOptionButton::Flat) != 0);
        if ((option->state & State_HasFocus) != 0)
            paintFocus(*painter, *option, widget);
        return;
    }
    case PE_PanelButtonTool: {
        QStyleOption panel = *option;
        if (isDisclosure(widget))
            panel.state &= ~State_On;
        paintButtonPanel(*painter, panel, (option->state & State_AutoRaise) != 0);
        return;
    }
    case PE_FrameLineEdit:
        paintFieldFrame(*painter, *option);
        return;
    case PE_IndicatorArrowUp:
    case PE_IndicatorSpinUp:
        paintArrow(*painter, option->rect, Qt::UpArrow, *option, option->state & State_Enabled);
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorSpinDown:
        paintArrow(*painter, option->rect, Qt::DownArrow, *option, option->state & State_Enabled);
        return;
    case PE_IndicatorArrowLeft:
        paintArrow(*painter, option->rect, Qt::LeftArrow, *option, option->state & State_Enabled);
        return;
    case PE_IndicatorArrowRight:
        paintArrow(*painter, option->rect, Qt::RightArrow, *option, option->state & State_Enabled);
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            paintArrow(*painter, option->rect,
                       header->sortIndicator == QStyleOptionHeader::SortUp ? Qt::UpArrow
                                                                           : Qt::DownArrow,
                       *option, true);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void InspectorStyle::drawControl(ControlElement element, const QStyleOption *option,
                                 QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            const QStyleOptionButton copy = inked(*button);
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    case CE_ToolButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button != nullptr && !isDisclosure(widget)) {
            const QStyleOptionToolButton copy = inked(*button);
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    case CE_Header: // as the base style does, which asks itself alone where the parts are
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeaderV2 *>(option)) {
            painter->save();
            painter->setClipRect(option->rect, Qt::IntersectClip);
            drawControl(CE_HeaderSection, option, painter, widget);
            QStyleOptionHeaderV2 part = *header;
            part.rect = subElementRect(SE_HeaderLabel, option, widget);
            drawControl(CE_HeaderLabel, &part, painter, widget);
            if (header->sortIndicator != QStyleOptionHeader::None) {
                part.rect = subElementRect(SE_HeaderArrow, option, widget);
                drawPrimitive(PE_IndicatorHeaderArrow, &part, painter, widget);
            }
            painter->restore();
            return;
        }
        break;
    case CE_DockWidgetTitle: // else in the font that the program began with
        painter->save();
        if (widget != nullptr)
            painter->setFont(widget->font());
        QProxyStyle::drawControl(element, option, painter, widget);
        painter->restore();
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            QStyleOptionTab copy = *tab;
            copy.state &= ~State_HasFocus;
            QProxyStyle::drawControl(element, &copy, painter, widget);
            if ((option->state & State_HasFocus) != 0)
                paintFocusRing(*painter, option->rect.adjusted(3, 3, -3, -1),
                               focusColor(option->palette));
            return;
        }
        break;
    case CE_ProgressBarGroove:
        fillRounded(*painter, option->rect, fieldGround(*option));
        paintFieldFrame(*painter, *option);
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void InspectorStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                        QPainter *painter, const QWidget *widget) const
{
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_SpinBox && spin != nullptr && widget != nullptr)
        paintSpinBox(*painter, *spin, widget);
    else if (control == CC_ComboBox && combo != nullptr && widget != nullptr)
        paintComboBox(*painter, *combo, widget);
    else if (control == CC_ScrollBar && bar != nullptr && widget != nullptr)
        paintScrollBar(*painter, *bar, widget);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect InspectorStyle::subElementRect(SubElement element, const QStyleOption *option,
                                     const QWidget *widget) const
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (header == nullptr || (element != SE_HeaderLabel && element != SE_HeaderArrow))
        return QProxyStyle::subElementRect(element, option, widget);
    const QFontMetrics metrics = metricsOf(option, widget);
    QRect label = option->rect.adjusted(cellMargin, 0, -cellMargin, 0);
    QRect arrow = label;
    arrow.setLeft(label.right() + 1 - sortMark(metrics));
    if (header->sortIndicator != QStyleOptionHeader::None)
        label.setRight(label.right() - headerExtra(metrics));
    return visualRect(option->direction, option->rect, element == SE_HeaderLabel ? label : arrow);
}

QSize InspectorStyle::sizeFromContents(ContentsType type, const QStyleOption *option,
                                       const QSize &contents, const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (type == CT_HeaderSection) // above and below the titles there is less than beside them
        size.setHeight(metricsOf(option, widget).height() + 2 * titleMargin);
    return size;
}

int InspectorStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                                const QWidget *widget) const
{
    const int usual = QProxyStyle::pixelMetric(metric, option, widget);
    const QFontMetrics metrics = metricsOf(option, widget);
    switch (metric) {
    case PM_HeaderMargin:
        return cellMargin;
    case PM_HeaderMarkSize:
        return headerExtra(metrics);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return std::max(usual, metrics.ascent() + 1);
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_TabBarIconSize:
        return std::max(16, metrics.height());
    case PM_TabBarTabHSpace: // so that three docks behind each other show their names
        return std::min(usual, 16);
    case PM_MenuButtonIndicator:
        return std::max(usual, metrics.height() * 4 / 5);
    default:
        return usual;
    }
}

QIcon InspectorStyle::standardIcon(StandardPixmap picture, const QStyleOption *option,
                                   const QWidget *widget) const
{
    switch (picture) {
    case SP_TitleBarCloseButton:
    case SP_LineEditClearButton:
        return lineIcon([](QPainter &painter) {
            painter.drawLine(QPointF{4.5, 4.5}, QPointF{11.5, 11.5});
            painter.drawLine(QPointF{4.5, 11.5}, QPointF{11.5, 4.5});
        });
    case SP_TitleBarNormalButton:
        return lineIcon([](QPainter &painter) {
            painter.drawRect(QRectF{3.5, 6.5, 6, 6});
            painter.drawPolyline(QPolygonF{{6.5, 3.5}, {12.5, 3.5}, {12.5, 9.5}});
        });
    default:
        return QProxyStyle::standardIcon(picture, option, widget);
    }
}

} // namespace ui
