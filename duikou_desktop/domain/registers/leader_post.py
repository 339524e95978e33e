"""职务: the post of whoever heads a body or leads a visit."""

from __future__ import annotations

from enum import StrEnum


class LeaderPost(StrEnum):
    """院领导职务."""

    PRESIDENT = "院长"
    SECRETARY = "书记"
    VICE_PRESIDENT = "副院长"
    OTHER = "其他"
