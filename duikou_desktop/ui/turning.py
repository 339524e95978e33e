"""Turns the window to another relation, side or year, and says where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject

from duikou_desktop.domain.sides import Side
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.widgets.relation_switch import Choice, RelationSwitch

if TYPE_CHECKING:
    from duikou_desktop.services.opening import OfficeView, OpenedOffice, SideView
    from duikou_desktop.storage.store import Store


class Turning(QObject):
    """Fills the switch at the left, and moves the desk when a person chooses there."""

    def __init__(self, desk: Desk, switch: RelationSwitch, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._switch = switch
        self._view: OfficeView | None = None
        switch.relation_picked.connect(self._to_relation)
        switch.year_picked.connect(self._to_year)
        desk.moved.connect(self._say)

    def look(self, view: OfficeView) -> None:
        """What there is to turn to."""
        self._view = view
        self._say()

    def ask(self) -> None:
        """Looks round again: relations or years may be others now."""
        today = self._desk.today

        def look(store: Store) -> Any:
            from duikou_desktop.services.opening import look_round

            return look_round(store, today)

        self._desk.ask(look, self.look)

    def _say(self) -> None:
        view, desk = self._view, self._desk
        if view is None:
            return
        choices = tuple(
            choice for at, side in enumerate(view.sides) for choice in self._choices(at, side)
        )
        years = tuple(map(self._year, view.years))
        held = _key(self._at(view), desk.relation)
        self._switch.set_choices(choices, years, held, str(desk.year))
        self._switch.show_relation(*switch_lines(view, self._at(view), desk.relation, desk.year))

    def _choices(self, at: int, side: SideView) -> list[Choice]:
        """The whole hospital, then each relation; one relation alone stands for both."""
        if self._view is None:
            return []
        parts = []
        if len({each.side for each in self._view.sides}) > 1:
            parts.append(words(side.side.label))
        if several_schemes(self._view):
            parts.append(side.scheme.short_title)
        own = " ".join(parts)
        found = [
            Choice(
                _key(at, place.relation),
                place.name,
                " ".join(
                    part
                    for part in (
                        own,
                        tr("第 {n} 号").format(n=place.number) if place.number else "",
                    )
                    if part
                ),
            )
            for place in side.places
        ]
        if len(found) == 1 and side.side is Side.SUPPORTER:
            return found
        whole = tr("全院")
        if len(side.places) > 1:
            whole = (
                tr("全院（{n} 个结对平均）")
                if side.side is Side.SUPPORTER
                else tr("全院（{n} 家支援医院）")
            ).format(n=len(side.places))
        told = own if found else " ".join(filter(None, (own, tr("还没有结对关系"))))
        return [Choice(_key(at, None), whole, told), *found]

    def _year(self, year: int) -> Choice:
        own = self._desk.scheme.years
        said = [] if own.first <= year <= own.last else [tr("方案年度外")]
        if self._view is not None and year in self._view.sides[self._at(self._view)].closed:
            said.append(closed_words())
        return Choice(str(year), tr("{n} 年").format(n=year), " · ".join(said))

    def _at(self, view: OfficeView) -> int:
        for at, each in enumerate(view.sides):
            if (each.scheme.id, each.side) == (self._desk.scheme.id, self._desk.side):
                return at
        return 0

    def _to_relation(self, key: str) -> None:
        if self._view is None:
            return
        at, relation = key.split("|")
        side = self._view.sides[int(at)]
        other = (side.scheme, side.side)
        years, anew = side.scheme.years, side.scheme.id != self._desk.scheme.id
        self._desk.move(
            relation=UUID(relation) if relation else None,
            side=other if int(at) != self._at(self._view) else None,
            # Another round is looked at in a year of its own.
            year=min(max(self._desk.year, years.first), years.last) if anew else None,
        )

    def _to_year(self, key: str) -> None:
        self._desk.move(relation=self._desk.relation, year=int(key))


def office_title(opened: OpenedOffice) -> str:
    """The window's title; the system writes the program's name behind it."""
    hospital = opened.view.hospital
    demo = opened.store.identity.demo
    return tr("{title}（示范）").format(title=hospital) if demo else hospital


def several_schemes(view: OfficeView) -> bool:
    """Whether the office works under more than one scheme."""
    return len({each.scheme.id for each in view.sides}) > 1


def closed_words() -> str:
    """Of a year that takes no more changes."""
    return tr("已封账")


def switch_lines(
    view: OfficeView, at: int, relation: UUID | None, year: int
) -> tuple[str, str, str]:
    """What the closed switch says: the name, then the side and number, then the year.

    Of an office that keeps two rounds also which of them is in view.
    """
    here = view.sides[at]
    place = next((each for each in here.places if each.relation == relation), None)
    said = tr("{n} 年").format(n=year)
    if year in here.closed:
        said = f"{said} · {closed_words()}"
    if several_schemes(view):
        said = f"{said} · {here.scheme.short_title}"
    if place is None:
        own = tr("本单位：{side} · {n} 个结对关系")
        return view.hospital, own.format(side=words(here.side.label), n=len(here.places)), said
    number = tr("对方{side} · 关系表第 {n} 号") if place.number else tr("{side}医院")
    other = words(here.side.other.label)
    return place.name, number.format(side=other, n=place.number), said


def _key(at: int, relation: UUID | None) -> str:
    return f"{at}|{relation or ''}"
