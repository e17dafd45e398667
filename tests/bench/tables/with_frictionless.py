"""Validates a folder's observations with frictionless, and prints how many errors it found."""

import sys
from pathlib import Path

from frictionless import Resource, Schema, system

import rules


def main():
    folder = Path(sys.argv[1]).resolve()
    words = rules.read_words(folder)

    def field(name):
        constraints = {"required": name in rules.REQUIRED}
        if name in words:
            constraints["enum"] = words[name]
        if name == "period":
            constraints["pattern"] = rules.PERIOD
        if name in rules.NUMBER_OR_WORD:
            constraints["pattern"] = rules.NUMBER_OR_WORD[name]
        kind = "integer" if name in rules.INTEGERS else "number" if name in rules.NUMBERS else "string"
        return {"name": name, "type": kind, "constraints": constraints}

    schema = Schema.from_descriptor(
        {"fields": [field(name) for name in rules.read_columns(folder)], "primaryKey": rules.KEY}
    )
    with system.use_context(trusted=True):
        report = Resource(path=str(folder / "observations.csv"), schema=schema).validate()
    # An empty cell of the key is one of its values to us, and a fault to frictionless.
    print(report.stats["errors"])


if __name__ == "__main__":
    main()
