"""Writes the datasets on which exports are tried: one with next to nothing in it, and one with the worst.

    python3 tests/outputs/datasets.py FOLDER    writes FOLDER/bare and FOLDER/hostile, always the same

The worst: words without end, letters that run from right to left, control characters, markup of every format, addresses
that run scripts, formulas, a table of 5,000 rows, records in which everything is missing, and names that are no file names
somewhere. It has many errors; it is exported with `--draft`.
"""

import json
import sys
from pathlib import Path

ROWS = 5_000
ENDLESS = "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstellenleiterin" * 4
ARABIC = "وكالة الأنباء، «وصول 12 شخصًا إلى غانا» (2025)"
HEBREW = "דוד בן־גוריון (הארץ), 3.5.2025"
TEXTS = [
    ENDLESS,
    ARABIC,
    HEBREW,
    f"He told {ARABIC} that 15 of 20 left; {HEBREW}.",
    "null \0 bell \a escape \x1b[31mred\x1b[0m delete \x7f next \x85 end",
    "override \u202egnikcats\u202c, isolate \u2066left open, mark \ufeff, tag \U000e0041, private \ue000, none \uffff",
    "</title></script><script>alert(1)</script><img src=x onerror=alert(1)>\"'`&lt;",
    "(brackets\\ )) Tj ET endstream endobj %%EOF \\(",
    "=cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "\t=1+1",
    "[link](javascript:alert(1)) ![image](data:text/html,x) | cell | **bold** `code` <b>",
    "{unbalanced \\textbf{brace \\input{/etc/passwd} $ % # & ~ ^ _",
    "王小明, 김철수, 🙂 👩‍👩‍👧 🇬🇭, Nguyễn Thị Hương, İzzet Iğdır, e\u0301cole",
    "line one\r\nline two\rline three\u2028line four",
    " ",
    "Z" + "\u0335\u0321\u0356\u0300\u0301\u0302\u0303" * 20,
]
ADDRESSES = [
    "javascript:alert(document.domain)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
    "vbscript:msgbox(1)",
    "file:///etc/passwd",
    "//example.org/without-scheme",
    "https://example.org/a b\"><script>alert(1)</script>",
    "https://example.org/(brackets)\\)",
    "https://example.org/" + "x" * 3_000,
    "https://user:secret@example.org/%00%0a",
    "",
]
# Reserved on Windows, paths elsewhere, or one name twice where letters' case or composition does not count.
NAMES = ["con", "aux.", "NUL", "com1.txt", "A", "a", "\u00e9", "e\u0301", "..", "...", "-rf", "x" * 200]
STATES = ["GHA", "SLV", "CON", "NUL", "AUX", "PRN", "XXX", "RWA", "CRI", "PAN"]


def text(value):
    """A TOML string; JSON's escapes are TOML's, but for those of letters beyond the first plane."""
    escaped = json.dumps(value, ensure_ascii=False)
    return escaped.replace("\x7f", "\\u007f")


def write(folder, name, lines):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.toml").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def project(folder, title="Transfers"):
    folder.mkdir(parents=True, exist_ok=True)
    permalink = "https://example.org/{revision}/{path}"
    (folder / "dossier.toml").write_text(
        f'dataset = "dataset"\n\n[brief]\ntitle = {text(title)}\norganisation = {text(title)}\n'
        f"permalink = {text(permalink)}\n",
        encoding="utf-8",
        newline="\n",
    )
    return folder / "dataset"


def bare(folder):
    dataset = project(folder)
    write(dataset / "sources", "only", ['type = "webpage"', 'title = "A page"', 'publisher = "P"'])


def source(number):
    title = TEXTS[number % len(TEXTS)]
    return [
        f"type = \"{['webpage', 'article-newspaper', 'report', 'legal-case', 'book'][number % 5]}\"",
        f"title = {text(title)}",
        f"author = [{text(title)}, {text(TEXTS[(number + 3) % len(TEXTS)])}]",
        f"publisher = {text(TEXTS[(number + 1) % len(TEXTS)])}",
        f"published = \"{['2025-03-17', '2025-03', '2025', '2025~', '2024/2025'][number % 5]}\"",
        'accessed = "2025-04-01"',
        f"url = {text(ADDRESSES[number % len(ADDRESSES)])}",
        f"archive = [{text(ADDRESSES[(number + 1) % len(ADDRESSES)])}]",
        f"lang = \"{['en', 'ar', 'he', 'zh', 'x'][number % 5]}\"",
    ]


def arrangement(number, receiver):
    words = TEXTS[number % len(TEXTS)]
    other = TEXTS[(number + 5) % len(TEXTS)]
    return [
        f"title = {text(words)}",
        'sender = "USA"',
        f'receiver = "{receiver}"',
        'kind = "transit"',
        'since = "2025-02-17"',
        "",
        *["[[status]]", 'axis = "operational"', 'value = "operating"', 'from = "2025-02-20"', 'cite = ["s0"]', ""],
        *["[[figure]]", 'id = "many"', 'metric = "people-received"', 'quantifier = "exactly"', "value = 238"],
        *['as_of = "2025-03-16"', 'rank = "preferred"', 'cite = ["s1", "s2", "s3"]', ""],
        *["[[figure]]", 'id = "more"', 'metric = "people-received"', 'quantifier = "over"', "value = 500"],
        *['as_of = "2025-03-16"', f"cite = [{{ source = \"s4\", excerpt = {text(other)}, locator = {text(words)} }}]", ""],
        *["[[payment]]", 'id = "paid"', 'stage = "paid"', 'payer = ["USA"]', f'payee = ["{receiver}"]'],
        *[f"channel = {text(words)}", f"purpose = {text(other)}", 'cite = ["s5"]', "", "[[payment.figure]]"],
        *['id = "sum"', 'metric = "amount"', 'currency = "USD"', "value = 79228162514264337593543.12345"],
        *['as_of = "2025-03"', 'cite = ["s6"]', ""],
        *["[[statement]]", 'id = "said"', 'date = "2025-03-01"', 'speaker = "USA"', f"text = {text(other)}"],
        *['quote = "verbatim"', 'cite = ["s7"]', ""],
        *["[[unknown]]", 'about = "text"', f"what = {text(words)}", 'reason = "not-published"', 'cite = ["s8"]'],
    ]


def many(rows):
    lines = ['title = "Many"', 'sender = "USA"', 'receiver = "RWA"', 'kind = "transit"', 'since = "2020"', ""]
    for row in range(rows):
        day = f"{2021 + row // 1_300}-{1 + row // 28 % 12:02}-{1 + row % 28:02}"
        lines += ["[[transfer]]", f'id = "t{row}"', f'date = "{day}"', 'from = "USA"', 'to = ["RWA"]']
        lines += [f"legal_term = {text(TEXTS[row % len(TEXTS)])}", 'cite = ["s0"]', "", "[[transfer.figure]]"]
        lines += [f'id = "t{row}-people"', 'metric = "people-received"', f"value = {row % 200}", 'cite = ["s0"]', ""]
    return lines


def hostile(folder):
    dataset = project(folder, TEXTS[6] + TEXTS[7])
    for number in range(40):
        write(dataset / "sources", f"s{number}", source(number))
    for name in NAMES:
        write(dataset / "sources", name, source(len(name)))
        write(dataset / "facilities", name, [f"title = {text(name)}", 'country = "SLV"', 'kind = "prison"'])
    for number, receiver in enumerate(STATES):
        write(dataset / "arrangements", f"usa-{receiver.lower()}-{number}", arrangement(number, receiver))
    write(dataset / "arrangements", "many", many(ROWS))
    write(dataset / "arrangements", "nothing", [])
    write(dataset / "arrangements", "title-only", ['title = ""'])
    write(dataset / "arrangements", "broken", ['title = "', "receiver = [[["])
    write(dataset / "arrangements", "holes", ["[[figure]]", "[[status]]", "[[payment]]", "[[transfer]]", "[[statement]]"])
    write(dataset / "proceedings", "case", [f"title = {text(TEXTS[6])}", f"docket = [{text(ENDLESS)}]", 'on = ["many"]'])


def main():
    folder = Path(sys.argv[1])
    bare(folder / "bare")
    hostile(folder / "hostile")


main()
