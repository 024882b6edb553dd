#include "child.h"

#include <QApplication>
#include <QSettings>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>

#include "frame.h"
#include "ui/main_window/main_window.h"
#include "ui/session/selection.h"
#include "ui/session/session.h"
#include "ui/session/view_state.h"
#include "ui/story/story_player.h"
#include "ui/theme/appearance.h"

namespace bench {

namespace {

/// The most memory this process ever had, in kB.
long peakMemory()
{
    std::ifstream status{"/proc/self/status"};
    std::string word;
    while (status >> word)
        if (word == "VmHWM:" && status >> word)
            return std::strtol(word.c_str(), nullptr, 10);
    return 0;
}

void tell()
{
    std::printf("%ld\n", peakMemory());
    std::fflush(stdout);
}

void showTable()
{
    QStandardItemModel model{2, 3};
    for (int row = 0; row < model.rowCount(); ++row)
        for (int column = 0; column < model.columnCount(); ++column)
            model.setItem(row, column, new QStandardItem{QStringLiteral("user:%1").arg(row)});
    QTableView view;
    view.setModel(&model);
    view.resize(1280, 800);
    showNow(view);
    tell();
}

void showInspector()
{
    const QTemporaryDir folder;
    QSettings store{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    ui::Session session{{}};
    ui::Selection selection;
    ui::ViewState state;
    ui::StoryPlayer player{session};
    ui::Appearance appearance{*qApp};
    ui::MainWindow window{session, selection, state, player, appearance, store};
    window.resize(1280, 800);
    showNow(window);
    tell();
}

} // namespace

std::string argumentFor(Child child)
{
    return child == Child::bareTable ? "--show-bare-table" : "--show-inspector";
}

Child childOf(const std::vector<std::string> &arguments)
{
    for (const Child child : {Child::bareTable, Child::inspector})
        if (std::ranges::find(arguments, argumentFor(child)) != arguments.end())
            return child;
    return Child::none;
}

void showAndEnd(Child child, int &argc, char **argv)
{
    {
        const QApplication application{argc, argv};
        if (child == Child::bareTable)
            showTable();
        else
            showInspector();
    }
    std::exit(0);
}

} // namespace bench
