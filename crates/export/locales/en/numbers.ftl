# Numbers and lists.

one-or-other = { $sound ->
   *[other] { $one } or { $other }
}
list-last = { $list } and { $last }
semicolon = {"; "}
quoted = “{ $text }”
millions = { $number } million
billions = { $number } billion
trillions = { $number } trillion
short-millions = { $number } m
short-billions = { $number } bn
short-trillions = { $number } tn
# $form is "spoken" where the amount ends in "million" or the like.
money = { $currency } { $amount }
percent = { $number } percent
rate = { $number } per { $per }
# What a rate is per, where that is several of a unit: "25 per 2 weeks".
several-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
several-weeks = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
}
several-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
several-quarters = { $count ->
    [one] { $count } quarter
   *[other] { $count } quarters
}
several-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
exactly = exactly
about = about
over = over
at-least = at least
nearly = nearly
under = under
up-to = up to
unit-people = people
unit-states = states
unit-flights = flights
unit-agreements = agreements
unit-days = days
unit-percent = percent
in-days = { $number } days

count-arrangements = { $count ->
    [0] no arrangements
    [one] 1 arrangement
   *[other] { $count } arrangements
}
count-programmes = { $count ->
    [0] no programmes
    [one] 1 programme
   *[other] { $count } programmes
}
count-cases = { $count ->
    [0] no court cases
    [one] 1 court case
   *[other] { $count } court cases
}
count-sources = { $count ->
    [0] no sources
    [one] 1 source
   *[other] { $count } sources
}
count-figures = { $count ->
    [0] no figures
    [one] 1 figure
   *[other] { $count } figures
}
count-origins = { $count ->
    [0] no independent origins
    [one] 1 independent origin
   *[other] { $count } independent origins
}
# Beside names that are printed: one alone need not be called independent.
count-origins-named = { $count ->
    [0] no independent origins
    [one] 1 origin
   *[other] { $count } independent origins
}
count-others = { $count ->
    [0] no others
    [one] 1 other
   *[other] { $count } others
}
count-events = { $count ->
    [0] no dated events
    [one] 1 dated event
   *[other] { $count } dated events
}
