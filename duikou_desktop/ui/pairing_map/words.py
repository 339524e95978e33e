"""The picture's shapes as sentences."""

from __future__ import annotations

from collections.abc import Iterable

from duikou_desktop.services.pairing_picture import PairingPicture, Standing, Support
from duikou_desktop.ui.pairing_map.geometry import Lane, Node
from duikou_desktop.ui.text import clauses, joined, tr, words


def number_words(supports: Iterable[Support]) -> str:
    """`第14号`; empty where there is none, or more than one."""
    numbers = {each.number for each in supports}
    number = numbers.pop() if len(numbers) == 1 else ""
    return tr("第{n}号").format(n=number) if number else ""


def standing_words(standing: Standing) -> str:
    """The word of a state that is told."""
    told = {Standing.TO_CONFIRM: tr("待核实"), Standing.ENDED: tr("已终止")}
    return told.get(standing, "")


def counts_words(picture: PairingPicture) -> str:
    """`3 个县，5 家受援医院，2 家支援医院，6 对`."""
    lines = [each for group in picture.groups for each in group]
    counties = {each.county for each in lines if each.county}
    recipients = {(each.county, each.recipient) for each in lines}
    supporters = {each.supporter for each in lines}
    return clauses(
        (
            tr("{n} 个县").format(n=len(counties)),
            tr("{n} 家受援医院").format(n=len(recipients)),
            tr("{n} 家支援医院").format(n=len(supporters)),
            tr("{n} 对").format(n=len(lines)),
        )
    )


def pair_words(support: Support) -> str:
    """`柳州市柳铁中心医院支援融安县人民医院，第12号，待核实`."""
    told = tr("{supporter}支援{recipient}").format(
        supporter=support.supporter, recipient=support.recipient
    )
    parts = [told, number_words((support,)), standing_words(support.standing)]
    return clauses(filter(None, parts))


def across_words(node: Node, supports: Iterable[Support]) -> str:
    """Whom a hospital supports, or by whom it is supported."""
    if node.lane is Lane.SUPPORTER:
        names = dict.fromkeys(each.recipient for each in supports)
        return tr("支援 {n} 家：{names}").format(n=len(names), names=joined(names))
    names = dict.fromkeys(each.supporter for each in supports)
    return tr("由 {n} 家支援：{names}").format(n=len(names), names=joined(names))


def state_words(supports: Iterable[Support]) -> str:
    """From when to when, and what changed; each sentence once."""
    parts = []
    for each in supports:
        parts += [standing_words(each.standing), *map(words, each.said)]
    return clauses(dict.fromkeys(filter(None, parts)))
