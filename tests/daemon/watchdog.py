#!/usr/bin/python3
"""The service manager's watchdog is fed while the daemon's threads go on, and starves when one hangs (O-02).

The test is the service manager: it holds the socket of sd_notify(3) and a patience of two seconds.
"""
import os
import socket
import sys
import tempfile

from support_house import PATIENCE, Daemon, House, expect

WATCHDOG = 2  # seconds
FEEDS = 25    # a fifth of a second between two: some five seconds, longer than a thread may be silent


class Manager:
    def __init__(self, folder):
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        path = os.path.join(folder, "notify")
        self.socket.bind(path)
        os.environ.update(NOTIFY_SOCKET=path, WATCHDOG_USEC=str(WATCHDOG * 1_000_000))

    def next(self, within=PATIENCE):
        self.socket.settimeout(within)
        try:
            return self.socket.recv(4096).decode()
        except TimeoutError:
            return None

    def hears(self, what, times=1):
        while times:
            told = self.next()
            expect(told is not None, "the service manager waits in vain for", what)
            times -= told == what

    def starves(self):
        """What was on its way is taken; then nothing comes for as long as the manager has patience."""
        self.socket.setblocking(False)
        try:
            while True:
                self.socket.recv(4096)
        except BlockingIOError:
            pass
        told = self.next(within=WATCHDOG)
        expect(told is None, "somebody hangs, and yet the service manager is told", told)


class MuteRelay:
    """Takes the connection and says nothing."""

    def __init__(self):
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.socket.settimeout(PATIENCE)
        self.port = self.socket.getsockname()[1]
        self.connection = None

    def accept(self):
        self.connection, _ = self.socket.accept()

    def hang_up(self):
        self.socket.close()
        self.connection.close()


def with_an_invitation(relay=None):
    """A house in which one letter is to leave at once."""
    house = House()
    if relay:
        house.use_relay(relay.port)
    house.set_clock("2026-01-13T09:00")
    house.run("agency", "add", "--name", "Ozolu novada sociālais dienests", "--phone", "67000000")
    house.run("user", "invite", "--name", "Dace Liepa", "--email", "dace@dienests.example", "--role", "director")
    return house


def a_healthy_daemon_feeds_it(manager):
    house = with_an_invitation()
    try:
        house.start()
        manager.hears("READY=1")
        manager.hears("WATCHDOG=1", FEEDS)
        house.stop()
        manager.hears("STOPPING=1")
    finally:
        house.close()
    print("a healthy daemon feeds it", flush=True)


def a_slow_relay_does_not_starve_it(manager):
    relay = MuteRelay()
    house = with_an_invitation(relay)
    try:
        house.start()
        relay.accept()
        manager.hears("WATCHDOG=1", FEEDS)
        relay.hang_up()
        house.stop()
    finally:
        house.close()
    print("a slow relay does not starve it", flush=True)


def a_thread_that_hangs_starves_it(manager, failpoint, thread):
    house = with_an_invitation()
    try:
        house.daemon = Daemon(house.serve, failpoint + ":hang")
        house.daemon.wait(lambda: house.daemon.count(f'thread="{thread}"'), f"to notice that the {thread} hangs")
        manager.starves()
    finally:
        house.close()
    print("a hanging", thread, "starves it", flush=True)


def main():
    with tempfile.TemporaryDirectory() as folder:
        manager = Manager(folder)
        a_healthy_daemon_feeds_it(manager)
        a_slow_relay_does_not_starve_it(manager)
        a_thread_that_hangs_starves_it(manager, "scheduler.pass", "scheduler")
        a_thread_that_hangs_starves_it(manager, "outbox.claimed", "sender")


if __name__ == "__main__":
    sys.exit(main())
