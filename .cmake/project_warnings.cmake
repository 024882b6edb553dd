# The warnings our own code is built with. Linked PRIVATE, so that no consumer inherits them. Who only
# builds the program gets none: a newer compiler's new warning is our work, not his.

add_library(project_warnings INTERFACE)
if(CMAKE_UNITY_BUILD)
    # Speaks of headers that define a type with a member from an anonymous namespace; here that is
    # a source file, included into the one that unites several.
    target_compile_options(project_warnings INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
endif()
if(NOT STALECACHE_STRICT)
    return()
endif()
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
    # Of g++ 12, at "x" + std::string{…} once that is optimised (GCC bug 105651).
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>
    -Werror)
