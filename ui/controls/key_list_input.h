#pragma once
// Reads a list of keys, one a line as parseKey() takes it, up to a million, a part at a time.

#include <QString>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace ui {

/// Lines that are empty or blank are passed over (a key of blanks is written \x20); a key that was
/// there before is dropped and counted. The first line that cannot be a key ends the reading with a
/// problem.
class KeyListReader
{
public:
    explicit KeyListReader(QString text);

    /// Reads up to `lines` more; true once there is no more to do.
    bool read(std::size_t lines);

    /// One sentence that names the line; empty if there is none.
    [[nodiscard]] const QString &problem() const
    {
        return m_problem;
    }

    [[nodiscard]] const std::vector<std::string> &keys() const
    {
        return m_keys;
    }

    [[nodiscard]] std::size_t duplicates() const
    {
        return m_duplicates;
    }

    /// 0 to 1.
    [[nodiscard]] double progress() const;

private:
    void readLine(const QString &line);
    void fail(const QString &problem);

    QString m_text;
    qsizetype m_at = 0;
    std::size_t m_line = 0; // from 1, as it is told
    std::vector<std::string> m_keys; // never moves: the views below point into it
    std::unordered_set<std::string_view> m_known;
    std::size_t m_duplicates = 0;
    QString m_problem;
};

} // namespace ui
