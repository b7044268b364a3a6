"""One window of a real browser, and what a person does in it."""
import base64
import os
import pathlib

from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select, WebDriverWait

from support.driver import PATIENCE, Browser, in_mid_change

SCREENSHOTS = pathlib.Path(os.environ["PILNVEIDE"]).parent / "screenshots"
WIDE, PHONE = (1280, 900), (360, 740)


class Window:
    """Use as a context. Every page that it comes to is looked at: it must not scroll sideways nor complain."""

    def __init__(self, house, name, size=WIDE, script=True, pictures=True):
        self.house, self.name, self.pictures = house, name, pictures
        self.browser = Browser(size, script)
        self.shots = 0

    def __enter__(self):
        self.driver = self.browser.__enter__()
        return self

    def __exit__(self, *failure):
        if failure[0]:
            print(f"{self.name} stopped at {self.driver.current_url} after picture {self.shots}")
        self.browser.__exit__(*failure)

    # --- Going

    def open(self, path):
        self.driver.get(self.house.address + path)
        return self.look()

    def follow(self, words, within="main", nth=0):
        """The link with these words, in the page or in the menu."""
        return self.leave_by(self.shown("a", words, within, nth).click)

    def press(self, words, within="main", refused=False):
        return self.leave_by(self.shown("button", words, within).click, refused)

    def press_key(self, key):
        """A key in the control that has the focus, which sends its form."""
        return self.leave_by(lambda: self.driver.switch_to.active_element.send_keys(key))

    def leave_by(self, act, refused=False):
        """Does what leads to another page, and waits until that one is there.

        The act itself is done once. Its answer counts for nothing when the page was left before the driver gave it.
        """
        page, trouble = self.document(), None
        try:
            act()
        except WebDriverException as told:
            if not in_mid_change(told):
                raise
            trouble = told.msg
        self.wait(lambda: self.document() not in (page, None), f"the page does not change; {trouble}")
        self.wait(lambda: self.driver.execute_script("return document.readyState") == "complete", "the page stays half")
        return self.look(refused)

    def document(self):
        """Which document the window shows: another one after each page change, also to the same address."""
        return self.driver.execute_cdp_cmd("Page.getFrameTree", {})["frameTree"]["frame"].get("loaderId")

    def wait(self, holds, what):
        """Until `holds()`, which only looks: it is asked again when the page was just being left."""
        def asked(_):
            try:
                return holds()
            except WebDriverException as told:
                if in_mid_change(told):
                    return None
                raise
        return WebDriverWait(self.driver, PATIENCE, poll_frequency=0.02).until(asked, what)

    # --- Finding

    def shown(self, tag, words, within="main", nth=0):
        """The first link or button that says these words („Add … Goal 1”) and can be seen, or the one so many after it."""
        if within == "header":
            self.open_menu()
        parts = " and ".join(f'contains(normalize-space(), "{part}")' for part in words.split(" … "))
        said = f"//{within}//{tag}[{parts}]"
        seen = [one for one in self.driver.find_elements(By.XPATH, said) if one.is_displayed()]
        if len(seen) > nth:
            return seen[nth]
        raise AssertionError(f"no {tag} „{words}” on {self.driver.current_url}:\n{self.text()}")

    def open_menu(self):
        menu = self.driver.find_elements(By.CSS_SELECTOR, ".menu-button")
        if menu and menu[0].is_displayed():
            menu[0].click()

    # --- Typing

    def fill(self, **typed):
        for name, text in typed.items():
            self.type(name, text)
        return self

    def type(self, name, text):
        """By the hand of a person: into a line, a text, a date or a list."""
        field = self.driver.find_element(By.NAME, name)
        if field.tag_name == "select":
            Select(field).select_by_visible_text(text)
        elif field.get_attribute("type") == "date":
            year, month, day = text.split("-")
            field.clear()
            field.send_keys(month + day + year)  # the order of the browser's own language (--lang), not of the page's
            assert self.typed(name) == text, f"{name} holds {self.typed(name)}, not {text}"
        else:
            field.clear()
            field.send_keys(text)

    def typed(self, name):
        return self.driver.find_element(By.NAME, name).get_property("value")

    def tick(self, name, value=None):
        which = f"[name='{name}']" + (f"[value='{value}']" if value else "")
        box = self.driver.find_element(By.CSS_SELECTOR, f"input{which}")
        if not box.is_selected():
            box.click()
        assert box.is_selected(), f"{name} cannot be ticked"

    # --- Looking

    def text(self):
        return self.driver.find_element(By.TAG_NAME, "main").text

    def title(self):
        return self.driver.find_element(By.TAG_NAME, "h1").text

    def says(self, *sentences):
        there = self.text()
        for words in sentences:
            assert words in there, f"„{words}” is not on {self.driver.current_url}:\n{there}"
        return self

    def look(self, refused=False):
        """Keeps a picture of the page and finds fault with it. A refused form comes as 422, which Chromium tells."""
        self.shots += 1
        where = self.driver.current_url
        if self.pictures:
            self.keep(self.wait(self.picture, "no picture of the page"))
        measure = self.driver.execute_cdp_cmd("Page.getLayoutMetrics", {})
        wide, room = measure["cssContentSize"]["width"], measure["cssLayoutViewport"]["clientWidth"]
        assert wide <= room, f"{where} is {wide} px wide in a window of {room} px; picture {self.shots} of {self.name}"
        complaints = [entry["message"] for entry in self.driver.get_log("browser") if entry["level"] == "SEVERE"
                      and not (refused and "422" in entry["message"])]
        assert not complaints, f"{where}: {complaints}"
        return self

    def keep(self, picture):
        folder = SCREENSHOTS / self.name
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{self.shots:03}.png").write_bytes(picture)

    def picture(self):
        data = self.driver.execute_cdp_cmd("Page.captureScreenshot", {
            "captureBeyondViewport": True, "format": "png", "optimizeForSpeed": True})
        return base64.b64decode(data["data"])
