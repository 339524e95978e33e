"""Paints the timeline: the same hand for the window and for paper."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from duikou_desktop.services.deployment import Fullness, Gap, Member
from duikou_desktop.ui.text import clauses, tr
from duikou_desktop.ui.theme.fonts import Step, type_font
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink
from duikou_desktop.ui.theme.tokens import Tokens
from duikou_desktop.ui.timeline.geometry import Geometry, Row
from duikou_desktop.ui.timeline.words import (
    gap_words,
    group_words,
    post_words,
    shortfall_words,
    unrecorded_words,
)
from duikou_desktop.ui.widgets.paint import CENTRE, hatch, put_text


class TimelinePainter:
    """Every method draws in the coordinates of the content; the caller moves the painter."""

    def __init__(self, geometry: Geometry, tokens: Tokens) -> None:
        self.geometry = geometry
        self.tokens = tokens

    # -- the days ---------------------------------------------------------------------------------

    def axis(self, painter: QPainter, height: int) -> None:
        """Years above, months below."""
        line, tokens = metrics().line, self.tokens
        painter.fillRect(0, 0, self.geometry.length, height, ink(tokens.alt))
        for day in self.geometry.months():
            x = round(self.geometry.x(day))
            if day.month == 1 or day == self.geometry.first:
                painter.fillRect(x, 0, 1, height, ink(tokens.line_strong))
                year = QRect(x + metrics().u, 2, metrics().ems(6), line)
                words = tr("{year} 年").format(year=day.year)
                put_text(painter, year, words, type_font(strong=True), ink(tokens.text))
            else:
                painter.fillRect(x, height - line - 2, 1, line + 2, ink(tokens.line))
            if self.geometry.per_day * 28 > metrics().ems(1.6):
                room = QRect(x + metrics().u, height - line - 2, metrics().ems(3), line)
                month = tr("{n}月").format(n=day.month)
                put_text(painter, room, month, type_font(Step.HINT), ink(tokens.text_3))
        painter.fillRect(0, height - 1, self.geometry.length, 1, ink(tokens.line_strong))

    def today_flag(self, painter: QPainter, height: int) -> None:
        """The day of looking, on the axis; a year that is over has none."""
        if not self._has_today:
            return
        x = round(self.geometry.x(self.geometry.shown.today))
        today = self.geometry.shown.today
        words = tr("今天 {month}-{day}").format(month=f"{today.month:02}", day=f"{today.day:02}")
        wide = metrics().ems(6)
        left = min(max(0, x - wide // 2), max(self.geometry.length - wide, 0))
        flag = QRect(left, 2, wide, metrics().line)
        painter.fillRect(flag, ink(self.tokens.text))
        put_text(painter, flag, words, type_font(Step.HINT), ink(self.tokens.surface), CENTRE)
        painter.fillRect(x - 1, metrics().line, 2, height - metrics().line, ink(self.tokens.text))

    # -- rows -------------------------------------------------------------------------------------

    def rows(self, painter: QPainter, chosen: UUID | None, height: int) -> None:
        """Grounds, month lines, gaps, bars, today: what lies in front is drawn last."""
        tokens = self.tokens
        for row in self.geometry.rows:
            ground = tokens.alt if row.member is None else tokens.surface
            if row.member is not None and row.member.assignment == chosen:
                ground = tokens.select
            box = QRect(0, row.top, self.geometry.length, row.height)
            painter.fillRect(box, ink(ground))
            painter.fillRect(0, row.bottom - 1, self.geometry.length, 1, ink(tokens.line))
        for day in self.geometry.months():
            strong = day.month == 1
            colour = ink(tokens.line_strong if strong else tokens.line)
            painter.fillRect(round(self.geometry.x(day)), 0, 1, height, colour)
        for gap in self.geometry.shown.gaps:
            self._gap(painter, gap)
        for row in self.geometry.rows:
            if row.member is not None:
                self._member(painter, row, row.member)
            else:
                self._head(painter, row)
        if self._has_today:
            x = round(self.geometry.x(self.geometry.shown.today))
            painter.fillRect(x - 1, 0, 2, height, ink(tokens.text))

    @property
    def _has_today(self) -> bool:
        return self.geometry.first <= self.geometry.shown.today <= self.geometry.last

    def _head(self, painter: QPainter, row: Row) -> None:
        """What a batch's head says on its days: from when to when, and who fell short."""
        font, tokens = type_font(Step.HINT), self.tokens
        left = round(max(self.geometry.x(row.group.first), 0)) + metrics().u
        room = QRect(left, row.top, self.geometry.length - left, row.height)
        days = tr("{first} 至 {last}").format(first=row.group.first, last=row.group.last)
        taken = put_text(painter, room, days, font, ink(tokens.text_2))
        if row.group.short:
            told = shortfall_words(row.group.short, self.geometry.shown.full)
            beside = room.adjusted(taken + metrics().us(4), 0, 0, 0)
            put_text(painter, beside, f"✕ {told}", font, ink(tokens.lost))

    def _gap(self, painter: QPainter, gap: Gap) -> None:
        """Through all rows of its place: it cannot be overlooked."""
        rows = [row for row in self.geometry.rows if row.group.place == gap.place]
        top, bottom = self.geometry.bands[gap.place]
        left = self.geometry.x(gap.first)
        # A gap of one day must still be seen.
        width = max(gap.days * self.geometry.per_day, metrics().us(0.8))
        box = QRectF(left, top, width, bottom - top)
        painter.fillRect(box, ink(self.tokens.lost_soft))
        hatch(painter, box, ink(self.tokens.lost), metrics().us(1.1))
        painter.setPen(QPen(ink(self.tokens.lost), 1))
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        if rows:
            room = QRect(round(box.right()) + metrics().u, top, metrics().ems(26), rows[0].height)
            free = self.geometry.x(rows[0].group.first) > room.left() + metrics().ems(8)
            if free or self.geometry.x(rows[0].group.last) < room.left():
                words = gap_words(gap)
                put_text(painter, room, words, type_font(Step.HINT), ink(self.tokens.lost))

    def _member(self, painter: QPainter, row: Row, member: Member) -> None:
        tokens = self.tokens
        inset = metrics().us(0.8)
        if member.planned:
            box = self._box(row, *member.planned, inset)
            painter.fillRect(box, ink(tokens.accent_soft))
            hatch(painter, box, ink(tokens.accent_mid), metrics().us(1.1))
            self._frame(painter, box, ink(tokens.accent))
        if member.served:
            box = self._box(row, *member.served, inset)
            painter.fillRect(box, ink(tokens.band if member.over else tokens.accent))
            words = box.toRect().adjusted(metrics().us(1.6), 0, -metrics().u, 0)
            if starts := [round(self.geometry.x(each.first)) for each in member.away]:
                words.setRight(min(words.right(), *starts))
            on = tokens.on_band if member.over else tokens.on_accent
            told = [member.work, unrecorded_words() if member.end_unrecorded else ""]
            said = clauses(each for each in told if each)
            put_text(painter, words, said, type_font(Step.HINT), ink(on))
        for away in member.away:
            box = self._box(row, away.first, away.last, inset)
            box.setWidth(max(box.width(), metrics().us(0.8)))
            token = tokens.part if away.approved else tokens.lost
            painter.fillRect(box, ink(tokens.part_soft if away.approved else tokens.lost_soft))
            hatch(painter, box, ink(token), metrics().us(0.9))
            self._frame(painter, box, ink(token))
        self._fullness(painter, row, member)

    def _fullness(self, painter: QPainter, row: Row, member: Member) -> None:
        """A diamond on the day the time is full: filled, hollow, or the days that lack."""
        tokens = self.tokens
        x = self.geometry.x(member.full_on) + self.geometry.per_day
        middle = QPointF(x, row.top + row.height / 2)
        if member.fullness is Fullness.SHORT:
            end = max((each[1] for each in (member.served, member.planned) if each), default=None)
            if end is not None and end < member.full_on:
                lack = QRectF(
                    self.geometry.x(end) + self.geometry.per_day,
                    row.top + metrics().us(0.8),
                    x - self.geometry.x(end) - self.geometry.per_day,
                    row.height - metrics().us(1.6),
                )
                painter.fillRect(lack, ink(tokens.lost_soft))
                painter.setPen(QPen(ink(tokens.lost), 1, Qt.PenStyle.DashLine))
                painter.drawRect(lack.adjusted(0.5, 0.5, -0.5, -0.5))
            room = QRect(round(x) + metrics().u, row.top, metrics().ems(10), row.height)
            words = tr("✕ 少 {n} 天").format(n=member.short_days)
            put_text(painter, room, words, type_font(Step.HINT), ink(tokens.lost))
            return
        half = metrics().us(1.3)
        diamond = QPolygonF(
            [
                middle + QPointF(0, -half),
                middle + QPointF(half, 0),
                middle + QPointF(0, half),
                middle + QPointF(-half, 0),
            ]
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ink(tokens.met), 1.6))
        filled = member.fullness is Fullness.REACHED
        painter.setBrush(ink(tokens.met if filled else tokens.surface))
        painter.drawPolygon(diamond)
        painter.restore()

    def _box(self, row: Row, first: date, last: date, inset: int) -> QRectF:
        left = self.geometry.x(first)
        right = self.geometry.x(last) + self.geometry.per_day
        return QRectF(left, row.top + inset, max(right - left, 1), row.height - 2 * inset)

    @staticmethod
    def _frame(painter: QPainter, box: QRectF, colour: QColor) -> None:
        painter.setPen(QPen(colour, 1))
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))

    # -- names ------------------------------------------------------------------------------------

    def names(self, painter: QPainter, width: int, chosen: UUID | None) -> None:
        """The frozen column: batches, and who is in them."""
        tokens = self.tokens
        for row in self.geometry.rows:
            mine = row.member is not None and row.member.assignment == chosen
            ground = tokens.alt if row.member is None else tokens.surface
            box = QRect(0, row.top, width, row.height)
            painter.fillRect(box, ink(tokens.select if mine else ground))
            painter.fillRect(0, row.bottom - 1, width, 1, ink(tokens.line))
            if mine:
                painter.fillRect(0, row.top, 3, row.height - 1, ink(tokens.accent))
            if row.member is None:
                self._group_name(painter, box, row)
                continue
            room = box.adjusted(metrics().us(5), 0, -metrics().u, 0)
            taken = put_text(
                painter, room, row.member.name, type_font(strong=mine), ink(tokens.text)
            )
            if row.member.post:
                post = room.adjusted(taken + metrics().us(2), 0, 0, 0)
                words = post_words(row.member)
                put_text(painter, post, words, type_font(Step.HINT), ink(tokens.accent_text))
        for place in self.geometry.empty_places:
            top, bottom = self.geometry.bands[place]
            room = QRect(metrics().us(2.4), top, width - metrics().us(3.4), bottom - top)
            said = tr("没有派驻　{place}").format(place=place)
            put_text(painter, room, said, type_font(Step.HINT), ink(tokens.lost))
        painter.fillRect(width - 1, 0, 1, self.geometry.height, ink(tokens.line_strong))

    def _group_name(self, painter: QPainter, box: QRect, row: Row) -> None:
        room = box.adjusted(metrics().us(2.4), 0, -metrics().u, 0)
        taken = put_text(
            painter, room, row.group.number, type_font(strong=True), ink(self.tokens.text)
        )
        beside = room.adjusted(taken + metrics().us(2.4), 0, 0, 0)
        words = group_words(row.group)
        put_text(painter, beside, words, type_font(Step.HINT), ink(self.tokens.text_2))
