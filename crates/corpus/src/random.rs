//! Numbers that look drawn and are the same on every machine.

/// `SplitMix64` (Steele, Lea and Flood, 2014): small, and good enough for texts nobody will read.
pub struct Random(u64);

impl Random {
    /// The sequence of one record. Records do not share one, so that the first thousand of any corpus are the same.
    pub fn of(kind: u64, index: usize) -> Self {
        let mut random = Self(kind << 32 ^ index as u64);
        random.next();
        random
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from `low` to `high`, both included.
    pub fn number(&mut self, low: u64, high: u64) -> u64 {
        low + self.next() % (high - low + 1)
    }

    /// Whether something happens that happens this often in a hundred.
    pub fn happens(&mut self, percent: u64) -> bool {
        self.number(1, 100) <= percent
    }

    /// One of several things, of which there must be one.
    pub fn one_of<T: Copy>(&mut self, things: &[T]) -> T {
        let last = things.len() as u64 - 1;
        things[usize::try_from(self.number(0, last)).unwrap_or(0)]
    }
}
