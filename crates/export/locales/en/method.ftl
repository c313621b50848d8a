# How to read a brief.

how-to-read = How to read this brief
method-numbers = Every sentence and number here is taken from a record that names its sources; the notes lead to both, to records by file and line. A number is printed as its source hedges it. “Over”, “about” and a bare round number stand for ranges, and two numbers disagree only if no reading of those ranges lets both be true.
method-verification = The word beside a number says how well that number is established, not the arrangement; a status has one only where it is in dispute or was taken back. The glossary defines each. Copies of one report are one origin. Where sources disagree, all are printed and the choice between them, if there is one, is explained.
method-totals = Totals are ours. They add the lower bounds of counts whose days do not overlap, say “at least”, and name what they leave out. Sums of money are never added across stages.
method-dates = A date is as precise as its source. A live arrangement without news for longer than its interval is marked stale; nothing is dropped for being old.
method-languages = Sources whose language is not named in their note are in English.
method-in-short = Method in short
method-short = Every sentence and number here is taken from a record that names its sources. A number is printed as its source hedges it: “over”, “about” and a bare round number stand for ranges, and two numbers disagree only if no reading lets both be true. Figures that a later one replaced are left out. A total of ours adds the lower bounds of counts whose days do not overlap, and says how many it adds. Sums of money are never added across stages.
word-beside-number = The word beside a number says how well that number is established; a status has one only where it is in dispute or was taken back.
# After a word in bold.
means = : { $meaning }.
reported-means = those who are cited print it in other words; nobody stands for it exactly
glossary = Words
none-means = somebody who can be cited says that there is nothing
not-known-means = nothing recorded tells
does-not-apply-means = the question does not arise
