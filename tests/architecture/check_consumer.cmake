# Builds the library alone, with Qt hidden, and installs it: nothing else may come along. Then builds and
# runs a program that uses it as a stranger would, in two ways: installed, and as a subdirectory.
# cmake -DROOT= -DSCRATCH= -DGENERATOR= -DCXX= -DFLAGS= -P check_consumer.cmake
cmake_minimum_required(VERSION 3.25)

function(run)
    execute_process(COMMAND ${ARGV}
        RESULT_VARIABLE code OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if(NOT code EQUAL 0)
        string(JOIN " " command ${ARGV})
        message(FATAL_ERROR "${command}\n${output}")
    endif()
endfunction()

function(configure source name)
    run("${CMAKE_COMMAND}" -S "${source}" -B "${SCRATCH}/${name}"
        -G "${GENERATOR}" "-DCMAKE_CXX_COMPILER=${CXX}" "-DCMAKE_CXX_FLAGS=${FLAGS}" ${ARGN})
endfunction()

function(build_and_run name)
    configure("${CMAKE_CURRENT_LIST_DIR}/consumer" ${name} ${ARGN})
    run("${CMAKE_COMMAND}" --build "${SCRATCH}/${name}")
    run("${SCRATCH}/${name}/consumer")
endfunction()

file(REMOVE_RECURSE "${SCRATCH}")
configure("${ROOT}" library -DSTALECACHE_BUILD_APP=OFF -DSTALECACHE_BUILD_TESTS=OFF
    -DCMAKE_DISABLE_FIND_PACKAGE_Qt6=ON)
run("${CMAKE_COMMAND}" --build "${SCRATCH}/library")
run("${CMAKE_COMMAND}" --install "${SCRATCH}/library" --prefix "${SCRATCH}/prefix")

file(GLOB_RECURSE installed RELATIVE "${SCRATCH}/prefix" "${SCRATCH}/prefix/*")
set(strangers ${installed})
list(FILTER strangers EXCLUDE REGEX "^(include|lib[^/]*(/[^/]+)?/cmake)/stalecache/")
if(strangers OR NOT installed)
    message(FATAL_ERROR "Installed beside the library: ${strangers}\nof all: ${installed}")
endif()

build_and_run(installed "-DCMAKE_PREFIX_PATH=${SCRATCH}/prefix")
build_and_run(subdirectory "-DSOURCES=${ROOT}")
