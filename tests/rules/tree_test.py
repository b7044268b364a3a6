#!/usr/bin/python3
"""The rules of the tree: directions of includes, places of third-party headers, sizes, forbidden words.

Run without arguments it checks the repository; with --planted it plants one fault of each kind in a copy and
demands that each is caught. There is no list of exceptions.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(os.environ.get("PILNVEIDE_SOURCE", pathlib.Path(__file__).resolve().parents[2]))

# Each folder may include itself and what stands to its right: DESIGN "Includes run downwards only".
LAYERS = {
    "daemon/mail": ["daemon/mail", "workflow", "catalog"],
    "daemon": ["daemon", "daemon/mail", "web", "web/server", "workflow/store", "workflow", "catalog"],
    "web/server": ["web/server", "web", "workflow/store", "workflow", "catalog"],
    "web": ["web", "workflow/store", "workflow", "catalog"],
    "workflow/store": ["workflow/store", "workflow", "catalog"],
    "workflow": ["workflow", "catalog"],
    "catalog": ["catalog"],
}
# Third-party header -> the folders or files that may include it.
PLACES = {
    r"soci/": ["workflow/store/"],
    r"sqlite3\.h": ["workflow/store/", "daemon/library_versions.cpp"],
    r"libpq-fe\.h": ["workflow/store/"],
    r"Poco/Net/": ["web/server/"],
    r"Poco/JSON/": ["daemon/json.cpp"],
    r"curl/": ["daemon/mail/smtp_mailer.cpp", "daemon/library_versions.cpp"],
    r"ctemplate/": ["web/view.cpp"],
    r"boost/locale": ["web/languages.cpp"],
    r"libical/": ["web/icalendar.cpp"],
    r"sodium\.h": ["workflow/letters/token.cpp", "web/passwords.cpp"],
    r"toml\+\+/": ["catalog/", "daemon/settings_reader.cpp"],
    r"date/": ["workflow/calendar/zone.cpp"],
}
CAPS = [("tests/", 400, (".cpp", ".h", ".py")), ("", 120, (".h",)), ("", 300, (".cpp",)), ("", 150, (".html", ".tpl"))]
WORDS = [
    (r"catch \(\.\.\.\)", "catches everything: name the fault or let it pass", (".cpp", ".h")),
    (r"system_clock::now|steady_clock::now", "asks a clock; only daemon/system_clock.cpp may", (".cpp", ".h")),
    (r"\bsleep_for\b|\bsleep_until\b|\busleep\(|\btime\.sleep\(", "sleeps", (".cpp", ".h", ".py")),
    (r"(\.|->)state = (workflow::)?LetterState::", "sets a letter's state past its machine: workflow/letters/letter_acts.h",
     (".cpp", ".h")),
    (r"\busing namespace std;", "using namespace std", (".cpp", ".h")),
    (r"\b(TODO|FIXME|XXX)\b", "an unfinished thing belongs in an issue", (".cpp", ".h", ".html", ".sql")),
    (r"\sstyle=\"|\son(click|load|submit|change)=|<script|javascript:", "inline style or script", (".html",)),
]
ALLOWED = {"daemon/system_clock.cpp": "asks a clock", "tests/": "sets a letter's state", "tests/rules/tree_test.py": ""}
NAMES = re.compile(r"(^|[_/])(util|utils|helper|helpers|manager|common|impl|base|misc)([_./]|$)")


def files(root):
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=root, capture_output=True, text=True)
    names = listed.stdout.split("\n") if listed.returncode == 0 and listed.stdout else [
        str(p.relative_to(root)) for p in root.rglob("*") if p.is_file()]
    return sorted(n for n in names if n and (root / n).is_file() and not n.startswith("build/"))


def layer_of(path):
    return next((layer for layer in LAYERS if path.startswith(layer + "/")), None)


def check(root):
    faults = []
    for name in files(root):
        suffix = pathlib.Path(name).suffix
        if NAMES.search(name):
            faults.append(f"{name}: name the noun inside; a folder or file of this name holds anything")
        if suffix not in (".h", ".cpp", ".html", ".tpl", ".py", ".sql", ".txt"):
            continue
        text = (root / name).read_text(encoding="utf-8", errors="replace")
        lines = text.split("\n")
        for start, cap, suffixes in CAPS:
            if name.startswith(start) and suffix in suffixes:
                if len(lines) - 1 > cap:
                    faults.append(f"{name}: {len(lines) - 1} lines, cap {cap}: a noun is missing")
                break
        if suffix == ".h" and "#pragma once" not in text:
            faults.append(f"{name}: no #pragma once")
        for pattern, what, suffixes in WORDS:
            if suffix not in suffixes or any(name.startswith(one) and why in what for one, why in ALLOWED.items()):
                continue
            for number, line in enumerate(lines, 1):
                if re.search(pattern, line):
                    faults.append(f"{name}:{number}: {what}")
        if suffix in (".h", ".cpp"):
            faults += includes(name, lines)
    return faults


def includes(name, lines):
    faults = []
    layer = layer_of(name)
    for number, line in enumerate(lines, 1):
        match = re.match(r'\s*#include [<"]([^>"]+)[>"]', line)
        if not match:
            continue
        header = match.group(1)
        target = layer_of(header)
        if layer and target and target not in LAYERS[layer]:
            faults.append(f"{name}:{number}: {layer} must not include {header}")
        if name.startswith("tests/"):
            continue
        for pattern, places in PLACES.items():
            if re.match(pattern, header) and not any(name.startswith(place) for place in places):
                faults.append(f"{name}:{number}: <{header}> belongs in {' or '.join(places)}")
    return faults


PLANTED = {
    "workflow/planted.cpp": '#include "web/visit.h"\n',
    "web/planted.cpp": "#include <soci/soci.h>\n",
    "web/planted_edge.cpp": '#include "web/server/server.h"\n',
    "catalog/planted.h": "int planted();\n",
    "workflow/planted_clock.cpp": "auto t = std::chrono::system_clock::now();\n",
    "daemon/planted_letter.cpp": "void f() { letter.state = LetterState::kSent; }\n",
    "daemon/planted_catch.cpp": "void f() { try { } catch (...) { } }\n",
    "daemon/string_utils.cpp": "int x;\n",
    "workflow/planted_long.cpp": "int x;\n" * 301,
    "web/pages/planted.html": '<p style="color: red">\n',
    "tests/web/planted_tests.cpp": "void f() { std::this_thread::sleep_for(1s); }\n",
}


def planted():
    for name, text in PLANTED.items():
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / name
            path.parent.mkdir(parents=True)
            path.write_text(text, encoding="utf-8")
            if not any(fault.startswith(name) for fault in check(pathlib.Path(folder))):
                sys.exit(f"the planted fault in {name} was not caught")
    print(f"{len(PLANTED)} planted faults caught")


if __name__ == "__main__":
    if "--planted" in sys.argv:
        planted()
        sys.exit(0)
    found = check(ROOT)
    print("\n".join(found) if found else "the tree keeps its rules")
    sys.exit(1 if found else 0)
