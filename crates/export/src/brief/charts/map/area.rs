//! Rectangles and lines of the drawing: what covers what.

/// From one place to another.
pub type Segment = [(f32, f32); 2];

/// A rectangle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    pub left: f32,
    pub top: f32,
    pub right: f32,
    pub bottom: f32,
}

impl Area {
    pub fn new((left, top): (f32, f32), (width, height): (f32, f32)) -> Self {
        Self { left, top, right: left + width, bottom: top + height }
    }

    pub fn around((x, y): (f32, f32), half: f32) -> Self {
        Self::new((x - half, y - half), (2.0 * half, 2.0 * half))
    }

    pub fn width(self) -> f32 {
        self.right - self.left
    }

    pub fn height(self) -> f32 {
        self.bottom - self.top
    }

    pub fn middle(self) -> (f32, f32) {
        (f32::midpoint(self.left, self.right), f32::midpoint(self.top, self.bottom))
    }

    pub fn meets(self, other: Self) -> bool {
        self.left < other.right && self.right > other.left && self.top < other.bottom && self.bottom > other.top
    }

    pub fn holds(self, other: Self) -> bool {
        self.left <= other.left && self.right >= other.right && self.top <= other.top && self.bottom >= other.bottom
    }

    /// The same, smaller at each side.
    pub fn shrunk(self, by: f32) -> Self {
        Self { left: self.left + by, top: self.top + by, right: self.right - by, bottom: self.bottom - by }
    }

    pub fn edges(self) -> [Segment; 4] {
        let Self { left, top, right, bottom } = self;
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
        [[corners[0], corners[1]], [corners[1], corners[2]], [corners[2], corners[3]], [corners[3], corners[0]]]
    }

    /// The place on its edge that is nearest to one outside.
    pub fn nearest(self, (x, y): (f32, f32)) -> (f32, f32) {
        (x.clamp(self.left, self.right), y.clamp(self.top, self.bottom))
    }

    pub fn distance(self, at: (f32, f32)) -> f32 {
        length([at, self.nearest(at)])
    }

    /// Whether a line runs through it: some of the line lies between all four edges.
    pub fn is_crossed(self, [from, to]: Segment) -> bool {
        let sides = [(from.0, to.0 - from.0, self.left, self.right), (from.1, to.1 - from.1, self.top, self.bottom)];
        let (mut first, mut last) = (0.0_f32, 1.0_f32);
        for (start, run, low, high) in sides {
            if run.abs() < f32::EPSILON {
                if start <= low || start >= high {
                    return false;
                }
                continue;
            }
            let (one, other) = ((low - start) / run, (high - start) / run);
            first = first.max(one.min(other));
            last = last.min(one.max(other));
        }
        first < last
    }
}

pub fn length([from, to]: Segment) -> f32 {
    (to.0 - from.0).hypot(to.1 - from.1)
}

/// Whether two lines cross: the ends of each lie on different sides of the other.
pub fn cross([from, to]: Segment, [start, end]: Segment) -> bool {
    let side = |from: (f32, f32), to: (f32, f32), point: (f32, f32)| {
        (to.0 - from.0) * (point.1 - from.1) - (to.1 - from.1) * (point.0 - from.0) > 0.0
    };
    side(from, to, start) != side(from, to, end) && side(start, end, from) != side(start, end, to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_crosses_a_rectangle_only_where_it_runs_through_its_inside() {
        let area = Area::new((10.0, 10.0), (20.0, 5.0));
        assert!(area.is_crossed([(0.0, 12.0), (40.0, 13.0)]) && area.is_crossed([(15.0, 12.0), (16.0, 12.5)]));
        assert!(area.is_crossed([(29.0, 0.0), (29.5, 100.0)]), "however short the way through is");
        assert!(!area.is_crossed([(0.0, 10.0), (40.0, 10.0)]), "along an edge");
        assert!(!area.is_crossed([(0.0, 12.0), (9.0, 12.0)]) && !area.is_crossed([(0.0, 0.0), (9.0, 40.0)]));
    }

    #[test]
    fn lines_cross_where_each_parts_the_ends_of_the_other() {
        assert!(cross([(0.0, 0.0), (10.0, 10.0)], [(0.0, 10.0), (10.0, 0.0)]));
        assert!(!cross([(0.0, 0.0), (4.0, 4.0)], [(0.0, 10.0), (10.0, 0.0)]));
    }
}
