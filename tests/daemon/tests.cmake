script_test(main_job_sqlite daemon/main_job.py ARGUMENTS sqlite LABELS main_job)
script_test(main_job_postgresql daemon/main_job.py ARGUMENTS postgresql LABELS main_job FIXTURES postgresql)
script_test(crash_points_sqlite daemon/crash_points.py ARGUMENTS sqlite LABELS main_job)
script_test(crash_points_postgresql daemon/crash_points.py ARGUMENTS postgresql LABELS main_job FIXTURES postgresql)
