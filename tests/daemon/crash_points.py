#!/usr/bin/python3
"""The daemon is killed (SIGKILL) in the midst of sending; nothing comes of it but time.

    crash_points.py sqlite|postgresql

On the morning after a plan was approved, six letters are to leave. The process dies at a named place of the outbox, at the first
or a later letter, and is started again. What was only claimed leaves; a letter of which nobody can know whether the relay has it
is listed as uncertain, not sent again, and what it said travels in that person's next letter. All else is, word for word, what
leaves without the crash.
"""
import sys

from main_job import decide_and_assess, plan_is_drafted
from support_house import House, expect, foretold
from support_office import DIRECTOR, LEADER, OWNERS, Office

MORNING = "2026-01-13T09:00"
STOPS = ["2026-03-24T09:00", "2026-04-09T09:00", "2026-04-10T09:00", "2026-04-16T09:00"]
# Where it dies, and how many letters the relay has by then.
POINTS = [("outbox.claimed", 0), ("outbox.transmitting", 0), ("outbox.after_reply", 1), ("outbox.transmitting:3", 2),
          ("outbox.after_reply:6", 6)]


def in_order(letters):
    return sorted((mail.day, *mail.said()) for mail in letters)


def approved_at_night(kind):
    """A house whose plan was approved when no letters leave; it stands still then."""
    house = House(kind)
    office = Office(house)
    decide_and_assess(office)
    plan_is_drafted(office)
    house.move_clock("2026-01-12T20:00")
    office.director.fill(f"/version/{office.version}/approve")
    house.settle()
    expect(not house.new_mail(), "no letter leaves at night")
    house.stop()
    return house


def without_crash(base):
    house = House(base.kind, like=base)
    try:
        house.set_clock(MORNING)
        house.start()
        first = house.await_mail(LEADER, *OWNERS)
        later = [mail for stop in STOPS for mail in house.go_to(stop)]
        house.stop()
        return in_order(first), in_order(later)
    finally:
        house.close()


def caught_letters(house):
    return [letter for letter in house.run("outbox", "list") if letter["state"] == "uncertain"]


def carrying(house, caught):
    """The next letter of who was caught, as it is foretold: it says the uncertain thing beside its own."""
    person = caught["to"]
    following = [one for one in house.run("rehearse", "--to", STOPS[-1][:10]) if one["to"] == person][0]
    kinds = {"approved", "silence_list"} if person == LEADER else {"assigned", "progress_request"}
    expect(set(following["kinds"]) == kinds, "the next letter of", person, "carries what is uncertain:", following)
    return foretold(following)


class Crash:
    """One death: `first` and `later` are what left on its morning and afterwards, `caught` whose letter is uncertain."""

    def __init__(self, base, point, taken):
        self.caught = self.carried = None
        house = House(base.kind, like=base)
        try:
            house.set_clock(MORNING)
            house.start_and_die(point)
            expect(len(house.relay.taken()) == taken, point, "- the relay has", house.relay.taken())
            house.is_sound()
            house.start()
            house.settle()
            self.first = in_order(house.new_mail())
            house.is_sound()
            self.live_on(house)
            house.is_sound()
            house.stop()
        finally:
            house.close()

    def live_on(self, house):
        uncertain = caught_letters(house)
        expect(len(uncertain) <= 1, "one letter at most is caught:", uncertain)
        if uncertain:
            self.caught = uncertain[0]["to"]
            self.carried = carrying(house, uncertain[0])
            house.sign_in(DIRECTOR).open("/letters?state=uncertain").link_to("/letter/" + uncertain[0]["id"])
        self.later = in_order(mail for stop in STOPS for mail in house.go_to(stop))
        expect(caught_letters(house) == uncertain, "it stays listed as uncertain:", caught_letters(house))


def changes_nothing(crash, point, first, later):
    expect((crash.caught is None) == (point == "outbox.claimed"), point, "- caught:", crash.caught)
    untaken = [crash.caught] if point.startswith("outbox.transmitting") else []
    expect(crash.first == [one for one in first if one[1] not in untaken], point, "- once each, but to", untaken, ":",
           crash.first)
    other = [one for one in crash.later if one not in later]
    expect([one[1:] for one in other] == ([crash.carried] if crash.caught else []), point, "- other letters:", other)
    instead = [one for one in later if one not in crash.later]
    expect([one[:2] for one in instead] == [one[:2] for one in other], point, "- instead of:", instead)
    print(point, "- nothing changed; uncertain:", crash.caught or "none", flush=True)


def main(kind):
    base = approved_at_night(kind)
    try:
        first, later = without_crash(base)
        for point, taken in POINTS:
            changes_nothing(Crash(base, point, taken), point, first, later)
    finally:
        base.close()


if __name__ == "__main__":
    main(sys.argv[1])
