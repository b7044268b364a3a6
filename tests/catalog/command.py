#!/usr/bin/python3
"""`pilnveide catalog`: list, show and check, for people and as the JSON that catalog/README.md documents."""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(os.environ.get("PILNVEIDE_SOURCE", pathlib.Path(__file__).resolve().parents[2]))
BINARY = os.environ.get("PILNVEIDE", str(ROOT / "build" / "dev" / "pilnveide"))
SAMPLE = ROOT / "tests" / "catalog" / "sample"


def run(place, *words):
    """The command with the sample as its catalogue."""
    config = pathlib.Path(place) / "pilnveide.toml"
    config.write_text(f'[data]\ndirectory = "{place}/data"\n[catalog]\ndir = "{place}/catalog"\n', encoding="utf-8")
    done = subprocess.run([BINARY, "catalog", *words, "--config", str(config)], capture_output=True, text=True, timeout=60)
    return done.returncode, done.stdout, done.stderr


def same(got, wanted, what):
    if got != wanted:
        sys.exit(f"{what}: {got!r}, wanted {wanted!r}")


def shows(place):
    code, out, _ = run(place, "list", "--json")
    same((code, [one["id"] for one in json.loads(out)]), (0, ["first", "second"]), "list")
    code, out, _ = run(place, "show", "first", "--json")
    framework = json.loads(out)
    practices = framework["criteria"][0]["subcriteria"][0]["practices"]
    same(practices[0], {
        "number": "1.1.1", "base": True, "base_variant": True, "title": {"lv": "Mērķi", "en": "Goals"},
        "text": {"lv": "Mērķi ir un tos pārskata", "en": "There are goals and they are looked at again"},
        "base_text": {"lv": "Mērķi ir", "en": "There are goals"}}, "a practice")
    same((practices[1]["base_variant"], practices[1]["base_text"]), (False, None), "a practice without a base text")
    group = framework["criteria"][1]["subcriteria"][0]["groups"][0]
    same((group["number"], group["implicit"], len(group["indicators"])), ("2.1.1", True, 2), "a group")
    same(group["indicators"][1], {"number": "2.1.1.2", "kind": "performance", "unit": "percent", "direction": "down",
                                  "title": {"lv": "Kadru mainība", "en": "Turnover"}}, "an indicator")
    same(framework["scales"][1]["levels"][0]["second"], {"lv": "Sasniegti", "en": "Reached"}, "a level in two parts")
    same(framework["bridges"][0]["links"][0]["note"], None, "a link without a note")
    nouns = {"1": "criterion", "1.1": "subcriterion", "1.1.1": "practice", "2.1.1": "group", "2.1.1.1": "indicator",
             "3": "section", "3.2": "requirement"}
    for number, noun in nouns.items():
        code, out, _ = run(place, "show", "first", number, "--json")
        same((code, json.loads(out)["noun"], str(json.loads(out)["number"])), (0, noun, number), number)
        code, out, _ = run(place, "show", "first", number)
        same((code, out.split()[0].rstrip(".")), (0, number), f"{number} as text")
    code, out, _ = run(place, "show", "first", "1.2.1", "--json")
    same([one["id"] for one in json.loads(out)["evidence"]], ["E02"], "what supports a practice")
    same(run(place, "show", "second@2026.10")[0], 0, "a framework by its version")
    for words, wanted in ((("show", "first", "9.9"), 1), (("show", "third"), 1), (("show", "second@1"), 1), (("show",), 2)):
        code, out, err = run(place, *words)
        same((code, out, err.count("\n")), (wanted, "", 1), " ".join(words))


def checks(place):
    catalogue = pathlib.Path(place) / "catalog"
    same(run(place, "check", str(catalogue))[:2], (0, ""), "check")
    same(run(place, "check", str(catalogue / "second"))[:2], (0, ""), "check of one framework")
    same(run(place, "check", place + "/nowhere")[0], 1, "check of nothing")
    for name, fault in (("units", ("id =", "ids =")), ("glossary", ("official = true", "official = 1"))):
        file = catalogue / "first" / f"{name}.toml"
        file.write_text(file.read_text(encoding="utf-8").replace(*fault), encoding="utf-8")
    code, out, _ = run(place, "check", str(catalogue), "--json")
    found = json.loads(out)
    same((code, found[0]["file"], found[0]["line"]), (1, f"{catalogue}/first/criterion_2.toml", 18), "the first finding")
    code, out, _ = run(place, "check", str(catalogue))
    same((code, len(out.splitlines())), (1, len(found)), "a line a finding")
    same([bool(re.match(r".+\.toml:[0-9]+: .", line)) for line in out.splitlines()], [True] * len(found), "file, line and words")
    code, _, err = run(place, "list")
    same((code, "glossary.toml:6" in err), (3, True), "a catalogue with faults is not used")


with tempfile.TemporaryDirectory() as folder:
    shutil.copytree(SAMPLE, folder + "/catalog")
    # Cycles run by the methodology; a catalogue without it is for looking at.
    shows(folder)
    checks(folder)
print("the catalogue is listed, shown and checked")
