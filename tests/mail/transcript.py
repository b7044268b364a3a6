#!/usr/bin/python3
"""transcript.py FILE [--may PATTERN …]: looks for anything in a sink's transcript that a text of ours could have slipped in.

Every command stands on a line of its own, is one that our daemon says, and has its reply before the next; each MAIL has one RCPT; with
--may, every recipient fits one of these patterns. Every message has only headers that we write, each once; no bare CR or LF, no line over 998
bytes. Prints what is extra and how much was looked at; fails on anything extra and on an empty transcript.
"""
import argparse
import collections
import fnmatch
import json
import re
import sys

ADDRESS = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[A-Za-z0-9.-]+"
COMMAND = re.compile(rf"(EHLO|HELO) \S+|STARTTLS|AUTH [A-Z0-9-]+( \S+)?|NOOP|QUIT|RSET|DATA|"
                     rf"MAIL FROM:<({ADDRESS})?>( SIZE=\d+)?( BODY=\w+)?|RCPT TO:<(?P<to>{ADDRESS})>")
TOP = {"from", "to", "reply-to", "subject", "date", "message-id", "mime-version", "auto-submitted", "x-auto-response-suppress",
       "content-language", "content-type", "content-transfer-encoding", "references", "in-reply-to", "list-unsubscribe",
       "list-unsubscribe-post", "list-id"}
ALWAYS = {"from", "to", "subject", "date", "message-id", "mime-version", "auto-submitted", "content-type"}
INNER = {"content-type", "content-transfer-encoding", "content-disposition", "content-language", "content-id"}


class Judge:
    def __init__(self, may):
        self.may = may  # patterns with * and ?
        self.findings = []
        self.commands = self.messages = 0

    def say(self, connection, what, text=""):
        self.findings.append(f"connection {connection}: {what} {text[:200]!r}")

    def connection(self, number, lines):
        """`lines` are (who, text) in their order; what the client sends between two replies is one command or one message."""
        pending, last, recipients = "", "", 0
        for who, text in [*lines, ("S", "")]:
            if who == "C":
                pending += text
                continue
            if pending and last == "354":
                self.message(number, pending)
            elif pending and last != "334":  # what answers that is a part of AUTH
                recipients = self.command(number, pending, recipients)
            pending, last = "", text[:3]

    def command(self, number, text, recipients):
        self.commands += 1
        line = text.removesuffix("\r\n")
        known = COMMAND.fullmatch(line) if text.endswith("\r\n") else None
        if not known:
            self.say(number, "an extra command", text)
            return recipients
        if known["to"] and self.may and not any(fnmatch.fnmatch(known["to"], one) for one in self.may):
            self.say(number, "a recipient that nobody meant", line)
        if known["to"] and recipients:
            self.say(number, "a second recipient", line)
        return recipients + 1 if known["to"] else 0 if line.startswith("MAIL") else recipients

    def message(self, number, text):
        """Dots are as on the wire. What was cut off before its last dot is looked at as far as it goes."""
        self.messages += 1
        if re.search(r"(?<!\r)\n|\r(?!\n)", text):
            self.say(number, "a bare CR or LF in a message")
        whole, end, rest = text.partition("\r\n.\r\n")
        if end and rest:
            self.say(number, "something after the last dot", rest)
        if max(len(line) for line in whole.split("\r\n")) > 998:
            self.say(number, "a line over 998 bytes")
        head, _, body = whole.partition("\r\n\r\n")
        seen = self.headers(number, head, TOP)
        if end and ALWAYS - set(seen):
            self.say(number, "a header is missing:", str(ALWAYS - set(seen)))
        self.parts(number, seen, body)

    def headers(self, number, head, known):
        seen = collections.Counter()
        for line in re.sub(r"\r\n(?=[ \t])", "", head).split("\r\n"):
            name = line.partition(":")[0].lower()
            seen[name] += 1
            if name not in known or seen[name] > 1 or ":" not in line:
                self.say(number, "an extra header", line)
        return seen

    def parts(self, number, seen, body):
        boundaries = re.findall(r'(?m)^--(=_[^\r\n]+?)(?:--)?\r?$', body)
        for boundary in dict.fromkeys(boundaries):
            for part in body.split("--" + boundary)[1:]:
                if part.startswith("\r\n") and part.strip():
                    self.headers(number, part.removeprefix("\r\n").partition("\r\n\r\n")[0], INNER)
        if seen["content-transfer-encoding"] and boundaries:
            self.say(number, "a boundary in a message of one part")


def judge(path, may=()):
    talks = collections.defaultdict(list)
    with open(path, encoding="utf-8") as file:
        for line in file:
            connection, who, text = json.loads(line)
            talks[connection].append((who, text))
    one = Judge(list(may))
    for number, lines in talks.items():
        one.connection(number, lines)
    return one, len(talks)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("transcript")
    parser.add_argument("--may", nargs="*", default=[])
    arguments = parser.parse_args()
    one, connections = judge(arguments.transcript, arguments.may)
    for finding in one.findings[:50]:
        print(finding)
    print(f"{connections} connections, {one.commands} commands, {one.messages} messages, {len(one.findings)} extra")
    sys.exit(1 if one.findings or not connections else 0)


if __name__ == "__main__":
    main()
