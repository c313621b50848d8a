# The numbers a reader takes away, and the charts.

in-brief = En bref
numbers-of-programme = { $count ->
    [one] Les chiffres sont ceux du programme « { $title } », au titre duquel { $count } arrangement est consigné ici ; { $active ->
        [0] selon les dernières informations, personne n’est envoyé à ce titre
       *[other] selon les dernières informations, des personnes sont envoyées à ce titre
    }.
   *[other] Les chiffres sont ceux du programme « { $title } », au titre duquel { $count } arrangements sont consignés ici ; { $active ->
        [0] selon les dernières informations, personne n’est envoyé au titre d’aucun d’entre eux
        [one] selon les dernières informations, des personnes sont envoyées au titre d’un seul d’entre eux
       *[other] selon les dernières informations, des personnes sont envoyées au titre de { $active } d’entre eux
    }.
}
numbers-of-arrangements = { $count ->
    [one] Les chiffres sont ceux de { $count } arrangement consigné ici ; { $active ->
        [0] selon les dernières informations, personne n’est envoyé à ce titre
       *[other] selon les dernières informations, des personnes sont envoyées à ce titre
    }.
   *[other] Les chiffres sont ceux de { $count } arrangements consignés ici ; { $active ->
        [0] selon les dernières informations, personne n’est envoyé au titre d’aucun d’entre eux
        [one] selon les dernières informations, des personnes sont envoyées au titre d’un seul d’entre eux
       *[other] selon les dernières informations, des personnes sont envoyées au titre de { $active } d’entre eux
    }.
}
not-counted-in = Non compris : { $names }.
key-arrived = arrivées dans un État qui n’est pas le leur
key-returned = reparties ou emmenées vers leur propre pays
key-states-asked = sollicités pour recevoir des personnes
key-states-agreed = ayant accepté de recevoir des personnes, ou en ayant reçu
key-agreements = à un stade ou à un autre, des premiers pourparlers à la conclusion
key-cost = coût total de la politique
key-flights = ayant transporté des personnes
key-in-one = { $what }, toutes au titre d’un seul arrangement : { $name }
key-in-several = { $what }, au titre de { $count } arrangements
each-with-its-sources = sources de chaque arrangement
of-them-in = , dont { $number } pour un seul État d’accueil : { $state }
total-leaves-out = Total « { $metric } », non compris, faute de nombre connu : { $names }.
as-of-dates = à des dates allant du { $first } au { $last }
disputed-in-part = contesté en partie
paid-to = versés, bénéficiaires : { $names }
paid-to-others = versés à d’autres
paid-to-states = { $count ->
    [one] versés à { $count } État d’accueil
   *[other] versés à { $count } États d’accueil
}

notes-of = les notes des
the-status-tables = tableaux de situation
arrangement = Arrangement
several-dates = plusieurs dates
people-chart-caption = Nombre de personnes arrivées, par arrangement
people-chart-remark = L’échelle est logarithmique et compte des personnes. Une barre va du moins au plus que permet un décompte ; un point est le nombre tel qu’il est imprimé, et une barre sans point a son nombre en toutes lettres ; une extrémité en tirets n’a pas de borne supérieure ; un point creux signale un chiffre contesté.
nought-stands-apart = Le zéro, qui n’a pas sa place sur une telle échelle, figure à part, à gauche, derrière une coupure de l’axe.
no-number-is-known-for = Aucun nombre n’est connu pour : { $names }.
people-chart-alternative = { $count ->
    [one] Graphique d’intervalles sur une échelle logarithmique : personnes arrivées, pour { $count } arrangement.
   *[other] Graphique d’intervalles sur une échelle logarithmique : personnes arrivées, pour { $count } arrangements.
}
numbers-differ-widely = Les nombres diffèrent fortement : le moindre est { $least } ({ $least-name }), le plus élevé { $most } ({ $most-name }).
only-number = { $name } : { $shown }.
nought-names = Zéro est consigné pour : { $names }.
disputed-names = Chiffres contestés : { $names }.
timeline-caption = Périodes où des personnes ont été envoyées, et périodes sans envois
timeline-remark = Arrangements par lesquels des personnes ont été envoyées à un moment ou à un autre. Une étape dont la date n’est connue qu’entre deux bornes est placée au jour le plus tardif, où elle était certainement franchie, et une arrivée au jour le plus ancien. Des tirets signifient que rien de consigné ne dit ce qu’il en était : entre ces bornes, ou depuis les dernières informations. Un point est une arrivée, quel que soit le nombre de personnes.
time-is-broken = La ligne du temps est coupée au { $day } : une année y prend moins de place avant qu’après.
last-arrival = Dernière arrivée connue
timeline-finding = { $count ->
    [0] Selon les dernières informations consignées, personne n’est envoyé au titre d’aucun d’entre eux.
   *[other] Selon les dernières informations consignées, des personnes sont envoyées au titre de { $count } d’entre eux : { $names }.
}
timeline-alternative = { $count ->
    [one] Chronologie de { $count } arrangement, { $span } : périodes d’envoi, arrêts, arrivées et accords.
   *[other] Chronologie de { $count } arrangements, { $span } : périodes d’envoi, arrêts, arrivées et accords.
}
legend-sent = envois en cours
legend-unknown = non connu
legend-stopped = arrêté
legend-paused = interrompu
legend-nobody-sent = aucun envoi
legend-arrival = arrivée
legend-deeds = convenu, signé, terminé
