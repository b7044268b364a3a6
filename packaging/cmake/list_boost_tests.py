#!/usr/bin/python3
"""Writes the CTest entries of one Boost.Test executable: list_boost_tests.py PROGRAM NAME OUTPUT FIXTURES PG_DIRECTORY"""
import re
import subprocess
import sys

program, name, output, fixtures, postgresql = sys.argv[1:6]
listed = subprocess.run([program, "--list_content=HRF", "--color_output=no"], capture_output=True, text=True)
suites, cases = [], []
for line in listed.stderr.splitlines():
    match = re.match(r"( *)([A-Za-z_][\w<>:, ]*?)\*", line)
    if not match:
        continue
    depth = len(match.group(1)) // 4
    suites[depth:] = [match.group(2)]
    cases.append((depth, "/".join(suites)))
leaves = [path for i, (depth, path) in enumerate(cases) if i + 1 == len(cases) or cases[i + 1][0] <= depth]
if not leaves:
    sys.exit(f"{program} lists no test case:\n{listed.stdout}{listed.stderr}")
with open(output, "w", encoding="utf-8") as out:
    for path in leaves:
        test = f"{name.removesuffix('_tests')}.{path.replace('/', '.')}"
        out.write(f'add_test([=[{test}]=] "{program}" "--run_test={path}" --color_output=no --catch_system_errors=no)\n')
        out.write(f'set_tests_properties([=[{test}]=] PROPERTIES TIMEOUT 300 ENVIRONMENT "PILNVEIDE_PG={postgresql}"')
        out.write(f' FIXTURES_REQUIRED "{fixtures}")\n' if fixtures else ")\n")
