// The C++ and CMake of the README compile as they stand, for somebody who has installed the
// library.

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "readme.h"

using readme::Block;

namespace {

/// What the README takes for granted: the reader's own types, and the cache of its first example.
constexpr auto before = R"(
#include <chrono>
#include <expected>
#include <string>
#include <stalecache/map_cache.h>
#include <stalecache/stale_cache.h>

struct User
{
    std::string name;
};
struct ApiError
{
    std::string message;
};
struct Api
{
    std::expected<User, ApiError> user(const std::string &key);
};
extern Api api;
void note(const char *what, const std::string &key);
void note(const char *what, const std::string &key, std::chrono::nanoseconds age);
void banner(std::chrono::nanoseconds age);
void show(const User &user);
)";

QString sourceOf(const std::vector<Block> &blocks)
{
    QString head = QString::fromUtf8(before);
    QString body;
    static const QRegularExpression top(QStringLiteral("^(#include|using namespace) "));
    int number = 0;
    for (const Block &block : blocks) {
        body +=
            QStringLiteral("ApiError example%1(stalecache::StaleCache<std::string, User> &users)"
                           "\n{\n(void)users;\n{\n")
                .arg(++number);
        for (const QString &line : block.text.split(u'\n'))
            (line.contains(top) ? head : body) += line + u'\n';
        body += QStringLiteral("}\nreturn {};\n}\n");
    }
    return head + body;
}

QString run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(100'000))
        return QStringLiteral("%1: %2").arg(program, process.errorString());
    const QString out = QString::fromUtf8(process.readAll());
    return process.exitCode() == 0 ? QString() : out + QStringLiteral("(failed)");
}

bool write(const QString &path, const QString &text)
{
    QFile file(path);
    const QByteArray bytes = text.toUtf8();
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

std::vector<Block> blocksIn(const QString &language)
{
    std::vector<Block> found;
    for (const Block &block : readme::read(QStringLiteral(SOURCE_TREE "/README.md")).blocks)
        if (block.language == language)
            found.push_back(block);
    return found;
}

} // namespace

class TestReadmeCode : public QObject
{
    Q_OBJECT

private slots:
    void theExamplesCompile()
    {
        const auto blocks = blocksIn(QStringLiteral("cpp"));
        QVERIFY(blocks.size() >= 2);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("examples.cpp"));
        QVERIFY(write(path, sourceOf(blocks)));
        const QString said =
            run(QStringLiteral(CXX), {"-std=c++23", "-Wall", "-Wextra", "-fsyntax-only",
                                      "-I" SOURCE_TREE "/core", path});
        QVERIFY2(said.isEmpty(), qPrintable(said));
    }

    void theLibraryIsFoundOnceInstalled_data()
    {
        QTest::addColumn<QString>("first");
        QTest::newRow("installed") << QString();
        QTest::newRow("subdirectory")
            << QStringLiteral("add_subdirectory(\"" SOURCE_TREE "\" stalecache)\n");
    }

    void theLibraryIsFoundOnceInstalled()
    {
        QFETCH(const QString, first);
        const auto blocks = blocksIn(QStringLiteral("cmake"));
        QCOMPARE(blocks.size(), std::size_t{1});
        QString text = blocks.front().text;
        const QTemporaryDir folder;
        QStringList options;
        if (first.isEmpty()) {
            const QString prefix = folder.filePath(QStringLiteral("prefix"));
            const QString said = run(QStringLiteral(CMAKE), {"--install", BUILD_TREE, "--prefix",
                                                             prefix, "--component", "Unspecified"});
            QVERIFY2(said.isEmpty(), qPrintable(said));
            options += QStringLiteral("-DCMAKE_PREFIX_PATH=") + prefix;
        } else {
            static const QRegularExpression find(
                QStringLiteral("find_package\\(stalecache[^\n]*\n"));
            QVERIFY(text.contains(find));
            text.replace(find, first);
        }
        QVERIFY(write(folder.filePath(QStringLiteral("program.cpp")),
                      QStringLiteral("#include <stalecache/stale_cache.h>\nint main() {}\n")));
        QVERIFY(write(folder.filePath(QStringLiteral("CMakeLists.txt")),
                      QStringLiteral("cmake_minimum_required(VERSION 3.25)\nproject(p LANGUAGES "
                                     "CXX)\nadd_executable(program program.cpp)\n") +
                          text));
        const QString said =
            run(QStringLiteral(CMAKE),
                QStringList{"-S", folder.path(), "-B", folder.filePath(QStringLiteral("build")),
                            "-G", GENERATOR, "-DCMAKE_CXX_COMPILER=" CXX} +
                    options);
        QVERIFY2(said.isEmpty(), qPrintable(said));
    }
};

QTEST_GUILESS_MAIN(TestReadmeCode)
#include "tst_readme_code.moc"
