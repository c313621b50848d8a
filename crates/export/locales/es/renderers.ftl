# The few words that renderers add of their own accord.

render-notes = Notas y fuentes
render-table = Cuadro
# After the title of rows that go on on another page.
render-continued = (continuación)
render-figure = Gráfico
render-source = Fuente
# Between a name and what is said of it.
render-colon = :
render-remark = Nota
render-as-of = Datos al
render-of = de
render-note = Nota
render-back = Volver al texto de la nota
render-contents = Índice
render-numbers = las cifras
render-permalink = Enlace a
render-pages = Páginas
render-skip = Ir al texto
render-briefs = Informes
render-files = Archivos
render-search = Buscar
render-country = País
render-status = Situación
render-any = cualquiera
render-up-to-90-days = hasta 90 días
render-up-to-a-year = hasta un año
render-over-a-year = más de un año
render-over-two-years = más de dos años
render-clear = Borrar
render-shown = { $title }: { $shown } de { $all }
render-rest = Mostrar { $number } más
render-nothing = Ningún resultado.
render-copied = Enlace copiado
