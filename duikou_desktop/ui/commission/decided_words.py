"""What both sides say differently of a point, what was decided on it, and what that makes of its score."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from duikou_desktop.domain.sides import Side
from duikou_desktop.services.desk.claims import Disagreement
from duikou_desktop.services.desk.deciding import Difference
from duikou_desktop.services.desk.report_view import PointSeen
from duikou_desktop.ui.text import joined, tr, words
from duikou_desktop.ui.widgets.numbers import figure

_MOST = 6  # told one by one


def difference_words(seen: PointSeen) -> Iterator[str]:
    """Paragraphs; those that were decided first."""
    found = sorted(seen.differences, key=lambda each: each.decision is None)
    for each in found[:_MOST]:
        told = each.told
        yield tr(
            "双方不一致：{what} {subject}，支援医院报 {ours}，受援医院报 {theirs}。{decided}"
        ).format(
            what=words(told.what),
            subject=told.subject,
            ours=words(told.supporter),
            theirs=words(told.recipient),
            decided=_decided(each),
        )
    if len(found) > _MOST:
        yield tr("还有 {n} 处双方不一致，在“双方不一致”里看。").format(n=len(found) - _MOST)
    if seen.reviewed.overtaken:
        yield tr("认定改了：原来按认定给的分要再看，看过以前不算评审完。")
    if seen.uncounted_as_decided:
        yield tr("按认定算不出这个要点：认定的派驻，这份报告里没有登记。评审分由评审的人定。")
    if seen.as_decided is not None:
        score = figure(seen.as_decided)
        counted = (
            tr("按认定的一方登记的记录和佐证计算，得 {score} 分，和复算不同；评审分由评审的人定。")
            if seen.differs_as_decided
            else tr("按认定的一方登记的记录和佐证计算，得 {score} 分，和复算相同。")
        )
        yield counted.format(score=score)


def _decided(each: Difference) -> str:
    if each.decision is None:
        return tr("还没有认定。")
    return tr("认定按{side}医院：{reason}").format(
        side=words(each.decision.stands.label), reason=each.decision.reason
    )


def decided_words(found: Iterable[Difference]) -> str:
    """The reason of a verdict that follows what was decided: it goes into the receipt."""
    told = tr("{subject}按{side}医院（{claim}）")
    named = joined(
        told.format(
            subject=each.told.subject,
            side=words(each.decision.stands.label),
            claim=words(_claim(each.told, each.decision.stands)),
        )
        for each in found
        if each.decision is not None
    )
    return tr("双方不一致已认定：{what}").format(what=named)


def _claim(told: Disagreement, side: Side) -> str:
    return told.supporter if side is Side.SUPPORTER else told.recipient
