#!/usr/bin/python3
"""Every page of the demo, light and dark, wide and narrow, held against WCAG 2.2 A and AA by axe-core.

`npm ci` in this folder first. accessible.py [--plant-a-fault]
"""
import json
import pathlib
import sys

from every_page import sign_in, walk
from support.house import DemoHouse
from support.window import PHONE, WIDE, Window

AXE = pathlib.Path(__file__).with_name("node_modules") / "axe-core" / "axe.min.js"
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}}
FAULT = "document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"/static/mark.svg\">')"


def held_against_axe(window):
    if "--plant-a-fault" in sys.argv:
        window.driver.execute_script(FAULT)
    window.driver.execute_script(AXE.read_text(encoding="utf-8"))
    found = window.driver.execute_async_script(
        f"const told = arguments[0]; axe.run(document, {json.dumps(RULES)}).then(told)")["violations"]
    assert not found, "\n".join(f"{window.driver.current_url}: {one['help']}: {one['nodes'][0]['html']}" for one in found)


def main():
    faults = []
    for size, colours in ((WIDE, "light"), (PHONE, "dark")):
        with DemoHouse() as house, Window(house, f"accessible-{colours}", size) as window:
            window.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
                "features": [{"name": "prefers-color-scheme", "value": colours}]})
            for person in house.people:
                sign_in(window, person, house.password)
                walk(window, "/", faults, held_against_axe)
                window.driver.delete_all_cookies()
    if "--plant-a-fault" in sys.argv:
        assert any("alternative text" in fault for fault in faults), "axe did not see the planted fault"
    else:
        assert not faults, "\n".join(faults)


if __name__ == "__main__":
    main()
