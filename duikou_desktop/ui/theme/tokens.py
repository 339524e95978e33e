"""The one colour table, light and dark, and the contrast each pair of colours promises.

Knows no Qt. Palette, style sheet, icons and painters all read their colours here, by name.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Tokens:
    """One theme's colours as `#RRGGBB`. A `_soft` colour is the ground its namesake stands on."""

    window: str
    nav: str
    surface: str
    alt: str
    line: str
    line_strong: str
    field: str
    text: str
    text_2: str
    text_3: str
    accent: str
    on_accent: str
    accent_text: str
    accent_soft: str
    select: str
    accent_mid: str
    band: str
    on_band: str
    met: str
    met_soft: str
    part: str
    part_soft: str
    lost: str
    lost_soft: str
    judge: str
    judge_soft: str
    draft: str
    draft_soft: str


LIGHT = Tokens(
    window="#F4F5F7",
    nav="#EBEDF1",
    surface="#FFFFFF",
    alt="#F7F8FA",
    line="#E2E5EA",
    line_strong="#C6CCD6",
    field="#838C9B",
    text="#1B2230",
    text_2="#4E5868",
    text_3="#606A7A",
    accent="#2A5CAA",
    on_accent="#FFFFFF",
    accent_text="#234E92",
    accent_soft="#E6EEF9",
    select="#E4EDFA",
    accent_mid="#6D95D2",
    band="#4D71A7",
    on_band="#FFFFFF",
    met="#1B7547",
    met_soft="#E4F3EA",
    part="#8F5F00",
    part_soft="#FCF1D8",
    lost="#B02F2A",
    lost_soft="#FBE9E7",
    judge="#6A479F",
    judge_soft="#EFE9F8",
    draft="#5B6574",
    draft_soft="#ECEEF2",
)

DARK = Tokens(
    window="#15181D",
    nav="#111419",
    surface="#1C2027",
    alt="#22272F",
    line="#2C323C",
    line_strong="#444C5A",
    field="#727C8C",
    text="#E7EAF0",
    text_2="#B3BBC8",
    text_3="#939DAC",
    accent="#7DABF2",
    on_accent="#0E1A2C",
    accent_text="#9CC0F7",
    accent_soft="#20304B",
    select="#24344F",
    accent_mid="#4F76B8",
    band="#5473A5",
    on_band="#FFFFFF",
    met="#6FCB9A",
    met_soft="#173226",
    part="#E3B65A",
    part_soft="#382D15",
    lost="#F2918A",
    lost_soft="#43211F",
    judge="#C3A8EE",
    judge_soft="#30264A",
    draft="#9EA8B7",
    draft_soft="#2A3039",
)


@dataclass(frozen=True)
class Pair:
    """A colour on its ground and the least contrast promised for it in each theme."""

    ink: str
    ground: str
    light: float
    dark: float


PAIRS = (
    Pair("field", "surface", 3.4, 3.9),
    Pair("field", "window", 3.1, 4.2),
    Pair("text", "surface", 15.9, 13.6),
    Pair("text", "nav", 13.6, 15.3),
    Pair("text_2", "surface", 7.2, 8.4),
    Pair("text_2", "nav", 6.1, 9.5),
    Pair("text_3", "surface", 5.5, 6.0),
    Pair("text_3", "nav", 4.7, 6.7),
    Pair("accent", "surface", 6.5, 7.0),
    Pair("on_accent", "accent", 6.5, 7.5),
    Pair("accent_text", "accent_soft", 7.0, 7.1),
    Pair("accent_text", "select", 6.9, 6.7),
    Pair("accent_mid", "surface", 3.1, 3.6),
    Pair("band", "surface", 5.0, 3.4),
    Pair("on_band", "band", 5.0, 4.8),
    Pair("met", "surface", 5.7, 8.3),
    Pair("met", "met_soft", 5.0, 7.0),
    Pair("part", "surface", 5.5, 8.6),
    Pair("part", "part_soft", 4.9, 7.1),
    Pair("lost", "surface", 6.4, 7.2),
    Pair("lost", "lost_soft", 5.5, 6.2),
    Pair("judge", "surface", 7.0, 7.9),
    Pair("judge", "judge_soft", 5.9, 6.8),
    Pair("draft", "surface", 5.9, 6.8),
    Pair("draft", "draft_soft", 5.1, 5.5),
)

# Everything a row may show stays readable when the row is selected. `text_3` is not among them: a
# selected row shows its hints in `text_2`.
ON_SELECTED_ROW = 4.6
ROW_INKS = ("text", "text_2", "accent", "met", "part", "lost", "judge", "draft")


def _linear(channel: int) -> float:
    share = channel / 255
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)


def luminance(colour: str) -> float:
    """Relative luminance of `#RRGGBB` as WCAG 2 defines it, 0 to 1."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return 0.2126 * _linear(red) + 0.7152 * _linear(green) + 0.0722 * _linear(blue)


def contrast(one: str, other: str) -> float:
    """WCAG contrast ratio of two colours, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)
