# The part of the overview that is read, and the annexes behind it. What ends in a colon or a preposition is followed by a link to an annex.

annexes = Annexes
annex = annexe
every-arrangement = Tous les arrangements : pratique, positions, ancienneté ; précédents

receiver = État d’accueil
agreement-and-practice = Accord et pratique
people-arrived-and-moved-on = Personnes arrivées et reparties
moved-on-not-known = reparties : non connu
standing-caption = Accords, personnes et fonds
standing-remark = « Aucun » signifie qu’une source le dit ; « non connu », qu’on ne peut pas le savoir. Les sommes de stades différents ne sont jamais additionnées : les mêmes fonds sont promis, puis versés. Position des États d’accueil, ancienneté de chaque ligne et précédents :{" "}
approaches-in-annex = { $count ->
    [one] { $count } démarche sans accord à ce jour (demande, pourparlers ou refus) figure en{" "}
   *[other] { $count } démarches sans accord à ce jour (dont { $open } encore au stade de la demande ou des pourparlers, pour autant qu’on le sache) figurent en{" "}
}

conflicts-caption = Nombres qui ne peuvent tous être vrais
conflicts-remark = { $count ->
    [0] Qui dit quoi, combien d’origines indépendantes l’affirment, et pourquoi :{" "}
    [one] { $count } autre contradiction ({ $matters }), et qui dit quoi, combien d’origines indépendantes l’affirment, et pourquoi :{" "}
   *[other] { $count } autres contradictions ({ $matters }), et qui dit quoi, combien d’origines indépendantes l’affirment, et pourquoi :{" "}
}
# On what they are left out.
count-on-numbers = nombres que la fiche explique : { $count }
count-on-lists = listes : { $count }
count-on-dates = dates : { $count }
count-on-contested = points qu’une source conteste : { $count }
count-on-statements = déclarations : { $count }
record-column = Fiche
numbers-printed = Nombres publiés
preferred-here = Retenu ici
more-than-one = plus d’un

gaps-caption = Ce qui a été cherché sans pouvoir être établi
gaps-remark = Pour les arrangements convenus ou par lesquels des personnes ont été envoyées. Une lacune est nommée pour que personne ne la prenne pour un zéro. Chacune, avec sa raison :{" "}
arrangements = Arrangements
which = Lesquels
other-arrangements = { $count ->
    [one] { $count } autre
   *[other] { $count } autres
}

telling-cases-caption = Affaires qui ont changé ce qui peut se faire, celles dont l’étape est la plus récente d’abord
telling-cases-remark = L’effet est celui de la dernière étape qui a changé quelque chose ; un arrangement peut avoir pris fin depuis. { $count ->
    [0] Détail :{" "}
    [one] { $count } affaire sans effet de cette nature, et le détail de toutes :{" "}
   *[other] { $count } affaires sans effet de cette nature, et le détail de toutes :{" "}
}
