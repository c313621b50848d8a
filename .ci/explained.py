"""Fails when a dependency has no row in docs/dependencies.md, or a row no dependency."""

import re
import sys
import tomllib
from pathlib import Path

with open("Cargo.toml", "rb") as file:
    shared = tomllib.load(file)["workspace"]["dependencies"]
named = {name for name, says in shared.items() if not (isinstance(says, dict) and "path" in says)}
rows = re.findall(r"^\| ([a-zA-Z0-9_-]+) \| (?!for \|)", Path("docs/dependencies.md").read_text("utf-8"), re.MULTILINE)
explained = set(rows)

for name in sorted(named - explained):
    print(f"docs/dependencies.md has no row for `{name}`; say what it is for, or take it out of Cargo.toml")
for name in sorted(explained - named):
    print(f"docs/dependencies.md explains `{name}`, which no Cargo.toml names; take the row out")
for name in sorted(name for name in explained if rows.count(name) > 1):
    print(f"docs/dependencies.md explains `{name}` twice")
sys.exit(named != explained or len(rows) != len(explained))
