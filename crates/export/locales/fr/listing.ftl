# Every arrangement and figure, to be searched.

listing-title = Tous les arrangements et tous les chiffres
listing-of-state = Arrangements et chiffres : { $state }
all-states = Tous les États
no-single-state = aucun État en particulier
listed-arrangements = Arrangements
listed-arrangements-remark = « Personnes arrivées » est la somme des bornes inférieures de décomptes qui ne se recoupent pas ; le degré de vérification est celui du premier décompte retenu.
listed-figures = Chiffres
listed-figures-remark = Un nombre est donné tel qu’il est publié, avec ses nuances ; son intervalle est ce que cette formulation permet dans une lecture stricte. Les chiffres concurrents d’une même chose y sont tous, et un tout figure à côté de ses parties : ne pas les additionner.
listed-counts = { $arrangements } et { $figures }, chacun avec ses sources, son fichier et sa ligne.
too-many-for-one-page = Ils sont trop nombreux pour une seule page ; chacun figure sur la page de son État d’accueil, et tous sont dans les tables arrangements.csv et figures.csv.
by-receiving-state = Par État d’accueil
sending-state = État d’envoi
receiving-state = État d’accueil
state = État
verification-column = Vérification
file-and-line = Fichier et ligne
brief = Note de synthèse
brief-link = note de synthèse
figure = Chiffre
range = Intervalle
# Of a figure that counts a part of another.
part-of = partie de : { $metric }, { $amount }
# At the head of a column of days.
as-of-column = Date
what-is-counted = Ce qui est compté
age = Ancienneté
rank-column = Rang
sources = Sources
measure-of = { $metric } ({ $measure })
or-more = { $number } ou plus
or-fewer = { $number } ou moins
more-than = plus de { $number }
to-under = { $low } à moins de { $high }
every-figure-with-its-line = Tous les chiffres, avec le fichier et la ligne où chacun a été lu

# Every source.

library-title = Toutes les sources
listed-publications = { $count ->
    [0] Ils ne reposent sur aucune publication
    [one] La publication sur laquelle ils reposent
   *[other] Les { $count } publications sur lesquelles ils reposent
}
library-counts = { $count ->
    [0] Aucune publication.
    [one] 1 publication, avec les chiffres qui reposent sur elle.
   *[other] { $count } publications, chacune avec les chiffres qui reposent sur elle.
}
too-many-sources-for-one-page = Elles sont trop nombreuses pour une seule page ; la table sources.csv les contient toutes.
library-remark = Une source disparue ou retirée reste dans la liste, qui le signale.
publisher-column = Éditeur
publication-kind = Type
published-column = Publication
condition-column = Situation
cited-column = Citations
figures-that-rest-on-it = Chiffres qui reposent sur elle
all-tables = Toutes les tables
