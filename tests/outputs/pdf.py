"""Opens PDF files with qpdf and fails on the first fault or warning.

    python3 tests/outputs/pdf.py FILE...
"""

import sys
import warnings

import pikepdf


def main():
    warnings.simplefilter("error")
    faults = 0
    for path in sys.argv[1:]:
        with pikepdf.open(path) as pdf:
            problems = [*pdf.check_pdf_syntax(), *pdf.get_warnings()]
        for problem in problems:
            print(f"error: {path}: {problem}", file=sys.stderr)
        faults += len(problems)
    print(f"{len(sys.argv) - 1} files, {faults} faults")
    sys.exit(faults > 0)


main()
