# Dates. $place says where a date stands: "bare" in a table, "on" after a verb, "since" as the beginning of what goes on,
# "of" after "as of", "end" as one end of "between".
# $precision is "day", "month" or "year".

month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
# In narrow columns of tables.
short-month = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] June
    [7] July
    [8] Aug
    [9] Sept
    [10] Oct
    [11] Nov
   *[12] Dec
}
day = { $day }
date-parts = { $parts ->
    [day] { $day }
    [day-month] { $day } { $month }
    [month] { $month }
    [month-year] { $month } { $year }
    [year] { $year }
   *[day-month-year] { $day } { $month } { $year }
}
# With a short month. A message of its own, since Spanish leaves out its "de" then.
short-date-parts = { $parts ->
    [day] { $day }
    [day-month] { $day } { $month }
    [month] { $month }
    [month-year] { $month } { $year }
    [year] { $year }
   *[day-month-year] { $day } { $month } { $year }
}
date-one = { $place ->
    [on] { $precision ->
        [day] on { $date }
       *[other] in { $date }
    }
    [since] since { $date }
   *[bare] { $date }
}
date-about = { $place ->
    [since] since about { $date }
   *[other] about { $date }
}
date-perhaps = { $place ->
    [on] { $precision ->
        [day] perhaps on { $date }
       *[other] perhaps in { $date }
    }
    [since] since perhaps { $date }
   *[bare] perhaps { $date }
}
date-either = { $place ->
    [on] { $precision ->
        [day] on { $first } or { $last }
       *[other] in { $first } or { $last }
    }
    [since] since { $first } or { $last }
   *[bare] { $first } or { $last }
}
# One end of "between".
date-end = { $date }
date-between = { $place ->
    [since] since a day between { $first } and { $last }
    [of] a day between { $first } and { $last }
   *[other] between { $first } and { $last }
}
date-throughout = { $width ->
    [narrow] { $first }–{ $last }
   *[wide] { $first } – { $last }
}
date-or-later = { $date } or later
date-or-earlier = { $date } or earlier
date-until = until { $date }
day-span = { $first } to { $last }
# $form is "day", "month" or "year" for a plain date, else "other".
as-of = { $form ->
   *[other] as of { $date }
}
# A number that does not count from the beginning: "as of January 2026, counted since 3 June 2025".
counted-since = { $as-of }, counted { $since }
for-period = for { $period }
date-not-known = date not known
days-old = { $count ->
    [0] of today
    [one] 1 day old
   *[other] { $count } days old
}
# Of what may be newer than the day its age is counted from.
days-old-at-most = { $count ->
    [one] at most 1 day old
   *[other] at most { $count } days old
}
still-to-come = still to come
