script_test(browser.the_main_job_is_done_at_a_desk browser/main_job.py LABELS browser)
script_test(browser.the_main_job_is_done_on_a_phone_without_script browser/main_job.py ARGUMENTS --phone --no-script LABELS browser)
script_test(browser.the_door_is_passed_by_keyboard browser/keyboard.py LABELS browser)
script_test(browser.the_catalogue_is_used_by_keyboard browser/catalogue_by_keyboard.py LABELS browser)
script_test(browser.the_catalogue_is_used_by_keyboard_in_a_narrow_window browser/catalogue_by_keyboard.py ARGUMENTS --narrow LABELS browser)
script_test(browser.every_page_of_the_demo_fits_a_desktop browser/every_page.py LABELS browser)
script_test(browser.every_page_of_the_demo_fits_a_phone browser/every_page.py ARGUMENTS --phone --no-script LABELS browser)
script_test(browser.every_page_is_accessible browser/accessible.py LABELS axe)
script_test(browser.an_inaccessible_page_is_noticed browser/accessible.py ARGUMENTS --plant-a-fault LABELS axe)

set_tests_properties(browser.the_main_job_is_done_at_a_desk browser.the_main_job_is_done_on_a_phone_without_script
  browser.every_page_of_the_demo_fits_a_desktop browser.every_page_of_the_demo_fits_a_phone
  browser.the_catalogue_is_used_by_keyboard browser.the_catalogue_is_used_by_keyboard_in_a_narrow_window
  browser.every_page_is_accessible browser.an_inaccessible_page_is_noticed
  PROPERTIES TIMEOUT 900)  # seconds; a laden machine is slow, not broken
