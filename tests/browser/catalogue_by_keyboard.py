#!/usr/bin/python3
"""A person without a mouse finds a criterion, a practice and a term, searches, adds a practice of their own, retires it
and brings it back, and brings the official wording.

catalogue_by_keyboard.py [--narrow]; narrow is 360 px, in English.
"""
import sys

from selenium.webdriver.common.keys import Keys

from support.documents import CUT, write_documents
from support.house import House
from support.keys import Keyboard
from support.people import accept_invitation
from support.window import PHONE, WIDE, Window

ANNA = "anna@example.lv"
OUR_TITLE = "Katru piektdienu apspriežam nedēļas gaitu"
REST = " – un tā līdz pat teikuma beigām."

WORDS = {
    "lv": {"menu": "Izvēlne", "catalogue": "Katalogs", "search": "Meklēt", "hit": "Prāta vētra", "terms": "Jēdzieni",
           "query": "PRATA vetra", "add": "Pievienot dienesta praksi", "add it": "Pievienot praksi",
           "retire": "Izņemt no lietošanas", "retire it": "Izņemt praksi no lietošanas", "back": "Atjaunot lietošanā",
           "reason": "To tagad dara citādi.", "retired": "Nelieto kopš", "official": "Oficiālais formulējums",
           "read": "Nolasīt dokumentus", "accept": "Pieņemt drošos tekstus", "compare": "Salīdzināt",
           "accept it": "Pieņemt šo tekstu"},
    "en": {"menu": "Menu", "catalogue": "Catalogue", "search": "Search", "hit": "Brainstorming", "terms": "Terms",
           "query": "BRAINSTORMING", "add": "Add a practice of our own", "add it": "Add the practice",
           "retire": "Retire", "retire it": "Retire the practice", "back": "Bring back",
           "reason": "It is done another way now.", "retired": "Retired on", "official": "Official wording",
           "read": "Read the documents", "accept": "Accept the certain texts", "compare": "Compare",
           "accept it": "Accept this text"},
}


class Reader:
    def __init__(self, window, said, narrow):
        self.window, self.said, self.narrow, self.keys = window, said, narrow, Keyboard(window)

    def go(self, *stops):
        """From the beginning of the content."""
        self.keys.to_content().go(*(self.said.get(stop, stop) for stop in stops))

    def to_catalogue(self):
        """By the menu, which is behind a button where there is no room for it."""
        if self.narrow:
            self.keys.tab_to(self.said["menu"]).press(Keys.ENTER)
        self.keys.go(self.said["catalogue"])
        assert self.window.title() == self.said["catalogue"], self.window.title()

    def reads(self):
        self.to_catalogue()
        self.go("1. ")
        assert "1. " in self.window.title(), self.window.title()
        self.go("1.1.1. ")
        assert self.window.title().startswith("1.1.1. "), self.window.title()
        self.go("1.1. ", "1.1.3. ")
        self.go("catalogue")

    def searches(self):
        self.keys.to_content().type("q", self.said["query"])
        self.window.press_key(Keys.ENTER)
        self.go("hit")
        self.keys.tab()
        assert self.window.title() == self.said["terms"], self.window.title()
        self.to_catalogue()

    def adds_and_retires(self):
        self.go("1. ")
        self.go("add")
        self.keys.to_content().type("title", OUR_TITLE).type("text", "Rakstām, kas izdevās.").go(self.said["add it"])
        self.window.says("1.1.A1. " + OUR_TITLE)
        self.keys.go(OUR_TITLE)  # onwards from its subcriterion, where the page opened
        self.go("retire")
        self.keys.to_content().type("reason", self.said["reason"]).go(self.said["retire it"])
        self.window.says(self.said["retired"], self.said["reason"])
        self.go("back")
        assert self.said["retired"] not in self.window.text()
        self.to_catalogue()

    def brings_wording(self):
        self.go("official")
        self.keys.to_content()
        for document in write_documents(self.window.house.at):
            self.keys.tab_to("documents")
            self.window.driver.switch_to.active_element.send_keys(str(document))  # in place of the system's own dialog
        self.keys.go(self.said["read"])
        self.go("accept")
        self.go(self.said["compare"] + " " + CUT)
        self.keys.to_content().append("text", REST).go(self.said["accept it"])
        self.to_catalogue()
        self.go("1. ")
        self.go(CUT)
        self.window.says("metodika.txt", REST)


def main():
    narrow = "--narrow" in sys.argv
    name = "catalogue-by-keyboard" + ("-narrow" if narrow else "")
    with House() as house, Window(house, name, PHONE if narrow else WIDE) as window:
        accept_invitation(window, window.wait(lambda: house.link_to(ANNA, "i"), "no invitation"))
        window.open("/?lang=en" if narrow else "/")
        reader = Reader(window, WORDS["en" if narrow else "lv"], narrow)
        reader.reads()
        reader.searches()
        reader.adds_and_retires()
        reader.brings_wording()
    print(f"the catalogue was used with {reader.keys.presses} presses of keys")


if __name__ == "__main__":
    main()
