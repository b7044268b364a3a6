"""After the trial: the house goes on in peace, until everything that is owed has been said."""
import os
import time

from judge import WAITING
from record import Postgresql, Sqlite
from support_house import PATIENCE, expect
from town import HOURS

MOST_DAYS = 15


def connection_of(house):
    return f"host={os.environ['PILNVEIDE_PG']} user=postgres dbname={house.database}"


def file_in(folder):
    return os.path.join(folder, next(name for name in os.listdir(folder) if name.endswith(".db")))


def record_of(house):
    if house.kind == "postgresql":
        return Postgresql(connection_of(house))
    return Sqlite(file_in(os.path.join(house.folder, "data")))


def count(house, table, states):
    listed = ", ".join(f"'{state}'" for state in sorted(states))
    return record_of(house).rows(f"select count(*) as n from {table} where state in ({listed})")[0][0]


def all_leave(house):
    """As long as it takes, if only something goes on."""
    before = until = None
    while left := count(house, "letter", WAITING):
        if left != before:
            before, until = left, time.monotonic() + PATIENCE
        expect(house.daemon.process.poll() is None and time.monotonic() < until, left, "letters do not leave:",
               *house.daemon.lines[-20:])
        with house.daemon.news:
            house.daemon.news.wait(0.2)


def come_to_rest(house, days):
    """Day by day; the house stands still then."""
    for _ in range(MOST_DAYS):
        day = next(days).isoformat()
        house.set_clock(f"{day}T{HOURS[0]}")
        house.start()
        for hour in HOURS[1:]:
            house.move_clock(f"{day}T{hour}")
            all_leave(house)
        house.stop()
        house.is_sound()
        if not count(house, "notice", {"planned", "in_letter"}):
            return
    expect(False, "something stays owed after", MOST_DAYS, "days")
