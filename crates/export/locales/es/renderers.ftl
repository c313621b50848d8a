# The few words that renderers add of their own accord.

render-notes = Notas y fuentes
render-table = Cuadro
render-figure = Gráfico
render-source = Fuente
render-remark = Nota
render-as-of = Datos al
render-of = de
render-note = Nota
render-back = Volver al texto de la nota
render-contents = Índice
render-numbers = Las cifras de este gráfico
render-permalink = Enlace a
render-pages = Páginas
render-skip = Ir al texto
