# Checks that no source trusts what comes from outside. Keys, errors and file names are no HTML, which
# opens the files it names: texts and tool tips are shown only by ways that ui/theme/plain_text
# watches over. Files hold no bytes that Qt makes objects of: views are kept as ui/session/kept_values.
# cmake -DROOT=<the tree to check> -P check_outside_input.cmake
cmake_minimum_required(VERSION 3.25)

string(JOIN "|" trusting
    "setHtml|insertHtml|appendHtml|fromHtml|setMarkdown|fromMarkdown"
    "Qt::RichText|Qt::MarkdownText|Qt::AutoText|mightBeRichText|setOpenExternalLinks"
    "QTextEdit|QTextBrowser|QTextDocument|QStaticText|QErrorMessage|QSplashScreen"
    "QWhatsThis|setWhatsThis|WhatsThisRole|QToolTip::showText"
    "QDataStream|restoreGeometry|Header\\(\\)->restoreState")

# A file, and the one name that stands in it with a reason.
set(allowed
    "ui/theme/plain_text.cpp Qt::AutoText" # switches the guess off
    "ui/theme/plain_text.cpp QToolTip::showText" # what the others call instead
    "ui/story/scenario_problems.cpp QTextEdit" # for the marks in a plain text
    "ui/controls/key_list_editor.cpp QTextDocument" # of a plain text, for what can be undone in it
    "ui/controls/undo_keys.cpp QTextDocument" # the same, of any field
    "ui/controls/undo_keys.cpp QTextEdit"
    "ui/outcomes/outcomes_panel.cpp Qt::RichText" # its texts are made and escaped in runway_text
    "ui/main_window/presenter_view.cpp restoreGeometry") # of a moment before, never of a file

set(violations "")
set(checked 0)
file(GLOB_RECURSE files "${ROOT}/ui/*.h" "${ROOT}/ui/*.cpp" "${ROOT}/app/*.h" "${ROOT}/app/*.cpp")
foreach(file IN LISTS files)
    math(EXPR checked "${checked} + 1")
    cmake_path(RELATIVE_PATH file BASE_DIRECTORY "${ROOT}" OUTPUT_VARIABLE shown)
    file(READ "${file}" text)
    string(REGEX MATCHALL "${trusting}" names "${text}")
    foreach(name IN LISTS names)
        if(NOT "${shown} ${name}" IN_LIST allowed)
            string(APPEND violations "\n  ${shown}: ${name}")
        endif()
    endforeach()
endforeach()

if(checked EQUAL 0)
    message(FATAL_ERROR "No source found under ${ROOT}")
endif()
if(violations)
    message(FATAL_ERROR "What comes from outside is trusted:${violations}")
endif()
message(STATUS "${checked} files trust nothing from outside")
