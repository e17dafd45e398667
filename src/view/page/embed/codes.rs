//! What an embedded figure will look like, and the codes that put it on somebody else's page.

use crate::chart::svg_canvas::escape_into;
use crate::export::{ExportedFigure, file_name};
use crate::view::address::figure;
use crate::view::context::{Context, section};
use crate::view::element::{Element, el, text};
use crate::view::part::{copy, embed_address, embedded, take};
use crate::wording::{self, fill};

/// Where the platform can, the frame is as high as what it holds without a script.
const FRAME: &str = r#"<iframe src="{src}" title="{title}" loading="lazy" width="100%" height="640" style="border: 0; height: auto; min-height: 30rem; frame-sizing: content-height"></iframe><script src="{root}embed.js" async></script>"#;

const ELEMENT: &str = r#"<inkludering-diagram src="{src}" label="{title}"><a href="{page}"><img src="{file}" alt="{said}"></a></inkludering-diagram><script src="{root}embed.js" async></script>"#;

const PLAIN: &str = r#"<{h}>{title}</{h}><p>{what}<br>{kind}</p><p><img src="{file}" alt="{said}"></p>{table}<p>{foot}</p><p><a href="{page}">{open}</a></p>"#;

/// A table of as many rows stands on the living page alone.
const MOST_ROWS: usize = 40;

/// What it will look like, and the codes.
pub fn ready(context: &Context, taken: &ExportedFigure) -> [Element; 3] {
    let (words, texts) = (context.words, &context.words.embed);
    let of = &taken.figure;
    let page = embed_address::living(context);
    let mut src = String::from(&*context.loaded.root);
    src.push_str(&figure(&embed_address::page_of(
        context.dataset,
        context.selection,
    )));
    let frame = |class: &str, name: &str| {
        el("div").child(text("p", name).class("label")).child(
            // Another address in the same frame would be an entry of its own in the browser's history.
            el("iframe")
                .key(&*src)
                .class(class)
                .attr("src", &src)
                .attr("title", format!("{}: {name}", of.title))
                .attr("loading", "lazy"),
        )
    };
    let preview = section("preview", texts.preview)
        .child(frame("phone", texts.phone))
        .child(frame("desk", texts.desk))
        .child(take::tools(
            context,
            &of.title,
            &|| of.clone(),
            &taken.content,
            None,
        ));
    let kind = taken.content.evidence;
    let kind = kind.map(|kind| wording::export::evidence_line(words, kind));
    let file = file_name(context.dataset, "inkludering-2032", &taken.content, "png");
    let root = &*context.loaded.root;
    let escaped = |said: &str| {
        let mut escaped = String::new();
        escape_into(&mut escaped, said);
        escaped
    };
    // Within the site links begin with a full stop and a stroke.
    let absolute = |link: &str| {
        let mut whole = String::from(root);
        whole.push_str(link.get(2..).unwrap_or_default());
        whole
    };
    let mut table = el("table").child(text("caption", &of.table.caption));
    table = table.child(el("tr").each("th", &of.table.head));
    for row in &of.table.rows {
        if let [name, cells @ ..] = &**row {
            let name = text("th", name).attr("scope", "row");
            table = table.child(el("tr").child(name).each("td", cells));
        }
    }
    let table = if of.table.rows.len() < MOST_ROWS {
        table.into_html()
    } else {
        String::new()
    };
    let filled = |template: &str| {
        fill(
            template,
            &[
                ("src", &escaped(&src)),
                ("page", &escaped(&absolute(&page))),
                ("root", &escaped(root)),
                ("title", &escaped(&of.title)),
                ("said", &escaped(&of.summary)),
                ("what", &escaped(&of.subtitle)),
                ("kind", &escaped(&kind.clone().unwrap_or_default())),
                ("foot", &escaped(&embedded::foot(context, taken).join(" "))),
                ("open", words.header.product),
                ("h", embedded::level(context.selection.heading)),
                ("file", &file),
                ("table", &table),
            ],
        )
    };
    let mut codes = section("codes", texts.codes);
    for (id, way, template) in [
        ("frame", &texts.ways.frame, FRAME),
        ("plain", &texts.ways.plain, PLAIN),
        ("element", &texts.ways.element, ELEMENT),
    ] {
        let code = filled(template);
        codes = codes.child(copy::code(context, id, (way.heading, way.text), code));
    }
    let statement = fill(
        texts.statement.template,
        &[
            ("title", &of.title),
            ("site", words.header.product),
            ("page", &absolute(&page)),
        ],
    );
    let about = (texts.statement.heading, texts.statement.text);
    let statement = el("div").child(copy::code(context, "statement", about, statement));
    [preview, codes, statement]
}
