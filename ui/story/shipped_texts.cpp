#include "ui/story/shipped_texts.h"

#include <algorithm>
#include <set>
#include <variant>

#include "ui/story/shipped_stories.h"

namespace ui {

namespace {

class Texts
{
public:
    void add(const std::string &text)
    {
        if (text.empty() || !m_seen.insert(text).second)
            return;
        QByteArray literal = QByteArray::fromStdString(text);
        literal.replace('\\', "\\\\").replace('"', "\\\"");
        m_lines += "    QT_TRANSLATE_NOOP(\"Scenario\", \"" + literal + "\"),\n";
    }

    void add(const scenario::Script &script)
    {
        add(script.title);
        add(script.about);
        for (const scenario::Part &part : script.parts) {
            add(part.title);
            for (const scenario::Statement &statement : part.statements)
                add(statement);
        }
    }

    [[nodiscard]] const QByteArray &lines() const
    {
        return m_lines;
    }

private:
    void add(const scenario::Statement &statement)
    {
        if (const auto *say = std::get_if<scenario::Say>(&statement.what)) {
            add(say->text);
        } else if (const auto *ask = std::get_if<scenario::Ask>(&statement.what)) {
            add(ask->question);
            for (const auto &answer : ask->answers)
                add(answer.text);
        }
    }

    std::set<std::string> m_seen;
    QByteArray m_lines;
};

} // namespace

QByteArray shippedTexts()
{
    Texts texts;
    auto scenarios = shippedScenarios();
    std::ranges::sort(scenarios, {}, &Story::fileName); // whatever the language
    for (const auto &stories : {shippedLessons(), scenarios})
        for (const Story &story : stories)
            texts.add(*story.script);
    return "// The texts of resources/scenarios and resources/lessons, for Qt's lupdate. Made from "
           "them:\n"
           "// no program includes this; a test tells when it must be made anew, and how.\n"
           "// clang-format off\n"
           "const char *const scenarioTexts[] = {\n" +
           texts.lines() + "};\n";
}

} // namespace ui
