"""The two sides of a pairing. A side belongs to the pairing, not to the hospital."""

from __future__ import annotations

from enum import StrEnum

from duikou_desktop.core.messages import label


class Side(StrEnum):
    """Which side of its pairings an office keeps its records for."""

    RECIPIENT = "recipient"
    SUPPORTER = "supporter"

    @property
    def label(self) -> str:
        """受援 or 支援."""
        return _LABELS[self]

    @property
    def other(self) -> Side:
        """The side across the pairing."""
        return Side.SUPPORTER if self is Side.RECIPIENT else Side.RECIPIENT


_LABELS = {Side.RECIPIENT: label("受援"), Side.SUPPORTER: label("支援")}
