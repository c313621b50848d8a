"""Sets a typst source as PDF/UA-1 and PDF/A-3a with the compiler in the `typst` package: typeset.py IN.typ OUT.pdf"""

import sys

import typst

typst.compile(sys.argv[1], output=sys.argv[2], pdf_standards=["ua-1", "a-3a"])
