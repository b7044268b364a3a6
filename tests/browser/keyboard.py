#!/usr/bin/python3
"""A person without a mouse signs in: the order is that of the page, and what has the focus shows it."""
import sys

from selenium.webdriver.common.keys import Keys

from support.house import House
from support.people import PASSWORD, accept_invitation
from support.window import Window

ANNA = "anna@example.lv"

ORDER = ["Uz saturu", "English", "email", "password", "Pieteikties", "Aizmirsāt paroli?"]


def called(element):
    return element.get_attribute("name") or element.text or element.get_attribute("textContent").strip()


def outline(element):
    return element.value_of_css_property("outline-style"), element.value_of_css_property("outline-width")


def main():
    with House() as house, Window(house, "keyboard") as window:
        accept_invitation(window, window.wait(lambda: house.link_to(ANNA, "i"), "no invitation"))
        window.press("Iziet", "header")
        window.open("/sign-in")
        reached = []
        for _ in ORDER:
            window.driver.switch_to.active_element.send_keys(Keys.TAB)
            focused = window.driver.switch_to.active_element
            reached.append(called(focused))
            style, width = outline(focused)
            assert style != "none" and float(width[:-2]) >= 2, f"no focus shows on {reached[-1]}: {style} {width}"
            window.look()
        assert reached == ORDER, f"Tab goes {reached}"
        window.type("email", ANNA)
        window.type("password", PASSWORD)
        window.press_key(Keys.ENTER)
        assert window.title() == "Mans darbs", window.title()
    print("signed in by keyboard")


if __name__ == "__main__":
    sys.exit(main())
