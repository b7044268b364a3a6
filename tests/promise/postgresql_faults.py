#!/usr/bin/python3
"""The database server is mistreated under a running daemon while letters leave and eight clients write (D-13).

    postgresql_faults.py [--faults N] [--seed N]

Again and again one of: the server is restarted as after a power cut, its backends are killed, the line to it is cut or stalls.
The daemon never ends; a write is saved less than ten seconds after the database is back; in the end, at rest, no acknowledged
write and no letter is lost, none is there twice and none uncertain.
"""
import argparse
import collections
import json
import os
import random
import sys
import time

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "daemon"))

from database_server import Line, Server  # noqa: E402
from judge import Judge, Taken, read_key, read_writes  # noqa: E402
from rest import come_to_rest, record_of  # noqa: E402
from seed import add_seed  # noqa: E402
from support_house import House, expect  # noqa: E402
from town import BEGIN, HOURS, Town, working_days  # noqa: E402
from writers import Writers  # noqa: E402

READY = 10       # seconds
BETWEEN = 1.5    # seconds of peace before the next fault, at most
AWAY = 2         # seconds that a line is cut or stalls, at most
FAULTS = ["restart", "kill_backends", "cut", "stall"]


class Trial:
    def __init__(self, faults, seed):
        self.dice = random.Random(seed)
        self.plan = [FAULTS[at % len(FAULTS)] for at in range(faults)]
        self.dice.shuffle(self.plan)
        self.seed = seed
        self.slowest = collections.Counter()
        self.server = Server()
        os.environ["PILNVEIDE_PG"] = self.server.folder
        self.line = Line(self.server)
        self.house = House("postgresql")
        with open(os.path.join(self.house.folder, "connection"), "w", encoding="utf-8") as file:
            file.write(f"host=127.0.0.1 port={self.line.port} user=postgres dbname={self.house.database}\n")

    def run(self):
        began = time.monotonic()
        house = self.house
        town = Town(house, 4, 12)
        days = working_days(BEGIN)
        writes = os.path.join(house.folder, "writes.log")
        self.writers = Writers(house, town.duties, self.seed, writes)
        self.writers.start()
        for number, fault in enumerate(self.plan):
            self.next_hour(number, days)
            self.suffer(fault)
        self.writers.shut()
        self.writers.end()
        house.stop()
        come_to_rest(house, days)
        judge = Judge(record_of(house), Taken(house.relay.log), read_writes(writes), at_rest=True)
        judge.run(read_key(os.path.join(house.folder, "data", "history.key")))
        expect(not judge.findings, "\n".join(judge.findings[:20]), "\nin", judge.figures())
        expect(not judge.states()["uncertain"], "no letter is uncertain, as no daemon died:", judge.figures())
        print(json.dumps({"faults": len(self.plan), "seed": self.seed, "seconds": round(time.monotonic() - began),
                          "slowest": {fault: round(seconds, 1) for fault, seconds in self.slowest.items()},
                          **judge.figures()}), flush=True)

    def next_hour(self, number, days):
        """Every few faults another day, so that letters are owed."""
        hour = HOURS[number % len(HOURS)]
        if number % len(HOURS) == 0:
            expect(self.writers.rest(READY), "somebody goes on writing:", *self.house.daemon.lines[-20:])
            self.day = next(days).isoformat()
        self.house.move_clock(f"{self.day}T{hour}")
        self.writers.open(self.day)
        before = self.writers.acknowledged
        self.writers.wait(lambda: self.writers.acknowledged > before + 20 or self.writers.faults, READY)
        self.writers.wait(lambda: self.writers.faults, self.dice.uniform(0, BETWEEN))

    def suffer(self, fault):
        getattr(self, fault)()
        back = time.monotonic()
        before = self.writers.acknowledged
        saved = self.writers.wait(lambda: self.writers.acknowledged > before or self.writers.faults, READY)
        took = time.monotonic() - back
        expect(self.house.daemon.process.poll() is None, "the daemon ended:", *self.house.daemon.lines[-20:])
        expect(saved, "nothing is saved", READY, "s after:", fault, *self.house.daemon.lines[-20:])
        expect(not self.writers.faults, *self.writers.faults)
        self.slowest[fault] = max(self.slowest[fault], took)

    # --- The faults; each returns when the database can be reached again

    def restart(self):
        self.server.restart()

    def kill_backends(self):
        self.server.kill_backends(self.house.database)

    def cut(self):
        self.line.cut()
        self.writers.wait(lambda: self.writers.faults, self.dice.uniform(0, AWAY))
        self.line.mend()

    def stall(self):
        self.line.stall()
        self.writers.wait(lambda: self.writers.faults, self.dice.uniform(0, AWAY))
        if self.dice.random() < 0.5:
            self.line.cut()
        self.line.mend()

    def close(self):
        self.house.close()
        self.line.stop()
        self.server.stop()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--faults", type=int, default=40)
    add_seed(parser)
    given = parser.parse_args()
    print(f"seed {given.seed}", flush=True)
    trial = Trial(given.faults, given.seed)
    try:
        trial.run()
    finally:
        trial.close()


if __name__ == "__main__":
    main()
