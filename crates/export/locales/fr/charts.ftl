# The map of receiving states, and how far money has come.

where-people-are-sent = Où des personnes sont envoyées
how-many-people = Combien de personnes
how-much-money = Quels montants

map-caption = États d’accueil, selon leur situation ; entre parenthèses, le nombre d’États
map-remark = Un État lié par plusieurs arrangements porte le signe du plus avancé, un arrangement terminé au titre duquel des personnes ont été envoyées l’emportant sur un autre dont aucun envoi n’est consigné ; un petit losange à côté d’un signe indique un précédent avec le même État. « Demande, pourparlers » comprend ce qui a seulement été signalé. Projection Equal Earth. Les frontières sont celles de Natural Earth, qui montrent qui contrôle un lieu ; elles sont simplifiées et n’impliquent aucune position sur le statut d’un territoire.
map-insets = Le cadre A et, s’il y en a un, le cadre B sont agrandis sous la carte du monde ; leurs signes ne figurent que là.
map-without-name = Sans nom sur la carte, faute de place : { $names }.
# After the status tables, before a link.
outlines-from = {"\u202F"}; contours de{" "}
map-sent = envois en cours
map-agreed = convenu, aucun envoi consigné
map-stopped = arrêté ou terminé
map-talks = demande, pourparlers
map-refused = refusé
map-precedent = précédent
and-a-precedent = { $what }, et un précédent
map-alternative = Carte des États d’accueil.
map-found-sent = { $count ->
    [0] Selon les dernières informations consignées, personne n’est envoyé dans aucun d’entre eux.
    [one] Selon les dernières informations consignées, des personnes sont envoyées dans { $count } État : { $names }.
   *[other] Selon les dernières informations consignées, des personnes sont envoyées dans { $count } États : { $names }.
}
map-found-agreed = { $count ->
    [one] { $count } État a donné son accord, aucun envoi n’étant consigné : { $names }.
   *[other] { $count } États ont donné leur accord, aucun envoi n’étant consigné : { $names }.
}
map-found-stopped = { $count ->
    [one] { $count } État où les envois sont arrêtés ou terminés : { $names }.
   *[other] { $count } États où les envois sont arrêtés ou terminés : { $names }.
}
map-found-talks = { $count ->
    [one] { $count } État sollicité ou en pourparlers : { $names }.
   *[other] { $count } États sollicités ou en pourparlers : { $names }.
}
map-found-refused = { $count ->
    [one] { $count } État a refusé : { $names }.
   *[other] { $count } États ont refusé : { $names }.
}
map-found-precedent = { $count ->
    [one] { $count } État ne figure que dans des précédents : { $names }.
   *[other] { $count } États ne figurent que dans des précédents : { $names }.
}
region-caribbean = Amérique centrale et Caraïbes
region-west-africa = Afrique occidentale et centrale
region-mediterranean = Europe et Méditerranée
region-south-east-asia = Asie de l’Est et du Sud-Est
region-western-pacific = Pacifique occidental

ladder-caption = Fonds par stade, chaque somme telle qu’elle est consignée
ladder-remark = Les échelles sont logarithmiques, une par monnaie. Chaque signe est une somme ; les sommes d’une ligne ne doivent pas être additionnées : les mêmes fonds sont proposés, promis, engagés, puis versés. Un signe creux est un plafond, un trait un intervalle.
money-without-sum = Des fonds sont consignés sans montant pour : { $names }.
ladder-alternative = Graphique de sommes par stade, sur des échelles logarithmiques.
largest-sum-paid = { $count ->
    [one] Sommes en { $currency }, pour { $count } arrangement ; la plus élevée qui ait été versée : { $sum } ({ $name }).
   *[other] Sommes en { $currency }, pour { $count } arrangements ; la plus élevée qui ait été versée : { $sum } ({ $name }).
}
no-sum-paid = { $count ->
    [one] Sommes en { $currency }, pour { $count } arrangement ; aucune supérieure à zéro n’est consignée comme versée.
   *[other] Sommes en { $currency }, pour { $count } arrangements ; aucune supérieure à zéro n’est consignée comme versée.
}
sums-without-payment = Des sommes sont consignées, mais aucun versement, pour : { $names }.
sum-disputed = { $sum }, contesté
legend-ceiling = creux : au maximum
