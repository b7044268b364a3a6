"""One installation: a record, its daemon as a process with a clock file, its relay, and the commands beside it."""
import datetime
import json
import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import threading

from support_console import Console
from support_letters import RIGA, Relay, foretold

SOURCE = os.environ.get("PILNVEIDE_SOURCE", os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
BINARY = os.environ.get("PILNVEIDE", os.path.join(SOURCE, "build", "dev", "pilnveide"))
PATIENCE = 60  # seconds until something that must happen is given up
PASSWORD = "zirgs akmens lietus bite"


def expect(good, *words):
    if not good:
        raise AssertionError(" ".join(map(str, words)))


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Daemon:
    """`pilnveide serve`; every line of its log wakes who waits."""

    def __init__(self, command, failpoint=None):
        environment = {k: v for k, v in os.environ.items() if k != "PILNVEIDE_FAILPOINT"}
        if failpoint:
            environment["PILNVEIDE_FAILPOINT"] = failpoint
        self.lines = []
        self.news = threading.Condition()
        self.process = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL,
                                        text=True, errors="replace")
        self.reader = threading.Thread(target=self.read, daemon=True)
        self.reader.start()

    def read(self):
        for line in self.process.stderr:
            with self.news:
                self.lines.append(line.rstrip())
                self.news.notify_all()
        with self.news:
            self.lines.append("(the log ends)")
            self.news.notify_all()

    def count(self, words):
        return sum(words in line for line in self.lines)

    def wait(self, holds, what):
        """Until `holds()`; asked again at each line of the log and four times a second."""
        patience = PATIENCE * 4
        with self.news:
            while not holds():
                patience -= 1
                ended = self.process.poll() is not None
                if patience < 0 or ended:
                    log = "\n".join(self.lines[-40:])
                    raise AssertionError(f"{'the daemon ended' if ended else 'waited in vain'}: {what}\n{log}")
                self.news.wait(0.25)

    def end(self, how=signal.SIGTERM):
        self.process.send_signal(how)
        status = self.process.wait(PATIENCE)
        self.reader.join(PATIENCE)
        return status


class House:
    """`like` another that stands still: its record and its keys, copied; else there is nothing yet."""

    def __init__(self, kind="sqlite", like=None):
        self.kind = kind
        self.folder = tempfile.mkdtemp(prefix="pilnveide-")
        if like:
            shutil.copytree(os.path.join(like.folder, "data"), os.path.join(self.folder, "data"))
        self.port = free_port()
        self.relay = Relay(self.folder)
        self.relay_port = self.relay.port
        self.clock_file = os.path.join(self.folder, "clock")
        self.settings = os.path.join(self.folder, "pilnveide.toml")
        self.daemon = None
        self.seen = 0  # messages that somebody looked at already
        if kind == "postgresql":
            self.make_database(like.database if like else "template1")
        self.write_settings()

    # --- What an administrator does

    def make_database(self, like):
        self.database = "job_" + secrets.token_hex(8)
        self.psql(f"create database {self.database} template {like}")
        connection = os.path.join(self.folder, "connection")
        with open(os.open(connection, os.O_CREAT | os.O_WRONLY, 0o600), "w", encoding="utf-8") as file:
            file.write(f"host={os.environ['PILNVEIDE_PG']} user=postgres dbname={self.database}\n")

    @staticmethod
    def psql(statement):
        subprocess.run(["psql", "-q", "-h", os.environ["PILNVEIDE_PG"], "-U", "postgres", "-c", statement, "postgres"],
                       check=True, stdin=subprocess.DEVNULL)

    def write_settings(self):
        lines = ["[data]", f'directory = "{self.folder}/data"', "[database]", f'kind = "{self.kind}"']
        if self.kind == "postgresql":
            lines.append(f'connection_file = "{self.folder}/connection"')
        lines += ["[web]", f"port = {self.port}", 'public_url = "https://pilnveide.ozoli.example"', "[mail]",
                  'method = "smtp"', 'host = "127.0.0.1"', f"port = {self.relay_port}", 'security = "plain"',
                  'from_address = "pilnveide@dienests.example"', "per_minute = 0"]
        with open(self.settings, "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")

    def use_relay(self, port):
        self.relay_port = port
        self.write_settings()

    def run(self, *words, status=0):
        clock = [] if words[0] in ("verify", "migrate") else ["--clock", f"file:{self.clock_file}"]
        done = subprocess.run([BINARY, *words, "--json", "--config", self.settings, *clock], capture_output=True,
                              text=True, check=False)
        expect(done.returncode == status, "pilnveide", *words, "exits with", done.returncode, done.stdout, done.stderr)
        return json.loads(done.stdout) if done.stdout else None

    @property
    def serve(self):
        return [BINARY, "serve", "--config", self.settings, "--clock", f"file:{self.clock_file}"]

    def start(self):
        self.daemon = Daemon(self.serve)
        self.daemon.wait(lambda: self.daemon.count(" serving"), "to serve")

    def start_and_die(self, failpoint):
        """The daemon kills itself (SIGKILL) when it comes by this place."""
        self.daemon = Daemon(self.serve, failpoint)
        status = self.daemon.process.wait(PATIENCE)
        self.daemon.reader.join(PATIENCE)
        expect(status == -signal.SIGKILL, "the daemon was to die at", failpoint, "and ended with", status)

    def stop(self):
        expect(self.daemon.end() == 0, "the daemon does not end well:", *self.daemon.lines[-5:])

    def close(self):
        if self.daemon and self.daemon.process.poll() is None:
            self.daemon.end(signal.SIGKILL)
        self.relay.stop()
        if self.kind == "postgresql":
            self.psql(f"drop database {self.database} with (force)")
        shutil.rmtree(self.folder)

    def is_sound(self):
        verdict = self.run("verify")
        expect(verdict["sound"] and verdict["events"] > 0, "the record is not sound:", verdict)

    # --- Time

    def set_clock(self, instant):
        """`instant` is "2026-03-24T08:30" in Riga, or an instant in UTC as the commands print it."""
        if not instant.endswith("Z"):
            local = datetime.datetime.fromisoformat(instant).replace(tzinfo=RIGA)
            instant = local.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
        with open(self.clock_file + ".new", "w", encoding="utf-8") as file:
            file.write(instant + "\n")
        os.replace(self.clock_file + ".new", self.clock_file)
        return instant

    def move_clock(self, instant):
        told = self.daemon.count("the clock file says")
        self.set_clock(instant)
        self.daemon.wait(lambda: self.daemon.count("the clock file says") > told, "to see the clock move")

    def settle(self):
        """Until nothing is left to be sent at this instant."""
        today = open(self.clock_file, encoding="utf-8").read()[:10]
        self.daemon.wait(lambda: not self.run("rehearse", "--to", today) and not self.under_way(),
                         "everything that may leave now to leave")

    def handed_over(self):
        """How many letters the daemon knows to be sent; it notes the hour after the relay has taken one."""
        return sum("letter handed over" in line and 'state="sent"' in line for line in self.daemon.lines)

    def under_way(self):
        return [one for one in self.run("outbox", "list") if one["state"] in ("claimed", "transmitting")]

    # --- Letters

    def new_mail(self):
        """What the relay took since the last time."""
        taken = self.relay.taken()
        new, self.seen = taken[self.seen:], len(taken)
        return new

    def await_mail(self, *people):
        """Exactly one letter to each of these has left since the last time; in their order."""
        self.daemon.wait(lambda: len(self.relay.taken()) - self.seen >= len(people), f"letters to {people}")
        self.settle()
        new = self.new_mail()
        expect(sorted(mail.to for mail in new) == sorted(people), "letters to", people, "were due, but these left:", new)
        expect(not any(mail.link() for mail in new), "a way in where nobody is asked to report:", new)
        return [next(mail for mail in new if mail.to == person) for person in people]

    def go_to(self, instant):
        """Lets time pass until then, from one foretold letter to the next, and holds the forecast against what left."""
        forecast = self.run("rehearse", "--to", instant[:10])
        before = self.handed_over()
        for moment in sorted({letter["at"] for letter in forecast}):
            if moment > self.in_utc(instant):
                break
            due = sum(letter["at"] <= moment for letter in forecast)
            self.move_clock(moment)
            self.daemon.wait(lambda: self.handed_over() - before >= due, f"{due} letters by {moment}")
        self.move_clock(self.in_utc(instant, seconds=1))
        self.settle()
        new = self.new_mail()
        same_letters(new, [letter for letter in forecast if letter["at"] <= self.in_utc(instant)])
        return new

    @staticmethod
    def in_utc(instant, seconds=0):
        local = datetime.datetime.fromisoformat(instant).replace(tzinfo=RIGA) + datetime.timedelta(seconds=seconds)
        return local.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")

    # --- People at the console

    def console(self, language="lv"):
        return Console(self.port, language)

    def accept(self, invitation, language="lv"):
        """A person follows the link of the invitation, chooses a password and is signed in."""
        console = self.console(language)
        console.open(invitation.link("i"))
        console.send(password=PASSWORD, repeated=PASSWORD)
        return console

    def sign_in(self, address):
        console = self.console()
        console.fill("/sign-in", email=address, password=PASSWORD)
        return console


def same_letters(left, forecast):
    """The letters that left are those that were foretold: the same people on the same days, word for word."""
    said = sorted((mail.day, *mail.said()) for mail in left)
    told = sorted((local_day(letter["at"]), *foretold(letter)) for letter in forecast)
    missing = [one for one in told if one not in said]
    extra = [one for one in said if one not in told]
    expect(not missing and not extra and len(said) == len(told), "foretold and not sent:", missing,
           "\nsent and not foretold:", extra)
    at_most_one_a_day(forecast)
    kinds = {(local_day(letter["at"]), *foretold(letter)): letter["kinds"] for letter in forecast}
    for mail in left:
        asks = any(kind.startswith("progress_") for kind in kinds[(mail.day, *mail.said())])
        expect(asks == (mail.link() is not None), "a way in is for progress letters alone:", mail, mail.text)
        expect(not asks or mail.link() in mail.html, "both parts lead to the same form:", mail, mail.html)


def at_most_one_a_day(forecast):
    """Gathered notices share one letter a person and day; what is urgent leaves alone."""
    alone = re.compile("invitation|password_reset|approval_wanted|approval_nudge|approved|returned|deadline_(granted|refused)")
    gathered = [(letter["to"], local_day(letter["at"])) for letter in forecast
                if not all(alone.fullmatch(kind) for kind in letter["kinds"])]
    expect(len(gathered) == len(set(gathered)), "two letters to one person on one day:", sorted(gathered))


def local_day(instant):
    return datetime.datetime.fromisoformat(instant.replace("Z", "+00:00")).astimezone(RIGA).date().isoformat()
