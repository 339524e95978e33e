"""Points as people read them."""

from __future__ import annotations

from decimal import Decimal


def figure(value: Decimal) -> str:
    """`18` or `16.8`: one decimal where there is one, as the standard prints its points."""
    rounded = round(value, 1)
    return f"{rounded:.0f}" if rounded == rounded.to_integral_value() else f"{rounded:.1f}"


def share(value: Decimal, whole: Decimal) -> float:
    """`value` as a part of `whole`, held between 0 and 1; nothing of nothing is 0."""
    return 0.0 if whole <= 0 else max(0.0, min(1.0, float(value / whole)))
