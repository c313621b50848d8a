# The brief of one country.

transfers-to = Third-country transfers to { $state }
transfers-from = Third-country transfers from { $state }
transfers-to-and-from = Third-country transfers to and from { $state }
scope-of-one = Public claims about one arrangement, { $title }, each with its source. Names of people who were moved are withheld.
scope-of-several = Public claims about { $count } arrangements, each with its source. Names of people who were moved are withheld.

at-a-glance = At a glance
name-at-a-glance = { $name } at a glance
what = What
how-it-stands-now = How it stands
held-or-present = Held or present
what-state-says = Said by { $state }
newest-figure-or-movement = Newest figure or movement
arrangements-side-by-side = The arrangements side by side

the-deal = The deal
# Where nothing was agreed.
before-a-deal = What is known of a deal
what-was-asked-for = What was asked for
what-it-is = What it is
kind-and-meaning = { $name }: { $meaning }.
instruments = Instruments
laws-it-rests-on = Laws it rests on
how-it-came-about = How it came about
caps = Caps
how-long-they-may-stay = How long they may stay
binds-in-law = binds in law
does-not-bind-in-law = does not bind in law
whether-it-binds-is-disputed = whether it binds in law is disputed
signed-or-adopted = signed or adopted
law-adopted = adopted
instrument-signed = signed
in-force-on = entered into force
instrument-ended = ended

people = People
own-count = The record’s own count:
when = When
from-to-by-way-of = From, to, by way of
who-they-were-if-said = Who they were, where it is said
counted-together-with = { $what }, counted together with { $names }:
who-they-were = Who they were
movements-caption = Movements, one to a row
arrivals = Arrivals
onward-and-return = Onward and return
within-state = within { $state }
from-home = from { $from } to their own country
from-whereto = from { $from }, destination not known
to-where = to { $to }
by-way-of = , by way of { $names }
amount-planned = { $amount } planned
also-number = ; also { $number }
of-them-returned = {" "}returned
of-them-left = {" "}left
of-them-released = {" "}released
named-nationalities = named nationalities: { $names }
by-axis = by { $axis }: { $rest }
by-axis-among-others = by { $axis }, among others: { $rest }
and-more-cells = {" "}and { $count } more
what-was-counted = What was counted
number-newest = Number, newest
totals-caption = Totals, the newest of each, and the preferred one where it is older
calculated-here = { $what } (calculated here)
number-arrived = { $number } arrived
number-held = { $number } held
number-present = { $number } present
number-returned = { $number } returned
number-released = { $number } released
number-left = { $number } left
number-asked-for-asylum = { $number } asked for asylum

money-title = Money
sum = Sum
sum-terms = From whom to whom, for what, on what terms
stages-are-never-added = Stages are never added: the same money is promised, then paid.
costs-and-other-sums = Costs and other sums
from-payer = from { $payer }
to-payee = to { $payee }
on-condition = on condition: { $condition }
through = through: { $channel }

places = Places
place = Place
places-caption = Where people are held or housed
numbers-newest = Numbers, the newest of each
run-by = run by { $operator }
in-state = in { $state }

courts = Courts
cases-by-state-caption = Cases, by the state whose court they were last before
international-bodies = International bodies, and courts whose state is not recorded
# Then the cases, each with its notes.
programme-cases = Cases about the programme of { $state } as a whole, which may bear on this country too:{" "}

statements = Statements
others = Others
statements-caption = What was said, and by whom
statements-answering = Statements on one matter that contradict or answer each other
statements-alone = Other statements, each column in the order of the days
who-and-when = Who and when
assurances-and-concerns = Assurances and concerns
assurances-given = Assurances given
concerns-voiced = Concerns voiced
speaker-not-recorded = speaker not recorded

what-else-is-not-known = What else is not known
places-and-courts-gaps = Places and courts: disagreements and gaps

timeline = Timeline
country-timeline-caption = { $name }: what happened when
notes-of-sections-above = the notes of the sections above.
country-timeline-remark = A step in law or practice whose date is known only within bounds stands at the latest day, when it had certainly been taken; everything else at its earliest. Numbers are of people. In the lane of practice dashes mean that nothing recorded says how it stood: between such bounds, or since the last news. Events without a date are left out.
# The first and the last of the events, as their dates are recorded.
country-timeline-alternative = Timeline of { $events } (first: { $first }; last: { $last }), in lanes: { $lanes }.
of-what-kind = Of what kind
in-law = In law
number-not-known = number not known

who-stands-behind = Who stands behind the sources
sources-of-origins = { $sources }, of { $origins }.
sources-of-named-origins = { $sources }, of { $origins }: { $names }.
number-beside-origin = The number beside a name says in how many of the sources it speaks; one source may carry several.
origins-not-known = { $count ->
    [one] Of 1 source the origin is not known, which counts for nobody.
   *[other] Of { $count } sources the origin is not known, which counts for nobody.
}
