# discover_boost_tests(<target> [FIXTURES …]): lists the cases of a Boost.Test executable after each build and makes every one a
# CTest entry named <target>.<case>. An executable without cases is an error.
function(discover_boost_tests target)
  cmake_parse_arguments(discover "" "" "FIXTURES" ${ARGN})
  set(list ${CMAKE_CURRENT_BINARY_DIR}/${target}.cases.cmake)
  add_custom_command(TARGET ${target} POST_BUILD BYPRODUCTS ${list}
    COMMAND /usr/bin/python3 ${CMAKE_SOURCE_DIR}/packaging/cmake/list_boost_tests.py $<TARGET_FILE:${target}> ${target} ${list}
      "${discover_FIXTURES}" ${CMAKE_BINARY_DIR}/postgresql VERBATIM)
  set(include ${CMAKE_CURRENT_BINARY_DIR}/${target}.include.cmake)
  file(WRITE ${include}
    "if(EXISTS \"${list}\")\n  include(\"${list}\")\nelse()\n  add_test(${target}_not_built ${target}_not_built)\nendif()\n")
  set_property(DIRECTORY APPEND PROPERTY TEST_INCLUDE_FILES ${include})
endfunction()
