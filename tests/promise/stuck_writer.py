#!/usr/bin/python3
"""Another process holds the record's write lock and stands still (D-08).

Everybody who wants to save something meanwhile has the page that says so within six seconds, with what was typed; pages are read as
ever. When the other one goes on and lets go, everything is as before, without a restart.

    stuck_writer.py [--rounds N]
"""
import argparse
import os
import signal
import subprocess
import sys
import threading
import time

from demo_house import DemoHouse, Names, read_all
from support_house import expect

AT_ONCE = 4       # people who save at the same time
PROMISED = 6.0    # seconds
HOLDER = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None, timeout=60)
connection.execute("begin immediate")
connection.execute("update agency set phone = phone")
print("held", flush=True)
sys.stdin.readline()
connection.execute("rollback")
connection.close()
print("free", flush=True)
"""


class Holder:
    def __init__(self, record):
        self.process = subprocess.Popen([sys.executable, "-c", HOLDER, record], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True)
        expect(self.process.stdout.readline() == "held\n", "the other process cannot hold the record")
        os.kill(self.process.pid, signal.SIGSTOP)

    def let_go(self):
        os.kill(self.process.pid, signal.SIGCONT)
        out, _ = self.process.communicate("\n", timeout=60)
        expect(out == "free\n", "the other process cannot let go")

    def end(self):
        self.process.kill()
        self.process.communicate()


def all_at_once(names, leaders, word):
    """True for each that was acknowledged."""
    results = [None] * len(leaders)

    def one(at):
        results[at] = names.add(leaders[at], f"Pārbaude {word}{'abcdefgh'[at]}")

    threads = [threading.Thread(target=one, args=(at,)) for at in range(len(leaders))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


def round_of(house, names, leaders, number):
    holder = Holder(house.record)
    try:
        refused = len(names.refused)
        expect(all_at_once(names, leaders, f"x{number}") == [False] * len(leaders), "somebody was told that it is saved")
        waits = names.refused[refused:]
        expect(len(waits) == len(leaders) and max(waits) < PROMISED, "refused after seconds:", waits)
        began = time.monotonic()
        read_all(leaders[0])
        expect(time.monotonic() - began < PROMISED, "the pages wait for the writer")
        holder.let_go()
    finally:
        holder.end()
    began = time.monotonic()
    expect(all_at_once(names, leaders, f"y{number}") == [True] * len(leaders), "it does not go on when the lock is free")
    return max(waits), time.monotonic() - began


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--rounds", type=int, default=10)
    rounds = options.parse_args().rounds
    house = DemoHouse()
    try:
        house.start()
        leaders = [house.leader() for _ in range(AT_ONCE)]
        names = Names()
        figures = [round_of(house, names, leaders, number) for number in range(rounds)]
        names.are_true(leaders[0])
        house.is_sound()
        house.stop()
        house.is_sound()
        print(f"{rounds} rounds, {len(names.refused)} refused after at most {max(f[0] for f in figures):.1f} s, "
              f"{len(names.kept)} saved, the last at most {max(f[1] for f in figures):.1f} s after the lock was free")
    finally:
        house.close()


if __name__ == "__main__":
    main()
