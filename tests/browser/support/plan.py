"""The plan: drafted by the leader, decided by the director."""


def begin(window, title, year):
    """On the page for a new plan."""
    window.fill(title=title, period_from=f"{year}-01-01", period_to=f"{year}-12-31")
    window.press("Sākt plānu")


def add_priority(window, title):
    """First without its title: it is refused beside the field, and what was typed is still there."""
    window.follow("Pievienot prioritāti")
    window.fill(findings="5.2. apakškritērijs\n7.1. apakškritērijs")
    window.press("Saglabāt prioritāti", refused=True)
    window.says("Prioritāte vēl nav saglabāta")
    assert window.typed("findings") == "5.2. apakškritērijs\n7.1. apakškritērijs", window.typed("findings")
    window.fill(title=title)
    window.press("Saglabāt prioritāti")


def add_goal(window, title, priority):
    """To the priority at this place, counted from 0."""
    window.follow("Pievienot mērķi", nth=priority)
    window.fill(title=title, expected_result="Vismaz 80 % aptaujāto klientu to apliecina.")
    for number in range(1, 6):
        window.tick(f"smart{number}")
    window.press("Saglabāt mērķi")


def add_action(window, goal, title, owner, deadline):
    window.follow(f"Pievienot pasākumu … {goal}")
    window.fill(title=title, owner=owner, deadline=deadline)
    window.press("Saglabāt pasākumu")
    window.says(title)


def answer_self_check(window):
    window.follow("Atbildēt uz pašpārbaudes jautājumiem")
    for index in range(len(window.driver.find_elements("css selector", "input[value='yes']"))):
        window.tick(f"q{index}", "yes")
    window.press("Saglabāt atbildes")


def submit(window):
    window.press("Iesniegt apstiprināšanai")
    window.says("Plāns iesniegts")


def return_with(window, comment):
    window.follow("Plāns", "header")
    window.follow("Atgriezt ar piezīmēm")
    window.fill(comment=comment)
    window.press("Atgriezt plānu")
    window.says("Plāns ir atgriezts", comment)


def approve(window):
    window.follow("Plāns", "header")
    window.follow("Apskatīt un apstiprināt")
    window.press("Apstiprināt")
    window.says("Plāns ir apstiprināts un spēkā")
