# Notes on sources. $form is "day", "month" or "year" for a plain date, else "other".

source-without-record = { $id } (fuente sin registro)
accessed-after-link = { $form ->
    [day] , consultado el { $date }
    [month] , consultado en { $date }
    [year] , consultado en { $date }
   *[other] , consulta: { $date }
}
accessed = { $form ->
    [day] Consultado el { $date }.
    [month] Consultado en { $date }.
    [year] Consultado en { $date }.
   *[other] Consulta: { $date }.
}
archived-copy = Copia archivada
archived-copy-of = { $form ->
    [day] Copia archivada del { $date }
   *[other] Copia archivada ({ $date })
}
in-language = en { $language }
in-language-translated = en { $language }, leído en una traducción automática
read-in-machine-translation = leído en una traducción automática
language-with-code = idioma de código { $code }
text-of-agency = texto de agencia: { $agency }, original no visto
only-the-opening-read = solo se leyó el comienzo
read-in-a-copy = leído en una copia
# The title stands in the note all the same.
title-from-elsewhere = título conocido por otra vía, no visto en la página
parts-not-seen = elementos no vistos: { $parts }
changed = modificado { $date }
date-of-last-change = la fecha es la de la última modificación
# A date that may be wrong.
doubted-date = { $date } (?)
date-in-doubt = la fecha no es segura: { $date }
corrected-by-its-publisher = corregido por su editor
retracted-by-its-publisher = retirado por su editor
no-longer-there = ya no está disponible
# What is not what most notes would say.
read-whole = leído entero
access-not-recorded = no consta el día de consulta
# Above the notes. $what is one or both of what follows.
notes-alike = Salvo indicación contraria en la nota, { $what }.
alike-accessed = { $form ->
    [day] las fuentes se consultaron el { $date }
    [month] las fuentes se consultaron en { $date }
    [year] las fuentes se consultaron en { $date }
   *[other] consulta de las fuentes: { $date }
}
alike-opening = solo se leyó el comienzo de cada fuente
alike-copy = cada fuente se leyó en una copia
# The records stand as files with their lines: usa-cri-2025.toml:88, 123.
notes-recorded = Cada nota termina con los registros que la citan, por archivo y línea.
