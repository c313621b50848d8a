# Words of the records' vocabularies, by vocabulary and word. Each is looked up by its name.

verification-asserted = affirmé
verification-corroborated = corroboré
verification-acknowledged = reconnu
verification-disputed = contesté
verification-refuted = réfuté
verification-retracted = rétracté

standing-none = aucun
standing-requested = demandé
standing-negotiating = en négociation
standing-refused = refusé
standing-agreed = convenu
standing-signed = signé
standing-in-force = en vigueur
standing-suspended = suspendu
standing-terminated = a pris fin
standing-expired = expiré
standing-not-started = non commencé
standing-operating = en cours
standing-paused = interrompu
standing-blocked = arrêté
standing-ended = terminé

stage-proposed = fonds proposés
stage-pledge = fonds promis
stage-commitment = fonds engagés
stage-disbursement = fonds versés
stage-refund = fonds remboursés

facility-prison = prison
facility-reception-centre = centre d’accueil
facility-hotel = hôtel
facility-base = base militaire
facility-camp = camp

arrangement-third-country-removal = éloignement vers un pays tiers
arrangement-asylum-transfer = transfert de demandeurs d’asile
arrangement-transit = transit
arrangement-detention = détention
arrangement-return-hub = plateforme de retour
arrangement-offshore-processing = traitement extraterritorial des demandes
arrangement-readmission = réadmission

instrument-treaty = traité
instrument-statute = loi
instrument-memorandum-of-understanding = mémorandum d’entente
instrument-exchange-of-notes = échange de notes
instrument-agreement = accord
instrument-joint-statement = déclaration commune
instrument-proclamation = proclamation
instrument-executive-order = décret présidentiel
instrument-regulation = règlement
instrument-memo = note de service

terms-lump-sum = somme forfaitaire
terms-per-person = par personne
terms-conditional = sous condition
terms-advance = avance
terms-in-kind = en nature
terms-reimbursement = remboursement

step-filed = requête déposée
step-order = ordonnance
step-stay = sursis à exécution
step-injunction = injonction
step-hearing = audience
step-judgment = arrêt ou jugement
step-vacated = décision annulée
step-closed = affaire close

rank-preferred = retenu
rank-normal = ordinaire
rank-deprecated = écarté

per-person = personne
per-day = jour
per-week = semaine
per-month = mois
per-quarter = trimestre
per-year = an

measure-ceiling = plafond
measure-planned = prévu

stance-confirms = confirme
stance-denies = dément
stance-no-comment = décline tout commentaire

short-stage-proposed = proposés
short-stage-pledge = promis
short-stage-commitment = engagés
short-stage-disbursement = versés
short-stage-refund = remboursés

because-superseded = remplacé
because-withdrawn = retiré
because-misreported = rapporté inexactement
because-translation = erreur de traduction
because-duplicate = doublon

publication-article-newspaper = article de journal
publication-article-magazine = article de magazine
publication-article-journal = article de revue
publication-report = rapport
publication-hearing = audition
publication-legal-case = document judiciaire
publication-legislation = législation
publication-bill = projet de loi
publication-treaty = traité
publication-webpage = page web
publication-post = message
publication-post-weblog = billet de blog
publication-broadcast = émission
publication-speech = discours
publication-interview = entretien
publication-document = document
publication-dataset = jeu de données
publication-book = livre

condition-live = en ligne
condition-corrected = corrigée
condition-retracted = retirée
condition-gone = disparue

part-title = titre
part-author = auteur
part-publisher = éditeur
part-published = date
part-url = adresse
part-accessed = date de consultation

language-en = anglais
language-am = amharique
language-ar = arabe
language-bg = bulgare
language-de = allemand
language-el = grec
language-es = espagnol
language-fa = persan
language-fi = finnois
language-fr = français
language-he = hébreu
language-hi = hindi
language-it = italien
language-ja = japonais
language-ko = coréen
language-nl = néerlandais
language-pcm = pidgin nigérian
language-pl = polonais
language-pt = portugais
language-ro = roumain
language-ru = russe
language-rw = kinyarwanda
language-sw = swahili
language-tr = turc
language-uk = ukrainien
language-vi = vietnamien
language-zh = chinois

# What the vocabularies of a dataset name in English; where one names more, the English name is printed.

metric-people-received = personnes reçues
metric-people-held = personnes détenues
metric-people-present = personnes présentes
metric-people-returned = personnes reparties vers leur propre pays
metric-people-released = personnes libérées
metric-people-left = personnes parties autrement
metric-people-resettled = personnes reprises en échange
metric-asylum-claims = personnes ayant demandé l’asile
metric-people-offered = personnes proposées
metric-flights = vols
metric-stay = durée de séjour
metric-states-asked = États sollicités
metric-states-agreed = États ayant accepté
metric-agreements = accords
metric-payment = paiements
metric-cost = coût
metric-occupancy = occupation

population-all = toutes les personnes envoyées
population-third-country-nationals = ressortissants de pays tiers
population-asylum-seekers = demandeurs d’asile
population-volunteers = volontaires
population-own-nationals = ressortissants de l’État d’accueil
population-removed-from-host = personnes qu’un État rémunéré éloigne de son propre territoire
population-first-three-hundred = les trois cents premières personnes

noun-arrangement = arrangement
noun-programme = programme
noun-instrument = instrument
noun-proceeding = procédure
noun-facility = lieu
noun-country = pays
noun-actor = acteur
noun-source = source
noun-figure = chiffre
noun-status = situation
noun-transfer = transfert
noun-payment = paiement
noun-statement = déclaration
noun-step = étape
noun-unknown = lacune
noun-safeguard = assurance
noun-concern = préoccupation
noun-review = relecture
noun-correction = rectification

axis-nationality = nationalité
axis-age = âge
axis-sex = sexe
axis-permit = titre de séjour
axis-criminal-record = casier judiciaire
axis-legal-basis = base légale
axis-receiver = État d’accueil
axis-purpose = objet
axis-protection = protection
axis-instalment = versement
axis-outcome = issue
axis-item = poste
axis-entry = entrée
axis-choice = choix
axis-payee = bénéficiaire
axis-facility = lieu
axis-destination = destination
axis-departure = départ
axis-consent = consentement
axis-component = composante
axis-wish = souhait
axis-fate = sort

value-adult = adultes
value-child = enfants
value-male = hommes
value-female = femmes
value-other = autres
value-volunteer = volontaires
value-forced = sous contrainte

unit-percent = %
unit-flight = vols
unit-state = États
unit-agreement = accords
unit-day = jours
