"""A social service whose clock can be moved through a year, with a real relay for its letters."""
import re

import support_house


class YearHouse(support_house.House):
    """Its daemon serves at a port of its own choice. Use as a context."""

    def write_settings(self):
        self.port = 0
        super().write_settings()

    def start(self):
        super().start()
        [line] = [line for line in self.daemon.lines if " serving" in line]
        self.address = "http://127.0.0.1:" + re.search(r"\bport=(\d+)", line)[1]

    def jump_to(self, instant):
        """As if the daemon had slept until then: what is owed on the way is gathered. The letters that left."""
        self.move_clock(instant)
        self.settle()
        return self.new_mail()

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        if failure[0] and self.daemon:
            print("\n".join(self.daemon.lines[-20:]))
        self.close()
