"""A social service that runs the real daemon in a temporary directory, with its letters as files."""
import email
import email.policy
import email.utils
import os
import pathlib
import re
import subprocess
import tempfile
import threading

PILNVEIDE = os.environ["PILNVEIDE"]
MORNING = "2026-03-02T09:00:00+02:00"  # a Monday in the letter window


class Served:
    """The daemon with the settings and the clock of a directory. Use as a context: it serves inside and is stopped at
    the end."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="pilnveide-")
        self.at = pathlib.Path(self.folder.name)

    def __enter__(self):
        self.process = subprocess.Popen(self._line("serve"), stderr=subprocess.PIPE, text=True)
        self.log = []
        for line in self.process.stderr:
            self.log.append(line)
            port = re.search(r"serving .*\bport=(\d+)", line)
            if port:
                self.address = f"http://127.0.0.1:{port[1]}"
                break
        else:
            raise SystemExit("the daemon did not start:\n" + "".join(self.log))
        threading.Thread(target=lambda: self.log.extend(self.process.stderr), daemon=True).start()
        return self

    def __exit__(self, *_):
        self.process.terminate()
        if self.process.wait(timeout=20) != 0:
            raise SystemExit("the daemon did not end well:\n" + "".join(self.log))
        self.folder.cleanup()

    def set_clock(self, instant):
        fresh = self.at / "clock.new"
        fresh.write_text(instant, encoding="ascii")
        fresh.rename(self.at / "clock")  # the daemon never reads half an instant

    def command(self, *words):
        subprocess.run(self._line(*words), check=True, stdout=subprocess.DEVNULL)

    def letters(self):
        """Newest first."""
        letters = [email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
                   for file in sorted(self.at.rglob("mail/*.eml"))]
        return sorted(letters, key=lambda letter: email.utils.parsedate_to_datetime(letter["Date"]), reverse=True)

    def link_to(self, address, kind):
        """The path of the newest link of this kind (i, p or r) in this person's letters, or None. "" is anybody."""
        for letter in self.letters():
            found = re.search(r"https?://[^/\s]+(/%s/\S+)" % kind, letter.get_body(("plain",)).get_content())
            if found and address in str(letter["To"]):
                return found[1]
        return None

    def _line(self, *words):
        return [PILNVEIDE, *words, "--config", str(self.at / "pilnveide.toml"), "--clock", f"file:{self.at / 'clock'}"]


class House(Served):
    """A new social service whose director is invited."""

    def __init__(self, director="Anna Bērziņa", address="anna@example.lv"):
        super().__init__()
        (self.at / "pilnveide.toml").write_text('[data]\ndirectory = "data"\n[web]\nport = 0\npublic_url = "http://127.0.0.1"\n', encoding="utf-8")
        self.set_clock(MORNING)
        self.command("agency", "add", "--name", "Mazpils sociālais dienests", "--phone", "6123 4567")
        self.command("user", "invite", "--name", director, "--post", "dienesta vadītāja", "--email", address,
                     "--role", "director")


class DemoHouse(Served):
    """The demo, at the end of a quarter: progress requests have left."""

    def __init__(self):
        super().__init__()
        made = subprocess.run([PILNVEIDE, "demo", str(self.at), "--until", "quarter-end", "--make-only"], check=True,
                              capture_output=True, text=True).stdout
        self.people = re.findall(r"\s(\S+@\S+\.example)\b", made)
        self.password = re.search(r"password\s+(\S+)", made)[1]
        settings = self.at / "pilnveide.toml"
        settings.write_text(re.sub(r"port = \d+", "port = 0", settings.read_text(encoding="utf-8")), encoding="utf-8")
