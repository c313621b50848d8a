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
parts-not-seen = sans avoir vu : { $parts }
changed = modifié { $date }
date-of-last-change = la date est celle de la dernière modification
# A date that may be wrong.
doubted-date = { $date } (?)
date-in-doubt = la date n’est pas certaine : { $date }
corrected-by-its-publisher = corrigé par son éditeur
retracted-by-its-publisher = rétracté par son éditeur
no-longer-there = n’est plus en ligne
# Then files and their lines: usa-cri-2025.toml:88, 123.
recorded-in = Enregistré dans
