"""领导简报: two pages for whoever decides: the score, what is lost, the gaps ahead, the money."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from duikou_desktop.core.dates import chinese_date
from duikou_desktop.core.messages import money_words, plain_number
from duikou_desktop.documents.paper import (
    Align,
    Block,
    Column,
    Heading,
    Paper,
    Table,
    header,
    row,
    text,
)

# So many lost points leave room for the rest on two pages.
_MOST = 11


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A group of the standard; None: not decided, or no year before."""

    title: str
    maximum: Decimal
    proven: Decimal | None
    expected: Decimal | None
    last: Decimal | None


@dataclass(frozen=True, slots=True)
class LostPoint:
    """A point that is not full: what to do, or that it is lost for good."""

    place: str  # the hospital across; empty for the whole hospital
    title: str
    score: Decimal  # as expected
    maximum: Decimal
    gain: Decimal  # what can still be had beyond it; none: what is to be done is counted on
    step: str  # empty: nothing can be done any more
    due: date | None
    late: bool = False  # only what was done and not registered may still be entered
    owners: Sequence[str] = ()  # named by the tasks it hangs on


@dataclass(frozen=True)
class Brief:
    """What the brief tells; money in yuan."""

    hospital: str
    work: str  # 对口支援, 对口帮扶: as the scheme calls it
    year: int
    as_of: date
    total: GroupLine  # of the base, its title unused
    claimed: Decimal  # what the form says (自评分), bonus in it, as the year before's is
    bonus: Decimal
    expected_bonus: Decimal
    groups: Sequence[GroupLine]
    lost: Sequence[LostPoint]
    first: bool  # the first year there are records of: nothing stands beside it
    undecided: int  # points neither computed nor judged
    in_charge: Sequence[str]  # who answers for what no task names anybody for (专人)
    on_site: Sequence[str]  # a sentence a hospital: who is there, what gaps there are
    money: Sequence[tuple[str, Decimal]]  # kind and sum
    money_drafts: int  # records of money that are not complete
    money_of_hospital: bool  # the whole hospital's, in a brief of one relation of several
    outside: str  # why the score is only for reference


def director_brief(brief: Brief, mark: str) -> Paper:
    """The brief, as short as its lists are."""
    return Paper(
        title=f"{brief.year}年度{brief.work}工作简报",
        subtitle=f"{brief.hospital}　截至{chinese_date(brief.as_of)}",
        mark=mark,
        blocks=(
            *_score(brief),
            *_lost(brief),
            Heading("三、驻点"),
            *(text(each) for each in brief.on_site or ("没有结对关系。",)),
            *_money(brief),
        ),
    )


def _score(brief: Brief) -> Iterator[Block]:
    total = brief.total
    bonus = f"，加分{plain_number(brief.bonus)}分" if brief.bonus else ""
    if brief.expected_bonus != brief.bonus:
        bonus += f"{'' if bonus else '，加分'}（预计{plain_number(brief.expected_bonus)}分）"
    last = "，上一年没有记录" if brief.first else ""
    last = f"，上一年{_points(total.last)}分" if total.last is not None else last
    yield Heading("一、得分")
    yield text(
        f"按记录已得{_points(total.proven)}分，按计划预计{_points(total.expected)}分"
        f"（满分{plain_number(total.maximum)}分）{bonus}。"
        f"自评分{plain_number(brief.claimed)}分（含加分）{last}。{brief.outside}"
    )
    if brief.undecided:
        yield text(f"还有{brief.undecided}个要点没有得分，要本单位自评或补数据。")
    words = ("指标", "满分", "已得", "预计", *(() if brief.first else ("上一年",)))
    columns = (Column(40), *(Column(15, Align.CENTER) for _ in words[1:]))
    rows = tuple(
        row(
            each.title,
            plain_number(each.maximum),
            _points(each.proven),
            _points(each.expected),
            *(() if brief.first else (_points(each.last),)),
        )
        for each in brief.groups
    )
    yield Table(columns, header(words), rows)


def _lost(brief: Brief) -> Iterator[Block]:
    yield Heading("二、失分和要办的事")
    if not brief.lost:
        yield text("没有失分的要点。")
        return
    columns = (
        Column(25),
        Column(15, Align.CENTER),
        Column(12, Align.CENTER),
        Column(40),
        Column(15, Align.CENTER),
        Column(13, Align.CENTER),
    )
    labels = header(("要点", "预计/满分", "还可补", "怎么办", "时限", "责任人"))
    rows = tuple(
        row(
            f"{each.place}　{each.title}" if each.place else each.title,
            f"{_points(each.score)}/{plain_number(each.maximum)}",
            _gain(each),
            each.step or f"{brief.year}年已经补不回来",
            _day(each.due, brief.year) if each.step and each.due else "",
            "、".join(each.owners or (brief.in_charge if each.step else ())),
        )
        for each in brief.lost[:_MOST]
    )
    yield Table(columns, labels, rows)
    notes = []
    if brief.in_charge and any(each.step and not each.owners for each in brief.lost[:_MOST]):
        notes.append("任务、目标没有写明责任人的，列专人。")
    more = len(brief.lost) - _MOST
    if more > 0:
        notes.append(f"另有{more}个失分的要点，见自评表。")
    if notes:
        yield text("".join(notes))


def _day(day: date, year: int) -> str:
    """Of the brief's own year without it: it stays on one line."""
    return f"{day.month}月{day.day}日" if day.year == year else chinese_date(day)


def _gain(each: LostPoint) -> str:
    if not each.step:
        return "补不回"
    if each.late:
        return "可补登记"
    return plain_number(each.gain) if each.gain else "已在预计"


def _money(brief: Brief) -> Iterator[Block]:
    yield Heading("四、经费")
    if not brief.money:
        drafts = f"（另有草稿{brief.money_drafts}条未计入）" if brief.money_drafts else ""
        yield text(f"本年度没有登记经费{drafts}。")
        return
    said = "，".join(f"{kind}{money_words(amount)}元" for kind, amount in brief.money)
    yield text(f"{'全院' if brief.money_of_hospital else ''}本年度{said}。")


def _points(value: Decimal | None) -> str:
    return "—" if value is None else plain_number(value)
