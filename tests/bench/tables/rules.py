"""Knows what a table of observations has to be, for the validators that ours is measured beside.

It says of each column what our program says of it too, as far as these validators can be told: they judge one table by
itself, so what the other tables know is handed to them as lists of words.
"""

import csv

PERIOD = r"^\d{4}(-\d{4}|/\d{2}|-\d{2}|-\d{2}-\d{2})?$"
WORDS = {
    "state": ["none found", "not measured", "not applicable", "withheld"],
    "status": ["reported", "estimated", "second-hand", "promised", "planned", "assigned", "unverified"],
    "collection": ["census", "found"],
    "year_inferred": ["yes"],
}
REFERENCES = {
    "indicator": ("indicators.csv", "indicator"),
    "municipality": ("municipalities.csv", "municipality"),
    "source": ("sources.csv", "source"),
    "unit": ("units.csv", "unit"),
}
REQUIRED = ["indicator", "municipality", "period", "status", "collection", "source"]
INTEGERS = ["respondents"]
# Both numbers and words, such as yes and no.
NUMBER_OR_WORD = {"value": r"^(-?\d+(\.\d+)?|yes|no)$"}
NUMBERS = ["low", "high"]
KEY = ["indicator", "municipality", "period", "breakdown", "area", "source"]


def read_columns(folder):
    with open(folder / "observations.csv", encoding="utf-8", newline="") as table:
        return next(csv.reader(table))


def read_words(folder):
    words = dict(WORDS)
    for column, (name, of) in REFERENCES.items():
        with open(folder / name, encoding="utf-8", newline="") as table:
            words[column] = [row[of] for row in csv.DictReader(table)]
    words["municipality"].append("0000")
    return words
