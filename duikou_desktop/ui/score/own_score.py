"""The office's own score of a point: number, account, reason; kept when another point is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from duikou_desktop.core.errors import Fault
from duikou_desktop.core.messages import plain_number
from duikou_desktop.services.judgements import JudgedPoint, OwnWords
from duikou_desktop.ui.fields.base import Field
from duikou_desktop.ui.fields.form import FieldLabel
from duikou_desktop.ui.fields.number import NumberField
from duikou_desktop.ui.fields.text import LongTextField, TextField
from duikou_desktop.ui.score.point_view import PointView
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button
from duikou_desktop.ui.widgets.label import Role, wrapped
from duikou_desktop.ui.widgets.numbers import figure


class OwnScore(QFrame):
    """`save_asked` comes with the JudgedPoint and the OwnWords typed."""

    save_asked = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("frame", "formfooter")
        self._view: PointView | None = None
        self._typed: dict[JudgedPoint, OwnWords] = {}
        lengths = metrics()
        self.score = NumberField(tr("分"), places=1)
        self.account = LongTextField(tr("不写的，照记录写"), least=2, most=3)
        self.shortfall = TextField(tr("没有得满分的写；自评情况也没有写的，封账时会问"))
        self.reason = TextField(tr("和计算不同时写理由"))
        self.take = Button("")
        self.take.clicked.connect(self._take_computed)
        self.save = Button(tr("保存"))
        self.save.setToolTip(tr("Ctrl+S 保存"))
        self.save.clicked.connect(self.ask_save)
        self.scope = wrapped("", Role.HINT)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(lengths.us(3), lengths.us(2), lengths.us(3), lengths.us(2))
        outer.setSpacing(lengths.us(1.4))
        grid = QGridLayout()
        grid.setVerticalSpacing(lengths.us(1.2))
        grid.setHorizontalSpacing(0)
        self._score_label = FieldLabel(tr("自评分"))
        first = QHBoxLayout()
        first.setSpacing(lengths.us(1.6))
        first.addWidget(self.score, 1, Qt.AlignmentFlag.AlignTop)
        first.addWidget(self.take, 0, Qt.AlignmentFlag.AlignTop)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self._score_label, 0, 0, top)
        grid.addLayout(first, 0, 1)
        self._add(grid, 1, tr("自评情况"), self.account)
        self._shortfall_label = self._add(grid, 2, tr("不完成的原因"), self.shortfall)
        self._reason_label = self._add(grid, 3, tr("理由"), self.reason)
        grid.setColumnStretch(1, 1)
        outer.addLayout(grid)
        last = QHBoxLayout()
        last.setSpacing(lengths.us(1.6))
        last.addWidget(self.scope, 1)
        last.addWidget(self.save, 0, Qt.AlignmentFlag.AlignBottom)
        outer.addLayout(last)
        self.score.set_name(tr("自评分"))
        for field in self._fields():
            field.changed.connect(self._remember)

    def take_draft(self, draft: str) -> None:
        """The draft as the office's own words, to be changed; what was typed before stays in front."""
        typed = self.account.value()
        self.account.set_value(f"{typed}\n{draft}" if typed and draft not in typed else draft)
        self._remember()
        self.account.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, grid: QGridLayout, row: int, words: str, field: Field) -> FieldLabel:
        made = FieldLabel(words)
        grid.addWidget(made, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(field, row, 1)
        field.set_name(words)
        return made

    # -- what is shown ----------------------------------------------------------------------------

    def show_point(self, view: PointView, scope: str) -> None:
        """The words kept for the point, or those typed and not saved yet."""
        same = self._view is not None and self._view.place == view.place
        typed = self._typed.get(view.place)
        if same and typed is not None:
            # The year was counted anew while someone was typing here.
            self._view = view
            self._tell_state(scope)
            return
        self._view = view
        words = typed or view.own
        self.score.set_value(None if words.score is None else Decimal(plain_number(words.score)))
        self.account.set_value(words.account)
        self.shortfall.set_value(words.shortfall)
        self.reason.set_value(words.reason)
        for field in self._fields():
            field.set_fault(None)
        self._tell_state(scope)

    def _tell_state(self, scope: str) -> None:
        view = self._view
        assert view is not None
        for widget in (self._score_label, self.score):
            widget.setVisible(view.takes_score)
        self._tell_reason()
        computed = self._computed()
        usable = view.takes_score and not view.judged and computed is not None
        self.take.setVisible(usable)
        if computed is not None:
            self.take.setText(tr("用计算得分 {n}").format(n=figure(computed)))
        self._scope = scope
        self._tell_scope()

    def _fields(self) -> tuple[Field, ...]:
        return self.score, self.account, self.shortfall, self.reason

    def _tell_reason(self) -> None:
        """Asked for only where there is something to explain, or something was."""
        assert self._view is not None
        words = self.words()
        claim = self._computed() if words.score is None else words.score
        most = self._view.maximum
        lost = claim is not None and most is not None and claim < most
        for widget in (self._shortfall_label, self.shortfall):
            widget.setVisible(lost or bool(words.shortfall))
        asked = not self._view.judged and self._differs(words)
        wanted = self._view.takes_score and (asked or bool(words.reason))
        self._reason_label.setVisible(wanted)
        self.reason.setVisible(wanted)

    @property
    def unsaved(self) -> tuple[JudgedPoint, ...]:
        """The points that hold words which were typed and not saved."""
        return tuple(self._typed)

    def forget(self) -> None:
        """Drops what was typed and not saved."""
        self._typed.clear()
        if self._view is not None:
            self.show_point(self._view, self._scope)

    def _tell_scope(self) -> None:
        unsaved = self._view is not None and self._view.place in self._typed
        if unsaved:
            self.scope.setText(tr("还没有保存。{scope}").format(scope=self._scope))
        elif self._view is not None and self._view.own_behind:
            told = tr("自评低于记录已有的 {n} 分：核对自评分和自评情况。")
            self.scope.setText(told.format(n=figure(self._view.score or Decimal(0))))
        else:
            self.scope.setText(self._scope)
        self.save.setEnabled(unsaved)

    def _computed(self) -> Decimal | None:
        assert self._view is not None
        return self._view.score if self._view.expected is None else self._view.expected

    # -- what a person does -----------------------------------------------------------------------

    def words(self) -> OwnWords:
        """What stands in the fields."""
        said = OwnWords(
            self.score.value(), self.account.value(), self.reason.value(), self.shortfall.value()
        )
        return said if self._view is None or self._view.takes_score else replace(said, score=None)

    def _remember(self) -> None:
        if self._view is None:
            return
        if self.words() == self._view.own and self.score.is_readable():
            self._typed.pop(self._view.place, None)
        else:
            self._typed[self._view.place] = self.words()
        self._tell_reason()
        self._tell_scope()

    def _take_computed(self) -> None:
        self.score.set_value(Decimal(plain_number(self._computed() or Decimal(0))))
        self.score.set_fault(None)
        self._remember()

    def ask_save(self) -> None:
        """Asks to keep what was typed, unless it cannot be read or lacks its reason."""
        view = self._view
        if view is None or view.place not in self._typed:
            return
        if not self.score.is_readable():
            self.score.setFocus()
            return
        words = self.words()
        if not view.judged and self._differs(words) and not words.reason:
            self.reason.set_fault(tr("自评和计算得分不同，写明理由再保存。"))
            self.reason.setFocus()
            return
        self.reason.set_fault(None)
        self.save_asked.emit(view.place, words)

    def _differs(self, words: OwnWords) -> bool:
        assert self._view is not None
        view = self._view
        # Nothing to differ from where the records are missing: that is the account's to tell.
        known = [each for each in (view.score, view.expected) if each is not None]
        return words.score is not None and bool(known) and words.score not in known

    def saved(self, place: JudgedPoint) -> None:
        """The words of that point are kept now."""
        self._typed.pop(place, None)
        self._tell_scope()

    def refuse(self, faults: Iterable[Fault], say: Callable[[Fault], str]) -> None:
        """Says at its field what is wrong; the first of them takes the keys."""
        fields: dict[str | None, Field] = {
            "score": self.score,
            "account": self.account,
            "shortfall": self.shortfall,
            "reason": self.reason,
        }
        first: Field | None = None
        for fault in faults:
            field = fields.get(fault.field, self.score)
            field.set_fault(say(fault))
            first = first or field
        if first is not None:
            first.setFocus()
