"""Where a record stands while it is typed: what it lacks, and what it will count for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from duikou_desktop.domain.register import Register
from duikou_desktop.scoring.deciding import lacks_words, needs_evidence, points_fitting
from duikou_desktop.scoring.standard import Point
from duikou_desktop.ui.text import joined, tr, words
from duikou_desktop.ui.widgets.banner import Banner
from duikou_desktop.ui.widgets.chip import Tone

_MOST_POINTS = 3


@dataclass(frozen=True)
class Standing:
    """What is in the form now."""

    values: Mapping[str, object]  # plain, by key
    missing: tuple[str, ...]  # keys of needed fields that are empty
    proofs: int
    fresh: bool  # a new record nobody typed in yet


def tell_standing(
    banner: Banner, register: Register, points: tuple[Point, ...], standing: Standing
) -> None:
    """Say it in at most two lines; a record that lacks nothing needs no words."""
    fitting = points_fitting(points, register, standing.values)
    named = joined(words(point.short) for point in fitting[:_MOST_POINTS])
    if standing.fresh:
        second = tr("带 * 的填齐后计入“{points}”。").format(points=named) if named else ""
        banner.say(Tone.ACCENT, tr("只填知道的也可以先存草稿。"), second)
    elif standing.missing:
        lacking = lacking_words(register, standing.missing)
        second = tr("补齐后计入“{points}”。").format(points=named) if named else ""
        banner.say(Tone.DRAFT, tr("草稿：还缺 {fields}。").format(fields=lacking), second)
    elif silent := _unsaid(register, fitting, standing.values):
        proof = register.evidence_expected and not standing.proofs
        banner.say(Tone.PART, silent, tr("还没有佐证材料。") if proof else "")
    elif register.evidence_expected and not standing.proofs:
        saying = [each for each in fitting if not lacks_words(each, register, standing.values)]
        _tell_lacking_proof(banner, saying)
    else:
        banner.clear()


def _unsaid(register: Register, fitting: tuple[Point, ...], values: Mapping[str, object]) -> str:
    """What nothing demands and yet keeps the record from counting for any point; empty: nothing."""
    if not fitting or not all(lacks_words(each, register, values) for each in fitting):
        return ""
    wanted = dict.fromkeys(key for each in fitting for key in each.rule.wants(register.key))
    empty = [key for key in wanted if values.get(key) in (None, "", ())]
    said = tr("没有写{fields}，不计入“{points}”。")
    return said.format(
        fields=tr("或").join(words(register.label_of(key)) for key in empty),
        points=joined(words(point.short) for point in fitting[:_MOST_POINTS]),
    )


def lacking_words(register: Register, missing: tuple[str, ...]) -> str:
    """The fields by their labels; where one of several is enough, all of them."""
    told = []
    for key in missing:
        ways = register.one_of if key in register.one_of else (key,)
        told.append(tr("或").join(words(register.label_of(each)) for each in ways))
    return joined(told)


def _tell_lacking_proof(banner: Banner, fitting: list[Point]) -> None:
    waiting = _named([point for point in fitting if needs_evidence(point)])
    counted = _named([point for point in fitting if not needs_evidence(point)])
    all_the_same = tr("照样计入“{points}”，核查时要看材料。").format(points=counted)
    if waiting and counted:
        said = tr("还没有佐证材料，不计入“{points}”。").format(points=waiting)
        banner.say(Tone.PART, said, all_the_same)
    elif waiting:
        second = tr("加 1 份签到表、照片或文件后计入“{points}”。").format(points=waiting)
        banner.say(Tone.PART, tr("还没有佐证材料，不计入评分。"), second)
    elif counted:
        banner.say(Tone.PART, tr("还没有佐证材料。"), all_the_same)
    else:
        banner.say(Tone.PART, tr("还没有佐证材料，核查时要看。"))


def _named(points: list[Point]) -> str:
    return joined(words(point.short) for point in points[:_MOST_POINTS])
