"""A line of 双方不一致: what differs with the relation it is of, as the table and the pane say it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.scoring.standard import Point
from duikou_desktop.services.desk.bearing import points_touched
from duikou_desktop.services.desk.claims import WHATS
from duikou_desktop.services.desk.deciding import Difference, with_decisions
from duikou_desktop.services.desk.reconciling import Reconciled
from duikou_desktop.services.desk.round_view import RoundView
from duikou_desktop.services.desk.year_read import read_year
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.ui.commission.touched_words import touched_cell
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.widgets.columns import CellKind, Column, Row
from duikou_desktop.ui.widgets.state import State


class Part(StrEnum):
    """A choice above the table."""

    OPEN = "open"
    DECIDED = "decided"
    ALL = "all"


@dataclass(frozen=True)
class Entry:
    """A difference with the relation it is of."""

    number: int
    relation: Reconciled
    difference: Difference
    touched: tuple[Point, ...]  # of both standards, that it bears on

    @property
    def key(self) -> str:
        """By it the table knows it."""
        told = self.difference.told
        return f"{self.relation.relation}|{told.what}|{told.subject}"

    def falls_in(self, part: Part) -> bool:
        """Whether it is shown under that choice."""
        decided = self.difference.decision is not None
        return part is Part.ALL or decided is (part is Part.DECIDED)


def entries_of(desk: DeskStore, scheme: Scheme, year: int) -> tuple[Entry, ...]:
    """All of a year, by relation. Raises PackageFault, EnvironmentProblem."""
    read = read_year(desk, scheme, year)
    return tuple(
        Entry(_number(read.view, relation), relation, each, _touched(scheme, each))
        for relation, found in with_decisions(desk, year, read.both)
        for each in found
    )


def _number(view: RoundView, relation: Reconciled) -> int:
    line = view.line(relation.relation)
    return line.number if line is not None else 0


def subject_words(entry: Entry) -> str:
    """What it is about, as the pane's title."""
    told = entry.difference.told
    return f"{words(told.what)}　{told.subject}"


def _touched(scheme: Scheme, difference: Difference) -> tuple[Point, ...]:
    standards = (scheme.standard(side) for side in (Side.SUPPORTER, Side.RECIPIENT))
    return tuple(
        point
        for standard in standards
        if standard is not None
        for point in points_touched(standard, difference.told)
    )


def before_words(difference: Difference) -> str:
    """Who decided it when, or that it was; empty: nobody has yet."""
    decision = difference.decision
    former = difference.former
    if former is not None:
        return tr(
            "{day} {who} 认定过：按{side}医院，理由“{reason}”。那时支援医院报 {ours}，受援医院报 {theirs}；"
            "后来改报了，要重新认定。"
        ).format(
            day=former.decided_on,
            who=former.decided_by or "",
            side=words(former.stands.label),
            reason=former.reason,
            ours=words(former.supporter),
            theirs=words(former.recipient),
        )
    if decision is None:
        return ""
    said = tr("{day} {who} 认定：按{side}医院")
    return said.format(
        day=decision.decided_on, who=decision.decided_by or "", side=words(decision.stands.label)
    )


def difference_columns() -> tuple[Column, ...]:
    """The table's."""
    says = (tr("待认定"), tr("按支援"), tr("要重新认定"))
    return (
        Column("state", tr("认定"), CellKind.STATE, ems=5.9, sortable=False, says=says),
        Column("number", tr("序号"), CellKind.FIGURE, ems=2.6, sortable=False),
        Column("supporter", tr("支援医院"), ems=11, sortable=False),
        Column("recipient", tr("受援医院"), ems=12.8, sortable=False),
        Column("what", tr("项目"), ems=5, sortable=False, says=tuple(map(words, WHATS))),
        Column("subject", tr("内容"), ems=6.5, sortable=False),
        Column("ours", tr("支援医院报"), ems=13, sortable=False),
        Column("theirs", tr("受援医院报"), ems=13, sortable=False),
        Column("touched", tr("影响"), ems=8, sortable=False),
        Column("reason", tr("理由"), ems=4, stretch=True, sortable=False),
    )


def difference_row(entry: Entry) -> Row:
    """Its line in the table."""
    told, decision = entry.difference.told, entry.difference.decision
    if decision is not None:
        state, word = State.RECEIVED, tr("按{side}").format(side=words(decision.stands.label))
    else:
        state = State.JUDGE
        word = tr("要重新认定") if entry.difference.outdated else tr("待认定")
    cells = (
        state,
        entry.number or None,
        entry.relation.supporter.received.hospital_name,
        entry.relation.recipient.received.hospital_name,
        words(told.what),
        told.subject,
        words(told.supporter),
        words(told.recipient),
        touched_cell(entry.touched),
        decision.reason if decision is not None else None,
    )
    return Row(entry.key, cells, {"state": word})
