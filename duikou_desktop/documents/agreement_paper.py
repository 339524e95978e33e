"""附件2 filled in: the agreement, its quantified targets, and what the template has no place for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from duikou_desktop.core.dates import chinese_date
from duikou_desktop.core.messages import plain_number
from duikou_desktop.documents.paper import (
    Align,
    Block,
    Cell,
    Column,
    Heading,
    Ink,
    PageBreak,
    Paper,
    Paragraph,
    Run,
    Table,
    header,
    line,
    row,
    text,
    to_write,
)
from duikou_desktop.domain.registers.target import Target
from duikou_desktop.schemes.parties import PartyRole
from duikou_desktop.schemes.wording import Agreement as Wording
from duikou_desktop.schemes.wording import Clause

# How the printed templates leave a place open.
_STAND_IN = "xx"
_TARGETS = "附件1"
_MORE = "附件2"


@dataclass(frozen=True, slots=True)
class Agreed:
    """What fills the template: who signs, for how long, what is to be reached."""

    names: Mapping[PartyRole, str]  # a party that is not known has none
    number: str
    first: date | None
    last: date | None
    form: str  # 支援方式
    targets: Sequence[Target]
    signed: date | None = None
    long_targets: str = ""  # 中长期目标
    key_departments: str = ""  # 特色或重点科室


def agreement_paper(wording: Wording, agreed: Agreed, mark: str) -> Paper:
    """The agreement to be signed; the template's typing faults are put right."""
    return Paper(
        title=wording.title,
        subtitle=agreed.number,
        mark=mark,
        blocks=(
            *_body(wording.corrected(), agreed),
            *_signatures(wording, agreed),
            *_target_annex(wording, agreed),
            *_more_annex(wording, agreed),
        ),
    )


def _body(wording: Wording, agreed: Agreed) -> Iterator[Block]:
    for paragraph in wording.preamble.split("\n"):
        yield _paragraph(_named(paragraph, wording, agreed))
    for section in wording.sections:
        yield Heading(_named(section.number + section.text, wording, agreed))
        for clause in section.clauses:
            yield from _clause(clause, wording, agreed)
    # Nobody signs a page that says nothing: the last sentence goes with the signatures.
    yield replace(text(f"量化目标见{_TARGETS}，其他约定见{_MORE}。"), kept=True)


def _clause(clause: Clause, wording: Wording, agreed: Agreed) -> Iterator[Block]:
    yield _paragraph(_named(clause.number + clause.text, wording, agreed))
    for under in clause.clauses:
        yield from _clause(under, wording, agreed)


def _paragraph(words: str) -> Paragraph:
    """A body paragraph; a stand-in that nothing is known for (xx政府) waits to be written."""
    first, *others = words.split(_STAND_IN)
    runs = [Run(first)]
    for each in others:
        runs += [Run("［待填写］", Ink.GREY), Run(each)]
    return Paragraph(tuple(runs))


def _named(words: str, wording: Wording, agreed: Agreed) -> str:
    """The template's stand-ins (xx医院) with the names; one that is not known stays to be written."""
    slots = wording.slots
    for role, slot in (
        (PartyRole.SUPPORTER, slots.supporter),
        (PartyRole.RECIPIENT, slots.recipient),
        (PartyRole.GOVERNMENT, slots.government),
    ):
        if slot and agreed.names.get(role):
            # 柳州市人民医院（支援医院）: what stands in brackets behind the slot stays.
            rest = slot[slot.index("（") :] if "（" in slot else ""
            words = words.replace(slot, agreed.names[role] + rest)
    return words


def _signatures(wording: Wording, agreed: Agreed) -> Iterator[Block]:
    """All on one page."""
    lines = [""]
    for each in wording.signatures:
        name = agreed.names.get(each.role, "")
        label = _named(each.label, wording, agreed)
        lines.append(label if name and name in label else f"{label}{name}")
        lines += [each.mark, ""] if each.mark else [""]
    yield from (replace(line(words), kept=True) for words in lines)
    # The template prints `202 年`: of the year that is written only what is known.
    yield line(_day(agreed.signed), Align.RIGHT)


def _day(signed: date | None) -> str:
    """The day of signing, or blanks for it."""
    return chinese_date(signed) if signed else "＿＿＿＿年＿＿月＿＿日"


def _target_annex(wording: Wording, agreed: Agreed) -> Iterator[Block]:
    """Every kind of target the agreement asks for, with what was agreed of it."""
    yield PageBreak()
    yield line(_TARGETS)
    yield Heading("可量化的对口帮扶目标")
    columns = tuple(Column(width) for width in (24, 9, 35, 15, 17))
    labels = header(("目标（共同责任）", "年度", "内容和数量", "完成时限", "责任科室、责任人"))
    rows = [each for kind in wording.targets for each in _target_rows(kind.kind, kind.text, agreed)]
    yield Table(columns, labels, tuple(rows))


def _target_rows(kind: str, words: str, agreed: Agreed) -> Iterator[tuple[Cell, ...]]:
    mine = [each for each in agreed.targets if each.kind is not None and each.kind.value == kind]
    open_ = Cell("［待填写］", ink=Ink.GREY)
    if not mine:
        yield row(words, "", open_, "", "")
        return
    for place, each in enumerate(mine):
        cells = row(
            str(each.year or ""),
            target_words(each) or open_,
            chinese_date(each.due) if each.due else "",
            "、".join(part for part in (each.department, each.responsible) if part),
        )
        yield (Cell(words, down=len(mine), again=words), *cells) if place == 0 else cells


def target_words(target: Target) -> str:
    """What is to be reached, with its number where the words do not name it already."""
    words = target.text or ""
    if target.quantity is None:
        return words
    number, unit = plain_number(target.quantity), target.unit or ""
    # With its unit, and no end of another number: 2024年 names no 4人, 12次 no 2次.
    named = rf"(?<![\d.]){re.escape(number)}\s*{re.escape(unit) if unit else '$'}"
    return words if re.search(named, words) else f"{words}（{number}{unit}）"


def left_open(wording: Wording, agreed: Agreed) -> tuple[str, ...]:
    """Of what the bare template has no place for, what the annex still says nothing of."""
    known = _known(agreed)
    return tuple(each for each in wording.no_place_for if not known.get(each, "").strip())


def _known(agreed: Agreed) -> Mapping[str, str]:
    return {
        "中长期目标": agreed.long_targets,
        "支援方式": agreed.form,
        "支援时间": _term(agreed),
        "特色或重点科室": agreed.key_departments,
    }


def _more_annex(wording: Wording, agreed: Agreed) -> Iterator[Block]:
    """附件4 第2项: 缺少以上内容不得分; the bare template has no place for these."""
    if not wording.no_place_for:
        return
    yield PageBreak()
    yield line(_MORE)
    yield Heading("协议书其他约定")
    known = _known(agreed)
    for place, content in enumerate(wording.no_place_for, 1):
        yield Heading(f"（{_CHINESE[place]}）{content}", 2)
        said = [text(each) for each in known.get(content, "").splitlines() if each.strip()]
        yield from said or [to_write(content)]


_CHINESE = "〇一二三四五六七八九十"


def _term(agreed: Agreed) -> str:
    if agreed.first is None or agreed.last is None:
        return ""
    return f"自{chinese_date(agreed.first)}至{chinese_date(agreed.last)}。"


@dataclass(frozen=True, slots=True)
class Supplement:
    """A change of an agreement, as its supplement tells it."""

    title: str  # of the agreement
    signed: date | None
    number: str
    aspects: str
    before: str
    after: str
    changed: date | None
    supplemented: date | None = None  # the day the supplement was signed


def supplement_paper(each: Supplement, names: Mapping[PartyRole, str], mark: str) -> Paper:
    """补充协议: our own words, for the document prescribes none."""
    parties = [name for name in (names.get(role, "") for role in PartyRole) if name]
    signed = f"于{chinese_date(each.signed)}" if each.signed else ""
    number = f"（{each.number}）" if each.number else ""
    since = f"自{chinese_date(each.changed)}起" if each.changed else ""
    return Paper(
        title="补充协议",
        subtitle=each.number,
        mark=mark,
        blocks=(
            text(
                f"{'、'.join(parties)}{signed}签订《{each.title}》{number}。"
                f"经协商一致，{since}对{each.aspects or '协议内容'}作如下调整："
            ),
            Heading("一、调整前"),
            text(each.before) if each.before else to_write("调整前的内容"),
            Heading("二、调整后"),
            text(each.after) if each.after else to_write("调整后的内容"),
            Heading("三、其他"),
            text("原协议书其他内容不变。本补充协议与原协议书具有同等效力。"),
            line(""),
            *(line(f"{name}（签字、盖章）：", Align.LEFT) for name in parties),
            line(_day(each.supplemented), Align.RIGHT),
        ),
    )
