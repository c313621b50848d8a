# How things stand.

none = ninguno
# Of people, where a source says so.
nobody = nadie
not-known = no se conoce
does-not-apply = no procede
reported = según se informa
# After "controvertido", before the notes of whoever disputes it.
disputed-by = {" "}por

done-undated = { $what }, no se conoce la fecha
going-on-undated = { $what }, no se conoce desde cuándo
nothing-signed = nada firmado, según se informa
asked = solicitado
talks = conversaciones
refused = rechazado
agreed = convenido
signed = firmado
in-force = en vigor
suspended = suspendido
terminated = finalizó
expired = expirado
nobody-sent = sin envíos registrados
people-are-sent = envíos de personas
paused = interrumpido
blocked = paralizado por un tribunal o un gobierno
ended = terminado

# Steps that led to how it stands now. Each is followed by its date: "el 3 de junio de 2025".
talks-began = comienzo de las conversaciones
entered-into-force = entrada en vigor
first-sent = primer envío de personas
sent-again = nuevo envío de personas
no-longer-stopped = paralización levantada
ended-in-law = terminado en derecho
ended-in-practice = terminado en la práctica
ended-in-both = terminado en derecho y en la práctica

text-published = texto publicado
text-leaked = texto filtrado, no publicado
text-described = texto descrito por quienes lo vieron
text-not-seen = texto no visto
text-not-published = texto no publicado
text-in-doubt = no se sabe si existe un texto

date-of-no-agreement = fecha de la ausencia de acuerdo
date-of-request = fecha de la solicitud
date-of-talks = fecha de las conversaciones
date-of-refusal = fecha del rechazo
date-of-understanding = fecha del entendimiento
date-of-signature = fecha de la firma
date-of-entry-into-force = fecha de la entrada en vigor
date-of-suspension = fecha de la suspensión
date-of-termination = fecha de finalización del acuerdo
date-of-expiry = fecha de la expiración
date-of-not-started = fecha del período anterior a todo envío
date-of-first-arrivals = fecha de las primeras llegadas
date-of-pause = fecha de la interrupción
date-of-stop = fecha de la paralización
date-of-end = fecha del fin de los envíos

third-country-removal-means = el Estado receptor recibe a personas que no son nacionales suyas
asylum-transfer-means = el Estado receptor resuelve sobre el asilo en lugar del Estado de envío
transit-means = el Estado receptor deja pasar a personas camino de otro lugar
detention-means = el Estado receptor retiene a personas por cuenta del Estado de envío
return-hub-means = el Estado receptor aloja a personas cuya solicitud fue denegada, hasta su partida
offshore-processing-means = el Estado de envío lleva a cabo su propio procedimiento en el territorio del Estado receptor
readmission-means = el Estado receptor readmite a sus propios nacionales y a las personas que pasaron por su territorio

asserted-means = se ha publicado, pero responde de ello un solo origen, por muchos que lo repitan, o ninguno que se conozca
corroborated-means = lo dicen dos o más orígenes independientes entre sí
acknowledged-means = lo declara públicamente un Estado que participa, o el texto está publicado
disputed-means = las fuentes se contradicen y nadie lo ha zanjado, o lo niega un Estado que participa
refuted-means = se demostró que era falso
retracted-means = quien lo dijo se retractó
