script_test(catalog.command catalog/command.py LABELS check)
script_test(catalog.import_wording catalog/import_wording.py LABELS check)
script_test(catalog.released_versions_are_as_they_were catalog/released.py LABELS check)
script_test(catalog.a_changed_released_version_is_caught catalog/released.py ARGUMENTS --planted LABELS check)
