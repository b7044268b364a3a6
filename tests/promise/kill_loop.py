#!/usr/bin/python3
"""The daemon is killed (SIGKILL) again and again while letters leave and eight clients write (M-01, D-01, D-02).

    kill_loop.py [--kills N] [--seed N] [sqlite|postgresql]

Three of five deaths are at named points, by the daemon's own hand or by the relay's in the midst of the dialogue, the others at
random moments. The record that a dead daemon leaves is copied and judged while the next one runs. In the end, at rest: no letter
lost, none twice, each uncertain one listed, no acknowledged write lost, `pilnveide verify` clean.
"""
import argparse
import collections
import json
import multiprocessing
import os
import random
import shutil
import signal
import subprocess
import sys
import time

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "daemon"))

from judge import Judge, Taken, read_key, read_writes  # noqa: E402
from record import Sqlite, letters as id_text  # noqa: E402
from rest import come_to_rest, file_in, record_of  # noqa: E402
from seed import add_seed  # noqa: E402
from support_house import Daemon, House, expect  # noqa: E402
from town import BEGIN, HOURS, Town, working_days  # noqa: E402
from writers import Writers  # noqa: E402

# Where the daemon kills itself, and how far on at most.
OWN_POINTS = {"scheduler.before_insert": 6, "scheduler.before_commit": 6, "scheduler.after_insert": 6, "outbox.claimed": 3,
              "outbox.transmitting": 8, "outbox.after_reply": 8, "outbox.before_mark": 8, "outbox.after_mark": 8,
              "console.answered": 60}
# Where the relay kills it: before it answers to DATA, after the 354, after the last dot, and there with the letter taken.
RELAY_POINTS = {"smtp.after_rcpt": "data kill", "smtp.data_first_byte": "body kill", "smtp.after_dot": "end kill",
                "smtp.after_250": "end take-kill"}
RELAY_FAR = 8
RANDOM = "at random"
PATIENCE = 60     # seconds until a point counts as not reached,
ENOUGH = 200      # and writes acknowledged
WRITES = 42       # acknowledged for each death, as a mean of all; D-01 wants 20 000 for 500
FULL_EVERY = 25


class Bench:
    """Judges, in a process of its own, the record that each death left."""

    def __init__(self, house):
        self.folder = os.path.join(house.folder, "copy")
        self.house = house
        self.key = read_key(os.path.join(house.folder, "data", "history.key"))
        self.ours, theirs = multiprocessing.Pipe()
        self.busy = False
        self.process = multiprocessing.Process(target=self.work, args=(theirs,), daemon=True)
        self.process.start()

    def submit(self, writes, caught, everything):
        """While nobody has the record open."""
        self.collect()
        shutil.rmtree(self.folder, ignore_errors=True)
        os.makedirs(self.folder)
        if self.house.kind == "sqlite":
            for name in os.listdir(os.path.join(self.house.folder, "data")):
                if ".db" in name:
                    shutil.copy(os.path.join(self.house.folder, "data", name), self.folder)
        shutil.copy(self.house.relay.log, os.path.join(self.folder, "taken.log"))
        self.ours.send((writes, caught, everything))
        self.busy = True
        if self.house.kind == "postgresql":
            self.collect()

    def collect(self):
        """The verdict on the record that was submitted last."""
        if not self.busy:
            return
        findings, self.figures = self.ours.recv()
        self.busy = False
        expect(not findings, "\n".join(findings[:20]), "\nin", self.figures)

    def record(self):
        return record_of(self.house) if self.house.kind == "postgresql" else Sqlite(file_in(self.folder))

    def work(self, pipe):
        writes, broken_off, reached = {}, set(), None
        while True:
            fresh, caught, everything = pipe.recv()
            broken_off |= caught
            writes.update((write["nonce"], write) for write in fresh)
            judge = Judge(self.record(), Taken(os.path.join(self.folder, "taken.log")), list(writes.values()), broken_off,
                          died=True)
            reached = judge.run(self.key, None if everything else reached)
            broken_off |= {number for number, (state, *_) in judge.letters.items() if state == "transmitting"}
            pipe.send((judge.findings, {**judge.figures(), "broken_off": sorted(broken_off)}))

    def end(self):
        self.process.kill()
        self.process.join()


class Loop:
    def __init__(self, kind, kills, seed):
        self.house = House(kind)
        self.kills = kills
        self.dice = random.Random(seed)
        self.seed = seed
        self.bench = None
        self.deaths = collections.Counter()
        self.caught = set()  # letters in whose transfer a daemon died, where the bench does not see each death
        self.days = working_days(BEGIN)
        self.judged = 1 if kind == "sqlite" else 10  # every so many deaths

    def run(self):
        began = time.monotonic()
        house = self.house
        town = Town(house, 4, 24 if self.kills > 100 else 12)
        house.stop()
        print(f"{len(town.duties)} writers, after {time.monotonic() - began:.1f} s", flush=True)
        self.writers = Writers(house, town.duties, self.seed, os.path.join(house.folder, "writes.log"))
        self.bench = Bench(house)
        self.writers.start()
        self.die_and_die()
        self.writers.end()
        self.bench.submit(self.writers.take(), self.caught, True)
        self.bench.collect()
        house.relay.obey("")
        come_to_rest(house, self.days)
        self.judge = self.last_word(self.bench.figures["broken_off"])
        self.tell(time.monotonic() - began)

    def close(self):
        if self.bench:
            self.bench.end()
        self.house.close()

    # --- Deaths

    def plan(self):
        points = sorted([*OWN_POINTS, *RELAY_POINTS])
        named = [points[at % len(points)] for at in range(self.kills * 3 // 5)]
        all_of_them = named + [RANDOM] * (self.kills - len(named))
        self.dice.shuffle(all_of_them)
        return all_of_them

    def die_and_die(self):
        waiting = self.plan()
        number = 0
        while waiting:
            number += 1
            if number % len(HOURS) == 1:
                self.day = next(self.days).isoformat()
            self.house.set_clock(f"{self.day}T{HOURS[(number - 1) % len(HOURS)]}")
            point = waiting.pop()
            reached = self.die_once(point, 1 + waiting.count(RANDOM))
            self.deaths[point if reached else "not reached"] += 1
            if not reached:
                expect(self.deaths["not reached"] <= self.kills // 5 + 5, "the points are not reached:", self.deaths)
                waiting.insert(self.dice.randrange(len(waiting) + 1), point)
            self.judge_death(number)
            if number % FULL_EVERY == 0:
                self.house.is_sound()
                print(f"{number} deaths, {self.writers.acknowledged} writes acknowledged", flush=True)

    def judge_death(self, number):
        if self.judged > 1:
            self.caught |= {row[0] for row in record_of(self.house).rows("select id from letter where state = 'transmitting'")}
        if number % self.judged == 0:
            self.bench.submit(self.writers.take(), self.caught, number % FULL_EVERY == 0)

    def die_once(self, point, left):
        """True when it died where it was to die."""
        far = self.dice.randint(1, OWN_POINTS.get(point, RELAY_FAR))
        self.house.relay.obey("")
        daemon = Daemon(self.house.serve, f"{point}:{far}" if point in OWN_POINTS else None)
        if point in RELAY_POINTS:
            self.house.relay.obey(f"after={far - 1} {RELAY_POINTS[point]} {daemon.process.pid}")
        self.writers.open(self.day)
        if point == RANDOM:
            self.let_live(daemon, left)
        reached = self.ends(daemon)
        self.writers.shut()
        if not reached:
            daemon.process.kill()
        status = daemon.process.wait()
        daemon.reader.join()
        expect(status == -signal.SIGKILL, "the daemon ended by itself:", status, *daemon.lines[-20:])
        daemon.process.stderr.close()
        expect(not self.writers.faults, *self.writers.faults)
        return reached

    def ends(self, daemon):
        """By itself or by the relay's hand; not when there are no letters any more that it could come by."""
        enough = self.writers.acknowledged + ENOUGH
        until = time.monotonic() + PATIENCE
        while daemon.process.poll() is None:
            if self.writers.faults or self.writers.acknowledged > enough or time.monotonic() > until:
                return False
            try:
                daemon.process.wait(0.05)
            except subprocess.TimeoutExpired:
                pass
        return True

    def let_live(self, daemon, left):
        """Some die before they serve, most after some writes; `left` are such deaths to come, with this one."""
        if self.dice.random() < 0.2:
            self.writers.wait(lambda: False, self.dice.uniform(0, 0.2))
        else:
            mean = (self.kills * WRITES - self.writers.acknowledged) // left
            enough = self.writers.acknowledged + self.dice.randint(0, max(2 * mean, 10))
            self.writers.wait(lambda: self.writers.acknowledged >= enough or self.writers.faults, PATIENCE)
            self.writers.wait(lambda: False, self.dice.uniform(0, 0.02))
        daemon.process.kill()

    def last_word(self, broken_off):
        writes = read_writes(os.path.join(self.house.folder, "writes.log"))
        judge = Judge(record_of(self.house), Taken(self.house.relay.log), writes, broken_off, at_rest=True)
        judge.run(self.bench.key)
        expect(not judge.findings, "\n".join(judge.findings[:20]), "\nin", judge.figures())
        uncertain = {number for number, (state, *_) in judge.letters.items() if state == "uncertain"}
        expect(uncertain == set(broken_off), "uncertain are those, and those only, in whose transfer it died:",
               *map(id_text, uncertain ^ set(broken_off)))
        listed = {one["id"] for agency in self.house.run("agency", "list")
                  for one in self.house.run("outbox", "list", "--agency", agency["id"], "--state", "uncertain")}
        expect(listed == {id_text(number) for number in uncertain}, "each is listed as uncertain:", listed)
        return judge

    def tell(self, seconds):
        for point, times in sorted(self.deaths.items()):
            print(f"{times:5} {point}", flush=True)
        print(json.dumps({"kills": sum(self.deaths.values()), "seed": self.seed, "seconds": round(seconds),
                          **self.judge.figures()}), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", nargs="?", choices=["sqlite", "postgresql"], default="sqlite")
    parser.add_argument("--kills", type=int, default=500)
    add_seed(parser)
    given = parser.parse_args()
    print(f"seed {given.seed}", flush=True)
    loop = Loop(given.kind, given.kills, given.seed)
    try:
        loop.run()
    finally:
        loop.close()


if __name__ == "__main__":
    main()
