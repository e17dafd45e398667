"""Validates a folder's observations with pandera, and prints how many errors it found."""

import sys
from pathlib import Path

import pandas
import pandera.pandas as pandera

import rules


def main():
    folder = Path(sys.argv[1]).resolve()
    words = rules.read_words(folder)
    columns = rules.read_columns(folder)

    def column(name):
        checks = []
        if name in words:
            checks.append(pandera.Check.isin(words[name]))
        if name == "period":
            checks.append(pandera.Check.str_matches(rules.PERIOD))
        if name in rules.NUMBER_OR_WORD:
            checks.append(pandera.Check.str_matches(rules.NUMBER_OR_WORD[name]))
        kind = "Int64" if name in rules.INTEGERS else "float64" if name in rules.NUMBERS else str
        return pandera.Column(kind, checks, nullable=name not in rules.REQUIRED)

    schema = pandera.DataFrameSchema({name: column(name) for name in columns}, unique=rules.KEY, strict=True)
    numbers = {name: "Int64" for name in rules.INTEGERS} | {name: "float64" for name in rules.NUMBERS}
    kinds = {name: numbers.get(name, "str") for name in columns}
    frame = pandas.read_csv(folder / "observations.csv", dtype=kinds, encoding="utf-8")
    try:
        schema.validate(frame, lazy=True)
        print(0)
    except pandera.errors.SchemaErrors as found:
        print(len(found.failure_cases))


if __name__ == "__main__":
    main()
