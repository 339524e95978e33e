"""Papers an office needs, each made from its records when it is wanted."""

from __future__ import annotations

from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.papers.agreements import AGREEMENT, SUPPLEMENT
from duikou_desktop.services.papers.brief import BRIEF
from duikou_desktop.services.papers.evidence import CATALOGUE
from duikou_desktop.services.papers.kind import Choice, PaperKind, Source
from duikou_desktop.services.papers.pairings import PAIRINGS
from duikou_desktop.services.papers.staff import CERTIFICATE, NOTICE, REVIEW, WORK_NOTICE
from duikou_desktop.services.papers.year import FORM, LETTER, SUMMARY

# In the order of the page: what the commission asks for first.
PAPERS: tuple[PaperKind, ...] = (
    FORM,
    SUMMARY,
    LETTER,
    BRIEF,
    CATALOGUE,
    NOTICE,
    WORK_NOTICE,
    CERTIFICATE,
    REVIEW,
    AGREEMENT,
    SUPPLEMENT,
    PAIRINGS,
)
BY_KEY = {kind.key: kind for kind in PAPERS}


def offered(side: Side) -> tuple[PaperKind, ...]:
    """The kinds of paper this side needs; those it cannot have yet say why when they are made."""
    return tuple(kind for kind in PAPERS if kind.side in (None, side))


def makeable(kind: PaperKind, scheme: Scheme, side: Side) -> bool:
    """Whether the scheme has what papers of the kind are made from: a standard, for some."""
    return not kind.scored or scheme.standard(side) is not None


__all__ = ["BY_KEY", "PAPERS", "Choice", "PaperKind", "Source", "makeable", "offered"]
