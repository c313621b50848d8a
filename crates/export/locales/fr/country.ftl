# The brief of one country.

transfers-to = Transferts vers un pays tiers : { $state }, État d’accueil
transfers-from = Transferts vers un pays tiers : { $state }, État d’envoi
transfers-to-and-from = Transferts vers un pays tiers : { $state }, État d’accueil et d’envoi
scope-of-one = Affirmations publiques sur un arrangement, { $title }, chacune avec sa source. Les noms des personnes transférées ne sont pas donnés.
scope-of-several = Affirmations publiques sur { $count } arrangements, chacune avec sa source. Les noms des personnes transférées ne sont pas donnés.

at-a-glance = Aperçu
name-at-a-glance = Aperçu — { $name }
what = Objet
how-it-stands-now = Situation
held-or-present = Personnes détenues ou présentes
what-state-says = Position : { $state }
newest-figure-or-movement = Chiffre ou déplacement le plus récent
arrangements-side-by-side = Les arrangements côte à côte

the-deal = L’accord
# Where nothing was agreed.
before-a-deal = Ce que l’on sait d’un accord
what-was-asked-for = Objet de la demande
what-it-is = Nature
kind-and-meaning = { $name } : { $meaning }.
instruments = Instruments
laws-it-rests-on = Fondement législatif
how-it-came-about = Historique
caps = Plafonds
how-long-they-may-stay = Combien de temps elles peuvent rester
binds-in-law = force contraignante en droit
does-not-bind-in-law = sans force contraignante en droit
whether-it-binds-is-disputed = force contraignante contestée
signed-or-adopted = signature ou adoption
law-adopted = adoption
instrument-signed = signature
in-force-on = entrée en vigueur
instrument-ended = fin

people = Personnes
own-count = Décompte propre à la fiche :
when = Quand
from-to-by-way-of = Départ, destination, transit
who-they-were-if-said = Qui étaient ces personnes, lorsque cela est précisé
counted-together-with = { $what }, total commun (avec : { $names }) :
who-they-were = Qui étaient ces personnes
movements-caption = Déplacements, un par ligne
arrivals = Arrivées
onward-and-return = Départs ultérieurs et retours
within-state = déplacement intérieur : { $state }
from-home = départ : { $from }, vers leur propre pays
from-whereto = départ : { $from }, destination non connue
to-where = destination : { $to }
by-way-of = , via { $names }
amount-planned = { $amount } (prévu)
also-number = {"\u202F"}; également { $number }
of-them-returned = {" "}(retours)
of-them-left = {" "}(départs)
of-them-released = {" "}(libérations)
named-nationalities = nationalités citées : { $names }
by-axis = par { $axis } : { $rest }
by-axis-among-others = par { $axis }, entre autres : { $rest }
and-more-cells = {" "}et { $count } de plus
what-was-counted = Ce qui a été compté
number-newest = Nombre le plus récent
totals-caption = Totaux, le plus récent de chacun, et celui qui est retenu s’il est plus ancien
calculated-here = { $what } (calcul établi par nous)
number-arrived = { $number } (arrivées)
number-held = { $number } (personnes détenues)
number-present = { $number } (personnes présentes)
number-returned = { $number } (retours)
number-released = { $number } (libérations)
number-left = { $number } (départs)
number-asked-for-asylum = { $number } (demandes d’asile)

money-title = Fonds
sum = Somme
sum-terms = De qui à qui, pour quoi, à quelles conditions
stages-are-never-added = Les stades ne sont jamais additionnés : les mêmes fonds sont promis, puis versés.
costs-and-other-sums = Coûts et autres sommes
from-payer = payeur : { $payer }
to-payee = bénéficiaire : { $payee }
on-condition = condition : { $condition }
through = canal : { $channel }

places = Lieux
place = Lieu
places-caption = Où des personnes sont détenues ou hébergées
numbers-newest = Nombres, le plus récent de chacun
run-by = gestion : { $operator }
in-state = pays : { $state }

courts = Tribunaux
cases-by-state-caption = Affaires, par État dont la juridiction a été saisie en dernier
international-bodies = Organes internationaux, et juridictions dont l’État n’est pas consigné
# Then the cases, each with its notes.
programme-cases = Affaires relatives à l’ensemble du programme de l’État d’envoi ({ $state }), qui peuvent aussi concerner ce pays :{" "}

statements = Déclarations
others = Autres
statements-caption = Ce qui a été dit, et par qui
statements-answering = Déclarations sur un même sujet, qui se contredisent ou se répondent
statements-alone = Autres déclarations, chaque colonne dans l’ordre chronologique
who-and-when = Qui et quand
assurances-and-concerns = Assurances et préoccupations
assurances-given = Assurances données
concerns-voiced = Préoccupations exprimées
speaker-not-recorded = intervenant non consigné

what-else-is-not-known = Autres points non connus
places-and-courts-gaps = Lieux et tribunaux : contradictions et lacunes

timeline = Chronologie
country-timeline-caption = Chronologie — { $name }
notes-of-sections-above = les notes des sections précédentes.
country-timeline-remark = Une étape, en droit ou en pratique, dont la date n’est connue qu’entre deux bornes est placée au jour le plus tardif, où elle était certainement franchie ; tout le reste, au jour le plus ancien. Les nombres sont des nombres de personnes. Sur la ligne de la pratique, des tirets signifient que rien de consigné ne dit ce qu’il en était : entre de telles bornes, ou depuis les dernières informations. Les événements sans date sont omis.
# The first and the last of the events, as their dates are recorded.
country-timeline-alternative = Chronologie de { $events } (premier : { $first } ; dernier : { $last }), par lignes : { $lanes }.
of-what-kind = Type
in-law = En droit
number-not-known = nombre non connu

who-stands-behind = Qui est à l’origine des sources
sources-of-origins = { $sources }, pour { $origins }.
sources-of-named-origins = { $sources }, pour { $origins } : { $names }.
number-beside-origin = Le nombre placé à côté d’un nom dit dans combien de sources cette origine s’exprime ; une source peut en porter plusieurs.
origins-not-known = { $count ->
    [one] L’origine de { $count } source n’est pas connue ; cette source n’est attribuée à personne.
   *[other] L’origine de { $count } sources n’est pas connue ; ces sources ne sont attribuées à personne.
}
