#!/usr/bin/python3
"""Every fault that the judge is there for is planted into a sound little record, and each is found; the sound one is clean."""
import hashlib
import hmac
import json
import os
import sqlite3
import sys
import tempfile

from judge import Judge, Taken
from record import Sqlite, letters as id_text

KEY = bytes(range(32))
SCHEMA = """
create table letter (id, state, message_id, to_address, attempt);
create table notice (id, kind, state, letter_id, subject_id, recipient_id, period);
create table event (agency_id, sequence, happened_at, person_id, instead_of, kind, noun, subject_id, payload, payload_hash, seal);
create table chain_head (agency_id, sequence, seal);
create table action (id, owner_id);
create table person (id, post);
create table request (agency_id, id, person_id);
create table report (agency_id, request_id, quarter, done);
create table answered_form (once);
create table host (id integer primary key);
create table guest (host references host (id));
"""


def write(nonce, kind, subject, number, to=None):
    return {"nonce": nonce, "kind": kind, "agency": id_text(1), "subject": id_text(subject), "to": to and id_text(to),
            "day": "2026-01-05", "quarter": "2026-Q1", "number": number, "once": id_text(900 + number), "acknowledged": True}


class Little:
    """One agency: two letters sent and one uncertain, three writes of each kind."""

    def __init__(self, folder):
        self.file = os.path.join(folder, "record.db")
        self.log = os.path.join(folder, "taken.log")
        self.db = sqlite3.connect(self.file)
        self.db.executescript(SCHEMA)
        self.db.executemany("insert into letter values (?, ?, ?, ?, 1)", [
            (11, "sent", "one@x", "a@x"), (12, "sent", "two@x", "b@x"), (13, "uncertain", "three@x", "c@x")])
        self.db.executemany("insert into notice values (?, ?, ?, ?, ?, ?, '2026-01-05')", [
            (21, "handed_over", "sent", 11, 31, 41), (22, "handed_over", "sent", 12, 32, 42),
            (23, "action_due", "uncertain", 13, 31, 41)])
        self.db.executemany("insert into action values (?, ?)", [(31, 41), (32, 42)])
        self.db.execute("insert into person values (51, 'a-000003')")
        self.db.execute("insert into request values (1, 61, 71)")
        self.db.executemany("insert into report values (1, 61, '2026-Q1', ?)", [("a-000004",), ("a-000004",)])
        self.db.executemany("insert into answered_form values (?)", [(901,), (902,), (903,), (904,)])
        self.chain([("action.handed_over", 31, {"to": id_text(41), "word": "a-000001"}),
                    ("action.handed_over", 32, {"to": id_text(42), "word": "a-000002"}), ("person.edited", 51, {})])
        self.taken = ["one@x a@x", "two@x b@x"]
        self.writes = [write("a-000001", "hand_over", 31, 1, 41), write("a-000002", "hand_over", 32, 2, 42),
                       write("a-000003", "person", 51, 3), write("a-000004", "report", 71, 4)]
        self.broken_off = {13}
        self.at_rest = True

    def chain(self, events):
        before = ""
        for at, (kind, subject, details) in enumerate(events, 1):
            payload = json.dumps(details)
            hashed = hashlib.sha256(payload.encode()).hexdigest()
            line = f"{at}|1000|||{kind}|noun|{subject}|{hashed}"
            before = hmac.new(KEY, f"history\n{len(before)}\n{before}{line}".encode(), hashlib.sha256).hexdigest()
            self.db.execute("insert into event values (1, ?, 1000, null, null, ?, 'noun', ?, ?, ?, ?)",
                            (at, kind, subject, payload, hashed, before))
        self.db.execute("insert into chain_head values (1, ?, ?)", (len(events), before))

    def findings(self):
        self.db.commit()
        self.db.close()
        with open(self.log, "w", encoding="utf-8") as file:
            for line in self.taken:
                message, to = line.split()
                file.write(f"1\t{message}\tx@x\t{to}\tsha\t10\tplain\t-\n")
        judge = Judge(Sqlite(self.file), Taken(self.log), self.writes, self.broken_off, self.at_rest)
        judge.run(KEY)
        return judge.findings


def sql(statement):
    return lambda little: little.db.execute(statement)


def took(*lines):
    return lambda little: little.taken.extend(lines)


def forged(little):
    little.db.execute("update event set payload = '{\"word\":\"a-000001\",\"to\":\"x\"}' where sequence = 1")


def cancelled(little):
    little.db.execute("insert into letter values (14, 'cancelled', '', 'd@x', 0)")
    little.db.execute("insert into notice values (24, 'x', 'in_letter', 14, 1, 1, '')")


def twice_written(little):
    little.db.execute("insert into event select agency_id, 4, happened_at, person_id, instead_of, kind, noun, subject_id, payload, "
                      "payload_hash, seal from event where sequence = 2")


# What is planted, how, and the word that the finding begins with.
PLANTED = [
    ("a letter that the relay never took", lambda little: little.taken.remove("two@x b@x"), "lost:"),
    ("a letter that was taken twice", took("one@x a@x"), "twice:"),
    ("a letter that the record does not know", took("nine@x a@x"), "unknown:"),
    ("a letter that was taken and is to leave again", sql("update letter set state = 'retry' where id = 12"), "twice:"),
    ("a letter that went to somebody else", sql("update letter set to_address = 'z@x' where id = 12"), "astray:"),
    ("a letter that never left", sql("insert into letter values (14, 'planned', '', 'd@x', 0)"), "lost:"),
    ("a letter that stays on its way", sql("insert into letter values (14, 'transmitting', 'four@x', 'd@x', 1)"), "lost:"),
    ("a letter that was broken off and counts as sent", sql("update letter set state = 'sent' where id = 13"), "unlisted:"),
    ("a letter that was broken off and is to leave again", sql("update letter set state = 'planned' where id = 13"), "unlisted:"),
    ("a letter that was broken off and is gone", sql("delete from letter where id = 13"), "unlisted:"),
    ("a notice whose letter does not exist", sql("insert into notice values (24, 'x', 'in_letter', 99, 1, 1, '')"), "lost:"),
    ("a notice whose letter was cancelled", cancelled, "lost:"),
    ("a notice that was never said", sql("insert into notice values (24, 'x', 'planned', 0, 1, 1, '')"), "lost:"),
    ("a notice that counts as sent before its letter", sql("update notice set letter_id = 13 where id = 21"), "half-written:"),
    ("a planned notice with a letter", sql("insert into notice values (24, 'x', 'planned', 11, 1, 1, '')"), "half-written:"),
    ("a new owner whom nobody told", sql("delete from notice where id = 22"), "lost:"),
    ("an acknowledged write that is gone", lambda little: little.writes.append(write("a-000009", "hand_over", 31, 4, 41)),
     "lost write:"),
    ("an acknowledged edit that is gone", sql("update person set post = 'a-000001' where id = 51"), "lost write:"),
    ("an acknowledged edit without its event", sql("delete from event where kind = 'person.edited'"), "lost write:"),
    ("an acknowledged answer that is gone", sql("update report set done = 'a-000002'"), "lost write:"),
    ("an answer of which half is saved", sql("update report set done = 'a-000005' where rowid = 1"), "half-written:"),
    ("a hand-over without its owner", sql("update action set owner_id = 43 where id = 31"), "half-written:"),
    ("a write without its form", sql("delete from answered_form where once = 902"), "half-written:"),
    ("an event that is gone", sql("delete from event where sequence = 2"), "history:"),
    ("an event that was forged", forged, "history:"),
    ("a head that names another end", sql("update chain_head set sequence = 2"), "history:"),
    ("a write that is there twice", twice_written, "written twice:"),
    ("a row that refers to nothing", sql("insert into guest values (77)"), "a row of guest"),
]


def main():
    with tempfile.TemporaryDirectory() as folder:
        clean = Little(folder).findings()
        if clean:
            sys.exit(f"a sound record is found wrong: {clean}")
    missed = []
    for name, plant, word in PLANTED:
        with tempfile.TemporaryDirectory() as folder:
            little = Little(folder)
            plant(little)
            found = little.findings()
        caught = any(finding.startswith(word) for finding in found)
        print(f"{'caught' if caught else 'MISSED'}: {name}", flush=True)
        if not caught:
            missed.append((name, found))
    sys.exit(f"not caught: {missed}" if missed else 0)


if __name__ == "__main__":
    main()
