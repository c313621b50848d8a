# The few words that renderers add of their own accord.

render-notes = Notes et sources
render-table = Tableau
# After the title of rows that go on on another page.
render-continued = (suite)
render-figure = Figure
render-source = Source
# Between a name and what is said of it.
render-colon =  :
render-remark = Note
render-as-of = État au
render-of = sur
render-note = Note
render-back = Retour au texte de la note
render-contents = Sommaire
render-numbers = les chiffres
render-permalink = Lien vers
render-pages = Pages
render-skip = Aller au texte
render-briefs = Notes de synthèse
render-files = Fichiers
render-search = Rechercher
render-country = Pays
render-status = Situation
render-any = indifférent
render-up-to-90-days = jusqu’à 90 jours
render-up-to-a-year = jusqu’à un an
render-over-a-year = plus d’un an
render-over-two-years = plus de deux ans
render-clear = Effacer
render-shown = { $title } : { $shown } sur { $all }
render-rest = Afficher { $number } de plus
render-nothing = Aucun résultat.
render-copied = Lien copié
