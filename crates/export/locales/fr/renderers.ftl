# The few words that renderers add of their own accord.

render-notes = Notes et sources
render-table = Tableau
render-figure = Figure
render-source = Source
render-remark = Note
render-as-of = État au
render-of = sur
render-note = Note
render-back = Retour au texte de la note
render-contents = Sommaire
render-numbers = Les chiffres de cette figure
render-permalink = Lien vers
render-pages = Pages
render-skip = Aller au texte
