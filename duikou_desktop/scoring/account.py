"""自评情况, drafted: what is done with figures and dates, what is not and why.

The draft follows the records; it is never stored, so the office's own words are never touched.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from uuid import UUID

from duikou_desktop.core.dates import chinese_date
from duikou_desktop.core.messages import plain_number
from duikou_desktop.core.official import official
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.fields import FieldKind
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.scoring.asides import is_aside
from duikou_desktop.scoring.assessment import ScoredPoint, State
from duikou_desktop.scoring.tally import claimed

NOT_WRITTEN = "【自评情况待写】"
# More records than these are told by their days alone.
_MOST_NAMED = 4
_ENDS = ("。", "！", "？", "；", "：")
_DATES = {FieldKind.DATE, FieldKind.YEAR, FieldKind.MONTH, FieldKind.PERIOD}


def draft_account(point: ScoredPoint, book: Book, as_of: date) -> str:
    """The account of one point as the form prints it, from the records alone."""
    words = official("".join(str(each) for each in point.reasons if not is_aside(each)))
    if point.undecided and point.own is None:
        words = ("【无数据】" if point.state is State.NO_DATA else "【待自评】") + words
    words += _told(point.records, book, words)
    if point.own is None and point.expected != point.score and point.expected is not None:
        words += f"【预计】截至{chinese_date(as_of)}{_coming(point.score, point.expected)}"
        # What is told above already is not told again.
        planned = [official(str(each)) for each in point.expected_reasons if not is_aside(each)]
        fresh = "".join(each for each in planned if each not in words)
        words += f"：{fresh}" if fresh else "。"
    return words


def _coming(score: Decimal | None, expected: Decimal) -> str:
    """What is had, and what comes of it: nobody plans to lose points."""
    proven = "尚无得分" if score is None else f"已得{plain_number(score)}分"
    then = plain_number(expected)
    if expected > (score or 0):
        return f"{proven}，按计划完成后{then}分"
    return f"{proven}，照现在的情况到年底为{then}分"


def hospital_account(
    parts: Mapping[str, ScoredPoint],
    tell: Callable[[ScoredPoint], str],
    more: Callable[[ScoredPoint], str],
) -> str:
    """The account of a point for the whole hospital, from its relations' by the other hospital.

    Said once where it is the same for all; else a line each, with what each gets: the hospital
    gets their mean. So is what there is to add behind it.
    """
    told = {name: tell(point) for name, point in parts.items()}
    added = {name: more(point) for name, point in parts.items()}
    rest = ""
    if len(set(added.values())) == 1:
        rest = next(iter(added.values()))
    else:
        told = {name: words + added[name] for name, words in told.items()}
    if len(set(told.values())) == 1:
        return next(iter(told.values())) + rest
    lines = [f"{name}（{_gets(parts[name])}）：{words}" for name, words in told.items()]
    return "\n" + "\n".join([*lines, rest] if rest else lines)


def account(point: ScoredPoint, book: Book, as_of: date) -> str:
    """The office's own words, else what the records say; where neither says a word, that it lacks.

    Behind either why it is not full (不完成的原因), where it is not.
    """
    if silent(point):
        return NOT_WRITTEN
    words = point.account or draft_account(point, book, as_of)
    return with_reason(words, point.shortfall) if point.short and point.shortfall else words


def silent(point: ScoredPoint) -> bool:
    """Whether the form would print an own score and not a word about it (请详细说明完成哪一项)."""
    told = point.account or point.own_reason or point.records or (point.short and point.shortfall)
    return point.own is not None and not told and all(map(is_aside, point.reasons))


def _gets(point: ScoredPoint) -> str:
    score = claimed(point)
    if score is not None:
        return f"{plain_number(score)}分"
    return "无数据" if point.state is State.NO_DATA else "待自评"


def with_reason(words: str, why: str) -> str:
    """The words with the office's 不完成的原因 behind them."""
    end = "" if words.rstrip().endswith(_ENDS) else "。"
    return f"{words.rstrip()}{end}不完成的原因：{why.strip().rstrip('。')}。"


def _told(records: Iterable[UUID], book: Book, words: str) -> str:
    """Which records they are (请详细说明完成哪一项), where `words` do not name them already.

    Of more than a few, their first and last day.
    """
    wanted = set(records)
    dated = sorted(
        (day, _called(book, register, rows[each]))
        for key, rows in book.records.items()
        # A day by which something is to be done is no day on which it was.
        if (register := BY_KEY[key]).when != "due"
        for each in wanted & rows.keys()
        if (day := register.made_on(rows[each])) is not None
    )
    if not dated:
        return ""
    if len(dated) > _MOST_NAMED or all(name in words for _, name in dated):
        return f"记录日期{_between(dated[0][0], dated[-1][0])}。"
    names = dict.fromkeys(f"{name}（{chinese_date(day)}）" for day, name in dated)
    return f"具体为：{'、'.join(names)}。"


def _called(book: Book, register: Register, record: Record) -> str:
    """What identifies it first, besides its day: 卒中绿色通道管理制度, 领导小组."""
    specs = (register.field_by_key.get(key) for key in register.identity)
    words = (
        book.word(spec, record.value(spec.key))
        for spec in specs
        if spec is not None and spec.kind not in _DATES
    )
    return official(next(filter(None, words), register.title))


def _between(first: date, last: date) -> str:
    """The first and the last day, as papers write them."""
    if first == last:
        return chinese_date(first)
    until = chinese_date(last)
    if last.year == first.year:
        until = until.removeprefix(f"{last.year}年")
    return f"{chinese_date(first)}至{until}"
