#!/usr/bin/python3
"""Every text that a reader may see has its Latvian, and no Latvian stands for a text that is gone.

messages_test.py            checks
messages_test.py --missing  prints the entries to be written, as a .po file
messages_test.py --planted  shows that the checks catch planted faults
"""
import os
import pathlib
import re
import sys

SOURCE = pathlib.Path(os.environ.get("PILNVEIDE_SOURCE", pathlib.Path(__file__).resolve().parents[2]))
LITERALS = r'((?:"(?:[^"\\\n]|\\.)*"\s*)+)'
CALLS = re.compile(r"\b(?:say|N_)\(\s*" + LITERALS)
PLURALS = re.compile(r"\bplural\(\s*" + LITERALS + r",\s*" + LITERALS)
BRACKETS = re.compile(r"\[\[(.*?)\]\]", re.S)


def text_of(literals):
    """The text that adjacent C or .po string literals make."""
    parts = re.findall(r'"((?:[^"\\\n]|\\.)*)"', literals)
    return re.sub(r"\\(.)", lambda m: {"n": "\n", "t": "\t"}.get(m[1], m[1]), "".join(parts))


def used_in(name, content):
    """{msgid: (msgid_plural or None, where)}"""
    found = {}
    if name.endswith((".html", ".txt")):
        for match in BRACKETS.finditer(content):
            found.setdefault(match[1], (None, name))
        return found
    for match in PLURALS.finditer(content):
        found[text_of(match[1])] = (text_of(match[2]), name)
    for match in CALLS.finditer(content):
        found.setdefault(text_of(match[1]), (None, name))
    return found


def entries_of(content):
    """[(msgid, [msgstr…])] of a .po file, without its header."""
    entries = []
    for block in re.split(r"\n\s*\n", content):
        lines = "\n".join(line for line in block.splitlines() if not line.startswith("#"))
        fields = {m[1]: text_of(m[2]) for m in re.finditer(r"(msgid_plural|msgid|msgstr(?:\[\d\])?)\s+((?:\"(?:[^\"\\\n]|\\.)*\"\s*)+)", lines)}
        if fields.get("msgid"):
            entries.append((fields["msgid"], [v for k, v in fields.items() if k.startswith("msgstr")]))
    return entries


def findings(used, translated):
    found = []
    for text, (plural, where) in used.items():
        strings = translated.get(text)
        if strings is None or not all(strings):
            found.append(f"{where}: no Latvian for {text!r}")
            continue
        if len(strings) != (3 if plural else 1):
            found.append(f"{where}: {len(strings)} forms for {text!r}")
        names = set(re.findall(r"\{(\w+)\}", text)) | set(re.findall(r"\{(\w+)\}", plural or ""))
        for string in strings:
            if set(re.findall(r"\{(\w+)\}", string)) - names:
                found.append(f"{where}: an unknown name in braces in {string!r}")
    found += [f"nobody says {text!r}" for text in translated if text not in used]
    return found


def read():
    used, translated, twice = {}, {}, []
    for path in sorted((SOURCE / "web").rglob("*")):
        if path.suffix in (".cpp", ".h", ".html", ".txt") and path.name != "words.h":
            for text, where in used_in(str(path.relative_to(SOURCE)), path.read_text(encoding="utf-8")).items():
                if text not in used or where[0]:
                    used[text] = where
    for path in sorted((SOURCE / "web/messages").glob("*.po")):
        for text, strings in entries_of(path.read_text(encoding="utf-8")):
            if text in translated and translated[text] != strings:
                twice.append(f"{path.name}: {text!r} is translated in two ways")
            translated.setdefault(text, strings)
    return used, translated, twice


def print_missing(used, translated):
    def quoted(text):
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    for text, (plural, where) in sorted(used.items(), key=lambda item: item[1][1]):
        if text in translated:
            continue
        print(f"#: {where}\nmsgid {quoted(text)}")
        if plural:
            print(f"msgid_plural {quoted(plural)}\n" + "\n".join(f'msgstr[{i}] ""' for i in range(3)) + "\n")
        else:
            print('msgstr ""\n')


def planted():
    used = used_in("a.cpp", 'words.say("Known"); N_("Not translated"); w.plural("{n} a", "{n} as", 2)')
    used |= used_in("a.html", "<p>[[In a template]]</p>")
    assert set(used) == {"Known", "Not translated", "{n} a", "In a template"}, used
    translated = dict(entries_of('msgid "Known"\nmsgstr "Zināms {typo}"\n\nmsgid "Gone"\nmsgstr "Projām"\n'))
    assert len(findings(used, translated)) == 5, findings(used, translated)


if __name__ == "__main__":
    if "--planted" in sys.argv:
        planted()
    elif "--missing" in sys.argv:
        print_missing(*read()[:2])
    else:
        planted()
        used, translated, twice = read()
        wrong = findings(used, translated) + twice
        print(*wrong, sep="\n")
        print(f"{len(used)} texts, {len(translated)} translations, {len(wrong)} findings")
        sys.exit(1 if wrong else 0)
