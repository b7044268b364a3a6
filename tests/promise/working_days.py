#!/usr/bin/python3
"""The working days of 2024 to 2033, computed here a second time from what the law says, against `pilnveide calendar list`.

Shares nothing with the daemon but the law and the Cabinet's orders: Easter comes by the epact, the substitute day by looking for the
next day that is worked. Then the counts of each year, and that a planted fault in either computation is seen.
"""
import datetime
import json
import os
import subprocess
import sys

BINARY = os.environ.get("PILNVEIDE", "pilnveide")
YEARS = range(2024, 2034)
DAYS = 3653

FREE_EVERY_YEAR = ["01-01", "05-01", "05-04", "06-23", "06-24", "11-18", "12-24", "12-25", "12-26", "12-31"]
NEXT_WORKING_DAY_INSTEAD = ["05-04", "11-18"]
# Orders of the Cabinet: the day that is free, and the Saturday that is worked for it.
MOVED = {"2024-12-23": "2024-12-14", "2024-12-30": "2024-12-28", "2025-05-02": "2025-05-10", "2025-11-17": "2025-11-08",
         "2026-01-02": "2026-01-17", "2026-06-22": "2026-06-27"}
# Monday to Friday without holidays; what is moved keeps the number.
COUNTS = dict(zip(YEARS, [251, 249, 250, 252, 252, 251, 250, 249, 253, 253]))

DAY = datetime.timedelta(days=1)


def easter_sunday(year):
    """By golden number and epact, as the calendar was reformed by Lilius and Clavius."""
    golden = year % 19 + 1
    century = year // 100 + 1
    leap_years_left_out = 3 * century // 4 - 12
    correction_of_moon = (8 * century + 5) // 25 - 5
    sundays = 5 * year // 4 - leap_years_left_out - 10
    epact = (11 * golden + 20 + correction_of_moon - leap_years_left_out) % 30
    if epact == 24 or (epact == 25 and golden > 11):
        epact += 1
    full_moon = 44 - epact
    if full_moon < 21:
        full_moon += 30
    sunday = full_moon + 7 - (sundays + full_moon) % 7
    return datetime.date(year, 3, 1) + (sunday - 1) * DAY


def second_sunday_of_may(year):
    sundays = [day for day in (datetime.date(year, 5, n) for n in range(1, 32)) if day.isoweekday() == 7]
    return sundays[1]


def holidays_of(year):
    easter = easter_sunday(year)
    free = {datetime.date.fromisoformat(f"{year}-{day}") for day in FREE_EVERY_YEAR}
    free |= {easter - 2 * DAY, easter, easter + DAY, easter + 49 * DAY, second_sunday_of_may(year)}
    for day in NEXT_WORKING_DAY_INSTEAD:
        instead = datetime.date.fromisoformat(f"{year}-{day}")
        if instead.isoweekday() > 5:
            while instead in free or instead.isoweekday() > 5:
                instead += DAY
            free.add(instead)
    return free


def reckoned():
    """Every day of the years: whether it is worked, and whether it has a name."""
    named = set().union(*map(holidays_of, YEARS))
    free = named | {datetime.date.fromisoformat(day) for day in MOVED}
    worked = {datetime.date.fromisoformat(day) for day in MOVED.values()}
    days = {}
    day = datetime.date(YEARS[0], 1, 1)
    while day.year in YEARS:
        days[day.isoformat()] = (day in worked or (day.isoweekday() < 6 and day not in free), day in named | free | worked)
        day += DAY
    return days


def listed():
    done = subprocess.run([BINARY, "calendar", "list", "--from", f"{YEARS[0]}-01-01", "--to", f"{YEARS[-1]}-12-31", "--json"],
                          check=True, capture_output=True, text=True)
    return {day["date"]: (day["working"], bool(day["name"])) for day in json.loads(done.stdout)}


def differences(ours, theirs):
    return sorted(day for day in ours.keys() | theirs.keys() if ours.get(day) != theirs.get(day))


def counts(days):
    return {year: sum(worked for day, (worked, _) in days.items() if day.startswith(str(year))) for year in YEARS}


def catches_planted_faults(ours, theirs):
    """A day flipped in the product's list, and the law misread here in each of its parts."""
    flipped = {**theirs, "2029-04-02": (True, False)}
    if differences(ours, flipped) != ["2029-04-02"]:
        return False
    for rules, fault in ((FREE_EVERY_YEAR, "12-31"), (NEXT_WORKING_DAY_INSTEAD, "05-04")):
        rules.remove(fault)
        seen = differences(reckoned(), theirs)
        rules.append(fault)
        if not seen:
            return False
    return not differences(reckoned(), theirs)


def main():
    ours, theirs = reckoned(), listed()
    different = differences(ours, theirs)
    wrong = {year: count for year, count in counts(theirs).items() if count != COUNTS[year]}
    print(f"{len(theirs)} days, {len(different)} differences, {len(wrong)} years with another count")
    for day in different[:20]:
        print(day, "reckoned", ours.get(day), "listed", theirs.get(day))
    for year, count in wrong.items():
        print(year, "has", count, "working days, not", COUNTS[year])
    caught = catches_planted_faults(ours, theirs)
    if not caught:
        print("a planted fault was not seen")
    sys.exit(0 if len(theirs) == DAYS and not different and not wrong and caught else 1)


if __name__ == "__main__":
    main()
