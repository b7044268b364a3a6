#!/usr/bin/python3
"""The mail relay of the tests: a real SMTP server that does what it is told and remembers what it took.

    sink.py --log FILE [--rules FILE] [--keep DIR] [--port N]
            [--transcript FILE] [--security plain|starttls|tls --certificate FILE --key FILE] [--sign-in USER:PASSWORD]

It listens on 127.0.0.1, prints its port on a line of its own when it is ready, and ends on SIGTERM or, when its standard input
is a pipe, with the pipe's other end.

The log. Before a message is answered with 250, one line is appended and synced to the disk; fields are separated by tabs:

    connection  message-id  sender  recipient  sha256  bytes  plain|tls  user|-

`connection` counts from 1, message-id is without brackets, sha256 is of the message as received (dots unstuffed).
--keep DIR also keeps each message taken as DIR/<number>.eml, counted from 1.
--transcript FILE keeps every byte that came and every reply, one JSON list a line: [connection, "C" or "S", text as Latin-1]; what comes
after STARTTLS is kept as it was before it was encrypted. tests/mail/transcript.py judges it.

The rules. The file is read again at each step of a session, so it may be written (by rename) while the sink runs. One rule
a line, the first that fits is applied; without one everything is taken:

    [after=N] [times=N] [to=PATTERN] POINT ACTION

    POINT   connect | mail | rcpt | data | body | end
            (data: the DATA command; body: after the 354; end: after the last dot)
    ACTION  NNN text      reply so and take nothing; 421 also closes the connection
            drop          close the connection without a word
            take-drop     at end only: log the message as taken, then close without a reply
            slow SECONDS  go on after a while
            kill PID      end that process (SIGKILL) and close the connection
            take-kill PID at end only: log the message as taken, then the same

after=N lets the first N occasions pass; times=N applies a rule to N occasions only; to= matches the recipient with * and ?
(at rcpt and later).
Signing in is demanded when --sign-in is given, and never offered before TLS.
"""
import argparse
import asyncio
import collections
import email
import fnmatch
import hashlib
import json
import logging
import os
import signal
import ssl
import stat
import sys
import warnings

from aiosmtpd.smtp import SMTP, AuthResult


class Rules:
    def __init__(self, path):
        self.path = path
        self.used = collections.Counter()

    def action(self, point, recipients=()):
        if not self.path or not os.path.exists(self.path):
            return None
        with open(self.path, encoding="utf-8") as file:
            for number, line in enumerate(file):
                words = line.split()
                options = {}
                while words and words[0].startswith(("after=", "times=", "to=")):
                    name, _, value = words.pop(0).partition("=")
                    options[name] = value
                if not words or words[0] != point:
                    continue
                if "to" in options and not any(fnmatch.fnmatch(r, options["to"]) for r in recipients):
                    continue
                key = (number, line)
                first = int(options.get("after", 0))
                if first + int(options.get("times", sys.maxsize)) <= self.used[key]:
                    continue
                self.used[key] += 1
                if self.used[key] > first:
                    return " ".join(words[1:])
        return None


class Log:
    def __init__(self, path, keep):
        self.file = open(path, "a", encoding="utf-8")
        self.keep = keep
        self.count = 0

    def take(self, session, envelope):
        content = envelope.content
        self.count += 1
        if self.keep:
            with open(os.path.join(self.keep, f"{self.count}.eml"), "wb") as file:
                file.write(content)
        message_id = (email.message_from_bytes(content).get("Message-ID") or "-").strip("<> ")
        fields = [session.number, message_id, envelope.mail_from, ",".join(envelope.rcpt_tos),
                  hashlib.sha256(content).hexdigest(), len(content), session.security, session.user]
        self.file.write("\t".join(map(str, fields)) + "\n")
        self.file.flush()
        os.fsync(self.file.fileno())


class Transcript:
    """What was said, by whom, in its order."""

    def __init__(self, path):
        self.file = open(path, "a", encoding="utf-8") if path else None

    def write(self, connection, who, data):
        if self.file:
            self.file.write(json.dumps([connection, who, data.decode("latin-1")]) + "\n")
            self.file.flush()


class Handler:
    async def handle_DATA(self, server, session, envelope):
        return await server.end()


class Sink(SMTP):
    """One connection; each step first asks the rules."""

    line_length_limit = 1000  # RFC 5321, 4.5.3.1.6
    connections = 0

    def __init__(self, rules, log, transcript, implicit_tls, **options):
        super().__init__(Handler(), **options)
        self.rules = rules
        self.log = log
        self.transcript = transcript
        self.implicit_tls = implicit_tls
        Sink.connections += 1
        self.number = Sink.connections

    def data_received(self, data):
        self.transcript.write(self.number, "C", data)
        super().data_received(data)

    async def obeyed(self, point, recipients=()):
        """Carries the rule for this point out; True when the step is over with that."""
        action = self.rules.action(point, recipients)
        if not action:
            return False
        if action.startswith("slow "):
            await asyncio.sleep(float(action.split()[1]))
            return False
        if self.breaks_off(action):
            raise ConnectionResetError
        await self.push(action)
        if action.startswith("421"):
            self.transport.close()
        return True

    def breaks_off(self, action):
        """Takes the message or not, ends our end of the connection, and maybe the other's process."""
        words = action.split()
        if words[0] not in ("drop", "take-drop", "kill", "take-kill"):
            return False
        if words[0].startswith("take-"):
            self.remember()
        if words[0].endswith("kill"):
            try:
                os.kill(int(words[1]), signal.SIGKILL)
            except ProcessLookupError:
                pass  # it died by another hand in the same moment
        self.transport.abort()
        return True

    def remember(self):
        self.session.number = self.number
        self.session.security = "tls" if self.implicit_tls or self.session.ssl else "plain"
        login = self.session.auth_data
        self.session.user = login.login.decode() if login else "-"
        self.log.take(self.session, self.envelope)

    async def _handle_client(self):
        try:
            if not await self.obeyed("connect"):
                await super()._handle_client()
        except ConnectionResetError:
            pass

    async def smtp_MAIL(self, arg):
        if not await self.obeyed("mail"):
            await super().smtp_MAIL(arg)

    async def smtp_RCPT(self, arg):
        recipient = (arg or "").partition("<")[2].partition(">")[0]
        if not await self.obeyed("rcpt", [recipient]):
            await super().smtp_RCPT(arg)

    async def smtp_DATA(self, arg):
        if not await self.obeyed("data", self.envelope.rcpt_tos):
            await super().smtp_DATA(arg)

    async def push(self, status):
        self.transcript.write(self.number, "S", status if isinstance(status, bytes) else str(status).encode())
        await super().push(status)
        if str(status).startswith("354"):
            await self.obeyed("body", self.envelope.rcpt_tos)

    async def end(self):
        action = self.rules.action("end", self.envelope.rcpt_tos)
        if action and action.startswith("slow "):
            await asyncio.sleep(float(action.split()[1]))
        elif action and self.breaks_off(action):
            raise ConnectionResetError
        elif action:
            if action.startswith("421"):
                asyncio.get_running_loop().call_soon(self.transport.close)
            return action
        self.remember()
        return "250 2.0.0 taken"


def options_of(arguments):
    options = {"hostname": "sink.example", "data_size_limit": 64 * 1024 * 1024}
    context = None
    if arguments.security != "plain":
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(arguments.certificate, arguments.key)
    if arguments.security == "starttls":
        options["tls_context"] = context
    if arguments.sign_in:
        user, _, password = arguments.sign_in.partition(":")

        def authenticate(server, session, envelope, mechanism, data):
            good = data.login == user.encode() and data.password == password.encode()
            return AuthResult(success=good, handled=False, auth_data=data)
        options.update(authenticator=authenticate, auth_required=True, auth_require_tls=arguments.security != "tls")
    return options, context


async def serve(arguments):
    rules = Rules(arguments.rules)
    log = Log(arguments.log, arguments.keep)
    transcript = Transcript(arguments.transcript)
    options, context = options_of(arguments)
    implicit = arguments.security == "tls"
    server = await asyncio.get_running_loop().create_server(
        lambda: Sink(rules, log, transcript, implicit, **options), "127.0.0.1", arguments.port, ssl=context if implicit else None)
    over = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, over.set)
    if stat.S_ISFIFO(os.fstat(0).st_mode):
        loop.add_reader(sys.stdin, lambda: os.read(0, 4096) or over.set())
    print(server.sockets[0].getsockname()[1], flush=True)
    await over.wait()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--log", required=True)
    parser.add_argument("--rules")
    parser.add_argument("--keep")
    parser.add_argument("--transcript")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--security", choices=["plain", "starttls", "tls"], default="plain")
    parser.add_argument("--certificate")
    parser.add_argument("--key")
    parser.add_argument("--sign-in", help="USER:PASSWORD")
    logging.getLogger("mail.log").setLevel(logging.CRITICAL + 1)
    warnings.simplefilter("ignore")
    asyncio.run(serve(parser.parse_args()))


if __name__ == "__main__":
    main()
