# The overview: its head, the status tables, what is not known, the end matter.

overview-title = Arreglos de traslado a terceros países: panorama general
data-of-unknown-date = Datos de fecha no conocida
# $form is "day", "month" or "year" for a plain date, else "other".
edition-as-of = { $form ->
    [day] Datos al { $date }
   *[other] Datos, fecha: { $date }
}
data-as-of = Fecha de los datos
newest-event = { $day }, fecha del último hecho o de la última cifra que consta en los registros
half-are-older = ; la mitad de las cifras es anterior al { $day }
last-reviewed = Última revisión
compiled = Fecha de elaboración
dataset = Conjunto de datos
published-by = Publicado por
licence = Licencia
data-under = datos bajo
licence-name = Creative Commons Attribution 4.0
overview-scope = Afirmaciones públicas sobre arreglos por los que un Estado envía personas a un Estado que no es el suyo, cada una con su fuente: { $arrangements }, { $programmes }, { $cases } y { $sources }. No se dan los nombres de las personas trasladadas.
records-are-in-english = Los registros se llevan en inglés: los títulos, las palabras y las explicaciones que proceden de ellos se citan en ese idioma.
draft-notice = Borrador
brief-subject = Qué se sabe, qué se discute y de cuándo data

where-it-stands = Situación
number = Número
receiving-states = Estados receptores
where-arrangements-stand = Número de arreglos, según su situación
precedents = Precedentes
stage-sending = Se envían personas
stage-stopped = Paralizado o interrumpido
stage-agreed = Convenido, sin envíos registrados
stage-ended = Terminado o suspendido
stage-talks = Solicitado, o en conversaciones
stage-refused = Rechazado
stage-nothing = Mencionado, nada convenido
named-with-rest = { $name }: { $rest }
# What is told apart from its namesakes.
named-apart = { $name } ({ $rest })
receiver-with-sender = { $receiver } (envío: { $sender })

how-each-stands = Situación de cada arreglo
neither-people-nor-money = No constan ni personas ni fondos para: { $names }.
from-to = De → a
agreement = Acuerdo
in-practice = En la práctica
what-receiver-says = Posición del Estado receptor
newest-figure = Cifra más reciente
people-arrived = Personas llegadas
moved-on = Personas que partieron después
money-by-stage = Fondos, por fase
people-and-money = Personas y fondos: precedentes, y conversaciones que dan cuenta de unas u otros
only-talk-caption = Solicitudes, conversaciones y rechazos: nada convenido
how-it-stands-caption = Acuerdos, práctica y posición de los Estados receptores
how-it-stands-remark = Solo se envían personas allí donde la columna «En la práctica» lo dice. Una solicitud o unas conversaciones confirmadas no son un acuerdo. Una fila figura como desactualizada cuando un arreglo en curso lleva sin noticias más tiempo que el intervalo fijado para su situación.
people-and-money-remark = «Ninguno» significa que una fuente lo dice; «no se conoce», que no hay modo de saberlo; «no procede», que la cuestión no se plantea. Las sumas de fases distintas nunca se suman entre sí: los mismos fondos se prometen y después se pagan.
last-arrival-known = ; última llegada conocida: { $date }
none-recorded = ninguna registrada
no-figure-recorded = nada registrado
sum-of-counts = , suma de { $count } recuentos que no se solapan
of-cap = {" "}(tope: { $cap })
stale = desactualizado
moved-home = a su propio país: { $number }
moved-otherwise = otras salidas: { $number }

sum-paid = pagado: { $sum }
sum-committed = comprometido: { $sum }
sum-pledged = prometido: { $sum }
sum-proposed = propuesto: { $sum }
sum-paid-back = devuelto: { $sum }
paid-without-sum = pagado: { $why }
committed-without-sum = comprometido: { $why }
pledged-without-sum = prometido: { $why }
proposed-without-sum = propuesto: { $why }
paid-back-without-sum = devuelto: { $why }
largest-of-sums = , la mayor de las { $count } sumas registradas
sum-not-published = importe no publicado
sum-refused = se denegó la información sobre el importe
sum-conflicting = versiones contradictorias sobre el importe
sum-not-known = no se conoce el importe
sum-for-purpose = { $sum }, finalidad: { $purpose }

what-is-not-known = Qué no se conoce
unknowns-introduction = Lo que se buscó y no pudo averiguarse. Una laguna se nombra para que nadie la tome por un cero; se ruega a quien pueda colmar alguna que escriba a la dirección que figura al final.
gaps-elsewhere = { $count ->
    [one] { $count } laguna sobre solicitudes, conversaciones, causas judiciales, instrumentos o lugares figura en la tabla de incógnitas que acompaña a este informe.
   *[other] { $count } lagunas sobre solicitudes, conversaciones, causas judiciales, instrumentos o lugares figuran en la tabla de incógnitas que acompaña a este informe.
}
gap-text = el texto del acuerdo
gap-terms = qué se convino
gap-numbers = cuántas personas
gap-money = cuánto dinero
gap-duration = por cuánto tiempo
gap-eligibility = quién puede ser enviado
gap-other = otros detalles, aparte de los que constan aquí
reason-not-published = no publicado
reason-refused = información denegada
reason-not-asked = no se preguntó
reason-conflicting = versiones contradictorias
reason-not-found = no se encontró

about-this-brief = Acerca de este informe
disclaimer = Este informe recoge lo que dicen las fuentes y no toma partido entre Estados. No es asesoramiento jurídico ni juzga si un arreglo es lícito. No se dan los nombres de las personas trasladadas, salvo cuando una causa judicial lleva uno en su denominación.
corrections-ask = Una cifra errónea, una fuente desaparecida, una laguna que usted puede colmar:
corrections-by-issue = abra una incidencia en el repositorio del proyecto, que tiene un formulario para cada caso.
