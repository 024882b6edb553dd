# Builds and runs a program that uses the library as a stranger would, in two ways: installed, and as a
# subdirectory. cmake -DROOT= -DBUILD= -DSCRATCH= -DGENERATOR= -DCXX= -DFLAGS= -P check_consumer.cmake
cmake_minimum_required(VERSION 3.25)

function(run)
    execute_process(COMMAND ${ARGV}
        RESULT_VARIABLE code OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if(NOT code EQUAL 0)
        string(JOIN " " command ${ARGV})
        message(FATAL_ERROR "${command}\n${output}")
    endif()
endfunction()

function(build_and_run name)
    run("${CMAKE_COMMAND}" -S "${CMAKE_CURRENT_LIST_DIR}/consumer" -B "${SCRATCH}/${name}"
        -G "${GENERATOR}" "-DCMAKE_CXX_COMPILER=${CXX}" "-DCMAKE_CXX_FLAGS=${FLAGS}" ${ARGN})
    run("${CMAKE_COMMAND}" --build "${SCRATCH}/${name}")
    run("${SCRATCH}/${name}/consumer")
endfunction()

file(REMOVE_RECURSE "${SCRATCH}")
run("${CMAKE_COMMAND}" --install "${BUILD}" --prefix "${SCRATCH}/prefix"
    --component Unspecified) # the library without the programs, which may not be built
build_and_run(installed "-DCMAKE_PREFIX_PATH=${SCRATCH}/prefix")
build_and_run(subdirectory "-DSOURCES=${ROOT}")
