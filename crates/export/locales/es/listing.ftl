# Every arrangement and figure, to be searched.

listing-title = Todos los arreglos y todas las cifras
listing-of-state = Arreglos y cifras: { $state }
all-states = Todos los Estados
no-single-state = ningún Estado en particular
listed-arrangements = Arreglos
listed-arrangements-remark = «Personas llegadas» es la suma de los límites inferiores de recuentos que no se solapan; el grado de verificación es el del primer recuento preferido.
listed-figures = Cifras
listed-figures-remark = Cada número figura tal como se publicó, con sus matices; su intervalo es lo que esa formulación permite en una lectura estricta. Todas las cifras rivales de una misma cosa están aquí, y un todo figura junto a sus partes: no deben sumarse.
listed-counts = { $arrangements } y { $figures }, cada uno con sus fuentes, su archivo y su línea.
too-many-for-one-page = Son demasiados para una sola página; cada uno figura en la página de su Estado receptor, y todos están en las tablas arrangements.csv y figures.csv.
by-receiving-state = Por Estado receptor
sending-state = Estado de envío
receiving-state = Estado receptor
state = Estado
verification-column = Verificación
file-and-line = Archivo y línea
brief = Informe
brief-link = informe
figure = Cifra
range = Intervalo
# Of a figure that counts a part of another.
part-of = parte de: { $metric }, { $amount }
# At the head of a column of days.
as-of-column = Fecha
what-is-counted = Qué se cuenta
age = Antigüedad
rank-column = Rango
sources = Fuentes
measure-of = { $metric } ({ $measure })
or-more = { $number } o más
or-fewer = { $number } o menos
more-than = más de { $number }
to-under = { $low } a menos de { $high }
every-figure-with-its-line = Todas las cifras, con el archivo y la línea donde se leyó cada una

# Every source.

library-title = Todas las fuentes
listed-publications = { $count ->
    [0] No se basan en ninguna publicación
    [one] La publicación en la que se basan
   *[other] Las { $count } publicaciones en las que se basan
}
library-counts = { $count ->
    [0] Ninguna publicación.
    [one] 1 publicación, con las cifras que se basan en ella.
   *[other] { $count } publicaciones, cada una con las cifras que se basan en ella.
}
too-many-sources-for-one-page = Son demasiadas para una sola página; la tabla sources.csv las contiene todas.
library-remark = Una fuente desaparecida o retirada sigue en la lista, que lo indica.
publisher-column = Editor
publication-kind = Tipo
published-column = Publicación
condition-column = Situación
cited-column = Citas
figures-that-rest-on-it = Cifras que se basan en ella
all-tables = Todas las tablas
