#!/usr/bin/python3
"""S-04 with the real daemon: letters are claimed, and before they go on what they chase is closed at the console.

A named place of the outbox holds the claimed letters until the test lets them go. One action is cancelled meanwhile and one is reported
as done; the third stays overdue. Once let go, only the third is chased.
"""
import datetime
import os
import sys

from town import Town  # first: it knows where the others are
from record import letters
from rest import record_of
from support_house import Daemon, House, expect
from support_letters import RIGA

DEADLINE = datetime.date(2026, 5, 13)
LATE = "2026-05-14T10:00"  # one working day later, when everybody's moment has come
AT = int(datetime.datetime.fromisoformat(LATE).replace(tzinfo=RIGA).timestamp())
TOLD = {0: "cancelled", 1: "done", 2: "overdue"}  # what becomes of "Darbs 0" to "Darbs 2"


class LateTown(Town):
    @staticmethod
    def action(clerk, goal, title, owner, deadline):
        Town.action(clerk, goal, title, owner, DEADLINE if title.startswith("Darbs ") else deadline)

    def action_id(self, at):
        return self.duties[at % 2].actions[at // 2]


def owner_of(at):
    return Town.address(f"ipasniece{at}", 0)


def said_all(house):
    """Everything that is owed before the day is said, so that the day's letters are about nothing else."""
    for day in ("2026-03-25", "2026-04-09", "2026-04-16", "2026-04-29", "2026-05-08"):
        house.set_clock(f"{day}T10:00")
        house.run("tick")


def rows(house, sql):
    record = record_of(house)
    try:
        return record.rows(sql)
    finally:
        record.connection.close()


def states(house):
    """Of the letters of this day, by whom they are to."""
    return dict(rows(house, "select person.email, letter.state from letter join person on person.id = letter.recipient_id"
                            f" where letter.planned_at >= {AT}"))


def close_two(house, town):
    director = house.sign_in(Town.address("direktore", 0))
    director.fill(f"/action/{town.action_id(0)}/cancel", reason="Vairs nav vajadzīgs.")
    [[owner]] = rows(house, f"select id from person where email = '{owner_of(1)}'")
    action = town.action_id(1)
    leader = house.sign_in(Town.address("vaditaja", 0))
    leader.fill(f"/report/{letters(owner)}/2026-Q1", **{f"{action}-state": "done", f"{action}-done": "Izdarīts."})
    stored = dict(rows(house, "select title, state from action"))
    expect([stored[f"Darbs {at}"] for at in TOLD] == ["cancelled", "done", "planned"], "what was closed is not:", stored)


def main():
    house = House()
    try:
        town = LateTown(house, 1, len(TOLD))
        house.stop()
        said_all(house)
        before = len(house.relay.taken())
        let_go = os.path.join(house.folder, "let-go")
        os.mkfifo(let_go)
        house.set_clock(LATE)
        house.daemon = Daemon(house.serve, f"outbox.claimed:until={let_go}")
        owners = [owner_of(at) for at in TOLD]
        house.daemon.wait(lambda: [states(house).get(who) for who in owners] == ["claimed"] * 3, "three claimed letters")
        close_two(house, town)
        expect(len(house.relay.taken()) == before, "nothing leaves while the letters are held")
        with open(let_go, "w", encoding="utf-8"):
            os.remove(let_go)
        house.daemon.wait(lambda: not {"planned", "claimed", "transmitting"} & set(states(house).values()), "no letter to wait")
        left = [mail for mail in house.relay.taken()[before:] if mail.to in owners]
        expect([mail.to for mail in left] == [owners[2]] and "Darbs 2" in left[0].text, "who is chased:", left)
        now = states(house)
        expect([now[who] for who in owners] == ["cancelled", "cancelled", "sent"], "letters of the day:", now)
        house.stop()
        house.is_sound()
        print("two of three claimed letters were overtaken at the console and cancelled, the third left")
    finally:
        house.close()


if __name__ == "__main__":
    sys.exit(main())
