//! Cases computed by hand, and cases that institutions publish with their own programs.

use super::*;

/// One row: method, direction, values, target and its year; ratio and class; the arithmetic.
type Reference = (
    Method,
    Direction,
    &'static [(i16, f64)],
    (f64, i16),
    (f64, Class),
    &'static str,
);

const REFERENCES: [Reference; 21] = [
    (
        Linear,
        Down,
        &[(2015, 20.0), (2025, 10.0)],
        (0.0, 2032),
        (0.85, TooSlow),
        "(10-20)/10 = -1; (0-20)/17 = -1.17647; ratio 17/20",
    ),
    (
        Linear,
        Down,
        &[(2015, 20.0), (2025, 2.0)],
        (0.0, 2032),
        (1.53, OnTrack),
        "-18/10 = -1.8; by -20/17: 1.8 * 17/20",
    ),
    // Statistics Canada puts 0.001 in the place of a target of nought. So their answer to the first
    // two is that to a target of 0.001.
    (
        StatCan,
        Down,
        &[(2015, 20.0), (2025, 10.0)],
        (0.001, 2032),
        (0.1517, FarTooSlow),
        "0.5^(1/10)-1 = -0.066967; 0.00005^(1/17)-1 = -0.441505; 0.066967/0.441505",
    ),
    (
        StatCan,
        Down,
        &[(2015, 20.0), (2025, 2.0)],
        (0.001, 2032),
        (0.4658, FarTooSlow),
        "0.1^(1/10)-1 = -0.205672; by 0.441505",
    ),
    (
        Linear,
        Up,
        &[(2012, 40.0), (2022, 58.0)],
        (80.0, 2032),
        (0.9, TooSlow),
        "18/10 by 40/20",
    ),
    (
        Linear,
        Up,
        &[(2012, 40.0), (2022, 59.0)],
        (80.0, 2032),
        (0.95, OnTrack),
        "19/10 by 40/20: exactly the limit belongs to the better class",
    ),
    (
        Linear,
        Up,
        &[(2012, 40.0), (2022, 50.0)],
        (80.0, 2032),
        (0.5, TooSlow),
        "10/10 by 40/20: exactly the limit",
    ),
    (
        Linear,
        Up,
        &[(2012, 40.0), (2022, 49.999)],
        (80.0, 2032),
        (0.49995, FarTooSlow),
        "9.999/10 by 40/20: just under it",
    ),
    (
        Linear,
        Up,
        &[(2012, 40.0), (2022, 40.0)],
        (80.0, 2032),
        (0.0, FarTooSlow),
        "no change is no move away",
    ),
    (
        Linear,
        Up,
        &[(2012, 40.0), (2022, 39.0)],
        (80.0, 2032),
        (-0.05, MovingAway),
        "-1/10 by 40/20",
    ),
    (
        Linear,
        Up,
        &[(2012, 40.0), (2016, 70.0), (2022, 50.0)],
        (80.0, 2032),
        (0.5, TooSlow),
        "three points: the ends alone",
    ),
    // Weights 1, 3, 5, 7 at 0, 2, 4, 6 years: sum 16, Σwx 68, Σwx² 344, Σwy 1·40+3·44+5·46+7·54 = 780,
    // Σwxy 3·2·44+5·4·46+7·6·54 = 3452; slope (16·3452-68·780)/(16·344-68²) = 2192/880 = 2.490909;
    // required 40/20 = 2.
    (
        Linear,
        Up,
        &[(2012, 40.0), (2014, 44.0), (2016, 46.0), (2018, 54.0)],
        (80.0, 2032),
        (1.245_454, OnTrack),
        "weighted line: 2.490909 by 2",
    ),
    // Weights 1, 2, 3, 4 at 0 to 3 years: sum 10, Σwx 20, Σwx² 50, Σwy 1·10+2·12+3·11+4·15 = 127,
    // Σwxy 2·12+6·11+12·15 = 270; slope (10·270-20·127)/(10·50-400) = 160/100 = 1.6; required 10/20.
    (
        Linear,
        Up,
        &[(2012, 10.0), (2013, 12.0), (2014, 11.0), (2015, 15.0)],
        (20.0, 2032),
        (3.2, OnTrack),
        "weighted line: 1.6 by 0.5",
    ),
    (
        StatCan,
        Up,
        &[(2015, 50.0), (2020, 55.0)],
        (60.0, 2030),
        (1.5737, OnTrack),
        "1.1^(1/5)-1 = 0.019245; 1.2^(1/15)-1 = 0.012229",
    ),
    (
        StatCan,
        Up,
        &[(2015, 50.0), (2020, 52.0)],
        (60.0, 2030),
        (0.6440, TooSlow),
        "1.04^(1/5)-1 = 0.007875; by 0.012229",
    ),
    (
        StatCan,
        Up,
        &[(2015, 50.0), (2020, 49.0)],
        (60.0, 2030),
        (-0.3297, MovingAway),
        "0.98^(1/5)-1 = -0.004032; by 0.012229",
    ),
    (
        Unsd,
        Down,
        &[(2015, 20.0), (2025, 10.0)],
        (0.0, 2032),
        (0.6922, TooSlow),
        "e = 10 · 0.933033^7 = 6.15572; (6.15572-20)/(0-20)",
    ),
    (
        Unsd,
        Down,
        &[(2015, 20.0), (2025, 2.0)],
        (0.0, 2032),
        (0.98005, OnTrack),
        "e = 2 · 0.794328^7 = 0.399052; 19.600948/20",
    ),
    (
        Unsd,
        Up,
        &[(2015, 50.0), (2020, 50.2)],
        (60.0, 2030),
        (0.0602, Stalled),
        "e = 50.2 · 1.004^(10/5) = 50.602403; 0.602403/10",
    ),
    (
        Unsd,
        Up,
        &[(2015, 50.0), (2020, 45.0)],
        (60.0, 2030),
        (-1.355, Stalled),
        "e = 45 · 0.9^2 = 36.45; -13.55/10",
    ),
    (
        Unsd,
        Up,
        &[(2015, 50.0), (2020, 53.0)],
        (60.0, 2030),
        (0.9551, OnTrack),
        "e = 53 · 1.06^2 = 59.5508; 9.5508/10",
    ),
];

#[test]
fn reference_cases() {
    for (method, direction, values, (target, year), (ratio, class), arithmetic) in REFERENCES {
        let assessment = Case::new(direction, values, target, year).assessed(method);
        let found = assessment.ratio.map_or(f64::NAN, |ratio| ratio.value);
        near(found, ratio, arithmetic);
        assert_eq!(assessment.class, class, "{arithmetic}");
        assert_eq!(assessment.class_basis, ClassBasis::Ratio);
    }
}

/// What institutions publish with their own programs.
#[test]
fn published_cases() {
    // Open SDG, sdg-build, test data of indicator 1-1-1: 100 in 2020, 120 in 2021, less is better, no
    // target: "significant deterioration", growth 0.2. Here that is a direction and no status.
    let case = Case::of(Down, vec![(2020, known(100.0)), (2021, known(120.0))], None);
    case.by(StatCan, |progress| match progress.verdict {
        Verdict::CannotBeAssessed {
            reason: Reason::NoTarget,
            growth: Some(growth),
            ..
        } => {
            near(growth.growth, 0.2, "1.2^1 - 1");
            assert_eq!(growth.class, MovingAway);
        }
        ref other => panic!("{other:?}"),
    });
    // The same project, 3-3-3: 1.55 in 2015, 1.82 in 2019, target nought, which their program makes
    // 0.001 of: (1.82/1.55)^(1/4)-1 = 0.040959 by |(0.001/1.55)^(1/15)-1| = 0.387092.
    let values = [(2015, 1.55), (2017, 1.65), (2018, 1.62), (2019, 1.82)];
    let theirs = Case::new(Down, &values, 0.001, 2030).assessed(StatCan);
    near(theirs.ratio.unwrap().value, -0.105_812, "0.040959/0.387092");
    assert_eq!(theirs.class, MovingAway);
    let ours = Case::new(Down, &values, 0.0, 2030);
    assert_eq!(ours.reasons(StatCan), [Reason::ZeroTarget]);
    assert_eq!(ours.class(Linear), Some(MovingAway));
    // Their 3-2-1: infant deaths 5.3 in 2015, 5.07 in 2019, where the global target is 25.
    let met = Case::new(Down, &[(2015, 5.3), (2019, 5.07)], 25.0, 2030);
    for (method, _) in Method::IDS {
        assert_eq!(met.class(method), Some(Achieved));
    }
}
