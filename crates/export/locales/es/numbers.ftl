# Numbers and lists.

# $sound is how the last begins: "e" stands for "y" before the sound "i".
one-or-other = { $sound ->
    [o] { $one } u { $other }
   *[other] { $one } o { $other }
}
list-last = { $sound ->
    [i] { $list } e { $last }
   *[other] { $list } y { $last }
}
semicolon = {"; "}
quoted = «{ $text }»
millions = { $quantity ->
    [one] { $number } millón
   *[other] { $number } millones
}
billions = { $quantity ->
    [one] mil millones
   *[other] { $number } mil millones
}
trillions = { $quantity ->
    [one] { $number } billón
   *[other] { $number } billones
}
short-millions = { $number } M
short-billions = { $number } mil M
short-trillions = { $number } B
# $form is "spoken" where the amount ends in "million" or the like.
money = { $form ->
    [spoken] { $amount } de { $currency }
   *[plain] { $amount } { $currency }
}
percent = { $number } %
rate = { $number } por { $per }
# What a rate is per, where that is several of a unit: "25 per 2 weeks".
several-days = { $count ->
    [one] { $count } día
   *[other] período de { $count } días
}
several-weeks = { $count ->
    [one] { $count } semana
   *[other] período de { $count } semanas
}
several-months = { $count ->
    [one] { $count } mes
   *[other] período de { $count } meses
}
several-quarters = { $count ->
    [one] { $count } trimestre
   *[other] período de { $count } trimestres
}
several-years = { $count ->
    [one] { $count } año
   *[other] período de { $count } años
}
exactly = exactamente
about = aproximadamente
over = más de
at-least = al menos
nearly = casi
under = menos de
up-to = hasta
unit-people = personas
unit-states = Estados
unit-flights = vuelos
unit-agreements = acuerdos
unit-days = días
unit-percent = %
in-days = { $number } días

count-arrangements = { $count ->
    [0] ningún arreglo
    [one] { $count } arreglo
   *[other] { $count } arreglos
}
count-programmes = { $count ->
    [0] ningún programa
    [one] { $count } programa
   *[other] { $count } programas
}
count-cases = { $count ->
    [0] ninguna causa judicial
    [one] { $count } causa judicial
   *[other] { $count } causas judiciales
}
count-sources = { $count ->
    [0] ninguna fuente
    [one] { $count } fuente
   *[other] { $count } fuentes
}
count-figures = { $count ->
    [0] ninguna cifra
    [one] { $count } cifra
   *[other] { $count } cifras
}
count-origins = { $count ->
    [0] ningún origen independiente
    [one] { $count } origen independiente
   *[other] { $count } orígenes independientes
}
# Beside names that are printed: one alone need not be called independent.
count-origins-named = { $count ->
    [0] ningún origen independiente
    [one] { $count } origen
   *[other] { $count } orígenes independientes
}
count-others = { $count ->
    [0] ninguno más
    [one] { $count } más
   *[other] { $count } más
}
count-events = { $count ->
    [0] ningún hecho fechado
    [one] { $count } hecho fechado
   *[other] { $count } hechos fechados
}
