# Where sources disagree, and what is said.

where-sources-disagree = Where sources disagree
about-what = About
who-says-what = Who says what
why-and-which = Why, and which is printed elsewhere
disagreements-caption = Disagreements, record by record
disagreements-remark = Origins are counted once however many publications repeat them. Numbers that rounding can reconcile, and numbers of different dates, are no disagreement and are left out, unless the record explains them.
no-source-settles-it = No source settles it.
date-of-an-arrival = date of an arrival
date-of-a-departure = date of a departure
date-of-a-payment = date of a payment
date-of-a-step = date of a step
recorded-otherwise = Recorded here as { $date }; the sources cited print other dates.
recorded-as = Recorded here as { $date }.
neither-is-preferred = No source explains the difference; neither is preferred.
no-source-explains = No source explains the difference.
none-is-preferred = None is preferred.
preferred-is = Preferred: { $amount }.
several-are-preferred = More than one is marked as preferred.
# After a name or a title.
said = : { $what }
origin-not-known = origin not known
as-a-cap = { $what }, as a cap
as-planned = { $what }, as planned
altered-copy = The other wording is of the same origin: an altered copy.
# Where a source disputes something and prints nothing in its place.
contested-without-more = Disputed
exactly-twice = One is exactly twice the other.
exactly-three-times = One is exactly three times the other.
exactly-half-again = One is exactly half as much again as the other.
zeros-more = { $count ->
    [one] One is the other with 1 zero more.
   *[other] One is the other with { $count } zeros more.
}
one-digit-apart = They differ in one digit.
digits-transposed = They differ in the order of two digits.
complete-list-has-none = A complete list by { $axis } has none of these
both-cannot-be-true = Both cannot be true. No source explains the difference.
metric-by-axis = { $metric }, by { $axis }
what-is-told-of-it = what is told of it
# Before a number.
introduced = { $what }:

the-whole-of-it = the whole of it
# Names of bodies would need an article in a sentence, and have none: $kind is "body" then.
what-speaker-said = { $kind ->
    [body] a statement by { $speaker }
   *[other] what { $speaker } said
}
one-item-of-the-record = one item of the record
# After the speaker, of one or of several: in the past, which is the same of both. What follows a denial is what the speaker
# says instead.
speaker-confirms = {" "}confirmed
speaker-denies = {" "}denied it
speaker-denies-that = {" "}denied { $what }
# Of whoever refused to speak, was silent, or could not be reached.
speaker-gives-no-comment = {" "}gave no comment
quote-opens = “
quote-closes = ”
translated = {" "}(translated)
# After words that were said in another language than that of the brief.
said-in-language = {" "}(in { $language })
from-machine-translation = {" "}(from a machine translation)

nothing-on-record = Nothing on record
without-a-position = on record without a position
confirms = confirms { $what }
denies = denies { $what }
gives-no-comment = gives no comment
what-another-record-says = what another record says
how-it-stands = how it stands
the-transfer = the transfer
the-transfer-of = the transfer { $date }
# $payment is a stage and its date: "money paid on 9 July 2024".
the-payment = the { $payment }
that-there-is-no-money = that there is no money
the-cap = the cap
the-figure = the figure of { $amount } for { $what }
the-figure-in = the figure of { $amount } for { $what } in “{ $title }”
what-is-claimed-in = what is claimed in “{ $title }”
what-is-told-of = what is told of “{ $title }”
an-item-of-the-record = an item of the record
the-request = the request
the-talks = talks
the-refusal = the refusal
any-agreement = any agreement
that-people-are-sent = that people are sent
its-end = its end
the-arrangement = the arrangement
contacts = contacts
that-nothing-was-signed = that nothing was signed
that-it-was-asked = that it was asked
the-understanding = the understanding
the-signature = the signature
that-it-is-in-force = that it is in force
the-suspension = the suspension
that-nobody-was-sent = that nobody was sent
that-people-are-received = that people are received
the-pause = the pause
that-it-was-stopped = that it was stopped

litigation = Litigation
case = Case
before = Before
last-effect = Last effect
last-step = Last step
cases-caption = Cases, those with the newest step first
cases-remark = The last effect is that of the last step that changed anything for the transfers in question; an arrangement may have ended since.
effect-blocks = transfers may not go ahead
effect-unblocks = transfers may go ahead
effect-partial = some transfers, or under conditions
