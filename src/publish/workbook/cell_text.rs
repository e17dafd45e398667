//! What a sheet shows of a number: 62.7 for the nearest of a computer's numbers, and what its format adds.

/// The digits that a spreadsheet computes with and shows at most.
const DIGITS: usize = 15;

/// A number as a sheet shows it in a cell that is wide enough; with the format's per cent sign, and its noughts before
/// a code. What a format leaves out isn't left out here.
pub fn shown_number(number: f64, format: &str) -> String {
    if is_percent(format) {
        return format!("{} %", plain(number * 100.0));
    }
    let text = plain(number);
    let is_code = format.len() > 1 && format.bytes().all(|byte| byte == b'0');
    let is_whole = text.bytes().all(|byte| byte.is_ascii_digit());
    if is_code && is_whole {
        format!("{text:0>width$}", width = format.len())
    } else {
        text
    }
}

fn plain(number: f64) -> String {
    let rounded = format!("{number:.precision$e}", precision = DIGITS - 1);
    match rounded.parse::<f64>() {
        // There is no negative nought on a sheet.
        Ok(0.0) => "0".to_owned(),
        Ok(rounded) => rounded.to_string(),
        Err(_) => number.to_string(),
    }
}

/// Whether a number format has a per cent sign that isn't text.
fn is_percent(format: &str) -> bool {
    let (mut is_quoted, mut is_escaped) = (false, false);
    for c in format.chars() {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' | '_' | '*' => is_escaped = true,
            '"' => is_quoted = !is_quoted,
            '%' if !is_quoted => return true,
            _ => {}
        }
    }
    false
}

/// Whether a date's format shows its year, its month and its day.
pub fn shows_whole_date(format: &str) -> bool {
    let format = format.to_lowercase();
    format.contains('y') && format.contains('d')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A number with as many digits as Excel writes.
    fn as_written(digits: &str) -> f64 {
        digits.parse().unwrap()
    }

    #[test]
    fn a_number_is_what_the_sheet_shows() {
        for (number, format, expected) in [
            (62.7, "General", "62.7"),
            (as_written("64.099999999999994"), "General", "64.1"),
            (as_written("62.700000000000003"), "", "62.7"),
            (0.1 + 0.2, "", "0.3"),
            (-5.25, "", "-5.25"),
            (-0.0, "", "0"),
            (92_095.0, "#,##0", "92095"),
            (136.0, "General", "136"),
            (136.0, "0000", "0136"),
            (0.627, "0.0%", "62.7 %"),
            (0.07, "0%", "7 %"),
            (62.7, "0.0\" %\"", "62.7"),
            (1e21, "", "1000000000000000000000"),
            (0.000_012_3, "", "0.0000123"),
            (f64::INFINITY, "", "inf"),
            (f64::NAN, "", "NaN"),
        ] {
            assert_eq!(shown_number(number, format), expected, "{number} {format}");
        }
    }

    #[test]
    fn a_month_is_no_whole_date() {
        assert!(shows_whole_date("yyyy-mm-dd") && shows_whole_date("mm-dd-yy"));
        assert!(!shows_whole_date("mmm-yy") && !shows_whole_date("d-mmm"));
    }
}
