"""A PostgreSQL server of one's own, that may be mistreated, and a line to it that can be cut."""
import asyncio
import glob
import os
import subprocess
import tempfile
import threading

SCRIPT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "postgresql")


class Server:
    """Its socket is in `folder`; it listens on no port."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="pilnveide-pg-")
        os.chmod(self.folder, 0o755)
        subprocess.run([SCRIPT, "start", self.folder], check=True)

    def restart(self):
        """As after a power cut: nobody is told, nothing is put away; then it recovers. Returns when it answers again."""
        self.pg_ctl("restart", "-m", "immediate", "-w", "-l", os.path.join(self.folder, "server.log"))

    def kill_backends(self, database):
        self.ask(f"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{database}'")

    def ask(self, statement):
        subprocess.run(["psql", "-X", "-q", "-h", self.folder, "-U", "postgres", "-c", statement, "postgres"], check=True,
                       stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)

    def pg_ctl(self, *words):
        program = sorted(glob.glob("/usr/lib/postgresql/*/bin/pg_ctl"))[-1]
        prefix = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        subprocess.run([*prefix, program, *words, "-D", os.path.join(self.folder, "data")], check=True, cwd="/",
                       stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)

    def stop(self):
        subprocess.run([SCRIPT, "stop", self.folder], check=True)
        subprocess.run(["rm", "-rf", self.folder, self.folder + ".lock"], check=True)


class Line:
    """A TCP port that leads to the server's socket. Cut, it ends what is open and takes nothing new; stalled, it takes everything
    and carries nothing."""

    def __init__(self, server):
        self.socket = os.path.join(server.folder, ".s.PGSQL.5432")
        self.loop = asyncio.new_event_loop()
        self.open = set()
        self.whole = True
        self.flows = None
        ready = threading.Event()
        self.thread = threading.Thread(target=self.run, args=(ready,), daemon=True)
        self.thread.start()
        ready.wait()

    def run(self, ready):
        asyncio.set_event_loop(self.loop)
        self.flows = asyncio.Event()
        self.flows.set()
        listening = self.loop.run_until_complete(asyncio.start_server(self.carry, "127.0.0.1", 0))
        self.port = listening.sockets[0].getsockname()[1]
        ready.set()
        self.loop.run_forever()

    async def carry(self, reader, writer):
        self.open.add(writer)
        try:
            if not self.whole:
                return
            there_reader, there_writer = await asyncio.open_unix_connection(self.socket)
            self.open.add(there_writer)
            await asyncio.gather(self.pass_on(reader, there_writer), self.pass_on(there_reader, writer))
            self.open.discard(there_writer)
        except OSError:
            pass
        finally:
            self.open.discard(writer)
            writer.transport.abort()

    async def pass_on(self, reader, writer):
        try:
            while data := await reader.read(65536):
                await self.flows.wait()
                writer.write(data)
                await writer.drain()
        except OSError:
            pass
        finally:
            writer.transport.abort()

    def cut(self):
        self.whole = False
        self.loop.call_soon_threadsafe(lambda: [writer.transport.abort() for writer in list(self.open)])

    def stall(self):
        self.loop.call_soon_threadsafe(self.flows.clear)

    def mend(self):
        self.whole = True
        self.loop.call_soon_threadsafe(self.flows.set)

    def stop(self):
        self.cut()
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()
