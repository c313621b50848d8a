# The map of receiving states, and how far money has come.

where-people-are-sent = Where people are sent
how-many-people = How many people
how-much-money = How much money

map-caption = Receiving states, by where they stand; in brackets, how many states
map-remark = A state with several arrangements is marked by the one that has come furthest: one under which people were sent and that has ended, before one under which no sending is known; a small diamond beside a mark is a precedent with the same state. “Asked, in talks” takes in what was only reported. Equal Earth projection. Boundaries are those of Natural Earth, which show who controls a place; they are simplified, and imply no position on the status of any territory.
map-insets = Frame A and, where there is one, frame B are shown larger below the map of the world, and the marks in them stand there alone.
map-without-name = Without a name on the map for want of room: { $names }.
# After the status tables, before a link.
outlines-from = ; outlines from{" "}
map-sent = people are sent
map-agreed = agreed, no sending known
map-stopped = stopped or ended
map-talks = asked, in talks
map-refused = refused
map-precedent = precedent
and-a-precedent = { $what }, and a precedent
map-alternative = Map of the receiving states.
map-found-sent = { $count ->
    [0] As last recorded, people are sent to none of them.
    [one] As last recorded, people are sent to 1 state: { $names }.
   *[other] As last recorded, people are sent to { $count } states: { $names }.
}
map-found-agreed = { $count ->
    [one] 1 state has agreed and no sending is known: { $names }.
   *[other] { $count } states have agreed and no sending is known: { $names }.
}
map-found-stopped = { $count ->
    [one] 1 state where it stopped or ended: { $names }.
   *[other] { $count } states where it stopped or ended: { $names }.
}
map-found-talks = { $count ->
    [one] 1 state was asked or talks: { $names }.
   *[other] { $count } states were asked or talk: { $names }.
}
map-found-refused = { $count ->
    [one] 1 state refused: { $names }.
   *[other] { $count } states refused: { $names }.
}
map-found-precedent = { $count ->
    [one] 1 state took part in precedents alone: { $names }.
   *[other] { $count } states took part in precedents alone: { $names }.
}
region-caribbean = Central America and the Caribbean
region-west-africa = West and Central Africa
region-mediterranean = Europe and the Mediterranean
region-south-east-asia = East and South-East Asia
region-western-pacific = The western Pacific

ladder-caption = Money by stage, each sum as it is recorded
ladder-remark = The scales are logarithmic, one for each currency. Each mark is one sum; the sums of a row are not to be added: the same money is proposed, pledged, committed, then paid. A hollow mark is a ceiling, a line a range.
money-without-sum = Money is recorded without a sum for { $names }.
ladder-alternative = Chart of sums by stage on logarithmic scales.
largest-sum-paid = { $count ->
    [one] In { $currency }, for 1 arrangement, the largest sum paid is { $sum } ({ $name }).
   *[other] In { $currency }, for { $count } arrangements, the largest sum paid is { $sum } ({ $name }).
}
no-sum-paid = { $count ->
    [one] In { $currency }, for 1 arrangement, no sum above nought is recorded as paid.
   *[other] In { $currency }, for { $count } arrangements, no sum above nought is recorded as paid.
}
sums-without-payment = Sums but no payment of them are recorded for { $names }.
sum-disputed = { $sum }, disputed
legend-ceiling = hollow: at most
