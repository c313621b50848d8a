# The numbers a reader takes away, and the charts.

in-brief = En breve
numbers-of-programme = { $count ->
    [one] Las cifras son las del programa «{ $title }», en cuyo marco consta aquí { $count } arreglo; { $active ->
        [0] según la última información, no se envía a nadie en virtud de él
       *[other] según la última información, se envían personas en virtud de él
    }.
   *[other] Las cifras son las del programa «{ $title }», en cuyo marco constan aquí { $count } arreglos; { $active ->
        [0] según la última información, no se envían personas en virtud de ninguno de ellos
        [one] según la última información, se envían personas en virtud de uno de ellos
       *[other] según la última información, se envían personas en virtud de { $active } de ellos
    }.
}
numbers-of-arrangements = { $count ->
    [one] Las cifras son las de { $count } arreglo que consta aquí; { $active ->
        [0] según la última información, no se envía a nadie en virtud de él
       *[other] según la última información, se envían personas en virtud de él
    }.
   *[other] Las cifras son las de { $count } arreglos que constan aquí; { $active ->
        [0] según la última información, no se envían personas en virtud de ninguno de ellos
        [one] según la última información, se envían personas en virtud de uno de ellos
       *[other] según la última información, se envían personas en virtud de { $active } de ellos
    }.
}
not-counted-in = Sin incluir: { $names }.
key-arrived = llegadas a un Estado que no es el suyo
key-returned = que volvieron o fueron llevadas a su propio país
key-states-asked = a los que se pidió recibir personas
key-states-agreed = que aceptaron recibir personas, o recibieron a algunas
key-agreements = en alguna fase, de las primeras conversaciones a la conclusión
key-cost = coste total de la política
key-flights = que transportaron personas
key-in-one = { $what }, todas en el marco de un solo arreglo: { $name }
key-in-several = { $what }, en el marco de { $count } arreglos
each-with-its-sources = fuentes de cada arreglo
of-them-in = , de ellas { $number } en un solo Estado receptor: { $state }
total-leaves-out = Total «{ $metric }», sin incluir, por falta de cifra conocida: { $names }.
as-of-dates = en fechas que van del { $first } al { $last }
disputed-in-part = controvertido en parte
paid-to = pagados, beneficiarios: { $names }
paid-to-others = pagados a otros
paid-to-states = { $count ->
    [one] pagados a { $count } Estado receptor
   *[other] pagados a { $count } Estados receptores
}

notes-of = las notas de los
the-status-tables = cuadros de situación
arrangement = Arreglo
several-dates = varias fechas
people-chart-caption = Número de personas llegadas, por arreglo
people-chart-remark = La escala es logarítmica y cuenta personas. Una barra va de lo mínimo a lo máximo que permite un recuento; un punto es el número tal como se imprime, y una barra sin punto tiene su número en palabras; un extremo discontinuo no tiene límite superior; un punto hueco indica una cifra controvertida.
nought-stands-apart = El cero, que no tiene lugar en una escala así, figura aparte, a la izquierda, tras un corte del eje.
no-number-is-known-for = No se conoce ninguna cifra para: { $names }.
people-chart-alternative = { $count ->
    [one] Gráfico de intervalos en escala logarítmica: personas llegadas, para { $count } arreglo.
   *[other] Gráfico de intervalos en escala logarítmica: personas llegadas, para { $count } arreglos.
}
numbers-differ-widely = Las cifras difieren mucho: la menor es { $least } ({ $least-name }) y la mayor, { $most } ({ $most-name }).
only-number = { $name }: { $shown }.
nought-names = Consta cero para: { $names }.
disputed-names = Cifras controvertidas: { $names }.
timeline-caption = Períodos en que se enviaron personas, y períodos sin envíos
timeline-remark = Arreglos por los que se enviaron personas en algún momento. Un paso cuya fecha se conoce solo entre límites figura en el día más tardío, cuando con certeza ya se había dado, y una llegada en el más temprano. Un trazo discontinuo significa que nada de lo registrado dice cómo estaba: entre esos límites o desde la última información. Un punto es una llegada, sea cual sea el número de personas.
time-is-broken = La línea del tiempo se corta el { $day }: un año ocupa menos espacio antes que después.
last-arrival = Última llegada conocida
timeline-finding = { $count ->
    [0] Según lo último registrado, no se envía a nadie en virtud de ninguno de ellos.
   *[other] Según lo último registrado, se envían personas en virtud de { $count } de ellos: { $names }.
}
timeline-alternative = { $count ->
    [one] Cronología de { $count } arreglo, { $span }: períodos en que se enviaron personas, paralizaciones, llegadas y acuerdos.
   *[other] Cronología de { $count } arreglos, { $span }: períodos en que se enviaron personas, paralizaciones, llegadas y acuerdos.
}
legend-sent = envíos en curso
legend-unknown = no se conoce
legend-stopped = paralizado
legend-paused = interrumpido
legend-nobody-sent = sin envíos
legend-arrival = llegada
legend-deeds = convenido, firmado, terminado
