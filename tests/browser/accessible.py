#!/usr/bin/python3
"""Every kind of page of the demo, wide and narrow, light and dark, held against WCAG 2.2 A and AA by axe-core.

`npm ci` in this folder first. accessible.py [--plant-a-fault]
"""
import collections
import json
import pathlib
import sys
import time

from every_page import walk
from support.documents import write_documents
from support.house import DemoHouse
from support.people import sign_in
from support.window import PHONE, WIDE, Window

AXE = pathlib.Path(__file__).with_name("node_modules") / "axe-core" / "axe.min.js"
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ALL_RULES = {"type": "tag", "values": STANDARDS}
OF_COLOUR = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
VIEWS = ((WIDE, "light", ALL_RULES), (WIDE, "dark", OF_COLOUR), (PHONE, "dark", ALL_RULES), (PHONE, "light", OF_COLOUR))
TWO_OF_A_KIND = 2  # pages of one route for each person; what differs between more of them is their words
RUN = """const [rules, told] = arguments;
axe.run(document, {runOnly: rules, resultTypes: ['violations']}).then(all => told(all.violations))"""

# The menu is behind a button on a phone; it covers the page, so that only some are looked at with it.
OPEN_MENU = """const menu = document.getElementById('menu');
if (menu && menu.matches(':popover-open') != arguments[0]) menu.togglePopover()"""

# What only one of the views has, so that each is shown to be looked at: a picture without words, grey on grey by night,
# and on a phone a link too small to press.
PLANTED = """document.querySelector('main').insertAdjacentHTML('beforeend', '<img src="/static/mark.svg">'
  + '<p class="planted-dark">grey on grey</p><div><a class="planted-small" href="/a">a</a><a class="planted-small" href="/b">b</a></div>');
const sheet = new CSSStyleSheet();
sheet.replaceSync(`@media (prefers-color-scheme: dark) { .planted-dark { color: #777; background: #666 } }
  .planted-small { display: inline-block; padding: 1rem }
  @media (max-width: 400px) { .planted-small { padding: 0; font-size: 5px; line-height: 5px } }`);
document.adoptedStyleSheets = [sheet]"""
FAULTS = {"image-alt": {(WIDE, "light"), (PHONE, "dark")}, "target-size": {(PHONE, "dark")},
          "color-contrast": {(WIDE, "dark"), (PHONE, "dark")}}


class Examination:
    """Of one page after the other: what axe-core found, and in which view."""

    def __init__(self, window):
        self.window, self.found, self.pages, self.looks = window, collections.defaultdict(set), 0, 0
        window.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": AXE.read_text(encoding="utf-8")})

    def __call__(self, window=None):
        if "--plant-a-fault" in sys.argv:
            self.window.driver.execute_script(PLANTED)
        self.pages += 1
        for size, colours, rules in VIEWS:
            self.set_view(size, colours)
            self.looks += 1
            self.window.driver.execute_script(OPEN_MENU, size == PHONE and self.pages % 10 == 0)
            for one in self.window.driver.execute_async_script(RUN, rules):
                self.keep(one, (size, colours, self.window.driver.current_url))
        self.set_view(*VIEWS[0][:2])

    def keep(self, found, where):
        for node in found["nodes"]:
            known = self.found[found["id"], found["help"], node["html"]]
            if not known:
                print(f"{found['id']} in {where}: {node['html']}", flush=True)
            known.add(where)

    def set_view(self, size, colours):
        self.window.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": size[0], "height": size[1], "deviceScaleFactor": 1, "mobile": False})
        self.window.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
            "features": [{"name": "prefers-color-scheme", "value": colours}]})

    def told(self):
        return "\n".join(f"{rule}: {words}: {html}\n    {len(where)} times, as on {sorted(where)[0]}"
                         for (rule, words, html), where in sorted(self.found.items()))

    def views_of(self, rule):
        return {view[:2] for (found, *_), where in self.found.items() if found == rule for view in where}


def before_the_door(window, examine):
    for path in ("/sign-in", "/password", "/nowhere", window.wait(lambda: window.house.link_to("", "r"), "no request")):
        window.driver.get(window.house.address + path)  # one of them is not found, which open() would mind
        window.driver.get_log("browser")
        examine()


def official_wording(window, examine, optimal, base):
    """On its way from the upload to a practice; and forms that come back with what is wrong."""
    window.open("/catalogue/1.2/own-practice").press("Pievienot praksi", refused=True)
    examine()
    window.open("/catalogue/wording").press("Nolasīt dokumentus", refused=True)
    examine()
    window.driver.find_element("id", "documents").send_keys(str(optimal))
    window.driver.find_element("id", "second").send_keys(str(base))
    window.press("Nolasīt dokumentus")
    examine()
    window.follow("Salīdzināt")
    examine()
    window.open("/catalogue/wording").press("Pieņemt drošos tekstus")
    examine()
    window.open("/catalogue/1.1.1")
    examine()


def submit(window, examine):
    """The new version of the plan, so that the director has something to decide."""
    window.open("/plan?version=draft").press("Iesniegt apstiprināšanai")
    examine()


def examine_everything(house, examine, window):
    """The leader's pages in Latvian, then the director's in English."""
    leader, director = house.people
    faults = []
    before_the_door(window, examine)
    window.open("/sign-in?lang=lv")
    sign_in(window, leader, house.password)
    official_wording(window, examine, *write_documents(house.at))
    window.open("/plan").press("Atvērt jaunu versiju")
    walk(window, faults, examine, TWO_OF_A_KIND)
    submit(window, examine)
    window.driver.delete_all_cookies()
    window.open("/sign-in?lang=lv")
    sign_in(window, director, house.password)
    window.open("/?lang=en")
    walk(window, faults, examine, TWO_OF_A_KIND)
    return faults


def main():
    began = time.monotonic()
    with DemoHouse() as house, Window(house, "accessible", pictures=False) as window:
        examine = Examination(window)
        if "--plant-a-fault" in sys.argv:
            before_the_door(window, examine)
            seen = {rule: examine.views_of(rule) for rule in FAULTS}
            assert seen == FAULTS, f"axe saw of the planted faults only {seen}"
            return
        faults = examine_everything(house, examine, window)
    print(f"{examine.pages} pages, {examine.looks} looks, {time.monotonic() - began:.0f} s")
    assert not faults and not examine.found, "\n".join(faults) + "\n" + examine.told()
    assert examine.pages > 60, f"only {examine.pages} pages"


if __name__ == "__main__":
    main()
