# The overview: its head, the status tables, what is not known, the end matter.

overview-title = Third-country transfer arrangements: an overview
data-of-unknown-date = Data of unknown date
# $form is "day", "month" or "year" for a plain date, else "other".
edition-as-of = { $form ->
   *[other] Data as of { $date }
}
data-as-of = Data as of
newest-event = { $day }, the newest event or figure recorded
half-are-older = ; half of the figures are older than { $day }
last-reviewed = Last reviewed
compiled = Compiled
dataset = Dataset
published-by = Published by
licence = Licence
data-under = data under
licence-name = Creative Commons Attribution 4.0
overview-scope = Public claims about arrangements under which a state sends people to a state that is not their own, each with its source: { $arrangements }, { $programmes }, { $cases } and { $sources }. Names of people who were moved are withheld.
records-are-in-english = Records are kept in English: titles, words that were said and explanations are quoted from them in that language.
draft-notice = Draft
brief-subject = What is known, what is disputed and how old it is

where-it-stands = Where it stands
number = Number
receiving-states = Receiving states
where-arrangements-stand = Number of arrangements, by where they stand
precedents = Precedents
stage-sending = People are being sent
stage-stopped = Stopped or paused
stage-agreed = Agreed, no sending known
stage-ended = Ended or suspended
stage-talks = Asked, or in talks
stage-refused = Refused
stage-nothing = Reported, nothing agreed
named-with-rest = { $name }: { $rest }
# What is told apart from its namesakes.
named-apart = { $name } ({ $rest })
receiver-with-sender = { $receiver } (from { $sender })

how-each-stands = How each arrangement stands
neither-people-nor-money = Neither people nor money are recorded for { $names }.
from-to = From → to
agreement = Agreement
in-practice = In practice
what-receiver-says = What the receiving state says
newest-figure = Newest figure
people-arrived = People arrived
moved-on = People moved on
money-by-stage = Money, by stage
people-and-money = People and money: precedents, and talks that tell of either
only-talk-caption = Requests, talks and refusals: nothing agreed
how-it-stands-caption = Agreements, practice and what the receiving states say
how-it-stands-remark = People are sent only where the column “In practice” says so. A confirmed request or confirmed talks are no agreement. A row is stale when a live arrangement has had no news for longer than the interval set for its standing.
people-and-money-remark = “None” means that a source says so; “not known”, that there is no telling; “does not apply”, that the question does not arise. Sums of different stages are never added: the same money is promised, then paid.
last-arrival-known = ; last arrival known: { $date }
none-recorded = none recorded
no-figure-recorded = none recorded
sum-of-counts = , sum of { $count } counts that do not overlap
of-cap = {" "}(cap: { $cap })
stale = stale
moved-home = to their own country: { $number }
moved-otherwise = left otherwise: { $number }

sum-paid = { $sum } paid
sum-committed = { $sum } committed
sum-pledged = { $sum } pledged
sum-proposed = { $sum } proposed
sum-paid-back = { $sum } paid back
paid-without-sum = paid: { $why }
committed-without-sum = committed: { $why }
pledged-without-sum = pledged: { $why }
proposed-without-sum = proposed: { $why }
paid-back-without-sum = paid back: { $why }
largest-of-sums = { $count ->
    [2] , the larger of { $count } sums recorded
   *[other] , the largest of { $count } sums recorded
}
sum-not-published = sum not published
sum-refused = sum not disclosed when requested
sum-conflicting = accounts of the sum conflict
sum-not-known = sum not known
sum-for-purpose = { $sum }, for { $purpose }

what-is-not-known = What is not known
unknowns-introduction = What was looked for and could not be learned. A gap is named so that nobody takes it for a zero; anyone who can close one is asked to write to the address at the end.
gaps-elsewhere = { $count ->
    [one] 1 gap of requests and talks, court cases, instruments or places is in the table of unknowns that comes with this brief.
   *[other] { $count } gaps of requests and talks, court cases, instruments and places are in the table of unknowns that comes with this brief.
}
gap-text = the wording of the deal
gap-terms = what was agreed
gap-numbers = how many people
gap-money = how much money
gap-duration = for how long
gap-eligibility = who may be sent
gap-other = more than is recorded here
reason-not-published = not published
reason-refused = refused on request
reason-not-asked = not asked
reason-conflicting = accounts conflict
reason-not-found = not found

about-this-brief = About this brief
disclaimer = This brief reports what sources say and takes no side between states. It is no legal advice, and it does not judge whether an arrangement is lawful. Names of people who were moved are withheld, save where a court case bears one as its caption.
corrections-ask = A number that is wrong, a source that is gone, a gap you can close:
corrections-by-issue = open an issue in the project’s repository, which has a form for each.
