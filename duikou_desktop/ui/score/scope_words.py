"""For which relations an own score will stand: said beside the button that keeps it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from duikou_desktop.services.judgements import own_judgement
from duikou_desktop.services.scored_year import ScoredYear
from duikou_desktop.ui.score.point_view import PointView
from duikou_desktop.ui.text import joined, tr
from duikou_desktop.ui.widgets.numbers import figure


def scope_words(scored: ScoredYear, view: PointView) -> str:
    """One sentence; a hospital with one relation, or a recipient, has nothing to tell apart."""
    relation = view.place.relation
    if len(scored.relation_facts) < 2:
        return tr("记为本院的自评。")
    if relation is None:
        apart = tuple(_judged_apart(scored, view))
        if not apart:
            return tr("记为全院的自评。")
        return tr("记为全院的自评；单独评过的仍用自己的：{names}。").format(names=joined(apart))
    name = scored.book.other_hospital_name(relation, scored.hospital)
    if view.inherited:
        words = tr("现在用的是全院的自评；改了以后只记在与{name}的结对关系上。")
        return words.format(name=name)
    return tr("只记在与{name}的结对关系上。").format(name=name)


def _judged_apart(scored: ScoredYear, view: PointView) -> Iterator[str]:
    """The relations that have a score or words of their own here, and keep them; with the score."""
    for relation in scored.relation_facts:
        own = own_judgement(scored.book, replace(view.place, relation=relation))
        if own is None or not own.judges:
            continue
        name = scored.book.other_hospital_name(relation, scored.hospital)
        yield (
            name
            if own.score is None
            else tr("{name} {score} 分").format(name=name, score=figure(own.score))
        )
