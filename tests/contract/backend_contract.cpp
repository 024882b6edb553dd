#include "backend_contract.h"

#include <QTest>

#include <chrono>
#include <string>
#include <utility>
#include <vector>

using namespace std::chrono_literals;
using stalecache::Duration;
using stalecache::TimePoint;

namespace contract {

namespace {

constexpr Duration forEver = Duration::max();
const TimePoint noon{12h};

std::vector<std::string> oddTexts()
{
    std::string everyByte;
    for (int byte = 0; byte < 256; ++byte)
        everyByte += static_cast<char>(byte);
    return {"",
            " ",
            "  ",
            "a",
            "A",
            "a ",
            "line\nbreak",
            "line\r\nbreak",
            "\t",
            "quote\"quote",
            "it's",
            "back\\slash",
            "a:b",
            "a*",
            "%s%n",
            "'; DROP TABLE entries; --",
            "caf\u00e9",
            "cafe\u0301",
            "\U0001F600\U0001F469\u200D\U0001F680",
            "\u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627",
            std::string("null\0inside", 11),
            std::string("null"),
            std::string("\0", 1),
            "\xFF\xFE not UTF-8",
            everyByte,
            std::string(1 << 20, 'k'),
            std::string(1 << 20, 'k') + "2"};
}

} // namespace

BackendContract::BackendContract(NamedBackends backends) : m_backends{std::move(backends)} {}

void BackendContract::addBackends() const
{
    QTest::addColumn<int>("backend");
    for (std::size_t i = 0; i < m_backends.size(); ++i)
        QTest::newRow(m_backends[i].name) << static_cast<int>(i);
}

Subject BackendContract::fetchBackend() const
{
    const int index = *static_cast<const int *>(QTest::qData("backend", qMetaTypeId<int>()));
    return m_backends.at(static_cast<std::size_t>(index)).make(stalecache::ManualClock{noon});
}

void BackendContract::absentKeyIsNothing()
{
    Subject backend = fetchBackend();
    QVERIFY(!backend.get("k"));
    QVERIFY(!backend.get(""));
}

void BackendContract::whatWasSetComesBack()
{
    Subject backend = fetchBackend();
    backend.set("k", {"v", noon}, forEver);
    QVERIFY((backend.get("k") == TextEntry{"v", noon}));
    QVERIFY((backend.get("k") == TextEntry{"v", noon}));
}

void BackendContract::setReplacesTheFormerEntry()
{
    Subject backend = fetchBackend();
    backend.set("k", {"first", noon}, forEver);
    backend.set("k", {"second", noon + 1s}, forEver);
    QVERIFY((backend.get("k") == TextEntry{"second", noon + 1s}));
    // An older time is no reason to keep the former one: the order is not the backend's business.
    backend.set("k", {"third", noon - 1h}, forEver);
    QVERIFY((backend.get("k") == TextEntry{"third", noon - 1h}));
}

void BackendContract::erasedKeyIsNothing()
{
    Subject backend = fetchBackend();
    backend.set("k", {"v", noon}, forEver);
    backend.erase("k");
    QVERIFY(!backend.get("k"));
}

void BackendContract::eraseOfAnAbsentKeyIsNoError()
{
    Subject backend = fetchBackend();
    backend.erase("k");
    backend.set("k", {"v", noon}, forEver);
    backend.erase("k");
    backend.erase("k");
    QVERIFY(!backend.get("k"));
}

void BackendContract::erasedKeyCanBeSetAgain()
{
    Subject backend = fetchBackend();
    backend.set("k", {"first", noon}, forEver);
    backend.erase("k");
    backend.set("k", {"second", noon}, forEver);
    QVERIFY((backend.get("k") == TextEntry{"second", noon}));
}

void BackendContract::keysAreIsolated()
{
    Subject backend = fetchBackend();
    backend.set("a", {"of a", noon}, forEver);
    backend.set("b", {"of b", noon}, forEver);
    backend.set("a", {"of a again", noon}, forEver);
    QCOMPARE(backend.get("b")->value, "of b");
    backend.erase("a");
    QVERIFY(!backend.get("a"));
    QCOMPARE(backend.get("b")->value, "of b");
}

void BackendContract::oddKeysAreKeptApart()
{
    Subject backend = fetchBackend();
    const std::vector<std::string> keys = oddTexts();
    for (std::size_t i = 0; i < keys.size(); ++i)
        backend.set(keys[i], {std::to_string(i), noon}, forEver);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const auto entry = backend.get(keys[i]);
        QVERIFY2(entry, std::to_string(i).c_str());
        QCOMPARE(entry->value, std::to_string(i));
    }
    for (std::size_t i = 0; i < keys.size(); i += 2)
        backend.erase(keys[i]);
    for (std::size_t i = 0; i < keys.size(); ++i)
        QCOMPARE(backend.get(keys[i]).has_value(), i % 2 == 1);
}

void BackendContract::oddValuesComeBackWhole()
{
    Subject backend = fetchBackend();
    for (const std::string &text : oddTexts()) {
        backend.set("k", {text, noon}, forEver);
        QVERIFY((backend.get("k") == TextEntry{text, noon}));
    }
}

void BackendContract::extremeTimesAreKeptExactly()
{
    Subject backend = fetchBackend();
    const TimePoint today{std::chrono::sys_days{std::chrono::year{2026} / 1 / 1}};
    for (const TimePoint at : {TimePoint::min(), TimePoint{-1ns}, TimePoint{}, TimePoint{1ns},
                               today + 1ns, TimePoint::max() - 1ns, TimePoint::max()}) {
        backend.set("k", {"v", at}, forEver);
        QVERIFY((backend.get("k") == TextEntry{"v", at}));
    }
}

void BackendContract::manyKeysAreKept()
{
    Subject backend = fetchBackend();
    constexpr int count = 2000;
    for (int i = 0; i < count; ++i)
        backend.set(std::to_string(i), {"v" + std::to_string(i), noon + i * 1ns}, forEver);
    for (int i = 0; i < count; ++i)
        QVERIFY(
            (backend.get(std::to_string(i)) == TextEntry{"v" + std::to_string(i), noon + i * 1ns}));
}

void BackendContract::getReturnsACopy()
{
    Subject backend = fetchBackend();
    backend.set("k", {"v", noon}, forEver);
    auto entry = backend.get("k");
    entry->value = "changed by the caller";
    QCOMPARE(backend.get("k")->value, "v");
}

} // namespace contract
