#!/usr/bin/python3
"""The disk of the record is full under a running daemon, and then it is not (D-05).

In a mount namespace of its own the data lie on a file system of 24 MB. While that is full every page can be read; what cannot be
saved is answered in the reader's language with what was typed, and nothing of it is stored; no letter is lost or counts as sent.
With space again everything goes on without a restart. Where the kernel allows no such namespace the test is skipped (77).
"""
import os
import re
import subprocess
import sys
import time

from support_house import House, expect
from support_office import DIRECTOR, LEADER, OWNERS, PLAN, Office

SIZE_MB = 24
REQUESTS = 200
RECOVERY = 10  # seconds
SKIPPED = 77


class Disk:
    """The file system of the house's data."""

    def __init__(self, house):
        self.folder = os.path.join(house.folder, "data")
        self.ballast = os.path.join(self.folder, "ballast")
        os.makedirs(self.folder)
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SIZE_MB}m,mode=700", "none", self.folder], check=True)

    def fill(self):
        with open(self.ballast, "ab", buffering=0) as file:
            for block in (1 << 20, 4096, 1):
                try:
                    while True:
                        file.write(bytes(block))
                except OSError:
                    pass

    def free(self):
        os.remove(self.ballast)

    def unmount(self):
        subprocess.run(["umount", "--lazy", self.folder], check=True)


class Load:
    """Requests of a leader, every other one of which saves something; what was acknowledged and what was not."""

    PAGES = ["/", "/plan", "/execution", "/letters", "/people", "/cycle"]

    def __init__(self, leader):
        self.leader = leader
        self.kept = []
        self.refused = []

    def read(self, number):
        self.leader.ask("GET", self.PAGES[number % len(self.PAGES)])
        expect(self.leader.status == 200, "a page cannot be read:", self.leader.page.path, self.leader.status)

    def save(self, name):
        leader = self.leader
        leader.open("/people/new")
        form = leader.page.form_to("/people/new")
        note = "Klientu apkalpošanas speciāliste " + "x" * 100
        page = leader.ask("POST", form.action, form.body({"name": name, "post": note}))
        if leader.status == 200:
            self.kept.append(name)
            return True
        expect(leader.status in (503, 507), "what could not be saved is told so:", leader.status, page.text[:300])
        expect("Nekas nav saglabāts" in page.text, "in the reader's language:", page.text)
        expect(name in page.text and note in page.text, "with what was typed:", page.text)
        self.refused.append(name)
        return False

    def run(self, name, times):
        for number in range(times):
            if number % 2:
                self.save(f"{name} {number}")
            else:
                self.read(number)

    def is_true(self):
        """Everything that was acknowledged is there, and nothing else."""
        page = self.leader.open("/people")
        there = re.findall(r"(?:Pirms|Pilns|Pēc) \d+", page.text)
        expect(sorted(there) == sorted(self.kept), "acknowledged:", self.kept, "\nthere:", there)


def ready(house):
    """A plan in force whose owners are about to be asked; the letters of its approval have left."""
    office = Office(house)
    office.begin("2026-01-05T09:00")
    office.start_cycle()
    office.record_tasks(2, 6)
    house.go_to("2026-01-12T10:00")
    office.draft("Pilnveides plāns 2026", 2026, PLAN)
    office.submit()
    house.await_mail(DIRECTOR)
    office.director.fill(f"/version/{office.version}/approve")
    house.await_mail(LEADER, *OWNERS)
    return office


def full(house, disk, load):
    """Also the day comes on which letters are due: none can be noted, so none leaves."""
    load.run("Pirms", 10)
    expect(not load.refused, "there is space yet:", load.refused)
    disk.fill()
    load.run("Pilns", REQUESTS)
    expect(load.refused, "the disk was not full")
    before = house.daemon.count("the record is not available")
    house.move_clock("2026-03-24T09:00")
    house.daemon.wait(lambda: house.daemon.count("the record is not available") > before, "to notice the full disk")
    expect(not house.new_mail(), "a letter left that the record does not know")
    load.read(0)


def free(house, disk, load):
    began = time.monotonic()
    disk.free()
    house.daemon.wait(lambda: len(house.relay.taken()) - house.seen >= len(OWNERS), "the letters that are due")
    took = time.monotonic() - began
    print(f"everything goes on after {took:.1f} s", flush=True)
    expect(took <= RECOVERY, "that took longer than", RECOVERY, "s:", took)
    expect(load.save("Pēc 99"), "with space again it is saved")
    house.settle()
    taken = house.new_mail()
    expect(sorted(mail.to for mail in taken) == sorted(OWNERS), "each letter left once:", taken)
    load.run("Pēc", 20)


def main():
    house = House()
    disk = Disk(house)
    try:
        office = ready(house)
        load = Load(office.leader)
        full(house, disk, load)
        free(house, disk, load)
        load.is_true()
        house.is_sound()
        house.stop()
        house.is_sound()
        print(f"{len(load.kept)} saved, {len(load.refused)} refused, nothing in between", flush=True)
    finally:
        if house.daemon and house.daemon.process.poll() is None:
            house.daemon.end(9)
        disk.unmount()
        house.close()


def alone():
    """Again, in a mount namespace of our own, as root of it."""
    if subprocess.run(["unshare", "-rm", "true"], capture_output=True, check=False).returncode != 0:
        print("no mount namespace can be made here", flush=True)
        sys.exit(SKIPPED)
    sys.exit(subprocess.run(["unshare", "-rm", sys.executable, os.path.abspath(__file__), "inside"], check=False).returncode)


if __name__ == "__main__":
    main() if sys.argv[1:] == ["inside"] else alone()
