"""Which evidence the page shows: what no record uses, all, what is damaged; or bare records."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from duikou_desktop.services.evidence_view import EvidenceView, KeptEvidence
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.widgets.segmented import Segment

UNUSED, ALL, FAULTY, BARE = "unused", "all", "faulty", "bare"
_Keep = Callable[[KeptEvidence, frozenset[UUID]], bool]


def segments(view: EvidenceView, damaged: frozenset[UUID]) -> tuple[Segment, ...]:
    """The ways to look, each with how many there are."""
    titles = (
        (UNUSED, tr("未用到的")),
        (ALL, tr("全部")),
        (FAULTY, tr("有问题的")),
    )
    ways = [Segment(key, title, len(shown(view, key, damaged))) for key, title in titles]
    return (*ways, Segment(BARE, tr("缺佐证的记录"), len(view.bare)))


def shown(view: EvidenceView, way: str, damaged: frozenset[UUID]) -> tuple[KeptEvidence, ...]:
    """What one way of looking shows. `damaged`: what the last check found."""
    keep = _WAYS[way]
    return tuple(each for each in view.kept if keep(each, damaged))


def _unused(kept: KeptEvidence, _damaged: frozenset[UUID]) -> bool:
    return not kept.uses


def _any(_kept: KeptEvidence, _damaged: frozenset[UUID]) -> bool:
    return True


def _faulty(kept: KeptEvidence, damaged: frozenset[UUID]) -> bool:
    return kept.gone or kept.evidence.id in damaged


_WAYS: dict[str, _Keep] = {UNUSED: _unused, ALL: _any, FAULTY: _faulty}
