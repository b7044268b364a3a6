"""A person without a mouse: Tab, Enter and typing, and always a look at where one is."""
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

FARTHEST = 160  # presses of Tab; the longest way is through the hits of a search
WHERE = """const at = document.activeElement, ring = getComputedStyle(at.closest('.choice') || at);
const box = at.getBoundingClientRect();
return {words: (at.name || at.textContent).replace(/\\s+/g, ' ').trim(), tag: at.tagName,
  ring: ring.outlineStyle == 'none' ? 0 : parseFloat(ring.outlineWidth),
  seen: box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth && box.height > 1}"""


class Keyboard:
    """Of one window. `at` is what has the focus, `presses` how often a key was pressed."""

    def __init__(self, window):
        self.window, self.at, self.presses = window, None, 0

    def press(self, *keys):
        self.presses += 1
        ActionChains(self.window.driver, duration=0).send_keys(*keys).perform()

    def tab(self):
        """To the next thing, which must show that it has the focus and stand where one sees it."""
        self.press(Keys.TAB)
        self.at = self.window.driver.execute_script(WHERE)
        if self.at["tag"] != "BODY":  # between the last thing of a page and the first
            said = f"{self.at} on {self.window.driver.current_url}"
            assert self.at["ring"] >= 2, f"no focus shows on {said}"
            assert self.at["seen"], f"the focus is out of sight: {said}"

    def tab_to(self, words):
        """Forwards, until what has the focus says these words or has this name."""
        way = []
        while len(way) < FARTHEST:
            self.tab()
            if words in self.at["words"]:
                return self
            way.append(self.at["words"])
        raise AssertionError(f"Tab never comes to „{words}” on {self.window.driver.current_url}: {way}")

    def go(self, *stops):
        """To each of these in turn, and Enter on each, which leads to another page."""
        for words in stops:
            self.tab_to(words)
            self.window.press_key(Keys.ENTER)
        return self

    def to_content(self):
        """Over the menu, by the link that is the first thing of the page."""
        self.tab()
        assert self.at["tag"] == "A" and self.window.driver.execute_script(
            "return document.activeElement.hash") == "#saturs", f"the page begins with {self.at}"
        self.press(Keys.ENTER)
        return self

    def append(self, name, text):
        """To what already stands in a text of several lines."""
        self.tab_to(name)
        ActionChains(self.window.driver, duration=0).key_down(Keys.CONTROL).send_keys(Keys.END).key_up(
            Keys.CONTROL).send_keys(text).perform()
        return self

    def type(self, name, text):
        self.tab_to(name)
        self.press(text)
        return self
