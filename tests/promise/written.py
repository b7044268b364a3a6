"""What the writers were told to be saved, held against the record (D-01).

A write is {nonce, kind, agency, subject, to, day, quarter, number, once, acknowledged}. `kind` is hand_over (of the action `subject`
to the person `to`; the nonce is the word to the new owner), person (the nonce is the post of `subject`) or report (the nonce is what
was done, in each report of the person `subject` for `quarter`). `number` grows with every write about the same thing, `once` is the
form's one-time id. A write that was tried and never acknowledged may be there or not, but wholly.
"""
import collections
import datetime
import json

from record import number as id_number

KEPT_DAYS = 6  # a form's one-time id is kept for a week
EPOCH = datetime.date(1970, 1, 1)


class Written:
    def __init__(self, record, writes, at_rest=False):
        self.record = record
        self.at_rest = at_rest
        self.by_kind = collections.defaultdict(list)
        for write in writes:
            self.by_kind[write["kind"]].append(write)
        self.found = []

    def findings(self):
        self.judge_hand_overs()
        self.judge_people()
        self.judge_reports()
        self.judge_answers()
        return self.found

    def find(self, *words):
        self.found.append(" ".join(map(str, words)))

    def hold(self, count, write):
        """`count` times the record holds what was written."""
        if count == 0 and write["acknowledged"]:
            self.find("lost write:", write["nonce"], "was acknowledged on", write["day"], "and is not there")
        if count > 1:
            self.find("written twice:", write["nonce"], "is there", count, "times")

    def judge_hand_overs(self):
        """Each has its event, and the last of each action its owner."""
        words = collections.Counter()
        last = {}
        for subject, payload in self.record.rows("select subject_id, payload from event where kind = 'action.handed_over' "
                                                 "order by agency_id, sequence"):
            details = json.loads(payload)
            words[details.get("word")] += 1
            last[subject] = details
        for write in self.by_kind["hand_over"]:
            self.hold(words[write["nonce"]], write)
        owners = dict(self.record.rows("select id, owner_id from action"))
        for subject, details in last.items():
            if owners[subject] != id_number(details["to"]):
                self.find("half-written:", details.get("word"), "handed an action over, and its owner is another")
        if self.at_rest:
            self.judge_told(last)

    def judge_told(self, last):
        """Who owns an action in the end was told so; on the day of the approval as whom it was assigned to."""
        told = {row[:3]: row[3] for row in self.record.rows(
            "select subject_id, recipient_id, period, state from notice where kind in ('handed_over', 'assigned')")}
        for write in self.by_kind["hand_over"]:
            subject = id_number(write["subject"])
            if last.get(subject, {}).get("word") != write["nonce"]:
                continue
            state = told.get((subject, id_number(write["to"]), write["day"]), "not even noticed")
            if state not in ("sent", "uncertain"):
                self.find("lost: nobody was told of", write["nonce"] + ":", state)

    def judge_numbers(self, kind, key, stored):
        """`stored`: key -> the nonces that are there; all the same one, and none older than what was acknowledged last."""
        numbers = collections.defaultdict(dict)
        for write in self.by_kind[kind]:
            numbers[key(write)][write["nonce"]] = write
        for thing, tried in numbers.items():
            there = stored.get(thing, set())
            known = [tried[nonce]["number"] for nonce in there if nonce in tried]
            acknowledged = [write for write in tried.values() if write["acknowledged"]]
            if len(there) > 1:
                self.find("half-written:", kind, *sorted(map(str, there)), "stand side by side")
            if not acknowledged:
                continue
            newest = max(acknowledged, key=lambda write: write["number"])
            if not known or max(known) < newest["number"]:
                self.find("lost write:", newest["nonce"], "was acknowledged on", newest["day"], "and there is", *there)

    def judge_people(self):
        posts = {number: {post} for number, post in self.record.rows("select id, post from person")}
        self.judge_numbers("person", lambda write: id_number(write["subject"]), posts)
        edits = dict(self.record.rows("select subject_id, count(*) from event where kind = 'person.edited' group by subject_id"))
        told = collections.defaultdict(list)
        for write in self.by_kind["person"]:
            told[id_number(write["subject"])].append(write["acknowledged"])
        for subject, acknowledged in told.items():
            if not sum(acknowledged) <= edits.get(subject, 0) <= len(acknowledged):
                self.find("lost write: the history has", edits.get(subject, 0), "edits of a person of which",
                          sum(acknowledged), "were acknowledged and", len(acknowledged), "tried")

    def judge_reports(self):
        """All actions of one answer are saved together."""
        done = collections.defaultdict(set)
        for person, quarter, words in self.record.rows(
                "select request.person_id, report.quarter, report.done from report join request "
                "on request.agency_id = report.agency_id and request.id = report.request_id"):
            done[(person, quarter)].add(words)
        self.judge_numbers("report", lambda write: (id_number(write["subject"]), write["quarter"]), done)

    def judge_answers(self):
        """What was acknowledged in the last days can be told once more: the form's id is kept in the same commit."""
        kept = {once for (once,) in self.record.rows("select once from answered_form")}
        everything = [write for writes in self.by_kind.values() for write in writes if write["acknowledged"]]
        if not everything:
            return
        newest = max(write["day"] for write in everything)
        oldest = (datetime.date.fromisoformat(newest) - datetime.timedelta(days=KEPT_DAYS)).isoformat()
        for write in everything:
            if write["day"] >= oldest and id_number(write["once"]) not in kept:
                self.find("half-written:", write["nonce"], "is there, and its form counts as never answered")
