//! The map's borders: whole, small, shared, and of the same municipalities as the dataset.

use inkludering::document;
use inkludering::model::{Map, MapDirection, Place};
use inkludering::validate::{self, Checked, Problem};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

type Ring = Vec<(i64, i64)>;

fn text(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("data")
        .join(name);
    std::fs::read_to_string(path).unwrap()
}

fn map() -> Value {
    serde_json::from_str(&text("map.json")).unwrap()
}

fn municipalities(map: &Value) -> BTreeMap<String, &Value> {
    let list = map["municipalities"].as_array().unwrap();
    list.iter()
        .map(|one| (one["municipality"].as_str().unwrap().to_owned(), one))
        .collect()
}

/// The points that a part of a path leads through, from `at` on; anything else than relative moves fails.
fn points(part: &str, mut at: (i64, i64)) -> Ring {
    let moves = part.replacen('l', " ", 1).replace('-', " -");
    let numbers: Vec<i64> = moves
        .split_whitespace()
        .map(|number| number.parse().unwrap())
        .collect();
    assert!(numbers.len().is_multiple_of(2), "{part}");
    let step = |pair: &[i64]| {
        at = (at.0 + pair[0], at.1 + pair[1]);
        at
    };
    numbers.chunks(2).map(step).collect()
}

/// The rings of a path: each begins where the one before did.
fn rings(path: &str) -> Vec<Ring> {
    let mut at = (0, 0);
    let mut rings = Vec::new();
    for part in path.strip_suffix('z').unwrap().split('z') {
        rings.push(points(part.strip_prefix('m').unwrap(), at));
        at = rings[rings.len() - 1][0];
    }
    rings
}

/// The lines of a path that closes none: each begins where the one before ended.
fn lines(path: &str) -> Vec<Ring> {
    let mut at = (0, 0);
    let mut lines = Vec::new();
    for part in path.strip_prefix('m').unwrap().split('m') {
        let line = points(part, at);
        at = line[line.len() - 1];
        lines.push(line);
    }
    lines
}

fn edges(ring: &Ring) -> impl Iterator<Item = ((i64, i64), (i64, i64))> {
    ring.iter()
        .copied()
        .zip(ring.iter().copied().cycle().skip(1))
}

fn is_inside((x, y): (i64, i64), ring: &Ring) -> bool {
    let crossed = edges(ring).filter(|((ax, ay), (bx, by))| {
        let (ahead, along) = ((x - ax) * (by - ay), (y - ay) * (bx - ax));
        (*ay > y) != (*by > y)
            && (if by > ay {
                ahead < along
            } else {
                ahead > along
            })
    });
    crossed.count() % 2 == 1
}

#[test]
fn the_map_has_the_dataset_s_municipalities_and_is_small() {
    let table = text("tables/municipalities.csv");
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let header = reader.headers().unwrap().clone();
    let column = header
        .iter()
        .position(|name| name == "municipality")
        .unwrap();
    let expected: BTreeSet<String> = reader
        .records()
        .map(|row| row.unwrap()[column].to_owned())
        .collect();
    let map = map();
    let drawn: BTreeSet<String> = municipalities(&map).into_keys().collect();
    assert_eq!(drawn.len(), 290);
    assert_eq!(drawn, expected);
    // After brotli it is under 25 kB, which tools/sizes.mjs holds.
    assert!(text("map.json").len() < 80_000);
}

#[test]
fn every_shape_has_an_extent_inside_of_the_picture() {
    let map = map();
    let (width, height) = (
        map["width"].as_i64().unwrap(),
        map["height"].as_i64().unwrap(),
    );
    let mut islands = 0;
    for (code, one) in municipalities(&map) {
        let rings = rings(one["path"].as_str().unwrap());
        islands += rings.len() - 1;
        for ring in &rings {
            let twice_area: i64 = edges(ring).map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum();
            assert!(twice_area > 0, "{code}: no extent, or drawn inside out");
            for &(x, y) in ring {
                assert!((0..=width).contains(&x) && (0..=height).contains(&y));
            }
        }
        let centre = &one["centre"];
        let centre = (centre[0].as_i64().unwrap(), centre[1].as_i64().unwrap());
        assert!(is_inside(centre, &rings[0]), "{code}: {centre:?}");
    }
    assert!(islands > 15, "the archipelagos are there: {islands}");
}

/// What two municipalities share was simplified once: no gap, no overlap.
#[test]
fn each_border_has_at_most_two_sides_and_they_run_against_each_other() {
    let map = map();
    let mut seen = BTreeSet::new();
    let mut shared = 0;
    for (code, one) in municipalities(&map) {
        for ring in rings(one["path"].as_str().unwrap()) {
            for (a, b) in edges(&ring) {
                assert!(seen.insert((a, b)), "{code}: {a:?} to {b:?} twice");
                shared += usize::from(seen.contains(&(b, a)));
            }
        }
    }
    assert!(shared > 3000, "{shared}");
}

/// Where two municipalities meet there is no coast, and all else is coast.
#[test]
fn the_coast_is_what_only_one_municipality_has() {
    let map = map();
    let all: BTreeSet<_> = municipalities(&map)
        .values()
        .flat_map(|one| rings(one["path"].as_str().unwrap()))
        .flat_map(|ring| edges(&ring).collect::<Vec<_>>())
        .collect();
    let alone = all.iter().filter(|(a, b)| !all.contains(&(*b, *a)));
    let coast: BTreeSet<_> = lines(map["coast"].as_str().unwrap())
        .iter()
        .flat_map(|line| {
            line.windows(2)
                .map(|ends| (ends[0], ends[1]))
                .collect::<Vec<_>>()
        })
        .collect();
    assert_eq!(coast, alone.copied().collect());
}

#[test]
fn the_arrow_keys_lead_from_anywhere_to_anywhere() {
    let map = map();
    let municipalities = municipalities(&map);
    for start in municipalities.keys() {
        let mut seen = BTreeSet::from([start.as_str()]);
        let mut waiting = vec![start.as_str()];
        while let Some(code) = waiting.pop() {
            let beside = municipalities[code]["beside"].as_array().unwrap();
            assert_eq!(beside.len(), 4);
            for other in beside.iter().map(|other| other.as_str().unwrap()) {
                if !other.is_empty() && seen.insert(other) {
                    waiting.push(other);
                }
            }
        }
        assert_eq!(seen.len(), 290, "from {start}");
    }
}

/// The dataset and the borders as the program reads them; `change` may spoil the borders before.
fn read(change: impl FnOnce(&mut Value)) -> Result<Checked<Option<Map>>, Problem> {
    let release: Value = serde_json::from_str(&text("current.json")).unwrap();
    let folder = format!(
        "published/{}/index.json",
        release["release"].as_str().unwrap()
    );
    let index = validate::parse::<document::Index>("index.json", text(&folder).as_bytes()).unwrap();
    let dataset = validate::index(&index).unwrap().dataset;
    let mut borders = map();
    change(&mut borders);
    let bytes = serde_json::to_vec(&borders).unwrap();
    let borders = validate::parse::<document::MapDocument>("map.json", &bytes)?;
    Ok(validate::map(&borders, &dataset))
}

#[test]
fn the_program_reads_all_of_it() {
    let read = read(|_| {}).unwrap();
    assert_eq!(read.problems, []);
    let map = read.dataset.unwrap();
    assert_eq!(map.shapes.len(), 290);
    let haninge = map.shape(Place::from_code("0136").unwrap()).unwrap();
    let neighbours = [
        MapDirection::Up,
        MapDirection::Right,
        MapDirection::Down,
        MapDirection::Left,
    ]
    .map(|direction| haninge.neighbour(direction));
    let published = self::map();
    let published = municipalities(&published)["0136"]["beside"].clone();
    let codes = neighbours.map(|place| place.map_or_else(String::new, |place| place.to_string()));
    assert_eq!(published, serde_json::json!(codes));
}

/// A shape that can't be drawn is left out with a problem, and takes no other with it.
#[test]
fn a_path_is_moves_and_nothing_else() {
    for (field, value, place) in [
        ("path", "m1 1l2 2z\"/><script>alert(1)</script>", "path"),
        ("path", "m1 1l2 2z url(https://example.org)", "path"),
        ("path", "M1 1L2 2Z", "path"),
        ("path", "m1 1\nl2 2z", "path"),
        ("path", "m1 1l2 ２z", "path"),
        ("path", &"m1 1z".repeat(2_000), "path"),
        ("municipality", "9999", "municipality"),
        ("municipality", "136", "municipality"),
        ("municipality", "<b>", "municipality"),
    ] {
        let read = read(|map| map["municipalities"][3][field] = value.into()).unwrap();
        let places: Vec<&str> = read
            .problems
            .iter()
            .map(|found| found.place.pointer())
            .collect();
        assert_eq!(places, [format!("/municipalities/3/{place}")], "{value}");
        let map = read.dataset.unwrap();
        assert_eq!(map.shapes.len(), 289, "{value}");
        let of_moves = |c: char| "mlz -0123456789".contains(c);
        assert!(
            map.shapes
                .iter()
                .all(|shape| shape.path.chars().all(of_moves))
        );
    }
}

#[test]
fn a_wrong_centre_or_neighbour_is_told() {
    for (field, value, place, shapes) in [
        ("centre", serde_json::json!([-1, 5]), "centre/0", 289),
        ("centre", serde_json::json!([5, 40_000]), "centre/1", 289),
        (
            "beside",
            serde_json::json!(["", "9999", "", ""]),
            "beside/1",
            290,
        ),
    ] {
        let read = read(|map| map["municipalities"][3][field] = value.clone()).unwrap();
        let places: Vec<&str> = read
            .problems
            .iter()
            .map(|found| found.place.pointer())
            .collect();
        assert_eq!(places, [format!("/municipalities/3/{place}")], "{value}");
        assert_eq!(read.dataset.unwrap().shapes.len(), shapes, "{value}");
    }
}

#[test]
fn a_coast_that_is_more_than_moves_is_left_out() {
    let read = read(|map| map["coast"] = "m1 1l2 2\"/><script>".into()).unwrap();
    let places: Vec<&str> = read
        .problems
        .iter()
        .map(|found| found.place.pointer())
        .collect();
    assert_eq!(places, ["/coast"]);
    let map = read.dataset.unwrap();
    assert_eq!((&*map.coast, map.shapes.len()), ("", 290));
}

#[test]
fn borders_that_cannot_be_drawn_are_none() {
    for (field, value) in [
        ("width", serde_json::json!(0)),
        ("height", serde_json::json!(-5)),
        ("municipalities", serde_json::json!([])),
    ] {
        let read = read(|map| map[field] = value.clone()).unwrap();
        assert_eq!(read.dataset, None, "{field} {value}");
        let places: Vec<&str> = read
            .problems
            .iter()
            .map(|found| found.place.pointer())
            .collect();
        assert_eq!(places, [format!("/{field}")], "{field} {value}");
    }
    for (field, value) in [
        ("width", serde_json::json!(1e9)),
        ("width", serde_json::json!("wide")),
        ("format", serde_json::json!(2)),
        ("municipalities", serde_json::json!({})),
    ] {
        assert!(
            read(|map| map[field] = value.clone()).is_err(),
            "{field} {value}"
        );
    }
}
