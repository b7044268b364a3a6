"""The letters of a test: what the relay took, as it can be read."""
import email
import email.policy
import email.utils
import os
import re
import subprocess
import zoneinfo

RIGA = zoneinfo.ZoneInfo("Europe/Riga")
LINK = re.compile(r"https?://[^\s\"<>]*/[ripdn]/[a-z2-7]+[^\s\"<>]*|https://pilnveide\.invalid/link[^\s\"<>]*")


class Mail:
    """One message that was taken."""

    def __init__(self, sender, recipient, content):
        message = email.message_from_bytes(content, policy=email.policy.default)
        self.to = recipient
        self.sender = sender
        self.id = message["Message-ID"].strip("<> ")
        self.subject = message["Subject"]
        self.day = email.utils.parsedate_to_datetime(message["Date"]).astimezone(RIGA).date().isoformat()
        self.text = tidy(message.get_body(("plain",)).get_content())
        self.html = message.get_body(("html",)).get_content()

    def link(self, purpose="r"):
        """The way in that this letter holds, without scheme and host; nothing when it holds none."""
        found = re.search(rf"https?://[^\s/]+(/{purpose}/\S+)", self.text)
        return found.group(1) if found else None

    def said(self):
        """What is compared with a forecast: whom, and what, without the way in."""
        return self.to, self.subject, LINK.sub("LINK", self.text)

    def __repr__(self):
        return f"{self.day} {self.to}: {self.subject}"


def tidy(text):
    return "\n".join(line.rstrip() for line in text.replace("\r\n", "\n").strip().split("\n"))


def foretold(letter):
    """The same of a letter in the answer of `rehearse --json`."""
    return letter["to"], letter["subject"], LINK.sub("LINK", tidy(letter["text"]))


class Relay:
    """The mail relay of tests/mail/sink.py as a process; `taken()` are its messages in the order it took them. `options` are the sink's."""

    def __init__(self, folder, *options):
        self.keep = os.path.join(folder, "taken")
        self.log = os.path.join(folder, "taken.log")
        self.rules = os.path.join(folder, "rules")  # of sink.py; none as long as nobody writes them
        os.makedirs(self.keep, exist_ok=True)
        sink = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "mail", "sink.py")
        self.process = subprocess.Popen(["/usr/bin/python3", sink, "--log", self.log, "--keep", self.keep, "--rules", self.rules, *options],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.port = int(self.process.stdout.readline())
        self.read = []

    def taken(self):
        with open(self.log, encoding="utf-8") as file:
            lines = file.read().splitlines()
        for number in range(len(self.read) + 1, len(lines) + 1):
            fields = lines[number - 1].split("\t")
            with open(os.path.join(self.keep, f"{number}.eml"), "rb") as file:
                self.read.append(Mail(fields[2], fields[3], file.read()))
        return list(self.read)

    def obey(self, rules):
        with open(self.rules + ".new", "w", encoding="utf-8") as file:
            file.write(rules + "\n")
        os.replace(self.rules + ".new", self.rules)

    def stop(self):
        self.process.communicate(timeout=10)
