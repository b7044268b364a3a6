#!/usr/bin/python3
"""Compares what the relay took and what clients were told to be saved with what the record knows (M-01, D-01, D-02).

    judge.py --relay LOG [--writes LOG] [--history-key FILE] [--at-rest] (--sqlite FILE | --postgresql "CONNECTION")

It shares no code with the daemon: rows are read past it, the relay's log was synced before each 250, and the writers noted what was
acknowledged after the 303. Prints figures and findings; 0 clean, 1 with findings.
"""
import argparse
import collections
import hashlib
import hmac
import json
import sys

from record import Postgresql, Sqlite, letters as id_text
from written import Written

WAITING = {"planned", "claimed", "transmitting", "retry", "held"}
# What a notice's state says of its letter's.
FOLLOWS = {"in_letter": WAITING | {"failed"}, "sent": {"sent"}, "uncertain": {"uncertain"}}
SAID = {"sent", "uncertain"}


class Taken:
    """The relay's log."""

    def __init__(self, path):
        self.ids = collections.Counter()
        self.to = {}
        with open(path, encoding="utf-8") as file:
            for line in file:
                fields = line.rstrip("\n").split("\t")
                self.ids[fields[1]] += 1
                self.to[fields[1]] = fields[3]


class Judge:
    """`broken_off` are ids of letters in whose transfer a daemon died; `at_rest` when nothing more is to leave."""

    def __init__(self, record, taken, writes=None, broken_off=(), at_rest=False, died=False):
        self.record = record
        self.taken = taken
        self.writes = writes
        self.broken_off = set(broken_off)
        self.at_rest = at_rest
        self.died = died  # the daemon is dead: one letter may be caught in its transfer
        self.findings = []
        self.letters = {row[0]: row[1:] for row in record.rows("select id, state, message_id, to_address from letter")}

    def find(self, *words):
        self.findings.append(" ".join(map(str, words)))

    def states(self):
        return collections.Counter(state for state, *_ in self.letters.values())

    # --- Letters

    def judge_letters(self):
        known = {}
        for number, (state, message, to) in self.letters.items():
            if message:
                known[message] = number
            if state == "sent" and not self.taken.ids[message]:
                self.find("lost: letter", id_text(number), "counts as sent, and the relay never took it")
            if self.at_rest and state in WAITING:
                self.find("lost: letter", id_text(number), "to", to, "never left:", state)
            if not self.died and not self.at_rest and number in self.broken_off and state == "transmitting":
                self.find("unlisted: letter", id_text(number), "was broken off and still counts as on its way")
        for message, times in self.taken.ids.items():
            if times > 1:
                self.find("twice:", message, "was taken", times, "times")
            if message not in known:
                self.find("unknown: the relay took", message, "of which the record knows nothing")
                continue
            self.judge_taken(known[message], message)
        for number in self.broken_off:
            if number not in self.letters or self.letters[number][0] not in ("uncertain", "transmitting"):
                self.find("unlisted: letter", id_text(number), "was broken off and is not listed as uncertain but as",
                          self.letters.get(number, ("gone",))[0])

    def judge_taken(self, number, message):
        state, _, to = self.letters[number]
        if state not in SAID and not (self.died and state == "transmitting"):
            self.find("twice: letter", id_text(number), "was taken and counts as", state, "so it would leave again")
        if self.taken.to[message] != to:
            self.find("astray: letter", id_text(number), "to", to, "went to", self.taken.to[message])

    # --- Notices

    def judge_notices(self):
        for number, kind, state, letter in self.record.rows("select id, kind, state, letter_id from notice"):
            name = f"notice {id_text(number)} ({kind})"
            if state == "planned" and letter:
                self.find("half-written:", name, "is planned and has a letter")
            if state in FOLLOWS:
                of_letter = self.letters.get(letter, ("no letter",))[0]
                if of_letter not in FOLLOWS[state]:
                    self.find("lost:" if state == "in_letter" else "half-written:", name, "is", state,
                              "and its letter is", of_letter)
            if self.at_rest and state in ("planned", "in_letter"):
                self.find("lost:", name, "was never said:", state)

    # --- The history

    def judge_history(self, key, after=None):
        """Every seal, from the last that was verified on. `after`: agency -> (sequence, seal); gives the same for the next time."""
        reached = dict(after or {})
        for agency, head, seal in self.record.rows("select agency_id, sequence, seal from chain_head"):
            last, before = reached.get(agency, (0, ""))
            for row in self.events_of(agency, last):
                last += 1
                before = self.judge_event(row, last, before, key)
            if (head, seal) != (last, before):
                self.find("history: agency", id_text(agency), "ends at", last, "and its head names", head)
            reached[agency] = (head, seal)
        return reached

    def events_of(self, agency, last):
        return self.record.rows(
            "select sequence, happened_at, coalesce(cast(person_id as text), '') as who, "
            "coalesce(cast(instead_of as text), '') as absent, kind, noun, subject_id, payload_hash, payload, seal from event "
            f"where agency_id = {agency} and sequence > {last} order by sequence")

    def judge_event(self, row, expected, before, key):
        *line, payload, seal = row
        if line[0] != expected:
            self.find("history: event", expected, "is missing")
        if payload is not None and hashlib.sha256(payload.encode()).hexdigest() != line[-1]:
            self.find("history: the details of event", line[0], "are not those that were written")
        sealed = f"history\n{len(before)}\n{before}" + "|".join(map(str, line))
        if key and hmac.new(key, sealed.encode(), hashlib.sha256).hexdigest() != seal:
            self.find("history: event", line[0], "is not as it was written")
        return seal

    # --- All of it

    def run(self, key=None, after=None):
        self.findings += self.record.damage()
        self.judge_letters()
        self.judge_notices()
        reached = self.judge_history(key, after)
        if self.writes:
            self.findings += Written(self.record, self.writes, self.at_rest).findings()
        return reached

    def figures(self):
        acknowledged = sum(write["acknowledged"] for write in self.writes) if self.writes else 0
        states = self.states()
        uncertain = [m for s, m, _ in self.letters.values() if s == "uncertain"]
        return {"letters": len(self.letters), "taken": sum(self.taken.ids.values()), "sent": states["sent"],
                "uncertain": len(uncertain), "uncertain_taken": sum(1 for m in uncertain if self.taken.ids[m]),
                "acknowledged": acknowledged, "findings": len(self.findings)}


def read_key(path):
    with open(path, "rb") as file:
        data = file.read().strip() if path else b""
    return bytes.fromhex(data.decode()) if len(data) == 64 else data


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--relay", required=True)
    parser.add_argument("--writes")
    parser.add_argument("--history-key")
    parser.add_argument("--at-rest", action="store_true")
    parser.add_argument("--sqlite")
    parser.add_argument("--postgresql")
    given = parser.parse_args()
    record = Sqlite(given.sqlite) if given.sqlite else Postgresql(given.postgresql)
    judge = Judge(record, Taken(given.relay), read_writes(given.writes) if given.writes else None, at_rest=given.at_rest)
    judge.run(read_key(given.history_key) if given.history_key else None)
    print(json.dumps(judge.figures()), *judge.findings, sep="\n", flush=True)
    sys.exit(1 if judge.findings else 0)


def read_writes(path):
    """The writers' log: one JSON object a line, each write when it is tried and again when it is acknowledged."""
    writes = {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            write = json.loads(line)
            writes[write["nonce"]] = write
    return list(writes.values())


if __name__ == "__main__":
    main()
