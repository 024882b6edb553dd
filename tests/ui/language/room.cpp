#include "room.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenuBar>
#include <QRadioButton>
#include <QScrollBar>
#include <QStyleOption>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>

#include "ui/controls/elided_label.h"
#include "ui/main_window/status_line.h"
#include "ui/outcomes/figure_row.h"

namespace room {

namespace {

class Survey
{
public:
    explicit Survey(const QWidget &window) : m_window{window} {}

    void measure(const QWidget &widget)
    {
        if (const auto *label = qobject_cast<const QLabel *>(&widget))
            measureLabel(*label);
        else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
            measureButton(*button);
        else if (const auto *box = qobject_cast<const QComboBox *>(&widget))
            measureBox(*box);
        else if (const auto *tabs = qobject_cast<const QTabBar *>(&widget))
            measureTabs(*tabs);
        else if (const auto *header = qobject_cast<const QHeaderView *>(&widget))
            measureHeader(*header);
        else if (const auto *table = qobject_cast<const QTableView *>(&widget))
            compare(*table, table->accessibleName(), "height of a row",
                    table->fontMetrics().height(), table->verticalHeader()->defaultSectionSize());
        else if (qobject_cast<const QLineEdit *>(&widget) != nullptr)
            compare(widget, widget.accessibleName(), "height", widget.fontMetrics().height(),
                    widget.height());
        else if (const auto *group = qobject_cast<const QGroupBox *>(&widget))
            measureGroup(*group);
        else if (const auto *dock = qobject_cast<const QDockWidget *>(&widget))
            measureDock(*dock);
        else if (const auto *row = qobject_cast<const ui::FigureRow *>(&widget))
            compare(*row, row->name(), "place for the name",
                    row->isNameWhole() || row->objectName() == u"runs" ? 0 : 1, 0);
        else if (const auto *bar = qobject_cast<const QMenuBar *>(&widget))
            measureMenuBar(*bar);
    }

    QStringList found;

private:
    void compare(const QWidget &widget, const QString &text, const char *what, int needed, int has)
    {
        if (needed <= has)
            return;
        found += QStringLiteral("%1 \"%2\" in %3: \"%4\" needs a %5 of %6, has %7")
                     .arg(QString::fromLatin1(widget.metaObject()->className()),
                          widget.objectName(), placeOf(widget), text, QString::fromLatin1(what))
                     .arg(needed)
                     .arg(has);
    }

    static QString placeOf(const QWidget &widget)
    {
        QStringList classes;
        for (const QWidget *at = widget.parentWidget(); at != nullptr; at = at->parentWidget())
            if (QByteArray(at->metaObject()->className()).startsWith("ui::"))
                classes += QString::fromLatin1(at->metaObject()->className()).mid(4);
        return classes.join(QStringLiteral(" in "));
    }

    static int widthOf(const QWidget &widget, const QString &text)
    {
        return widget.fontMetrics().size(Qt::TextShowMnemonic | Qt::TextSingleLine, text).width();
    }

    /// Whether a parent cuts a part of `area` off. What can be scrolled into sight is in sight.
    void compareWithParents(const QWidget &widget, const QString &text, QRect area)
    {
        bool sideways = true;
        bool upright = true;
        const QWidget *at = &widget;
        while (at != &m_window && at->parentWidget() != nullptr) {
            area.translate(at->pos());
            at = at->parentWidget();
            if (const auto *scroll = qobject_cast<const QAbstractScrollArea *>(at->parentWidget());
                scroll != nullptr && scroll->viewport() == at) {
                sideways &= scroll->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff;
                upright &= scroll->verticalScrollBarPolicy() == Qt::ScrollBarAlwaysOff;
            }
            if (sideways)
                compare(widget, text, "right edge", area.right(), at->width() - 1);
            if (upright)
                compare(widget, text, "lower edge", area.bottom(), at->height() - 1);
        }
    }

    void measureLabel(const QLabel &label)
    {
        const bool saysElsewhere =
            qobject_cast<const ui::ElidedLabel *>(&label) != nullptr && !label.toolTip().isEmpty();
        if (label.text().isEmpty() || saysElsewhere)
            return;
        if (label.wordWrap()) {
            compare(label, label.text(), "height", label.heightForWidth(label.width()),
                    label.height());
            compare(label, label.text(), "width (of a word)", label.minimumSizeHint().width(),
                    label.width());
        } else {
            compare(label, label.text(), "width", label.sizeHint().width(), label.width());
            compare(label, label.text(), "height", label.sizeHint().height(), label.height());
        }
        compareWithParents(label, label.text(), label.rect());
    }

    void measureButton(const QAbstractButton &button)
    {
        const auto *tool = qobject_cast<const QToolButton *>(&button);
        const bool isPicture = tool != nullptr &&
                               tool->toolButtonStyle() == Qt::ToolButtonIconOnly &&
                               !tool->icon().isNull();
        if (button.objectName() == QStringLiteral("qt_toolbar_ext_button"))
            compare(button, QStringLiteral("tool bar"), "width", button.width() + 1,
                    button.width());
        if (button.text().isEmpty() || isPicture)
            return;
        compare(button, button.text(), "width", button.sizeHint().width(), button.width());
        compare(button, button.text(), "height", button.fontMetrics().height(), button.height());
        compareWithParents(button, button.text(), button.rect());
    }

    void measureBox(const QComboBox &box)
    {
        QStyleOptionComboBox option;
        option.initFrom(&box);
        option.editable = box.isEditable();
        option.frame = true;
        const int has =
            box.style()
                ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box)
                .width();
        for (int row = 0; row < box.count(); ++row)
            if (!box.isEditable())
                compare(box, box.itemText(row), "width", widthOf(box, box.itemText(row)), has);
        compareWithParents(box, box.currentText(), box.rect());
    }

    void measureTabs(const QTabBar &tabs)
    {
        for (int n = 0; n < tabs.count(); ++n) {
            if (!tabs.isTabVisible(n))
                continue;
            QStyleOptionTab option;
            option.initFrom(&tabs);
            option.rect = tabs.tabRect(n);
            option.text = tabs.tabText(n);
            option.shape = tabs.shape();
            const int has =
                tabs.style()->subElementRect(QStyle::SE_TabBarTabText, &option, &tabs).width();
            compare(tabs, tabs.tabText(n), "width", widthOf(tabs, tabs.tabText(n)), has);
            compareWithParents(tabs, tabs.tabText(n), tabs.tabRect(n));
        }
    }

    void measureHeader(const QHeaderView &header)
    {
        if (header.orientation() != Qt::Horizontal)
            return;
        for (int n = 0; n < header.count(); ++n) {
            if (header.isSectionHidden(n))
                continue;
            const QString title = header.model()->headerData(n, Qt::Horizontal).toString();
            QStyleOptionHeader option;
            option.initFrom(&header);
            option.rect = QRect(0, 0, header.sectionSize(n), header.height());
            if (header.isSortIndicatorShown() && header.sortIndicatorSection() == n)
                option.sortIndicator = QStyleOptionHeader::SortUp;
            const int has =
                header.style()->subElementRect(QStyle::SE_HeaderLabel, &option, &header).width();
            compare(header, title, "width", widthOf(header, title), has);
        }
        if (header.isVisible())
            compare(header, QStringLiteral("titles"), "height", header.fontMetrics().height(),
                    header.height());
    }

    void measureGroup(const QGroupBox &group)
    {
        compare(group, group.title(), "width", widthOf(group, group.title()), group.width() - 8);
    }

    void measureDock(const QDockWidget &dock)
    {
        QStyleOptionDockWidget option;
        option.initFrom(&dock);
        option.title = dock.windowTitle();
        option.closable = option.floatable = true;
        option.rect.setHeight(dock.style()->pixelMetric(QStyle::PM_TitleBarHeight));
        const int has =
            dock.style()->subElementRect(QStyle::SE_DockWidgetTitleBarText, &option, &dock).width();
        compare(dock, dock.windowTitle(), "width", widthOf(dock, dock.windowTitle()), has);
    }

    void measureMenuBar(const QMenuBar &bar)
    {
        for (const QAction *action : bar.actions())
            compareWithParents(bar, action->text(),
                               bar.actionGeometry(const_cast<QAction *>(action)));
    }

    const QWidget &m_window;
};

/// What is scrolled out of sight counts; what stands in a dock behind another one's tab does not,
/// though Qt calls it visible.
bool isShown(const QWidget &widget, const QWidget &window)
{
    if (!widget.isVisible() || widget.window() != &window)
        return false;
    for (const QWidget *at = &widget; at != nullptr; at = at->parentWidget())
        if (qobject_cast<const QDockWidget *>(at) != nullptr && at->visibleRegion().isEmpty())
            return false;
    return true;
}

} // namespace

QStringList cutOffTexts(const QWidget &window)
{
    Survey survey(window);
    for (const QWidget *widget : window.findChildren<QWidget *>())
        if (isShown(*widget, window))
            survey.measure(*widget);
    survey.found.removeDuplicates();
    return survey.found;
}

} // namespace room
