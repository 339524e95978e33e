"""How often Python looks for rubbish while the program runs."""

from __future__ import annotations

import gc


def collect_seldom() -> None:
    """Lets the collector look less often.

    A year is ten thousand small objects that live on: looking through them at every 700th costs
    a third of the reading, and stops the window while it lasts.
    """
    gc.set_threshold(100_000, 50, 50)
