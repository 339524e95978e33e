"""A line of the list that tells where the papers of the year lie."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from duikou_desktop.core.dates import chinese_date
from duikou_desktop.documents.ledger import place_words
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers import ALL
from duikou_desktop.domain.registers.evidence import Evidence

_BETWEEN = "\u3000"
_REGISTER_OF = {each.record: each for each in ALL}


@dataclass
class PaperLine:
    """What a paper proves, and where it lies."""

    day: date | None  # the record's; the first of a year told without a day
    when: str  # 2024年4月2日, or 2024年
    record: str  # 教学活动：教学查房 脑梗死
    box: str  # 盒1 页3; empty: not known
    name: str  # the paper's; empty where only its place is known
    places: list[str] = field(default_factory=list)  # the folders of the points it stands behind

    @staticmethod
    def of(book: Book, record: Record, paper: Evidence) -> PaperLine:
        """The line of one record and one of its papers, without its folders."""
        register = _REGISTER_OF[type(record)]
        box = place_words(paper)
        day, when = _when(register, record)
        return PaperLine(
            day=day,
            when=when,
            record=f"{register.title}：{' '.join(_words(book, register, record))}",
            box=box,
            name=_without_place(paper),
        )

    def order(self) -> tuple[date, str, str]:
        """By day, those without one last."""
        return self.day or date.max, self.record, self.box

    def __str__(self) -> str:
        """`2024年4月2日　教学活动：教学查房 脑梗死　盒1 页3　签到表　S9.3_教学查房`."""
        parts = (self.when, self.record, self.box or "未写盒号", self.name, "、".join(self.places))
        return _BETWEEN.join(part for part in parts if part)


def _without_place(paper: Evidence) -> str:
    """The paper's name; a paper is often named after where it lies, which the line says already."""
    name = paper.name or ""
    if not paper.box:
        return name
    page = (
        rf"\s*(第\s*{re.escape(paper.page)}\s*页|页\s*{re.escape(paper.page)})"
        if paper.page
        else ""
    )
    return re.sub(rf"\s*盒\s*{re.escape(paper.box)}{page}$", "", name)


def _when(register: Register, record: Record) -> tuple[date | None, str]:
    day = register.first_day(record)
    if day is not None:
        return day, chinese_date(day)
    year = record.value(register.when) if register.when else None
    return (date(year, 1, 1), f"{year}年") if isinstance(year, int) else (None, "未填日期")


def _words(book: Book, register: Register, record: Record) -> list[str]:
    """What tells the record from others, but for its day and what all share."""
    specs = (register.field_by_key.get(key) for key in register.identity)
    return [
        book.word(spec, record.value(spec.key)) or "未填"
        for spec in specs
        if spec is not None and spec.key not in (register.when, "scheme") and spec.to != "relation"
    ]
