"""F1 where no field has the keys: what the page is for, and which keys it answers to."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.card import rule_line
from duikou_desktop.ui.widgets.label import Role, label, wrapped
from duikou_desktop.ui.widgets.page_header import PageHeader

Keys = tuple[tuple[str, str], ...]  # a key and what it does


def keys_of(page: QWidget | None) -> Keys:
    """What the page's own keys do: those the window hands on, then those it names itself."""
    handed = (
        ("begin_new", "Ctrl+N", tr("新增")),
        ("save", "Ctrl+S", tr("保存")),
        ("focus_filter", "Ctrl+F", tr("查找")),
    )
    own = getattr(page, "own_keys", None)
    return (
        *((key, does) for verb, key, does in handed if callable(getattr(page, verb, None))),
        *(own() if callable(own) else ()),
    )


def keys_everywhere() -> Keys:
    """What the window's keys do on every page."""
    return (
        ("Ctrl+K", tr("搜索全部")),
        ("Ctrl+Z　Ctrl+Y", tr("撤销、重做")),
        ("Ctrl+Q", tr("退出程序")),
        ("F6", tr("到下一栏：导航、列表、表单")),
        ("Alt+←", tr("回到上一页")),
        ("F1", tr("在填写的项目上：看这一项的说明")),
    )


class KeyHelp(QDialog):
    """Small and quiet; Esc or Enter puts it away."""

    def __init__(self, page: QWidget | None, parent: QWidget) -> None:
        super().__init__(parent)
        header = page.findChild(PageHeader) if page is not None else None
        title = header.title() if header is not None else ""
        self.setWindowTitle(tr("按键"))
        lengths = metrics()
        column = QVBoxLayout(self)
        column.setContentsMargins(*[lengths.us(4)] * 4)
        column.setSpacing(lengths.us(2))
        if title:
            column.addWidget(label(title, Role.PANEL))
        about = str(getattr(page, "about", ""))
        if about:
            words = wrapped(about, Role.LABEL)
            words.setMinimumWidth(lengths.ems(28))
            column.addWidget(words)
        own = keys_of(page)
        if own:
            column.addLayout(_grid(own))
            column.addWidget(rule_line())
        column.addLayout(_grid(keys_everywhere()))
        close = Button(tr("知道了"), Kind.PRIMARY)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)


def _grid(keys: Keys) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(metrics().us(4))
    grid.setVerticalSpacing(metrics().us(1.2))
    grid.setColumnMinimumWidth(0, metrics().ems(8))
    for row, (key, does) in enumerate(keys):
        grid.addWidget(label(key, Role.STRONG), row, 0)
        grid.addWidget(label(does), row, 1)
    grid.setColumnStretch(1, 1)
    return grid
