# How to read a brief.

how-to-read = Comment lire cette note
method-numbers = Chaque phrase et chaque nombre de cette note est tiré d’une fiche qui nomme ses sources ; les notes mènent aux deux, aux fiches par fichier et ligne. Un nombre est donné avec les réserves de sa source. « Plus de », « environ » et un nombre rond isolé désignent des intervalles ; deux nombres ne se contredisent que si aucune lecture de ces intervalles ne permet aux deux d’être vrais.
method-verification = Le mot placé à côté d’un nombre dit à quel point ce nombre est établi, et non l’arrangement ; une situation n’en porte un que si elle est contestée ou a été rétractée. Le lexique définit chacun. Les copies d’un même article comptent pour une seule origine. Là où les sources se contredisent, toutes sont données et le choix entre elles, s’il y en a un, est expliqué.
method-totals = Les totaux sont établis par nous. Ils additionnent les bornes inférieures de décomptes dont les jours ne se recoupent pas, disent « au moins » et nomment ce qu’ils laissent de côté. Les sommes d’argent ne sont jamais additionnées d’un stade à l’autre.
method-dates = Une date est aussi précise que sa source. Un arrangement en cours resté sans nouvelles plus longtemps que son intervalle est signalé comme non actualisé ; rien n’est retiré pour son ancienneté.
method-languages = Les sources dont la note ne nomme pas la langue sont en anglais.
method-in-short = Méthode en bref
method-short = Chaque phrase et chaque nombre de cette note est tiré d’une fiche qui nomme ses sources. Un nombre est donné avec les réserves de sa source : « plus de », « environ » et un nombre rond isolé désignent des intervalles, et deux nombres ne se contredisent que si aucune lecture ne permet aux deux d’être vrais. Les chiffres remplacés par un plus récent sont omis. Nos totaux additionnent les bornes inférieures de décomptes dont les jours ne se recoupent pas et disent combien ils en additionnent. Les sommes d’argent ne sont jamais additionnées d’un stade à l’autre.
word-beside-number = Le mot placé à côté d’un nombre dit à quel point ce nombre est établi ; une situation n’en porte un que si elle est contestée ou a été rétractée.
# After a word in bold.
means = {"\u00A0"}: { $meaning }.
reported-means = les sources citées le donnent en d’autres termes ; aucune ne s’en porte garante exactement
glossary = Lexique
none-means = une source citable dit qu’il n’y a rien
not-known-means = rien de consigné ne permet de le dire
does-not-apply-means = la question ne se pose pas
