//! What a reader takes away: waits for what it is made from, makes the file, and hands it to the browser.

use super::page::announce;
use super::whenever;
use inkludering::chart::{Shape, stand_alone};
use inkludering::load::browser::{Cancel, Source};
use inkludering::model::{Kept, Series, find};
use inkludering::take::{csv, file_name, picture};
use inkludering::view::{Loaded, PRINT, Part, QUESTIONS, Store, TAKE, Taking};
use inkludering::wording::{Words, fill};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, Element, HtmlCanvasElement, HtmlElement,
    HtmlImageElement, Url,
};

/// A page of so many CSS pixels shows the wide pictures: style/main.css.
const WIDE: f64 = 768.0;
const CSV: &str = "text/csv";
const FACE: &str = "face/inkludering-sans.woff2";

/// Whether a click was meant for one of the buttons.
pub fn pressed(store: Store, target: &Element) -> bool {
    if target.has_attribute(PRINT) {
        // Refused where pages are sandboxed.
        let _ = window().print();
        return true;
    }
    let Some(asked) = target.get_attribute(TAKE) else {
        return false;
    };
    if asked == QUESTIONS {
        if let Some((name, text)) = store.questions() {
            save_text(untrack(|| store.words()), &name, &text, CSV);
        }
    } else {
        store.taking.set(store.taking(&asked));
    }
    true
}

/// Makes what is asked for when all that it needs has come, or can't be had.
pub fn follow(store: Store, root: Kept<str>) {
    whenever(move || {
        let Some(taking) = store.taking.get() else {
            return;
        };
        let made = store
            .loaded
            .with(|loaded| made(store.words(), loaded, &taking));
        if let Made::Waits = made {
            return;
        }
        store.taking.set(None);
        let words = store.words();
        match made {
            Made::Text(name, text, kind) => save_text(words, &name, &text, kind),
            Made::Picture(name, svg, scale) => paint(words, root.clone(), name, svg, scale),
            Made::Sentence(said) => spawn_local(async move {
                let copied = super::keep::written(&said).await;
                announce(if copied {
                    words.copied
                } else {
                    words.not_copied
                });
            }),
            Made::Not | Made::Waits => announce(words.take.not_saved),
        }
    });
}

enum Made {
    Waits,
    Not,
    /// Name, contents and type of a file.
    Text(String, String, &'static str),
    /// Name, SVG, and how many times its size.
    Picture(String, String, f64),
    Sentence(String),
}

fn made(words: &Words, loaded: &Loaded, taking: &Taking) -> Made {
    let taken = &taking.taken;
    let Some(dataset) = loaded.dataset.ready() else {
        return Made::Not;
    };
    let mut series: Vec<Kept<Series>> = Vec::new();
    for id in taking.series() {
        match loaded.series.iter().find(|(known, _)| known == id) {
            Some((_, Part::Ready(found))) => series.push(found.clone()),
            Some((_, Part::Failed(_))) => return Made::Not,
            _ => return Made::Waits,
        }
    }
    let none = Vec::new();
    let sources = match &loaded.sources {
        Some(Part::Ready(sources)) => &**sources,
        Some(Part::Failed(_)) => &none,
        _ => return Made::Waits,
    };
    let name = |ending| file_name(dataset, "inkludering-2032", &taken.shown, ending);
    if taking.kind == "csv" {
        let file = csv::File {
            words,
            dataset,
            sources,
        };
        let work = loaded.work.ready().map(|work| &**work);
        return match csv::of(&file, taken, &series, work) {
            Some(text) => Made::Text(name("csv"), text, CSV),
            None => Made::Not,
        };
    }
    let link = window().location().href().ok();
    let origin = picture::origin(words, dataset, sources, taken, link);
    if taking.kind == "sentence" {
        return Made::Sentence(picture::quoted(&taken.figure.title, &origin));
    }
    let width = window().inner_width().ok().and_then(|width| width.as_f64());
    let shape = if width.is_some_and(|width| width < WIDE) {
        Shape::Narrow
    } else {
        Shape::Wide
    };
    let svg = stand_alone(&taken.figure, &origin, shape);
    match taking.kind.as_str() {
        "svg" => Made::Text(name("svg"), svg, "image/svg+xml"),
        "png" => Made::Picture(name("png"), svg, 1.0),
        _ => Made::Picture(name("2x.png"), svg, 2.0),
    }
}

fn save_text(words: &Words, name: &str, text: &str, kind: &str) {
    let saved = blob(text, kind).is_some_and(|blob| save(name, &blob));
    tell(words, saved, name);
}

fn tell(words: &Words, saved: bool, name: &str) {
    announce(&if saved {
        fill(words.take.saved, &[("name", name)])
    } else {
        words.take.not_saved.to_owned()
    });
}

fn blob(text: &str, kind: &str) -> Option<String> {
    let parts = web_sys::js_sys::Array::of1(&JsValue::from_str(text));
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    Url::create_object_url_with_blob(&blob).ok()
}

/// Whether the browser could be asked to save what stands at the address.
fn save(name: &str, address: &str) -> bool {
    let Ok(link) = document().create_element("a") else {
        return false;
    };
    let set =
        link.set_attribute("href", address).is_ok() && link.set_attribute("download", name).is_ok();
    if let Ok(link) = link.dyn_into::<HtmlElement>() {
        link.click();
    }
    set
}

/// What begins a picture's rules.
const STYLE: &str = "<style>";

/// Draws a picture by the browser's own means, with the site's face put into it, as a picture may fetch none.
fn paint(words: &'static Words, root: Kept<str>, name: String, mut svg: String, scale: f64) {
    let Some(cancel) = Cancel::new() else { return };
    let source = Source { root, again: false };
    source.fetch(FACE, &cancel, move |came| {
        // Without the face the text is set in a similar one.
        let face: String = came.unwrap_or_default().into_iter().map(char::from).collect();
        let face = window().btoa(&face).unwrap_or_default();
        let face = format!(
            "@font-face {{ font-family: \"Inkludering Sans\"; font-weight: 400 700; src: url(data:font/woff2;base64,{face}) }}\n"
        );
        if let Some(at) = find(&svg, STYLE) {
            svg.insert_str(at + STYLE.len(), &face);
        }
        spawn_local(async move {
            let png = painted(&svg, scale).await;
            tell(words, png.is_some_and(|png| save(&name, &png)), &name);
        });
    });
}

async fn painted(svg: &str, scale: f64) -> Option<String> {
    let address = blob(svg, "image/svg+xml")?;
    let image = HtmlImageElement::new().ok()?;
    image.set_src(&address);
    JsFuture::from(image.decode()).await.ok()?;
    let canvas = document().create_element("canvas").ok()?;
    let canvas: HtmlCanvasElement = canvas.dyn_into().ok()?;
    let (width, height) = (f64::from(image.width()), f64::from(image.height()));
    canvas.set_width((width * scale) as u32);
    canvas.set_height((height * scale) as u32);
    let paper: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    paper
        .draw_image_with_html_image_element_and_dw_and_dh(
            &image,
            0.0,
            0.0,
            width * scale,
            height * scale,
        )
        .ok()?;
    canvas.to_data_url().ok()
}
