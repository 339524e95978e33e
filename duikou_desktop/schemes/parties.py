"""Who signs an agreement."""

from __future__ import annotations

from enum import StrEnum


class PartyRole(StrEnum):
    """Guangxi's agreement has two parties, Inner Mongolia's a third: the county's government."""

    SUPPORTER = "supporter"
    RECIPIENT = "recipient"
    GOVERNMENT = "government"
