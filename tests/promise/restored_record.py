#!/usr/bin/python3
"""A backup is put back after letters left that it knows as waiting (M-14): none of them leaves a second time.

    restored_record.py

The relay puts letters off; then the record is copied, and the relay takes them. The copy is put back twice: with `outbox hold
--restored` nothing but the word about it leaves until `outbox resume`, and what was in those letters travels in each person's next one;
with a hold by hand the same letters do leave again, so the comparison can fail.
"""
import os
import sys

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "daemon"))

from rest import count  # noqa: E402
from support_house import House, expect  # noqa: E402
from town import Town  # noqa: E402

OWNERS = 6
DAY_OF_THE_BACKUP = "2026-01-05"
NEXT_DAY = "2026-01-06"
DAY_OF_REQUESTS = "2026-03-24"


def live_through(house, day):
    house.set_clock(f"{day}T09:00")
    house.start()
    for hour in ["11:00", "15:00"]:
        house.move_clock(f"{day}T{hour}")
    house.daemon.wait(lambda: not house.run("rehearse", "--to", day), "everything that may leave now to leave")
    house.stop()


def letters_put_off(house):
    house.relay.obey("rcpt 451 4.3.0 later")
    house.move_clock(f"{DAY_OF_THE_BACKUP}T09:35")
    house.daemon.wait(lambda: count(house, "letter", {"retry"}) >= OWNERS, "letters to be put off")
    house.stop()
    return {letter["message_id"]: letter["to"] for letter in house.run("outbox", "list", "--state", "retry")}


def put_back(backup, *how):
    """What left of the restored record while it was held, and after."""
    house = House(like=backup)
    try:
        house.set_clock(f"{NEXT_DAY}T08:40")
        house.run("outbox", "hold", *how)
        held = len(house.run("outbox", "list", "--state", "held"))
        live_through(house, NEXT_DAY)
        meanwhile = house.new_mail()
        house.run("outbox", "resume")
        live_through(house, NEXT_DAY)
        live_through(house, DAY_OF_REQUESTS)
        house.is_sound()
        return held, meanwhile, house.new_mail()
    finally:
        house.close()


def main():
    house = House()
    backup = None
    try:
        Town(house, 1, OWNERS)
        waiting = letters_put_off(house)
        backup = House(like=house)
        house.relay.obey("")
        house.new_mail()
        live_through(house, NEXT_DAY)
        left = {mail.id for mail in house.new_mail()} & set(waiting)
        expect(len(left) >= OWNERS, "the letters leave after the backup was made:", len(left), "of", len(waiting))

        held, meanwhile, after = put_back(backup, "--restored")
        expect(held == len(waiting), held, "of", len(waiting), "letters that waited are held")
        expect({mail.to for mail in meanwhile} <= {Town.address("vaditaja", 0)}, "only the leader hears, and of the hold:", meanwhile)
        again = [mail for mail in meanwhile + after if mail.id in left]
        expect(not again, "left a second time:", again)
        owners = {Town.address(f"ipasniece{at}", 0) for at in range(OWNERS)}
        told = {mail.to for mail in after if "Jums uzticēt" in mail.text}
        expect(owners <= told, "what was held is not in the next letter of:", owners - told)

        _, _, after = put_back(backup)
        expect(any(mail.id in left for mail in after), "a hold by hand does not know of a backup; the comparison sees it")
        print(f"{len(left)} letters had left after the backup: 0 again, {len(after)} new ones")
    finally:
        if backup:
            backup.close()
        house.close()


if __name__ == "__main__":
    main()
