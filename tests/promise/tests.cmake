# The proof of the promise. The label `promise` is the long proof, `promise_smoke` a cut of it that runs with every `tests/run`; so do
# the cases of promise_tests, each with 200 power cuts.
test_suite(promise LIBRARIES daemon SOCI::core SQLite::SQLite3)
add_test(NAME power_cuts COMMAND promise_tests --run_test=power_cuts --color_output=no)
set_tests_properties(power_cuts PROPERTIES LABELS promise TIMEOUT 1800 ENVIRONMENT PILNVEIDE_CUTS=2000)

# What becomes of the record beside damage, a disk that cannot be written, and other processes.
script_test(damaged_files promise/damaged_files.py LABELS promise)
script_test(damaged_files_cut promise/damaged_files.py ARGUMENTS --cut LABELS promise_smoke)
script_test(one_daemon promise/one_daemon.py LABELS promise)
script_test(one_daemon_cut promise/one_daemon.py ARGUMENTS --times 6 LABELS promise_smoke)
script_test(stuck_writer promise/stuck_writer.py LABELS promise)
script_test(stuck_writer_cut promise/stuck_writer.py ARGUMENTS --rounds 1 LABELS promise_smoke)
script_test(read_only promise/read_only.py LABELS promise_smoke)
set_tests_properties(damaged_files PROPERTIES TIMEOUT 1200)
set_tests_properties(read_only PROPERTIES SKIP_RETURN_CODE 77)

# Makes a folder of the daemon read-only while it is written.
add_library(frail_disk MODULE promise/frail_disk.cpp)
target_link_libraries(frail_disk PRIVATE ${CMAKE_DL_LIBS})
set_target_properties(frail_disk PROPERTIES LIBRARY_OUTPUT_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR})
set_property(TEST read_only APPEND PROPERTY ENVIRONMENT PILNVEIDE_FRAIL_DISK=${CMAKE_CURRENT_BINARY_DIR}/libfrail_disk.so)
