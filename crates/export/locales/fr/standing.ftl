# How things stand.

none = aucun
# Of people, where a source says so.
nobody = personne
not-known = non connu
does-not-apply = sans objet
reported = rapporté
# After "contesté", before the notes of whoever disputes it.
disputed-by = {" "}par

done-undated = { $what }, date non connue
going-on-undated = { $what }, date de début non connue
nothing-signed = rien de signé, selon les sources
asked = demande faite
talks = pourparlers
refused = refusé
agreed = convenu
signed = signé
in-force = en vigueur
suspended = suspendu
terminated = a pris fin
expired = expiré
nobody-sent = aucun envoi consigné
people-are-sent = envois de personnes
paused = interrompu
blocked = arrêté par un tribunal ou un gouvernement
ended = terminé

# Steps that led to how it stands now. Each is followed by its date: "le 3 juin 2025".
talks-began = début des pourparlers
entered-into-force = entré en vigueur
first-sent = premier envoi de personnes
sent-again = nouvel envoi de personnes
no-longer-stopped = arrêt levé
ended-in-law = terminé en droit
ended-in-practice = terminé en pratique
ended-in-both = terminé en droit et en pratique

text-published = texte publié
text-leaked = texte divulgué sans être publié
text-described = texte décrit par ceux qui l’ont vu
text-not-seen = texte non vu
text-not-published = texte non publié
text-in-doubt = on ignore s’il existe un texte

date-of-no-agreement = date de l’absence d’accord
date-of-request = date de la demande
date-of-talks = date des pourparlers
date-of-refusal = date du refus
date-of-understanding = date de l’entente
date-of-signature = date de la signature
date-of-entry-into-force = date de l’entrée en vigueur
date-of-suspension = date de la suspension
date-of-termination = date de la fin de l’accord
date-of-expiry = date de l’expiration
date-of-not-started = date de la période précédant tout envoi
date-of-first-arrivals = date des premières arrivées
date-of-pause = date de l’interruption
date-of-stop = date de l’arrêt
date-of-end = date de la fin des envois

third-country-removal-means = l’État d’accueil reçoit des personnes qui ne sont pas ses ressortissants
asylum-transfer-means = l’État d’accueil statue sur l’asile à la place de l’État d’envoi
transit-means = l’État d’accueil laisse passer des personnes en route vers une autre destination
detention-means = l’État d’accueil détient des personnes pour le compte de l’État d’envoi
return-hub-means = l’État d’accueil héberge des personnes déboutées jusqu’à leur départ
offshore-processing-means = l’État d’envoi mène sa propre procédure sur le territoire de l’État d’accueil
readmission-means = l’État d’accueil réadmet ses propres ressortissants et les personnes qui ont transité par son territoire

asserted-means = l’information est publiée, mais une seule origine en répond, si nombreux que soient ceux qui la reprennent, ou aucune qui soit connue
corroborated-means = deux origines au moins, indépendantes l’une de l’autre, l’affirment
acknowledged-means = un État partie prenante le déclare publiquement, ou le texte est publié
disputed-means = les sources se contredisent sans que personne ait tranché, ou un État partie prenante le nie
refuted-means = l’inexactitude en a été démontrée
retracted-means = la personne ou l’institution qui l’avait affirmé s’est rétractée
