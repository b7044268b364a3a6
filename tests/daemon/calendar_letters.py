#!/usr/bin/python3
"""calendar_letters.py DIR: reads letters about meetings as a mail program and a calendar do, and compares.

DIR/<n>.eml is the message; DIR/<n>.json holds what went in. Prints what differs and how many were compared; fails on any difference and
on an empty DIR.
"""
import datetime
import email
import email.policy
import json
import pathlib
import sys

import icalendar


def part_of(message):
    parts = [part for part in message.walk() if part.get_content_type() == "text/calendar"]
    assert len(parts) == 1, f"{len(parts)} calendar parts"
    return parts[0]


def differences(found, meant):
    for name, value in meant.items():
        if found.get(name) != value:
            yield f"{name}: {found.get(name)!r}, not {value!r}"


def read(text):
    calendar = icalendar.Calendar.from_ical(text)
    events = list(calendar.walk("VEVENT"))
    assert len(events) == 1, f"{len(events)} events"
    event = events[0]
    attendee = event.get("ATTENDEE")
    return {"method": str(calendar["METHOD"]), "uid": str(event["UID"]), "sequence": int(event["SEQUENCE"]),
            "title": str(event["SUMMARY"]), "place": str(event["LOCATION"]), "agenda": str(event.get("DESCRIPTION", "")),
            "from": event["DTSTART"].dt.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "to": event["DTEND"].dt.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "status": str(event["STATUS"]), "organizer": str(event["ORGANIZER"]),
            "attendee": str(attendee) if attendee else "", "alarms": len(list(event.walk("VALARM")))}


def faults(path):
    raw = path.read_bytes()
    meant = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    message = email.message_from_bytes(raw, policy=email.policy.default)
    if message.get_content_type() != "multipart/alternative":
        yield f"the message is {message.get_content_type()}"
    if any(part.defects for part in message.walk()):
        yield "defects"
    part = part_of(message)
    if part is not list(message.iter_parts())[-1]:
        yield "the calendar is not the last alternative"
    if part.get_param("method") != meant["method"] or part.get_param("charset") != "utf-8":
        yield f"the part says {part['Content-Type']}"
    payload = part.get_payload(decode=True)
    lines = payload.split(b"\r\n")
    if b"\n" in payload.replace(b"\r\n", b"") or lines[-1]:
        yield "a line does not end in CRLF"
    if any(len(line) > 75 for line in lines):
        yield "a line over 75 octets"
    for line in lines:
        line.decode("utf-8")  # no character is cut by a fold
    yield from differences(read(payload.decode("utf-8")), meant)


def main():
    paths = sorted(pathlib.Path(sys.argv[1]).glob("*.eml"))
    bad = 0
    for path in paths:
        try:
            found = list(faults(path))
        except (AssertionError, ValueError, KeyError) as fault:
            found = [f"{type(fault).__name__}: {fault}"]
        for fault in found:
            bad += 1
            print(f"{path.name}: {fault}")
    print(f"{len(paths)} letters compared, {bad} faults")
    return 1 if bad or not paths else 0


if __name__ == "__main__":
    sys.exit(main())
