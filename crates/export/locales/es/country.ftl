# The brief of one country.

transfers-to = Traslados a terceros países: { $state }, Estado receptor
transfers-from = Traslados a terceros países: { $state }, Estado de envío
transfers-to-and-from = Traslados a terceros países: { $state }, Estado receptor y de envío
scope-of-one = Afirmaciones públicas sobre un arreglo, { $title }, cada una con su fuente. No se dan los nombres de las personas trasladadas.
scope-of-several = Afirmaciones públicas sobre { $count } arreglos, cada una con su fuente. No se dan los nombres de las personas trasladadas.

at-a-glance = Resumen
name-at-a-glance = Resumen — { $name }
what = Asunto
how-it-stands-now = Situación
held-or-present = Personas retenidas o presentes
what-state-says = Posición: { $state }
newest-figure-or-movement = Dato o movimiento más reciente
arrangements-side-by-side = Comparación de los arreglos

the-deal = El acuerdo
# Where nothing was agreed.
before-a-deal = Lo que se sabe de un acuerdo
what-was-asked-for = Objeto de la solicitud
what-it-is = Naturaleza
kind-and-meaning = { $name }: { $meaning }.
instruments = Instrumentos
laws-it-rests-on = Leyes en que se basa
how-it-came-about = Evolución
caps = Topes
how-long-they-may-stay = Cuánto tiempo pueden permanecer
binds-in-law = jurídicamente vinculante
does-not-bind-in-law = no vinculante jurídicamente
whether-it-binds-is-disputed = carácter vinculante controvertido
signed-or-adopted = firma o adopción
law-adopted = adopción
instrument-signed = firma
in-force-on = entrada en vigor
instrument-ended = fin

people = Personas
own-count = Recuento propio del registro:
when = Cuándo
from-to-by-way-of = Salida, destino, tránsito
who-they-were-if-said = Quiénes eran, cuando se indica
counted-together-with = { $what }, recuento conjunto (con: { $names }):
who-they-were = Quiénes eran
movements-caption = Movimientos, uno por fila
arrivals = Llegadas
onward-and-return = Salidas posteriores y retornos
within-state = desplazamiento interno: { $state }
from-home = salida: { $from }, a su propio país
from-whereto = salida: { $from }, no se conoce el destino
to-where = destino: { $to }
by-way-of = , por { $names }
amount-planned = { $amount } (previsto)
also-number = ; también { $number }
of-them-returned = {" "}(retornos)
of-them-left = {" "}(salidas)
of-them-released = {" "}(liberaciones)
named-nationalities = nacionalidades citadas: { $names }
by-axis = por { $axis }: { $rest }
by-axis-among-others = por { $axis }, entre otros: { $rest }
and-more-cells = {" "}y { $count } más
what-was-counted = Qué se contó
number-newest = Cifra más reciente
totals-caption = Totales, el más reciente de cada uno, y el preferido si es anterior
calculated-here = { $what } (cálculo nuestro)
number-arrived = { $number } (llegadas)
number-held = { $number } (retenidas)
number-present = { $number } (presentes)
number-returned = { $number } (retornos)
number-released = { $number } (liberadas)
number-left = { $number } (salidas)
number-asked-for-asylum = { $number } (solicitudes de asilo)

money-title = Fondos
sum = Suma
sum-terms = De quién a quién, para qué, en qué condiciones
stages-are-never-added = Las fases nunca se suman: los mismos fondos se prometen y después se pagan.
costs-and-other-sums = Costes y otras sumas
from-payer = pagador: { $payer }
to-payee = beneficiario: { $payee }
on-condition = condición: { $condition }
through = canal: { $channel }

places = Lugares
place = Lugar
places-caption = Dónde se retiene o aloja a las personas
numbers-newest = Cifras, la más reciente de cada cosa
run-by = gestión: { $operator }
in-state = país: { $state }

courts = Tribunales
cases-by-state-caption = Causas, por Estado del último tribunal que conoció de ellas
international-bodies = Órganos internacionales, y tribunales cuyo Estado no consta
# Then the cases, each with its notes.
programme-cases = Causas sobre el programa del Estado de envío ({ $state }) en su conjunto, que también pueden afectar a este país:{" "}

statements = Declaraciones
others = Otros
statements-caption = Qué se dijo, y quién lo dijo
statements-answering = Declaraciones sobre un mismo asunto que se contradicen o se responden
statements-alone = Otras declaraciones, cada columna en orden cronológico
who-and-when = Quién y cuándo
assurances-and-concerns = Garantías y preocupaciones
assurances-given = Garantías dadas
concerns-voiced = Preocupaciones expresadas
speaker-not-recorded = no consta quién habla

what-else-is-not-known = Otros aspectos que no se conocen
places-and-courts-gaps = Lugares y tribunales: contradicciones y lagunas

timeline = Cronología
country-timeline-caption = Cronología — { $name }
notes-of-sections-above = las notas de las secciones anteriores.
country-timeline-remark = Un paso en derecho o en la práctica cuya fecha se conoce solo entre límites figura en el día más tardío, cuando con certeza ya se había dado; todo lo demás, en el más temprano. Los números son de personas. En la línea de la práctica, un trazo discontinuo significa que nada de lo registrado dice cómo estaba: entre tales límites o desde la última información. Se omiten los hechos sin fecha.
# The first and the last of the events, as their dates are recorded.
country-timeline-alternative = Cronología de { $events } (primero: { $first }; último: { $last }), por líneas: { $lanes }.
of-what-kind = Tipo
in-law = En derecho
number-not-known = no se conoce el número

who-stands-behind = Quién está detrás de las fuentes
sources-of-origins = { $sources }, de { $origins }.
sources-of-named-origins = { $sources }, de { $origins }: { $names }.
number-beside-origin = El número junto a un nombre dice en cuántas de las fuentes habla; una fuente puede recoger varios.
origins-not-known = { $count ->
    [one] No se conoce el origen de { $count } fuente, que no se atribuye a nadie.
   *[other] No se conoce el origen de { $count } fuentes, que no se atribuyen a nadie.
}
