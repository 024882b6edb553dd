# inspector_unite_by_folder(target): where CMAKE_UNITY_BUILD is on, files of the target are compiled
# together with others of their folder only, so that names in their anonymous namespaces need to
# differ within a folder, not in the whole target. Call it when all sources are added.
function(inspector_unite_by_folder target)
    set(most_in_unit 12)
    get_target_property(sources ${target} SOURCES)
    foreach(source IN LISTS sources)
        if(source MATCHES "\\.cpp$")
            cmake_path(GET source PARENT_PATH folder)
            cmake_path(RELATIVE_PATH folder BASE_DIRECTORY "${PROJECT_SOURCE_DIR}")
            string(MAKE_C_IDENTIFIER "${folder}" folder)
            math(EXPR unit "${count_${folder}} + 0")
            math(EXPR count_${folder} "${unit} + 1")
            math(EXPR unit "${unit} / ${most_in_unit}")
            set_source_files_properties("${source}" PROPERTIES UNITY_GROUP "${folder}_${unit}")
        endif()
    endforeach()
    set_target_properties(${target} PROPERTIES UNITY_BUILD_MODE GROUP)
endfunction()
