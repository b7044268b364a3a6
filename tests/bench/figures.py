#!/usr/bin/python3
"""Prints a line a figure with its ratio to a floor measured in the same run. figures.py BUILD_DIRECTORY

plan page    requests/s, p99 and memory of /plan with 200 actions for a signed-in director, 8 kept connections (wrk);
             floor: Poco's own server sending the same bytes
start        from exec to the first 200, the program's pages already in memory; median of five
tick         one pass over 300 agencies x 60 actions x 4 quarters: the first (everything is owed) and one with nothing new
catalogue    all built-in frameworks read strictly; floor: bare toml++ on the same bytes
letters      to smtp-sink, our mailer against bare libcurl, one kept connection
"""
import http.client
import os
import pathlib
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse

BUILD = pathlib.Path(sys.argv[1]).resolve()
PILNVEIDE = BUILD / "pilnveide"
BENCH = BUILD / "tests" / "bench"
SECONDS = int(os.environ.get("BENCH_SECONDS", "10"))


def line(name, value, unit, ratio="", wanted=""):
    print(f"{name:<34} {value:>12} {unit:<12} {ratio:<26} {wanted}", flush=True)


def settings(folder, *more):
    path = pathlib.Path(folder) / "pilnveide.toml"
    path.write_text(f'[data]\ndirectory = "{folder}/data"\n[web]\nport = 0\npublic_url = "http://127.0.0.1"\n' + "\n".join(more) + "\n", encoding="utf-8")
    return str(path)


def clock(folder, instant):
    path = pathlib.Path(folder) / "clock"
    path.write_text(instant + "\n", encoding="utf-8")
    return f"file:{path}"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Served:
    """The daemon on a settings file; knows its port and how long it took to the first 200."""

    def __init__(self, config, clock_option):
        began = time.monotonic()
        self.process = subprocess.Popen([PILNVEIDE, "serve", "--config", config, "--clock", clock_option],
                                        stderr=subprocess.PIPE, text=True)
        while not (found := re.search(r"serving .*port=(\d+)", said := self.process.stderr.readline())):
            if not said:
                sys.exit("the daemon did not start")
        self.port = int(found.group(1))
        self.ask("GET", "/healthz")
        self.started = time.monotonic() - began
        # Nobody reads the rest: a full pipe would stop the daemon.
        subprocess.Popen(["cat"], stdin=self.process.stderr, stdout=subprocess.DEVNULL)

    def ask(self, method, path, form=None, cookies=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        headers = {"Cookie": "; ".join(f"{k}={v}" for k, v in (cookies or {}).items())}
        body = urllib.parse.urlencode(form) if form else None
        if form:
            headers |= {"Content-Type": "application/x-www-form-urlencoded", "Origin": f"http://127.0.0.1:{self.port}"}
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        text = answer.read()
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie" and cookies is not None:
                cookies.update([value.split(";")[0].split("=", 1)])
        return answer.status, text

    def sign_in(self):
        cookies = {}
        _, page = self.ask("GET", "/sign-in", cookies=cookies)
        names = dict(re.findall(r'name="([^"]+)"(?:[^>]*?) value="([^"]*)"', page.decode()))
        form = {k: v for k, v in names.items() if k in ("csrf", "next")}
        form |= {"email": "director@bench.example", "password": "bench bench bench"}
        status, _ = self.ask("POST", "/sign-in", form, cookies)
        if status != 303:
            sys.exit(f"signing in gave {status}")
        return cookies

    def memory(self):
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text(encoding="utf-8")
        return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) / 1024

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=60)


def load(port, path, cookies):
    cookie = "; ".join(f"{k}={v}" for k, v in cookies.items())
    out = subprocess.run(["wrk", "-t2", "-c8", f"-d{SECONDS}s", "--latency", "-H", f"Cookie: {cookie}", f"http://127.0.0.1:{port}{path}"],
                         capture_output=True, text=True, check=True).stdout
    if bad := re.search(r"Non-2xx or 3xx responses: \d+", out):
        sys.exit(bad.group(0))
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", out).group(1))
    number, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", out).groups()
    return rate, float(number) * {"us": 0.001, "ms": 1, "s": 1000}[unit]


def plan_page():
    with tempfile.TemporaryDirectory() as folder:
        config = settings(folder)
        subprocess.run([BENCH / "bench_record", config, "1", "200"], check=True)
        served = Served(config, clock(folder, "2026-06-10T03:00:00Z"))
        cookies = served.sign_in()
        status, bytes_of_page = served.ask("GET", "/plan", cookies=cookies)
        if status != 200:
            sys.exit(f"/plan gave {status}")
        page = pathlib.Path(folder) / "page.html"
        page.write_bytes(bytes_of_page)
        rate, p99 = load(served.port, "/plan", cookies)
        memory = served.memory()
        served.stop()
        starts = []
        for _ in range(5):
            again = Served(config, clock(folder, "2026-06-10T03:00:00Z"))
            starts.append(again.started)
            again.stop()
        started = sorted(starts)[2]
        floor = subprocess.Popen([BENCH / "bench_floor", "0", page], stdout=subprocess.PIPE, text=True)
        floor_rate, floor_p99 = load(int(floor.stdout.readline()), "/", {})
        floor.terminate()
        floor.wait()
    line("plan page, 200 actions", f"{rate:.0f}", "requests/s", f"{rate / floor_rate:.3f} of {floor_rate:.0f}", "wanted >= 1000")
    line("plan page, p99", f"{p99:.1f}", "ms", f"{p99 / floor_p99:.1f} x {floor_p99:.1f} ms", "wanted < 20")
    line("plan page, bytes", len(bytes_of_page), "bytes")
    line("memory after the load", f"{memory:.1f}", "MB", "", "wanted < 40")
    line("start to the first 200, median", f"{started * 1000:.0f}", "ms", "", "wanted < 150")


def ticked(config, clock_option):
    began = time.monotonic()
    process = subprocess.Popen([PILNVEIDE, "tick", "--config", config, "--clock", clock_option], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, used = os.wait4(process.pid, 0)
    return time.monotonic() - began, used.ru_maxrss / 1024


def tick():
    with tempfile.TemporaryDirectory() as folder:
        config = settings(folder)
        subprocess.run([BENCH / "bench_record", config, "300", "60"], check=True)
        at_night = clock(folder, "2026-12-28T03:00:00Z")
        first, first_memory = ticked(config, at_night)
        again, memory = ticked(config, at_night)
    line("tick, everything owed", f"{first:.2f}", "s", f"{first_memory:.0f} MB", "")
    line("tick, 300 x 60 x 4", f"{again:.2f}", "s", f"{memory:.0f} MB", "wanted < 2 s, < 200 MB")


def catalogue():
    out = subprocess.run([BENCH / "bench_catalogue"], capture_output=True, text=True, check=True).stdout
    strict, floor, size = map(float, out.split())
    line("catalogue, all frameworks", f"{strict:.1f}", "ms", f"{strict / floor:.2f} x {floor:.1f} ms", "wanted < 50 ms")
    line("catalogue, bytes", f"{size:.0f}", "bytes")


def letters():
    port = free_port()
    sink = subprocess.Popen(["/usr/sbin/smtp-sink", "-u", "postfix", f"127.0.0.1:{port}", "100"])
    try:
        while True:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
        out = subprocess.run([BENCH / "bench_letters", str(port), "500"], capture_output=True, text=True, check=True).stdout
    finally:
        sink.terminate()
        sink.wait()
    for text in out.strip().splitlines():
        line("letters", "", "", text, "wanted >= 0.8")


if __name__ == "__main__":
    plan_page()
    tick()
    catalogue()
    letters()
