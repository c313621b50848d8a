# How things stand.

none = none
# Of people, where a source says so.
nobody = nobody
not-known = not known
does-not-apply = does not apply
reported = reported
# After "disputed", before the notes of whoever disputes it.
disputed-by = {" "}by

done-undated = { $what }, date not known
going-on-undated = { $what }, since when is not known
nothing-signed = nothing signed, as far as is reported
asked = asked
talks = talks
refused = refused
agreed = agreed
signed = signed
in-force = in force
suspended = suspended
terminated = ended
expired = expired
nobody-sent = nobody sent, as far as is recorded
people-are-sent = people sent
paused = paused
blocked = stopped by a court or a government
ended = ended

# Steps that led to how it stands now. Each is followed by its date: "on 3 June 2025".
talks-began = talks began
entered-into-force = entered into force
first-sent = people first sent
sent-again = people sent again
no-longer-stopped = stop lifted
ended-in-law = ended in law
ended-in-practice = ended in practice
ended-in-both = ended in law and in practice

text-published = text published
text-leaked = text leaked, not published
text-described = text described by those who saw it
text-not-seen = text not seen
text-not-published = text not published
text-in-doubt = whether there is a text is not known

date-of-no-agreement = date of the absence of an agreement
date-of-request = date of the request
date-of-talks = date of the talks
date-of-refusal = date of the refusal
date-of-understanding = date of the understanding
date-of-signature = date of the signature
date-of-entry-into-force = date of the entry into force
date-of-suspension = date of the suspension
date-of-termination = date of the termination
date-of-expiry = date of the expiry
date-of-not-started = date of the time before anybody was sent
date-of-first-arrivals = date of the first arrivals
date-of-pause = date of the pause
date-of-stop = date of the stop
date-of-end = date of the end

third-country-removal-means = the receiving state takes people who are not its nationals
asylum-transfer-means = the receiving state decides on asylum in place of the sending state
transit-means = the receiving state lets people pass on the way elsewhere
detention-means = the receiving state holds people for the sending state
return-hub-means = the receiving state houses people who were refused, until they leave
offshore-processing-means = the sending state holds its own procedure on the soil of the receiving state
readmission-means = the receiving state takes back its own nationals and people who passed through it

asserted-means = it is printed, but one origin alone stands for it, however many repeat it, or none that is known
corroborated-means = two or more origins that do not depend on each other say so
acknowledged-means = a state that takes part says so on the record, or the text is published
disputed-means = sources conflict and nobody has settled it, or a state that takes part denies it
refuted-means = it was shown to be wrong
retracted-means = whoever said it took it back
