#!/usr/bin/python3
"""The whole year of one improvement plan, with the real daemon, its pages, its clock and a real relay.

    main_job.py sqlite|postgresql

At each stop of the clock the letters that left are held, word for word, against what `pilnveide rehearse` had foretold.
"""
import sys

from support_house import House, expect
from support_office import (ANNA, BRUNO, CAROL, DIRECTOR, DZINTRA, EDGARS, ENGLISH, LEADER, NAMES, OWNERS, PHONES, PLAN,
                            TITLES, Office)


def to(letters, person):
    return [mail for mail in letters if mail.to == person]


def speaks(mail):
    """To everybody in their own language."""
    greeting = "Good day!" if mail.to in ENGLISH else "Labdien!"
    expect(mail.text.startswith(greeting) and greeting in mail.html, "the language of", mail, mail.text)


def decide_and_assess(office):
    office.begin("2026-01-05T09:00")
    office.start_cycle()
    office.record_tasks(2, 6)


def plan_is_drafted(office):
    """Submitted, returned once with a comment, mended and submitted again."""
    house = office.house
    house.go_to("2026-01-12T10:00")
    office.draft("Pilnveides plāns 2026", 2026, PLAN)
    office.submit()
    [wanted] = house.await_mail(DIRECTOR)
    office.director.fill(f"/version/{office.version}/return", comment="Lūdzu, precizējiet līguma termiņu.")
    [returned] = house.await_mail(LEADER)
    expect("precizējiet līguma termiņu" in returned.text, "the comment travels:", returned.text)
    page = office.leader.open("/plan?version=draft")
    planned = [address for address, _ in page.links if address.startswith("/planned/")]
    expect(len(planned) == 8, "eight actions can be edited after the return:", planned)
    office.leader.fill(planned[6], deadline="2026-11-20")
    office.submit()
    [again] = house.await_mail(DIRECTOR)
    expect(wanted.subject == again.subject, "asked again in the same words:", wanted, again)


def plan_is_approved(office):
    """Each owner is told what is theirs."""
    house = office.house
    office.director.fill(f"/version/{office.version}/approve")
    letters = house.await_mail(LEADER, *OWNERS)
    for mail, owner in zip(letters[1:], OWNERS):
        theirs = [title for _, goals in PLAN for _, rows in goals for title, who, _ in rows if who == owner]
        for title in TITLES:
            expect((title in mail.text) == (title in theirs), owner, "is told what is theirs:", title, mail.text)
        speaks(mail)
    office.read_actions()
    expect(sorted(office.actions) == sorted(TITLES), "the plan in force shows its actions:", office.actions)
    office.complete(office.director, 7)
    for gate in ("presented", "visibility_decided"):
        office.leader.fill(f"/task/{office.tasks[8]}/gate/{gate}", note="Sapulcē visiem darbiniekiem.")
    office.complete(office.leader, 8)
    house.settle()


def quarter_ends(office):
    """Five letters; two answer at once, one on the nudge, one wants another deadline, one is silent."""
    house = office.house
    letters = house.go_to("2026-03-24T09:00")
    expect(sorted(mail.to for mail in letters) == OWNERS, "five people get one letter each:", letters)
    asked = {mail.to: mail for mail in letters}
    for mail in letters:
        speaks(mail)
    near, far = asked[BRUNO].text.find("Izvietot informāciju"), asked[BRUNO].text.find("Sagatavot aptaujas")
    expect(near < far, "the nearest deadline comes first:", asked[BRUNO].text)
    office.report(asked[ANNA], {"Aprakstīt iesnieguma ceļu": {"state": "done", "done": "Aprakstīts un apstiprināts."}})
    house.await_mail(LEADER)  # please verify
    office.report(asked[BRUNO], {"Izvietot informāciju pieejamā formā": {"state": "done", "done": "Izvietota."},
                                 "Sagatavot aptaujas anketu": {"state": "done", "done": "Sagatavota."}})

    letters = house.go_to("2026-04-09T09:00")
    nudged = [mail for mail in letters if mail.link()]
    expect(sorted(mail.to for mail in nudged) == [CAROL, DZINTRA, EDGARS], "who has not reported is nudged:", letters)
    for mail in nudged:
        expect(mail.link() == asked[mail.to].link(), "a nudge carries the same link")
    office.report(asked[CAROL], {"Survey the clients": {"state": "go", "done": "The questions are ready."}})
    office.report(to(nudged, DZINTRA)[0], {"Apzināt mācību vajadzības": {
        "state": "stuck", "obstacle": "Trūkst anketu.", "alternative": "Intervijas.", "wanted": "2026-06-19"}})
    [wish] = house.await_mail(LEADER)
    expect("19.06.2026." in wish.text, "the leader is told the wanted deadline:", wish.text)

    [silence] = house.go_to("2026-04-10T09:00")
    expect(silence.to == LEADER and NAMES[EDGARS] in silence.text and PHONES[EDGARS] in silence.text,
           "the leader gets the silence list:", silence.text)
    expect(not any(NAMES[one] in silence.text for one in (ANNA, BRUNO, CAROL)), "only the silent are on it:", silence.text)

    letters = house.go_to("2026-04-16T09:00")
    expect(sorted(mail.to for mail in letters) == [DIRECTOR, EDGARS, LEADER], "the digests and the last nudge:", letters)
    expect(to(letters, EDGARS)[0].link() == asked[EDGARS].link(), "the last nudge carries the same link")
    office.asked = asked


def quarter_is_reviewed(office):
    """The review is held and closed, the wish granted, work verified, sent back, cancelled."""
    house = office.house
    review = office.leader.open("/execution").link_to("/review/")
    office.leader.fill(review, held_on="2026-04-16", participants="Dace, Ilze", minutes="Par termiņiem.", do="save")
    office.leader.fill(review, do="close")
    stale = house.console()
    stale.ask("GET", office.asked[EDGARS].link())
    expect(stale.status != 200, "a link ends with its quarter, but the answer is", stale.status)

    wish = office.director.open(office.action("Apzināt mācību vajadzības")).link_to("/wish/")
    office.director.fill(wish, decision="grant", word="Labi.")
    [granted] = house.await_mail(DZINTRA)
    expect("19.06.2026." in granted.text, "the owner is told the new deadline:", granted.text)

    for title in ("Aprakstīt iesnieguma ceļu", "Izvietot informāciju pieejamā formā"):
        office.leader.open(office.action(title))
        office.leader.send(office.action(title) + "/verify")
    office.leader.fill(office.action("Sagatavot aptaujas anketu") + "/send-back", reason="Trūkst jautājumu par kļūdām.")
    [back] = house.await_mail(BRUNO)
    expect("Trūkst jautājumu" in back.text, "the owner is told what is missing:", back.text)
    office.leader.fill(office.action("Izveidot mentoru sistēmu") + "/cancel", reason="Budžetā nav līdzekļu.")
    house.settle()
    expect(not house.new_mail(), "nobody is written to about the rest")


def year_ends(office):
    """Until the plan's period is over: everything as foretold, and the next cycle is prompted for three times."""
    letters = office.house.go_to("2027-01-04T09:00")
    for person in (DIRECTOR, LEADER):
        prompts = [mail.day for mail in to(letters, person) if "Laiks plānot nākamo pašnovērtējumu" in mail.subject]
        expect(prompts == ["2026-11-02", "2026-12-01", "2027-01-04"], person, "is prompted for the next cycle on", prompts)
    expect(not any("Izveidot mentoru sistēmu" in mail.text for mail in to(letters, EDGARS)), "cancelled is over")


def next_cycle(office):
    """Its plan takes the open actions over when it is approved, and not before."""
    house = office.house
    done = {f"done_on_{n}": "2026-12-15" for n in range(1, 7)}
    office.leader.fill("/cycle/with-plan", title="Pašnovērtējums 2026", standard="base", **done)
    house.settle()
    office.draft("Pilnveides plāns 2027", 2027, [("Iesāktais", [("Pabeigt iesākto", [])])])
    page = office.leader.open(office.on_plan("/goal/", "/action"))
    page = office.leader.open(page.link_to("/goal/"))
    carried = page.form_to(page.path).choices["action"]
    open_titles = [title for title in TITLES if office.actions[title] in carried]
    expect(len(carried) == 5, "what is neither verified nor cancelled can be taken over:", open_titles)
    office.leader.send(action=carried)
    old = dict(office.actions)
    house.new_mail()
    office.submit()
    house.await_mail(DIRECTOR)
    for title in open_titles:
        expect("Pārcelts" not in state_of(office, old[title]), title, "stays open until the approval")
    office.director.fill(f"/version/{office.version}/approve")
    house.settle()
    for title in open_titles:
        expect("Pārcel" in state_of(office, old[title]), title, "is carried over:", state_of(office, old[title]))
    office.read_actions()
    for title in open_titles:
        expect(office.actions[title] != old[title], title, "goes on under the new plan")
    house.new_mail()


def work_goes_on(office):
    """The new plan's owners answer for the old year's last quarter."""
    letters = office.house.go_to("2027-01-08T09:00")
    nudged = [mail for mail in letters if mail.link()]
    expect(sorted(mail.to for mail in nudged) == [ANNA, BRUNO, CAROL, DZINTRA], "asked once more:", letters)
    office.report(to(nudged, CAROL)[0], {"Survey the clients": {"state": "done", "done": "120 answers."}})
    [check] = office.house.await_mail(LEADER)
    expect("Survey the clients" in check.text, "the leader is asked to check it:", check.text)


def state_of(office, action):
    return office.leader.open(f"/action/{action}").text[:400]


def the_main_job(kind):
    house = House(kind)
    try:
        office = Office(house)
        for step in (decide_and_assess, plan_is_drafted, plan_is_approved, quarter_ends, quarter_is_reviewed, year_ends,
                     next_cycle, work_goes_on):
            step(office)
            print(step.__name__, "done;", len(house.relay.taken()), "letters", flush=True)
        for mail in house.relay.taken():
            speaks(mail)
            expect("pilnveide.invalid" not in mail.text + mail.html, "a link was not filled in:", mail)
        house.is_sound()
        house.stop()
        house.is_sound()
    finally:
        house.close()


if __name__ == "__main__":
    the_main_job(sys.argv[1])
