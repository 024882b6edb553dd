#include "ui/controls/key_list_input.h"

#include <QLocale>

#include <algorithm>
#include <utility>

#include <simulation/traffic_settings.h>

#include "ui/controls/controls.h"
#include "ui/controls/key_input.h"

namespace ui {

namespace {

constexpr std::size_t mostKeys = simulation::TrafficSettings::mostKeys;

} // namespace

KeyListReader::KeyListReader(QString text) : m_text(std::move(text))
{
    const auto lines = static_cast<std::size_t>(m_text.count(u'\n')) + 1;
    m_keys.reserve(std::min(lines, mostKeys));
    m_known.reserve(m_keys.capacity());
}

bool KeyListReader::read(std::size_t lines)
{
    for (; lines > 0 && m_at < m_text.size() && m_problem.isEmpty(); --lines) {
        qsizetype end = m_text.indexOf(u'\n', m_at);
        if (end < 0)
            end = m_text.size();
        QString line = m_text.mid(m_at, end - m_at);
        if (line.endsWith(u'\r'))
            line.chop(1);
        m_at = end + 1;
        ++m_line;
        readLine(line);
    }
    const bool done = m_at >= m_text.size() || !m_problem.isEmpty();
    if (done && m_problem.isEmpty() && m_keys.empty())
        m_problem =
            Controls::tr("Own keys: no key was given; give at least one, such as “user:1”.");
    return done;
}

void KeyListReader::readLine(const QString &line)
{
    if (line.trimmed().isEmpty())
        return;
    auto key = parseKey(line);
    if (!key) {
        fail(problemText(Controls::tr("Line %1").arg(QLocale().toString(qulonglong{m_line})),
                         key.error()));
        return;
    }
    if (m_known.contains(*key)) {
        ++m_duplicates;
        return;
    }
    if (m_keys.size() == mostKeys) {
        fail(Controls::tr("Line %1: there are more than %2 different keys; give at most so many.")
                 .arg(QLocale().toString(qulonglong{m_line}),
                      QLocale().toString(qulonglong{mostKeys})));
        return;
    }
    m_keys.push_back(std::move(*key));
    m_known.insert(m_keys.back());
}

void KeyListReader::fail(const QString &problem)
{
    m_problem = problem;
}

double KeyListReader::progress() const
{
    if (m_text.isEmpty())
        return 1;
    return std::min(1.0, static_cast<double>(m_at) / static_cast<double>(m_text.size()));
}

} // namespace ui
