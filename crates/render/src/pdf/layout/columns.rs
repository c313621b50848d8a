//! How wide the columns of a table are. Each is at least as wide as its longest word, and room goes where it makes rows
//! less tall, the tallest before the others: no column is a thread of words beside empty ones.
use crate::pdf::text::Widths;

/// The lines of a cell that it begins of its own accord, measured.
pub(super) type Cell = Vec<Widths>;

/// The cells of a table, measured at one size of type: rows of columns.
pub(super) struct Measured {
    /// Of the headings and a sample of the rows.
    pub rows: Vec<Vec<Cell>>,
    /// Between two columns.
    pub gap: f32,
}

/// How a table is fitted into its column.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Fit {
    /// Of the type, as a share of the size that was measured.
    pub scale: f32,
    pub widths: Vec<f32>,
    /// Every word may be divided.
    pub divided: bool,
}

/// Sizes of type, as shares of the one that was measured. Smaller type is the last resort: words are divided first.
const SCALES: [f32; 4] = [1.0, 0.93, 0.86, 0.8];
/// Room is handed out in so many steps.
const STEPS: usize = 80;
/// And then taken from one column for another at most so many times.
const EXCHANGES: usize = 50;
/// A column is wide enough for its longest cells to take so many lines on average, if there is room: for those that are
/// longer than each column would be wide if all were equal, and for the others. It is no wider than that for it.
const DEEP: f32 = 4.5;
const SHALLOW: f32 = 2.0;
/// A line of words ends before its edge by this share of the longest word, and by no more than this share of the line.
const RAGGED: (f32, f32) = (0.4, 0.35);
/// A row of so many lines counts twice.
const TALL: f32 = 8.0;

impl Measured {
    /// Fits the table into a width with all words whole, if there is room for that.
    pub fn fit_whole(&self, room: f32) -> Option<Fit> {
        (self.least(1.0) <= room).then(|| Fit { scale: 1.0, widths: self.share(1.0, room), divided: false })
    }

    /// Fits the table, measured with every word divisible, into a width in the largest type in which words need not be
    /// broken elsewhere, or else in the smallest.
    pub fn fit_divided(&self, room: f32) -> Fit {
        let smallest = SCALES[SCALES.len() - 1];
        let scale = SCALES.into_iter().find(|scale| self.least(*scale) <= room).unwrap_or(smallest);
        Fit { scale, widths: self.share(scale, room), divided: true }
    }

    fn columns(&self) -> usize {
        self.rows.first().map_or(0, Vec::len)
    }

    fn gaps(&self) -> f32 {
        (1..self.columns()).map(|_| self.gap).sum()
    }

    /// The least room the table needs.
    fn least(&self, scale: f32) -> f32 {
        self.gaps() + self.extremes().iter().map(|widths| widths.least * scale).sum::<f32>()
    }

    /// The least and the most that each column can use.
    fn extremes(&self) -> Vec<Widths> {
        let mut extremes = vec![Widths::default(); self.columns()];
        for row in &self.rows {
            for (all, cell) in extremes.iter_mut().zip(row) {
                all.least = cell.iter().map(|line| line.least).fold(all.least, f32::max);
                all.most = cell.iter().map(|line| line.most).fold(all.most, f32::max);
            }
        }
        extremes
    }

    /// Gives every column the least it needs, then the rest step by step to the column that gains the most by it, and at
    /// last takes from one column what is of more use to another.
    fn share(&self, scale: f32, room: f32) -> Vec<f32> {
        let room = room - self.gaps();
        let extremes: Vec<Widths> = self
            .extremes()
            .iter()
            .map(|widths| Widths { least: widths.least * scale, most: widths.most * scale })
            .collect();
        let taken: f32 = extremes.iter().map(|widths| widths.least).sum();
        if taken > room {
            return extremes.iter().map(|widths| widths.least * room / taken).collect();
        }
        let most: f32 = extremes.iter().map(|widths| widths.most).sum();
        if most <= room {
            return self.natural(&extremes, room, most);
        }
        let floors = self.floors(&extremes, scale, room);
        let mut widths = floors.clone();
        let step = (room - widths.iter().sum::<f32>()) / f32::from(u8::try_from(STEPS).unwrap_or(u8::MAX));
        for _ in 0..STEPS {
            let open = (0..widths.len()).filter(|column| widths[*column] < extremes[*column].most);
            let wider = open.map(|column| moved(&widths, None, column, step));
            let Some((_, wider)) = self.best(wider, scale) else { break };
            widths = wider;
        }
        self.exchanged(widths, &floors, scale, step)
    }

    /// The least that each column is given: its longest word, and more if that breaks its cells too often. Where there is not
    /// so much room, all get the same share of what they lack.
    fn floors(&self, extremes: &[Widths], scale: f32, room: f32) -> Vec<f32> {
        let equal = room / f32::from(u16::try_from(extremes.len()).unwrap_or(u16::MAX)).max(1.0);
        let wished = extremes.iter().enumerate().map(|(column, widths)| {
            let lines = self.rows.iter().filter_map(|row| row.get(column)).flatten().map(|line| line.most * scale);
            let (long, short): (Vec<f32>, Vec<f32>) = lines.partition(|length| *length > equal);
            let count = f32::from(u16::try_from(long.len()).unwrap_or(u16::MAX)).max(1.0);
            let needed = long.iter().sum::<f32>() / count / DEEP;
            let needed = short.into_iter().map(|length| length / SHALLOW).fold(needed, f32::max);
            let enough = needed + ragged(widths.least, widths.most);
            enough.min(equal).clamp(widths.least, widths.most.max(widths.least)) - widths.least
        });
        let wished: Vec<f32> = wished.collect();
        let spare = room - extremes.iter().map(|widths| widths.least).sum::<f32>();
        let share = (spare / wished.iter().sum::<f32>().max(1.0)).min(1.0);
        extremes.iter().zip(wished).map(|(widths, more)| widths.least + more * share).collect()
    }

    /// The same widths, or better ones that are had by making one column narrower for another, step by step.
    fn exchanged(&self, mut widths: Vec<f32>, floors: &[f32], scale: f32, step: f32) -> Vec<f32> {
        let mut cost = self.cost(&widths, scale);
        for _ in 0..EXCHANGES {
            let givers = (0..widths.len()).filter(|from| widths[*from] - step >= floors[*from]);
            let pairs =
                givers.flat_map(|from| (0..widths.len()).filter(move |to| *to != from).map(move |to| (from, to)));
            let tried = pairs.map(|(from, to)| moved(&widths, Some(from), to, step));
            let Some((less, better)) = self.best(tried, scale).filter(|(tried, _)| *tried < cost) else { break };
            (cost, widths) = (less, better);
        }
        widths
    }

    /// The widths that cost least, and how much.
    fn best(&self, tried: impl Iterator<Item = Vec<f32>>, scale: f32) -> Option<(f32, Vec<f32>)> {
        let costs = tried.map(|widths| (self.cost(&widths, scale), widths));
        costs.min_by(|(one, _), (other, _)| one.total_cmp(other))
    }

    /// Columns as wide as their contents. The table is spread over the whole width if that is not far.
    fn natural(&self, extremes: &[Widths], room: f32, most: f32) -> Vec<f32> {
        let columns = f32::from(u16::try_from(self.columns()).unwrap_or(u16::MAX)).max(1.0);
        let spare = room - most;
        let spread = if most > room * 0.7 { spare / columns } else { (spare / columns).min(26.0) };
        extremes.iter().map(|widths| widths.most + spread).collect()
    }

    /// How tall the table would be, in lines: those of the tallest cell of each row, more for a row that is tall, and a
    /// little for every other line, so that a column also grows when it is not yet the tallest.
    fn cost(&self, widths: &[f32], scale: f32) -> f32 {
        let row = |cells: &Vec<Cell>| {
            let lines = cells.iter().zip(widths).map(|(cell, width)| lines(cell, *width, scale));
            let (tallest, squares) =
                lines.fold((1.0_f32, 0.0), |(tallest, squares), lines| (tallest.max(lines), squares + lines * lines));
            tallest * (1.0 + tallest / TALL) + 0.12 * squares.sqrt()
        };
        self.rows.iter().map(row).sum()
    }
}

/// How much a line of words lacks at its end.
fn ragged(longest_word: f32, width: f32) -> f32 {
    (longest_word * RAGGED.0).min(width * RAGGED.1)
}

/// About how many lines a cell takes in a width. Not a whole number, so that every little more room is of some use.
fn lines(cell: &Cell, width: f32, scale: f32) -> f32 {
    let line = |line: &Widths| {
        let (least, most) = (line.least * scale, line.most * scale);
        if most <= width {
            return 1.0;
        }
        most / (width - ragged(least, width)).max(1.0)
    };
    cell.iter().map(line).sum()
}

/// The widths with one column wider by a step, which another may lose.
fn moved(widths: &[f32], from: Option<usize>, to: usize, step: f32) -> Vec<f32> {
    let change = |column| {
        let (given, taken) = (f32::from(u8::from(column == to)), f32::from(u8::from(Some(column) == from)));
        step * (given - taken)
    };
    widths.iter().enumerate().map(|(column, width)| width + change(column)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(cells: &[&[(f32, f32)]]) -> Measured {
        let row =
            |row: &&[(f32, f32)]| row.iter().map(|(least, most)| vec![Widths { least: *least, most: *most }]).collect();
        Measured { rows: cells.iter().map(row).collect(), gap: 10.0 }
    }

    #[test]
    fn a_small_table_is_as_wide_as_its_contents() {
        let small = table(&[&[(20.0, 40.0), (10.0, 30.0)]]);
        let fit = small.fit_whole(471.0).unwrap();
        assert_eq!(fit.widths, [66.0, 56.0]);
    }

    #[test]
    fn a_column_is_never_narrower_than_its_longest_word() {
        let wide = table(&[&[(80.0, 90.0), (60.0, 3000.0)]]);
        let fit = wide.fit_whole(300.0).unwrap();
        assert!(fit.widths[0] >= 80.0 && fit.widths[1] >= 60.0, "{fit:?}");
        assert!(fit.widths.iter().sum::<f32>() <= 290.1, "{fit:?}");
    }

    #[test]
    fn room_goes_to_the_column_with_much_to_say() {
        let uneven = table(&[&[(40.0, 60.0), (40.0, 900.0)], &[(40.0, 50.0), (40.0, 700.0)]]);
        let fit = uneven.fit_whole(300.0).unwrap();
        assert!(fit.widths[1] > 2.0 * fit.widths[0], "{fit:?}");
    }

    #[test]
    fn words_are_divided_before_type_shrinks_and_type_shrinks_before_words_are_broken() {
        let whole = table(&[&[(150.0, 200.0), (150.0, 200.0), (150.0, 200.0)]]);
        let divided = table(&[&[(90.0, 200.0), (90.0, 200.0), (90.0, 200.0)]]);
        assert_eq!(whole.fit_whole(440.0), None);
        assert!(divided.fit_divided(300.0).scale > 0.99);
        assert!(divided.fit_divided(260.0).scale < 0.95);
        let broken = divided.fit_divided(120.0);
        assert!(broken.widths.iter().sum::<f32>() <= 100.1, "{broken:?}");
    }

    #[test]
    fn no_column_of_words_is_a_thread_beside_wide_ones() {
        // Most rows have their words in the first column, one in the second.
        let mut cells: Vec<&[(f32, f32)]> = vec![&[(40.0, 600.0), (30.0, 40.0)]; 12];
        cells.push(&[(40.0, 600.0), (30.0, 700.0)]);
        let fit = table(&cells).fit_whole(300.0).unwrap();
        assert!(fit.widths[1] >= 700.0 / 5.0, "{fit:?}");
    }

    #[test]
    fn a_column_of_short_words_leaves_its_room_to_the_others() {
        let uneven =
            table(&[&[(20.0, 30.0), (40.0, 900.0), (20.0, 25.0)], &[(20.0, 30.0), (40.0, 700.0), (20.0, 25.0)]]);
        let fit = uneven.fit_whole(320.0).unwrap();
        assert!(fit.widths[0] <= 34.0 && fit.widths[2] <= 29.0, "{fit:?}");
    }
}
