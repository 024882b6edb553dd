#pragma once
// The texts of the shipped stories, for translators.

#include <QByteArray>

namespace ui {

/// A header in which Qt's lupdate finds each text once, in the context "Scenario" in which
/// storyText() looks it up.
[[nodiscard]] QByteArray shippedTexts();

} // namespace ui
