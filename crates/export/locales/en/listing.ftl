# Every arrangement and figure, to be searched.

listing-title = Every arrangement and figure
listing-of-state = Arrangements and figures: { $state }
all-states = All states
no-single-state = no single state
listed-arrangements = Arrangements
listed-arrangements-remark = People arrived is the sum of the lower bounds of counts that do not overlap; how well they are established is said of the first preferred count.
listed-figures = Figures
listed-figures-remark = A number is printed as it is published, with its hedge; its range is what that wording allows on a strict reading. Rivals for one thing are all here, and a whole stands beside its parts: do not add them.
listed-counts = { $arrangements } and { $figures }, each with its sources, its file and its line.
too-many-for-one-page = They are too many for one page; each stands on the page of its receiving state, and all are in the tables arrangements.csv and figures.csv.
by-receiving-state = By receiving state
sending-state = Sending state
receiving-state = Receiving state
state = State
verification-column = Verification
file-and-line = File and line
brief = Brief
brief-link = brief
figure = Figure
range = Range
# Of a figure that counts a part of another.
part-of = part of: { $metric }, { $amount }
# At the head of a column of days.
as-of-column = As of
what-is-counted = What is counted
age = Age
rank-column = Rank
sources = Sources
measure-of = { $measure } { $metric }
or-more = { $number } or more
or-fewer = { $number } or fewer
more-than = more than { $number }
to-under = { $low } to under { $high }
every-figure-with-its-line = Every figure, with the file and line it was read from

# Every source.

library-title = Every source
listed-publications = { $count ->
    [0] They rest on no publication
    [one] The publication they rest on
   *[other] The { $count } publications they rest on
}
library-counts = { $count ->
    [0] No publications.
    [one] 1 publication, with the figures that rest on it.
   *[other] { $count } publications, each with the figures that rest on it.
}
too-many-sources-for-one-page = They are too many for one page; the table sources.csv has them all.
library-remark = A source that is gone or was taken back stays listed, and says so.
publisher-column = Publisher
publication-kind = Kind
published-column = Published
condition-column = State
cited-column = Cited
figures-that-rest-on-it = Figures that rest on it
all-tables = All tables
