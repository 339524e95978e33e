"""For which relations an own score will stand: said beside the button that keeps it."""

from __future__ import annotations

from duikou_desktop.services.scored_year import ScoredYear
from duikou_desktop.ui.score.point_view import PointView
from duikou_desktop.ui.text import tr


def scope_words(scored: ScoredYear, view: PointView) -> str:
    """One sentence; a hospital with one relation, or a recipient, has nothing to tell apart."""
    relation = view.place.relation
    if len(scored.relation_facts) < 2:
        return tr("记为本院的自评。")
    if relation is None:
        return tr("记为全院的自评；单独评过的结对关系仍用自己的。")
    name = scored.book.other_hospital_name(relation, scored.hospital)
    if view.inherited:
        words = tr("现在用的是全院的自评；改了以后只记在与{name}的结对关系上。")
        return words.format(name=name)
    return tr("只记在与{name}的结对关系上。").format(name=name)
