# How to read a brief.

how-to-read = Cómo leer este informe
method-numbers = Cada frase y cada cifra de este informe procede de un registro que nombra sus fuentes; las notas conducen a ambos, a los registros por archivo y línea. Una cifra se da con las reservas de su fuente. «Más de», «aproximadamente» y un número redondo sin más representan intervalos, y dos cifras solo se contradicen si ninguna lectura de esos intervalos permite que ambas sean ciertas.
method-verification = La palabra junto a una cifra dice hasta qué punto está establecida esa cifra, no el arreglo; una situación solo la lleva si es controvertida o fue retractada. El glosario define cada una. Las copias de una misma información cuentan como un solo origen. Donde las fuentes se contradicen, se dan todas y se explica la elección entre ellas, si la hay.
method-totals = Los totales son de elaboración propia. Suman los límites inferiores de recuentos cuyos días no se solapan, dicen «al menos» y nombran lo que omiten. Las sumas de dinero nunca se suman entre fases.
method-dates = Una fecha es tan precisa como su fuente. Un arreglo en curso sin noticias durante más tiempo que su intervalo figura como desactualizado; nada se suprime por ser antiguo.
method-languages = Las fuentes cuya nota no nombra el idioma están en inglés.
method-in-short = El método, en breve
method-short = Cada frase y cada cifra de este informe procede de un registro que nombra sus fuentes. Una cifra se da con las reservas de su fuente: «más de», «aproximadamente» y un número redondo sin más representan intervalos, y dos cifras solo se contradicen si ninguna lectura permite que ambas sean ciertas. Se omiten las cifras sustituidas por otra posterior. Un total nuestro suma los límites inferiores de recuentos cuyos días no se solapan y dice cuántos suma. Las sumas de dinero nunca se suman entre fases.
word-beside-number = La palabra junto a una cifra dice hasta qué punto está establecida esa cifra; una situación solo la lleva si es controvertida o fue retractada.
# After a word in bold.
means = : { $meaning }.
reported-means = quienes se citan lo dicen con otras palabras; nadie responde de ello exactamente
glossary = Glosario
none-means = alguien a quien se puede citar dice que no hay nada
not-known-means = nada de lo registrado permite saberlo
does-not-apply-means = la cuestión no se plantea
