#include "app/runner/files.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>

#include "app/runner/options.h"

namespace runner {

namespace {

struct Closer
{
    void operator()(std::FILE *file) const
    {
        static_cast<void>(std::fclose(file));
    }
};

using File = std::unique_ptr<std::FILE, Closer>;

std::string reason(int number)
{
    return std::generic_category().message(number);
}

std::string sizeText(std::size_t most)
{
    return "it is larger than " + std::to_string(most / 1024 / 1024) +
           " MB, which is the most that is read";
}

/// Why a file is not even opened; empty if it may be.
std::string problemOf(const std::string &file, std::size_t most)
{
    namespace fs = std::filesystem;
    std::error_code error;
    const fs::file_status status = fs::status(file, error);
    if (status.type() == fs::file_type::not_found)
        return "there is no such file";
    if (error)
        return reason(error.value());
    if (fs::is_directory(status))
        return "it is a folder; give the files in it";
    if (!fs::is_regular_file(status))
        return "it is not a regular file; give - to read from standard input";
    const std::uintmax_t size = fs::file_size(file, error);
    return !error && size > most ? sizeText(most) : "";
}

std::expected<std::string, std::string> readFrom(std::FILE *stream, std::size_t most)
{
    std::string text;
    std::array<char, 65536> buffer;
    while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), stream)) {
        text.append(buffer.data(), count);
        if (text.size() > most)
            return std::unexpected{sizeText(most)};
    }
    if (std::ferror(stream) != 0)
        return std::unexpected{reason(errno)};
    return text;
}

bool write(std::FILE *stream, std::string_view text)
{
    return std::fwrite(text.data(), 1, text.size(), stream) == text.size() &&
           std::fflush(stream) == 0;
}

} // namespace

std::expected<std::string, std::string> readAll(const std::string &file, std::size_t most)
{
    if (file == standardStream)
        return readFrom(stdin, most);
    if (std::string problem = problemOf(file, most); !problem.empty())
        return std::unexpected{std::move(problem)};
    const File stream{std::fopen(file.c_str(), "rb")};
    if (!stream)
        return std::unexpected{reason(errno)};
    return readFrom(stream.get(), most);
}

std::string writeAll(const std::string &file, std::string_view text)
{
    if (file == standardStream)
        return write(stdout, text) ? "" : reason(errno);
    std::FILE *stream = std::fopen(file.c_str(), "wb");
    if (stream == nullptr)
        return reason(errno);
    const std::string problem = write(stream, text) ? "" : reason(errno);
    // What a full disk refuses may be told only now.
    const bool isClosed = std::fclose(stream) == 0;
    return problem.empty() && !isClosed ? reason(errno) : problem;
}

bool isSameFile(const std::string &a, const std::string &b)
{
    std::error_code error;
    return std::filesystem::equivalent(a, b, error) && !error;
}

} // namespace runner
