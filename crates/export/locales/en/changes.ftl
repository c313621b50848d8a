# What changed.

what-changed = What changed
since-what = Since { $what }.
and-more-points = and { $count } more.
and-more-names = , and { $count } more
read-again = { $count ->
    [one] 1 record was read again without a change.
   *[other] { $count } records were read again without a change.
}
gone-stale = Gone stale: { $names }.
nothing-recorded = nothing recorded
sources-disagree = sources disagree: { $sides }
no-longer-in-dispute = no longer in dispute: { $sides }
sources-still-disagree = sources still disagree, now: { $sides }
item-removed = { $what } removed
item-renamed = { $what } has another id, was { $id }
changes-corrections = Corrections
changes-transitions = Status transitions
changes-arrivals = New arrangements, transfers, payments and court steps
changes-updates = Figures superseded or added
changes-disputes = Disputes and positions
changes-sources = Sources corrected, retracted or gone
changes-upkeep = Gone stale, or reviewed
changes-removals = Removed or renamed
changes-other = Other changes
no-longer-counted = { $amount }, no longer counted
what-is-recorded-here = what is recorded here
sources-say-otherwise = sources that say otherwise
other-particulars = other particulars
date-of-transfer = date of the transfer
