# The few words that renderers add of their own accord.

render-notes = Notes and sources
render-table = Table
# After the title of rows that go on on another page.
render-continued = (continued)
render-figure = Figure
render-source = Source
# Between a name and what is said of it.
render-colon = :
render-remark = Note
render-as-of = As of
render-of = of
render-note = Note
render-back = Back to the text of note
render-contents = Contents
render-numbers = the numbers
render-permalink = Link to
render-pages = Pages
render-skip = Skip to the text
render-briefs = Briefs
render-files = Files
render-search = Search
render-country = Country
render-status = Status
render-any = any
render-up-to-90-days = up to 90 days
render-up-to-a-year = up to a year
render-over-a-year = over a year
render-over-two-years = over two years
render-clear = Clear
render-shown = { $title }: { $shown } of { $all }
render-rest = Show { $number } more
render-nothing = Nothing here fits.
render-copied = Link copied
