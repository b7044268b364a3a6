"""A demo that is served: the record that the proofs of its storage work on, and its project leader at the console."""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "daemon"))

from support_console import Console  # noqa: E402
from support_house import BINARY, Daemon, expect, free_port  # noqa: E402

LEADER = "kristine.eglite@paraugnovads.example"
PASSWORD = "paraugs-pilnveidei"
PAGES = ["/", "/plan", "/execution", "/letters", "/people"]


class DemoHouse:
    """`like`: a folder with a demo that was made already; `data`: what stands there is its data directory."""

    def __init__(self, folder=None):
        self.folder = folder or tempfile.mkdtemp(prefix="pilnveide-demo-")
        self.place = os.path.join(self.folder, "demo")
        self.port = free_port()
        self.settings = os.path.join(self.place, "pilnveide.toml")
        self.record = os.path.join(self.place, "data", "pilnveide.db")
        self.data = os.path.dirname(self.record)
        self.daemon = None
        made = subprocess.run([BINARY, "demo", self.place, "--make-only", "--port", str(self.port)], capture_output=True,
                              text=True, check=False)
        expect(made.returncode == 0, "the demo cannot be made:", made.stdout, made.stderr)

    def command(self, name):
        clock = [] if name in ("verify", "migrate", "check") else ["--clock", "file:" + os.path.join(self.place, "clock")]
        return [BINARY, name, "--config", self.settings, *clock]

    def run(self, name, **how):
        return subprocess.run(self.command(name), capture_output=True, text=True, check=False, timeout=60, **how)

    def start(self):
        self.daemon = Daemon(self.command("serve"))
        self.daemon.wait(lambda: self.daemon.count(" serving"), "to serve")

    def stop(self):
        expect(self.daemon.end() == 0, "the daemon does not end well:", *self.daemon.lines[-10:])

    def is_sound(self):
        done = self.run("verify")
        expect(done.returncode == 0, "the record is not sound:", done.stdout, done.stderr)

    def leader(self):
        console = Console(self.port)
        console.fill("/sign-in", email=LEADER, password=PASSWORD)
        return console

    def close(self):
        if self.daemon and self.daemon.process.poll() is None:
            self.daemon.end(9)
        shutil.rmtree(self.folder)


class Names:
    """People whom the leader adds, one request each: who was acknowledged must be there, and nobody else."""

    def __init__(self):
        self.kept = []
        self.refused = []

    def add(self, leader, name):
        """True when it was acknowledged; what was not is told with what was typed, and the time that took is noted."""
        leader.open("/people/new")
        form = leader.page.form_to("/people/new")
        began = time.monotonic()
        page = leader.ask("POST", form.action, form.body({"name": name}))
        took = time.monotonic() - began
        if leader.status == 200:
            self.kept.append(name)
            return True
        expect(leader.status in (503, 507), "what could not be saved is told so:", leader.status, page.text[:300])
        expect("Nekas nav saglabāts" in page.text and name in page.text, "in the reader's words, with theirs:", page.text)
        self.refused.append(took)
        return False

    def are_true(self, leader):
        there = re.findall(r"Pārbaude \w+", leader.open("/people").text)
        expect(sorted(there) == sorted(self.kept), "acknowledged:", self.kept, "\nthere:", there)


def read_all(leader):
    for page in PAGES:
        leader.ask("GET", page)
        expect(leader.status == 200, "a page cannot be read:", page, leader.status)
