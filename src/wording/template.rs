//! Templates, and what they are filled with.

/// A template with its `{names}` replaced.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((name, after)) = after.split_once('}') else {
            out.push('{');
            rest = after;
            continue;
        };
        match values.iter().find(|(known, _)| *known == name) {
            Some((_, value)) => out.push_str(value),
            None => {
                out.push('{');
                out.push_str(name);
                out.push('}');
            }
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn templates_are_filled() {
        for (template, expected) in [
            ("{n} av {all}", "27 av 290"),
            ("{unknown} och {n}", "{unknown} och 27"),
            ("ett { ensamt", "ett { ensamt"),
            ("", ""),
        ] {
            assert_eq!(fill(template, &[("n", "27"), ("all", "290")]), expected);
        }
    }

    #[test]
    fn a_value_that_looks_like_a_template_is_left_alone() {
        assert_eq!(fill("{a}{b}", &[("a", "{b}"), ("b", "x")]), "{b}x");
    }
}
