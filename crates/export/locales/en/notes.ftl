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
# The title stands in the note all the same.
title-from-elsewhere = title as known from elsewhere, not seen on the page
parts-not-seen = { $parts } not seen
corrected-by-its-publisher = corrected by its publisher
retracted-by-its-publisher = retracted by its publisher
no-longer-there = no longer there
# What is not what most notes would say.
read-whole = read whole
access-not-recorded = day of access not recorded
# Above the notes. $what is one or both of what follows.
notes-alike = Unless a note says otherwise, { $what }.
alike-accessed = { $form ->
    [day] sources were accessed on { $date }
    [month] sources were accessed in { $date }
    [year] sources were accessed in { $date }
   *[other] sources were accessed: { $date }
}
alike-opening = only the opening of each source was read
alike-copy = each source was read in a copy
# The records stand as files with their lines: usa-cri-2025.toml:88, 123.
notes-recorded = Each note ends with the records that cite it, by file and line.
