# The brief of one country.

transfers-to = Transferts vers un pays tiers : { $state }, État d’accueil
transfers-from = Transferts vers un pays tiers : { $state }, État d’envoi
transfers-to-and-from = Transferts vers un pays tiers : { $state }, État d’accueil et d’envoi
scope-of-one = Affirmations publiques sur un arrangement, { $title }, chacune avec sa source. Les noms des personnes transférées ne sont pas donnés.
scope-of-several = Affirmations publiques sur { $count } arrangements, chacune avec sa source. Les noms des personnes transférées ne sont pas donnés.

at-a-glance = Aperçu
name-at-a-glance = { $name } : aperçu
what = Quoi
how-it-stands-now = Situation
held-or-present = Détenus ou présents
what-state-says = Position : { $state }
newest-figure-or-event = Chiffre ou événement le plus récent
arrangements-side-by-side = Les arrangements côte à côte

the-deal = L’accord
what-it-is = Nature
kind-and-meaning = { $name } : { $meaning }.
instruments = Instruments
laws-it-rests-on = Lois sur lesquelles il repose
how-it-came-about = Comment il s’est fait
how-many-may-be-sent = Combien de personnes peuvent être envoyées
how-long-they-may-stay = Combien de temps elles peuvent rester
binds-in-law = juridiquement contraignant
does-not-bind-in-law = non contraignant en droit
whether-it-binds-is-disputed = caractère contraignant contesté
signed-or-adopted = signé ou adopté
in-force-on = en vigueur

people = Personnes
own-count = Décompte propre à la fiche :
when = Quand
from-to-by-way-of = De, vers, via
who-they-were-if-said = Qui étaient ces personnes, là où c’est dit
who-they-were = Qui étaient ces personnes
movements-caption = Déplacements, un par ligne
arrivals = Arrivées
onward-and-return = Départs ultérieurs et retours
from-whereto = départ : { $from }, destination non connue
to-where = destination : { $to }
by-way-of = , via { $names }
amount-planned = { $amount } (prévu)
also-number = {"\u202F"}; aussi { $number }
of-them-returned = {" "}(retours)
of-them-left = {" "}(départs)
of-them-released = {" "}(libérations)
named-nationalities = nationalités citées : { $names }
by-axis = par critère ({ $axis }) : { $rest }
by-axis-among-others = par critère ({ $axis }), entre autres : { $rest }
and-more-cells = {" "}et { $count } de plus
what-was-counted = Ce qui a été compté
number-newest = Nombre le plus récent
totals-caption = Totaux, le plus récent de chacun, et celui qui est retenu s’il est plus ancien
our-sum = { $what } (somme établie par nous)
number-arrived = arrivées : { $number }
number-held = détentions : { $number }
number-present = présences : { $number }
number-returned = retours : { $number }
number-released = libérations : { $number }
number-left = départs : { $number }
number-asked-for-asylum = demandes d’asile : { $number }

money-title = Fonds
sum = Somme
sum-terms = De qui à qui, pour quoi, à quelles conditions
stages-are-never-added = Les stades ne sont jamais additionnés : les mêmes fonds sont promis, puis versés.
costs-and-other-sums = Coûts et autres sommes
from-payer = payeur : { $payer }
to-payee = bénéficiaire : { $payee }
on-condition = condition : { $condition }
through = par le canal suivant : { $channel }

places = Lieux
place = Lieu
places-caption = Où des personnes sont détenues ou hébergées
numbers-newest = Nombres, le plus récent de chacun
run-by = gestion : { $operator }
in-state = pays : { $state }

courts = Tribunaux
cases-by-state-caption = Affaires, par État dont la juridiction a été saisie en dernier
international-bodies = Organes internationaux, et juridictions dont l’État n’est pas consigné
programme-cases = Affaires relatives à l’ensemble du programme de l’État d’envoi, qui peuvent aussi concerner ce pays : { $names }.

statements = Déclarations
others = Autres
statements-caption = Ce qui a été dit, et par qui
statements-answering = Déclarations sur un même sujet, qui se contredisent ou se répondent
statements-alone = Autres déclarations, chaque colonne dans l’ordre des jours
who-and-when = Qui et quand
assurances-and-concerns = Assurances et préoccupations
assurances-given = Assurances données
concerns-voiced = Préoccupations exprimées
speaker-not-recorded = intervenant non consigné

what-else-is-not-known = Ce qui n’est pas connu par ailleurs
places-and-courts-gaps = Lieux et tribunaux : contradictions et lacunes

timeline = Chronologie
country-timeline-caption = { $name } : ce qui s’est passé et quand
notes-of-sections-above = les notes des sections précédentes
country-timeline-remark = Une étape, en droit ou en pratique, dont la date n’est connue qu’entre deux bornes est placée au jour le plus tardif, où elle était certainement franchie ; tout le reste, au jour le plus ancien. Les nombres sont des nombres de personnes. Sur la ligne de la pratique, des tirets signifient qu’il n’y a pas de nouvelles depuis. Les événements sans date sont omis.
country-timeline-alternative = Chronologie de { $events }, du { $first } au { $last }, par lignes : { $lanes }.
of-what-kind = De quelle sorte
in-law = En droit
number-not-known = nombre non connu

who-stands-behind = Qui est à l’origine des sources
sources-of-origins = { $sources }, pour { $origins }.
sources-of-named-origins = { $sources }, pour { $origins } : { $names }.
number-beside-origin = Le nombre placé à côté d’un nom dit dans combien de sources cette origine s’exprime ; une source peut en porter plusieurs.
origins-not-known = { $count ->
    [one] L’origine de { $count } source n’est pas connue et ne compte pour personne.
   *[other] L’origine de { $count } sources n’est pas connue et ne compte pour personne.
}
