"""The record as the judge sees it: rows read past the daemon, from the file itself or by `psql`."""
import json
import sqlite3
import subprocess

LETTERS = "abcdefghijklmnopqrstuvwxyz234567"


def number(text):
    """The id behind its 13 letters."""
    value = 0
    for letter in text:
        value = value * 32 + LETTERS.index(letter)
    return value


def letters(value):
    """The 13 letters of an id."""
    return "".join(LETTERS[(value >> 5 * at) & 31] for at in range(12, -1, -1))


class Sqlite:
    """A file, or the copy of one that nobody has open: what a daemon left in its journal is recovered by reading it."""

    def __init__(self, path):
        self.path = path
        self.connection = sqlite3.connect(path)

    def rows(self, sql):
        return self.connection.execute(sql).fetchall()

    def damage(self):
        """What is wrong with the file itself (D-02): structure, references, the checkpoint, a second program that reads it."""
        found = [f"structure: {line}" for (line,) in self.rows("pragma integrity_check") if line != "ok"]
        found += [f"a row of {row[0]} refers to what is not there" for row in self.rows("pragma foreign_key_check")]
        counts = self.counts()
        busy, *_ = self.rows("pragma wal_checkpoint(truncate)")[0]
        if busy:
            found.append("the journal cannot be brought into the file")
        if self.counts() != counts:
            found.append(f"the checkpoint changed what is there: {counts} became {self.counts()}")
        heads = subprocess.run(["sqlite3", "-readonly", self.path, "select sum(sequence) from chain_head"],
                               capture_output=True, text=True, check=False)
        if heads.returncode or heads.stdout.strip() != str(counts["chain_head"][1]):
            found.append(f"sqlite3 reads something else: {heads.stdout} {heads.stderr}")
        return found

    def counts(self):
        """Rows of each table, and what tells one state of it from another."""
        sums = {"chain_head": "sum(sequence)", "letter": "sum(attempt)", "notice": "sum(letter_id % 1000003)"}
        tables = [name for (name,) in self.rows("select name from sqlite_master where type = 'table'")]
        return {name: self.rows(f"select count(*), {sums.get(name, '0')} from {name}")[0] for name in tables}


class Postgresql:
    """A database behind a connection text such as "host=/tmp/x user=postgres dbname=job"."""

    def __init__(self, connection):
        self.connection = connection

    def rows(self, sql):
        asked = f"select coalesce(json_agg(row_to_json(found)), '[]') from ({sql}) found"
        done = subprocess.run(["psql", "-X", "-q", "-At", "-c", asked, self.connection], capture_output=True, text=True,
                              check=True, stdin=subprocess.DEVNULL)
        return [tuple(row.values()) for row in json.loads(done.stdout)]

    def damage(self):
        return []
