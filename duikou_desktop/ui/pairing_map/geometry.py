"""Where the hospitals of the picture stand: county, recipients, supporters, from left to right."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import groupby

from PySide6.QtCore import QRect

from duikou_desktop.services.pairing_picture import PairingPicture, Support
from duikou_desktop.ui.theme.metrics import metrics

# Shares of the width: the county, a column of hospitals, the lines between the two columns.
_COUNTY, _COLUMN = 0.16, 0.33
Key = tuple[str, ...]  # what tells a hospital of a group from the others


class Lane(IntEnum):
    """The columns of the picture."""

    COUNTY = 0
    RECIPIENT = 1
    SUPPORTER = 2


@dataclass(frozen=True, slots=True)
class Node:
    """A county or a hospital of one group, with the pairings it stands in."""

    lane: Lane
    name: str
    box: QRect
    supports: tuple[Support, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One pairing, from the recipient's box to the supporter's."""

    support: Support
    recipient: QRect
    supporter: QRect


@dataclass(frozen=True, slots=True)
class Band:
    """The height a group takes, its margins included."""

    top: int
    bottom: int


class Geometry:
    """The picture laid out in `width` pixels; where few stand, they take of `height` what is free."""

    def __init__(self, picture: PairingPicture, width: int, height: int = 0) -> None:
        self.width = width
        self.step = metrics().row + metrics().us(1.5)
        self._lay_out(picture)
        if self.height < height and self.nodes:
            free = (height - self.height) // len(self.nodes)
            self.step += min(free, metrics().row)
            self._lay_out(picture)

    def _lay_out(self, picture: PairingPicture) -> None:
        self.nodes: list[Node] = []
        self.lines: list[Line] = []
        self.bands: list[Band] = []
        top = 0
        for group in picture.groups:
            top = self._add(group, top)
        self.height = top

    def column(self, lane: Lane) -> tuple[int, int]:
        """Left and right edge of a column."""
        if lane is Lane.COUNTY:
            return 0, round(self.width * _COUNTY)
        if lane is Lane.RECIPIENT:
            return round(self.width * _COUNTY), round(self.width * (_COUNTY + _COLUMN))
        return round(self.width * (1 - _COLUMN)), self.width

    def _add(self, group: Sequence[Support], top: int) -> int:
        """Places a group below `top`; where the next begins."""
        margin = metrics().us(1.5)
        supported, supporting = _by(group, _recipient), _by(group, _supporter)
        room = max(len(supported), len(supporting))
        if len(supporting) >= len(supported):
            right = {key: float(at) for at, key in enumerate(supporting)}
            left = _place(supported, right, _supporter, room)
        else:
            left = {key: float(at) for at, key in enumerate(supported)}
            right = _place(supporting, left, _recipient, room)
        boxes: dict[tuple[Lane, Key], QRect] = {}
        for lane, places, rows_of in (
            (Lane.RECIPIENT, left, supported),
            (Lane.SUPPORTER, right, supporting),
        ):
            for key, place in places.items():
                box = self._box(lane, top + margin + place * self.step)
                boxes[lane, key] = box
                self.nodes.append(Node(lane, key[-1], box, tuple(rows_of[key])))
        for each in group:
            self.lines.append(
                Line(
                    each,
                    boxes[Lane.RECIPIENT, _recipient(each)],
                    boxes[Lane.SUPPORTER, _supporter(each)],
                )
            )
        for county, rows in groupby(group, lambda each: each.county):
            mine = list(rows)
            ends = [boxes[Lane.RECIPIENT, _recipient(each)] for each in mine]
            first, last = min(box.top() for box in ends), max(box.bottom() for box in ends)
            edge_left, edge_right = self.column(Lane.COUNTY)
            box = QRect(edge_left, first, edge_right - edge_left, last - first + 1)
            self.nodes.append(Node(Lane.COUNTY, county, box, tuple(mine)))
        bottom = top + 2 * margin + room * self.step - (self.step - metrics().row)
        self.bands.append(Band(top, bottom))
        return bottom

    def _box(self, lane: Lane, top: float) -> QRect:
        left, right = self.column(lane)
        return QRect(left, round(top), right - left, metrics().row)


def _recipient(support: Support) -> Key:
    # Two counties may each have a 人民医院.
    return support.county, support.recipient


def _supporter(support: Support) -> Key:
    return (support.supporter,)


def _by(group: Sequence[Support], key: Callable[[Support], Key]) -> dict[Key, list[Support]]:
    """The pairings of each hospital, hospitals in the order they are first named."""
    found: dict[Key, list[Support]] = {}
    for each in group:
        found.setdefault(key(each), []).append(each)
    return found


def _place(
    one: Mapping[Key, list[Support]],
    other: Mapping[Key, float],
    key: Callable[[Support], Key],
    room: int,
) -> dict[Key, float]:
    """The fewer hospitals, each as near as may be to the middle of those it is paired with."""
    wanted = {
        name: sum(places := [other[key(each)] for each in rows]) / len(places)
        for name, rows in one.items()
    }
    order = sorted(wanted, key=wanted.__getitem__)
    placed: list[float] = []
    for name in order:
        placed.append(max(wanted[name], placed[-1] + 1 if placed else 0.0))
    limit = room - 1.0
    for at in reversed(range(len(placed))):
        placed[at] = limit = min(placed[at], limit)
        limit -= 1
    return dict(zip(order, placed, strict=True))
