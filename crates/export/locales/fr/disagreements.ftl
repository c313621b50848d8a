# Where sources disagree, and what is said.

where-sources-disagree = Où les sources se contredisent
about-what = Objet
who-says-what = Qui dit quoi
why-and-which = Pourquoi, et ce qui est retenu ailleurs
disagreements-caption = Contradictions, fiche par fiche
disagreements-remark = Une origine compte une fois, quel que soit le nombre de publications qui la répètent. Les nombres qu’un arrondi peut concilier et les nombres de dates différentes ne sont pas des contradictions et sont omis, sauf si la fiche les explique.
no-source-settles-it = Aucune source ne tranche.
date-of-an-arrival = date d’une arrivée
date-of-a-departure = date d’un départ
date-of-a-payment = date d’un paiement
date-of-a-step = date d’une étape
recorded-otherwise = Consigné ici : { $date } ; les sources citées donnent d’autres dates.
recorded-as = Consigné ici : { $date }.
neither-is-preferred = Aucune source n’explique l’écart ; aucune des dates n’est retenue de préférence.
no-source-explains = Aucune source n’explique l’écart.
none-is-preferred = Aucun n’est retenu de préférence.
preferred-is = Retenu : { $amount }.
several-are-preferred = Plusieurs sont marqués comme retenus.
# After a name or a title.
said = {"\u00A0"}: { $what }
origin-not-known = origine non connue
as-a-cap = { $what }, à titre de plafond
as-planned = { $what }, à titre de prévision
altered-copy = L’autre version est de la même origine : une copie modifiée.
# Where a source disputes something and prints nothing in its place.
contested-without-more = Contesté
exactly-twice = L’un est exactement le double de l’autre.
exactly-three-times = L’un est exactement le triple de l’autre.
exactly-half-again = L’un vaut exactement une fois et demie l’autre.
zeros-more = { $count ->
    [one] L’un s’écrit comme l’autre, avec { $count } zéro de plus.
   *[other] L’un s’écrit comme l’autre, avec { $count } zéros de plus.
}
one-digit-apart = Ils diffèrent d’un chiffre.
digits-transposed = Ils diffèrent par l’ordre de deux chiffres.
complete-list-has-none = Une liste complète par { $axis } ne comporte aucun des éléments suivants
both-cannot-be-true = Les deux ne peuvent être vrais. Aucune source n’explique l’écart.
metric-by-axis = { $metric }, par { $axis }
what-is-told-of-it = ce qui en est dit
# Before a number.
introduced = { $what } :

the-whole-of-it = l’ensemble
what-speaker-said = une déclaration, auteur : { $speaker }
one-item-of-the-record = un élément de la fiche
# After the speaker, of one or of several: nouns, which are the same of both.
speaker-confirms = {", "}confirmation
# What follows is what the speaker says instead.
speaker-denies = {", "}démenti
speaker-denies-that = {", "}démenti ({ $what })
# Of whoever refused to speak, was silent, or could not be reached.
speaker-gives-no-comment = {", "}aucun commentaire
quote-opens = «{"\u00A0"}
quote-closes = {"\u00A0"}»
translated = {" "}(traduit)
# After words that were said in another language than that of the brief.
said-in-language = {" "}(en { $language })
from-machine-translation = {" "}(d’après une traduction automatique)

nothing-on-record = Rien de consigné
without-a-position = s’exprime sans prendre position
confirms = confirme { $what }
denies = dément { $what }
gives-no-comment = ne fait aucun commentaire
what-another-record-says = ce que dit une autre fiche
how-it-stands = la situation
the-transfer = le transfert
the-transfer-of = le transfert effectué { $date }
# $payment is a stage and its date: "money paid on 9 July 2024".
the-payment = le paiement suivant : { $payment }
that-there-is-no-money = l’absence de fonds
the-cap = le plafond
the-figure = le chiffre suivant : { $what }, { $amount }
the-figure-in = le chiffre donné dans « { $title } » : { $what }, { $amount }
what-is-claimed-in = ce qui est soutenu dans « { $title } »
what-is-told-of = ce qui est dit de « { $title } »
an-item-of-the-record = un élément de la fiche
the-request = la demande
the-talks = les pourparlers
the-refusal = le refus
any-agreement = l’existence d’un accord
that-people-are-sent = l’envoi de personnes
its-end = la fin de l’arrangement
the-arrangement = l’arrangement
contacts = les contacts
that-nothing-was-signed = l’absence de signature
that-it-was-asked = l’existence d’une demande
the-understanding = l’entente
the-signature = la signature
that-it-is-in-force = l’entrée en vigueur
the-suspension = la suspension
that-nobody-was-sent = l’absence d’envois
that-people-are-received = l’accueil de personnes
the-pause = l’interruption
that-it-was-stopped = l’arrêt

litigation = Contentieux
case = Affaire
before = Organe saisi
last-effect = Dernier effet
last-step = Dernière étape
cases-caption = Affaires, celles dont l’étape est la plus récente d’abord
cases-remark = Le dernier effet est celui de la dernière étape qui a changé quelque chose aux transferts en cause ; un arrangement peut avoir pris fin depuis.
effect-blocks = les transferts ne peuvent avoir lieu
effect-unblocks = les transferts peuvent avoir lieu
effect-partial = certains transferts peuvent avoir lieu, ou sous conditions
