#!/usr/bin/python3
"""Damaged records (D-07): no command dies of a signal or hangs, and what the history says is never changed unnoticed.

A demo's record, with single bits turned over, cut off, or with pages of nothing. `pilnveide verify` looks at each, then `pilnveide
serve` is started on it; where that serves, somebody signs in and reads. What SQLite itself reads from the damaged file, compared with
the sound one, says what was hit; it shares no code with ours.

    damaged_files.py [--seed N] [--cut]
"""
import argparse
import collections
import concurrent.futures
import os
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "daemon"))

from seed import add_seed  # noqa: E402
from support_console import Console, Refused  # noqa: E402
from support_house import BINARY, Daemon, expect, free_port  # noqa: E402

WHOLE = {"flip": 300, "truncation": 100, "zeroed page": 50}
CUT = {"flip": 24, "truncation": 8, "zeroed page": 4}
HISTORY = ("event", "chain_head")
PATIENCE = 60  # seconds; what takes longer hangs
GOOD = (0, 1, 3)  # done, found wrong, broken environment


class Demo:
    """Made once; its record as one file."""

    def __init__(self, folder):
        self.folder = os.path.join(folder, "demo")
        subprocess.run([BINARY, "demo", self.folder, "--make-only"], check=True, capture_output=True)
        connection = sqlite3.connect(self.record(self.folder))
        connection.execute("pragma wal_checkpoint(truncate)")
        connection.close()
        with open(self.record(self.folder), "rb") as file:
            self.bytes = file.read()
        self.rows = rows_of(self.record(self.folder))

    @staticmethod
    def record(folder):
        return os.path.join(folder, "data", "pilnveide.db")

    def copy(self, folder, content):
        shutil.copytree(self.folder, folder, ignore=shutil.ignore_patterns("*.eml", "pilnveide.db*"))
        with open(self.record(folder), "wb") as file:
            file.write(content)
        settings = os.path.join(folder, "pilnveide.toml")
        port = free_port()
        with open(settings, encoding="utf-8") as file:
            text = file.read()
        with open(settings, "w", encoding="utf-8") as file:
            file.write(re.sub(r"(port = |:)\d+", rf"\g<1>{port}", text))
        return settings, port


def rows_of(file):
    """Every row of every table as SQLite reads it without its indexes; None for a table that cannot be read."""
    tables = collections.defaultdict(lambda: None)
    connection = sqlite3.connect(f"file:{file}?immutable=1", uri=True)
    connection.text_factory = bytes
    try:
        names = [name.decode() for (name,) in connection.execute("select name from sqlite_master where type = 'table'")]
    except (sqlite3.Error, UnicodeError):
        names = []
    for name in names:
        try:
            tables[name] = sorted(connection.execute(f'select * from "{name}" not indexed'), key=repr)
        except sqlite3.Error:
            pass
    connection.close()
    return tables


def damaged(sound, kind, chance):
    content = bytearray(sound)
    if kind == "flip":
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    elif kind == "truncation":
        del content[chance.randrange(len(content)):]
    else:
        page = chance.randrange(len(content) // 4096)
        content[page * 4096:(page + 1) * 4096] = bytes(4096)
    return bytes(content)


class Trial:
    """One damaged record, and what was found of it."""

    def __init__(self, demo, folder, kind, content):
        self.kind = kind
        self.settings, self.port = demo.copy(folder, content)
        self.clock = "file:" + os.path.join(folder, "clock")
        there = rows_of(demo.record(folder))
        self.hit = {name for name, rows in demo.rows.items() if there[name] != rows}
        self.noticed = self.verify() != 0
        self.served = self.serve()
        shutil.rmtree(folder)

    def verify(self):
        done = subprocess.run([BINARY, "verify", "--config", self.settings], capture_output=True, check=False, timeout=PATIENCE)
        expect(done.returncode in GOOD, self.kind, "verify ends with", done.returncode, done.stderr.decode(errors="replace"))
        return done.returncode

    def serve(self):
        """True when it served; whoever reads may get the page that apologises, but an answer."""
        daemon = Daemon([BINARY, "serve", "--config", self.settings, "--clock", self.clock])
        try:
            daemon.wait(lambda: daemon.count(" serving") or daemon.process.poll() is not None, "to serve")
        except AssertionError:
            pass  # it ended: that is looked at below
        if daemon.process.poll() is None:
            self.read_pages()
            status = daemon.end()
            expect(status in GOOD, self.kind, "serve ends with", status, *daemon.lines[-10:])
            return True
        expect(daemon.process.returncode == 3, self.kind, "serve ends with", daemon.process.returncode, *daemon.lines[-10:])
        return False

    def read_pages(self):
        console = Console(self.port)
        try:
            console.fill("/sign-in", email="kristine.eglite@paraugnovads.example", password="paraugs-pilnveidei")
        except Refused:
            return
        for page in ("/", "/plan", "/execution", "/letters", "/people"):
            try:
                console.ask("GET", page)
            except UnicodeDecodeError:
                pass  # a damaged text is shown as it stands


def try_all(demo, folder, counts, chance):
    """Two at a time."""
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        waiting = []
        for kind, count in counts.items():
            for number in range(count):
                place = os.path.join(folder, f"{kind} {number}")
                waiting.append(pool.submit(Trial, demo, place, kind, damaged(demo.bytes, kind, chance)))
        return [one.result() for one in waiting]


def report(trials, counts):
    print(f"{'damage':12} {'tried':>6} {'noticed':>8} {'history hit':>12} {'noticed':>8} {'other rows hit':>15} {'noticed':>8}"
          f" {'no row hit':>11} {'noticed':>8} {'served':>7}")
    for kind in counts:
        mine = [one for one in trials if one.kind == kind]
        history = [one for one in mine if one.hit & set(HISTORY)]
        other = [one for one in mine if one.hit and not one.hit & set(HISTORY)]
        none = [one for one in mine if not one.hit]
        figures = [len(mine), noticed(mine), len(history), noticed(history), len(other), noticed(other), len(none), noticed(none),
                   sum(one.served for one in mine)]
        print("{:12} {:6} {:8} {:12} {:8} {:15} {:8} {:11} {:8} {:7}".format(kind, *figures))


def noticed(trials):
    return sum(one.noticed for one in trials)


def main():
    options = argparse.ArgumentParser()
    add_seed(options)
    options.add_argument("--cut", action="store_true", help="a short one")
    given = options.parse_args()
    print("seed", given.seed, flush=True)
    counts = CUT if given.cut else WHOLE
    folder = tempfile.mkdtemp(prefix="pilnveide-damaged-")
    try:
        trials = try_all(Demo(folder), folder, counts, random.Random(given.seed))
        report(trials, counts)
        silent = [one for one in trials if one.hit & set(HISTORY) and not one.noticed]
        expect(not silent, "the history was changed and nobody noticed:", len(silent), [one.kind for one in silent])
        lost = [one for one in trials if one.kind != "flip" and one.hit and not one.noticed]
        expect(not lost, "pages were lost and nobody noticed:", [(one.kind, one.hit) for one in lost])
        expect(any(one.hit & set(HISTORY) for one in trials), "no damage hit the history: try more")
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
