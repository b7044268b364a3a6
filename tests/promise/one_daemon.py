#!/usr/bin/python3
"""One daemon a record (D-09): a second one, and every command that writes, is refused as long as the first lives, and no longer.

    one_daemon.py [--times N]
"""
import argparse
import itertools
import signal

from demo_house import DemoHouse, read_all
from support_house import expect

COMMANDS = ["serve", "tick", "migrate"]
DEATHS = 5


def is_refused(house, command):
    done = house.run(command)
    lines = done.stderr.splitlines()
    expect(done.returncode == 3, command, "beside a daemon exits with", done.returncode, done.stdout, done.stderr)
    expect(len(lines) == 1 and "another pilnveide" in lines[0] and "stop it first" in lines[0], "one clear line:", lines)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--times", type=int, default=100)
    times = options.parse_args().times
    house = DemoHouse()
    try:
        house.start()
        for command in itertools.islice(itertools.cycle(COMMANDS), times):
            is_refused(house, command)
        read_all(house.leader())
        for _ in range(DEATHS):
            house.daemon.end(signal.SIGKILL)
            house.start()
            is_refused(house, "serve")
        house.is_sound()
        house.stop()
        expect(house.run("tick").returncode == 0, "nobody holds the record any more")
        print(f"{times} of {times} refused; the lock was free after each of {DEATHS} kill -9")
    finally:
        house.close()


if __name__ == "__main__":
    main()
