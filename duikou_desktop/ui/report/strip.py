"""Below the text: the figure stood on, what it is counted from, and the ways to change it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from duikou_desktop.core.marked_text import Mark
from duikou_desktop.documents.summary.figure import Figure
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.ui.report.marks import Known
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.asking import ask_words
from duikou_desktop.ui.widgets.button import Button
from duikou_desktop.ui.widgets.label import CutLabel, Role, wrapped

_OWN_LENGTH = 60


class FigureStrip(QFrame):
    """`changed` carries the mark to stand there instead, or None for plain words."""

    changed = Signal(object)
    open_asked = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark: Mark | None = None
        self._figure: Figure | None = None
        lengths = metrics()
        self.setProperty("frame", "card")
        row = QHBoxLayout(self)
        row.setContentsMargins(lengths.us(3), lengths.us(1.2), lengths.us(3), lengths.us(1.2))
        row.setSpacing(lengths.us(1.6))
        self._value = CutLabel("", Role.FIGURE)
        self._value.setMaximumWidth(lengths.ems(9))
        row.addWidget(self._value)
        told = QVBoxLayout()
        told.setSpacing(0)
        self.name = CutLabel("", Role.STRONG)
        self.detail = CutLabel("", Role.HINT)
        told.addWidget(self.name)
        told.addWidget(self.detail)
        row.addLayout(told, 1)
        self.open = Button(tr("看记录"), small=True)
        self.open.clicked.connect(self._open)
        self.by_hand = Button(tr("手写…"), small=True)
        self.by_hand.setToolTip(tr("写别的数；记录变了，这里仍是手写的"))
        self.by_hand.clicked.connect(self._ask_own)
        self.counted = Button(tr("用记录的"), small=True)
        self.counted.clicked.connect(self._use_counted)
        self.plain = Button(tr("改成文字"), small=True)
        self.plain.setToolTip(tr("不再跟着记录更新"))
        self.plain.clicked.connect(lambda: self.changed.emit(None))
        for button in (self.open, self.by_hand, self.counted, self.plain):
            row.addWidget(button)
        self.show_mark(None, None)

    def show_mark(self, mark: Mark | None, known: Known | None) -> None:
        """Another mark; None: the cursor stands on plain words."""
        self._mark = mark
        self._figure = known.figures.get(mark.name) if known is not None and mark else None
        drawn = bool(mark and known is not None and mark.name in known.drawn)
        figure = self._figure
        for button in (self.open, self.by_hand, self.counted, self.plain):
            button.hide()
        self._value.setText("")
        if mark is None:
            self.name.setText(tr("带底色的数由记录算出，会自动更新"))
            self.detail.setText(tr("光标移到一个数上，看它从哪里来；其余文字随便改。"))
            return
        if mark.to_write is not None:
            self.name.setText(tr("这里还要写：{what}").format(what=mark.to_write))
            self.detail.setText(tr("直接打字，这一处就没有了。"))
            return
        self.name.setText(mark.name)
        if drawn:
            self.detail.setText(tr("按记录画出，在右边看；删掉就不印。"))
            return
        if figure is None:
            self.detail.setText(tr("现在没有这个数。"))
            self.by_hand.show()
            return
        self._value.setText(mark.own if mark.own is not None else figure.value)
        self.detail.setText(self._source(mark, figure))
        self.open.setVisible(bool(figure.records))
        self.by_hand.show()
        self.counted.setVisible(mark.own is not None)
        self.plain.show()

    def _source(self, mark: Mark, figure: Figure) -> str:
        if mark.own is not None:
            return tr("手写，记录是 {value}").format(value=figure.value)
        if not figure.register:
            return tr("由评分或上年的记录算出")
        title = words(BY_KEY[figure.register].title)
        return tr("从 {n} 条“{title}”记录数出").format(n=len(figure.records), title=title)

    def _open(self) -> None:
        if self._figure is not None and self._figure.records:
            ids = tuple(str(each) for each in self._figure.records)
            self.open_asked.emit(self._figure.register, ids)

    def _ask_own(self) -> None:
        if self._mark is None:
            return
        told = tr("{name}，手写为：").format(name=self._mark.name)
        held = self._mark.own or self._value.text()
        written = ask_words(self, tr("手写一个数"), told, held)
        if written is not None:
            self.write_own(written)

    def write_own(self, written: str) -> None:
        """These words in place of the figure; none: the figure again."""
        own = written.strip().strip("{}")[:_OWN_LENGTH]
        if self._mark is not None:
            self.changed.emit(Mark(self._mark.name, own or None))

    def _use_counted(self) -> None:
        self.write_own("")


def legend() -> QWidget:
    """What the grounds of marks mean."""
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    told = tr("实线：记录算出，自动更新　　虚线：手写，或还没写")
    row.addWidget(wrapped(told, Role.HINT), 1)
    return box
