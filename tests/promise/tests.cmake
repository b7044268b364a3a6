# The proof of the promise. The label `promise` is the long proof, `promise_smoke` a cut of it that runs with every `tests/run`; so do
# the cases of promise_tests, each with 200 power cuts.
test_suite(promise LIBRARIES daemon SOCI::core SQLite::SQLite3)
add_test(NAME power_cuts COMMAND promise_tests --run_test=power_cuts,migration_cuts --color_output=no)
set_tests_properties(power_cuts PROPERTIES LABELS promise TIMEOUT 1800 ENVIRONMENT PILNVEIDE_CUTS=2000)

# What becomes of the record beside damage, a disk that cannot be written, and other processes.
script_test(damaged_files promise/damaged_files.py LABELS promise)
script_test(damaged_files_cut promise/damaged_files.py ARGUMENTS --cut LABELS promise_smoke)
script_test(one_daemon promise/one_daemon.py LABELS promise)
script_test(one_daemon_cut promise/one_daemon.py ARGUMENTS --times 6 LABELS promise_smoke)
script_test(stuck_writer promise/stuck_writer.py LABELS promise)
script_test(stuck_writer_cut promise/stuck_writer.py ARGUMENTS --rounds 1 LABELS promise_smoke)
script_test(read_only promise/read_only.py LABELS promise_smoke)
script_test(restored_record promise/restored_record.py LABELS promise_smoke)
set_tests_properties(damaged_files PROPERTIES TIMEOUT 1200)
set_tests_properties(read_only PROPERTIES SKIP_RETURN_CODE 77)

# Makes a folder of the daemon read-only while it is written.
add_library(frail_disk MODULE promise/frail_disk.cpp)
target_link_libraries(frail_disk PRIVATE ${CMAKE_DL_LIBS})
set_target_properties(frail_disk PROPERTIES LIBRARY_OUTPUT_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR})
set_property(TEST read_only APPEND PROPERTY ENVIRONMENT PILNVEIDE_FRAIL_DISK=${CMAKE_CURRENT_BINARY_DIR}/libfrail_disk.so)

# The judge, and what it judges: deaths of the daemon, and a database server that is mistreated.
script_test(judge_catches_planted_faults promise/judge_catches_planted_faults.py LABELS promise_smoke)
script_test(postgresql_faults promise/postgresql_faults.py LABELS promise)
script_test(postgresql_faults_smoke promise/postgresql_faults.py ARGUMENTS --faults 6 LABELS promise_smoke)
# Ten faults planted into a copy of the tree, each to be caught by a named test.
script_test(mutants promise/mutants.py LABELS promise)
set_tests_properties(mutants PROPERTIES TIMEOUT 3600)
if(PILNVEIDE_FAILPOINTS)
  script_test(kill_loop promise/kill_loop.py ARGUMENTS sqlite LABELS promise)
  script_test(kill_loop_postgresql promise/kill_loop.py ARGUMENTS --kills 50 postgresql LABELS promise FIXTURES postgresql)
  script_test(closed_while_claimed promise/closed_while_claimed.py LABELS promise_smoke)
  script_test(kill_loop_smoke promise/kill_loop.py ARGUMENTS --kills 50 LABELS promise_smoke)
  set_tests_properties(kill_loop kill_loop_postgresql PROPERTIES TIMEOUT 1800)
endif()
set_tests_properties(postgresql_faults PROPERTIES TIMEOUT 1800)

# Cases of the folders' own suites, at the length of the proof. PILNVEIDE_SEED gives another seed; each prints its own.
function(long_case name program cases)
  add_test(NAME ${name} COMMAND ${program} --run_test=${cases} --log_level=message --color_output=no)
  set_tests_properties(${name} PROPERTIES LABELS promise TIMEOUT 1800 FIXTURES_REQUIRED postgresql
    ENVIRONMENT "PILNVEIDE_PG=${CMAKE_BINARY_DIR}/postgresql;${ARGN}")
endfunction()
long_case(letters_go_round mail_tests what_was_written_is_what_is_read PILNVEIDE_LETTERS=5000)
long_case(closed_action_races daemon_tests closed_action PILNVEIDE_RACES=1000)
long_case(restart_twins daemon_tests restart_twin PILNVEIDE_DAYS=31)
long_case(four_daemons_tick daemon_tests ticking_together "PILNVEIDE_AGENCIES=21;PILNVEIDE_DAYS=731")
# The nights in which the clocks change, through the command.
script_test(clock_changes promise/clock_changes.py LABELS promise)
script_test(clock_changes_cut promise/clock_changes.py ARGUMENTS --cut LABELS promise_smoke)
# What is typed into forms, and what the relay is told then.
script_test(attacks_through_forms promise/attacks_through_forms.py LABELS promise)
script_test(attacks_through_forms_cut promise/attacks_through_forms.py ARGUMENTS --cut LABELS promise_smoke)
script_test(working_days promise/working_days.py LABELS promise_smoke)
