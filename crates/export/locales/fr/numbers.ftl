# Numbers and lists.

one-or-other = { $sound ->
   *[other] { $one } ou { $other }
}
list-last = { $list } et { $last }
semicolon = {"\u202F; "}
quoted = « { $text } »
millions = { $quantity ->
    [one] { $number } million
   *[other] { $number } millions
}
billions = { $quantity ->
    [one] { $number } milliard
   *[other] { $number } milliards
}
trillions = { $quantity ->
    [one] { $number } billion
   *[other] { $number } billions
}
short-millions = { $number } M
short-billions = { $number } Md
short-trillions = { $number } mille Md
# $form is "spoken" where the amount ends in "million" or the like.
# $sound is "vowel" where the code is spoken with one at its beginning.
money = { $form ->
    [spoken] { $sound ->
        [vowel] { $amount } d’{ $currency }
       *[other] { $amount } de { $currency }
    }
   *[plain] { $amount } { $currency }
}
percent = { $number } %
rate = { $number } par { $per }
# What a rate is per, where that is several of a unit: "25 per 2 weeks".
several-days = { $count ->
    [one] { $count } jour
   *[other] période de { $count } jours
}
several-weeks = { $count ->
    [one] { $count } semaine
   *[other] période de { $count } semaines
}
several-months = { $count ->
    [one] { $count } mois
   *[other] période de { $count } mois
}
several-quarters = { $count ->
    [one] { $count } trimestre
   *[other] période de { $count } trimestres
}
several-years = { $count ->
    [one] { $count } an
   *[other] période de { $count } ans
}
exactly = exactement
about = environ
over = plus de
at-least = au moins
nearly = près de
under = moins de
up-to = jusqu’à
unit-people = personnes
unit-states = États
unit-flights = vols
unit-agreements = accords
unit-days = jours
unit-percent = %
in-days = { $number } jours

count-arrangements = { $count ->
    [0] aucun arrangement
    [one] { $count } arrangement
   *[other] { $count } arrangements
}
count-programmes = { $count ->
    [0] aucun programme
    [one] { $count } programme
   *[other] { $count } programmes
}
count-cases = { $count ->
    [0] aucune affaire judiciaire
    [one] { $count } affaire judiciaire
   *[other] { $count } affaires judiciaires
}
count-sources = { $count ->
    [0] aucune source
    [one] { $count } source
   *[other] { $count } sources
}
count-figures = { $count ->
    [0] aucun chiffre
    [one] { $count } chiffre
   *[other] { $count } chiffres
}
count-origins = { $count ->
    [0] aucune origine indépendante
    [one] { $count } origine indépendante
   *[other] { $count } origines indépendantes
}
# Beside names that are printed: one alone need not be called independent.
count-origins-named = { $count ->
    [0] aucune origine indépendante
    [one] { $count } origine
   *[other] { $count } origines indépendantes
}
count-others = { $count ->
    [0] aucune autre
    [one] { $count } autre
   *[other] { $count } autres
}
count-events = { $count ->
    [0] aucun événement daté
    [one] { $count } événement daté
   *[other] { $count } événements datés
}
