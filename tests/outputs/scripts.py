"""Looks in everything that was exported for addresses that run scripts, formulas, and names that are no file names.

    python3 tests/outputs/scripts.py OUT
"""

import csv
import html.parser
import json
import re
import sys
import unicodedata
import zipfile
from pathlib import Path

import pikepdf

# The addresses that lead to a page. Everything else that has a scheme is no link of ours.
HARMLESS = re.compile(r"(https?|mailto):", re.IGNORECASE)
RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
FAULTS = []


def fault(path, message):
    FAULTS.append(f"error: {path}: {message}")


def is_script(address):
    """Whether a browser would do more than go there: it drops controls and blanks before it reads the scheme."""
    bare = re.sub(r"[\x00-\x20]", "", address)
    return bool(re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:", bare)) and not HARMLESS.match(bare)


class Page(html.parser.HTMLParser):
    def __init__(self, path):
        super().__init__()
        self.path = path

    def handle_starttag(self, tag, attributes):
        if tag == "img" or tag == "iframe" or tag == "object":
            fault(self.path, f"there is a <{tag}>")
        for name, value in attributes:
            if name.startswith("on"):
                fault(self.path, f"<{tag}> has {name}={value!r}")
            if name in ("href", "src", "action", "xlink:href") and is_script(value or ""):
                fault(self.path, f"<{tag}> leads to {value!r}")
            if name == "src":
                fault(self.path, f"<{tag}> loads {value!r}")


def check_html(path):
    text = path.read_text("utf-8")
    Page(path).feed(text)
    scripts = len(re.findall(r"<script", text, re.IGNORECASE))
    if scripts > 2:
        fault(path, f"there are {scripts} scripts, and two are ours")


def check_pdf(path):
    with pikepdf.open(path) as pdf:
        for thing in pdf.objects:
            if not isinstance(thing, pikepdf.Dictionary):
                continue
            kind = thing.get("/S")
            if kind in ("/JavaScript", "/Launch", "/SubmitForm", "/ImportData") or "/JS" in thing:
                fault(path, f"there is an action {kind}")
            for action in (thing, thing.get("/A")):
                if isinstance(action, pikepdf.Dictionary) and action.get("/S") == "/URI":
                    address = str(action["/URI"])
                    if is_script(address):
                        fault(path, f"a link leads to {address!r}")


def check_markdown(path):
    text = path.read_text("utf-8")
    for address in re.findall(r"(?<!\\)\]\(\s*<?([^)\s>]*)", text):
        if is_script(address):
            fault(path, f"a link leads to {address!r}")
    for tag in re.findall(r"(?<!\\)<\s*(script|img|iframe)", text, re.IGNORECASE):
        fault(path, f"there is a <{tag}>")


def check_csv(path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    number = re.compile(r"-?\d+(\.\d+)?")
    for at, row in enumerate(rows):
        for text in row:
            if text.lstrip(" \u00a0\ufeff\u200b").startswith(FORMULA) and not number.fullmatch(text):
                fault(path, f"row {at} has the cell {text[:40]!r}")


def check_xlsx(path):
    with zipfile.ZipFile(path) as book:
        for entry in book.namelist():
            if entry.startswith("/") or ".." in entry.split("/"):
                fault(path, f"has the entry {entry!r}")
            text = book.read(entry).decode("utf-8", "replace")
            if re.search(r"<f[ >]", text):
                fault(path, f"{entry} has a formula")
            if "vbaProject" in entry or "externalLink" in entry:
                fault(path, f"has {entry}")
            for target in re.findall(r'Target="([^"]*)"[^>]*TargetMode="External"', text):
                if is_script(target):
                    fault(path, f"a link leads to {target!r}")


def check_json(path):
    json.loads(path.read_text("utf-8"))


CHECKS = {".html": check_html, ".pdf": check_pdf, ".md": check_markdown, ".csv": check_csv, ".xlsx": check_xlsx, ".json": check_json}


def main():
    folder = Path(sys.argv[1])
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    names = {}
    for path in files:
        below = path.relative_to(folder)
        for part in below.parts:
            if RESERVED.fullmatch(part) or part != part.rstrip(". ") or re.search(r'[<>:"|?*\\\x00-\x1f]', part):
                fault(path, f"{part!r} is no name of a file on Windows")
        folded = unicodedata.normalize("NFC", str(below)).casefold()
        if folded in names:
            fault(path, f"is the same file as {names[folded]} where the case of letters does not count")
        names[folded] = path
        check = CHECKS.get(path.suffix)
        if check:
            check(path)
    for line in FAULTS[:50]:
        print(line, file=sys.stderr)
    print(f"{len(files)} files, {len(FAULTS)} faults")
    sys.exit(len(FAULTS) > 0 or len(files) == 0)


main()
