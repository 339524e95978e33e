"""How commands speak: results to standard output, sentences about trouble to standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from typing import Any


def show(*lines: object) -> None:
    """Prints result lines."""
    for line in lines:
        sys.stdout.write(f"{line}\n")


def show_json(value: Any) -> None:
    """Prints a result as JSON."""
    show(json.dumps(value, ensure_ascii=False, indent=2))


def tell(what: object) -> None:
    """Prints a sentence for the person at the keyboard."""
    sys.stderr.write(f"{what}\n")


def table(rows: Iterable[Iterable[object]]) -> None:
    """Prints rows with their cells apart by tabs."""
    for row in rows:
        show("\t".join("" if cell is None else str(cell) for cell in row))
