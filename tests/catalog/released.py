#!/usr/bin/python3
"""A version of a framework that was released is never changed in place.

Compares every version that tests/catalog/released lists with the files of its folder. --planted shows that a change is
caught; --print prints the lines of all versions that there are, to be listed when they are released.
"""
import hashlib
import os
import pathlib
import shutil
import sys
import tempfile
import tomllib

ROOT = pathlib.Path(os.environ.get("PILNVEIDE_SOURCE", pathlib.Path(__file__).resolve().parents[2]))
LISTED = ROOT / "tests" / "catalog" / "released"


def digest(folder):
    """Of the names and bytes of the folder's TOML files, in the order of their names."""
    sha = hashlib.sha256()
    for file in sorted(folder.glob("*.toml")):
        text = file.read_bytes()
        sha.update(f"{file.name} {len(text)}\n".encode())
        sha.update(text)
    return sha.hexdigest()


def versions(catalogue):
    found = {}
    for file in sorted(catalogue.glob("*/framework.toml")):
        head = tomllib.loads(file.read_text(encoding="utf-8"))
        found[head["id"], head["version"]] = file.parent
    return found


def listed(text):
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.split()


def check(catalogue, text):
    faults = []
    there = versions(catalogue)
    for name, version, wanted in listed(text):
        folder = there.get((name, version))
        if folder is None:
            faults.append(f"{name} {version} was released and is gone; cycles may use it: bring its folder back")
        elif digest(folder) != wanted:
            faults.append(f"{folder}: {name} {version} was released; undo the change, and make a new version in a new folder")
    return faults


def lines(catalogue):
    return "".join(f"{name} {version} {digest(folder)}\n" for (name, version), folder in versions(catalogue).items())


def planted():
    with tempfile.TemporaryDirectory() as place:
        catalogue = pathlib.Path(place) / "catalog"
        shutil.copytree(ROOT / "tests" / "catalog" / "sample", catalogue)
        released = lines(catalogue)
        if check(catalogue, released):
            sys.exit("an unchanged version was refused")
        file = catalogue / "first" / "glossary.toml"
        text = file.read_text(encoding="utf-8")
        changes = {
            "a word": lambda: file.write_text(text.replace("Goal", "Aim"), encoding="utf-8"),
            "a file more": lambda: (catalogue / "first" / "section_4.toml").write_text("number = 4\n", encoding="utf-8"),
            "another name": lambda: file.rename(file.with_name("terms.toml")),
            "another version in its place": lambda: (catalogue / "first" / "framework.toml").write_text(
                'id = "first"\nversion = "2"\n', encoding="utf-8"),
        }
        for what, change in changes.items():
            shutil.rmtree(catalogue)
            shutil.copytree(ROOT / "tests" / "catalog" / "sample", catalogue)
            change()
            if not check(catalogue, released):
                sys.exit(f"{what}: the planted change was not caught")
        print(f"{len(changes)} planted changes caught")


if __name__ == "__main__":
    if "--planted" in sys.argv:
        planted()
    elif "--print" in sys.argv:
        print(lines(ROOT / "catalog"), end="")
    elif found := check(ROOT / "catalog", LISTED.read_text(encoding="utf-8")):
        sys.exit("\n".join(found))
    else:
        print("released versions are as they were")
