#!/usr/bin/python3
"""Every page that the demo's people can come to by links fits the window, has one heading and no complaint.

every_page.py [--phone] [--no-script]
"""
import re
import shutil
import sys

from selenium.webdriver.common.by import By

from support.house import DemoHouse
from support.people import sign_in
from support.window import PHONE, SCREENSHOTS, WIDE, Window

# What links lead to only late, after other pages of the same kind: what the demo's agency added to the catalogue.
STARTS = ("/", "/catalogue/5", "/catalogue/3", "/catalogue/7.2.1", "/catalogue/8.1.2",
          "/catalogue/search?q=gaid", "/catalogue/search?q=nekas")
MOST_OF_A_KIND = 3  # pages of one route: there are many actions and letters, and one template for each
IDS = re.compile(r"/[a-z2-7]{13}(?=/|$)")
COMING = re.compile(r"(?<=/letters/coming/)\d+$")  # which of the coming letters
NUMBERS = re.compile(r"(?<=/)([1-8])((?:\.A?\d+)*)(?=/|$)")  # of the catalogue: enablers and results have their own pages


def links(window):
    for link in window.driver.find_elements(By.CSS_SELECTOR, "a[href^='/']"):
        yield link.get_attribute("href").split("#")[0].removeprefix(window.house.address)


def look_at(window):
    assert len(window.driver.find_elements(By.TAG_NAME, "h1")) == 1, window.driver.current_url
    assert "{" not in window.text(), f"an unfilled name on {window.driver.current_url}:\n{window.text()}"


def kind_of(path):
    """Which page of the console it is, whatever it is about."""
    path = COMING.sub("…", path.split("?")[0])
    numbered = NUMBERS.sub(lambda found: "15"[found[1] > "5"] + re.sub(r"\d+", "n", found[2]), path.split("?")[0])
    return IDS.sub("/…", numbered)


def walk(window, faults, look_at=look_at, most_of_a_kind=MOST_OF_A_KIND):
    """How many pages were seen. Goes on after a fault, so that one run tells all of them."""
    seen, kinds, waiting = set(), {}, list(STARTS)
    while waiting:
        path = waiting.pop(0)
        kind = kind_of(path)
        if path in seen or kinds.get(kind, 0) >= most_of_a_kind or "lang=" in path:
            continue
        seen.add(path)
        kinds[kind] = kinds.get(kind, 0) + 1
        try:
            window.open(path)
            look_at(window)
        except AssertionError as fault:
            faults.append(str(fault))
        waiting += links(window)
    for kind, times in sorted(kinds.items()):
        print(f"  {times} {kind}")
    return len(seen)


def main():
    size = PHONE if "--phone" in sys.argv else WIDE
    script = "--no-script" not in sys.argv
    name = "pages-" + ("phone" if size == PHONE else "desktop")
    shutil.rmtree(SCREENSHOTS / name, ignore_errors=True)
    with DemoHouse() as house, Window(house, name, size, script) as window:
        link = window.wait(lambda: house.link_to("", "r"), "nobody is asked for progress")
        window.open(link)
        look_at(window)
        pages, faults = 1, []
        for person in house.people:
            print(person)
            sign_in(window, person, house.password)
            pages += walk(window, faults)
            window.driver.delete_all_cookies()
    assert not faults, "\n".join(faults)
    assert pages > 20, pages
    print(f"{pages} pages seen; pictures in {SCREENSHOTS / name}")


if __name__ == "__main__":
    main()
