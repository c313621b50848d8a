# The overview: its head, the status tables, what is not known, the end matter.

overview-title = Arrangements de transfert vers un pays tiers : vue d’ensemble
data-of-unknown-date = Données de date non connue
# $form is "day", "month" or "year" for a plain date, else "other".
edition-as-of = { $form ->
    [day] Données au { $date }
   *[other] Données, date : { $date }
}
data-as-of = Date des données
newest-event = { $day }, date du dernier événement ou chiffre consigné
half-are-older = {"\u202F"}; la moitié des chiffres est antérieure au { $day }
last-reviewed = Dernière relecture
compiled = Date d’établissement
dataset = Jeu de données
published-by = Publié par
licence = Licence
data-under = données sous
licence-name = Creative Commons Attribution 4.0
overview-scope = Affirmations publiques sur les arrangements par lesquels un État envoie des personnes dans un État qui n’est pas le leur, chacune avec sa source : { $arrangements }, { $programmes }, { $cases } et { $sources }. Les noms des personnes transférées ne sont pas donnés.
records-are-in-english = Les fiches sont tenues en anglais : les titres, les propos et les explications qui en viennent sont cités dans cette langue.
draft-notice = Projet
brief-subject = Ce qui est connu, ce qui est contesté et de quand cela date

where-it-stands = Situation
number = Nombre
receiving-states = États d’accueil
where-arrangements-stand = Nombre d’arrangements, selon leur situation
precedents = Précédents
stage-sending = Des personnes sont envoyées
stage-stopped = Arrêté ou interrompu
stage-agreed = Convenu, aucun envoi consigné
stage-ended = Terminé ou suspendu
stage-talks = Demande faite ou pourparlers
stage-refused = Refusé
stage-nothing = Signalé, rien de convenu
named-with-rest = { $name } : { $rest }
# What is told apart from its namesakes.
named-apart = { $name } ({ $rest })
receiver-with-sender = { $receiver } (envoi : { $sender })

how-each-stands = Situation de chaque arrangement
neither-people-nor-money = Ni personnes ni fonds ne sont consignés pour : { $names }.
from-to = De → vers
agreement = Accord
in-practice = En pratique
what-receiver-says = Position de l’État d’accueil
newest-figure = Chiffre le plus récent
people-arrived = Personnes arrivées
moved-on = Personnes reparties
money-by-stage = Fonds, par stade
people-and-money = Personnes et fonds : précédents, et pourparlers qui en font état
only-talk-caption = Demandes, pourparlers et refus : rien de convenu
how-it-stands-caption = Accords, pratique et position des États d’accueil
how-it-stands-remark = Des personnes ne sont envoyées que là où la colonne « En pratique » le dit. Une demande ou des pourparlers confirmés ne sont pas un accord. Une ligne est signalée comme non actualisée quand un arrangement en cours est resté sans nouvelles plus longtemps que l’intervalle fixé pour sa situation.
people-and-money-remark = « Aucun » signifie qu’une source le dit ; « non connu », qu’on ne peut pas le savoir ; « sans objet », que la question ne se pose pas. Les sommes de stades différents ne sont jamais additionnées : les mêmes fonds sont promis, puis versés.
last-arrival-known = {"\u202F"}; dernière arrivée connue : { $date }
none-recorded = aucune consignée
no-figure-recorded = aucun consigné
sum-of-counts = , somme de { $count } décomptes qui ne se recoupent pas
of-cap = {" "}(plafond : { $cap })
stale = non actualisé
moved-home = vers leur propre pays : { $number }
moved-otherwise = départs autres : { $number }

sum-paid = versé : { $sum }
sum-committed = engagé : { $sum }
sum-pledged = promis : { $sum }
sum-proposed = proposé : { $sum }
sum-paid-back = remboursé : { $sum }
paid-without-sum = versé : { $why }
committed-without-sum = engagé : { $why }
pledged-without-sum = promis : { $why }
proposed-without-sum = proposé : { $why }
paid-back-without-sum = remboursé : { $why }
largest-of-sums = , la plus élevée des { $count } sommes consignées
sum-not-published = montant non publié
sum-refused = communication du montant refusée
sum-conflicting = montants contradictoires selon les sources
sum-not-known = montant non connu
sum-for-purpose = { $sum }, objet : { $purpose }

what-is-not-known = Ce qui n’est pas connu
unknowns-introduction = Ce qui a été cherché sans pouvoir être établi. Une lacune est nommée pour que personne ne la prenne pour un zéro ; quiconque peut en combler une est prié d’écrire à l’adresse donnée à la fin.
gaps-elsewhere = { $count ->
    [one] { $count } lacune concernant des demandes, des pourparlers, des affaires judiciaires, des instruments ou des lieux figure dans le tableau des inconnues qui accompagne cette note.
   *[other] { $count } lacunes concernant des demandes, des pourparlers, des affaires judiciaires, des instruments ou des lieux figurent dans le tableau des inconnues qui accompagne cette note.
}
gap-text = le texte de l’accord
gap-terms = ce qui a été convenu
gap-numbers = combien de personnes
gap-money = quels montants
gap-duration = pour quelle durée
gap-eligibility = qui peut être envoyé
gap-other = d’autres précisions que celles consignées ici
reason-not-published = non publié
reason-refused = communication refusée
reason-not-asked = non demandé
reason-conflicting = versions contradictoires
reason-not-found = non trouvé

about-this-brief = À propos de cette note
disclaimer = Cette note rapporte ce que disent les sources et ne prend pas parti entre les États. Elle n’est pas un avis juridique et ne se prononce pas sur la licéité d’un arrangement. Les noms des personnes transférées ne sont pas donnés, sauf lorsqu’une affaire judiciaire en porte un dans son intitulé.
corrections-ask = Un chiffre faux, une source disparue, une lacune que vous pouvez combler :
corrections-by-issue = ouvrez un ticket dans le dépôt du projet, qui a un formulaire pour chaque cas.
