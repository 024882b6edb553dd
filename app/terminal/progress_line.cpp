#include "app/terminal/progress_line.h"

#include <cstddef>
#include <cstdio>
#include <string>

#include <sys/ioctl.h>
#include <unistd.h>

namespace terminal {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

namespace {

constexpr auto untilShown = 1s;
constexpr auto pace = 100ms;
constexpr const char *toBeginning = "\r\x1b[K"; // of the line, which it empties

std::size_t width()
{
    winsize size{};
    constexpr std::size_t usual = 80;
    return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : usual;
}

/// The first characters of a UTF-8 text.
std::string_view cut(std::string_view text, std::size_t characters)
{
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        const bool begins = (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
        if (begins && characters-- == 0)
            break;
    }
    return text.substr(0, at);
}

void write(std::string_view text)
{
    static_cast<void>(std::fwrite(text.data(), 1, text.size(), stderr));
    static_cast<void>(std::fflush(stderr));
}

} // namespace

ProgressLine::ProgressLine()
    : m_isTerminal{isatty(STDERR_FILENO) == 1}, m_next{Clock::now() + untilShown}
{
}

ProgressLine::~ProgressLine()
{
    clear();
}

bool ProgressLine::isDue() const
{
    return m_isTerminal && Clock::now() >= m_next;
}

void ProgressLine::show(std::string_view text)
{
    if (!m_isTerminal)
        return;
    m_next = Clock::now() + pace;
    m_isShown = true;
    write(std::string{toBeginning}.append(cut(text, width() - 1)));
}

void ProgressLine::clear()
{
    if (m_isShown)
        write(toBeginning);
    m_isShown = false;
}

} // namespace terminal
