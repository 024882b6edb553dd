# Checks that the top level holds the parts of the house and nothing else.
# cmake -DROOT=<the tree to check> -P check_top_level.cmake
cmake_minimum_required(VERSION 3.25)

set(allowed
    CMakeLists.txt CMakePresets.json LICENSE README.md
    app core resources tests ui)

# In a clone, what a person keeps beside the tracked files is their own affair.
execute_process(
    COMMAND git -c "safe.directory=*" -C "${ROOT}" ls-files
    OUTPUT_VARIABLE tracked OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
if(EXISTS "${ROOT}/.git" AND tracked)
    string(REPLACE "\n" ";" entries "${tracked}")
    list(TRANSFORM entries REPLACE "/.*" "")
    list(REMOVE_DUPLICATES entries)
else()
    file(GLOB entries RELATIVE "${ROOT}" LIST_DIRECTORIES TRUE "${ROOT}/*")
    list(REMOVE_ITEM entries build)
endif()

list(FILTER entries EXCLUDE REGEX "^\\.")
list(REMOVE_ITEM entries ${allowed})
if(entries)
    string(JOIN ", " entries ${entries})
    message(FATAL_ERROR "These do not belong at the top level: ${entries}")
endif()
