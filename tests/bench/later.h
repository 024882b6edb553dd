#pragma once
// Something costly that several benchmarks share.

#include <functional>
#include <memory>
#include <utility>

namespace bench {

/// Made when it is first asked for, gone with the last benchmark that knows it.
template <class Scene>
class Later
{
public:
    explicit Later(std::function<std::unique_ptr<Scene>()> make)
        : m_shared{std::make_shared<Shared>(std::move(make))}
    {
    }

    Scene &operator*() const
    {
        if (!m_shared->scene)
            m_shared->scene = m_shared->make();
        return *m_shared->scene;
    }

    Scene *operator->() const
    {
        return &**this;
    }

private:
    struct Shared
    {
        std::function<std::unique_ptr<Scene>()> make;
        std::unique_ptr<Scene> scene{};
    };

    std::shared_ptr<Shared> m_shared;
};

/// For a scene whose constructor takes these.
template <class Scene, class... Arguments>
[[nodiscard]] Later<Scene> later(const Arguments &...arguments)
{
    return Later<Scene>{[=] { return std::make_unique<Scene>(arguments...); }};
}

} // namespace bench
