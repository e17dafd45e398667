//! The page where a figure is made ready for somebody else's page, the codes for it, and what such a page says.

use super::told::words;

words! {
    pub struct EmbedWords {
        pub embed: &'static str,
        /// On somebody else's page: the way to ours.
        pub open: &'static str,
        pub none: &'static str,
        pub title: &'static str,
        pub lead: &'static str,
        pub choose: &'static str,
        pub line: &'static str,
        pub what: &'static str,
        pub stated: &'static str,
        pub seen: &'static str,
        /// As the charts of all residents that can be embedded.
        pub charts: [&'static str; 4],
        pub language: &'static str,
        pub heading: &'static str,
        pub data: &'static str,
        pub live: &'static str,
        pub frozen: &'static str,
        pub data_note: &'static str,
        pub preview: &'static str,
        pub phone: &'static str,
        pub desk: &'static str,
        pub codes: &'static str,
        /// A heading and what it is for, for each of the three codes.
        pub ways: [[&'static str; 2]; 3],
        pub copy: &'static str,
        pub frame: &'static str,
        pub plain: &'static str,
        pub element: &'static str,
        pub statement: [&'static str; 2],
        pub statement_text: &'static str,
    }
}

/// The same in every language. Where the platform can, the frame is as high as what it holds without a script.
#[cfg(not(target_arch = "wasm32"))]
const FRAME: &str = r#"<iframe src="{src}" title="{title}" loading="lazy" width="100%" height="640" style="border: 0; height: auto; min-height: 30rem; frame-sizing: content-height"></iframe><script src="{root}embed.js" async></script>"#;

#[cfg(not(target_arch = "wasm32"))]
const ELEMENT: &str = r#"<inkludering-diagram src="{src}" label="{title}"><a href="{page}"><img src="{file}" alt="{said}"></a></inkludering-diagram><script src="{root}embed.js" async></script>"#;

#[cfg(not(target_arch = "wasm32"))]
const PLAIN: &str = r#"<{h}>{title}</{h}><p>{what}<br>{kind}</p><p><img src="{file}" alt="{said}"></p>{table}<p>{foot}</p><p><a href="{page}">{open}</a></p>"#;

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SV: EmbedWords = EmbedWords {
    embed: "Bädda in på en webbplats",
    open: "Öppna på {site} (ny flik)",
    none: "Här finns inget diagram. Välj ett mått, och minst två kommuner där de ska jämföras.",
    title: "Bädda in ett diagram",
    lead: "Välj ett diagram, se hur det blir och kopiera koden till din webbplats. Allt du väljer står i adressen.",
    choose: "Välj diagram",
    line: "Linjen 2012–2032",
    what: "Välj ett mått",
    stated: "Arbetet",
    seen: "Visa som",
    charts: [
        "Alla kommuner, ett år",
        "Valda kommuner, ett år",
        "Över tid",
        "Karta",
    ],
    language: "Språk",
    heading: "Rubriknivå",
    data: "Uppgifter",
    live: "Alltid de senaste",
    frozen: "Frysta vid utgåvan {release}",
    data_note: "De senaste uppgifterna byts när en ny utgåva kommer. Frysta uppgifter ändras aldrig, men diagrammet ritas av dagens program.",
    preview: "Så blir det",
    phone: "På en telefon (360 pixlar)",
    desk: "På en bred sida",
    codes: "Kopiera koden",
    ways: [
        [
            "1. Levande diagram (iframe)",
            "Höjden följer innehållet. Tillåter sidan inga skript, så ta bort raden med skriptet: då följer höjden innehållet i de webbläsare som kan det, och i andra rullar diagrammet i sin ram.",
        ],
        [
            "2. Bild och tabell, utan skript och ramar",
            "Spara bilden under ”Ta med” här ovanför, lägg den på din webbplats och ändra adressen i koden till dit du lagt den. Bild och tabell ändras inte när det kommer nya uppgifter.",
        ],
        [
            "3. Ett eget element, för flera diagram på en sida",
            "Det som står inuti visas tills diagrammet har ritats, och där skript är avstängda. Skriptet behövs en gång på sidan. Det är litet, hämtar inget annat och kan också ligga på din egen server.",
        ],
    ],
    copy: "Kopiera",
    frame: FRAME,
    plain: PLAIN,
    element: ELEMENT,
    statement: [
        "Till er tillgänglighetsredogörelse",
        "Ni som publicerar sidan svarar för att den är tillgänglig, även det som är inbäddat. Texten säger vad vi vet; ändra den så att den stämmer hos er.",
    ],
    statement_text: "Diagrammet ”{title}” kommer från {site} ({page}) och visas i en ram på vår sida. Det är byggt för att följa WCAG 2.2 nivå AA: det har rubrik, text som säger samma sak som bilden, alla värden i en tabell och går att använda med tangentbord. Det är provat med automatiska verktyg, men inte av personer med funktionsnedsättning. Kända brister: text inuti bilden följer inte läsarens egna textavstånd, men samma text finns i tabellen och runt bilden; på skärmar smalare än 340 pixlar blir texten i bilden mindre. Utan skript visas inget diagram i ramen. Diagrammet sätter inga kakor, lagrar inget i webbläsaren, spårar inte och hämtar inget från andra än {site}.",
};

#[cfg(not(target_arch = "wasm32"))]
pub(super) const EN: EmbedWords = EmbedWords {
    embed: "Embed on a website",
    open: "Open on {site} (new tab)",
    none: "There is no figure here. Choose a measure, and at least two municipalities where they are to be compared.",
    title: "Embed a figure",
    lead: "Choose a figure, see what it will look like and copy the code to your website. All that you choose stands in the address.",
    choose: "Choose a figure",
    line: "The line 2012–2032",
    what: "Choose a measure",
    stated: "The work",
    seen: "Show as",
    charts: [
        "All municipalities, one year",
        "Chosen municipalities, one year",
        "Over time",
        "Map",
    ],
    language: "Language",
    heading: "Heading level",
    data: "Data",
    live: "Always the latest",
    frozen: "Frozen at the release {release}",
    data_note: "The latest data change when a new release comes. Frozen data never change, but the figure is drawn by today's program.",
    preview: "What it will look like",
    phone: "On a phone (360 pixels)",
    desk: "On a wide page",
    codes: "Copy the code",
    ways: [
        [
            "1. A living figure (iframe)",
            "The height follows the contents. If your page allows no scripts, leave out the line with the script: the height then follows the contents in browsers that can do so, and in others the figure scrolls in its frame.",
        ],
        [
            "2. Picture and table, without scripts or frames",
            "Save the picture under \u{201c}Take away\u{201d} above, put it on your website and change the address in the code to where you put it. Picture and table don't change when new data come.",
        ],
        [
            "3. An element of its own, for several figures on a page",
            "What stands inside is shown until the figure has been drawn, and where scripts are turned off. The script is needed once on a page. It is small, fetches nothing else, and may also lie on your own server.",
        ],
    ],
    copy: "Copy",
    frame: FRAME,
    plain: PLAIN,
    element: ELEMENT,
    statement: [
        "For your accessibility statement",
        "Whoever publishes a page answers for its accessibility, including what is embedded. The text says what we know; change it so that it is true of your site.",
    ],
    statement_text: "The figure \u{201c}{title}\u{201d} comes from {site} ({page}) and is shown in a frame on our page. It is built to meet WCAG 2.2 level AA: it has a heading, text that says the same as the picture, all values in a table, and can be used with a keyboard. It has been tested with automatic tools, but not by people with disabilities. Known shortcomings: text inside the picture does not follow the reader's own text spacing, but the same text stands in the table and around the picture; on screens narrower than 340 pixels the text in the picture becomes smaller. Without scripts no figure is shown in the frame. The figure sets no cookies, stores nothing in the browser, does not track, and fetches nothing from others than {site}.",
};
