#pragma once
// What the views share beyond the selection: a range of time, and a question about the TTL.

#include <QObject>
#include <QString>

#include <algorithm>
#include <optional>

#include <journal/event.h>
#include <stalecache/time.h>

namespace ui {

/// from ≤ t ≤ to.
struct TimeRange
{
    journal::TimePoint from{};
    journal::TimePoint to{};

    friend bool operator==(const TimeRange &, const TimeRange &) = default;
};

/// So that it holds the other one, too.
inline void extend(std::optional<TimeRange> &range, const TimeRange &other)
{
    range =
        range ? TimeRange{std::min(range->from, other.from), std::max(range->to, other.to)} : other;
}

/// The timeline chooses a range and the log shows what lies in it; the what-if chooses a TTL and
/// the timeline shows what outcomes would have been under it. Who shows another run clears it.
class ViewState : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const std::optional<TimeRange> &range() const
    {
        return m_range;
    }

    /// The TTL that is tried on the recorded history; nothing while none is.
    [[nodiscard]] const std::optional<stalecache::Ttl> &triedTtl() const
    {
        return m_triedTtl;
    }

    /// What is worked on, for the names of files: a session's or a scenario's; may be empty. It
    /// outlives a run.
    [[nodiscard]] const QString &subject() const
    {
        return m_subject;
    }

    void setSubject(const QString &subject)
    {
        m_subject = subject;
    }

    void setRange(std::optional<TimeRange> range)
    {
        if (range == m_range)
            return;
        m_range = range;
        emit rangeChanged();
    }

    void setTriedTtl(std::optional<stalecache::Ttl> ttl)
    {
        if (ttl == m_triedTtl)
            return;
        m_triedTtl = ttl;
        emit triedTtlChanged();
    }

    void clear()
    {
        setRange(std::nullopt);
        setTriedTtl(std::nullopt);
    }

signals:
    void rangeChanged();
    void triedTtlChanged();

private:
    QString m_subject;
    std::optional<TimeRange> m_range;
    std::optional<stalecache::Ttl> m_triedTtl;
};

} // namespace ui
