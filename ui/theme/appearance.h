#pragma once
// Light or dark, and how large the text is: as the desktop has it, or as a person chose.

#include <QFont>
#include <QObject>
#include <QPalette>

class QApplication;

namespace ui {

enum class Scheme
{
    system,
    light,
    dark,
};

/// The palette of the light or the dark scheme; for `system`, that of the light one.
[[nodiscard]] QPalette schemePalette(Scheme scheme);

/// Changes the look of an application, and remembers the desktop's own, so that it can be returned
/// to. The style is ours from the beginning on. When the desktop's font changes, the text keeps its
/// steps from the new one.
class Appearance : public QObject
{
    Q_OBJECT

public:
    static constexpr int smallestTextStep = -2;
    static constexpr int largestTextStep = 10;

    explicit Appearance(QApplication &application);

    void setScheme(Scheme scheme);

    /// Points more, or fewer, than the desktop's own text size; held within the range above.
    void setTextStep(int step);

    [[nodiscard]] Scheme scheme() const
    {
        return m_scheme;
    }

    [[nodiscard]] int textStep() const
    {
        return m_textStep;
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyFont();

    QApplication &m_application;
    QPalette m_desktopPalette;
    QPalette m_desktopToolTips;
    QFont m_desktopFont;
    Scheme m_scheme = Scheme::system;
    int m_textStep = 0;
    bool m_isChanging = false;
};

} // namespace ui
