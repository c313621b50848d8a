"""Reads the Parquet files with DuckDB and with pandas, and holds them to the CSV beside them, cell by cell.

    python3 tests/outputs/parquet.py OUT    where `dossier export csv parquet --out OUT` wrote
"""

import csv
import json
import re
import sys
from decimal import Decimal
from pathlib import Path

import duckdb
import pandas

# What DuckDB calls the types that the Data Package names.
TYPES = {"string": "VARCHAR", "integer": "BIGINT", "date": "DATE", "boolean": "BOOLEAN"}
REASONS = {
    "": None,
    "(not known)": "not-known",
    "(not published)": "not-published",
    "(unbounded)": "unbounded",
    "(does not apply)": "does-not-apply",
}


def fail(message):
    sys.exit(f"error: {message}")


def cell_as_csv(value, field):
    """A value that DuckDB read, as the CSV writes it."""
    if isinstance(value, list):
        mark = field["listSeparator"][0]
        escaped = [text.replace("\\", "\\\\").replace(mark, "\\" + mark) for text in value]
        return field["listSeparator"].join(escaped)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        text = f"{value:f}"
        return text.rstrip("0").rstrip(".") if "." in text else text
    return str(value)


def check(folder, resource, restore):
    name, fields = resource["name"], resource["schema"]["fields"]
    path = folder / "parquet" / f"{name}.parquet"
    relation = duckdb.read_parquet(str(path))
    columns = [field["name"] for field in fields]
    if relation.columns != [*columns, "missing_because"]:
        fail(f"{path}: the columns are {relation.columns}")
    for field, found in zip(fields, map(str, relation.types)):
        wanted = "VARCHAR[]" if "listSeparator" in field else TYPES.get(field["type"], "DECIMAL(38,")
        if not found.startswith(wanted) or (wanted == "VARCHAR" and found != wanted):
            fail(f"{path}: `{field['name']}` is {found}, which is not {wanted}")
    rows = relation.fetchall()
    with open(folder / "csv" / f"{name}.csv", encoding="utf-8", newline="") as file:
        written = list(csv.reader(file))[1:]
    if len(rows) != len(written):
        fail(f"{path} has {len(rows)} rows and the CSV {len(written)}")
    cells = 0
    for at, (row, texts) in enumerate(zip(rows, written), 1):
        reasons = row[-1] or {}
        for field, value, text in zip(fields, row, texts):
            cells += 1
            if value is None:
                if text not in REASONS or REASONS[text] != reasons.get(field["name"]):
                    fail(f"{path}: row {at}, `{field['name']}` has no value for {reasons.get(field['name'])}, not {text!r}")
                continue
            shown = cell_as_csv(value, field)
            text = text[1:] if field["type"] == "string" and restore.match(text) else text
            if shown != text:
                fail(f"{path}: row {at}, `{field['name']}` is {shown!r}, and {text!r} in the CSV")
    frame = pandas.read_parquet(path, dtype_backend="pyarrow")
    if len(frame) != len(rows) or list(frame.columns) != [*columns, "missing_because"]:
        fail(f"{path}: pandas sees {len(frame)} rows and the columns {list(frame.columns)}")
    for field in fields:
        if field["type"] == "number":
            theirs = frame[field["name"]].dropna().map(Decimal).sum() if len(frame) else 0
            ours = sum(row[columns.index(field["name"])] or 0 for row in rows)
            if Decimal(theirs) != Decimal(ours):
                fail(f"{path}: `{field['name']}` adds up to {theirs} in pandas and to {ours} in DuckDB")
    return len(rows), cells


def main():
    folder = Path(sys.argv[1])
    package = json.loads((folder / "csv" / "datapackage.json").read_text("utf-8"))
    restore = re.compile(package["textCells"]["prefixed"])
    for resource in package["resources"]:
        rows, cells = check(folder, resource, restore)
        print(f"{resource['name']}: {rows} rows, {cells} cells, the same in DuckDB, pandas and the CSV")


main()
