#pragma once
// A session with its panels of settings, and the hands to use them.

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>

#include <memory>

#include "ui/controls/controls_panel.h"
#include "ui/controls/problem_label.h"
#include "ui/controls/text_field.h"
#include "ui/controls/value_field.h"

struct PanelBench
{
    PanelBench()
    {
        session.setRunning(false);
        panel.resize(panel.sizeHint().width(), 420);
        panel.show();
        panel.activateWindow();
    }

    /// The widget of a type by its accessible name or its text.
    template <class Widget>
    [[nodiscard]] Widget *part(const QString &name) const
    {
        for (auto *widget : panel.findChildren<Widget *>())
            if (widget->accessibleName() == name || widget->property("text").toString() == name)
                return widget;
        return nullptr;
    }

    [[nodiscard]] ui::ValueField *field(const char *name) const
    {
        return part<ui::ValueField>(QString::fromLatin1(name));
    }

    [[nodiscard]] QComboBox *combo(const char *name) const
    {
        return part<QComboBox>(QString::fromLatin1(name));
    }

    [[nodiscard]] ui::TextField *text(const char *name) const
    {
        return part<ui::TextField>(QString::fromLatin1(name));
    }

    void open(const char *section)
    {
        auto *header = part<QToolButton>(QString::fromLatin1(section));
        panel.ensureWidgetVisible(header);
        QTest::mouseClick(header, Qt::LeftButton);
    }

    void click(const char *box)
    {
        auto *found = part<QCheckBox>(QString::fromLatin1(box));
        found->setFocus();
        QTest::keyClick(found, Qt::Key_Space);
    }

    void enter(QWidget *field, const QString &text)
    {
        field->setFocus();
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(field, Qt::Key_Delete);
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }

    void enter(const char *name, const QString &text)
    {
        if (ui::ValueField *figure = field(name))
            enter(static_cast<QWidget *>(figure), text);
        else
            enter(static_cast<QWidget *>(this->text(name)), text);
    }

    /// By the arrow keys, as a person does it.
    void choose(const char *name, const QString &text)
    {
        QComboBox *box = combo(name);
        box->setFocus();
        const int row = box->findText(text);
        for (int n = 0; n < box->count() && box->currentIndex() != row; ++n)
            QTest::keyClick(box, box->currentIndex() < row ? Qt::Key_Down : Qt::Key_Up);
    }

    [[nodiscard]] QStringList problems() const
    {
        QStringList shown;
        for (const auto *label : panel.findChildren<ui::ProblemLabel *>())
            if (label->isVisible())
                shown << label->text();
        return shown;
    }

    ui::Session session{simulation::Settings{}};
    ui::ControlsPanel panel{session};
};
