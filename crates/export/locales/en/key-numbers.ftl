# The numbers a reader takes away, and the charts.

in-brief = In brief
numbers-of-programme = { $count ->
    [one] The numbers are of the programme “{ $title }”, under which 1 arrangement is recorded here; { $active ->
        [0] as last reported, nobody is being sent under it
       *[other] as last reported, people are being sent under it
    }.
   *[other] The numbers are of the programme “{ $title }”, under which { $count } arrangements are recorded here; { $active ->
        [0] as last reported, people are being sent in none of them
        [one] as last reported, people are being sent in 1 of them
       *[other] as last reported, people are being sent in { $active } of them
    }.
}
numbers-of-arrangements = { $count ->
    [one] The numbers are of 1 arrangement recorded here; { $active ->
        [0] as last reported, nobody is being sent under it
       *[other] as last reported, people are being sent under it
    }.
   *[other] The numbers are of { $count } arrangements recorded here; { $active ->
        [0] as last reported, people are being sent in none of them
        [one] as last reported, people are being sent in 1 of them
       *[other] as last reported, people are being sent in { $active } of them
    }.
}
not-counted-in = Not counted in: { $names }.
key-arrived = arrived in states that are not their own
key-returned = went or were taken on to their own country
key-states-asked = were asked to receive people
key-states-agreed = agreed to receive people, or received some
key-agreements = are at some stage, from first talks to conclusion
key-cost = is what the policy cost in all
key-flights = carried people
key-in-one = { $what }, all of them in one arrangement: { $name }
key-in-several = { $what }, in { $count } arrangements
each-with-its-sources = each with its sources
of-them-in = , { $number } of them in { $state }
total-leaves-out = The total of { $metric } leaves out { $names }, of which no number is known.
as-of-dates = as of dates from { $first } to { $last }
disputed-in-part = disputed in part
paid-to = were paid to { $names }
paid-to-others = were paid to others
paid-to-states = { $count ->
    [one] were paid to 1 receiving state
   *[other] were paid to { $count } receiving states
}

notes-of = the notes of
the-status-tables = the status tables
arrangement = Arrangement
several-dates = several dates
people-chart-caption = Number of people who arrived, by arrangement
people-chart-remark = The scale is logarithmic and counts people. A bar runs from the least to the most a count allows; a dot is the number as it is printed, and a bar without one has its number in words; a dashed end has no upper bound; a hollow dot is disputed.
nought-stands-apart = Nought, which has no place on such a scale, stands apart at its left, behind a break of the axis.
no-number-is-known-for = No number is known for { $names }.
people-chart-alternative = { $count ->
    [one] Chart of ranges on a logarithmic scale: people who arrived, for 1 arrangement.
   *[other] Chart of ranges on a logarithmic scale: people who arrived, for { $count } arrangements.
}
numbers-differ-widely = The numbers differ widely: from { $least } ({ $least-name }) to { $most } ({ $most-name }).
only-number = { $name }: { $shown }.
nought-names = Nought is recorded for { $names }.
disputed-names = Disputed: { $names }.
timeline-caption = When people were sent, and when not
timeline-remark = Arrangements under which people were sent at some time. A step whose date is known only within bounds stands at the latest day, when it had certainly been taken, and an arrival at the earliest. Dashes mean that nothing recorded says how it stood: between those bounds, or since the last news. A dot is one arrival, however many people came with it.
time-is-broken = The line of time is broken at { $day }: a year before it takes less room than a year after it.
last-arrival = Last arrival known
timeline-finding = { $count ->
    [0] As last recorded, nobody is being sent under any of them.
   *[other] As last recorded, people are being sent under { $count } of them: { $names }.
}
timeline-alternative = { $count ->
    [one] Timeline of 1 arrangement, { $span }: spells in which people were sent, stops, arrivals and agreements.
   *[other] Timeline of { $count } arrangements, { $span }: spells in which people were sent, stops, arrivals and agreements.
}
legend-sent = people are sent
legend-unknown = not known
legend-stopped = stopped
legend-paused = paused
legend-nobody-sent = nobody sent
legend-arrival = arrival
legend-deeds = agreed, signed, ended
