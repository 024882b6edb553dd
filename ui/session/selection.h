#pragma once
// What is selected, shared by all views.

#include <QObject>

#include <optional>

#include <journal/journal.h>

namespace ui {

/// One linked selection: at most a key, and at most one event of it. A view tells it what a person
/// chose and follows its signal; so a row chosen in one view is chosen in all.
class Selection : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] std::optional<journal::KeyId> key() const
    {
        return m_key;
    }

    /// An event that a person picked, by which the decision flow shows a call of the past.
    [[nodiscard]] std::optional<journal::Sequence> pickedEvent() const
    {
        return m_event;
    }

    /// Selects a key and lets go of the event.
    void selectKey(journal::KeyId key)
    {
        set(key, std::nullopt);
    }

    /// Selects an event and its key, if it has one.
    void selectEvent(journal::Sequence event, journal::KeyId key)
    {
        set(key == journal::noKey ? std::nullopt : std::optional{key}, event);
    }

    /// Lets go of the event: the key's latest call is shown again.
    void clearEvent()
    {
        set(m_key, std::nullopt);
    }

    void clear()
    {
        set(std::nullopt, std::nullopt);
    }

signals:
    void changed();

private:
    void set(std::optional<journal::KeyId> key, std::optional<journal::Sequence> event)
    {
        if (key == m_key && event == m_event)
            return;
        m_key = key;
        m_event = event;
        emit changed();
    }

    std::optional<journal::KeyId> m_key;
    std::optional<journal::Sequence> m_event;
};

} // namespace ui
