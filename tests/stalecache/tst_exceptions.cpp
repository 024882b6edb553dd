// What leaves a call is the very error or exception of the function.

#include <QTest>

#include "support/bench.h"

#include <memory>

using namespace support;
using stalecache::PropagateReason;

namespace {

struct NoStdException
{
    int code;
};

using ExpectedText = std::expected<std::string, Failure>;

} // namespace

class Exceptions : public QObject
{
    Q_OBJECT

private slots:
    void exceptionLeavesAsTheSameObject();
    void exceptionThatIsNoStdExceptionLeavesAsTheSameObject();
    void exceptionThatIsNoStdExceptionIsCovered();
    void exceptionPointerOfAHalfComesBackItself();
    void errorValueComesBackUntouched();
    void exceptionOutOfAnExpectedFunctionLeavesAsTheSameObject();
    void exceptionOutOfAnExpectedFunctionIsCovered();
    void suppressedErrorIsTheVeryObject();
    void functionMayReturnAReference();
    void functionMayReturnWhatConverts();
    void valueThatCannotBeCopiedNowIsStillReturned();
};

void Exceptions::exceptionLeavesAsTheSameObject()
{
    Bench<> bench;
    const std::exception *thrown = nullptr;
    try {
        bench.cache.call("k", [&](const std::string &) -> std::string {
            try {
                throw std::runtime_error{"down"};
            } catch (const std::exception &error) {
                thrown = &error;
                throw;
            }
        });
        QFAIL("nothing was thrown");
    } catch (const std::runtime_error &error) {
        QCOMPARE(static_cast<const std::exception *>(&error), thrown);
        QCOMPARE(error.what(), "down");
    }
    QVERIFY(bench.recorder.last().reason == PropagateReason::absent);
}

void Exceptions::exceptionThatIsNoStdExceptionLeavesAsTheSameObject()
{
    Bench<> bench;
    const NoStdException *thrown = nullptr;
    try {
        bench.cache.call("k", [&](const std::string &) -> std::string {
            try {
                throw NoStdException{7};
            } catch (const NoStdException &error) {
                thrown = &error;
                throw;
            }
        });
        QFAIL("nothing was thrown");
    } catch (const NoStdException &error) {
        QCOMPARE(&error, thrown);
        QCOMPARE(error.code, 7);
    }
    QCOMPARE(bench.recorder.last().error, "an exception that is no std::exception");
}

void Exceptions::exceptionThatIsNoStdExceptionIsCovered()
{
    Bench<> bench;
    bench.store("k", "v");
    bench.clock.advance(1s);
    const auto served =
        bench.cache.call("k", [](const std::string &) -> std::string { throw NoStdException{7}; });
    QVERIFY(served.isStale());
    QCOMPARE(served.value, "v");
    QVERIFY_THROWS_EXCEPTION(NoStdException, std::rethrow_exception(*served.suppressedError));
}

void Exceptions::exceptionPointerOfAHalfComesBackItself()
{
    Bench<> bench;
    const std::exception_ptr thrown = std::make_exception_ptr(NoStdException{7});
    auto pending = bench.cache.begin("k");
    const auto result = pending.fail(thrown);
    QVERIFY(!result);
    QVERIFY(result.error() == thrown);
}

void Exceptions::errorValueComesBackUntouched()
{
    Bench<> bench;
    const auto error = std::make_shared<int>(7);
    using Shared = std::expected<std::string, std::shared_ptr<int>>;
    const auto result = bench.cache.call(
        "k", [&](const std::string &) -> Shared { return std::unexpected{error}; });
    QVERIFY(!result);
    QCOMPARE(result.error(), error);
}

void Exceptions::exceptionOutOfAnExpectedFunctionLeavesAsTheSameObject()
{
    Bench<> bench;
    const std::exception_ptr planned = std::make_exception_ptr(NoStdException{7});
    std::exception_ptr left;
    try {
        static_cast<void>(bench.cache.call(
            "k", [&](const std::string &) -> ExpectedText { std::rethrow_exception(planned); }));
    } catch (...) {
        left = std::current_exception();
    }
    QVERIFY(left == planned);
    QCOMPARE(bench.recorder.names(), (QByteArrayList{"onErrorPropagated"}));
}

void Exceptions::exceptionOutOfAnExpectedFunctionIsCovered()
{
    Bench<> bench;
    bench.store("k", "v");
    bench.clock.advance(1s);
    const std::exception_ptr planned = std::make_exception_ptr(NoStdException{7});
    const auto result = bench.cache.call(
        "k", [&](const std::string &) -> ExpectedText { std::rethrow_exception(planned); });
    QVERIFY(result);
    QVERIFY(result->isStale());
    QCOMPARE(result->value, "v");
    QVERIFY(result->age == 1s);
    QVERIFY(result->remaining == 9s);
    QVERIFY(!result->suppressedError);
    QVERIFY(result->suppressedException == planned);
}

void Exceptions::suppressedErrorIsTheVeryObject()
{
    Bench<> bench;
    bench.store("k", "v");
    const std::exception_ptr planned = std::make_exception_ptr(NoStdException{7});
    const auto served = bench.cache.call(
        "k", [&](const std::string &) -> std::string { std::rethrow_exception(planned); });
    QVERIFY(served.suppressedError == planned);
    QVERIFY(!served.suppressedException);
}

void Exceptions::functionMayReturnAReference()
{
    Bench<> bench;
    const ExpectedText kept{"v"};
    const std::string text{"w"};
    const auto result =
        bench.cache.call("k", [&](const std::string &) -> const ExpectedText & { return kept; });
    QCOMPARE(result->value, "v");
    const auto served =
        bench.cache.call("k", [&](const std::string &) -> const std::string & { return text; });
    QCOMPARE(served.value, "w");
    QCOMPARE(*kept, "v");
    QCOMPARE(text, "w");
}

void Exceptions::functionMayReturnWhatConverts()
{
    Bench<> bench;
    QCOMPARE(bench.cache.call("k", [](const std::string &) { return "v"; }).value, "v");
    using Pointer = std::expected<const char *, Failure>;
    const auto result = bench.cache.call("k", [](const std::string &) -> Pointer { return "w"; });
    QCOMPARE(result->value, "w");
}

void Exceptions::valueThatCannotBeCopiedNowIsStillReturned()
{
    struct Stubborn
    {
        Stubborn() = default;
        Stubborn(Stubborn &&) = default;
        Stubborn(const Stubborn &)
        {
            throw std::runtime_error{"no copy today"};
        }
        Stubborn &operator=(Stubborn &&) = default;
        Stubborn &operator=(const Stubborn &) = default;
        int number = 7;
    };
    std::string reported;
    stalecache::StaleCache<std::string, Stubborn> cache{
        {}, 10s, {.onBackendError = [&](const auto &event) { reported = event.error.message(); }}};
    QCOMPARE(cache.call("k", [](const std::string &) { return Stubborn{}; }).value.number, 7);
    QCOMPARE(reported, "no copy today");
}

QTEST_APPLESS_MAIN(Exceptions)
#include "tst_exceptions.moc"
