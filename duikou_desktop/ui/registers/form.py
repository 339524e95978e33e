"""The form beside the table: its head, what is missing, the fields, what may be done with them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolTip, QVBoxLayout

from duikou_desktop.core.errors import Trouble, UserError
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register
from duikou_desktop.scoring.deciding import points_decided_by
from duikou_desktop.services.register_view import RegisterView
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.registers.record_fields import RecordFields
from duikou_desktop.ui.registers.standing import tell_standing
from duikou_desktop.ui.registers.unsaved import UnsavedForm, put_into
from duikou_desktop.ui.runner import Failed
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button, IconButton, Kind
from duikou_desktop.ui.widgets.card import rule_line
from duikou_desktop.ui.widgets.chip import Tone
from duikou_desktop.ui.widgets.focus import go_on
from duikou_desktop.ui.widgets.label import CutLabel, Role, label


class RecordForm(QFrame):
    """Shows a record and takes what is typed; saving it is the page's affair."""

    save_asked = Signal()
    another_asked = Signal()
    close_asked = Signal()
    delete_asked = Signal()
    step_asked = Signal(int)
    touched = Signal()

    def __init__(
        self,
        desk: Desk,
        register: Register,
        view: RegisterView,
        settings: Settings,
        failed: Failed,
    ) -> None:
        super().__init__()
        self.setProperty("frame", "card")
        self.setProperty("pane", True)
        self._register = register
        standard = desk.scheme.standard(desk.side)
        self._points = points_decided_by(register, standard) if standard else ()
        self.dirty = False
        self._shown: object = None  # what stood in the fields before anyone typed
        self.record: Record | None = None
        self._closed = ("", "")  # what is said of a record of a closed year (封账)
        self.relations = view.relations
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        outer.addLayout(self._make_head())
        outer.addWidget(rule_line())
        self.fields = RecordFields(desk, register, view, settings, failed)
        self.fields.changed.connect(self._touch)
        outer.addWidget(self.fields, 1)
        self._make_footer()
        self._make_keys()

    # -- parts ------------------------------------------------------------------------------------

    def _make_head(self) -> QHBoxLayout:
        lengths = metrics()
        head = QHBoxLayout()
        head.setContentsMargins(lengths.us(3), lengths.us(1.6), lengths.us(2), lengths.us(1.6))
        head.setSpacing(lengths.us(1))
        self._title = label("", Role.PANEL)
        self._place = CutLabel("", Role.HINT)
        head.addWidget(self._title)
        head.addWidget(self._place, 1)
        self._back = IconButton("chevron-left", tr("上一条　PgUp"))
        self._on = IconButton("chevron-right", tr("下一条　PgDn"))
        close = IconButton("close", tr("关上　Esc"))
        self._back.clicked.connect(self._step_back)
        self._on.clicked.connect(self._step_on)
        close.clicked.connect(self.close_asked)
        for button in (self._back, self._on, close):
            head.addWidget(button)
        return head

    def _make_footer(self) -> None:
        footer = self.fields.footer
        self._save = Button(tr("保存"), Kind.PRIMARY, hint="Ctrl+S")
        self._save.clicked.connect(self.save_asked)
        self._another = Button(tr("保存并再记一条"))
        self._another.setToolTip(tr("Ctrl+Enter；日期、类别、批次、带教人等相同的留给下一条"))
        self._another.clicked.connect(self.another_asked)
        self._delete = IconButton("trash", tr("删除这一条，可以撤销"))
        self._delete.clicked.connect(self.delete_asked)
        self._leave = Button("", Kind.QUIET)
        self._leave.setToolTip(tr("Esc"))
        self._leave.clicked.connect(self.close_asked)
        footer.addWidget(self._save)
        footer.addWidget(self._another)
        footer.addStretch(1)
        footer.addWidget(self._delete)
        footer.addWidget(self._leave)

    def _make_keys(self) -> None:
        keys = (
            ("PgUp", self._step_back),
            ("PgDown", self._step_on),
            ("Ctrl+Return", self.another_asked.emit),
            ("Ctrl+Enter", self.another_asked.emit),
        )
        for key, act in keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    # -- what it shows ----------------------------------------------------------------------------

    def open_record(self, record: Record, view: RegisterView, place: str) -> None:
        """A record of the table; `place` says which of how many."""
        self.record = record
        self.fields.show_record(record, view)
        self._lock(view)
        self._show_head(view, place)

    def open_new(self, view: RegisterView, like: Record | None = None) -> None:
        """An empty form, or one that keeps what `like` shares with the next."""
        self.record = None
        self._lock(view)
        self.fields.show_new(view, like)
        self._show_head(view, "")
        self.begin()

    def begin(self) -> None:
        """The keys go to the first thing missing."""
        field = self.fields.first_missing()
        if field is not None:
            self.fields.show_field(field)

    def set_place(self, place: str) -> None:
        self._place.setText(place)

    def show_trouble(self, trouble: Trouble) -> None:
        """Faults at their fields, the rest on top; nothing typed is lost."""
        faults = trouble.faults if isinstance(trouble, UserError) else ()
        homeless = self.fields.show_faults(faults)
        if homeless or not faults:
            said = homeless[0].message if homeless else trouble.message
            self.fields.banner.say(Tone.LOST, words(said))

    def settle(self) -> None:
        """Nothing is unsaved: what is typed from now on is compared with what stands here now."""
        self.dirty = False
        self._shown = self.fields.as_typed()

    def _show_head(self, view: RegisterView, place: str) -> None:
        self.settle()
        title = words(self._register.title)
        self._title.setText(title if self.record else tr("新增{title}").format(title=title))
        self._place.setText(place)
        for button in (self._back, self._on):
            button.setVisible(self.record is not None)
        self._delete.setVisible(self.record is not None and not self._closed[0])
        self._tell()

    def _lock(self, view: RegisterView) -> None:
        """A closed year's record is marked; only an end to come may still be entered."""
        told = view.closed(self.record) if self.record is not None else None
        ends = told is not None and self.record is not None and view.end_is_open(self.record)
        locked = told is not None and not ends
        self._closed = ("", "") if told is None else (tr("已封账，只看不改。"), words(told))
        if ends:
            self._closed = (tr("已封账，只能补怎么结束。"), words(told) if told else "")
        self.fields.set_locked(locked=locked)
        for button in (self._save, self._another):
            button.setVisible(not locked)
        self._leave.setText(tr("关上") if locked else tr("取消"))

    def _tell(self) -> None:
        if self._closed[0]:
            self.fields.banner.say(Tone.DRAFT, *self._closed)
            return
        fresh = self.record is None and not self.dirty
        standing = self.fields.standing(fresh=fresh)
        tell_standing(self.fields.banner, self._register, self._points, standing)

    def take_up(self, unsaved: UnsavedForm, view: RegisterView) -> None:
        """Words of a run that died, as if they had just been typed."""
        put_into(self.fields, unsaved, view.book)
        self.fields.tell_known()
        self._touch()

    # -- hands ------------------------------------------------------------------------------------

    def _touch(self) -> None:
        self.dirty = self.fields.as_typed() != self._shown
        self._tell()
        self.touched.emit()

    def _step_back(self) -> None:
        self.step_asked.emit(-1)

    def _step_on(self) -> None:
        self.step_asked.emit(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and QToolTip.isVisible():
            QToolTip.hideText()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_asked.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            # What a list or a box to tick leaves unused leads on, as in a line.
            go_on(self)
        else:
            super().keyPressEvent(event)
