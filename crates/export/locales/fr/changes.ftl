# What changed.

what-changed = Ce qui a changé
since-what = Depuis { $what }.
and-more-points = et { $count } de plus.
and-more-names = , et { $count } de plus
read-again = { $count ->
    [one] { $count } fiche a été relue sans changement.
   *[other] { $count } fiches ont été relues sans changement.
}
gone-stale = Désormais non actualisés : { $names }.
nothing-recorded = rien de consigné
sources-disagree = les sources se contredisent : { $sides }
no-longer-in-dispute = contradiction levée : { $sides }
sources-still-disagree = les sources se contredisent toujours, désormais : { $sides }
item-removed = retrait ({ $what })
item-renamed = changement d’identifiant ({ $what }), auparavant { $id }
changes-corrections = Rectifications
changes-transitions = Changements de situation
changes-arrivals = Nouveaux arrangements, transferts, paiements et étapes judiciaires
changes-updates = Chiffres remplacés ou ajoutés
changes-disputes = Contradictions et positions
changes-sources = Sources corrigées, retirées ou disparues
changes-upkeep = Désormais non actualisés, ou relus
changes-removals = Retirés ou renommés
changes-other = Autres changements
no-longer-counted = { $amount }, n’est plus retenu
what-is-recorded-here = ce qui est consigné ici
sources-say-otherwise = des sources qui disent le contraire
other-particulars = autres précisions
date-of-transfer = date du transfert
