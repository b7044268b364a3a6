"""chromedriver and the browser it leads."""
import re
import subprocess
import tempfile
import threading

from selenium import webdriver
from selenium.common.exceptions import StaleElementReferenceException, WebDriverException

SWITCHES = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
            "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage",
            "--hide-scrollbars", "--lang=en-US",
            "--force-prefers-reduced-motion"]  # a page that still glides to a button is pressed beside it
FORBIDDEN = 2  # Chromium's content setting for "block"
PATIENCE = 120  # seconds; a machine that does much else at once is slow, not broken
MID_CHANGE = re.compile(  # what a driver answers that was asked while one page gave way to the next
    "does not belong to the document|no node with given id|cannot find context|context was destroyed|no such execution "
    "context|uniquecontextid not found|aborted by navigation|navigated or closed|not attached to an active page|"
    "node is detached|frame detached|unable to capture screenshot", re.IGNORECASE)


def in_mid_change(told):
    """Whether this complaint says only that the page was just then being left."""
    return isinstance(told, StaleElementReferenceException) or bool(MID_CHANGE.search(str(told.msg)))


class Chromedriver:
    """The process, at a port of its own choice: one chosen for it might be taken by then. What selenium's Service does."""

    path = "/usr/bin/chromedriver"

    def start(self):
        self.process = subprocess.Popen([self.path, "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        said = []
        for line in self.process.stdout:
            said.append(line)
            port = re.search(r"started successfully on port (\d+)", line)
            if port:
                self.service_url = f"http://127.0.0.1:{port[1]}"
                break
        else:
            raise SystemExit("chromedriver did not start:\n" + "".join(said))
        self.reader = threading.Thread(target=self.process.stdout.read, daemon=True)  # it never waits for a reader
        self.reader.start()

    def stop(self):
        self.process.terminate()
        self.process.wait(PATIENCE)
        self.reader.join(PATIENCE)
        self.process.stdout.close()


class Browser:
    """Chromium with a fresh profile. Use as a context, which gives selenium's driver."""

    def __init__(self, size, script):
        self.size, self.script = size, script

    def __enter__(self):
        # Chromium's last processes may still write into it when the driver says that they are gone.
        self.profile = tempfile.TemporaryDirectory(prefix="chromium-", ignore_cleanup_errors=True)
        self.driver = webdriver.Chrome(service=Chromedriver(), options=self.options())
        self.driver.set_page_load_timeout(PATIENCE)
        self.driver.set_script_timeout(PATIENCE)
        return self.driver

    def __exit__(self, *_):
        try:
            self.driver.quit()
        except WebDriverException as told:
            print("the browser did not end well:", told.msg)
        self.profile.cleanup()

    def options(self):
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        for switch in SWITCHES:
            options.add_argument(switch)
        options.add_argument(f"--user-data-dir={self.profile.name}")
        options.add_argument(f"--window-size={self.size[0]},{self.size[1]}")
        preferences = {"intl.accept_languages": "lv", "credentials_enable_service": False}
        if not self.script:
            preferences["profile.managed_default_content_settings.javascript"] = FORBIDDEN
        options.add_experimental_option("prefs", preferences)
        if self.size[0] < 500:  # Chromium's own window is never narrower
            options.add_experimental_option("mobileEmulation", {
                "deviceMetrics": {"width": self.size[0], "height": self.size[1], "pixelRatio": 1, "mobile": False,
                "touch": False}})  # a tap never returns when the page may run no script
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        return options
