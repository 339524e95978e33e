"""Paints the picture: the same hand for the window and for paper."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from duikou_desktop.services.pairing_picture import Standing
from duikou_desktop.ui.pairing_map.geometry import Geometry, Lane, Line, Node
from duikou_desktop.ui.pairing_map.words import number_words, standing_words
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.fonts import Step, type_font
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink
from duikou_desktop.ui.theme.tokens import Tokens
from duikou_desktop.ui.widgets.mark import Mark, paint_mark
from duikou_desktop.ui.widgets.paint import RIGHT, put_text

_DASHES = {Standing.TO_CONFIRM: [5.0, 3.0], Standing.ENDED: [1.5, 3.0]}
_MARKS = {Standing.TO_CONFIRM: Mark.JUDGE, Standing.ENDED: Mark.LOST}
_RADIUS = 5


def caption_height() -> int:
    """How high the captions above the lanes are."""
    return metrics().line + metrics().us(2)


class MapPainter:
    """Draws in the coordinates of the content; the caller moves the painter."""

    def __init__(self, geometry: Geometry, own: str, tokens: Tokens) -> None:
        self.geometry = geometry
        self._own = own
        self._tokens = tokens
        supporters = [each for each in geometry.nodes if each.lane is Lane.SUPPORTER]
        self._supported: Counter[str] = Counter()
        for node in supporters:
            self._supported[node.name] += len({each.recipient for each in node.supports})

    def captions(self, painter: QPainter, height: int) -> None:
        """What stands in each lane; and what the lines say that are not simply in force."""
        tokens = self._tokens
        names = {
            Lane.COUNTY: tr("县"),
            Lane.RECIPIENT: tr("受援医院"),
            Lane.SUPPORTER: tr("支援医院"),
        }
        font, colour = type_font(strong=True), ink(tokens.text_2)
        for lane, name in names.items():
            left, right = self.geometry.column(lane)
            room = QRect(left, 0, right - left, height)
            if lane is Lane.COUNTY:
                put_text(
                    painter, room.adjusted(0, 0, -metrics().us(4), 0), name, font, colour, RIGHT
                )
            else:
                put_text(painter, room.adjusted(metrics().us(2), 0, 0, 0), name, font, colour)
        x = self.geometry.column(Lane.RECIPIENT)[1] + metrics().us(2)
        found = {each.support.standing for each in self.geometry.lines}
        for standing, mark in _MARKS.items():
            if standing in found:
                side = metrics().mark
                paint_mark(painter, QRectF(x, (height - side) / 2, side, side), mark, tokens)
                x += side + metrics().u
                right = self.geometry.column(Lane.SUPPORTER)[0]
                room = QRect(x, 0, max(right - x, 0), height)
                word = standing_words(standing)
                x += put_text(painter, room, word, type_font(Step.HINT), colour) + metrics().us(2)

    def paint(self, painter: QPainter, chosen: Node | None, top: int, bottom: int) -> None:
        """All between `top` and `bottom`: rules between groups, lines, then the hospitals."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        seen = [each for each in self.geometry.bands if each.bottom > top and each.top < bottom]
        for band in seen[:-1] if seen and seen[-1] is self.geometry.bands[-1] else seen:
            painter.fillRect(0, band.bottom - 1, self.geometry.width, 1, ink(self._tokens.line))
        lines = [each for each in self.geometry.lines if _between(each, top, bottom)]
        for line in sorted(lines, key=lambda each: _touches(each, chosen)):
            self._line(painter, line, strong=_touches(line, chosen))
        for node in self.geometry.nodes:
            if node.box.bottom() >= top and node.box.top() <= bottom:
                self._node(painter, node, chosen)

    def _line(self, painter: QPainter, line: Line, *, strong: bool) -> None:
        """A curve from the recipient to its supporter; dashed where it is not simply in force."""
        tokens, standing = self._tokens, line.support.standing
        first = QPointF(line.recipient.right() + 1, line.recipient.center().y() + 0.5)
        last = QPointF(line.supporter.left(), line.supporter.center().y() + 0.5)
        middle = (first.x() + last.x()) / 2
        path = QPainterPath(first)
        path.cubicTo(QPointF(middle, first.y()), QPointF(middle, last.y()), last)
        pen = QPen(ink(tokens.accent if strong else tokens.accent_mid), 2.4 if strong else 1.6)
        if standing in _DASHES:
            pen = QPen(ink(tokens.accent if strong else tokens.field), pen.widthF())
            pen.setDashPattern(_DASHES[standing])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        if standing in _MARKS:
            side = metrics().mark
            spot = QRectF(0, 0, side, side)
            spot.moveCenter(path.pointAtPercent(0.5))
            painter.fillRect(spot.adjusted(-2, 0, 2, 0), ink(tokens.surface))
            paint_mark(painter, spot, _MARKS[standing], tokens)

    def _node(self, painter: QPainter, node: Node, chosen: Node | None) -> None:
        if node.lane is Lane.COUNTY:
            self._county(painter, node)
            return
        tokens = self._tokens
        own = node.name == self._own
        held = chosen is not None and (node.lane, node.name) == (chosen.lane, chosen.name)
        ground = tokens.select if held else tokens.accent_soft if own else tokens.surface
        edge = tokens.accent if held or own else tokens.line_strong
        painter.setPen(QPen(ink(edge), 2 if node == chosen else 1))
        painter.setBrush(ink(ground))
        painter.drawRoundedRect(QRectF(node.box).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        room = node.box.adjusted(metrics().us(2), 0, -metrics().us(2), 0)
        beside = self._beside(node)
        taken = 0
        if beside:
            hint = ink(tokens.text_2 if held or own else tokens.text_3)
            taken = put_text(painter, room, beside, type_font(Step.HINT), hint, RIGHT)
        colour = ink(tokens.accent_text if held or own else tokens.text)
        name = room.adjusted(0, 0, -taken - metrics().u if taken else 0, 0)
        put_text(painter, name, node.name, type_font(strong=own), colour)

    def _beside(self, node: Node) -> str:
        """Behind a recipient its number, behind who supports several how many."""
        if node.lane is Lane.RECIPIENT:
            return number_words(node.supports)
        count = self._supported[node.name]
        return tr("{n} 家").format(n=count) if count > 1 else ""

    def _county(self, painter: QPainter, node: Node) -> None:
        """The name, and a bracket around its recipients."""
        tokens, box = self._tokens, node.box
        edge = box.right() - metrics().us(2)
        painter.fillRect(edge, box.top() + 2, 2, box.height() - 4, ink(tokens.line_strong))
        room = QRect(box.left(), box.top(), edge - metrics().us(2) - box.left(), box.height())
        put_text(painter, room, node.name, type_font(strong=True), ink(tokens.text_2), RIGHT)


def _between(line: Line, top: int, bottom: int) -> bool:
    ends = (line.recipient.center().y(), line.supporter.center().y())
    return max(ends) >= top and min(ends) <= bottom


def _touches(line: Line, chosen: Node | None) -> bool:
    return chosen is not None and line.support in chosen.supports
