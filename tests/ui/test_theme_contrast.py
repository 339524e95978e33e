"""Every colour keeps the contrast the table promises, in both themes."""

from __future__ import annotations

import pytest

from duikou_desktop.ui.theme.tokens import (
    DARK,
    LIGHT,
    ON_SELECTED_ROW,
    PAIRS,
    ROW_INKS,
    Pair,
    Tokens,
    contrast,
)

# The promises are written with one decimal.
ROUNDING = 0.05


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair.ink}-on-{pair.ground}")
def test_pair_keeps_its_promise(pair: Pair) -> None:
    light = contrast(getattr(LIGHT, pair.ink), getattr(LIGHT, pair.ground))
    dark = contrast(getattr(DARK, pair.ink), getattr(DARK, pair.ground))
    assert light >= pair.light - ROUNDING
    assert dark >= pair.dark - ROUNDING


@pytest.mark.parametrize("ink", ROW_INKS)
@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_text_on_a_selected_row_stays_readable(ink: str, tokens: Tokens) -> None:
    assert contrast(getattr(tokens, ink), tokens.select) >= ON_SELECTED_ROW


def test_black_on_white_is_the_whole_scale() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
