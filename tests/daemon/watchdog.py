#!/usr/bin/python3
"""The service manager's watchdog is fed while the daemon's threads go on, and starves when one hangs (O-02).

The test is the service manager: it holds the socket of sd_notify(3) and a patience of two seconds.
"""
import os
import queue
import socket
import sys
import tempfile
import threading

from support_house import PATIENCE, Daemon, House

WATCHDOG = 2  # seconds
FEEDS = 25    # a fifth of a second between two: some five seconds, longer than a thread may be silent


class Manager:
    """Reads at once what it is told, as systemd does: who tells it waits for it."""

    def __init__(self, folder):
        self.told = queue.Queue()
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        path = os.path.join(folder, "notify")
        self.socket.bind(path)
        threading.Thread(target=self.read, daemon=True).start()
        os.environ.update(NOTIFY_SOCKET=path, WATCHDOG_USEC=str(WATCHDOG * 1_000_000))

    def read(self):
        while True:
            self.told.put(self.socket.recv(4096).decode())

    def hears(self, what, times=1):
        for _ in range(times):
            try:
                while self.told.get(timeout=PATIENCE) != what:
                    pass
            except queue.Empty:
                raise AssertionError(f"the service manager waits in vain for {what}") from None

    def starves(self):
        """What was told before is taken; then nothing comes for as long as the manager has patience."""
        while not self.told.empty():
            self.told.get()
        try:
            told = self.told.get(timeout=WATCHDOG)
        except queue.Empty:
            return
        raise AssertionError(f"a thread hangs, and yet the service manager is told {told}")


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
