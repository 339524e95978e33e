"""The made-up year of the demo offices, and the day they stand on."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from duikou_desktop.core.paths import resources


@cache
def demo_year() -> dict[str, Any]:
    """The made-up year, as written."""
    # Loaded here: only a demo needs it, and starting waits for nothing it can do without.
    import yaml

    with (resources() / "demo" / "year.yaml").open(encoding="utf-8") as file:
        content: dict[str, Any] = yaml.safe_load(file)
    return content


def demo_today() -> date:
    """The day on which the demo offices stand."""
    today: date = demo_year()["today"]
    return today
