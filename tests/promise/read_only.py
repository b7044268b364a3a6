#!/usr/bin/python3
"""The file system of the record may only be read (D-06).

At the start: every command that writes ends with status 3 and one line that says why. While the daemon runs: pages are shown as ever,
what cannot be saved is told with what was typed, the service manager's watchdog is fed, and once writing works again it goes on without
a restart. The first is done with a read-only mount in a mount namespace (skipped where the kernel allows none: 77), the second with
frail_disk.cpp, because the kernel remounts nothing that somebody writes.
"""
import os
import subprocess
import sys
import tempfile
import time

from demo_house import DemoHouse, Names, read_all
from support_house import expect
from watchdog import Manager

SHIM = os.environ.get("PILNVEIDE_FRAIL_DISK", "")
FEEDS = 25      # some five seconds
RECOVERY = 10   # seconds
SKIPPED = 77


def at_the_start():
    house = DemoHouse()
    try:
        subprocess.run(["mount", "--bind", house.data, house.data], check=True)
        subprocess.run(["mount", "-o", "remount,bind,ro", house.data], check=True)
        for command in ("serve", "tick", "migrate"):
            done = house.run(command)
            lines = done.stderr.splitlines()
            expect(done.returncode == 3, command, "exits with", done.returncode, done.stdout, done.stderr)
            expect(len(lines) == 1 and "Read-only file system" in lines[0] and house.data in lines[0], "one line:", lines)
        subprocess.run(["umount", house.data], check=True)
        house.start()
        house.stop()
        house.is_sound()
        print("at the start: three commands refused with one line", flush=True)
    finally:
        subprocess.run(["umount", house.data], check=False, capture_output=True)
        house.close()


class FrailHouse(DemoHouse):
    def __init__(self):
        super().__init__()
        self.sign = os.path.join(self.folder, "read-only")

    def start(self):
        os.environ.update(LD_PRELOAD=SHIM, FRAIL_FOLDER=self.data, FRAIL_SIGN=self.sign,
                          ASAN_OPTIONS="verify_asan_link_order=0")
        try:
            super().start()
        finally:
            del os.environ["LD_PRELOAD"]

    def fail(self):
        with open(self.sign, "x", encoding="utf-8"):
            pass

    def mend(self):
        os.remove(self.sign)


def while_it_runs(manager):
    house = FrailHouse()
    try:
        house.start()
        leader = house.leader()
        names = Names()
        expect(names.add(leader, "Pārbaude a"), "nothing is wrong yet")
        house.fail()
        for word in "bcdefghijk":
            expect(not names.add(leader, f"Pārbaude {word}"), "a disk that cannot be written keeps nothing")
            read_all(leader)
        manager.hears("WATCHDOG=1", FEEDS)
        house.mend()
        began = time.monotonic()
        expect(names.add(leader, "Pārbaude z"), "it can be written again, and is not")
        took = time.monotonic() - began
        expect(took < RECOVERY, "it went on only after seconds:", took)
        names.are_true(leader)
        house.is_sound()
        house.stop()
        house.is_sound()
        expect(not any("#0" in line or "terminate called" in line for line in house.daemon.lines), *house.daemon.lines)
        print(f"while it runs: {len(names.refused)} refused within {max(names.refused):.1f} s, pages shown, watchdog fed",
              flush=True)
    finally:
        house.close()


def alone():
    """In a mount namespace of our own, as root of it."""
    if subprocess.run(["unshare", "-rm", "true"], capture_output=True, check=False).returncode != 0:
        print("no mount namespace can be made here", flush=True)
        return SKIPPED
    return subprocess.run(["unshare", "-rm", sys.executable, os.path.abspath(__file__), "inside"], check=False).returncode


def main():
    with tempfile.TemporaryDirectory() as folder:
        while_it_runs(Manager(folder))
    return alone()


if __name__ == "__main__":
    sys.exit(at_the_start() if sys.argv[1:] == ["inside"] else main())
