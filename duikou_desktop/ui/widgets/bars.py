"""Bars in a row: a group's points, and a year's amount against its requirement."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.fonts import Step, type_font
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink, tokens_of
from duikou_desktop.ui.theme.tokens import Tokens
from duikou_desktop.ui.widgets.numbers import figure, share
from duikou_desktop.ui.widgets.paint import hatch, put_text
from duikou_desktop.ui.widgets.state import State
from duikou_desktop.ui.widgets.state_label import paint_state
from duikou_desktop.ui.widgets.tips import plain_tip


@dataclass(frozen=True)
class GroupScore:
    """One group of the standard: points proven, expected, reachable, of a maximum."""

    label: str
    proven: Decimal
    expected: Decimal
    reachable: Decimal | None  # None: not known, so not drawn
    maximum: Decimal


@dataclass(frozen=True)
class TargetCount:
    """A year's amount: counted, recorded in all, required, and where today should be."""

    label: str
    counted: Decimal
    recorded: Decimal
    required: Decimal
    due_today: Decimal | None = None
    state: State | None = None
    verdict: str = ""


class _Bar(QWidget):
    """A label, a bar and a fraction in one line; the label's width is the card's to align."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._label_ems = 12.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_label_width(self, ems: float) -> None:
        """The same for all bars of a card; 0 leaves the label out."""
        self._label_ems = ems
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(metrics().ems(24), metrics().row)

    def minimumSizeHint(self) -> QSize:
        return QSize(metrics().ems(16), metrics().row)

    def _fraction(
        self, painter: QPainter, rect: QRect, part: str, whole: str, tokens: Tokens
    ) -> None:
        """`18 / 25` ending at the right of `rect`, the first number strong."""
        rest, strong = type_font(), type_font(strong=True)
        tail = f" / {whole}"
        width = QFontMetrics(rest).horizontalAdvance(tail) + 1
        head = QFontMetrics(strong).horizontalAdvance(part) + 1
        right = rect.right()
        put_text(
            painter, QRect(right - width, rect.y(), width, rect.height()), tail, rest,
            ink(tokens.text_2),
        )  # fmt: skip
        put_text(
            painter, QRect(right - width - head, rect.y(), head, rect.height()), part, strong,
            ink(tokens.text),
        )  # fmt: skip


class GroupBar(_Bar):
    """Proven solid, expected hatched, reachable a thin line behind."""

    def __init__(self, score: GroupScore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_score(score)

    def set_score(self, score: GroupScore) -> None:
        self._score = score
        words = tr("{label}：已证实 {proven} 分，预计 {expected} 分，满分 {maximum} 分")
        if score.reachable is not None:
            words = tr(
                "{label}：已证实 {proven} 分，预计 {expected} 分，"
                "可达 {reachable} 分，满分 {maximum} 分"
            )
        self.setAccessibleName(
            words.format(
                label=score.label,
                proven=figure(score.proven),
                expected=figure(score.expected),
                reachable=figure(score.reachable or score.expected),
                maximum=figure(score.maximum),
            )
        )
        self.setToolTip(plain_tip(self.accessibleName()))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        lengths, tokens, score = metrics(), tokens_of(self.palette()), self._score
        label = lengths.ems(self._label_ems)
        rect = self.rect()
        put_text(
            painter, QRect(0, 0, label, rect.height()), score.label, type_font(), ink(tokens.text)
        )
        figures = lengths.ems(5.2)
        self._fraction(painter, rect, figure(score.expected), figure(score.maximum), tokens)
        height = lengths.us(2)
        width = max(0, rect.width() - label - figures)
        bar = QRectF(label, (rect.height() - height) / 2, width, height)
        painter.fillRect(bar, ink(tokens.draft_soft))
        proven = width * share(score.proven, score.maximum)
        expected = width * share(score.expected, score.maximum)
        if score.reachable is not None:
            reachable = width * share(score.reachable, score.maximum)
            thin = height * 0.4
            line = QRectF(bar.x(), bar.center().y() - thin / 2, reachable, thin)
            painter.fillRect(line, ink(tokens.accent_mid))
        if expected > proven:
            piece = QRectF(bar.x() + proven, bar.y(), expected - proven, height)
            painter.fillRect(piece, ink(tokens.accent_soft))
            hatch(painter, piece, ink(tokens.accent), lengths.us(1))
        painter.fillRect(QRectF(bar.x(), bar.y(), proven, height), ink(tokens.accent))
        painter.end()


class TargetBar(_Bar):
    """Counted solid, recorded but not counted hatched, the requirement a tick, today a notch."""

    def __init__(self, count: TargetCount, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_count(count)

    def set_count(self, count: TargetCount) -> None:
        self._count = count
        words = tr("{label}：计入 {counted}，有记录 {recorded}，全年要求 {required}。{verdict}")
        self.setAccessibleName(
            words.format(
                label=count.label,
                counted=figure(count.counted),
                recorded=figure(count.recorded),
                required=figure(count.required),
                verdict=count.verdict,
            )
        )
        self.setToolTip(plain_tip(self.accessibleName()))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        lengths, tokens, count = metrics(), tokens_of(self.palette()), self._count
        rect = self.rect()
        label = lengths.ems(self._label_ems)
        put_text(
            painter, QRect(0, 0, label, rect.height()), count.label, type_font(), ink(tokens.text)
        )
        verdict = lengths.ems(14) if count.verdict else 0
        figures = lengths.ems(4.8) if label else 0
        width = max(0, rect.width() - label - figures - verdict)
        height = lengths.us(2.4)
        bar = QRectF(label, (rect.height() - height) / 2, width, height)
        paint_target(painter, bar, count, tokens)
        if figures:
            box = QRect(label + width, 0, figures, rect.height())
            self._fraction(painter, box, figure(count.counted), figure(count.required), tokens)
        if count.state is not None and count.verdict:
            left = label + width + figures + lengths.us(3)
            words = QRect(left, 0, rect.right() - left, rect.height())
            paint_state(painter, words, count.state, count.verdict, tokens)
        painter.end()


def paint_target(painter: QPainter, bar: QRectF, count: TargetCount, tokens: Tokens) -> None:
    """The bar alone. Its end is a fifth beyond the requirement, further when more was done."""
    scale = max(count.required * Decimal("1.2"), count.recorded, Decimal(1))
    counted = bar.width() * share(count.counted, scale)
    recorded = bar.width() * share(count.recorded, scale)
    painter.fillRect(bar, ink(tokens.draft_soft))
    painter.fillRect(QRectF(bar.x(), bar.y(), counted, bar.height()), ink(tokens.accent))
    if recorded > counted:
        piece = QRectF(bar.x() + counted, bar.y(), recorded - counted, bar.height())
        painter.fillRect(piece, ink(tokens.surface))
        hatch(painter, piece, ink(tokens.text_3), metrics().us(1))
        painter.setPen(QPen(ink(tokens.text_3), 1))
        painter.drawRect(piece.adjusted(0.5, 0.5, -0.5, -0.5))
    tick = bar.x() + bar.width() * share(count.required, scale)
    over = bar.height() * 0.35
    painter.fillRect(
        QRectF(round(tick) - 1, bar.y() - over, 2, bar.height() + 2 * over), ink(tokens.text)
    )
    if count.due_today is not None:
        _notch(painter, bar, bar.x() + bar.width() * share(count.due_today, scale), tokens)


def _notch(painter: QPainter, bar: QRectF, x: float, tokens: Tokens) -> None:
    half = metrics().us(1)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink(tokens.text))
    foot = bar.y() - 0.5
    painter.drawPolygon(
        [QPointF(x - half, foot - half), QPointF(x + half, foot - half), QPointF(x, foot)]
    )
    painter.restore()


class TargetLegend(QWidget):
    """What notch, tick and hatching mean; stands in the header of a card of `TargetBar`s."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        lengths = QFontMetrics(type_font(Step.HINT))
        words = sum(lengths.horizontalAdvance(word) for word in self._words())
        return QSize(words + metrics().us(20), metrics().line)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        lengths, tokens = metrics(), tokens_of(self.palette())
        font, u = type_font(Step.HINT), metrics().u
        today, year, recorded = self._words()
        middle = self.height() / 2
        _notch(painter, QRectF(0, middle + u * 0.6, 0, 0), u, tokens)
        x = u * 2 + lengths.us(0.5)
        x += put_text(painter, self._from(x), today, font, ink(tokens.text_2)) + u * 3
        painter.fillRect(QRectF(x, middle - u, 2, 2 * u), ink(tokens.text))
        x += u + 2
        x += put_text(painter, self._from(x), year, font, ink(tokens.text_2)) + u * 3
        box = QRectF(x, middle - u, u * 4, u * 2)
        hatch(painter, box, ink(tokens.text_3), u)
        painter.setPen(QPen(ink(tokens.text_3), 1))
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        put_text(painter, self._from(x + u * 5), recorded, font, ink(tokens.text_2))
        painter.end()

    def _from(self, x: float) -> QRect:
        return self.rect().adjusted(round(x), 0, 0, 0)

    def _words(self) -> tuple[str, str, str]:
        return tr("今天应到"), tr("全年要求"), tr("有记录，未计入")
