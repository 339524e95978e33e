"""结对图: who supports whom, the office's own relations or the plan's whole table."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from duikou_desktop.core.pinyin import match
from duikou_desktop.services.pairing_picture import PairingPicture, Support
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.key_help import Keys
from duikou_desktop.ui.pairing_map.chart import PairingChart
from duikou_desktop.ui.pairing_map.geometry import Lane, Node
from duikou_desktop.ui.pairing_map.strip import HospitalStrip
from duikou_desktop.ui.pairing_map.words import counts_words
from duikou_desktop.ui.registers.empty import NEW
from duikou_desktop.ui.seen import ReadWhenSeen
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.icons import icon
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.empty_state import EmptyState
from duikou_desktop.ui.widgets.page_header import PageHeader
from duikou_desktop.ui.widgets.page_parts import page_column
from duikou_desktop.ui.widgets.segmented import Segment, SegmentedFilter

if TYPE_CHECKING:
    from duikou_desktop.storage.store import Store

SCOPE_KEY = "pairing_map/scope"
_OWN, _ALL = "own", "all"


class PairingMapPage(ReadWhenSeen, QWidget):
    """`open_asked` comes with a page's key and what of it is wanted."""

    open_asked = Signal(str, object)

    def __init__(self, desk: Desk, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._settings = settings
        self.shown: PairingPicture | None = None
        column = page_column(self, self._make_header())
        self._stack = QStackedWidget()
        self._stack.addWidget(self._make_content())
        self.empty = EmptyState()
        self.empty.link_followed.connect(self._follow_link)
        self._stack.addWidget(self.empty)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.chart)
        desk.changed.connect(self.outdated)
        desk.moved.connect(self.outdated)
        self.refresh()

    def _make_header(self) -> PageHeader:
        self.header = PageHeader(tr("结对图"), demo=self._desk.identity.demo)
        self.scope = SegmentedFilter((Segment(_OWN, tr("本单位")), Segment(_ALL, tr("整张表"))))
        self.scope.set_current(self._settings.text(SCOPE_KEY) or _OWN)
        self.scope.picked.connect(self._set_scope)
        self.header.add_tool(self.scope)
        self.line = QLineEdit()
        self.line.addAction(icon("filter"), QLineEdit.ActionPosition.LeadingPosition)
        self.line.setPlaceholderText(tr("县、医院，可输拼音首字母"))
        self.line.setToolTip("Ctrl+F")
        self.line.setAccessibleName(tr("筛选县和医院"))
        self.line.setClearButtonEnabled(True)
        self.line.setFixedWidth(metrics().ems(17))
        self.line.textChanged.connect(self._show)
        self.line.returnPressed.connect(self._into_picture)
        self.header.add_tool(self.line)
        table = Button(tr("表格"), icon_name="list")
        table.setToolTip(tr("结对关系的登记表：开始、变更、终止"))
        table.clicked.connect(self._open_table)
        self.header.add_secondary(table)
        self.print_out = Button(tr("打印"), icon_name="print")
        self.print_out.clicked.connect(self._print)
        self.header.add_secondary(self.print_out)
        new = Button(tr("新增"), Kind.PRIMARY, icon_name="plus", hint="Ctrl+N")
        new.clicked.connect(self.begin_new)
        self.header.set_primary(new)
        return self.header

    def _make_content(self) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics().us(2))
        card = QFrame()
        card.setProperty("frame", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        self.chart = PairingChart()
        self.chart.chosen_changed.connect(self._show_hospital)
        self.chart.opened.connect(self.open_node)
        inside.addWidget(self.chart)
        column.addWidget(card, 1)
        self.strip = HospitalStrip()
        self.strip.open_asked.connect(self._open_chosen)
        column.addWidget(self.strip)
        return content

    @property
    def about(self) -> str:
        """F1."""
        return tr("谁支援谁：左边是县和受援医院，右边是支援医院。虚线是待核实的，点线是已终止的。")

    def own_keys(self) -> Keys:
        """F1."""
        return (
            ("↑　↓", tr("上一家、下一家医院")),
            ("←　→", tr("到连线另一头的医院")),
            ("Enter", tr("打开这家医院的结对关系")),
        )

    # -- what is shown ----------------------------------------------------------------------------

    def refresh(self) -> None:
        """Reads the office anew; what is on the screen stays till then."""
        desk = self._desk
        scheme, side = desk.scheme, desk.side
        # A year gone by is looked at as it ended: what stood then stood.
        today = min(desk.today, desk.last_day())
        whole = self.scope.current == _ALL

        def look(store: Store) -> PairingPicture:
            from duikou_desktop.services.pairing_picture import own_picture, whole_picture

            if whole:
                return whole_picture(store, scheme, today)
            return own_picture(store, scheme, side, today)

        self._stale = False
        desk.ask(look, self._take)

    def _take(self, picture: PairingPicture) -> None:
        self.shown = picture
        self._show()

    def filtered(self) -> PairingPicture:
        """What answers to the words typed: a county, a recipient or a supporter."""
        if self.shown is None:
            return PairingPicture("", ())
        wanted = self.line.text()
        groups = (
            tuple(each for each in group if _answers(wanted, each)) for group in self.shown.groups
        )
        return replace(self.shown, groups=tuple(filter(None, groups)))

    def _show(self) -> None:
        if self.shown is None:
            return
        picture = self.filtered()
        self.header.set_context(counts_words(picture) if picture.groups else "")
        self.print_out.setEnabled(bool(picture.groups))
        self.chart.show_picture(picture)
        self._stack.setCurrentIndex(0 if picture.groups else 1)
        if picture.groups:
            return
        if self.shown.groups:
            self.empty.set_words(tr("没有叫这个的县或医院"), tr("换一个写法，或看全部。"))
            self.empty.set_link(tr("清除筛选"))
        else:
            self.empty.set_words(
                tr("还没有结对关系"),
                tr("登记结对关系以后，这里画出哪个县的哪家医院由谁支援。"),
            )
            self.empty.set_link(tr("去登记结对关系 ›"))

    def _show_hospital(self, node: Node | None) -> None:
        self.strip.setVisible(node is not None)
        if node is not None:
            self.strip.show_hospital(node, self._supports(node))

    def _supports(self, node: Node) -> list[Support]:
        """All pairings of a hospital, of whichever group."""
        return [
            each
            for one in self.chart.hospitals(node.lane)
            if one.name == node.name
            for each in one.supports
            if node.lane is Lane.SUPPORTER or each.county == node.supports[0].county
        ]

    # -- what a person does -----------------------------------------------------------------------

    def begin_new(self) -> None:
        """To the form of a new relation; Ctrl+N."""
        self.open_asked.emit("relation", NEW)

    def focus_filter(self) -> None:
        """Ctrl+F."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def open_node(self, node: Node) -> None:
        """To the hospital's relations, as far as they are the office's own."""
        mine = tuple(each.relation for each in self._supports(node) if each.relation is not None)
        if mine:
            self.open_asked.emit("relation", mine)

    def _open_chosen(self) -> None:
        if self.chart.chosen is not None:
            self.open_node(self.chart.chosen)

    def _open_table(self) -> None:
        self.open_asked.emit("relation", None)

    def _into_picture(self) -> None:
        self.chart.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow_link(self) -> None:
        if self.shown is not None and self.shown.groups:
            self.line.clear()
        else:
            self.begin_new()

    def _set_scope(self, scope: str) -> None:
        self._settings.set_text(SCOPE_KEY, scope)
        self.refresh()

    def _print(self) -> None:
        from duikou_desktop.ui.pairing_map.printing import on_paper
        from duikou_desktop.ui.printing.pictures import PicturePreview

        title = self._desk.scheme.pairing_table.title
        PicturePreview(on_paper(self.filtered(), title), self).open()


def _answers(wanted: str, each: Support) -> bool:
    names = (each.county, each.recipient, each.supporter)
    return any(match(wanted, name) is not None for name in names)
