"""Pointing at other records: a person, a batch, a document. Found by name or pinyin initials."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from duikou_desktop.core.pinyin import closeness
from duikou_desktop.ui.fields.base import Field
from duikou_desktop.ui.fields.hits_below import HitsBelow
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink, tokens_of
from duikou_desktop.ui.widgets.chip import Chip
from duikou_desktop.ui.widgets.flow import FlowLayout
from duikou_desktop.ui.widgets.hit_delegate import Hit

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_TAKE = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_NEW = "new"
_LEFT_MS = 250
# Picks one of several and stays for the next.
_ANOTHER = ("、", "，", ",", "；", ";")


@dataclass(frozen=True)
class Linked:
    """A record pointed at: its key, and its name for the chip."""

    key: str
    label: str


class LinksField(Field):
    """Emits `searched` while a person types, and whoever knows answers with `set_hits`.

    Without a word when a person only looks what there is; `new_asked` comes with a name that
    is not there yet.
    """

    searched = Signal(str)
    new_asked = Signal(str)

    def __init__(self, most: int = 0, placeholder: str = "", parent: QWidget | None = None) -> None:
        """`most` links, 0 for any number."""
        super().__init__(parent)
        self._most = most
        self._linked: list[Linked] = []
        self._chips: list[Chip] = []
        self._names: dict[str, str] = {}
        self._new_words = ""
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics().us(0.5))
        self.line = QLineEdit()
        self.line.setProperty("bare", True)
        self.line.setPlaceholderText(placeholder or tr("输入姓名或拼音"))
        self.line.setMinimumWidth(metrics().ems(6))
        self.line.textEdited.connect(self._search)
        self.line.installEventFilter(self)
        self._frame = _ChipFrame(self.line)
        column.addWidget(self._frame)
        self._results = HitsBelow()
        self._hits = self._results.list
        self._hits.picked.connect(self._take)
        column.addWidget(self._results)
        self._set_editor(box, self.line)

    def value(self) -> tuple[str, ...]:
        """The keys of what is linked, in the order chosen."""
        return self._keys()

    def set_value(self, value: tuple[Linked, ...] | None) -> None:
        self._linked = list(value or ())
        self.line.clear()
        self._close()
        self._show_chips()

    def linked(self) -> tuple[Linked, ...]:
        return tuple(self._linked)

    def set_hits(self, hits: tuple[Hit, ...]) -> None:
        """What was found for the text typed last, the best first.

        What is linked stays among it: letters that mean it must not take another instead.
        """
        typed = self.line.text().strip()
        shown = self._in_order(hits)
        # Letters are a search that found nobody, rarely a name: Enter alone makes nobody of them.
        letters = bool(self._new_words) and typed.isascii() and not shown
        if self._new_words and typed and all(hit.title != typed for hit in hits):
            why = tr("没有这样拼的；真叫这个名字，按 ↓ 再按回车") if letters else ""
            shown = (*shown, Hit(_NEW, self._new_words.format(name=typed), why))
        self._names = {hit.key: hit.title for hit in shown}
        self._results.set_hits(shown)
        if letters:
            self._hits.choose_none()

    def _in_order(self, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
        """The only link first; of several, one more is meant unless a linked one is closer."""
        keys = self._keys()
        held = tuple(_marked(hit) for hit in hits if hit.key in keys)
        fresh = tuple(hit for hit in hits if hit.key not in keys)
        keeps = self._most == 1 or (held and fresh and _rank(held[0]) < _rank(fresh[0]))
        return (*held, *fresh) if keeps else (*fresh, *held)

    def _keys(self) -> tuple[str, ...]:
        return tuple(linked.key for linked in self._linked)

    def offer_new(self, words: str) -> None:
        """Below what was found stands a line that makes what is typed: `新建人员 {name}`."""
        self._new_words = words

    def add(self, linked: Linked) -> None:
        """Links to it, as if a person had chosen it from the list."""
        if self._most and len(self._linked) >= self._most:
            self._linked.pop()
        self._linked.append(linked)
        self.line.clear()
        self._close()
        self._show_chips()
        self.line.setFocus()
        self.changed.emit()

    def _search(self, text: str) -> None:
        if text[-1:] in _ANOTHER and self._most != 1:
            self.line.setText(text[:-1])
            if self._results.is_open:
                self._hits.pick()
        elif text.strip():
            self.searched.emit(text.strip())
        else:
            self._close()

    def _look(self) -> None:
        """All there is to choose, without a word typed."""
        if not self.line.text().strip():
            self.searched.emit("")

    def _take(self, key: str) -> None:
        if key == _NEW:
            name = self.line.text().strip()
            self._close()
            self.new_asked.emit(name)
        elif key in self._keys():
            self.line.clear()
            self._close()
        else:
            self.add(Linked(key, self._names[key]))

    def _close_left(self) -> None:
        if not self.line.hasFocus():
            self._close()

    def _close(self) -> None:
        self._results.set_hits(())

    def _show_chips(self) -> None:
        for chip in self._chips:
            self._frame.take(chip)
        self._chips = []
        for linked in self._linked:
            chip = Chip(linked.label, removable=True)
            chip.setProperty("key", linked.key)
            chip.removed.connect(self._remove_sender)
            self._frame.put(chip)
            self._chips.append(chip)
        self.updateGeometry()

    def _remove_sender(self) -> None:
        self._remove(str(self.sender().property("key")))

    def _remove(self, key: str) -> None:
        self._linked = [linked for linked in self._linked if linked.key != key]
        self._show_chips()
        self.line.setFocus()
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and event.type() == QEvent.Type.KeyPress:
            return isinstance(event, QKeyEvent) and self._steer(event)
        if watched is self.line and event.type() == QEvent.Type.MouseButtonRelease:
            if not self._linked:
                self._look()
        elif watched is self.line and event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self._frame.update()
            if event.type() == QEvent.Type.FocusOut:
                # Not at once: what lies below moves, and the click that took the keys is meant there.
                QTimer.singleShot(_LEFT_MS, self, self._close_left)
        return super().eventFilter(watched, event)

    def _steer(self, event: QKeyEvent) -> bool:
        """Arrows, Enter and Esc act on the list while it is open; Backspace takes a chip away."""
        key = Qt.Key(event.key())
        open_now = self._results.is_open
        if open_now and key in _STEPS:
            self._hits.step(_STEPS[key])
        elif open_now and key in _TAKE:
            self._hits.pick()
            # Enter goes on, as in any field; one of several more comes after a mark: 张三、
            if not self.line.text():
                self._go_on()
        elif open_now and key == Qt.Key.Key_Escape:
            self._close()
        elif key == Qt.Key.Key_Down:
            self._look()
        elif key in _TAKE and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._go_on()
        elif key == Qt.Key.Key_Backspace and not self.line.text() and self._linked:
            self._remove(self._linked[-1].key)
        else:
            return False
        return True


class LinkField(LinksField):
    """Points at one record; choosing another replaces it. The value is a key or None."""

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(1, placeholder, parent)

    def value(self) -> str | None:  # type: ignore[override]
        keys = super().value()
        return keys[0] if keys else None

    def set_value(self, value: Linked | None) -> None:  # type: ignore[override]
        super().set_value((value,) if value else None)


def _marked(hit: Hit) -> Hit:
    return replace(hit, detail=" · ".join(filter(None, (tr("已选"), hit.detail))))


def _rank(hit: Hit) -> tuple[object, ...]:
    return closeness(hit.matched, hit.title)


class _ChipFrame(QWidget):
    """Looks like a field: chips first, then the line to type in."""

    def __init__(self, line: QLineEdit) -> None:
        super().__init__()
        self._line = line
        lengths = metrics()
        self._flow = FlowLayout(lengths.u, self)
        self._flow.setContentsMargins(lengths.us(2), lengths.us(1), lengths.us(1), lengths.us(1))
        self._flow.addWidget(line)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def put(self, chip: Chip) -> None:
        self._flow.insert_before_last(chip)
        chip.show()

    def take(self, chip: Chip) -> None:
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()

    def mousePressEvent(self, _event: object) -> None:
        self._line.setFocus()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, radius = tokens_of(self.palette()), metrics().us(1)
        focus = self._line.hasFocus()
        fault = bool(self._line.property("fault"))
        edge = tokens.accent if focus else tokens.lost if fault else tokens.field
        if not self.isEnabled():
            edge = tokens.line_strong
        width = 2 if focus else 1
        painter.setPen(QPen(ink(edge), width))
        painter.setBrush(ink(tokens.surface if self.isEnabled() else tokens.window))
        half = width / 2
        box = self.rect().toRectF().adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, radius, radius)
        painter.end()
