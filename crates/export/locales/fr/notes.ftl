# Notes on sources. $form is "day", "month" or "year" for a plain date, else "other".

source-without-record = { $id } (source sans fiche)
accessed-after-link = { $form ->
    [day] , consulté le { $date }
    [month] , consulté en { $date }
    [year] , consulté en { $date }
   *[other] , consultation : { $date }
}
accessed = { $form ->
    [day] Consulté le { $date }.
    [month] Consulté en { $date }.
    [year] Consulté en { $date }.
   *[other] Consultation : { $date }.
}
archived-copy = Copie archivée
archived-copy-of = { $form ->
    [day] Copie archivée du { $date }
   *[other] Copie archivée ({ $date })
}
in-language = en { $language }
in-language-translated = en { $language }, lu dans une traduction automatique
read-in-machine-translation = lu dans une traduction automatique
language-with-code = langue de code { $code }
text-of-agency = texte d’agence : { $agency }, original non vu
only-the-opening-read = seul le début a été lu
read-in-a-copy = lu dans une copie
# The title stands in the note all the same.
title-from-elsewhere = titre connu par ailleurs, non vu sur la page
parts-not-seen = éléments non vus : { $parts }
changed = modifié { $date }
date-of-last-change = la date est celle de la dernière modification
# A date that may be wrong.
doubted-date = { $date } (?)
date-in-doubt = la date n’est pas certaine : { $date }
corrected-by-its-publisher = corrigé par son éditeur
retracted-by-its-publisher = retiré par son éditeur
no-longer-there = n’est plus en ligne
# What is not what most notes would say.
read-whole = lu en entier
access-not-recorded = date de consultation non consignée
# Above the notes. $what is one or both of what follows.
notes-alike = Sauf indication contraire dans la note, { $what }.
alike-accessed = { $form ->
    [day] les sources ont été consultées le { $date }
    [month] les sources ont été consultées en { $date }
    [year] les sources ont été consultées en { $date }
   *[other] consultation des sources : { $date }
}
alike-opening = seul le début de chaque source a été lu
alike-copy = chaque source a été lue dans une copie
# The records stand as files with their lines: usa-cri-2025.toml:88, 123.
notes-recorded = Chaque note se termine par les fiches qui la citent, par fichier et par ligne.
