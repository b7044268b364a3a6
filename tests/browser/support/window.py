"""One window of a real browser, and what a person does in it."""
import base64
import os
import pathlib
import tempfile

from selenium import webdriver
from selenium.common.exceptions import StaleElementReferenceException, WebDriverException
from selenium.webdriver.common.by import By
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.support.ui import Select, WebDriverWait

SCREENSHOTS = pathlib.Path(os.environ["PILNVEIDE"]).parent / "screenshots"
SWITCHES = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
            "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage",
            "--hide-scrollbars", "--lang=en-US",
            "--force-prefers-reduced-motion"]  # a page that still glides to a button is pressed beside it
WIDE, PHONE = (1280, 900), (360, 740)
FORBIDDEN = 2  # Chromium's content setting for "block"


def gone(element):
    """Whether its page has been left. A driver that asks in the middle of the change is answered by the inspector."""
    try:
        element.is_enabled()
        return False
    except StaleElementReferenceException:
        return True
    except WebDriverException as told:
        if "does not belong to the document" in str(told.msg):
            return True
        raise


class Window:
    """Use as a context. Every page that it comes to is looked at: it must not scroll sideways nor complain."""

    def __init__(self, house, name, size=WIDE, script=True):
        self.house, self.name, self.size, self.script = house, name, size, script
        self.shots = 0

    def __enter__(self):
        self.profile = tempfile.TemporaryDirectory(prefix="chromium-")
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        for switch in SWITCHES:
            options.add_argument(switch)
        options.add_argument(f"--user-data-dir={self.profile.name}")
        options.add_argument(f"--window-size={self.size[0]},{self.size[1]}")
        preferences = {"intl.accept_languages": "lv"}
        if not self.script:
            preferences["profile.managed_default_content_settings.javascript"] = FORBIDDEN
        options.add_experimental_option("prefs", preferences)
        if self.size[0] < 500:  # Chromium's own window is never narrower
            options.add_experimental_option("mobileEmulation", {
                "deviceMetrics": {"width": self.size[0], "height": self.size[1], "pixelRatio": 1, "mobile": False,
                "touch": False}})  # a tap never returns when the page may run no script
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
        self.driver.set_page_load_timeout(60)
        return self

    def __exit__(self, *_):
        self.driver.quit()
        self.profile.cleanup()

    # --- Going

    def open(self, path):
        self.driver.get(self.house.address + path)
        return self.look()

    def follow(self, words, within="main"):
        """The link with these words, in the page or in the menu."""
        if within == "header":
            self.open_menu()
        found = [link for link in self.driver.find_elements(By.CSS_SELECTOR, f"{within} a")
                 if words in self.visible(link)]
        assert found, f"no link „{words}” on {self.driver.current_url}:\n{self.text()}"
        return self.press_one(found[0])

    def open_menu(self):
        menu = self.driver.find_elements(By.CSS_SELECTOR, ".menu-button")
        if menu and menu[0].is_displayed():
            menu[0].click()

    def press(self, words, within="main", refused=False):
        if within == "header":
            self.open_menu()
        found = [button for button in self.driver.find_elements(By.CSS_SELECTOR, f"{within} button")
                 if button.is_displayed() and words in self.visible(button)]
        assert found, f"no button „{words}” on {self.driver.current_url}:\n{self.text()}"
        return self.press_one(found[0], refused)

    def press_one(self, element, refused=False):
        page = self.driver.find_element(By.TAG_NAME, "html")
        element.click()
        self.wait(lambda _: gone(page))
        return self.look(refused)

    def wait(self, what):
        return WebDriverWait(self.driver, 60, poll_frequency=0.05).until(what)

    # --- Typing

    def type(self, name, text):
        field = self.driver.find_element(By.NAME, name)
        field.clear()
        field.send_keys(text)

    def typed(self, name):
        return self.driver.find_element(By.NAME, name).get_property("value")

    def type_day(self, name, iso):
        """A date control takes the order of the browser's own language (--lang), not of the page's."""
        year, month, day = iso.split("-")
        self.type(name, month + day + year)
        assert self.typed(name) == iso

    def choose(self, name, words):
        Select(self.driver.find_element(By.NAME, name)).select_by_visible_text(words)

    def tick(self, name, value=None):
        which = f"[name='{name}']" + (f"[value='{value}']" if value else "")
        box = self.driver.find_element(By.CSS_SELECTOR, f"input{which}")
        if not box.is_selected():
            box.click()
        assert box.is_selected()

    # --- Looking

    def visible(self, element):
        return " ".join(element.text.split())

    def text(self):
        return self.driver.find_element(By.TAG_NAME, "main").text

    def title(self):
        return self.driver.find_element(By.TAG_NAME, "h1").text

    def says(self, words):
        assert words in self.text(), f"„{words}” is not on {self.driver.current_url}:\n{self.text()}"
        return self

    def look(self, refused=False):
        """Keeps a picture of the page and finds fault with it. A refused form comes as 422, which Chromium tells."""
        self.shots += 1
        where = self.driver.current_url
        folder = SCREENSHOTS / self.name
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{self.shots:02}.png").write_bytes(self.picture())
        measure = self.driver.execute_cdp_cmd("Page.getLayoutMetrics", {})
        wide, room = measure["cssContentSize"]["width"], measure["cssLayoutViewport"]["clientWidth"]
        assert wide <= room, f"{where} is {wide} px wide in a window of {room} px; picture {self.shots} of {self.name}"
        complaints = [entry["message"] for entry in self.driver.get_log("browser") if entry["level"] == "SEVERE"
                      and not (refused and "422" in entry["message"])]
        assert not complaints, f"{where}: {complaints}"
        return self

    def picture(self):
        data = self.driver.execute_cdp_cmd("Page.captureScreenshot", {"captureBeyondViewport": True, "format": "png"})
        return base64.b64decode(data["data"])
