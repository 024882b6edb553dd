# The warnings our own code is built with. Linked PRIVATE, so that no consumer inherits them.

add_library(project_warnings INTERFACE)
target_compile_options(project_warnings INTERFACE
    -Wall
    -Wextra
    -Wpedantic
    -Wconversion
    -Wsign-conversion
    # Files that are compiled together see each other's names, which their readers do not.
    $<$<NOT:$<BOOL:${CMAKE_UNITY_BUILD}>>:-Wshadow>
    -Wnon-virtual-dtor
    -Woverloaded-virtual
    -Wold-style-cast
    -Wcast-align
    -Wunused
    -Wdouble-promotion
    -Wimplicit-fallthrough
    -Wextra-semi
    $<$<CXX_COMPILER_ID:GNU>:-Wlogical-op;-Wduplicated-cond;-Wduplicated-branches>
    $<$<BOOL:${STALECACHE_WARNINGS_AS_ERRORS}>:-Werror>)
