# How a fuzzer enters the build.

set(STALECACHE_FUZZ_SECONDS 20 CACHE STRING "How long each fuzzer looks for new inputs")

# inspector_add_fuzzer(fuzz_x SOURCES fuzz_x.cpp... LIBS journal... CORPUS corpus/x...)
# The sources define checkInput of harness.h. With STALECACHE_BUILD_FUZZ the test starts from the
# files of the corpus and makes new inputs of them for a short time; without, it runs each file once.
# What a fuzzer finds is written to the build folder.
function(inspector_add_fuzzer name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LIBS;CORPUS")
    add_executable(${name} ${arg_SOURCES} "${PROJECT_SOURCE_DIR}/tests/fuzz/harness.h")
    target_link_libraries(${name} PRIVATE ${arg_LIBS} fuzz_harness project_warnings)
    list(TRANSFORM arg_CORPUS PREPEND "${CMAKE_CURRENT_SOURCE_DIR}/")

    if(STALECACHE_BUILD_FUZZ)
        set(found "${CMAKE_CURRENT_BINARY_DIR}/found/${name}")
        file(MAKE_DIRECTORY "${found}/corpus")
        # A fuzzer adds to the first folder, and only reads the others.
        add_test(NAME ${name}
            COMMAND ${name}
                -max_total_time=${STALECACHE_FUZZ_SECONDS} -timeout=10 -rss_limit_mb=2048
                "-artifact_prefix=${found}/" "${found}/corpus" ${arg_CORPUS})
        math(EXPR longest "${STALECACHE_FUZZ_SECONDS} + 120")
        add_dependencies(fuzzers ${name})
    else()
        add_test(NAME ${name} COMMAND ${name} ${arg_CORPUS})
        set(longest 120)
    endif()
    set_tests_properties(${name} PROPERTIES LABELS fuzz TIMEOUT ${longest})
endfunction()
