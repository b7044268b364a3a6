#!/usr/bin/python3
"""The whole year of one improvement plan, in real browsers, with the real daemon, its clock and a real relay.

    main_job.py [--phone] [--no-script]

tests/daemon/main_job.py goes through the same year over plain HTTP and looks at each letter; here people find their way
by the words of links and buttons, and every page is looked at.
"""
import contextlib
import shutil
import sys

from support import cycle, people, plan, report
from support.window import PHONE, SCREENSHOTS, WIDE, Window
from support.year import YearHouse
from support_house import expect
from support_office import ANNA, BRUNO, CAROL, DIRECTOR, DZINTRA, EDGARS, LEADER, NAMES, OWNERS, PHONES, PLAN

POSTS = {LEADER: "kvalitātes vadītāja", ANNA: "vecākā sociālā darbiniece", BRUNO: "sociālais darbinieks",
         CAROL: "volunteer coordinator", DZINTRA: "personāla speciāliste", EDGARS: "nodaļas vadītājs"}
ASSESSED = {2: "Paziņošana par pašnovērtējumu", 3: "Pašnovērtējuma grupas izveide", 4: "Grupas informēšana un mācības",
            5: "Individuālais novērtējums un vienošanās", 6: "Pašnovērtējuma ziņojums"}
TOGETHER = "Notika kopā ar visu grupu; strādājām kopīgi."


class Office:
    """The house and the windows of those who sign in. Use as a context."""

    def __init__(self, house, size, script):
        self.house, self.size, self.script = house, size, script
        self.name = "year-" + ("phone" if size == PHONE else "desktop") + ("" if script else "-without-script")
        self.director, self.leader = self.window("director"), self.window("leader")

    def window(self, who):
        shutil.rmtree(SCREENSHOTS / f"{self.name}-{who}", ignore_errors=True)
        return Window(self.house, f"{self.name}-{who}", self.size, self.script)

    def __enter__(self):
        self.open = contextlib.ExitStack()
        self.open.enter_context(self.director)
        self.open.enter_context(self.leader)
        return self

    def __exit__(self, *failure):
        self.open.__exit__(*failure)


def to(letters, person):
    return next(mail for mail in letters if mail.to == person)


def everybody_comes_in(office):
    house, director = office.house, office.director
    house.set_clock("2026-01-05T09:00")
    house.run("agency", "add", "--name", "Ozolu novada sociālais dienests", "--phone", "67000000")
    house.run("user", "invite", "--name", NAMES[DIRECTOR], "--email", DIRECTOR, "--role", "director")
    house.start()
    [invitation] = house.await_mail(DIRECTOR)
    people.accept_invitation(director, invitation.link("i"))
    for address, post in POSTS.items():
        people.add_person(director, address, post)


def director_decides(office):
    """Task 1: the decision, the scope, and who leads the project."""
    director = office.director
    director.follow("Mans darbs", "header")
    director.follow("Sākt pašnovērtējumu")
    director.fill(title="Pašnovērtējums 2025")
    director.press("Sākt")
    director.follow("Atvērt uzdevumu")
    director.follow("Ierakstīt – dienesta vadītāja lēmums")
    director.fill(note="Rīkojums par pašnovērtējumu", document="1-5/12")
    director.press("Ierakstīt")
    director.follow("Izlemt par tvērumu un standartu")
    director.fill(standard="Bāzes standarts")
    director.press("Saglabāt")
    people.appoint(director, LEADER, "projekta vadītājs")
    cycle.open_task(director, "Pašnovērtējuma organizēšanas lēmums")
    director.says("Visi nosacījumi ir izpildīti")
    cycle.complete(director)
    office.house.settle()
    [invitation] = [mail for mail in office.house.new_mail() if mail.link("i")]
    people.accept_invitation(office.leader, invitation.link("i"))


def group_assesses(office):
    """Tasks 2 to 6 by dated records; the director completes the last of them."""
    for number, title in ASSESSED.items():
        cycle.open_task(office.leader, title)
        cycle.record_everything(office.leader, "2025-12-15", TOGETHER)
        who = office.director if number == 6 else office.leader
        if number == 6:
            cycle.open_task(who, title)
        cycle.complete(who)


def plan_is_drafted(office):
    """Submitted, returned once with a comment, mended and submitted again."""
    house, leader = office.house, office.leader
    house.go_to("2026-01-12T10:00")
    leader.follow("Plāns", "header")
    plan.begin(leader, "Pilnveides plāns 2026", 2026)
    for number, (priority, goals) in enumerate(PLAN):
        plan.add_priority(leader, priority)
        for goal, actions in goals:
            plan.add_goal(leader, goal, number)
            for title, owner, deadline in actions:
                plan.add_action(leader, goal, title, NAMES[owner], deadline)
    plan.answer_self_check(leader)
    plan.submit(leader)
    house.await_mail(DIRECTOR)
    plan.return_with(office.director, "Lūdzu, precizējiet līguma termiņu.")
    house.await_mail(LEADER)
    leader.follow("Plāns", "header")
    leader.says("Lūdzu, precizējiet līguma termiņu.")
    leader.follow("Labot 2.1.2.")
    leader.fill(deadline="2026-11-20")
    leader.press("Saglabāt pasākumu")
    plan.submit(leader)
    house.await_mail(DIRECTOR)


def plan_is_approved(office):
    """Each owner is told what is theirs; the plan is presented."""
    house = office.house
    plan.approve(office.director)
    letters = house.await_mail(LEADER, *OWNERS)
    expect("Survey the clients" in to(letters, CAROL).text, "an owner is told what is theirs:", to(letters, CAROL).text)
    cycle.open_task(office.director, "Pilnveides plāna izstrāde")
    cycle.complete(office.director)
    cycle.open_task(office.leader, "Pilnveides plāna prezentēšana")
    cycle.record_everything(office.leader, "2026-01-12", "Sapulcē visiem darbiniekiem.")
    cycle.complete(office.leader)
    house.settle()


def quarter_ends(office):
    """Five letters; two answer at once, one on the nudge, one wants another deadline, one is silent."""
    house = office.house
    asked = house.go_to("2026-03-24T09:00")
    expect(sorted(mail.to for mail in asked) == OWNERS, "five people get one letter each:", asked)
    with office.window("owners") as owner:
        owners_answer(house, owner, asked)
    [silence] = house.go_to("2026-04-10T09:00")
    expect(silence.to == LEADER and NAMES[EDGARS] in silence.text, "the leader gets the silence list:", silence.text)
    digests = house.go_to("2026-04-16T09:00")
    expect(sorted(mail.to for mail in digests) == [DIRECTOR, EDGARS, LEADER], "the digests and the last nudge:", digests)


def owners_answer(house, owner, asked):
    """Each in the same window: a link needs nobody to sign in."""
    report.send_report(owner, to(asked, ANNA).link(), {"Aprakstīt iesnieguma ceļu": {
        "state": "done", "done": "Aprakstīts un apstiprināts."}})
    house.await_mail(LEADER)  # please verify
    report.send_report(owner, to(asked, BRUNO).link(), {
        "Izvietot informāciju pieejamā formā": {"state": "done", "done": "Izvietota."},
        "Sagatavot aptaujas anketu": {"state": "done", "done": "Sagatavota."}})
    nudged = house.go_to("2026-04-09T09:00")
    expect(sorted(mail.to for mail in nudged if mail.link()) == [CAROL, DZINTRA, EDGARS], "who is nudged:", nudged)
    report.send_report(owner, to(nudged, CAROL).link(), {"Survey the clients": {
        "state": "go", "done": "The questions are ready."}}, english=True)
    report.send_report(owner, to(nudged, DZINTRA).link(), {"Apzināt mācību vajadzības": {
        "state": "stuck", "obstacle": "Trūkst anketu.", "alternative": "Intervijas.", "wanted": "2026-06-19"}})
    house.await_mail(LEADER)  # another deadline is asked for


def quarter_is_reviewed(office):
    """The review is held and closed."""
    leader = office.leader
    leader.follow("Mans darbs", "header")
    leader.follow("Atvērt izvērtēšanu")
    leader.says(NAMES[EDGARS], PHONES[EDGARS], "Trūkst anketu.")
    leader.fill(held_on="2026-04-16", participants="Dace, Ilze", minutes="Par termiņiem.")
    leader.press("Saglabāt piezīmes")
    leader.press("Noslēgt ceturksni")
    leader.says("Ceturksnis ir noslēgts")


def director_and_leader_decide(office):
    """The wish is granted and the owner told; work is verified, sent back, cancelled."""
    house, director, leader = office.house, office.director, office.leader
    director.follow("Izpilde", "header")
    director.press("Piešķirt")
    [granted] = house.await_mail(DZINTRA)
    expect("19.06.2026." in granted.text, "the owner is told the new deadline:", granted.text)
    for title in ("Aprakstīt iesnieguma ceļu", "Izvietot informāciju pieejamā formā"):
        leader.follow("Izpilde", "header")
        leader.follow(title)
        leader.press("Jā, ir pārbaudīts")
    leader.follow("Plāns", "header")
    leader.follow("Sagatavot aptaujas anketu")
    leader.follow("Atgriezt, norādot iemeslu")
    leader.fill(reason="Trūkst jautājumu par kļūdām.")
    leader.press("Atgriezt")
    [back] = house.await_mail(BRUNO)
    expect("Trūkst jautājumu" in back.text, "the owner is told what is missing:", back.text)
    leader.follow("Plāns", "header")
    leader.follow("Izveidot mentoru sistēmu")
    leader.follow("Atcelt pasākumu")
    leader.fill(reason="Budžetā nav līdzekļu.")
    leader.press("Jā, atcelt šo pasākumu")
    leader.says("Pasākums ir atcelts")
    house.settle()


def year_ends(office):
    """Director and leader are prompted for the next cycle."""
    for day in ("2026-11-02", "2026-12-01", "2027-01-04"):
        letters = office.house.jump_to(f"{day}T09:00")
        for person in (DIRECTOR, LEADER):
            letter = to(letters, person)
            said = " ".join(f"{letter.subject} {letter.text}".split())
            expect("Laiks plānot nākamo pašnovērtējumu" in said, person, "is prompted on", day, "but:", said)
    director = office.director
    director.press("Iziet", "header")
    people.sign_in(director, DIRECTOR)
    director.follow("Izpilde", "header")
    director.follow("Vēstules", "header")
    director.follow(to(letters, DIRECTOR).subject)
    expect(director.text().count("\n") > 10, "a letter keeps its lines:", director.text())


def next_cycle(office):
    """Its plan takes the open actions over when it is approved, and not before."""
    house, leader = office.house, office.leader
    cycle.open_task(leader, "Nākamā pašnovērtējuma plānošana")
    leader.follow("Mums plāns jau ir")
    leader.fill(title="Pašnovērtējums 2026", standard="Bāzes standarts",
                **{f"done_on_{number}": "2026-12-15" for number in range(1, 7)})
    leader.press("Turpināt ar plānu")
    leader.follow("Plāns", "header")  # they look at the old one first
    leader.says("Ciklam „Pašnovērtējums 2026” plāna vēl nav")
    leader.follow("Sākt plānu")
    expect(leader.typed("period_from") == "2027-01-01", "a plan of January is for that year:", leader.typed("period_from"))
    plan.begin(leader, "Pilnveides plāns 2027", 2027)
    plan.add_priority(leader, "Iesāktais")
    plan.add_goal(leader, "Pabeigt iesākto", 0)
    leader.follow("Pievienot pasākumu … Pabeigt iesākto")
    leader.follow("Pārņemt atvērtos pasākumus")
    boxes = leader.driver.find_elements("name", "action")
    expect(len(boxes) == 5, "what is neither verified nor cancelled can be taken over:", leader.text())
    expect(leader.text().index("1.1.2.") < leader.text().index("2.1.2."), "in the old plan's order:", leader.text())
    for box in boxes:
        box.click()
    leader.press("Pārņemt")
    plan.answer_self_check(leader)
    house.new_mail()
    plan.submit(leader)
    house.await_mail(DIRECTOR)
    plan.approve(office.director)
    house.settle()
    leader.follow("Plāns", "header")
    leader.says("Survey the clients")
    leader.follow("Pilnveides plāns 2026")
    expect(leader.text().count("Pārcelts") >= 5, "the old plan's open actions are carried over:", leader.text())


def cycle_is_over(office):
    """The last two tasks of the first cycle."""
    director = office.director
    for title in ("Pilnveides plāna īstenošana", "Nākamā pašnovērtējuma plānošana"):
        director.follow("Cikls", "header")
        director.follow("Pašnovērtējums 2025")
        director.follow(title)
        cycle.record_everything(director, "2027-01-04", "Izvērtēts sanāksmē.")
        cycle.complete(director)
    director.says("Šis cikls ir pabeigts")


STEPS = (everybody_comes_in, director_decides, group_assesses, plan_is_drafted, plan_is_approved, quarter_ends,
         quarter_is_reviewed, director_and_leader_decide, year_ends, next_cycle, cycle_is_over)


def main():
    size = PHONE if "--phone" in sys.argv else WIDE
    script = "--no-script" not in sys.argv
    with YearHouse() as house, Office(house, size, script) as office:
        for step in STEPS:
            step(office)
            print(step.__name__, "done;", len(house.relay.taken()), "letters", flush=True)
        house.is_sound()
        house.stop()
    print(f"{office.name}: the year is over; pictures in {SCREENSHOTS}")


if __name__ == "__main__":
    main()
