"""A town for the proof: several agencies in one record, each with a plan of many owners, and the people who write."""
import datetime
import os
import re
import sys

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "daemon"))

from clerk import Clerk  # noqa: E402
from support_house import expect  # noqa: E402

BEGIN = datetime.date(2026, 1, 5)
HOURS = ["09:00", "09:35", "10:10", "10:45"]  # of a day's clock; within the two hours that a session may sleep
LAST_DEADLINE = datetime.date(2026, 12, 11)
# Free days that are no weekend, and those moved (reliability.md, section 9).
FREE = {datetime.date(2026, *day) for day in [(4, 3), (4, 6), (5, 1), (5, 4), (6, 22), (6, 23), (6, 24), (11, 18), (12, 24),
                                              (12, 25), (12, 31)]}
REPORTED = 3  # actions that one answer saves together


def working_days(first):
    day = first
    while True:
        if day.weekday() < 5 and day not in FREE:
            yield day
        day += datetime.timedelta(days=1)


class Duty:
    """What one writer writes about: in `agency`, as `address`."""

    def __init__(self, agency, address):
        self.agency = agency
        self.address = address
        self.actions = []  # handed over again and again
        self.owners = []   # to these, in turn
        self.scribe = None     # a person whose post is edited
        self.reporter = None   # a person whose answers are entered,
        self.reported = []     # about these actions


class Town:
    def __init__(self, house, agencies, owners):
        self.house = house
        self.owners = owners
        self.duties = []
        house.set_clock(f"{BEGIN}T08:40")
        ids = [house.run("agency", "add", "--name", f"{number}. novada sociālais dienests")["id"] for number in range(agencies)]
        for number, agency in enumerate(ids):
            house.run("user", "invite", "--agency", agency, "--name", f"Direktore {number}", "--email",
                      self.address("direktore", number), "--role", "director")
        house.start()
        directors = self.invited([self.address("direktore", number) for number in range(agencies)])
        for number, agency in enumerate(ids):
            self.settle_in(agency, number, directors[self.address("direktore", number)])

    @staticmethod
    def address(who, number):
        return f"{who}@dienests{number}.example"

    def invited(self, people):
        """They get their invitations and choose their passwords."""
        house = self.house
        got = {}

        def everybody():
            got.update({mail.to: mail for mail in house.new_mail() if mail.link("i")})
            return set(people) <= set(got)
        house.daemon.wait(everybody, f"invitations of {people}")
        return {who: house.accept(got[who]) for who in people}

    # --- One agency

    def settle_in(self, agency, number, director):
        clerk = Clerk(self.house.port, self.address("direktore", number))
        expect(clerk.sign_in(), clerk.address, "cannot sign in")
        leader = self.person(clerk, "Vadītāja", self.address("vaditaja", number))
        director.fill(f"/person/{leader}/role", role="leader")
        director.open(f"/person/{leader}")
        director.send(f"/person/{leader}/invite")
        leads = self.invited([self.address("vaditaja", number)])[self.address("vaditaja", number)]
        owners = [self.person(clerk, f"Īpašniece {at}", self.address(f"ipasniece{at}", number)) for at in range(self.owners)]
        duties = [Duty(agency, self.address(who, number)) for who in ("direktore", "vaditaja")]
        for duty in duties:
            duty.scribe = self.person(clerk, "Rakstvede", "")
            duty.reporter = self.person(clerk, "Atskaitītāja", self.address("atskaite" + duty.address[0], number))
        self.plan(leads, Clerk(self.house.port, self.address("vaditaja", number)), owners, duties)
        self.approve(director)
        self.share_out(leads, owners, duties)
        self.duties += duties

    @staticmethod
    def person(clerk, name, address):
        to = clerk.post("/people/new", name=name, post="", email=address, phone="", language="lv", address="")
        expect(to, "nobody was added:", name)
        return re.search(r"/person/(\w+)", to).group(1)

    def plan(self, leads, clerk, owners, duties):
        done = {f"done_on_{task}": "2025-12-15" for task in range(1, 7)}
        leads.fill("/cycle/with-plan", title="Pašnovērtējums 2025", standard="base", **done)
        leads.fill("/plan/new", title="Plāns 2026", period_from="2026-01-01", period_to="2026-12-31")
        leads.fill(self.last_link(leads, "/version/", "/priority"), title="Viss", findings="5.2.")
        leads.fill(self.last_link(leads, "/priority/", "/goal"), title="Izdarīts", expected_result="Ir izdarīts.", measure="",
                   **{f"smart{n}": "1" for n in range(1, 6)})
        goal = self.last_link(leads, "/goal/", "/action")
        expect(clerk.sign_in(), clerk.address, "cannot sign in")
        span = (LAST_DEADLINE - BEGIN).days
        for at, owner in enumerate(owners):
            deadline = BEGIN + datetime.timedelta(days=30 + at * (span - 30) // len(owners))
            self.action(clerk, goal, f"Darbs {at}", owner, deadline)
        for number, duty in enumerate(duties):
            for at in range(REPORTED):
                self.action(clerk, goal, f"Atskaite {number}.{at}", duty.reporter, LAST_DEADLINE)
        page = leads.open(self.last_link(leads, "/self-check/", ""))
        leads.send(**{name: "yes" for name in page.form_to(page.path).fields if re.fullmatch(r"q\d+", name)})
        page = leads.open("/plan?version=draft")
        leads.send(next(form.action for form in page.forms if form.action.endswith("/submit")))

    @staticmethod
    def action(clerk, goal, title, owner, deadline):
        expect(clerk.post(goal, title=title, owner=owner, deadline=deadline.isoformat(), kind="improvement", resources=""),
               "the action was not saved:", title)

    @staticmethod
    def last_link(browser, start, end):
        page = browser.open("/plan?version=draft")
        return [address for address, _ in page.links if address.startswith(start) and address.endswith(end)][-1]

    @staticmethod
    def approve(director):
        page = director.open("/plan?version=draft")
        director.fill(next(address for address, _ in page.links if address.endswith("/approve")))

    @staticmethod
    def share_out(leads, owners, duties):
        page = leads.open("/plan")
        actions = {words: address.rsplit("/", 1)[1] for address, words in page.links if address.startswith("/action/")}
        for number, duty in enumerate(duties):
            duty.actions = [actions[f"Darbs {at}"] for at in range(number, len(owners), len(duties))]
            duty.owners = owners[number:] + owners[:number]
            duty.reported = [actions[f"Atskaite {number}.{at}"] for at in range(REPORTED)]
