//! Which item a place lies in.
use model::{File, Span};

/// The items of a file by their places.
pub struct Addresses {
    items: Vec<(Span, String)>,
}

impl Addresses {
    /// Every item, and every cell of a breakdown, with its address.
    pub fn of(file: &File) -> Self {
        let mut items: Vec<(Span, String)> = file
            .record
            .iter()
            .flat_map(model::record::Record::items)
            .filter_map(|item| Some((item.extent, item.address?.into_owned())))
            .collect();
        items.extend(file.facts.cells().map(|(span, address)| (span, address.to_owned())));
        Self { items }
    }

    /// The address of the smallest item around a place.
    pub fn innermost(&self, span: Span) -> Option<String> {
        let around = self.items.iter().filter(|(extent, _)| extent.contains(span));
        around.min_by_key(|(extent, _)| extent.end - extent.start).map(|(_, address)| address.clone())
    }

    /// The places of the items and cells of this address; a cell's figure stands for all its cells.
    pub fn places<'a>(&'a self, address: &'a str) -> impl Iterator<Item = Span> + 'a {
        self.items.iter().filter(move |(_, known)| known == address).map(|(extent, _)| *extent)
    }
}
