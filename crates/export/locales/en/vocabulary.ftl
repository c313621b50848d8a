# Words of the records' vocabularies, by vocabulary and word. Each is looked up by its name.

verification-asserted = asserted
verification-corroborated = corroborated
verification-acknowledged = acknowledged
verification-disputed = disputed
verification-refuted = refuted
verification-retracted = retracted

standing-none = none
standing-requested = requested
standing-negotiating = negotiating
standing-refused = refused
standing-agreed = agreed
standing-signed = signed
standing-in-force = in force
standing-suspended = suspended
standing-terminated = terminated
standing-expired = expired
standing-not-started = not started
standing-operating = operating
standing-paused = paused
standing-blocked = blocked
standing-ended = ended

stage-proposed = money proposed
stage-pledge = money pledged
stage-commitment = money committed
stage-disbursement = money paid
stage-refund = money paid back

facility-prison = prison
facility-reception-centre = reception centre
facility-hotel = hotel
facility-base = military base
facility-camp = camp

arrangement-third-country-removal = third-country removal
arrangement-asylum-transfer = asylum transfer
arrangement-transit = transit
arrangement-detention = detention
arrangement-return-hub = return hub
arrangement-offshore-processing = offshore processing
arrangement-readmission = readmission

instrument-treaty = treaty
instrument-statute = statute
instrument-memorandum-of-understanding = memorandum of understanding
instrument-exchange-of-notes = exchange of notes
instrument-agreement = agreement
instrument-joint-statement = joint statement
instrument-proclamation = proclamation
instrument-executive-order = executive order
instrument-regulation = regulation
instrument-memo = memo

terms-lump-sum = lump sum
terms-per-person = per person
terms-conditional = conditional
terms-advance = advance
terms-in-kind = in kind
terms-reimbursement = reimbursement

step-filed = filed
step-order = order
step-stay = stay
step-injunction = injunction
step-hearing = hearing
step-judgment = judgment
step-vacated = decision set aside
step-closed = closed

rank-preferred = preferred
rank-normal = normal
rank-deprecated = deprecated

per-person = person
per-day = day
per-week = week
per-month = month
per-quarter = quarter
per-year = year

measure-ceiling = ceiling
measure-planned = planned

stance-confirms = confirms
stance-denies = denies
stance-no-comment = no comment

short-stage-proposed = proposed
short-stage-pledge = pledged
short-stage-commitment = committed
short-stage-disbursement = paid
short-stage-refund = paid back

because-superseded = superseded
because-withdrawn = withdrawn
because-misreported = misreported
because-translation = translation
because-duplicate = duplicate

publication-article-newspaper = newspaper article
publication-article-magazine = magazine article
publication-article-journal = journal article
publication-report = report
publication-hearing = hearing
publication-legal-case = court document
publication-legislation = legislation
publication-bill = bill
publication-treaty = treaty
publication-webpage = web page
publication-post = post
publication-post-weblog = blog post
publication-broadcast = broadcast
publication-speech = speech
publication-interview = interview
publication-document = document
publication-dataset = dataset
publication-book = book

condition-live = live
condition-corrected = corrected
condition-retracted = retracted
condition-gone = gone

part-title = title
part-author = author
part-publisher = publisher
part-published = date
part-url = address
part-accessed = day of access

language-en = English
language-am = Amharic
language-ar = Arabic
language-bg = Bulgarian
language-de = German
language-el = Greek
language-es = Spanish
language-fa = Persian
language-fi = Finnish
language-fr = French
language-he = Hebrew
language-hi = Hindi
language-it = Italian
language-ja = Japanese
language-ko = Korean
language-nl = Dutch
language-pcm = Nigerian Pidgin
language-pl = Polish
language-pt = Portuguese
language-ro = Romanian
language-ru = Russian
language-rw = Kinyarwanda
language-sw = Swahili
language-tr = Turkish
language-uk = Ukrainian
language-vi = Vietnamese
language-zh = Chinese
