//! A memo of the figures of a page: a document that opens, with a heading, a described picture, a whole table and the
//! sources of each.

use super::pages::everything;
use inkludering::export::ExportedFigure;
use inkludering::export::memo::{Memo, write};
use inkludering::export::png::render_svg;
use inkludering::view::whole_page::{WantedFigures, figures, with_store};
use inkludering::view::{address, memo};
use inkludering::wording::{messages, without_marks};
use quick_xml::Reader;
use quick_xml::events::Event;
use scraper::{ElementRef, Html, Selector};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};

/// The page of a query with all of its figures, and the memo of them with its file's name.
fn made(query: &str) -> (String, Vec<ExportedFigure>, String, Memo) {
    let (asked, loaded) = (address::parse(query), everything());
    let selection = asked.selection.clone();
    let all = with_store(&asked, |store| {
        figures(store, &selection, &loaded, WantedFigures::All)
    });
    let (title, shown) = all.unwrap();
    let address = format!("https://inkludering.example/{query}");
    let page = (&*title, &*shown);
    let (name, memo) = (memo::CODE.make)(&selection, &loaded, page, Some(&address)).unwrap();
    (title, shown, name, memo)
}

fn painted(memo: &Memo) -> Vec<Vec<u8>> {
    memo.pictures()
        .map(|svg| render_svg(svg, 2).unwrap())
        .collect()
}

/// The files of a package, each well-formed where it is text.
fn files(docx: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(docx)).unwrap();
    let mut files = BTreeMap::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        if !name.ends_with(".png") {
            let mut reader = Reader::from_reader(&*bytes);
            reader.config_mut().check_end_names = true;
            while reader.read_event().unwrap() != Event::Eof {}
        }
        files.insert(name, bytes);
    }
    files
}

/// Names without the colon of their prefix, which selectors have another use for.
fn document(files: &BTreeMap<String, Vec<u8>>) -> Html {
    let text = String::from_utf8(files["word/document.xml"].clone()).unwrap();
    let mut html = String::new();
    for (nth, part) in text.split('<').skip(1).enumerate() {
        let (tag, rest) = part.split_once('>').unwrap();
        if nth == 0 || tag.starts_with('?') {
            continue;
        }
        let is_empty = tag.ends_with('/');
        let tag = tag.trim_end_matches('/');
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        let name = name.replace(':', "-");
        let attributes = format!(" {attributes}");
        let attributes = attributes.replace(" w:", " w-").replace(" r:", " r-");
        html.push_str(&format!("<{name}{attributes}>{rest}"));
        if is_empty {
            html.push_str(&format!("</{name}>"));
        }
    }
    Html::parse_fragment(&html)
}

fn all<'a>(within: &ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    within.select(&Selector::parse(selector).unwrap()).collect()
}

fn text(element: &ElementRef) -> String {
    element.text().collect()
}

fn styled(document: &Html, style: &str) -> Vec<String> {
    let paragraphs = all(&document.root_element(), "w-p");
    let is_meant =
        |paragraph: &&ElementRef| !all(paragraph, &format!("w-pstyle[w-val={style}]")).is_empty();
    paragraphs.iter().filter(is_meant).map(text).collect()
}

const PAGES: [&str; 9] = [
    "?view=municipality&municipality=0136",
    "?view=municipality&municipality=1440&lang=en",
    "?view=municipality&municipality=0000",
    "?view=indicator&indicator=gymnasieexamen-inom-4-ar&compare=0136,1440",
    "?view=indicator&indicator=mediators_count&lang=en",
    "?view=area&area=education",
    "?view=compare&compare=0136,1440,1280",
    "?view=compare&compare=0136,1440,1280&evidence=residents",
    "?view=compare&compare=0136,1440&evidence=residents&lang=en",
];

#[test]
fn a_memo_says_of_each_figure_what_its_page_says() {
    for query in PAGES {
        let (title, figures, name, memo) = made(query);
        assert!(!figures.is_empty(), "{query}");
        assert!(name.ends_with(".docx"), "{name}");
        let pictures = painted(&memo);
        let docx = write(&memo, &pictures).unwrap();
        assert_eq!(
            write(&memo, &pictures).unwrap(),
            docx,
            "{query}: the same again"
        );
        let files = files(&docx);
        let document = document(&files);
        let root = document.root_element();
        assert_eq!(
            styled(&document, "Title"),
            [without_marks(&title)],
            "{query}"
        );
        let headings = styled(&document, "Heading1");
        assert_eq!(
            headings.len(),
            figures.len() + 1,
            "{query}: and how to cite"
        );
        let described = all(&root, "wp-docpr");
        let embedded = all(&root, "a-blip");
        let mut tables = all(&root, "w-tbl").into_iter();
        for (nth, exported) in figures.iter().enumerate() {
            let figure = &exported.figure;
            assert!(
                headings[nth].contains(&*without_marks(&figure.title)),
                "{query} {nth}"
            );
            let said = described[nth].attr("descr").unwrap();
            for part in [&figure.title, &figure.summary] {
                assert!(
                    said.contains(&*without_marks(part)),
                    "{query} {nth}: {said}"
                );
            }
            let id = embedded[nth].attr("r-embed").unwrap();
            assert_eq!(
                files[&format!("word/media/{id}.png")],
                pictures[nth],
                "{query} {nth}"
            );
            let given = &figure.table;
            if given.rows.is_empty() {
                continue;
            }
            let table = tables.next().unwrap();
            let rows = all(&table, "w-tr");
            assert_eq!(all(&rows[0], "w-tblheader").len(), 1, "{query} {nth}");
            for (row, cells) in rows
                .iter()
                .zip(std::iter::once(&given.head).chain(&given.rows))
            {
                let found: Vec<String> = all(row, "w-tc").iter().map(text).collect();
                let cells: Vec<_> = cells.iter().map(|cell| without_marks(cell)).collect();
                assert_eq!(found, cells, "{query} {nth}");
            }
            assert_eq!(rows.len(), given.rows.len() + 1, "{query} {nth}");
        }
        assert!(tables.next().is_none(), "{query}");
        let notes = styled(&document, "Note");
        let words = messages(query.contains("lang=en").then_some("en"));
        let named = notes
            .iter()
            .filter(|note| note.starts_with(words.common.source));
        assert!(named.count() >= figures.len(), "{query}: {notes:?}");
    }
}

#[test]
fn a_memo_is_in_its_language_and_knows_its_files_and_addresses() {
    for (query, language) in [(PAGES[0], "sv-SE"), (PAGES[1], "en-GB")] {
        let (_, _, _, memo) = made(query);
        let files = files(&write(&memo, &painted(&memo)).unwrap());
        let read = |name: &str| String::from_utf8(files[name].clone()).unwrap();
        assert!(read("word/styles.xml").contains(&format!("w:lang w:val=\"{language}\"")));
        assert!(read("docProps/core.xml").contains(&format!(">{language}<")));
        let relations = read("word/_rels/document.xml.rels");
        let ids = |text: &str, before: &str| -> Vec<String> {
            let rest = text.split(before).skip(1);
            rest.map(|rest| rest.split('"').next().unwrap().to_owned())
                .collect()
        };
        let known = ids(&relations, "Id=\"");
        for used in ids(&read("word/document.xml"), "r:id=\"") {
            assert!(known.contains(&used), "{used}");
        }
        for target in ids(&relations, "Target=\"") {
            let is_file = files.contains_key(&format!("word/{target}"));
            assert!(is_file || target.starts_with("http"), "{target}");
        }
    }
}

#[test]
fn what_is_no_picture_makes_no_memo() {
    let (_, _, _, memo) = made(PAGES[5]);
    let mut pictures = painted(&memo);
    pictures[0] = b"GIF89a".to_vec();
    assert_eq!(write(&memo, &pictures), None);
    pictures.pop();
    assert_eq!(write(&memo, &pictures), None);
}
