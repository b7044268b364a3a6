"""Eight clients that write through the console's forms, whatever happens to the daemon; what was acknowledged is noted."""
import json
import random
import threading

from clerk import Clerk, Gone
from record import LETTERS
from support_house import expect

KINDS = ["hand_over", "person", "report"]
SAID = {"hand_over": "action_handed_over", "person": "saved", "report": "report_"}
TOO_MANY = 50  # refusals in a row: something is wrong with the test


class Writers:
    """`day` is the clock's; `number` of writes acknowledged so far. Writers rest while the door is shut."""

    def __init__(self, house, duties, seed, log):
        self.day = None
        self.door = threading.Event()
        self.over = False
        self.news = threading.Condition()
        self.acknowledged = 0
        self.fresh = []  # writes tried or acknowledged since they were taken last
        self.faults = []
        self.log = open(log, "w", encoding="utf-8")
        self.threads = [Writer(self, Clerk(house.port, duty.address, f"127.0.0.{at + 2}"), duty, name,
                               random.Random(seed * 100 + at))
                        for at, (name, duty) in enumerate(zip("abcdefghijklmnop", duties))]

    def start(self):
        for thread in self.threads:
            thread.start()

    def open(self, day):
        self.day = day
        self.door.set()

    def shut(self):
        self.door.clear()

    def rest(self, seconds):
        """Shuts the door and waits until nobody writes any more: what was begun on one day is done on that day."""
        self.shut()
        return self.wait(lambda: self.faults or all(thread.rests for thread in self.threads), seconds)

    def note(self, write):
        with self.news:
            self.fresh.append(dict(write))
            self.log.write(json.dumps(write) + "\n")
            self.acknowledged += write["acknowledged"]
            self.news.notify_all()

    def take(self):
        """What is new since the last time."""
        with self.news:
            fresh, self.fresh = self.fresh, []
        return fresh

    def wait(self, holds, seconds):
        """Until `holds()`, asked at each write; at most so long."""
        with self.news:
            return self.news.wait_for(holds, seconds)

    def end(self):
        self.over = True
        self.door.set()
        for thread in self.threads:
            thread.join()
        self.log.close()
        expect(not self.faults, "a writer gave up:", *self.faults)


class Writer(threading.Thread):
    def __init__(self, all_of_them, clerk, duty, name, dice):
        super().__init__(daemon=True)
        self.all = all_of_them
        self.clerk = clerk
        self.duty = duty
        self.name = name
        self.dice = dice
        self.signed_in_on = None
        self.number = 0
        self.given = set()  # which action to whom today: nobody is told twice on one day of the same one
        self.refused = 0
        self.rests = True

    def run(self):
        while not self.all.over and not self.all.faults:
            self.stand_at_the_door()
            try:
                self.write_once()
            except Gone:
                self.all.wait(lambda: self.all.over, 0.02)
            except AssertionError as fault:
                self.all.faults.append(fault)

    def stand_at_the_door(self):
        with self.all.news:
            self.rests = not self.all.door.is_set()
            self.all.news.notify_all()
        self.all.door.wait()
        self.rests = False

    def write_once(self):
        day = self.all.day
        if self.signed_in_on != day:
            expect(self.clerk.sign_in(), self.clerk.address, "cannot sign in")
            self.signed_in_on = day
            self.given = set()
        self.number += 1
        kind = self.dice.choice(KINDS)
        if kind == "hand_over" and not self.next_owner()[1]:
            kind = "report"  # everybody has had it today
        write = {"nonce": f"{self.name}-{self.number:06}", "kind": kind, "agency": self.duty.agency, "subject": None, "to": None,
                 "day": day, "quarter": f"{day[:4]}-Q{(int(day[5:7]) + 2) // 3}", "number": self.number,
                 "once": "b" + "".join(self.dice.choice(LETTERS) for _ in range(12)), "acknowledged": False}
        path, typed = getattr(self, kind)(write)
        hidden = self.clerk.hidden(path)
        if not hidden:
            return self.is_refused(path, "shows no form")
        self.all.note(write)
        status, to, text = self.clerk.ask("POST", path, {**hidden, **typed, "once": write["once"]})
        if status != 303 or SAID[kind] not in to:
            return self.is_refused(path, status, to, text[-1500:])
        self.refused = 0
        self.all.note({**write, "acknowledged": True})

    def is_refused(self, *words):
        """By an answer: somebody else was first, or the owner is the same already."""
        self.refused += 1
        expect(self.refused < TOO_MANY, "refused again and again:", *words)

    def next_owner(self):
        """Which action, and who has not had it today; nobody when all have."""
        duty = self.duty
        turn, at = divmod(self.number, len(duty.actions))
        first = self.number + turn
        owners = [duty.owners[(first + more) % len(duty.owners)] for more in range(len(duty.owners))]
        return at, next((owner for owner in owners if (at, owner) not in self.given), None)

    def hand_over(self, write):
        at, write["to"] = self.next_owner()
        write["subject"] = self.duty.actions[at]
        self.given.add((at, write["to"]))
        return f"/action/{write['subject']}/hand-over", {"owner": write["to"], "word": write["nonce"]}

    def person(self, write):
        write["subject"] = self.duty.scribe
        return f"/person/{self.duty.scribe}/edit", {"name": "Rakstvede", "post": write["nonce"], "email": "", "phone": "",
                                                    "language": "lv", "address": ""}

    def report(self, write):
        write["subject"] = self.duty.reporter
        typed = {}
        for action in self.duty.reported:
            typed[f"{action}-state"] = "go"
            typed[f"{action}-done"] = write["nonce"]
        return f"/report/{self.duty.reporter}/{write['quarter']}", typed
