script_test(messages web/messages_test.py LABELS check)
