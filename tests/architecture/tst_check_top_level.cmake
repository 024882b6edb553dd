# Builds small trees and sees whether check_top_level.cmake tells them apart.
# cmake -DSCRATCH=<a folder to write to> -P tst_check_top_level.cmake
cmake_minimum_required(VERSION 3.25)

function(run_on_tree result output)
    file(REMOVE_RECURSE "${SCRATCH}")
    foreach(entry IN ITEMS CMakeLists.txt .clang-format .ci/run build/x core/x ${ARGN})
        file(WRITE "${SCRATCH}/${entry}" "")
    endforeach()
    execute_process(
        COMMAND "${CMAKE_COMMAND}" "-DROOT=${SCRATCH}"
            -P "${CMAKE_CURRENT_LIST_DIR}/check_top_level.cmake"
        RESULT_VARIABLE code OUTPUT_VARIABLE text ERROR_VARIABLE text)
    set(${result} "${code}" PARENT_SCOPE)
    set(${output} "${text}" PARENT_SCOPE)
endfunction()

run_on_tree(code output README.md ui/x)
if(NOT code EQUAL 0)
    message(SEND_ERROR "A tree in order was refused:\n${output}")
endif()

foreach(stray IN ITEMS notes.txt src/x cmake/x)
    run_on_tree(code output ${stray})
    string(REGEX REPLACE "/.*" "" name "${stray}")
    string(FIND "${output}" "top level: ${name}" named)
    if(code EQUAL 0 OR named EQUAL -1)
        message(SEND_ERROR "${stray} was not refused:\n${output}")
    endif()
endforeach()
