# The part of the overview that is read, and the annexes behind it. What ends in "the" is followed by a link to an annex.

annexes = Annexes
annex = annex
every-arrangement = Every arrangement: practice, statements, age; precedents

receiver = Receiver
agreement-and-practice = Agreement and practice
people-arrived-and-moved-on = People arrived and moved on
moved-on-not-known = moved on: not known
standing-caption = Agreements, people and money
standing-remark = “None” means that a source says so; “not known”, that there is no telling. Sums of different stages are never added: the same money is promised, then paid. What the receiving states say, the age of each row, and the precedents are in the{" "}
approaches-in-annex = { $count ->
    [one] 1 approach has led to no agreement so far: a request, talks or a refusal. It is in the{" "}
   *[other] { $count } approaches have led to no agreement so far, { $open } of them still requests or talks as far as is recorded. They are in the{" "}
}

conflicts-caption = Numbers that cannot all be true
conflicts-remark = { $count ->
    [0] Who says what, how many independent origins stand behind it, and why, is told in the{" "}
    [one] 1 more disagreement is left out here: { $matters }. Who says what, how many independent origins stand behind it, and why, is told in the{" "}
   *[other] { $count } more disagreements are left out here: { $matters }. Who says what, how many independent origins stand behind it, and why, is told in the{" "}
}
# On what they are left out.
count-on-numbers = { $count } on numbers that the record explains
count-on-lists = { $count } on lists
count-on-dates = { $count } on dates
count-on-contested = { $count } on what a source disputes
count-on-statements = { $count } on statements
record-column = Record
numbers-printed = Numbers printed
preferred-here = Preferred here
more-than-one = more than one

gaps-caption = What was looked for and could not be learned
gaps-remark = Of arrangements that were agreed or under which people were sent. A gap is named so that nobody takes it for a zero. Each stands with its reason in the{" "}
arrangements = Arrangements
which = Which
other-arrangements = { $count ->
    [one] 1 other
   *[other] { $count } others
}

telling-cases-caption = Cases that changed what may happen, those with the newest step first
telling-cases-remark = The effect is that of the last step that changed anything; an arrangement may have ended since. { $count ->
    [0] All are told in full in the{" "}
    [one] 1 case without such an effect is left out here. All are told in full in the{" "}
   *[other] { $count } cases without such an effect are left out here. All are told in full in the{" "}
}
