script_test(rules.the_tree_keeps_its_rules rules/tree_test.py LABELS rules)
script_test(rules.every_planted_fault_is_caught rules/tree_test.py ARGUMENTS --planted LABELS rules)
