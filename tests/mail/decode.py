#!/usr/bin/python3
"""decode.py DIR: compares letters as a mail program reads them with what was to be said.

DIR/<n>.eml is a message as it arrived; DIR/<n>.subject, .name (of the recipient), .text and .html hold what went in. Prints what differs
and how many were compared; fails on any difference, on a line over 78 bytes or with a bare CR or LF, and on an empty DIR.
"""
import email
import email.header
import email.policy
import email.utils
import pathlib
import re
import sys


def expected(path, suffix):
    return path.with_suffix(suffix).read_bytes().decode("utf-8")


def lines_of(text):
    return text.replace("\r\n", "\n")


def name_in(raw):
    """The recipient's name. Python's newer parser puts a blank between two encoded words of a name, which RFC 2047, 6.2 forbids."""
    name, _ = email.utils.parseaddr(email.message_from_bytes(raw)["To"])
    return str(email.header.make_header(email.header.decode_header(name)))


def faults(path):
    raw = path.read_bytes()
    if re.search(rb"(?<!\r)\n|\r(?!\n)", raw):
        yield "a bare CR or LF"
    if any(len(line) > 78 for line in raw.split(b"\r\n")):
        yield "a line over 78 bytes"
    if any(byte > 126 for byte in raw):
        yield "a byte that is not ASCII"
    for word in re.findall(rb"=\?\S*\?=", raw):
        if len(word) > 75:
            yield "an encoded word over 75 characters"
    message = email.message_from_bytes(raw, policy=email.policy.default)
    if message.defects or any(part.defects for part in message.walk()):
        yield f"defects: {message.defects}"
    if message["Subject"] != expected(path, ".subject"):
        yield f"subject {message['Subject']!r}, not {expected(path, '.subject')!r}"
    if name_in(raw) != expected(path, ".name"):
        yield f"name {name_in(raw)!r}, not {expected(path, '.name')!r}"
    for subtype, suffix in (("plain", ".text"), ("html", ".html")):
        part = message.get_body((subtype,))
        said = part.get_payload(decode=True).decode("utf-8")
        if lines_of(said) != expected(path, suffix):
            yield f"{subtype} part differs"


def main():
    paths = sorted(pathlib.Path(sys.argv[1]).glob("*.eml"))
    bad = 0
    for path in paths:
        for fault in faults(path):
            bad += 1
            print(f"{path.name}: {fault}")
    print(f"{len(paths)} letters compared, {bad} faults")
    sys.exit(1 if bad or not paths else 0)


if __name__ == "__main__":
    main()
