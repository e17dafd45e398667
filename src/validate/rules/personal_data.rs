//! Finds what could identify a person in a text: mail addresses, telephone and personal identity numbers.

use super::super::problem::Rule;

/// The first such thing in a text as it stands there, and the rule against it.
pub(in crate::validate) fn find_personal_data(text: &str) -> Option<(&str, Rule)> {
    if let Some(mail) = mail(text) {
        return Some((mail, Rule::Mail));
    }
    runs(text).find_map(|run| number(run).map(|rule| (run, rule)))
}

fn mail(text: &str) -> Option<&str> {
    text.split(|c: char| c.is_whitespace() || "<>()[]\",;:".contains(c))
        .find(|word| {
            word.split_once('@').is_some_and(|(name, host)| {
                let host = host.trim_end_matches('.');
                !name.is_empty() && host.contains('.') && !host.starts_with('.')
            })
        })
}

/// Runs of at least seven digits, with what people write between the digits of telephone numbers.
fn runs(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_ascii_digit() || is_between(c) || c == '+'))
        .map(|run| run.trim_matches(|c: char| c != '+' && !c.is_ascii_digit()))
        .filter(|run| run.bytes().filter(u8::is_ascii_digit).count() >= 7)
}

fn is_between(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '-' | '\u{2013}' | '/')
}

fn number(run: &str) -> Option<Rule> {
    let digits: Vec<u8> = run.bytes().filter(u8::is_ascii_digit).collect();
    if run.split(' ').any(is_personal_number) {
        return Some(Rule::PersonalNumber);
    }
    // Years and dates separated by spaces or hyphens don't begin with a 0 or a plus sign.
    let area_code =
        run.starts_with('0') && !run.starts_with("00") && (8..=11).contains(&digits.len());
    let abroad =
        (run.starts_with('+') || run.starts_with("00")) && (9..=15).contains(&digits.len());
    (area_code || abroad).then_some(Rule::Telephone)
}

/// `19121212-1212`, `121212-1212` and `121212+1212`; without a sign only where the check digit is right.
fn is_personal_number(word: &str) -> bool {
    let digits: Vec<u8> = word
        .bytes()
        .filter(u8::is_ascii_digit)
        .map(|byte| byte - b'0')
        .collect();
    let others: Vec<char> = word.chars().filter(|c| !c.is_ascii_digit()).collect();
    let ten = match digits.len() {
        10 => digits.as_slice(),
        12 if matches!(digits[..2], [1, 8 | 9] | [2, 0]) => &digits[2..],
        _ => return false,
    };
    let month = ten[2] * 10 + ten[3];
    let day = ten[4] * 10 + ten[5];
    // A coordination number has 60 added to its day.
    let is_date = (1..=12).contains(&month) && matches!(day, 1..=31 | 61..=91);
    let sign_before_last_four = matches!(others[..], ['-' | '+'])
        && word.len() > 5
        && matches!(word.as_bytes()[word.len() - 5], b'-' | b'+');
    is_date && (sign_before_last_four || others.is_empty() && has_check_digit(ten))
}

fn has_check_digit(ten: &[u8]) -> bool {
    let sum: u32 = ten
        .iter()
        .enumerate()
        .map(|(at, digit)| {
            let twice = if at % 2 == 0 { digit * 2 } else { *digit };
            u32::from(twice / 10 + twice % 10)
        })
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_points_out_a_person_is_found_and_nothing_else() {
        for (text, expected) in [
            ("skriv till anna@example.se.", Some(Rule::Mail)),
            ("mailto:a.b@example.org", Some(Rule::Mail)),
            ("ring 08-123 456 78", Some(Rule::Telephone)),
            ("070-123 45 67", Some(Rule::Telephone)),
            ("+46 70 123 45 67", Some(Rule::Telephone)),
            ("0046701234567", Some(Rule::Telephone)),
            ("född 19121212-1212", Some(Rule::PersonalNumber)),
            ("121212+1212", Some(Rule::PersonalNumber)),
            ("1212121212", Some(Rule::PersonalNumber)),
            ("701063-2391", Some(Rule::PersonalNumber)),
            ("fyra möten om året, 2012-2015", None),
            ("2013-03-07 och 2013-06-11", None),
            ("omkring 58 000 000 kronor 2016-2019", None),
            ("700 000 kr per år", None),
            ("0136 och 0180", None),
            ("0114, 0123, 0139", None),
            ("läsåret 2021/22", None),
            ("1,9 miljoner (2022), 1,1 miljoner (2023)", None),
            ("@kommunen", None),
            ("", None),
        ] {
            assert_eq!(
                find_personal_data(text).map(|(_, rule)| rule),
                expected,
                "{text}"
            );
        }
    }
}
