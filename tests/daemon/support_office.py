"""A social service that begins: its people, its cycle and its plan, entered page by page."""
import re

from support_house import expect

DIRECTOR = "dace@dienests.example"
LEADER = "ilze@dienests.example"
ANNA = "anna@dienests.example"
BRUNO = "bruno@dienests.example"
CAROL = "carol@dienests.example"
DZINTRA = "dzintra@dienests.example"
EDGARS = "edgars@dienests.example"
OWNERS = [ANNA, BRUNO, CAROL, DZINTRA, EDGARS]
NAMES = {ANNA: "Anna Bērziņa", BRUNO: "Bruno Kalniņš", CAROL: "Carol Smith", DZINTRA: "Dzintra Šķēle",
         EDGARS: "Edgars Ļaudams", LEADER: "Ilze Ozola", DIRECTOR: "Dace Liepa"}
PHONES = {address: f"2900000{at}" for at, address in enumerate([LEADER, *OWNERS])}
ENGLISH = {CAROL}

# Priority -> goal -> actions: title, owner, deadline.
PLAN = [
    ("Klientu apkalpošana", [
        ("Iesniegumu izskata piecās dienās", [
            ("Aprakstīt iesnieguma ceļu", ANNA, "2026-05-29"),
            ("Ieviest e-iesniegumu", ANNA, "2026-09-30"),
            ("Izvietot informāciju pieejamā formā", BRUNO, "2026-06-30")]),
        ("Klienti vērtē apkalpošanu katru gadu", [
            ("Sagatavot aptaujas anketu", BRUNO, "2026-12-31"),
            ("Survey the clients", CAROL, "2026-10-30")])]),
    ("Darbinieku attīstība", [
        ("Katram darbiniekam ir mācību plāns", [
            ("Apzināt mācību vajadzības", DZINTRA, "2026-05-15"),
            ("Noslēgt supervīziju līgumu", DZINTRA, "2026-11-30"),
            ("Izveidot mentoru sistēmu", EDGARS, "2026-08-31")])]),
]
TITLES = [title for _, goals in PLAN for _, actions in goals for title, _, _ in actions]

DATED_RECORDS = {
    2: ["staff_told", "stakeholders_told"],
    3: ["group_set", "group_leader"],
    4: ["trained", "evidence_list", "terms_agreed", "trial_scoring"],
    5: ["all_submitted", "subcriteria_agreed", "criteria_agreed", "indicators"],
    6: ["report_approved", "results_announced"],
}


class Office:
    """What the steps of a test share: the house, two browsers, addresses of pages."""

    def __init__(self, house):
        self.house = house
        self.director = None
        self.leader = None
        self.people = {}   # address -> id
        self.actions = {}  # title -> id

    # --- The first morning

    def begin(self, instant):
        house = self.house
        house.set_clock(instant)
        house.run("agency", "add", "--name", "Ozolu novada sociālais dienests", "--phone", "67000000")
        house.run("user", "invite", "--name", NAMES[DIRECTOR], "--email", DIRECTOR, "--role", "director")
        house.start()
        [invitation] = house.await_mail(DIRECTOR)
        expect(invitation.link("r") is None, "an invitation is no progress letter")
        self.director = house.accept(invitation)
        for address in [LEADER, *OWNERS]:
            self.add_person(address)
        self.director.fill(f"/person/{self.people[LEADER]}/role", role="leader")
        self.director.open(f"/person/{self.people[LEADER]}")
        self.director.send(f"/person/{self.people[LEADER]}/invite")
        [invitation] = house.await_mail(LEADER)
        self.leader = house.accept(invitation)

    def add_person(self, address):
        page = self.director.fill("/people/new", name=NAMES[address], email=address, phone=PHONES[address],
                                  language="en" if address in ENGLISH else "lv")
        self.people[address] = re.search(r"/person/(\w+)", page.path).group(1)

    # --- The cycle

    def start_cycle(self):
        """The director decides and appoints; both are told of their tasks."""
        page = self.director.fill("/cycle/start", title="Pašnovērtējums 2025")
        tasks = [address.rsplit("/", 1)[1] for address, _ in page.links if address.startswith("/task/")]
        self.tasks = dict(enumerate(dict.fromkeys(tasks[1:]), 1))  # the first link is the band's
        expect(len(self.tasks) == 10, "the cycle has ten tasks, not", self.tasks)
        self.house.await_mail(DIRECTOR, LEADER)
        page = self.director.open(f"/task/{self.tasks[1]}")
        scope = next(address for address, _ in page.links if address.startswith("/cycle/") and address.endswith("/scope"))
        self.director.fill(scope, standard="base")
        self.director.fill(f"/task/{self.tasks[1]}/gate/directors_decision", note="Rīkojums par pašnovērtējumu",
                           document="1-5/12")
        self.complete(self.director, 1)

    def record_tasks(self, first, last):
        for number in range(first, last + 1):
            for gate in DATED_RECORDS[number]:
                self.leader.fill(f"/task/{self.tasks[number]}/gate/{gate}", done_on="2025-12-15",
                                 note="Notika kopā ar visu grupu; strādājām kopīgi.")
            self.complete(self.director if number == 6 else self.leader, number)

    def complete(self, who, number):
        who.open(f"/task/{self.tasks[number]}")
        who.send(f"/task/{self.tasks[number]}/complete")

    # --- The plan

    def draft(self, title, year, content):
        self.leader.fill("/plan/new", title=title, period_from=f"{year}-01-01", period_to=f"{year}-12-31")
        for priority, goals in content:
            self.leader.fill(self.on_plan("/version/", "/priority"), title=priority, findings="5.2., 7.1.")
            for goal, actions in goals:
                self.leader.fill(self.on_plan("/priority/", "/goal"), title=goal,
                                 expected_result="Tā būs, kad mērķis sasniegts.", measure="",
                                 **{f"smart{n}": "1" for n in range(1, 6)})
                for action, owner, deadline in actions:
                    self.leader.fill(self.on_plan("/goal/", "/action"), title=action, owner=self.people[owner],
                                     deadline=deadline, kind="improvement")
        self.answer_self_check()

    def on_plan(self, start, end):
        """The last such link on the draft's page: that of what was added last."""
        page = self.leader.open("/plan?version=draft")
        return [address for address, _ in page.links if address.startswith(start) and address.endswith(end)][-1]

    def answer_self_check(self):
        page = self.leader.open(self.on_plan("/self-check/", ""))
        questions = [name for name in page.form_to(page.path).fields if re.fullmatch(r"q\d+", name)]
        self.leader.send(**{name: "yes" for name in questions})

    def submit(self):
        page = self.leader.open("/plan?version=draft")
        self.version = next(f.action for f in page.forms if f.action.endswith("/submit")).split("/")[2]
        self.leader.send(f"/version/{self.version}/submit")

    def read_actions(self):
        page = self.leader.open("/plan")
        self.actions.update({words: address.rsplit("/", 1)[1] for address, words in page.links
                             if address.startswith("/action/")})

    def action(self, title):
        return f"/action/{self.actions[title]}"

    # --- What an owner answers from a letter

    def report(self, mail, answers):
        """`answers`: title -> the fields of that action. The others go on as they are."""
        owner = self.house.console()
        page = owner.open(mail.link())
        heading = "How is it going?" if mail.to in ENGLISH else "Kāds ir stāvoklis?"
        expect(heading in page.text, "the form speaks the owner's language, whatever the browser's:", page.text)
        form = page.form_to(page.path)
        typed = {}
        for name in form.fields:
            action, _, part = name.partition("-")
            if part == "state":
                typed[name] = "go"
            if part == "done":
                typed[name] = "Darbs iet uz priekšu."
        for title, fields in answers.items():
            for part, value in fields.items():
                typed[f"{self.actions[title]}-{part}"] = value
        return owner.send(**typed)
