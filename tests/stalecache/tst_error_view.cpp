// The look at an error of any type.

#include <QTest>

#include <exception>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>

#include <stalecache/error_view.h>

using stalecache::ErrorView;

namespace kinds {

struct WithMessage
{
    [[nodiscard]] std::string message() const
    {
        return "said by message()";
    }
};

struct WithToString
{
};

std::string to_string(const WithToString & /*error*/)
{
    return "said by to_string";
}

struct Silent
{
};

struct NoStdException
{
};

/// Can be neither copied nor moved: a look must not try.
struct Fixed
{
    Fixed() = default;
    Fixed(const Fixed &) = delete;
    Fixed &operator=(const Fixed &) = delete;
    [[nodiscard]] std::string message() const
    {
        return "fixed";
    }
};

} // namespace kinds

class ErrorViewTest : public QObject
{
    Q_OBJECT

private slots:
    void messageIsTakenFromWhatTheErrorOffers();
    void silentErrorIsNamedByItsType();
    void asFindsTheExactTypeOnly();
    void errorIsNeitherCopiedNorMoved();
    void thrownFindsTheTypeAndWhatItIsDerivedFrom();
    void thrownOfAnErrorValueIsNothing();
};

void ErrorViewTest::messageIsTakenFromWhatTheErrorOffers()
{
    QCOMPARE(ErrorView::of(kinds::WithMessage{}).message(), "said by message()");
    QCOMPARE(ErrorView::of(kinds::WithToString{}).message(), "said by to_string");
    QCOMPARE(ErrorView::of(std::string{"a string"}).message(), "a string");
    QCOMPARE(ErrorView::of(std::string_view{"a view"}).message(), "a view");
    const char *const text = "a literal";
    QCOMPARE(ErrorView::of(text).message(), "a literal");
    QCOMPARE(ErrorView::of(std::runtime_error{"what()"}).message(), "what()");
    const std::error_code code = std::make_error_code(std::errc::timed_out);
    QCOMPARE(ErrorView::of(code).message(), code.message());
    QCOMPARE(ErrorView::of(std::make_exception_ptr(std::logic_error{"thrown"})).message(),
             "thrown");
    QCOMPARE(ErrorView::of(std::make_exception_ptr(kinds::NoStdException{})).message(),
             "an exception that is no std::exception");
    QCOMPARE(ErrorView::of(std::exception_ptr{}).message(), "no exception");
}

void ErrorViewTest::silentErrorIsNamedByItsType()
{
    const std::string message = ErrorView::of(kinds::Silent{}).message();
    QVERIFY2(message.starts_with("an error of type "), message.c_str());
    QVERIFY2(message.find("Silent") != std::string::npos, message.c_str());
    QVERIFY(ErrorView::of(7).message().starts_with("an error of type "));
}

void ErrorViewTest::asFindsTheExactTypeOnly()
{
    const std::runtime_error error{"down"};
    const ErrorView view = ErrorView::of(error);
    QCOMPARE(view.as<std::runtime_error>(), &error);
    QVERIFY(view.as<std::exception>() == nullptr);
    QVERIFY(view.as<std::string>() == nullptr);
}

void ErrorViewTest::errorIsNeitherCopiedNorMoved()
{
    const kinds::Fixed error;
    const ErrorView view = ErrorView::of(error);
    QCOMPARE(view.as<kinds::Fixed>(), &error);
    QCOMPARE(view.message(), "fixed");
}

void ErrorViewTest::thrownFindsTheTypeAndWhatItIsDerivedFrom()
{
    const std::exception_ptr thrown = std::make_exception_ptr(std::invalid_argument{"bad"});
    const ErrorView view = ErrorView::of(thrown);
    QVERIFY(view.thrown<std::invalid_argument>() != nullptr);
    QVERIFY(view.thrown<std::logic_error>() != nullptr);
    QVERIFY(view.thrown<std::runtime_error>() == nullptr);
    QCOMPARE(view.thrown<std::exception>()->what(), "bad");
    QCOMPARE(view.as<std::exception_ptr>(), &thrown);
}

void ErrorViewTest::thrownOfAnErrorValueIsNothing()
{
    QVERIFY(ErrorView::of(std::runtime_error{"a value"}).thrown<std::runtime_error>() == nullptr);
    QVERIFY(ErrorView::of(std::exception_ptr{}).thrown<std::exception>() == nullptr);
}

QTEST_APPLESS_MAIN(ErrorViewTest)
#include "tst_error_view.moc"
