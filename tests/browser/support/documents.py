"""Two documents as an agency brings them: the methodology and the base standard. What they say are the catalogue's own
paraphrases, so that the reader of official documents takes them for what they look like."""
import json
import pathlib
import subprocess
import textwrap

from support.house import PILNVEIDE

CUT = "1.1.2"  # its text ends in the middle of a sentence, so that it is doubtful
NOT_REQUIRED = "Šī prakse bāzes standartā nav iekļauta."
WIDTH = 48  # characters of a line, as in a column


def lines(number, text):
    return "\n".join([*textwrap.wrap(f"{number}. {text}", WIDTH), ""])


def optimal_text(practice):
    text = practice["text"]["lv"]
    return text[:len(text) // 2] if practice["number"] == CUT else text


def base_text(practice):
    if not practice["base"]:
        return NOT_REQUIRED
    return (practice["base_text"] or practice["text"])["lv"]


def document(framework, text_of):
    said = []
    for criterion in framework["criteria"]:
        if criterion["kind"] != "enabler":
            continue
        said.append(f"{criterion['number']}. kritērijs – {criterion['title']['lv'].upper()}\n\nApakškritēriji Prakses\n")
        for subcriterion in criterion["subcriteria"]:
            said.append(lines(subcriterion["number"], subcriterion["title"]["lv"].rstrip(".") + "."))
            said += [lines(practice["number"], text_of(practice)) for practice in subcriterion["practices"]]
    return "\n".join(said)


def write_documents(folder):
    """The two paths."""
    shown = subprocess.run([PILNVEIDE, "catalog", "show", "kvpm", "--json"], check=True, capture_output=True, text=True)
    framework = json.loads(shown.stdout)
    optimal, base = pathlib.Path(folder) / "metodika.txt", pathlib.Path(folder) / "baze.txt"
    optimal.write_text(document(framework, optimal_text), encoding="utf-8")
    base.write_text(document(framework, base_text), encoding="utf-8")
    return optimal, base
