# How a test enters the build. The label of each test is its folder below tests/.

function(inspector_test_label result)
    cmake_path(RELATIVE_PATH CMAKE_CURRENT_SOURCE_DIR
        BASE_DIRECTORY "${PROJECT_SOURCE_DIR}/tests" OUTPUT_VARIABLE label)
    set(${result} "${label}" PARENT_SCOPE)
endfunction()

# Links a target as all Qt tests are linked.
function(inspector_link_qt_test name)
    target_link_libraries(${name} PRIVATE ${ARGN} Qt6::Test project_warnings)
    # Qt sets them to the folder of each test, which only QFINDTESTDATA asks for; headers compiled for
    # one folder would not do for another.
    target_compile_options(${name} PRIVATE -UQT_TESTCASE_BUILDDIR -UQT_TESTCASE_SOURCEDIR)
endfunction()

# inspector_add_qt_test(tst_unit SOURCES tst_unit.cpp... LIBS ui... [PLATFORMS offscreen xcb])
# A Qt Test program; xcb runs it a second time under Xvfb, as <name>_xvfb.
# Adds nothing in a build without Qt.
function(inspector_add_qt_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LIBS;PLATFORMS")
    if(NOT STALECACHE_BUILD_APP)
        return()
    endif()
    if(NOT arg_PLATFORMS)
        set(arg_PLATFORMS offscreen)
    endif()

    add_executable(${name} ${arg_SOURCES})
    target_compile_features(${name} PRIVATE cxx_std_23)
    set_target_properties(${name} PROPERTIES AUTOMOC ON UNITY_BUILD OFF)
    inspector_link_qt_test(${name} ${arg_LIBS})
    if("ui" IN_LIST arg_LIBS)
        target_precompile_headers(${name} REUSE_FROM precompiled_with_window)
    elseif(arg_LIBS)
        target_precompile_headers(${name} REUSE_FROM precompiled_without_window)
    endif()
    set_source_files_properties(
        "${CMAKE_CURRENT_BINARY_DIR}/${name}_autogen/mocs_compilation.cpp"
        PROPERTIES SKIP_PRECOMPILE_HEADERS ON) # empty, so loading them would cost more than they save

    inspector_test_label(label)
    foreach(platform IN LISTS arg_PLATFORMS)
        if(platform STREQUAL "offscreen")
            set(test "${name}")
            add_test(NAME ${test} COMMAND ${name})
        elseif(platform STREQUAL "xcb" AND XVFB_RUN)
            set(test "${name}_xvfb")
            add_test(NAME ${test}
                COMMAND "${XVFB_RUN}" -a -s "-screen 0 1600x1200x24" $<TARGET_FILE:${name}>)
        elseif(platform STREQUAL "xcb")
            message(WARNING "xvfb-run is missing: ${name} runs on the offscreen platform only")
            continue()
        else()
            message(FATAL_ERROR "${name}: no platform \"${platform}\"; offscreen and xcb are known")
        endif()
        set_tests_properties(${test} PROPERTIES
            ENVIRONMENT "QT_QPA_PLATFORM=${platform}"
            LABELS "${label}"
            TIMEOUT 120)
    endforeach()
endfunction()

# inspector_add_plain_test(name SOURCES name.cpp... LIBS stalecache::stalecache...)
# A program of its own, without Qt, that answers through its exit code.
function(inspector_add_plain_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LIBS")
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE ${arg_LIBS} project_warnings)

    inspector_test_label(label)
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES LABELS "${label}" TIMEOUT 120)
endfunction()
