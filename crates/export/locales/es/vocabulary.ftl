# Words of the records' vocabularies, by vocabulary and word. Each is looked up by its name.

verification-asserted = afirmado
verification-corroborated = corroborado
verification-acknowledged = reconocido
verification-disputed = controvertido
verification-refuted = refutado
verification-retracted = retractado

standing-none = ninguno
standing-requested = solicitado
standing-negotiating = en negociación
standing-refused = rechazado
standing-agreed = convenido
standing-signed = firmado
standing-in-force = en vigor
standing-suspended = suspendido
standing-terminated = finalizó
standing-expired = expirado
standing-not-started = no iniciado
standing-operating = en curso
standing-paused = interrumpido
standing-blocked = paralizado
standing-ended = terminado

stage-proposed = fondos propuestos
stage-pledge = fondos prometidos
stage-commitment = fondos comprometidos
stage-disbursement = fondos pagados
stage-refund = fondos devueltos

facility-prison = prisión
facility-reception-centre = centro de acogida
facility-hotel = hotel
facility-base = base militar
facility-camp = campamento

arrangement-third-country-removal = expulsión a un tercer país
arrangement-asylum-transfer = traslado de solicitantes de asilo
arrangement-transit = tránsito
arrangement-detention = detención
arrangement-return-hub = centro de retorno
arrangement-offshore-processing = tramitación extraterritorial de solicitudes
arrangement-readmission = readmisión

instrument-treaty = tratado
instrument-statute = ley
instrument-memorandum-of-understanding = memorando de entendimiento
instrument-exchange-of-notes = canje de notas
instrument-agreement = acuerdo
instrument-joint-statement = declaración conjunta
instrument-proclamation = proclamación
instrument-executive-order = orden ejecutiva
instrument-regulation = reglamento
instrument-memo = memorando interno

terms-lump-sum = suma global
terms-per-person = por persona
terms-conditional = sujeto a condiciones
terms-advance = anticipo
terms-in-kind = en especie
terms-reimbursement = reembolso

step-filed = escrito presentado
step-order = auto
step-stay = suspensión
step-injunction = medida cautelar
step-hearing = audiencia
step-judgment = sentencia
step-vacated = resolución anulada
step-closed = causa cerrada

rank-preferred = preferido
rank-normal = ordinario
rank-deprecated = descartado

per-person = persona
per-day = día
per-week = semana
per-month = mes
per-quarter = trimestre
per-year = año

measure-ceiling = tope
measure-planned = previsto

stance-confirms = confirma
stance-denies = niega
stance-no-comment = declina hacer comentarios

short-stage-proposed = propuestos
short-stage-pledge = prometidos
short-stage-commitment = comprometidos
short-stage-disbursement = pagados
short-stage-refund = devueltos

because-superseded = sustituido
because-withdrawn = retirado
because-misreported = recogido con error
because-translation = error de traducción
because-duplicate = duplicado

publication-article-newspaper = artículo de periódico
publication-article-magazine = artículo de revista
publication-article-journal = artículo académico
publication-report = informe
publication-hearing = audiencia
publication-legal-case = documento judicial
publication-legislation = legislación
publication-bill = proyecto de ley
publication-treaty = tratado
publication-webpage = página web
publication-post = mensaje
publication-post-weblog = entrada de blog
publication-broadcast = emisión
publication-speech = discurso
publication-interview = entrevista
publication-document = documento
publication-dataset = conjunto de datos
publication-book = libro

condition-live = en línea
condition-corrected = corregida
condition-retracted = retirada
condition-gone = desaparecida

part-title = título
part-author = autor
part-publisher = editor
part-published = fecha
part-url = dirección
part-accessed = fecha de consulta

language-en = inglés
language-am = amárico
language-ar = árabe
language-bg = búlgaro
language-de = alemán
language-el = griego
language-es = español
language-fa = persa
language-fi = finés
language-fr = francés
language-he = hebreo
language-hi = hindi
language-it = italiano
language-ja = japonés
language-ko = coreano
language-nl = neerlandés
language-pcm = pidgin nigeriano
language-pl = polaco
language-pt = portugués
language-ro = rumano
language-ru = ruso
language-rw = kiñaruanda
language-sw = suajili
language-tr = turco
language-uk = ucraniano
language-vi = vietnamita
language-zh = chino

# What the vocabularies of a dataset name in English; where one names more, the English name is printed.

metric-people-received = personas recibidas
metric-people-held = personas retenidas
metric-people-present = personas presentes
metric-people-returned = personas que volvieron a su propio país
metric-people-released = personas liberadas
metric-people-left = personas que se fueron de otro modo
metric-people-resettled = personas acogidas a cambio
metric-asylum-claims = personas que solicitaron asilo
metric-people-offered = personas propuestas
metric-flights = vuelos
metric-stay = duración de la estancia
metric-states-asked = Estados a los que se solicitó
metric-states-agreed = Estados que aceptaron
metric-agreements = acuerdos
metric-payment = pagos
metric-cost = coste
metric-occupancy = ocupación

population-all = todas las personas enviadas
population-third-country-nationals = nacionales de terceros países
population-asylum-seekers = solicitantes de asilo
population-volunteers = voluntarios
population-own-nationals = nacionales del Estado receptor
population-removed-from-host = personas que un Estado remunerado expulsa de su propio territorio
population-first-three-hundred = las primeras trescientas personas

noun-arrangement = arreglo
noun-programme = programa
noun-instrument = instrumento
noun-proceeding = procedimiento
noun-facility = lugar
noun-country = país
noun-actor = actor
noun-source = fuente
noun-figure = cifra
noun-status = situación
noun-transfer = traslado
noun-payment = pago
noun-statement = declaración
noun-step = actuación
noun-unknown = laguna
noun-safeguard = garantía
noun-concern = preocupación
noun-review = revisión
noun-correction = rectificación

axis-nationality = nacionalidad
axis-age = edad
axis-sex = sexo
axis-permit = permiso de residencia
axis-criminal-record = antecedentes penales
axis-legal-basis = base jurídica
axis-receiver = Estado receptor
axis-purpose = finalidad
axis-protection = protección
axis-instalment = plazo
axis-outcome = resultado
axis-item = partida
axis-entry = entrada
axis-choice = elección
axis-payee = beneficiario
axis-facility = lugar
axis-destination = destino
axis-departure = salida
axis-consent = consentimiento
axis-component = componente
axis-wish = deseo
axis-fate = suerte

value-adult = adultos
value-child = menores
value-male = hombres
value-female = mujeres
value-other = otros
value-volunteer = voluntarios
value-forced = contra su voluntad

unit-percent = %
unit-flight = vuelos
unit-state = Estados
unit-agreement = acuerdos
unit-day = días
