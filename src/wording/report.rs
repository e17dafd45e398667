//! Words of a municipality's yearly report.

use super::told::words;

words! {
    pub struct ReportWords {
        pub open: &'static str,
        pub kind: &'static str,
        /// The report's name, of the municipality's.
        pub title: &'static str,
        pub made_of: &'static str,
        pub print: &'static str,
        pub back: &'static str,
        pub contents: &'static str,
        pub cycles_none: &'static str,
        pub residents_intro: &'static str,
        pub place_facts: &'static str,
        pub column_half: &'static str,
        pub measured_caption: &'static str,
        pub column_here: &'static str,
        pub questions: &'static str,
        pub questions_intro: &'static str,
        pub sources: &'static str,
        pub sources_intro: &'static str,
        pub statistics: &'static str,
    }
}

#[cfg(not(target_arch = "wasm32"))]
pub(super) const SV: ReportWords = ReportWords {
    open: "Skriv ut årsrapport",
    kind: "Årsrapport om romsk inkludering",
    title: "{name}: årsrapport om romsk inkludering",
    made_of: "Rapporten är sammanställd av det som kommunen, staten och andra har publicerat. Numren inom hakparentes leder till källorna sist. Där uppgift saknas har vi inte hittat någon; det betyder inte nej.",
    print: "Skriv ut",
    back: "Tillbaka till {name}",
    contents: "Innehåll",
    cycles_none: "Uppgift saknas: vi har inte hittat något om val, uppföljning eller samråd som återkommer.",
    residents_intro: "Alla mått, med kommunens värde bredvid Sveriges och det som hälften av kommunerna ligger mellan. Varje rad gäller ett enda år. Skillnaderna beror på mycket, och säger inget om romer.",
    place_facts: "Om platsen",
    column_half: "Hälften av kommunerna",
    measured_caption: "Vad som är mätt av hur det är för romer",
    column_here: "Här",
    questions: "Frågor och svar",
    questions_intro: "Frågor som flera kommuner har fått, med det som {name} har svarat. På raderna finns plats för årets svar.",
    sources: "Källor",
    sources_intro: "I den ordning som de nämns.",
    statistics: "Statistik; nyckeltalet står vid varje mått i tabellerna",
};

#[cfg(not(target_arch = "wasm32"))]
pub(super) const EN: ReportWords = ReportWords {
    open: "Print the yearly report",
    kind: "Yearly report on Roma inclusion",
    title: "{name}: yearly report on Roma inclusion",
    made_of: "The report is put together from what the municipality, the state and others have published. Numbers in brackets lead to the sources at the end. Where there is no information, we have found none; that does not mean no.",
    print: "Print",
    back: "Back to {name}",
    contents: "Contents",
    cycles_none: "No information: we have found nothing on elections, follow-up or consultations that come back.",
    residents_intro: "Every measure, with the municipality's value beside Sweden's and the range that half of the municipalities lie in. Each row is about one year. The differences have many causes, and say nothing about Roma.",
    place_facts: "About the place",
    column_half: "Half of the municipalities",
    measured_caption: "What is measured of how it is for Roma",
    column_here: "Here",
    questions: "Questions and answers",
    questions_intro: "Questions that several municipalities were asked, with what {name} has answered. On the lines there is room for this year's answer.",
    sources: "Sources",
    sources_intro: "In the order in which they are named.",
    statistics: "Statistics; the key figure stands with each measure in the tables",
};
