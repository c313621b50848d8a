# Dates. $place says where a date stands: "bare" in a table, "on" after a verb, "since" as the beginning of what goes on,
# "of" after "as of", "end" as one end of "between".
# $precision is "day", "month" or "year".

month = { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
}
# In narrow columns of tables.
short-month = { $month ->
    [1] janv.
    [2] févr.
    [3] mars
    [4] avr.
    [5] mai
    [6] juin
    [7] juill.
    [8] août
    [9] sept.
    [10] oct.
    [11] nov.
   *[12] déc.
}
day = { $day ->
    [1] { $day }er
   *[other] { $day }
}
date-parts = { $parts ->
    [day] { $day }
    [day-month] { $day }{"\u00A0"}{ $month }
    [month] { $month }
    [month-year] { $month } { $year }
    [year] { $year }
   *[day-month-year] { $day }{"\u00A0"}{ $month } { $year }
}
# With a short month. A message of its own, since Spanish leaves out its "de" then.
short-date-parts = { $parts ->
    [day] { $day }
    [day-month] { $day }{"\u00A0"}{ $month }
    [month] { $month }
    [month-year] { $month } { $year }
    [year] { $year }
   *[day-month-year] { $day }{"\u00A0"}{ $month } { $year }
}
date-one = { $place ->
    [on] { $precision ->
        [day] le { $date }
       *[other] en { $date }
    }
    [since] { $precision ->
        [day] depuis le { $date }
       *[other] depuis { $date }
    }
   *[bare] { $date }
}
date-about = { $place ->
    [since] { $precision ->
        [day] depuis le { $date } environ
       *[other] depuis { $date } environ
    }
    [end] { $precision ->
        [day] le { $date } environ
       *[other] { $date } environ
    }
   *[other] { $precision ->
        [day] vers le { $date }
       *[other] vers { $date }
    }
}
date-perhaps = { $place ->
    [since] { $precision ->
        [day] peut-être depuis le { $date }
       *[other] peut-être depuis { $date }
    }
    [end] { $precision ->
        [day] le { $date } peut-être
       *[other] { $date } peut-être
    }
   *[other] { $precision ->
        [day] peut-être le { $date }
       *[other] peut-être en { $date }
    }
}
date-either = { $place ->
    [on] { $precision ->
        [day] le { $first } ou le { $last }
       *[other] en { $first } ou en { $last }
    }
    [since] { $precision ->
        [day] depuis le { $first } ou le { $last }
       *[other] depuis { $first } ou { $last }
    }
   *[bare] { $first } ou { $last }
}
# One end of "between".
date-end = { $precision ->
    [day] le { $date }
   *[other] { $date }
}
date-between = { $place ->
    [since] depuis une date comprise entre { $first } et { $last }
   *[other] entre { $first } et { $last }
}
date-throughout = { $width ->
    [narrow] { $first }–{ $last }
   *[wide] { $first } – { $last }
}
date-or-later = { $date } ou plus tard
date-or-earlier = { $date } ou plus tôt
date-until = { $precision ->
    [day] jusqu’au { $date }
   *[other] jusqu’en { $date }
}
day-span = du { $first } au { $last }
# $form is "day", "month" or "year" for a plain date, else "other".
as-of = { $form ->
    [day] au { $date }
    [month] en { $date }
    [year] en { $date }
   *[other] date : { $date }
}
# A number that does not count from the beginning: "as of January 2026, counted since 3 June 2025".
counted-since = { $as-of }, compté { $since }
for-period = période : { $period }
date-not-known = date non connue
days-old = { $count ->
    [0] du jour même
    [one] il y a { $count } jour
   *[other] il y a { $count } jours
}
# Of what may be newer than the day its age is counted from.
days-old-at-most = { $count ->
    [one] il y a { $count } jour au plus
   *[other] il y a { $count } jours au plus
}
still-to-come = à venir
