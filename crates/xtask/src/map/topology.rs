//! `TopoJSON`: arcs that neighbours share, so that a border made simpler is made so once for both.
use model::value::CountryCode;
use serde_json::Value;

/// How far a simplified border may stray, in degrees.
const STRAY: f64 = 0.07;

/// Land under one name.
pub struct Place {
    pub code: String,
    /// In degrees.
    pub rings: Vec<Vec<(f64, f64)>>,
}

type Arc = Vec<(f64, f64)>;

pub fn read(text: &str) -> Result<Vec<Place>, String> {
    let file: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let arcs = arcs(&file).ok_or("holds no arcs that can be read")?;
    let places = file.pointer("/objects/countries/geometries").and_then(Value::as_array);
    let places = places.ok_or("holds no collection of countries")?;
    Ok(places.iter().map(|place| Place { code: code(place), rings: rings(place, &arcs) }).collect())
}

/// From whole numbers and steps to degrees.
fn arcs(file: &Value) -> Option<Vec<Arc>> {
    let pair = |value: &Value| Some((value.get(0)?.as_f64()?, value.get(1)?.as_f64()?));
    let (scale, shift) = (pair(file.pointer("/transform/scale")?)?, pair(file.pointer("/transform/translate")?)?);
    let arc = |arc: &Value| {
        let (mut x, mut y) = (0.0, 0.0);
        let points = arc.as_array()?.iter().filter_map(pair).map(|step| {
            (x, y) = (x + step.0, y + step.1);
            (x * scale.0 + shift.0, y * scale.1 + shift.1)
        });
        let whole: Arc = points.collect();
        let simple = simplified(&whole);
        // A small island would become a stroke.
        Some(if simple.first() == simple.last() && simple.len() < 5 { whole } else { simple })
    };
    file.get("arcs")?.as_array()?.iter().map(arc).collect()
}

/// The alpha-3 code of a numeric one. Kosovo has none; other land without a code keeps none.
fn code(place: &Value) -> String {
    let name = place.pointer("/properties/name").and_then(Value::as_str).unwrap_or_default();
    let number = place.get("id").and_then(Value::as_str).unwrap_or_default();
    match rust_iso3166::from_numeric_str(number) {
        Some(country) => country.alpha3.to_owned(),
        None => CountryCode::named(name).map_or_else(|| "-".to_owned(), |code| code.to_string()),
    }
}

fn rings(place: &Value, arcs: &[Arc]) -> Vec<Arc> {
    let polygons = place.get("arcs").and_then(Value::as_array);
    let is_one = place.get("type").and_then(Value::as_str) == Some("Polygon");
    let polygons = polygons.into_iter().flatten();
    let rings: Vec<&Value> =
        if is_one { polygons.collect() } else { polygons.filter_map(Value::as_array).flatten().collect() };
    rings.into_iter().map(|ring| stitched(ring, arcs)).collect()
}

/// The arcs of a ring one after another; a negative number means an arc backwards.
fn stitched(ring: &Value, arcs: &[Arc]) -> Arc {
    let mut points = Arc::new();
    for number in ring.as_array().into_iter().flatten().filter_map(Value::as_i64) {
        let forwards = usize::try_from(number).ok().and_then(|at| arcs.get(at)).cloned();
        let backwards = || {
            let arc = usize::try_from(!number).ok().and_then(|at| arcs.get(at))?;
            Some(arc.iter().rev().copied().collect::<Arc>())
        };
        // The last point of an arc is the first of the next.
        points.pop();
        points.extend(forwards.or_else(backwards).unwrap_or_default());
    }
    points
}

/// Douglas and Peucker's way: points that stray from the line between their neighbours by little are left out.
fn simplified(arc: &[(f64, f64)]) -> Arc {
    let (Some(first), Some(last)) = (arc.first(), arc.last()) else { return Arc::new() };
    let far = |point: &(f64, f64)| distance(*point, *first, *last);
    let inner = arc.iter().enumerate().skip(1).take(arc.len().saturating_sub(2));
    let farthest = inner.max_by(|one, other| far(one.1).total_cmp(&far(other.1)));
    match farthest {
        Some((at, point)) if far(point) > STRAY => {
            let mut points = simplified(arc.get(..=at).unwrap_or_default());
            points.pop();
            points.extend(simplified(arc.get(at..).unwrap_or_default()));
            points
        }
        _ if arc.len() > 1 => vec![*first, *last],
        _ => arc.to_vec(),
    }
}

/// From a point to the stretch between two others; of a closed arc, to its one end.
fn distance(point: (f64, f64), from: (f64, f64), to: (f64, f64)) -> f64 {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = dx * dx + dy * dy;
    let along = ((point.0 - from.0) * dx + (point.1 - from.1) * dy) / if length > 0.0 { length } else { 1.0 };
    let along = along.clamp(0.0, 1.0);
    (point.0 - from.0 - along * dx).hypot(point.1 - from.1 - along * dy)
}
