"""The console as a person without a mouse has it: pages, their links and forms, over plain HTTP.

A form is filled in as the page shows it (hidden fields, what is stored, ticked boxes) and then by what is typed; a name that the
form has no field for is an error of the test, as nobody can type into a field that is not there.
"""
import html.parser
import http.client
import urllib.parse


class Refused(Exception):
    """The console answered with an error, or showed the form again."""


class Form:
    def __init__(self, action):
        self.action = action
        self.fields = {}    # name -> value as shown; None for what is shown and not chosen
        self.choices = {}   # name -> what can be chosen

    def body(self, typed):
        fields = dict(self.fields)
        for name, value in typed.items():
            if name not in fields:
                raise Refused(f"{self.action} has no field {name}; it has {sorted(fields)}")
            values = value if isinstance(value, list) else [value]
            offered = self.choices.get(name)
            if offered is not None and not set(values) <= set(offered):
                raise Refused(f"{self.action}: {name} offers {offered}, not {value}")
            fields[name] = value
        return urllib.parse.urlencode({n: v for n, v in fields.items() if v is not None}, doseq=True)


class Page(html.parser.HTMLParser):
    """What one answer holds: `forms`, `links` (address, words) and `text` of its main part."""

    def __init__(self, path, text):
        super().__init__()
        self.path = path
        self.forms = []
        self.links = []
        self.text = ""
        self.form = self.link = self.area = self.select = None
        self.main = False
        self.feed(text)
        self.text = " ".join(self.text.split())

    def handle_starttag(self, tag, listed):
        given = dict(listed)
        if tag == "main":
            self.main = True
        elif tag == "form":
            self.form = Form(given.get("action") or self.path)
            if given.get("method") == "post":
                self.forms.append(self.form)
        elif tag == "a" and "href" in given:
            self.link = [given["href"], ""]
        elif self.form:
            self.control(tag, given)

    def control(self, tag, given):
        name = given.get("name")
        if tag == "option" and self.select:
            self.form.choices[self.select].append(given.get("value", ""))
            if "selected" in given or self.form.fields[self.select] is None:
                self.form.fields[self.select] = given.get("value", "")
        elif not name:
            return
        elif tag == "select":
            self.select = name
            self.form.fields[name] = None
            self.form.choices[name] = []
        elif tag == "textarea":
            self.area = name
            self.form.fields[name] = ""
        elif tag == "button" or (tag == "input" and given.get("type") in ("radio", "checkbox")):
            self.form.choices.setdefault(name, []).append(given.get("value", "on"))
            self.form.fields.setdefault(name, None)
            if "checked" in given:
                self.form.fields[name] = given.get("value", "on")
        elif tag == "input":
            self.form.fields[name] = given.get("value", "")

    def handle_endtag(self, tag):
        if tag == "main":
            self.main = False
        elif tag == "form":
            self.form = None
        elif tag == "textarea":
            self.area = None
        elif tag == "select":
            self.select = None
        elif tag == "a" and self.link:
            self.links.append((self.link[0], " ".join(self.link[1].split())))
            self.link = None
        elif tag in ("td", "th", "li", "p", "div", "h1", "h2"):
            self.text += " "

    def handle_data(self, data):
        if self.area:
            self.form.fields[self.area] += data
        elif self.main:
            self.text += data
        if self.link:
            self.link[1] += data

    def link_to(self, start, words=""):
        found = [address for address, said in self.links if address.startswith(start) and words in said]
        if not found:
            raise Refused(f"{self.path} has no link to {start}… that says “{words}”: {self.text[:600]}")
        return found[0]

    def form_to(self, action):
        found = [form for form in self.forms if form.action == action]
        if not found:
            raise Refused(f"{self.path} has no form to {action}, only {[f.action for f in self.forms]}: {self.text[:600]}")
        return found[0]


class Console:
    """One browser of one person."""

    def __init__(self, port, language="lv"):
        self.port = port
        self.language = language
        self.cookies = {}
        self.status = None
        self.page = None

    def ask(self, method, path, body=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        headers = {"Accept-Language": self.language, "Cookie": "; ".join(f"{k}={v}" for k, v in self.cookies.items())}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            headers["Origin"] = f"http://127.0.0.1:{self.port}"
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                key, _, kept = value.partition(";")[0].partition("=")
                self.cookies[key] = kept
        self.status = answer.status
        if answer.status in (302, 303):
            return self.ask("GET", urllib.parse.urljoin(path, answer.getheader("Location")))
        self.page = Page(path, text)
        return self.page

    def open(self, path):
        page = self.ask("GET", path)
        if self.status != 200:
            raise Refused(f"GET {path}: {self.status} {page.text[:600]}")
        return page

    def send(self, action=None, /, **typed):
        """Sends the form of the page that is open; without an address, the page's own."""
        form = self.page.form_to(action or self.page.path.partition("?")[0])
        page = self.ask("POST", form.action, form.body(typed))
        if self.status != 200:
            raise Refused(f"POST {form.action} {typed}: {self.status} {page.text[:900]}")
        return page

    def fill(self, path, /, **typed):
        """Opens a form by its address and sends it."""
        self.open(path)
        return self.send(**typed)
