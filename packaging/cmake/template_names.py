#!/usr/bin/python3
"""Makes the header of the names in one template, and refuses a template that does not escape by context.

template_names.py TEMPLATE HEADER
"""
import pathlib
import re
import sys

_, template, header = sys.argv
text = pathlib.Path(template).read_text(encoding="utf-8")
directive = '{{%AUTOESCAPE context="TEXT"}}' if template.endswith(".txt") else '{{%AUTOESCAPE context="HTML"}}'
if not template.endswith(".txt") and not text.startswith(directive):
    sys.exit(f"{template}: the first line must be {directive}, or its values are not escaped")
names = sorted(set(re.findall(r"\{\{[#/>^]?([A-Z][A-Z0-9_]*)(?::[^}]*)?\}\}", text)))
lines = ["#pragma once", "", f"// The names in {pathlib.Path(template).name}. Made at build.", ""]
stem = pathlib.Path(template).name.removesuffix(".html").replace(".", "_")
lines.append(f"namespace pilnveide::web::names::{stem} {{")
lines += [f"inline constexpr const char* {name} = \"{name}\";" for name in names]
lines.append(f"}}  // namespace pilnveide::web::names::{stem}")
path = pathlib.Path(header)
path.parent.mkdir(parents=True, exist_ok=True)
path.write_text("\n".join(lines) + "\n", encoding="utf-8")
