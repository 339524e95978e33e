"""What is written: the sealed package for the commission, or a folder that needs no program."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import get_args

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QVBoxLayout, QWidget

from duikou_desktop.core.file_types import CONCEALED
from duikou_desktop.core.sizes import size_words
from duikou_desktop.exchange.manifest import EvidenceKind
from duikou_desktop.exchange.zip_layout import MAX_SIZE
from duikou_desktop.services.year_check import YearCheck
from duikou_desktop.services.year_size import YearSize
from duikou_desktop.ui.fields.combo import Combo
from duikou_desktop.ui.text import sentences, tr
from duikou_desktop.ui.text import words as in_words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.label import Role, label, wrapped
from duikou_desktop.ui.widgets.segmented import Segment, SegmentedFilter

_FIELD_EMS = 32  # a commission's whole name, and more than a pass phrase


class Form(StrEnum):
    """The forms a year is handed over in."""

    PACKAGE = "package"
    FOLDER = "folder"


class KindPanel(QWidget):
    """`changed` comes with every choice; `close_asked` leads to where the year is closed."""

    changed = Signal()
    close_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        lengths = metrics()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(lengths.us(1.6))
        column.addWidget(label(tr("写成什么"), Role.PANEL))
        self.form = SegmentedFilter(
            (
                Segment(Form.PACKAGE.value, tr("上报包")),
                Segment(Form.FOLDER.value, tr("普通文件夹")),
            )
        )
        self.form.setAccessibleName(tr("写成什么"))
        self.form.picked.connect(self._picked)
        column.addWidget(self.form)
        self._told = wrapped("", Role.LABEL)
        column.addWidget(self._told)
        self.before = wrapped("", Role.LABEL)
        column.addWidget(self.before)
        self.no_key = wrapped("", Role.FAULT)
        column.addWidget(self.no_key)
        self.to_closing = Button(tr("去评分页封账 ›"), Kind.LINK)
        self.to_closing.clicked.connect(self.close_asked)
        column.addWidget(self.to_closing)
        self.evidence = SegmentedFilter(
            (
                Segment("full", tr("连同佐证文件")),
                Segment("reduced", tr("照片缩小")),
                Segment("catalogue", tr("佐证只带目录")),
            )
        )
        self.evidence.picked.connect(self._picked)
        self.reader = Combo()
        self.reader.setMaximumWidth(lengths.ems(_FIELD_EMS))
        self.reader.currentIndexChanged.connect(self._picked)
        self.pass_phrase = QLineEdit()
        self.pass_phrase.setMaximumWidth(lengths.ems(_FIELD_EMS))
        self.pass_phrase.setEchoMode(QLineEdit.EchoMode.Password)
        self._more = QWidget()
        self._asked = QFormLayout(self._more)
        self._asked.setContentsMargins(0, 0, 0, 0)
        self._asked.setHorizontalSpacing(lengths.us(3))
        self._asked.setVerticalSpacing(lengths.us(1.2))
        self._asked.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        # In a narrow window a choice of three stands below its name, not cut off.
        self._asked.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._asked.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, field in (
            (tr("佐证"), self.evidence),
            (tr("加密"), self.reader),
            (tr("签名密钥的口令"), self.pass_phrase),
        ):
            field.setAccessibleName(name)
            self._asked.addRow(label(name, Role.LABEL), field)
        column.addWidget(self._more)
        self._check: YearCheck | None = None

    def show_check(self, check: YearCheck) -> None:
        """What can be written of the year: a package of a closed one, unless a person chose else."""
        before, self._check = self._check, check
        if before is None or before.closed != check.closed or before.year != check.year:
            self.form.set_current((Form.PACKAGE if check.closed else Form.FOLDER).value)
        if before is None or before.readers != check.readers or before.year != check.year:
            self._offer(check.readers, check.sealed.reader if check.sealed else None)
        self._tell()

    def _offer(self, readers: tuple[str, ...], last: str | None) -> None:
        """The commissions a package may be concealed for: those whose key this office knows.

        As the last package was, until a person chooses otherwise.
        """
        quiet = self.reader.blockSignals(True)
        self.reader.clear()
        self.reader.addItem(tr("不加密"), "")
        for name in readers:
            self.reader.addItem(tr("加密，只有{name}打得开").format(name=name), name)
        self.reader.setCurrentIndex(max(0, self.reader.findData(last)))
        self.reader.blockSignals(quiet)
        self._asked.setRowVisible(self.reader, bool(readers))

    @property
    def reader_name(self) -> str | None:
        """The commission that alone can open the package; None: everybody."""
        return self.reader.currentData() or None

    @property
    def chosen(self) -> Form | None:
        """What will be written; None: a package of a year that is not closed."""
        form = Form(self.form.current or Form.FOLDER)
        closed = self._check is not None and self._check.closed
        return form if form is Form.FOLDER or closed else None

    @property
    def evidence_kind(self) -> EvidenceKind:
        """How the package takes its evidence along."""
        return next(
            (each for each in get_args(EvidenceKind) if each == self.evidence.current), "full"
        )

    def _picked(self, _key: object) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        check = self._check
        package = self.form.current == Form.PACKAGE.value
        closed = check is not None and check.closed
        left_behind = check.no_key if check is not None and package and closed else None
        self.no_key.setText(in_words(left_behind) if left_behind is not None else "")
        self.no_key.setVisible(left_behind is not None)
        before = _sealed_before(check) if check is not None and package and closed else ""
        self.before.setText(before)
        self.before.setVisible(bool(before))
        words = []
        if not package:
            words.append(tr("表、总结、台账和佐证，谁都能打开。没有签名，改动了看不出来。"))
        elif check is not None and closed:
            words.append(
                tr(
                    "交主管部门：记录、评分、文书和佐证封成一个文件并签名，封包以后改动一个字也看得出来。"
                )
            )
            words.append(
                tr("封面不加密，打印盖章。")
                if self.reader_name
                else tr("没有加密，请保管好 U 盘。")
            )
            if not check.readers:
                words.append(tr("采用过主管部门的回执以后，可以加密成只有它打得开。"))
            words += self._evidence_words(check.size)
        else:
            words.append(tr("封账以后才能封上报包，现在可以写普通文件夹。"))
        self._told.setText(sentences(words))
        self.to_closing.setVisible(package and not closed)
        self._more.setVisible(package and closed)
        self._asked.setRowVisible(self.pass_phrase, check is not None and check.key_closed)

    def _evidence_words(self, size: YearSize) -> Iterator[str]:
        """What is done to photos and files; and before anything is written, that one file will not do."""
        kind = self.evidence_kind
        if kind == "reduced":
            yield tr(
                "大照片缩到长边 1600 像素放入，签名看得清；原件留在本单位，封面和包里都写明缩小过。"
            )
        elif kind == "catalogue":
            yield tr("佐证文件不放入，只写目录：每份的名称、归在哪个要点；封面和包里都写明。")
        if size.package(kind) > MAX_SIZE:
            told = tr("约 {size}，一个文件最多 4 GB（FAT32 的 U 盘），会分成几个文件写，要一起交。")
            yield told.format(size=size_words(size.package(kind)))
            if kind == "full" and size.package("reduced") <= MAX_SIZE:
                yield tr("也可以选“照片缩小”（约 {size}）或“佐证只带目录”。").format(
                    size=size_words(size.package("reduced"))
                )
            elif kind == "full":
                yield tr("也可以选“佐证只带目录”。")


def _sealed_before(check: YearCheck) -> str:
    """That another package would take the place of one that may have been handed in already."""
    if check.sealed is None:
        return ""
    told = tr(
        "{day} 已封过第 {n} 次（{name}）。再封就是第 {next} 次，主管部门以次数大的为准；"
        "只要多一份同样的，把那一次的文件拷过去就行。"
    )
    return told.format(
        day=check.sealed.at.astimezone().date(),
        n=check.sealed.sequence,
        name=f"{check.sealed.name}{CONCEALED}" if check.sealed.reader else check.sealed.name,
        next=check.sealed.sequence + 1,
    )
