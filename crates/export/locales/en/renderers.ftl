# The few words that renderers add of their own accord.

render-notes = Notes and sources
render-table = Table
render-figure = Figure
render-source = Source
render-remark = Note
render-as-of = As of
render-of = of
render-note = Note
render-back = Back to the text of note
render-contents = Contents
render-numbers = The numbers of this figure
render-permalink = Link to
render-pages = Pages
render-skip = Skip to the text
