# Notes on sources. $form is "day", "month" or "year" for a plain date, else "other".

source-without-record = { $id } (a source that has no record)
accessed-after-link = { $form ->
   *[other] , accessed { $date }
}
accessed = { $form ->
   *[other] Accessed { $date }.
}
archived-copy = Archived copy
archived-copy-of = { $form ->
   *[other] Archived copy of { $date }
}
in-language = in { $language }
in-language-translated = in { $language }, read in a machine translation
read-in-machine-translation = read in a machine translation
language-with-code = the language with the code { $code }
text-of-agency = text of { $agency }, the original not seen
only-the-opening-read = only the opening read
read-in-a-copy = read in a copy
changed = changed { $date }
date-of-last-change = the date is that of its last change
# A date that may be wrong.
doubted-date = { $date }?
date-in-doubt = the date is not certain: { $date }
parts-not-seen = { $parts } not seen
corrected-by-its-publisher = corrected by its publisher
retracted-by-its-publisher = retracted by its publisher
no-longer-there = no longer there
# Then files and their lines: usa-cri-2025.toml:88, 123.
recorded-in = Recorded in
