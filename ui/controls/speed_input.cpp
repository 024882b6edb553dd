#include "ui/controls/speed_input.h"

#include <QList>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

#include "ui/controls/controls.h"
#include "ui/controls/plain_numbers.h"
#include "ui/session/session.h"

namespace ui {

namespace {

/// So that a figure that was written and read again counts as the same.
constexpr double nearly = 1e-6;

} // namespace

std::expected<double, InputProblem> parseSpeed(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^[×x*]?\\s*(\\d{1,9}(?:\\.\\d{0,9})?|\\.\\d{1,9})\\s*[×x]?$"));
    const QString accepted =
        Controls::tr("%1 to %2, such as %3")
            .arg(speedText(Session::slowest), speedText(Session::fastest), speedText(2.5));
    const auto plain = plainNumbers(text.left(64));
    if (!plain)
        return std::unexpected{
            InputProblem{text.trimmed(), acceptedInstead(plain.error(), accepted)}};
    const QRegularExpressionMatch match = form.match(*plain);
    const double speed = match.captured(1).toDouble();
    if (!match.hasMatch() || speed < Session::slowest || speed > Session::fastest)
        return std::unexpected{InputProblem{text.trimmed(), accepted}};
    return speed;
}

QString speedText(double speed)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    const double rounded = std::round(speed * 1000) / 1000;
    return u'×' + locale.toString(rounded, 'f', QLocale::FloatingPointShortest);
}

const QList<double> &offeredSpeeds()
{
    static const QList<double> speeds{0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100};
    return speeds;
}

double fasterThan(double speed)
{
    const QList<double> &speeds = offeredSpeeds();
    const auto next = std::find_if(speeds.begin(), speeds.end(), [speed](double offered) {
        return offered > speed * (1 + nearly);
    });
    return next == speeds.end() ? speeds.back() : *next;
}

double slowerThan(double speed)
{
    const QList<double> &speeds = offeredSpeeds();
    const auto next = std::find_if(speeds.rbegin(), speeds.rend(), [speed](double offered) {
        return offered < speed * (1 - nearly);
    });
    return next == speeds.rend() ? speeds.front() : *next;
}

QString reachedText(double reached)
{
    return speedText(reached < 10 ? std::round(reached * 10) / 10 : std::round(reached));
}

bool fallsShort(double reached, double wished)
{
    return reached < 0.9 * wished;
}

} // namespace ui
