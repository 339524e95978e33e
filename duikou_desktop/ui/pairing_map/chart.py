"""The picture itself: it scrolls; arrow keys walk the hospitals, Enter opens the record."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from duikou_desktop.services.pairing_picture import PairingPicture
from duikou_desktop.ui.pairing_map.geometry import Geometry, Lane, Node
from duikou_desktop.ui.pairing_map.painter import MapPainter, caption_height
from duikou_desktop.ui.pairing_map.words import across_words, pair_words
from duikou_desktop.ui.text import clauses
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink, tokens_of
from duikou_desktop.ui.widgets.painted_scroll import PaintedScroll
from duikou_desktop.ui.widgets.tips import plain_tip


class PairingChart(PaintedScroll):
    """`chosen_changed` comes with the node stood on or None, `opened` with one to be opened."""

    chosen_changed = Signal(object)
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._picture = PairingPicture("", ())
        self._geometry = Geometry(self._picture, 1)
        self._at: int | None = None

    # -- what is shown ----------------------------------------------------------------------------

    def show_picture(self, picture: PairingPicture) -> None:
        """Draws it; who was chosen stays chosen while the hospital is among those shown."""
        before = self.chosen
        self._picture = picture
        lines = [each for group in picture.groups for each in group]
        self.setAccessibleName(clauses(map(pair_words, lines)))
        self._lay_out()
        again = [
            at
            for at, node in enumerate(self._geometry.nodes)
            if before is not None and (node.lane, node.name) == (before.lane, before.name)
        ]
        self._stand(again[0] if again else None)

    @property
    def chosen(self) -> Node | None:
        """The hospital stood on."""
        return self._geometry.nodes[self._at] if self._at is not None else None

    def hospitals(self, lane: Lane) -> list[Node]:
        """One column from the top down."""
        mine = [each for each in self._geometry.nodes if each.lane is lane]
        return sorted(mine, key=lambda node: node.box.top())

    def choose(self, node: Node) -> None:
        """Stands on a hospital and brings it into view."""
        self._stand(self._geometry.nodes.index(node))
        bar, height = self.verticalScrollBar(), self.viewport().height() - caption_height()
        margin = metrics().row
        if node.box.top() - margin < bar.value():
            bar.setValue(node.box.top() - margin)
        elif node.box.bottom() + margin > bar.value() + height:
            bar.setValue(node.box.bottom() + margin - height)

    def _stand(self, at: int | None) -> None:
        self._at = at
        self.viewport().update()
        self.chosen_changed.emit(self.chosen)

    # -- geometry ---------------------------------------------------------------------------------

    @property
    def _margin(self) -> int:
        return metrics().us(3)

    def _lay_out(self) -> None:
        wide = max(self.viewport().width() - 2 * self._margin, metrics().ems(30))
        room = max(self.viewport().height() - caption_height(), 1)
        self._geometry = Geometry(self._picture, wide, room)
        bar = self.verticalScrollBar()
        bar.setPageStep(room)
        bar.setSingleStep(self._geometry.step)
        bar.setRange(0, max(self._geometry.height - room, 0))
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def node_at(self, place: QPoint) -> Node | None:
        """The hospital under a point of the viewport."""
        if place.y() < caption_height():
            return None
        down = self.verticalScrollBar().value() - caption_height()
        spot = place + QPoint(-self._margin, down)
        found = (each for each in self._geometry.nodes if each.lane is not Lane.COUNTY)
        return next((each for each in found if each.box.contains(spot)), None)

    # -- painting ---------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        tokens = tokens_of(self.palette())
        painter.fillRect(self.viewport().rect(), ink(tokens.surface))
        width, head = self.viewport().width(), caption_height()
        top = self.verticalScrollBar().value()
        painter.translate(self._margin, head - top)
        hand = MapPainter(self._geometry, self._picture.own, tokens)
        hand.paint(painter, self.chosen, top, top + self.viewport().height() - head)
        painter.resetTransform()
        painter.fillRect(0, 0, width, head, ink(tokens.alt))
        painter.fillRect(0, head - 1, width, 1, ink(tokens.line_strong))
        painter.translate(self._margin, 0)
        hand.captions(painter, head)
        painter.resetTransform()
        self.paint_focus(painter)
        painter.end()

    # -- hands ------------------------------------------------------------------------------------

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            node = self.node_at(event.pos())
            parts = (node.name, across_words(node, node.supports)) if node else ()
            QToolTip.showText(event.globalPos(), plain_tip(clauses(parts)), self)
            return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        node = self.node_at(event.position().toPoint())
        if node is not None:
            self.choose(node)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        node = self.node_at(event.position().toPoint())
        if node is not None:
            self.opened.emit(node)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        node = self.chosen
        column = self.hospitals(node.lane if node else Lane.RECIPIENT)
        at = column.index(node) if node else -1
        match event.key():
            case Qt.Key.Key_Down if at + 1 < len(column):
                self.choose(column[at + 1])
            case Qt.Key.Key_Up if at > 0:
                self.choose(column[at - 1])
            case Qt.Key.Key_Right if node is not None and node.lane is Lane.RECIPIENT:
                self._cross(node)
            case Qt.Key.Key_Left if node is not None and node.lane is Lane.SUPPORTER:
                self._cross(node)
            case Qt.Key.Key_Home if column:
                self.choose(column[0])
            case Qt.Key.Key_End if column:
                self.choose(column[-1])
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if node is not None:
                self.opened.emit(node)
            case _:
                super().keyPressEvent(event)

    def _cross(self, node: Node) -> None:
        """To the hospital at the other end of the first line."""
        wanted = node.supports[0]
        other = Lane.SUPPORTER if node.lane is Lane.RECIPIENT else Lane.RECIPIENT
        found = [each for each in self.hospitals(other) if wanted in each.supports]
        if found:
            self.choose(found[0])
