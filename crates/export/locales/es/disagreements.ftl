# Where sources disagree, and what is said.

where-sources-disagree = Dónde se contradicen las fuentes
about-what = Objeto
who-says-what = Quién dice qué
why-and-which = Por qué, y qué se recoge en el resto del informe
disagreements-caption = Contradicciones, registro por registro
disagreements-remark = Un origen cuenta una vez, por muchas publicaciones que lo repitan. Las cifras que el redondeo puede conciliar y las cifras de fechas distintas no son contradicciones y se omiten, salvo que el registro las explique.
no-source-settles-it = Ninguna fuente lo zanja.
date-of-an-arrival = fecha de una llegada
date-of-a-departure = fecha de una salida
date-of-a-payment = fecha de un pago
date-of-a-step = fecha de una actuación
recorded-otherwise = Registrado aquí: { $date }; las fuentes citadas dan otras fechas.
recorded-as = Registrado aquí: { $date }.
neither-is-preferred = Ninguna fuente explica la diferencia; no se prefiere ninguna de las fechas.
no-source-explains = Ninguna fuente explica la diferencia.
none-is-preferred = No se prefiere ninguna.
preferred-is = Se prefiere: { $amount }.
several-are-preferred = Más de una figura como preferida.
# After a name or a title.
said = : { $what }
origin-not-known = no se conoce el origen
as-a-cap = { $what }, como tope
as-planned = { $what }, según lo previsto
altered-copy = La otra versión es del mismo origen: una copia modificada.
# Where a source disputes something and prints nothing in its place.
contested-without-more = Rebatido
exactly-twice = Una es exactamente el doble de la otra.
exactly-three-times = Una es exactamente el triple de la otra.
exactly-half-again = Una es exactamente una vez y media la otra.
zeros-more = { $count ->
    [one] Una se escribe como la otra, con { $count } cero más.
   *[other] Una se escribe como la otra, con { $count } ceros más.
}
one-digit-apart = Difieren en una cifra.
digits-transposed = Difieren en el orden de dos cifras.
complete-list-has-none = Una lista completa por { $axis } no recoge ninguno de los elementos siguientes
both-cannot-be-true = No pueden ser ciertas ambas. Ninguna fuente explica la diferencia.
metric-by-axis = { $metric }, por { $axis }
what-is-told-of-it = lo que se dice al respecto
# Before a number.
introduced = { $what }:

the-whole-of-it = el conjunto
# Names of bodies would need an article in a sentence, and have none: $kind is "body" then.
what-speaker-said = { $kind ->
    [body] una declaración, autor: { $speaker }
   *[other] lo que dijo { $speaker }
}
one-item-of-the-record = un elemento del registro
# After the speaker, of one or of several: nouns, which are the same of both.
speaker-confirms = {", "}confirmación
speaker-denies = {", "}desmentido
speaker-denies-that = {", "}desmentido ({ $what })
# Of whoever refused to speak, was silent, or could not be reached.
speaker-gives-no-comment = {", "}sin comentarios
quote-opens = «
quote-closes = »
translated = {" "}(traducido)
# After words that were said in another language than that of the brief.
said-in-language = {" "}(en { $language })
from-machine-translation = {" "}(a partir de una traducción automática)

nothing-on-record = No consta nada
without-a-position = se expresa sin tomar posición
confirms = confirma { $what }
denies = niega { $what }
gives-no-comment = no hace comentarios
what-another-record-says = lo que dice otro registro
how-it-stands = la situación
the-transfer = el traslado
the-transfer-of = el traslado efectuado { $date }
# $payment is a stage and its date: "money paid on 9 July 2024".
the-payment = el pago siguiente: { $payment }
that-there-is-no-money = la ausencia de fondos
the-cap = el tope
the-figure = la cifra siguiente: { $what }, { $amount }
the-figure-in = la cifra dada en «{ $title }»: { $what }, { $amount }
what-is-claimed-in = lo que se sostiene en «{ $title }»
what-is-told-of = lo que se dice de «{ $title }»
an-item-of-the-record = un elemento del registro
the-request = la solicitud
the-talks = las conversaciones
the-refusal = el rechazo
any-agreement = la existencia de un acuerdo
that-people-are-sent = el envío de personas
its-end = el fin del arreglo
the-arrangement = el arreglo
contacts = los contactos
that-nothing-was-signed = la ausencia de firma
that-it-was-asked = la existencia de una solicitud
the-understanding = el entendimiento
the-signature = la firma
that-it-is-in-force = la vigencia
the-suspension = la suspensión
that-nobody-was-sent = la ausencia de envíos
that-people-are-received = la recepción de personas
the-pause = la interrupción
that-it-was-stopped = la paralización

litigation = Litigios
case = Causa
before = Órgano
last-effect = Último efecto
last-step = Última actuación
cases-caption = Causas, primero las de actuación más reciente
cases-remark = El último efecto es el de la última actuación que cambió algo para los traslados en cuestión; un arreglo puede haber terminado desde entonces.
effect-blocks = los traslados no pueden efectuarse
effect-unblocks = los traslados pueden efectuarse
effect-partial = pueden efectuarse algunos traslados, o con condiciones
