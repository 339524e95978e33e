"""`python -m duikou_desktop.schemes.build`: reads the pairing tables again from the documents."""

from __future__ import annotations

import sys
from pathlib import Path

from duikou_desktop.schemes import pairings_file, yaml_text
from duikou_desktop.schemes.files import HEAD, PAIRINGS, SOURCE
from duikou_desktop.schemes.load import scheme_folders
from duikou_desktop.schemes.model import SchemeHead
from duikou_desktop.schemes.pairing_table import Reading, read_pairings


def read_again(folder: Path) -> Reading:
    """What the document in the scheme's folder says now."""
    head = yaml_text.read(folder / HEAD, SchemeHead)
    return read_pairings(folder / SOURCE, head.name_suggestions)


def main() -> None:
    """Writes `pairings.csv` of every scheme that has its document."""
    for folder in scheme_folders():
        if not (folder / SOURCE).exists():
            continue
        reading = read_again(folder)
        text = pairings_file.to_csv(reading.pairings)
        (folder / PAIRINGS).write_text(text, encoding="utf-8", newline="")
        inferred = sum(pairing.inferred for pairing in reading.pairings)
        sys.stdout.write(
            f"{folder.name}: {len(reading.pairings)} pairings, "
            f"{inferred} inferred, {reading.empty_rows} empty rows\n"
        )


if __name__ == "__main__":
    main()
