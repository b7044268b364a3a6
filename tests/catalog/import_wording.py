#!/usr/bin/python3
"""`pilnveide catalog import-wording`: what it reads out of two documents, and what it says of anything else. The bird
garden stands for the methodology, whose own documents are tried, too, where somebody has put them beside the tree."""
import hashlib
import json
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(os.environ.get("PILNVEIDE_SOURCE", pathlib.Path(__file__).resolve().parents[2]))
BINARY = os.environ.get("PILNVEIDE", str(ROOT / "build" / "dev" / "pilnveide"))
GARDEN = ROOT / "tests" / "catalog" / "wording"
OPTIMAL, REQUIRED = GARDEN / "optimal.txt", GARDEN / "required.txt"
DOCUMENTS = ROOT.parent / "shared" / "methodology" / "source"
ALL_OF_IT = {"optimal": 92, "base": 58, "subcriteria": 26}


def run(place, *words):
    config = pathlib.Path(place) / "pilnveide.toml"
    config.write_text(f'[data]\ndirectory = "{place}/data"\n', encoding="utf-8")
    done = subprocess.run([BINARY, "catalog", "import-wording", *map(str, words), "--config", str(config)],
                          capture_output=True, text=True, timeout=60)
    return done.returncode, done.stdout, done.stderr


def same(got, wanted, what):
    if got != wanted:
        sys.exit(f"{what}: {got!r}, wanted {wanted!r}")


def read(place, *files):
    """Exit code, roles in the order of the files, and how many texts are certain."""
    code, out, err = run(place, "kvpm", *files, "--dry-run", "--json")
    same(err, "", "an error beside the JSON")
    answer = json.loads(out)
    for file, told in zip(files, answer["files"], strict=True):
        same((told["name"], told["sha256"]), (file.name, hashlib.sha256(file.read_bytes()).hexdigest()), "a file")
    certain = {kind: counts["certain"] for kind, counts in answer["counts"].items()}
    for kind, wanted in certain.items():
        states = [one["state"] for one in answer[kind].values()]
        same((states.count("certain"), len(states)), (wanted, ALL_OF_IT[kind]), f"the count of {kind}")
    return code, [one["role"] for one in answer["files"]], certain


def refuses(place):
    """One line that says what to do, nothing else, and no trace in the data directory."""
    large = pathlib.Path(place) / "large.txt"
    large.write_bytes(b"1.1.1 A. \n" * (1 << 20))
    for words, wanted, said in (
            (("kvpm", OPTIMAL, place + "/nowhere.txt", "--dry-run"), 1, "nowhere.txt cannot be read"),
            (("kvpm", OPTIMAL, place, "--dry-run"), 1, "cannot be read"),
            (("kvpm", OPTIMAL, large, "--dry-run"), 1, "larger than 2 MiB"),
            (("kvpm", OPTIMAL, "/dev/zero", "--dry-run"), 1, "larger than 2 MiB"),
            (("nothing", OPTIMAL, REQUIRED, "--dry-run"), 1, "pilnveide catalog list"),
            (("certificates", OPTIMAL, REQUIRED, "--dry-run"), 1, "has no practices"),
            (("kvpm", "--dry-run"), 2, "FRAMEWORK FILE FILE --dry-run"),
            (("kvpm", OPTIMAL, REQUIRED, OPTIMAL, "--dry-run"), 2, "FRAMEWORK FILE FILE --dry-run"),
            (("kvpm", OPTIMAL, REQUIRED), 2, "/catalogue/wording")):
        code, out, err = run(place, *words)
        same((code, out, err.count("\n"), said in err), (wanted, "", 1, True), " ".join(map(str, words)) + ": " + err)


def tells(place):
    """What has nothing for the methodology is told, number by number."""
    nothing = dict.fromkeys(ALL_OF_IT, 0)
    same(read(place, OPTIMAL, REQUIRED), (1, ["unrelated", "unrelated"], nothing), "another framework's documents")
    binary = pathlib.Path(place) / "binary.txt"
    binary.write_bytes(bytes(range(256)))
    same(read(place, binary), (1, ["unreadable"], nothing), "no text at all")
    code, out, _ = run(place, "kvpm", OPTIMAL, "--dry-run")
    last = out.splitlines()[-1]
    same((code, last.startswith("Nothing was stored"), "/catalogue/wording" in last), (1, True, True), last)
    same("optimal texts: 0 of 92 certain, 0 doubtful, 92 missing" in out, True, "the tally in words")


def reads_the_documents(place):
    optimal, required = DOCUMENTS / "000_53260be4ac3d3033.txt", DOCUMENTS / "001_3c67ff6de8986fbd.txt"
    nothing = dict.fromkeys(ALL_OF_IT, 0)
    same(read(place, optimal, required), (0, ["optimal", "base"], ALL_OF_IT), "both documents")
    same(read(place, required, optimal), (0, ["base", "optimal"], ALL_OF_IT), "both in the other order")
    same(read(place, optimal), (1, ["optimal"], nothing), "one document alone")
    same(read(place, required), (1, ["base"], nothing), "the other one alone")
    same(read(place, optimal, OPTIMAL), (1, ["optimal", "unrelated"], nothing), "one and an unrelated one")
    same(read(place, optimal, optimal), (1, ["optimal", "optimal"], nothing), "one of them twice")


with tempfile.TemporaryDirectory() as folder:
    refuses(folder)
    tells(folder)
    if DOCUMENTS.exists():
        reads_the_documents(folder)
    same(os.path.exists(folder + "/data"), False, "a data directory made by looking")
print("documents are read" + ("" if DOCUMENTS.exists() else ", the methodology's own not being here") + ", and the rest refused")
