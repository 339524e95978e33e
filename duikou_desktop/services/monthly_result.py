"""What a monthly sheet brought: counts, faults, conflicts, and whose stay it would end early."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from duikou_desktop.core.messages import Message, say
from duikou_desktop.domain.register import Register
from duikou_desktop.storage.changes import ChangeSet


@dataclass(frozen=True, slots=True)
class MonthConflict:
    """One cell that office and team both changed: nothing of its row was taken."""

    sheet: str
    row: int
    field: str
    office: str
    team: str

    def __str__(self) -> str:
        return str(self.message)

    @property
    def message(self) -> Message:
        """Both claims side by side."""
        return say(
            "“{sheet}”第 {row} 行{field}：办公室是“{office}”，队里填“{team}”。由办公室决定留哪个。",
            sheet=self.sheet,
            row=self.row,
            field=say(self.field),
            office=self.office,
            team=self.team,
        )


@dataclass(frozen=True, slots=True)
class MonthFault:
    """A cell that cannot be read."""

    sheet: str
    row: int
    field: str
    reason: Message


@dataclass(frozen=True, slots=True)
class MonthEnding:
    """A stay that the sheet ends before its planned end, or whose end it takes back."""

    name: str
    to: date | None  # None: the sheet is empty where the office has an end
    planned_to: date | None
    reason: str | None
    before: date | None = None

    @property
    def message(self) -> Message:
        """Who, when, and why."""
        if self.to is None:
            return say(
                "{name}：登记的是 {before} 离岗，月报表里空着，照收就又在岗了",
                name=self.name,
                before=self.before.isoformat() if self.before else say("（没有填）"),
            )
        told = say(
            "{name}：{to} 离岗，计划到 {planned}",
            name=self.name,
            to=self.to.isoformat(),
            planned=self.planned_to.isoformat() if self.planned_to else say("（没有填）"),
        )
        return say("{told}，原因“{reason}”", told=told, reason=self.reason) if self.reason else told


@dataclass(frozen=True, slots=True)
class MonthCount:
    """How many records of a register the sheet makes, and how many it changes."""

    register: Register
    new: int
    changed: int

    @property
    def message(self) -> Message:
        """`教学活动新增 2 条、修改 1 条`."""
        title = say(self.register.title)
        if not self.changed:
            return say("{title}新增 {n} 条", title=title, n=self.new)
        if not self.new:
            return say("{title}修改 {n} 条", title=title, n=self.changed)
        return say(
            "{title}新增 {new} 条、修改 {changed} 条",
            title=title,
            new=self.new,
            changed=self.changed,
        )


@dataclass(frozen=True, slots=True)
class MonthBack:
    """A value that was received and corrected since: the sheet is an older one, or was emptied."""

    sheet: str
    row: int
    field: str
    office: str
    team: str

    @property
    def message(self) -> Message:
        """Which cell, and what would go back to what."""
        return say(
            "“{sheet}”第 {row} 行{field}：登记的是“{office}”，这一份是以前的“{team}”，照收就改回去",
            sheet=self.sheet,
            row=self.row,
            field=say(self.field),
            office=self.office,
            team=self.team or say("（空）"),
        )


@dataclass(frozen=True, slots=True)
class MonthNote:
    """Something to know about a row; nothing of it waits. Row 0: it is about none of them."""

    sheet: str
    row: int
    message: Message


@dataclass(frozen=True, slots=True)
class MonthResult:
    """What a monthly sheet brought, or would bring."""

    name: str
    written: int
    same: int  # rows that say nothing new
    conflicts: tuple[MonthConflict, ...]
    faults: tuple[MonthFault, ...]
    endings: tuple[MonthEnding, ...] = ()  # to be agreed to, whether they were taken or not
    backs: tuple[MonthBack, ...] = ()  # to be agreed to likewise
    notes: tuple[MonthNote, ...] = ()
    counts: tuple[MonthCount, ...] = ()
    change: ChangeSet | None = field(default=None, compare=False)
