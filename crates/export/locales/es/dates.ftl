# Dates. $place says where a date stands: "bare" in a table, "on" after a verb, "since" as the beginning of what goes on,
# "of" after "as of", "end" as one end of "between".
# $precision is "day", "month" or "year".

month = { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
}
# In narrow columns of tables.
short-month = { $month ->
    [1] ene.
    [2] feb.
    [3] mar.
    [4] abr.
    [5] may.
    [6] jun.
    [7] jul.
    [8] ago.
    [9] sept.
    [10] oct.
    [11] nov.
   *[12] dic.
}
day = { $day }
date-parts = { $parts ->
    [day] { $day }
    [day-month] { $day }{"\u00A0"}de { $month }
    [month] { $month }
    [month-year] { $month } de { $year }
    [year] { $year }
   *[day-month-year] { $day }{"\u00A0"}de { $month } de { $year }
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
        [day] el { $date }
       *[other] en { $date }
    }
    [since] { $precision ->
        [day] desde el { $date }
       *[other] desde { $date }
    }
   *[bare] { $date }
}
date-about = { $place ->
    [since] { $precision ->
        [day] desde el { $date } aproximadamente
       *[other] desde { $date } aproximadamente
    }
    [end] { $precision ->
        [day] el { $date } aproximadamente
       *[other] { $date } aproximadamente
    }
   *[other] { $precision ->
        [day] hacia el { $date }
       *[other] hacia { $date }
    }
}
date-perhaps = { $place ->
    [since] { $precision ->
        [day] quizá desde el { $date }
       *[other] quizá desde { $date }
    }
    [end] { $precision ->
        [day] el { $date } quizá
       *[other] { $date } quizá
    }
   *[other] { $precision ->
        [day] quizá el { $date }
       *[other] quizá en { $date }
    }
}
# $sound is how the last begins: "u" stands for "o" before the sound "o".
date-either = { $place ->
    [on] { $precision ->
        [day] el { $first } o el { $last }
       *[other] en { $first } o en { $last }
    }
    [since] { $precision ->
        [day] desde el { $first } o el { $last }
       *[other] { $sound ->
            [o] desde { $first } u { $last }
           *[other] desde { $first } o { $last }
        }
    }
   *[bare] { $sound ->
        [o] { $first } u { $last }
       *[other] { $first } o { $last }
    }
}
# One end of "between".
date-end = { $precision ->
    [day] el { $date }
   *[other] { $date }
}
date-between = { $place ->
    [since] desde una fecha entre { $first } y { $last }
   *[other] entre { $first } y { $last }
}
date-throughout = { $width ->
    [narrow] { $first }–{ $last }
   *[wide] { $first } – { $last }
}
date-or-later = { $date } o más tarde
date-or-earlier = { $date } o antes
date-until = { $precision ->
    [day] hasta el { $date }
   *[other] hasta { $date }
}
day-span = del { $first } al { $last }
# $form is "day", "month" or "year" for a plain date, else "other".
as-of = { $form ->
    [day] al { $date }
    [month] en { $date }
    [year] en { $date }
   *[other] fecha: { $date }
}
# A number that does not count from the beginning: "as of January 2026, counted since 3 June 2025".
counted-since = { $as-of }, contado { $since }
for-period = período: { $period }
date-not-known = fecha no conocida
days-old = { $count ->
    [0] de hoy mismo
    [one] hace { $count } día
   *[other] hace { $count } días
}
# Of what may be newer than the day its age is counted from.
days-old-at-most = { $count ->
    [one] hace { $count } día como máximo
   *[other] hace { $count } días como máximo
}
still-to-come = aún por venir
