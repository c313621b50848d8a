//! How wide the columns of a table are. Each is at least as wide as its longest word, and room goes where it saves the
//! most lines.
use crate::pdf::text::Widths;

/// The cells of a table, measured at one size of type: rows of columns.
pub(super) struct Measured {
    /// Of the headings and a sample of the rows.
    pub rows: Vec<Vec<Widths>>,
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

/// Sizes of type, as shares of the largest: 8.75, 8.25, 7.75, 7.25 and 6.75 points.
const SCALES: [f32; 5] = [1.0, 0.943, 0.886, 0.829, 0.771];
/// Down to here words are kept whole by smaller type; below, they are divided.
const WHOLE_WORDS: usize = 3;
/// Room is handed out in so many steps.
const STEPS: usize = 80;

impl Measured {
    /// Fits the table into a width in type in which words stay whole, if there is such type.
    pub fn fit_whole(&self, room: f32) -> Option<Fit> {
        let scale = *SCALES.iter().take(WHOLE_WORDS).find(|scale| self.least(**scale) <= room)?;
        Some(Fit { scale, widths: self.share(scale, room), divided: false })
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
                all.least = all.least.max(cell.least);
                all.most = all.most.max(cell.most);
            }
        }
        extremes
    }

    /// Gives every column the least it needs, then the rest step by step to the column that saves the most by it.
    fn share(&self, scale: f32, room: f32) -> Vec<f32> {
        let room = room - self.gaps();
        let extremes: Vec<Widths> = self
            .extremes()
            .iter()
            .map(|widths| Widths { least: widths.least * scale, most: widths.most * scale })
            .collect();
        let mut widths: Vec<f32> = extremes.iter().map(|widths| widths.least).collect();
        let taken: f32 = widths.iter().sum();
        if taken > room {
            return widths.iter().map(|width| width * room / taken).collect();
        }
        let most: f32 = extremes.iter().map(|widths| widths.most).sum();
        if most <= room {
            return self.natural(&extremes, room, most);
        }
        let step = (room - taken) / f32::from(u8::try_from(STEPS).unwrap_or(u8::MAX));
        for _ in 0..STEPS {
            let gains = (0..widths.len()).filter(|column| widths[*column] < extremes[*column].most).map(|column| {
                let mut wider = widths.clone();
                wider[column] += step;
                (column, self.cost(&wider, scale))
            });
            let Some((column, _)) = gains.min_by(|a, b| a.1.total_cmp(&b.1)) else { break };
            widths[column] += step;
        }
        widths
    }

    /// Columns as wide as their contents. The table is spread over the whole width if that is not far.
    fn natural(&self, extremes: &[Widths], room: f32, most: f32) -> Vec<f32> {
        let columns = f32::from(u16::try_from(self.columns()).unwrap_or(u16::MAX)).max(1.0);
        let spare = room - most;
        let spread = if most > room * 0.7 { spare / columns } else { (spare / columns).min(26.0) };
        extremes.iter().map(|widths| widths.most + spread).collect()
    }

    /// How tall the table would be, in lines: those of the tallest cell of each row, and a little for every other line,
    /// so that a column also grows when it is not yet the tallest.
    fn cost(&self, widths: &[f32], scale: f32) -> f32 {
        let lines = |(cell, width): (&Widths, &f32)| cell.most * scale / width.max(1.0);
        let row = |cells: &Vec<Widths>| {
            let tallest = cells.iter().zip(widths).map(lines).fold(0.0, |most: f32, lines| most.max(lines.ceil()));
            tallest + 0.12 * cells.iter().zip(widths).map(lines).map(|lines| lines * lines).sum::<f32>().sqrt()
        };
        self.rows.iter().map(row).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(cells: &[&[(f32, f32)]]) -> Measured {
        let row = |row: &&[(f32, f32)]| row.iter().map(|(least, most)| Widths { least: *least, most: *most }).collect();
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
    fn type_shrinks_before_words_are_divided_and_both_before_words_are_broken() {
        let whole = table(&[&[(150.0, 200.0), (150.0, 200.0), (150.0, 200.0)]]);
        let divided = table(&[&[(90.0, 200.0), (90.0, 200.0), (90.0, 200.0)]]);
        assert!(whole.fit_whole(440.0).unwrap().scale < 1.0);
        assert_eq!(whole.fit_whole(300.0), None);
        assert!(divided.fit_divided(300.0).scale > 0.99);
        let broken = divided.fit_divided(120.0);
        assert!(broken.widths.iter().sum::<f32>() <= 100.1, "{broken:?}");
    }
}
