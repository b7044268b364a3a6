"""One signed-in browser, as lean as it can be: eight of them write while the daemon dies under them."""
import http.client
import re
import urllib.parse

from support_house import PASSWORD

HIDDEN = re.compile(r'<input type="hidden" name="(csrf|version|once)" value="([^"]*)"')


class Gone(Exception):
    """The daemon or its database did not answer; what was asked may have happened or not."""


class Clerk:
    """`computer` is the loopback address it asks from: so many tries to sign in a minute are let in from each."""

    def __init__(self, port, address, computer="127.0.0.1"):
        self.port = port
        self.computer = computer
        self.address = address
        self.connection = None
        self.cookies = {}

    def ask(self, method, path, fields=None):
        """Status, where it leads, the page. Nothing is posted twice; a page is asked for again when the daemon hung up meanwhile."""
        headers = {"Cookie": "; ".join(f"{k}={v}" for k, v in self.cookies.items()), "Accept-Language": "lv"}
        body = None
        if fields is not None:
            body = urllib.parse.urlencode(fields)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            headers["Origin"] = f"http://127.0.0.1:{self.port}"
        was_open = self.connection is not None
        try:
            return self.answer_to(method, path, body, headers)
        except (OSError, http.client.HTTPException) as fault:
            self.hang_up()
            if was_open and method == "GET":
                return self.ask(method, path)
            raise Gone(f"{method} {path}: {fault!r}") from fault

    def answer_to(self, method, path, body, headers):
        if not self.connection:
            self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30, source_address=(self.computer, 0))
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        text = answer.read().decode()
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                key, _, kept = value.partition(";")[0].partition("=")
                self.cookies[key] = kept
        if answer.getheader("Connection", "").lower() == "close":
            self.hang_up()
        if answer.status >= 500:
            raise Gone(f"{method} {path}: {answer.status}")
        return answer.status, answer.getheader("Location") or "", text

    def hang_up(self):
        if self.connection:
            self.connection.close()
        self.connection = None

    def hidden(self, path):
        """What a form carries unseen; nothing when the page shows no form."""
        status, _, text = self.ask("GET", path)
        return dict(HIDDEN.findall(text)) if status == 200 else {}

    def sign_in(self):
        self.cookies = {}
        hidden = self.hidden("/sign-in")
        status, to, _ = self.ask("POST", "/sign-in", {**hidden, "email": self.address, "password": PASSWORD})
        return status == 303 and not to.startswith("/sign-in")

    def post(self, path, **typed):
        """Fills the form at `path` in. Where it led, or nothing when it was not saved."""
        hidden = self.hidden(path)
        status, to, _ = self.ask("POST", path, {**hidden, **typed}) if hidden else (0, "", "")
        return to if status == 303 and not to.startswith("/sign-in") else None
