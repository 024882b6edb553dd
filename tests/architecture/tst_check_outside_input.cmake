# Builds small trees and sees whether check_outside_input.cmake tells them apart.
# cmake -DSCRATCH=<a folder to write to> -P tst_check_outside_input.cmake
cmake_minimum_required(VERSION 3.25)

function(run_on_tree file line result output)
    file(REMOVE_RECURSE "${SCRATCH}")
    file(WRITE "${SCRATCH}/${file}" "// A file.\n${line}\n")
    execute_process(
        COMMAND "${CMAKE_COMMAND}" "-DROOT=${SCRATCH}"
            -P "${CMAKE_CURRENT_LIST_DIR}/check_outside_input.cmake"
        RESULT_VARIABLE code OUTPUT_VARIABLE text ERROR_VARIABLE text)
    set(${result} "${code}" PARENT_SCOPE)
    set(${output} "${text}" PARENT_SCOPE)
endfunction()

foreach(line IN ITEMS "label->setText(key);" "label->setTextFormat(Qt::PlainText);"
        "showToolTip(at, text, this);" "QPlainTextEdit *list;" "panel.restoreState(values);")
    run_on_tree(ui/panel/panel.cpp "${line}" code output)
    if(NOT code EQUAL 0)
        message(SEND_ERROR "${line} was refused:\n${output}")
    endif()
endforeach()

foreach(line IN ITEMS "page.setHtml(text);" "label->setTextFormat(Qt::RichText);"
        "QToolTip::showText(at, text, this);" "    auto *page = new QTextBrowser(this);"
        "view->horizontalHeader()->restoreState(bytes);" "QDataStream stream{bytes};")
    run_on_tree(ui/panel/panel.cpp "${line}" code output)
    string(FIND "${output}" "ui/panel/panel.cpp: " named)
    if(code EQUAL 0 OR named EQUAL -1)
        message(SEND_ERROR "${line} was not refused:\n${output}")
    endif()
endforeach()
