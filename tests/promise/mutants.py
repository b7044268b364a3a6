#!/usr/bin/python3
"""Plants ten faults, one at a time, and wants a named test to fail for each: a proof that cannot fail proves nothing.

    mutants.py [NAME …]

A copy of the tree is built in a folder of its own. There each named test first passes as the tree is; then a fault is written
into the source, what it touches is built, and the same test must fail. A fault that no longer fits its source is an error.
"""
import dataclasses
import os
import shutil
import subprocess
import sys
import tempfile

SOURCE = os.environ.get("PILNVEIDE_SOURCE", os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
PATIENCE = 900  # seconds for one test


@dataclasses.dataclass
class Mutant:
    name: str
    edits: list  # of (file, what stands there, what the fault makes of it)
    target: str  # what is built
    test: list   # the command, from the build folder


def case(folder, name):
    return [f"tests/{folder}_tests", f"--run_test={name}", "--color_output=no"]


CRASH = ["/usr/bin/python3", "../../tests/daemon/crash_points.py", "sqlite"]
MUTANTS = [
    Mutant("no_fsync", [("workflow/store/sqlite.cpp", "pragma synchronous = full", "pragma synchronous = off")], "promise_tests",
           case("promise", "power_cuts/a_record_survives_every_cut_with_all_that_was_acknowledged")),
    Mutant("mark_before_send",
           [("daemon/outbox.cpp", "ours = writing.save_letter(card.letter, card.letter.attempt) && worth_sending;",
             "auto marked = card.letter;\n        if (worth_sending) deliver(marked, now);\n"
             "        ours = writing.save_letter(marked, marked.attempt) && worth_sending;")], "pilnveide", CRASH),
    Mutant("send_before_claim",
           [("daemon/outbox.cpp", "ours = writing.save_letter(card.letter, card.letter.attempt) && worth_sending;",
             "ours = worth_sending;")], "pilnveide", CRASH),
    Mutant("missing_unique_key",
           [("workflow/store/migrations/0004_letters.sql",
             "    unique (agency_id, kind, noun, subject_id, period, step, recipient_id),\n", ""),
            ("workflow/store/notice_rows.cpp",
             "on conflict (agency_id, kind, noun, subject_id, period, step, recipient_id) do nothing", "")], "store_tests",
           case("store", "a_notice_is_added_once_whoever_asks_on_sqlite")),
    Mutant("equality_instead_of_by_now",
           [("workflow/notices/reckoning.cpp", "return occurrence.reason.day > today_ && !is_planned(",
             "return occurrence.reason.day != today_ && !is_planned(")], "workflow_tests",
           case("workflow", "owed_about_deadlines/after_a_month_of_downtime_the_owner_hears_the_present_state_once")),
    Mutant("get_that_consumes",
           [("web/pages/news_decline.cpp", "auto done = form.act(act, visit.request.path, wanted ? \"news_wanted\" : \"news_declined\");",
             "auto done = visit.act(act, see_other(visit.request.path));")], "web_tests",
           case("web", "only_a_post_declines_news_and_twice_is_no_mistake")),
    Mutant("retry_on_5xx",
           [("daemon/mail/transfer.cpp", "transfer.reply < 600) return {Kind::kFailed, false, words};",
             "transfer.reply < 600) return {Kind::kRetry, false, words};")], "mail_tests",
           case("mail", "twenty_four_replies_are_told_apart")),
    Mutant("facts_not_looked_at_again",
           [("workflow/notices/owed.cpp", "    const auto kind = notice.key.kind;\n", "    return true;\n    const auto kind = notice.key.kind;\n")],
           "daemon_tests", case("daemon", "closed_action/whatever_the_moment_at_which_it_is_closed_it_is_not_chased_any_more")),
    Mutant("local_time_stored_as_utc",
           [("workflow/calendar/zone.cpp", "    auto [smaller, greater] =", "    if (wall == wall) return wall;\n    auto [smaller, greater] =")],
           "workflow_tests", case("workflow", "zone/every_local_time_comes_exactly_once_a_day_also_when_clocks_change")),
    Mutant("substitute_ignored", [("workflow/people/relations.cpp", "return passed.back();", "return person;")], "workflow_tests",
           case("workflow", "relations*/substitutes_of_substitutes_act_and_are_told")),
]


class Copy:
    """The tree as it stands, in a folder of its own."""

    def __init__(self, folder):
        self.folder = folder
        self.build = os.path.join(folder, "build", "dev")
        files = subprocess.run(["git", "-C", SOURCE, "ls-files", "-z"], check=True, capture_output=True, text=True).stdout
        for name in filter(None, files.split("\0")):
            source = os.path.join(SOURCE, name)
            if not os.path.exists(source):
                continue
            os.makedirs(os.path.dirname(os.path.join(folder, name)), exist_ok=True)
            shutil.copy2(source, os.path.join(folder, name))
        self.run(["cmake", "--preset", "dev"], folder)

    @staticmethod
    def run(command, where):
        done = subprocess.run(command, cwd=where, capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"{' '.join(command)}\n{done.stdout[-4000:]}\n{done.stderr[-4000:]}")

    def make(self, target):
        self.run(["cmake", "--build", self.build, "--target", target], self.folder)

    def write(self, edits, back=False):
        for name, old, new in edits:
            path = os.path.join(self.folder, name)
            if back:
                shutil.copy(os.path.join(SOURCE, name), path)
                continue
            with open(path, encoding="utf-8") as file:
                text = file.read()
            if text.count(old) != 1:
                sys.exit(f"{name} does not hold once: {old}")
            with open(path, "w", encoding="utf-8") as file:
                file.write(text.replace(old, new))

    def passes(self, test):
        environment = {**os.environ, "PILNVEIDE": os.path.join(self.build, "pilnveide"), "PILNVEIDE_SOURCE": self.folder}
        try:
            return subprocess.run(test, cwd=self.build, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                  timeout=PATIENCE).returncode == 0
        except subprocess.TimeoutExpired:
            return False


def main(names):
    wanted = [mutant for mutant in MUTANTS if not names or mutant.name in names]
    survivors = []
    with tempfile.TemporaryDirectory(prefix="pilnveide-mutants-") as folder:
        copy = Copy(folder)
        for mutant in wanted:
            copy.make(mutant.target)
            if not copy.passes(mutant.test):
                sys.exit(f"{mutant.name}: its test does not pass as the tree is: {' '.join(mutant.test)}")
            copy.write(mutant.edits)
            copy.make(mutant.target)
            caught = not copy.passes(mutant.test)
            copy.write(mutant.edits, back=True)
            print(f"{mutant.name}: {'caught by' if caught else 'SURVIVES'} {mutant.test[1]}", flush=True)
            if not caught:
                survivors.append(mutant.name)
    print(f"{len(wanted) - len(survivors)} of {len(wanted)} caught")
    return 1 if survivors else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
