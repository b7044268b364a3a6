#!/usr/bin/python3
"""A director is invited, a plan is entered by the project leader and approved by the director, in a real browser.

journey.py [--phone] [--no-script]
"""
import shutil
import sys

from support.house import House
from support.window import PHONE, SCREENSHOTS, WIDE, Window

ANNA, LINDA = "anna@example.lv", "linda@example.lv"
PASSWORD = "zirgs baterija skava pilns"
DONE = ["2026-01-05", "2026-01-08", "2026-01-12", "2026-01-19", "2026-02-13", "2026-02-20"]


def accept_invitation(window, address):
    path = window.wait(lambda _: window.house.link_to(address, "i"))
    window.open(path)
    window.type("password", PASSWORD)
    window.type("repeated", PASSWORD)
    window.press("Saglabāt paroli")


def sign_in(window, address):
    window.open("/sign-in")
    window.type("email", address)
    window.type("password", PASSWORD)
    window.press("Pieteikties")


def add_person(window, name, post, address, role=None):
    window.follow("Cilvēki", "header")
    window.follow("Pievienot")
    window.type("name", name)
    window.type("post", post)
    window.type("email", address)
    window.press("Saglabāt")
    window.says(name)
    if role:
        window.follow("Piešķirt lomu")
        window.choose("role", role)
        window.press("Saglabāt")
        window.press("Uzaicināt pieteikties")


def start_with_a_plan(window):
    window.open("/")
    window.follow("Mums plāns jau ir")
    window.choose("standard", "Bāzes standarts")
    for number, day in enumerate(DONE, 1):
        window.type_day(f"done_on_{number}", day)
    window.type("note", "Ziņojums apstiprināts ar rīkojumu Nr. 7.")
    window.press("Turpināt ar plānu")


def begin_plan(window):
    window.open("/plan/new")
    window.type("title", "Pilnveides plāns 2026. gadam")
    window.type_day("period_from", "2026-03-02")
    window.type_day("period_to", "2026-12-31")
    window.press("Sākt plānu")


def enter_action(window, title, owner, deadline):
    window.follow("Pievienot pasākumu")
    window.type("title", title)
    window.choose("owner", owner)
    window.type_day("deadline", deadline)
    window.press("Saglabāt pasākumu")
    window.says(title)


def enter_plan(window):
    window.follow("Pievienot prioritāti")
    window.type("findings", "5.2. apakškritērijs\n7.1. apakškritērijs")
    window.press("Saglabāt prioritāti", refused=True)  # without a title: refused beside the field
    window.says("Prioritāte vēl nav saglabāta")
    assert window.typed("findings") == "5.2. apakškritērijs\n7.1. apakškritērijs", window.typed("findings")
    window.type("title", "Saprotama informācija klientiem")
    window.press("Saglabāt prioritāti")
    window.follow("Pievienot mērķi")
    window.type("title", "Līdz gada beigām klienti saprot, kādu palīdzību var saņemt")
    window.type("expected_result", "Vismaz 80 % aptaujāto klientu informāciju atzīst par saprotamu.")
    for number in range(1, 6):
        window.tick(f"smart{number}")
    window.press("Saglabāt mērķi")
    enter_action(window, "Pārrakstīt mājaslapu vieglajā valodā", "Māris Ozols", "2026-09-30")
    enter_action(window, "Aptaujāt klientus", "Linda Kalniņa", "2026-11-30")
    window.follow("pašpārbaudes jautājumiem")
    for index in range(len(window.driver.find_elements("css selector", "input[value='yes']"))):
        window.tick(f"q{index}", "yes")
    window.press("Saglabāt atbildes")


def main():
    size = PHONE if "--phone" in sys.argv else WIDE
    script = "--no-script" not in sys.argv
    name = ("phone" if size == PHONE else "desktop") + ("" if script else "-without-script")
    shutil.rmtree(SCREENSHOTS / name, ignore_errors=True)
    shutil.rmtree(SCREENSHOTS / f"{name}-leader", ignore_errors=True)
    with House() as house, Window(house, name, size, script) as anna:
        accept_invitation(anna, ANNA)
        add_person(anna, "Linda Kalniņa", "kvalitātes vadītāja", LINDA, "projekta vadītājs")
        add_person(anna, "Māris Ozols", "vecākais sociālais darbinieks", "maris@example.lv")
        start_with_a_plan(anna)
        anna.follow("Cikls", "header")
        with Window(house, f"{name}-leader", size, script) as linda:
            accept_invitation(linda, LINDA)
            begin_plan(linda)
            enter_plan(linda)
            linda.press("Iesniegt apstiprināšanai")
            linda.says("Plāns iesniegts")
            anna.open("/plan").follow("Apskatīt un apstiprināt")
            anna.press("Apstiprināt")
            anna.says("Plāns ir apstiprināts un spēkā")
            linda.open("/plan")
            linda.follow("Aptaujāt klientus")
            linda.open("/")
        anna.follow("Izpilde", "header")
        anna.follow("Vēstules", "header")
        anna.follow("Lūdzam apstiprināt")
        assert anna.text().count("\n") > 15, f"the letter lost its lines:\n{anna.text()}"
        anna.press("Iziet", "header")
        sign_in(anna, ANNA)
    print(f"{name}: the plan is in force; pictures in {SCREENSHOTS}")


if __name__ == "__main__":
    main()
