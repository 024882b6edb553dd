// Shapes and colours can be told apart and read, in light and in dark.

#include <QImage>
#include <QPainter>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/theme/appearance.h"
#include "ui/theme/glyphs.h"

namespace {

constexpr std::array glyphs{
    ui::Glyph::refreshed,     ui::Glyph::staleServed,   ui::Glyph::error,
    ui::Glyph::expired,       ui::Glyph::inFlight,      ui::Glyph::info,
    ui::Glyph::attempt,       ui::Glyph::attemptFailed, ui::Glyph::timedOut,
    ui::Glyph::breakerClosed, ui::Glyph::breakerOpen,   ui::Glyph::breakerHalfOpen,
    ui::Glyph::healthUp,      ui::Glyph::healthDown};

/// Relative luminance (WCAG 2.1).
double luminance(const QColor &color)
{
    const auto linear = [](float channel) {
        const auto part = static_cast<double>(channel);
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a) + 0.05;
    const double other = luminance(b) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

QImage painted(ui::Glyph glyph, int side)
{
    QImage image(side, side, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    ui::paintGlyph(painter, QRectF(image.rect()), glyph, Qt::black);
    return image;
}

} // namespace

class TestGlyphs : public QObject
{
    Q_OBJECT

private slots:
    void coloursCanBeReadOnBothKindsOfRows_data()
    {
        QTest::addColumn<ui::Scheme>("scheme");
        QTest::newRow("light") << ui::Scheme::light;
        QTest::newRow("dark") << ui::Scheme::dark;
    }

    void coloursCanBeReadOnBothKindsOfRows()
    {
        QFETCH(ui::Scheme, scheme);
        const QPalette palette = ui::schemePalette(scheme);
        QCOMPARE(ui::isDark(palette), scheme == ui::Scheme::dark);
        for (const ui::Glyph glyph : glyphs)
            for (const auto role : {QPalette::Base, QPalette::AlternateBase}) {
                const double ratio = contrast(ui::glyphColor(glyph, palette), palette.color(role));
                QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
            }
    }

    void textsOfTheSchemesCanBeRead()
    {
        for (const auto scheme : {ui::Scheme::light, ui::Scheme::dark}) {
            const QPalette palette = ui::schemePalette(scheme);
            QVERIFY(contrast(palette.color(QPalette::Text), palette.color(QPalette::Base)) >= 7);
            QVERIFY(contrast(palette.color(QPalette::WindowText),
                             palette.color(QPalette::Window)) >= 7);
            QVERIFY(contrast(palette.color(QPalette::PlaceholderText),
                             palette.color(QPalette::Base)) >= 4.5);
            QVERIFY(contrast(palette.color(QPalette::HighlightedText),
                             palette.color(QPalette::Highlight)) >= 4.5);
        }
    }

    void eachShapeDiffersFromEveryOther()
    {
        for (const ui::Glyph a : glyphs)
            for (const ui::Glyph b : glyphs)
                QCOMPARE(painted(a, 14) == painted(b, 14), a == b);
    }

    void noShapeLeavesItsArea()
    {
        for (const ui::Glyph glyph : glyphs) {
            QImage image(40, 40, QImage::Format_ARGB32);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            ui::paintGlyph(painter, QRectF(10, 10, 20, 20), glyph, Qt::black);
            painter.end();
            for (int y = 0; y < 40; ++y)
                for (int x = 0; x < 40; ++x)
                    if (!QRect(9, 9, 22, 22).contains(x, y))
                        QCOMPARE(qAlpha(image.pixel(x, y)), 0);
        }
    }
};

QTEST_MAIN(TestGlyphs)
#include "tst_glyphs.moc"
