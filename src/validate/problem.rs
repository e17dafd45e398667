//! What is wrong with a dataset: where, what was found there, and what was expected instead.

#[cfg(feature = "publish")]
use super::severity::{Advice, Severity};
use crate::document::file;
use std::fmt;
use std::sync::Arc;

/// Something wrong in a published document or in a table. There may be one for each row, so what many of them say is
/// shared.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Problem {
    /// The file's name as published, such as `index.json`, or the path of a table.
    pub file: Arc<str>,
    pub place: Position,
    /// What stands there; empty where nothing does.
    pub found: Box<str>,
    pub expected: Expected,
}

/// Where in a file something stands.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Position {
    /// The file as a whole.
    Whole,
    /// A JSON pointer such as `/indicators/3/unit`; an empty one is the document.
    Pointer(String),
    /// Counted from one, in characters of a text or in cells of a table.
    Cell { line: u32, column: u32 },
    /// As the program names it that shows it: `C12`.
    Named(String),
}

impl Position {
    /// A line and a column.
    pub fn at(line: usize, column: usize) -> Self {
        let [line, column] = [line, column].map(|at| u32::try_from(at).unwrap_or(u32::MAX));
        Self::Cell { line, column }
    }

    /// The line and the column; noughts where there are none.
    pub const fn line_and_column(&self) -> (usize, usize) {
        match self {
            Self::Cell { line, column } => (*line as usize, *column as usize),
            Self::Whole | Self::Pointer(_) | Self::Named(_) => (0, 0),
        }
    }

    /// The JSON pointer; empty where there is none.
    pub fn pointer(&self) -> &str {
        match self {
            Self::Pointer(pointer) => pointer,
            Self::Whole | Self::Cell { .. } | Self::Named(_) => "",
        }
    }
}

/// `12:3` of a table, pointers and names as they are; nothing of a file.
impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole => Ok(()),
            Self::Pointer(text) | Self::Named(text) => f.write_str(text),
            Self::Cell { line, column } => write!(f, "{line}:{column}"),
        }
    }
}

#[cfg(feature = "publish")]
impl Problem {
    /// How much it matters.
    pub const fn severity(&self) -> Severity {
        match self.expected {
            Expected::Advice(_) => Severity::Warning,
            Expected::ReadAs(_) | Expected::Table(TableRequirement::Encoding(_)) => Severity::Note,
            _ => Severity::Error,
        }
    }
}

/// What was expected in its place.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Expected {
    /// JSON that can be parsed; what was found is the parser's message.
    Json,
    /// A document of this version of the format.
    Format(u32),
    BytesAtMost(usize),
    /// A record of the published form; what was found is the parser's message.
    Record,
    OneOf {
        words: Arc<[&'static str]>,
        nearest: Option<&'static str>,
    },
    /// The id of something that the dataset has.
    Known {
        kind: Kind,
        nearest: Option<Arc<str>>,
    },
    /// This municipality's code with its leading zero, which a spreadsheet takes from a number.
    LeadingZero(Arc<str>),
    /// A text that isn't empty.
    Text,
    /// A name that a file can have: small letters, digits, hyphen, underscore.
    FileName,
    /// The same text in this language.
    TextIn(String),
    /// Only these names in braces.
    Placeholders(&'static str),
    Number,
    WholeNumber,
    /// A number with so many decimals at most.
    Decimals(u8),
    Year,
    Period,
    Day,
    /// An http or https address.
    WebAddress,
    /// An http, https or mailto address.
    Contact,
    AtLeast(String),
    AtMost(String),
    /// Nothing later than the release.
    NotAfter(String),
    /// Later than the one before it.
    InOrder,
    /// One entry for each of so many periods.
    Entries(usize),
    /// Something else than at the first place, where the same stands.
    Unique {
        first: Position,
    },
    /// A value or a state, and not both.
    ValueOrState,
    /// The same as another document says.
    SameAs {
        file: Arc<str>,
        value: Arc<str>,
    },
    Rule(Rule),
    Table(TableRequirement),
    /// Nothing else: this was read, and is told for the publisher to see.
    ReadAs(String),
    /// Nothing else, if it is right: somebody should look at it.
    #[cfg(feature = "publish")]
    Advice(Box<Advice>),
}

impl Expected {
    /// What somebody should look at.
    #[cfg(feature = "publish")]
    pub fn advice(advice: Advice) -> Self {
        Self::Advice(Box::new(advice))
    }

    /// The same without what is told of single problems, such as which word was meant: what a kind of problem shares.
    #[cfg(feature = "publish")]
    pub fn in_general(&self) -> Self {
        match self {
            Self::OneOf { words, .. } => Self::OneOf {
                words: words.clone(),
                nearest: None,
            },
            Self::Known { kind, .. } => Self::Known {
                kind: *kind,
                nearest: None,
            },
            Self::LeadingZero(_) => Self::LeadingZero("".into()),
            Self::Unique { .. } => Self::Unique {
                first: Position::Whole,
            },
            Self::Table(TableRequirement::Letters(_)) => {
                Self::Table(TableRequirement::Letters(None))
            }
            Self::Table(TableRequirement::PeriodNotDate(_)) => {
                Self::Table(TableRequirement::PeriodNotDate(None))
            }
            other => other.clone(),
        }
    }

    /// The same as the index says.
    pub(super) fn as_index(value: &str) -> Self {
        Self::SameAs {
            file: file::INDEX.into(),
            value: value.into(),
        }
    }
}

/// What an id refers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    Indicator,
    Municipality,
    Source,
    Unit,
    County,
    SkrGroup,
    Question,
    Theme,
}

/// What the domain refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rule {
    /// Fewer persons, pupils or respondents than so many: withheld.
    TooFewPersons(u32),
    TooFewPupils(u32),
    TooFewRespondents(u32),
    /// Roma in a municipality are never counted.
    HeadCount,
    Subject(Subject),
    Mail,
    Telephone,
    PersonalNumber,
    /// A word that isn't used about people.
    Word(&'static str),
    /// Only national, such as hate crime.
    NationalOnly,
    /// Context of a place has no direction.
    ContextWithDirection,
    /// More work, and more reports, are not surely better or worse.
    WithoutDirection,
    /// Core, weak and context are marks of residents' indicators.
    MarkOfResidents,
    /// An outcome says how it is known.
    OutcomeBasis,
    /// An outcome says whom it is about.
    OutcomePopulation,
    /// Only an outcome has basis and population.
    OnlyOutcome,
    /// Only residents' indicators are context of a place.
    ContextOfResidents,
    /// What was found where something was to be read gives no share of all municipalities.
    ShareOfMunicipalities,
    /// Facts of the work lie in `work.json`, series of residents and outcome in `indicators/`.
    WorkOnly,
    SeriesOnly,
    /// Of the same unit as what refers to it, and not itself.
    ReferenceOfSameUnit,
    /// Only a census says who belongs.
    CohortOfCensus,
    /// Withheld so that it can't be worked out from its total and the other values.
    GivenAway,
    /// One unit for all periods of a place, unless the series has a break between them.
    BreakOfUnit,
    /// The unit and the definition of the release before, unless the series has a break since.
    UnitAsBefore,
    DefinitionAsBefore,
}

/// A subject that would only stigmatise beside Roma.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    Crime,
    HateCrime,
    SocialAssistance,
    Evictions,
    BornAbroad,
    EthnicityOfStaff,
    Ranking,
}

/// What is expected of a path, and of a table before its rows are judged.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum TableRequirement {
    /// A file of this name.
    File,
    /// A folder of tables, or a release; where there is one within, its path.
    Folder(Option<String>),
    /// The folder of all tables, at this path: one of them says nothing without the others.
    AllTables(String),
    /// A folder of tables, where a release was given.
    TablesOfRelease,
    /// A workbook of a format that can be read.
    Workbook,
    /// A workbook that can be read; what was found is the reader's message.
    ReadableWorkbook,
    /// A workbook that can be opened without a password.
    NoPassword,
    /// At most so many bytes when it has been unpacked.
    UnpackedAtMost(usize),
    /// At most so many bytes of text in a workbook.
    TextAtMost(usize),
    /// A sheet of this name.
    Sheet,
    /// Only tables as sheets; perhaps the one of this name was meant.
    OnlySheets(Option<&'static str>),
    /// One sheet of this name.
    OneSheet,
    /// What is packed in a file, unpacked.
    Unpacked,
    /// A file, where a folder of this name stands.
    FileNotFolder,
    /// A file, where a pipe or a device of this name stands.
    OrdinaryFile,
    /// Leave to read the file.
    Permission,
    /// A link that doesn't lead back to itself.
    NoLoop,
    /// A file that can be read; what was found is the system's message.
    ReadableFile,
    /// Only tables beside tables; perhaps the one of this name was meant.
    OnlyTables(Option<&'static str>),
    /// No row after the first.
    OneRow,
    /// A value for the indicator in the observations.
    Observations,
    /// At most so many characters in a cell.
    Characters(usize),
    /// At most so many columns or rows.
    Columns(usize),
    Rows(usize),
    /// No characters that only steer a machine.
    NoControlCharacters,
    /// No row that only shows how rows are written.
    NoExample,
    /// The text that a spreadsheet has made a date of.
    NoDate,
    /// The result of a formula.
    FormulaResult,
    /// A value, where a spreadsheet has an error such as `#N/A`.
    NoCellError,
    /// Text in UTF-8.
    Utf8,
    /// Nothing else: the text was read in this encoding.
    Encoding(&'static str),
    /// A column of this name.
    Column(&'static str),
    /// The name of a column that the table has.
    KnownColumn(Option<&'static str>),
    /// As many cells as the header has.
    Cells(usize),
    /// An end of the quoted cell, which goes on for so many lines.
    Quote(usize),
    /// An empty cell: the column isn't used for such an indicator.
    Empty,
    /// A whole number, as the unit counts what has no parts.
    WholeCount,
    /// A period, where a spreadsheet has made a date of it, and the period if it can be told.
    PeriodNotDate(Option<String>),
    /// A number, where a spreadsheet has made a date of it.
    NumberNotDate,
    /// A number with all of its digits, which a spreadsheet has shortened to a power of ten.
    AllDigits,
    /// A number with one sign for decimals and none between thousands.
    OneSeparator,
    /// A number without a per cent sign, as its unit is another.
    WithoutPercentSign,
    /// Either thousands or decimals: a single value with exactly three digits after its point.
    ThousandsOrDecimals,
    /// The state `withheld`, where a number is told to be smaller than another.
    StateWithheld,
    /// Nought or a state, where a dash stands.
    NoughtOrState,
    /// The state that a sign for a missing value stands for.
    StateForSign,
    /// Anything but exactly three decimals in each of so many values, which could be thousands.
    Decimals {
        count: usize,
    },
    /// Per cent, where each of so many values lies between 0 and 1.
    PerCent {
        count: usize,
    },
    /// Rows of known indicators: so many more of unknown ones weren't judged.
    KnownRows {
        count: usize,
    },
    /// The letters that were written, and the word if it can be told.
    Letters(Option<String>),
}
