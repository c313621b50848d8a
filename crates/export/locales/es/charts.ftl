# The map of receiving states, and how far money has come.

where-people-are-sent = Adónde se envían personas
how-many-people = Cuántas personas
how-much-money = Cuánto dinero

map-caption = Estados receptores, según su situación; entre paréntesis, el número de Estados
map-remark = Un Estado con varios arreglos lleva el signo del más avanzado: uno terminado con el que se envió a personas prevalece sobre otro del que no consta ningún envío; un rombo pequeño junto a un signo indica un precedente con el mismo Estado. «Solicitado, conversaciones» incluye lo que solo se ha mencionado. Proyección Equal Earth. Las fronteras son las de Natural Earth, que muestran quién controla un lugar; están simplificadas y no implican posición alguna sobre el estatuto de ningún territorio.
map-insets = El recuadro A y, si lo hay, el B se muestran ampliados bajo el mapa del mundo; sus signos figuran solo allí.
map-without-name = Sin nombre en el mapa por falta de espacio: { $names }.
# After the status tables, before a link.
outlines-from = ; contornos de{" "}
map-sent = envíos en curso
map-agreed = convenido, sin envíos registrados
map-stopped = paralizado o terminado
map-talks = solicitado, conversaciones
map-refused = rechazado
map-precedent = precedente
and-a-precedent = { $what }, y un precedente
map-alternative = Mapa de los Estados receptores.
map-found-sent = { $count ->
    [0] Según lo último registrado, no se envía a nadie a ninguno de ellos.
    [one] Según lo último registrado, se envían personas a { $count } Estado: { $names }.
   *[other] Según lo último registrado, se envían personas a { $count } Estados: { $names }.
}
map-found-agreed = { $count ->
    [one] { $count } Estado ha dado su acuerdo, sin envíos registrados: { $names }.
   *[other] { $count } Estados han dado su acuerdo, sin envíos registrados: { $names }.
}
map-found-stopped = { $count ->
    [one] { $count } Estado donde los envíos se paralizaron o terminaron: { $names }.
   *[other] { $count } Estados donde los envíos se paralizaron o terminaron: { $names }.
}
map-found-talks = { $count ->
    [one] { $count } Estado al que se dirigió una solicitud o que está en conversaciones: { $names }.
   *[other] { $count } Estados a los que se dirigió una solicitud o que están en conversaciones: { $names }.
}
map-found-refused = { $count ->
    [one] { $count } Estado se negó: { $names }.
   *[other] { $count } Estados se negaron: { $names }.
}
map-found-precedent = { $count ->
    [one] { $count } Estado figura solo en precedentes: { $names }.
   *[other] { $count } Estados figuran solo en precedentes: { $names }.
}
region-caribbean = América Central y el Caribe
region-west-africa = África occidental y central
region-mediterranean = Europa y el Mediterráneo
region-south-east-asia = Asia oriental y sudoriental
region-western-pacific = Pacífico occidental

ladder-caption = Fondos por fase, cada suma tal como consta
ladder-remark = Las escalas son logarítmicas, una por moneda. Cada signo es una suma; las sumas de una fila no deben sumarse entre sí: los mismos fondos se proponen, se prometen, se comprometen y después se pagan. Un signo hueco es un tope; una línea, un intervalo.
money-without-sum = Constan fondos sin importe para: { $names }.
ladder-alternative = Gráfico de sumas por fase, en escalas logarítmicas.
largest-sum-paid = { $count ->
    [one] Sumas en { $currency }, para { $count } arreglo; la mayor que se ha pagado: { $sum } ({ $name }).
   *[other] Sumas en { $currency }, para { $count } arreglos; la mayor que se ha pagado: { $sum } ({ $name }).
}
no-sum-paid = { $count ->
    [one] Sumas en { $currency }, para { $count } arreglo; ninguna superior a cero consta como pagada.
   *[other] Sumas en { $currency }, para { $count } arreglos; ninguna superior a cero consta como pagada.
}
sums-without-payment = Constan sumas, pero ningún pago de ellas, para: { $names }.
sum-disputed = { $sum }, controvertido
legend-ceiling = hueco: como máximo
