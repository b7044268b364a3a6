#!/usr/bin/python3
"""Texts that would become a header, a command, another recipient or markup are typed into the console's forms (M-11).

    attacks_through_forms.py [--cut]     every ninth of them

The 400 of tests/mail/attacks.py and some of markup, each as a person's name, post and address, as an action's title and as a
meeting's title, place and agenda. What the console takes travels in letters: an invitation to who is called so, one to a meeting, and
one about an action. The relay's transcript is judged by tests/mail/transcript.py, which knows nothing of the console.
"""
import argparse
import html.parser
import os
import re
import subprocess
import sys

from town import Town  # first: it knows where the others are
from record import Sqlite
from rest import all_leave, count, file_in
from support_house import SOURCE, House, expect
from support_letters import Relay

MAIL = os.path.join(SOURCE, "tests", "mail")
MARKUP = ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</td></table><a href=https://evil.example>x</a>",
          "{{TITLE}}{{#ROW}}", "[[Save]]", "<!--", "]]>", "&lt;b&gt;&amp;", "javascript:alert(1)", "' onclick='alert(1)", "<style>*{}</style>"]
TAGS = {"html", "head", "meta", "title", "body", "table", "tbody", "tr", "td", "th", "p", "a", "h1", "h2", "h3", "ul", "ol", "li", "br", "hr",
        "strong", "em", "span", "div", "b", "i", "style", "thead", "caption", "blockquote", "section", "header", "footer", "small", "main"}
CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
ADDRESS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[A-Za-z0-9.-]+")


class Markup(html.parser.HTMLParser):
    """What a mail program would make of the second part: nothing but what we write."""

    def __init__(self, text):
        super().__init__()
        self.findings = []
        self.feed(text)

    def handle_starttag(self, tag, listed):
        given = dict(listed)
        if tag not in TAGS or any(name.startswith("on") for name in given):
            self.findings.append((tag, listed))
        if not (given.get("href") or "https://pilnveide.ozoli.example/").startswith(("https://pilnveide.ozoli.example/", "mailto:")):
            self.findings.append((tag, listed))


def payloads(cut):
    listed = subprocess.run(["/usr/bin/python3", os.path.join(MAIL, "attacks.py")], capture_output=True, check=True, text=True)
    attacks = [bytes.fromhex(line) for line in listed.stdout.split("\n")[:-1]] + [one.encode() for one in MARKUP]
    return attacks[::9] + attacks[-len(MARKUP):] if cut else attacks


class AttackedTown(Town):
    """Its leader types them all, and finds nothing odd in it."""

    def __init__(self, house, attacks):
        self.attacks = attacks
        self.taken = self.refused = 0
        super().__init__(house, 1, 1)

    def plan(self, leads, clerk, owners, duties):
        expect(clerk.sign_in(), "the leader cannot sign in")
        self.people = [self.person_named(clerk, attack, at) for at, attack in enumerate(self.attacks)]
        super().plan(leads, clerk, owners, duties)
        for attack, guest in zip(self.attacks, self.people):
            self.meeting(clerk, attack, guest)
            clerk.ask("POST", f"/person/{guest}/invite", clerk.hidden(f"/person/{guest}"))

    def action(self, clerk, goal, title, owner, deadline):
        Town.action(clerk, goal, title, owner, deadline)
        if title.startswith("Darbs"):
            for attack, person in zip(self.attacks, self.people):
                self.type(clerk, goal, title=attack, owner=person, deadline=deadline.isoformat(), kind="improvement",
                          resources=attack)

    def type(self, clerk, path, **typed):
        to = clerk.post(path, **typed)
        self.taken += bool(to)
        self.refused += not to
        return to

    def person_named(self, clerk, attack, at):
        """Somebody who is called so; or by a usual name, when nobody can be called so."""
        usual = {"name": f"Persona {at}", "post": "", "email": f"p{at}@dienests0.example", "phone": "", "language": "lv", "address": ""}
        self.type(clerk, "/people/new", **{**usual, "email": attack, "name": "Adrese"})
        self.type(clerk, "/people/new", **{**usual, "phone": attack, "post": attack, "email": ""})
        to = self.type(clerk, "/people/new", **{**usual, "name": attack}) or clerk.post("/people/new", **usual)
        return re.search(r"/person/(\w+)", to).group(1)

    def meeting(self, clerk, attack, guest):
        usual = {"kind": "other", "title": "Sapulce", "day": "2026-03-02", "starts": "10:00", "length": "60", "place": "Zāle", "agenda": ""}
        for typed in ({"title": attack}, {"place": attack, "agenda": attack}):
            self.type(clerk, "/meeting/new", **{**usual, **typed, "guest": guest})


def is_overheard(house, transcript):
    """The house gets a relay that keeps the conversation, too."""
    house.relay.stop()
    house.relay = Relay(house.folder, "--transcript", transcript)
    house.use_relay(house.relay.port)


def look_at(house):
    """The addresses that were kept, and every letter as it came."""
    record = Sqlite(file_in(os.path.join(house.folder, "data")))
    for (address,) in record.rows("select email from person where email <> ''"):
        expect(ADDRESS.fullmatch(address), "kept as an address:", repr(address))
    record.connection.close()
    letters = house.relay.taken()
    for mail in letters:
        expect(not CONTROL.search(mail.subject), "in a subject:", repr(mail.subject))
        findings = Markup(mail.html).findings
        expect(not findings, "markup in the letter", mail, findings)
    return letters


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--cut", action="store_true")
    attacks = payloads(parser.parse_args().cut)
    house = House()
    try:
        transcript = os.path.join(house.folder, "transcript")
        is_overheard(house, transcript)
        town = AttackedTown(house, attacks)
        house.move_clock("2026-01-05T09:35")
        house.daemon.wait(lambda: count(house, "letter", {"held"}), "so many to be taken for a storm")
        house.stop()
        house.run("outbox", "release")
        house.start()
        all_leave(house)
        house.stop()
        house.is_sound()
        letters = look_at(house)
        expect(len(letters) > 2 * len(attacks), "only", len(letters), "letters left")
        judged = subprocess.run(["/usr/bin/python3", os.path.join(MAIL, "transcript.py"), transcript, "--may", "*@dienests0.example"],
                                capture_output=True, text=True, check=False)
        expect(judged.returncode == 0, judged.stdout, judged.stderr)
        print(f"{len(attacks)} attacks, {town.taken} forms taken and {town.refused} refused, {len(letters)} letters:", judged.stdout.strip())
    finally:
        house.close()


if __name__ == "__main__":
    sys.exit(main())
