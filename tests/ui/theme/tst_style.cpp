// Whether controls are seen, and told apart, in both schemes: measured on what is painted.

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QHeaderView>
#include <QImage>
#include <QLineEdit>
#include <QMainWindow>
#include <QPainter>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QStyleOption>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QToolBar>
#include <QToolButton>
#include <QToolTip>

#include <functional>
#include <memory>

#include "ui/theme/appearance.h"
#include "ui/theme/colors.h"
#include "ui/theme/inspector_style.h"

using ui::Appearance;
using ui::contrast;
using ui::Scheme;

Q_DECLARE_METATYPE(Scheme)

namespace {

using Make = std::function<std::unique_ptr<QWidget>()>;
using Change = std::function<void(QWidget &)>;

constexpr qreal text = 4.5; // WCAG 2.1, 1.4.3
constexpr qreal part = 3; // 1.4.11

/// A window with one control in it, in which another one has the focus.
struct Frame
{
    explicit Frame(std::unique_ptr<QWidget> made) : control{made.release()}
    {
        other.setGeometry(0, 400, 50, 20);
        other.setFocusPolicy(Qt::StrongFocus);
        control->setParent(&window);
        control->move(20, 20);
        window.resize(400, 440);
        window.show();
        window.activateWindow();
        control->resize(control->sizeHint().expandedTo({60, 24}).boundedTo({300, 120}));
        other.setFocus();
        QApplication::processEvents();
    }

    QImage picture()
    {
        QApplication::processEvents();
        return window.grab(control->geometry().adjusted(-3, -3, 3, 3))
            .toImage()
            .convertToFormat(QImage::Format_RGB32);
    }

    QWidget window;
    QWidget other{&window};
    QWidget *control;
};

/// How many pixels of two pictures differ by so much contrast.
int differing(const QImage &one, const QImage &other, qreal by)
{
    if (one.size() != other.size())
        return one.width() * one.height();
    int count = 0;
    for (int y = 0; y < one.height(); ++y)
        for (int x = 0; x < one.width(); ++x)
            if (one.pixel(x, y) != other.pixel(x, y))
                count += contrast(one.pixelColor(x, y), other.pixelColor(x, y)) >= by ? 1 : 0;
    return count;
}

/// How many pixels stand out from a ground by so much.
int standingOut(const QImage &picture, const QColor &ground, qreal by)
{
    QImage plain(picture.size(), picture.format());
    plain.fill(ground);
    return differing(picture, plain, by);
}

const QList<std::pair<const char *, Scheme>> schemes{{"light", Scheme::light},
                                                     {"dark", Scheme::dark}};

template <typename Widget>
Make makeWithText()
{
    return [] {
        auto widget = std::make_unique<Widget>();
        widget->setText(QStringLiteral("Follow"));
        return widget;
    };
}

std::unique_ptr<QWidget> makeCheckable()
{
    auto button = std::make_unique<QToolButton>();
    button->setText(QStringLiteral("Follow"));
    button->setCheckable(true);
    return button;
}

std::unique_ptr<QWidget> makeInToolBar()
{
    auto bar = std::make_unique<QToolBar>();
    bar->addAction(QStringLiteral("Follow"))->setCheckable(true);
    return bar;
}

} // namespace

class TestStyle : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_appearance = std::make_unique<Appearance>(*qApp);
    }

    void cleanup()
    {
        m_appearance->setTextStep(0);
        m_appearance->setScheme(Scheme::light);
        m_appearance.reset();
    }

    void paletteIsReadableInEveryGroup_data()
    {
        addSchemes();
    }

    void paletteIsReadableInEveryGroup()
    {
        QFETCH(const Scheme, scheme);
        const QPalette palette = ui::schemePalette(scheme);
        using P = QPalette;
        struct Pair
        {
            P::ColorRole over;
            P::ColorRole under;
            qreal least;
        };
        QList<Pair> pairs{{P::ButtonText, P::Window, text},
                          {P::ToolTipText, P::ToolTipBase, text},
                          {P::HighlightedText, P::Highlight, text},
                          {P::Highlight, P::Base, part},
                          {P::Highlight, P::Window, part}};
        for (const auto over :
             {P::WindowText, P::Text, P::PlaceholderText, P::Link, P::LinkVisited, P::BrightText})
            for (const auto under : {P::Window, P::Base, P::AlternateBase})
                pairs += Pair{over, under, text};
        for (const auto group : {P::Active, P::Inactive, P::Disabled}) {
            for (const Pair &pair : std::as_const(pairs)) {
                const qreal is =
                    contrast(palette.color(group, pair.over), palette.color(group, pair.under));
                QVERIFY2(is >= pair.least, qPrintable(QStringLiteral("group %1, role %2 on %3: %4")
                                                          .arg(group)
                                                          .arg(pair.over)
                                                          .arg(pair.under)
                                                          .arg(is)));
            }
        }
        // On the ground of a button that can be pressed.
        QVERIFY(contrast(palette.color(P::Active, P::ButtonText),
                         palette.color(P::Active, P::Button)) >= text);
        QVERIFY(palette.color(P::Active, P::Highlight) != palette.color(P::Inactive, P::Highlight));
        for (const auto role : {P::WindowText, P::Text, P::ButtonText})
            QVERIFY(contrast(palette.color(P::Active, role), palette.color(P::Disabled, role)) >=
                    2);
    }

    void toolTipsFollowTheScheme()
    {
        m_appearance->setScheme(Scheme::dark);
        const QPalette tips = QToolTip::palette();
        QCOMPARE(tips.color(QPalette::ToolTipBase),
                 ui::schemePalette(Scheme::dark).color(QPalette::ToolTipBase));
        QVERIFY(contrast(tips.color(QPalette::ToolTipText), tips.color(QPalette::ToolTipBase)) >=
                text);
    }

    /// What is not filled, too, has a border that is seen.
    void bordersAndMarksAreSeen_data()
    {
        QTest::addColumn<Scheme>("scheme");
        QTest::addColumn<Make>("make");
        QTest::addColumn<int>("least");
        const QList<std::tuple<const char *, Make, int>> controls{
            {"unchecked box", [] { return std::make_unique<QCheckBox>(); }, 20},
            {"unchecked radio button", [] { return std::make_unique<QRadioButton>(); }, 15},
            {"button", [] { return std::make_unique<QPushButton>(); }, 100},
            {"tool button", [] { return std::make_unique<QToolButton>(); }, 40},
            {"field", [] { return std::make_unique<QLineEdit>(); }, 100},
            {"spin box",
             [] {
                 auto box = std::make_unique<QSpinBox>();
                 box->setSpecialValueText(QStringLiteral(" "));
                 return box;
             },
             130},
            {"list that drops down", [] { return std::make_unique<QComboBox>(); }, 130},
            {"progress",
             [] {
                 auto bar = std::make_unique<QProgressBar>();
                 bar->setRange(0, 10);
                 bar->setTextVisible(false);
                 bar->setValue(5);
                 return bar;
             },
             300}};
        for (const auto &[name, scheme] : schemes)
            for (const auto &[control, make, least] : controls)
                QTest::addRow("%s, %s", name, control) << scheme << make << least;
    }

    void bordersAndMarksAreSeen()
    {
        QFETCH(const Scheme, scheme);
        QFETCH(const Make, make);
        QFETCH(const int, least);
        m_appearance->setScheme(scheme);
        Frame frame(make());
        const QImage picture = frame.picture();
        const int seen = standingOut(picture, frame.window.palette().color(QPalette::Window), part);
        QVERIFY2(seen >= least, qPrintable(QString::number(seen)));
    }

    void statesAreToldApart_data()
    {
        QTest::addColumn<Scheme>("scheme");
        QTest::addColumn<Make>("make");
        QTest::addColumn<Change>("change");
        QTest::addColumn<qreal>("by");
        QTest::addColumn<int>("least"); // pixels
        const Change check = [](QWidget &w) { static_cast<QAbstractButton &>(w).setChecked(true); };
        const Change press = [](QWidget &w) { static_cast<QAbstractButton &>(w).setDown(true); };
        const Change disable = [](QWidget &w) { w.setEnabled(false); };
        struct Row
        {
            const char *name;
            Make make;
            Change change;
            qreal by;
            int least;
        };
        const QList<Row> rows{
            {"box checked", makeWithText<QCheckBox>(), check, part, 60},
            {"box disabled", makeWithText<QCheckBox>(), disable, 1.5, 40},
            {"radio checked", makeWithText<QRadioButton>(), check, part, 50},
            {"radio disabled", makeWithText<QRadioButton>(), disable, 1.5, 40},
            {"tool button checked", makeCheckable, check, part, 200},
            {"tool button pressed", makeCheckable, press, 1.4, 300},
            {"tool button disabled", makeCheckable, disable, 1.5, 80},
            {"button pressed", makeWithText<QPushButton>(), press, 1.4, 500},
            {"button disabled", makeWithText<QPushButton>(), disable, 1.5, 100},
            {"field disabled", makeWithText<QLineEdit>(), disable, 1.5, 100},
        };
        for (const auto &[name, scheme] : schemes)
            for (const Row &row : rows)
                QTest::addRow("%s, %s", name, row.name)
                    << scheme << row.make << row.change << row.by << row.least;
    }

    void statesAreToldApart()
    {
        QFETCH(const Scheme, scheme);
        QFETCH(const Make, make);
        QFETCH(const Change, change);
        QFETCH(const qreal, by);
        QFETCH(const int, least);
        m_appearance->setScheme(scheme);
        Frame frame(make());
        const QImage before = frame.picture();
        change(*frame.control);
        const int changed = differing(before, frame.picture(), by);
        QVERIFY2(changed >= least, qPrintable(QString::number(changed)));
    }

    /// In a bar buttons have no border while nothing is done with them.
    void actionsInAToolBarAreToldApart_data()
    {
        addSchemes();
    }

    void actionsInAToolBarAreToldApart()
    {
        QFETCH(const Scheme, scheme);
        m_appearance->setScheme(scheme);
        Frame frame(makeInToolBar());
        QAction &action = *frame.control->actions().constFirst();
        auto &button = *static_cast<QToolButton *>(
            static_cast<QToolBar *>(frame.control)->widgetForAction(&action));
        const QImage usual = frame.picture();
        action.setChecked(true);
        const QImage checked = frame.picture();
        action.setChecked(false);
        action.setEnabled(false);
        const QImage disabled = frame.picture();
        action.setEnabled(true);
        button.setDown(true);
        const QImage pressed = frame.picture();
        QVERIFY(differing(usual, checked, part) >= 200);
        QVERIFY(differing(usual, disabled, 1.5) >= 40);
        QVERIFY(differing(usual, pressed, 1.4) >= 300);
        QVERIFY(differing(checked, pressed, 1.4) >= 300);
    }

    void focusIsSeen_data()
    {
        QTest::addColumn<Scheme>("scheme");
        QTest::addColumn<Make>("make");
        QTest::addColumn<Change>("change"); // beforehand
        const Change nothing = [](QWidget &) {};
        const Change check = [](QWidget &w) { static_cast<QAbstractButton &>(w).setChecked(true); };
        const QList<std::tuple<const char *, Make, Change>> controls{
            {"box", makeWithText<QCheckBox>(), nothing},
            {"radio button", makeWithText<QRadioButton>(), nothing},
            {"button", makeWithText<QPushButton>(), nothing},
            {"tool button", makeCheckable, nothing},
            {"checked tool button", makeCheckable, check},
            {"field", makeWithText<QLineEdit>(), nothing},
            {"spin box", [] { return std::make_unique<QSpinBox>(); }, nothing},
            {"list that drops down", [] { return std::make_unique<QComboBox>(); }, nothing},
            {"tabs",
             [] {
                 auto tabs = std::make_unique<QTabBar>();
                 tabs->addTab(QStringLiteral("One"));
                 tabs->addTab(QStringLiteral("Two"));
                 return tabs;
             },
             nothing},
            {"empty table", [] { return std::make_unique<QTableView>(); }, nothing},
            {"text", [] { return std::make_unique<QPlainTextEdit>(); }, nothing},
        };
        for (const auto &[name, scheme] : schemes)
            for (const auto &[control, make, change] : controls)
                QTest::addRow("%s, %s", name, control) << scheme << make << change;
    }

    void focusIsSeen()
    {
        QFETCH(const Scheme, scheme);
        QFETCH(const Make, make);
        QFETCH(const Change, change);
        m_appearance->setScheme(scheme);
        Frame frame(make());
        change(*frame.control);
        QTRY_VERIFY(frame.window.isActiveWindow());
        const QImage before = frame.picture();
        frame.control->setFocusPolicy(Qt::StrongFocus);
        frame.control->setFocus(Qt::TabFocusReason);
        QVERIFY(frame.control->hasFocus());
        const int changed = differing(before, frame.picture(), 2);
        QVERIFY2(changed >= 60, qPrintable(QString::number(changed)));
    }

    void marksAreAsLargeAsTheText()
    {
        QCheckBox box;
        box.show();
        const auto side = [&box] {
            QStyleOption option;
            option.initFrom(&box);
            return box.style()->pixelMetric(QStyle::PM_IndicatorWidth, &option, &box);
        };
        const int usual = side();
        const int line = box.fontMetrics().height();
        m_appearance->setTextStep(Appearance::largestTextStep);
        const qreal grown = qreal(box.fontMetrics().height()) / line;
        QVERIFY(grown > 1.7);
        QVERIFY(side() >= usual * grown * 0.8);
        m_appearance->setTextStep(0);
        QCOMPARE(side(), usual);
    }

    /// The base style paints it in the font that the program began with.
    void theTitleOfADockGrowsWithTheText()
    {
        m_appearance->setScheme(Scheme::light);
        QMainWindow window;
        QDockWidget dock(QStringLiteral("Timeline"));
        dock.setFeatures(QDockWidget::NoDockWidgetFeatures);
        dock.setWidget(new QWidget);
        window.addDockWidget(Qt::LeftDockWidgetArea, &dock);
        window.resize(500, 200);
        window.show();
        const auto ink = [&] {
            QApplication::processEvents();
            const QImage title = dock.grab({0, 0, dock.width(), dock.widget()->y()})
                                     .toImage()
                                     .convertToFormat(QImage::Format_RGB32);
            return standingOut(title, dock.palette().color(QPalette::Window), part);
        };
        const int usual = ink();
        QVERIFY(usual > 0);
        m_appearance->setTextStep(Appearance::largestTextStep);
        QVERIFY(ink() > 2 * usual);
    }

    void aSortedTitleHasRoomBesideItsArrow()
    {
        QHeaderView header(Qt::Horizontal);
        QStandardItemModel model(0, 1);
        const QString title = QStringLiteral("Last outcome");
        model.setHeaderData(0, Qt::Horizontal, title);
        header.setModel(&model);
        header.show();
        for (const int step : {0, 5, 10}) {
            m_appearance->setTextStep(step);
            const QFontMetrics metrics = header.fontMetrics();
            QStyleOptionHeader option;
            option.initFrom(&header);
            option.sortIndicator = QStyleOptionHeader::SortDown;
            option.rect = {0, 0,
                           metrics.horizontalAdvance(title) + 2 * ui::InspectorStyle::cellMargin +
                               ui::InspectorStyle::headerExtra(metrics),
                           30};
            const auto area = [&](QStyle::SubElement element) {
                return header.style()->subElementRect(element, &option, &header);
            };
            QVERIFY(area(QStyle::SE_HeaderLabel).width() >= metrics.horizontalAdvance(title));
            QVERIFY(!area(QStyle::SE_HeaderLabel).intersects(area(QStyle::SE_HeaderArrow)));
            QVERIFY(option.rect.contains(area(QStyle::SE_HeaderArrow)));
        }
    }

    /// Somebody chooses another font for the desktop, while the text is larger than it.
    void textKeepsItsStepsFromANewDesktopFont()
    {
        const QFont desktop = QApplication::font();
        m_appearance->setTextStep(3);
        QFont another = desktop;
        another.setPointSizeF(desktop.pointSizeF() + 4);
        QApplication::setFont(another);
        QCOMPARE(QApplication::font().pointSizeF(), desktop.pointSizeF() + 7);
        m_appearance->setTextStep(0);
        QCOMPARE(QApplication::font().pointSizeF(), another.pointSizeF());
        QApplication::setFont(desktop);
    }

private:
    static void addSchemes()
    {
        QTest::addColumn<Scheme>("scheme");
        for (const auto &[name, scheme] : schemes)
            QTest::newRow(name) << scheme;
    }

    std::unique_ptr<Appearance> m_appearance;
};

QTEST_MAIN(TestStyle)
#include "tst_style.moc"
