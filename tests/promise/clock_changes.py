#!/usr/bin/python3
"""`pilnveide tick` around the nights in which the clocks change (S-05): what is due by the wall clock is due once, and at its hour.

A table of moments on both sides of a change, in UTC: by then a reminder is noted or not, and its letter has left or not. And six
times of the wall clock on the days of four changes and those before: who is invited then has one letter, whatever follows.

    clock_changes.py [--cut]     the changes of 2026 alone, and of their days the Sundays
"""
import argparse
import datetime
import sys

from town import Town  # first: it knows where the others are
from record import Sqlite, number
from rest import file_in
from support_house import House, expect
from support_letters import RIGA

DEADLINES = ["2026-03-27", "2026-04-01", "2026-10-23", "2026-10-28"]  # of "Darbs 0" to "Darbs 3"

# Kind and day of the reminder, and the action it is about. At each moment: is it noted, has its letter left?
SPRING = [
    ("action_due", "2026-03-27", 1, [              # a Friday in winter time
        ("2026-03-26T21:59:59Z", False, False),    # the last second of Thursday
        ("2026-03-26T22:00:00Z", True, False),
        ("2026-03-27T05:30:00Z", True, False),     # 07:30; in summer time the window would be open
        ("2026-03-27T06:29:59Z", True, False),
        ("2026-03-27T07:00:00Z", True, True),      # 09:00: whoever's moment within the first half-hour has come
        ("2026-03-27T14:29:00Z", True, True)]),
    ("action_overdue", "2026-03-30", 0, [          # the Monday after
        ("2026-03-29T00:59:59Z", False, False),    # Sunday 02:59:59
        ("2026-03-29T01:00:00Z", False, False),    # 04:00:00
        ("2026-03-29T20:59:59Z", False, False),    # the last second of Sunday
        ("2026-03-29T21:00:00Z", True, False),
        ("2026-03-30T05:29:59Z", True, False),     # 08:29:59
        ("2026-03-30T06:00:00Z", True, True),
        ("2026-03-30T06:30:00Z", True, True)]),    # when the window would open in winter time
]
AUTUMN = [
    ("action_due", "2026-10-23", 3, [              # a Friday in summer time
        ("2026-10-22T20:59:59Z", False, False),
        ("2026-10-22T21:00:00Z", True, False),
        ("2026-10-23T05:29:59Z", True, False),
        ("2026-10-23T06:00:00Z", True, True),
        ("2026-10-23T06:30:00Z", True, True)]),
    ("action_overdue", "2026-10-26", 2, [          # the Monday after
        ("2026-10-25T00:30:00Z", False, False),    # Sunday 03:30,
        ("2026-10-25T01:30:00Z", False, False),    # and 03:30 again
        ("2026-10-25T21:00:00Z", False, False),    # 23:00; in summer time Monday would have begun
        ("2026-10-25T21:59:59Z", False, False),
        ("2026-10-25T22:00:00Z", True, False),
        ("2026-10-26T05:30:00Z", True, False),     # 07:30
        ("2026-10-26T06:29:59Z", True, False),
        ("2026-10-26T07:00:00Z", True, True),
        ("2026-10-26T07:30:00Z", True, True)]),
]
CHANGES = [("2026-03-29", SPRING, "2026-03-25T10:00"), ("2026-10-25", AUTUMN, "2026-10-21T10:00"),
           ("2027-03-28", [], "2027-03-24T10:00"), ("2027-10-31", [], "2027-10-27T10:00")]
TIMES = ["00:00", "02:59", "03:00", "03:30", "04:00", "09:00"]


class ClockTown(Town):
    @staticmethod
    def action(clerk, goal, title, owner, deadline):
        if title.startswith("Darbs "):
            deadline = datetime.date.fromisoformat(DEADLINES[int(title.split()[1])])
        Town.action(clerk, goal, title, owner, deadline)

    def action_id(self, at):
        return number(self.duties[at % 2].actions[at // 2])


def of_wall_clock(day, time):
    """The first instant at which the clocks in Riga show this time or a later one."""
    local = datetime.datetime.fromisoformat(f"{day}T{time}").replace(tzinfo=RIGA)
    while local.astimezone(datetime.timezone.utc).astimezone(RIGA).replace(tzinfo=None) != local.replace(tzinfo=None):
        local += datetime.timedelta(minutes=1)
    return local.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def later(instant, minutes):
    moved = datetime.datetime.fromisoformat(instant.replace("Z", "+00:00")) + datetime.timedelta(minutes=minutes)
    return moved.strftime("%Y-%m-%dT%H:%M:%SZ")


class Table:
    def __init__(self, town):
        self.town = town
        self.house = town.house
        self.moments = self.invited = 0

    def tick(self, instant):
        self.house.set_clock(instant)
        self.house.run("tick")

    def noted(self, kind, day, subject):
        days = (datetime.date.fromisoformat(day) - datetime.date(1970, 1, 1)).days
        record = Sqlite(file_in(f"{self.house.folder}/data"))
        [[count]] = record.rows(f"select count(*) from notice where kind = '{kind}' and day = {days} and subject_id = {subject}")
        record.connection.close()
        return count

    def look(self, kind, day, at, moments):
        """The letter of a reminder is the only one that its owner gets over these moments."""
        owner, subject = Town.address(f"ipasniece{at}", 0), self.town.action_id(at)
        before = self.letters_to(owner)
        for instant, is_noted, has_left in moments:
            self.tick(instant)
            noted = self.noted(kind, day, subject)
            left = [mail for mail in self.house.relay.taken() if mail.to == owner][before:]
            expect(noted == is_noted, instant, kind, "of", day, "is noted", noted, "times")
            expect(len(left) == has_left, instant, kind, "of", day, "has left as", left)
            expect(all(f"Darbs {at}" in mail.text and mail.day == day for mail in left), instant, "something else left:", left)
            self.moments += 1

    def invite(self, day):
        """At once, at any hour; and never again, also when the hour comes again."""
        last = of_wall_clock(day, "04:00")
        invited = []
        for time in TIMES:
            instant = of_wall_clock(day, time)
            who = f"d{day}t{time}@dienests0.example".replace(":", "").replace("-", "")
            self.house.set_clock(instant)
            self.house.run("user", "invite", "--name", "Palīgs", "--email", who, "--role", "member")
            again = [later(instant, minutes) for minutes in (30, 60)] if time == "03:30" else []
            for moment in (instant, instant, *(one for one in again if one < last)):
                self.tick(moment)
                expect(self.letters_to(who) == 1, who, "has", self.letters_to(who), "letters by", moment)
            invited.append(who)
        self.tick(later(of_wall_clock(day, TIMES[-1]), 600))
        for who in invited:
            expect(self.letters_to(who) == 1, who, "has", self.letters_to(who), "letters at the end of the day")
            self.invited += 1

    def letters_to(self, who):
        return sum(mail.to == who for mail in self.house.relay.taken())


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--cut", action="store_true")
    cut = parser.parse_args().cut
    house = House()
    try:
        town = ClockTown(house, 1, len(DEADLINES))
        house.stop()
        table = Table(town)
        for sunday, rows, quiet in CHANGES[:2] if cut else CHANGES:
            table.tick(house.in_utc(quiet))
            for row in rows[:1]:
                table.look(*row)
            if not cut:
                table.invite((datetime.date.fromisoformat(sunday) - datetime.timedelta(days=1)).isoformat())
            table.invite(sunday)
            for row in rows[1:]:
                table.look(*row)
        house.is_sound()
        print(f"{table.moments} moments around both changes of 2026 as the table says; {table.invited} invitations once")
    finally:
        house.close()


if __name__ == "__main__":
    sys.exit(main())
