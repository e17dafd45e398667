//! `inkludering publish`: makes a release of tables, and tells what came of it.

use super::output::{Language, report, report_problems};
use super::waiting::Waiting;
use clap::Args;
use inkludering::document::{Changes, Index, file};
use inkludering::load::files::read_current;
use inkludering::publish::{
    Counted, Loss, Making, WriteError, WriteOutcome, Written, locate_in_tables, make_next_release,
    new_indicators, write_release,
};
use inkludering::validate;
use inkludering::wording::changes::count_lines;
use inkludering::wording::{Messages, fill, fill_plural, format_count, messages};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(Args)]
pub struct Arguments {
    /// The folder of tables.
    tables: PathBuf,
    /// The folder of releases; current.json is written beside it.
    #[arg(long)]
    out: PathBuf,
    /// Writes over a release of the same name that has other bytes.
    #[arg(long)]
    replace: bool,
    /// Says that definitions which aren't those of the release before only have other words.
    #[arg(long)]
    reworded: bool,
    /// The language of all that is told.
    #[arg(long, value_enum, default_value_t = Language::En)]
    language: Language,
}

/// Runs the command.
pub fn run(arguments: &Arguments) -> ExitCode {
    let tag = arguments.language.tag();
    let messages = messages(Some(tag));
    let waiting = Waiting::begin();
    let texts = &messages.terminal.publish.doing;
    let tell = |making| {
        waiting.tell(match making {
            Making::Reading => texts.reading,
            Making::Making => texts.making,
            Making::Judging => texts.judging,
        });
    };
    let before = read_index_before(&arguments.out);
    let to_keep = before.as_ref().filter(|_| !arguments.reworded);
    let made = make_next_release(&arguments.tables, to_keep, &tell);
    waiting.tell(texts.writing);
    let release = match made {
        Ok(release) => release,
        Err(problems) => {
            drop(waiting);
            report_problems(&locate_in_tables(&arguments.tables, problems), tag);
            return ExitCode::from(1);
        }
    };
    let written = write_release(&release, &arguments.out, arguments.replace);
    drop(waiting);
    report_problems(
        &locate_in_tables(&arguments.tables, release.notices.clone()),
        tag,
    );
    match written {
        Ok(written) => {
            if written.outcome != WriteOutcome::Unchanged {
                report_changes(messages, &written.changes);
            }
            let folder = arguments.out.join(&release.id);
            report_losses(messages, &written);
            let outcome = outcome(messages, written.outcome);
            report(&format!("{}: {outcome}", folder.display()));
            if let Some(before) = before {
                let index = &release.documents.index;
                for line in new_indicators(messages, index, &before) {
                    report(&line);
                }
            }
            ExitCode::SUCCESS
        }
        Err(error) => {
            report(&write_error(messages, &error));
            match error {
                WriteError::Differs { .. } => ExitCode::from(1),
                _ => ExitCode::from(2),
            }
        }
    }
}

/// The index of the release that was current before; none with the first release, and where it can't be read, which
/// writing tells.
fn read_index_before(out: &Path) -> Option<Index> {
    let current = read_current(&out.parent()?.join(file::CURRENT)).ok()?;
    let bytes = std::fs::read(out.join(current).join(file::INDEX)).ok()?;
    validate::parse(file::INDEX, &bytes).ok()
}

const fn outcome(messages: &Messages, outcome: WriteOutcome) -> &'static str {
    let texts = &messages.terminal.publish;
    match outcome {
        WriteOutcome::New => texts.published,
        WriteOutcome::Unchanged => texts.unchanged,
        WriteOutcome::Replaced => texts.replaced,
    }
}

/// Tells how much has changed since the release before; of the first there is nothing to tell.
fn report_changes(messages: &Messages, changes: &Changes) {
    if let Some(before) = &changes.before {
        let texts = &messages.terminal.changes;
        report(&fill(texts.compared, &[("before", before)]));
        for line in count_lines(messages, changes) {
            report(&line);
        }
    }
}

/// Tells what there is less of than in the release before, a line each.
fn report_losses(messages: &Messages, written: &Written) {
    let before = written.before.as_deref().unwrap_or_default();
    for Loss { of, lost, gained } in &written.losses {
        let texts = &messages.terminal.publish;
        let (name, text) = match of {
            Counted::Values(indicator) => (indicator.as_str(), &texts.fewer_values),
            Counted::Rows(table) => (table.as_str(), &texts.fewer_rows),
        };
        let fewer = fill_plural(messages, *lost, text);
        let mut told = fill(&fewer, &[("release", before)]);
        if *gained > 0 {
            let gained = format_count(messages, *gained);
            told = fill(texts.new_ones, &[("fewer", &told), ("n", &gained)]);
        }
        report(&format!("{name}: {told}"));
    }
}

/// Why a release wasn't written.
pub fn write_error(messages: &Messages, error: &WriteError) -> String {
    let texts = &messages.terminal.publish;
    let (path, text) = match error {
        WriteError::Differs { folder, file } => (folder, fill(texts.differs, &[("file", file)])),
        WriteError::NotAsWritten(path) => (path, texts.not_as_written.to_owned()),
        WriteError::Io { path, error } => (path, refused(messages, error)),
        WriteError::Current { path, error } => {
            let message = error.to_string();
            let text = fill(texts.current_not_replaced, &[("message", &message)]);
            (path, text)
        }
    };
    format!("{}: {text}", path.display())
}

/// Why the disk refused, in the system's words only where there are none of our own.
fn refused(messages: &Messages, error: &io::Error) -> String {
    let texts = &messages.terminal.publish.refused;
    let text = match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => texts.full,
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => texts.permission,
        ErrorKind::NotFound => texts.not_there,
        ErrorKind::NotADirectory | ErrorKind::AlreadyExists => texts.not_a_folder,
        ErrorKind::Unsupported => texts.not_at_once,
        _ => return fill(texts.by_system, &[("message", &error.to_string())]),
    };
    text.to_owned()
}
