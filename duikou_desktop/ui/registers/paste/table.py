"""The table of a block: cells typed in place, faults framed in red, two lines of headings."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from duikou_desktop.core.errors import UserError
from duikou_desktop.documents.tables_in import Cell
from duikou_desktop.services.incoming import pasted
from duikou_desktop.ui.registers.paste.model import FIRST, BlockModel
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.theme.fonts import Step, type_font
from duikou_desktop.ui.theme.icons import paint_icon
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink, tokens_of
from duikou_desktop.ui.widgets.mark import paint_mark
from duikou_desktop.ui.widgets.paint import LEFT, RIGHT, put_text, rule
from duikou_desktop.ui.widgets.state import State
from duikou_desktop.ui.widgets.state_label import paint_state
from duikou_desktop.ui.widgets.table_copy import rows_as_mime

_CONTROL = Qt.KeyboardModifier.ControlModifier
Index = QModelIndex | QPersistentModelIndex


class BlockTable(QTableView):
    """`mapping_asked` comes with a place and the point below its heading.

    `paste_refused`: in words why nothing of the clipboard was put in.
    """

    mapping_asked = Signal(int, QPoint)
    paste_refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = BlockModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(_CellDelegate(self))
        self.setHorizontalHeader(_Headings(self.rows, self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
        )
        numbers = self.verticalHeader()
        numbers.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        numbers.setMinimumSectionSize(metrics().row)
        numbers.setDefaultSectionSize(metrics().row)
        numbers.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAccessibleName(tr("要存入的行"))
        self.horizontalHeader().sectionClicked.connect(self._ask_mapping)

    def fit_columns(self) -> None:
        """Widths by what stands in the first rows, within bounds."""
        lengths = metrics()
        for section in range(self.rows.columnCount()):
            wide = self.sizeHintForColumn(section) + lengths.us(2)
            head = self.horizontalHeader().sectionSizeHint(section)
            least, most = lengths.ems(5), lengths.ems(20)
            self.setColumnWidth(section, max(least, min(most, max(wide, head))))

    def go_to(self, row: int, place: int | None) -> None:
        """Stand on a cell of the block."""
        index = self.rows.place_of(row, place)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def stand_on_column(self, place: int) -> None:
        """The keyboard on a column of the block, in the row where it was."""
        index = self.rows.index(max(0, self.currentIndex().row()), place + FIRST)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif event.key() == Qt.Key.Key_D and event.modifiers() == _CONTROL:
            self._fill_down()
        elif alt and event.key() == Qt.Key.Key_Down and index.isValid():
            self._ask_mapping(index.column())
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.rows.put({(each.row(), each.column()): "" for each in self.selectedIndexes()})
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            # As in a spreadsheet: down; F2 or typing begins to change the cell.
            below = index.siblingAtRow(index.row() + 1)
            self.setCurrentIndex(below if below.isValid() else index)
        else:
            super().keyPressEvent(event)

    def _copy(self) -> None:
        chosen = sorted(self.selectedIndexes(), key=lambda each: (each.row(), each.column()))
        lines: dict[int, list[str]] = {}
        for each in chosen:
            lines.setdefault(each.row(), []).append(str(each.data()))
        if lines:
            QGuiApplication.clipboard().setMimeData(rows_as_mime(list(lines.values())))

    def _paste(self) -> None:
        """The clipboard's cells from the first chosen one on; a single one into all chosen."""
        chosen = [each for each in self.selectedIndexes() if each.column() >= FIRST]
        try:
            lines = pasted(QGuiApplication.clipboard().text())
        except UserError as error:
            self.paste_refused.emit(words(error.message))
            return
        if not chosen or not lines:
            return
        if len(lines) == 1 and len(lines[0]) == 1:
            said = _said(lines[0][0])
            self.rows.put({(each.row(), each.column()): said for each in chosen})
            return
        top, left = min(each.row() for each in chosen), min(each.column() for each in chosen)
        down, across = self.rows.rowCount() - top, self.rows.columnCount() - left
        wide = max(map(len, lines))
        if len(lines) > down or wide > across:
            told = tr(
                "没有贴入：复制的有 {rows} 行 {columns} 列，从这一格起只有 {down} 行 {across} 列。"
            )
            said = told.format(rows=len(lines), columns=wide, down=down, across=across)
            self.paste_refused.emit(said)
            return
        self.rows.put(
            {
                (top + row, left + column): _said(cell)
                for row, line in enumerate(lines)
                for column, cell in enumerate(line)
            }
        )

    def _fill_down(self) -> None:
        """What stands in the first chosen row into those chosen below it."""
        chosen = self.selectedIndexes()
        top = min((each.row() for each in chosen), default=0)
        self.rows.put(
            {
                (each.row(), each.column()): str(each.siblingAtRow(top).data())
                for each in chosen
                if each.row() > top
            }
        )

    def _ask_mapping(self, section: int) -> None:
        if section >= FIRST:
            header = self.horizontalHeader()
            corner = QPoint(header.sectionViewportPosition(section), header.height())
            self.mapping_asked.emit(section - FIRST, header.mapToGlobal(corner))


def _said(cell: Cell) -> str:
    return "" if cell is None else str(cell)


class _Headings(QHeaderView):
    """Above what the table called the column, below where it is stored; a click changes it."""

    def __init__(self, rows: BlockModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._rows = rows
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(metrics().ems(3))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), metrics().line * 2 + metrics().us(2))

    def sectionSizeFromContents(self, section: int) -> QSize:
        size = super().sectionSizeFromContents(section)
        return QSize(size.width() + metrics().ems(2), size.height())

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        tokens, lengths = tokens_of(self.palette()), metrics()
        painter.fillRect(rect, ink(tokens.alt))
        rule(painter, rect.left(), rect.right() + 1, rect.bottom(), ink(tokens.line_strong))
        inner = rect.adjusted(lengths.us(1.6), lengths.us(1), -lengths.us(1), -lengths.us(1))
        line = QRect(inner.x(), inner.y(), inner.width(), lengths.line)
        column = self._rows.column(section)
        said = str(self._rows.headerData(section, Qt.Orientation.Horizontal) or "")
        if column is not None:
            heading = column.heading or tr("（没有列名）")
            put_text(painter, line, heading, type_font(Step.HINT), ink(tokens.text_2))
        line.translate(0, lengths.line)
        colour = tokens.text
        if column is not None and column.key is None:
            colour = tokens.part if column.proposal else tokens.text_3
        side = lengths.ems(0.9)
        words = line.adjusted(0, 0, -side, 0)
        took = put_text(painter, words, said, type_font(strong=True), ink(colour))
        if column is not None:
            spot = QRect(line.x() + took + lengths.u, line.center().y() - side // 2, side, side)
            paint_icon(painter, spot, "chevron-down", "text_2", self.palette())


class _CellDelegate(QStyledItemDelegate):
    """A faulty cell has a frame, a mark and its words in red; a wanted one is dashed."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width() + metrics().us(2.4) + metrics().mark, metrics().row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rows = index.model()
        assert isinstance(rows, BlockModel)
        rect: QRect = option.rect  # type: ignore[attr-defined]
        flags: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        tokens, lengths = tokens_of(option.palette), metrics()  # type: ignore[attr-defined]
        rule(painter, rect.left(), rect.right() + 1, rect.bottom(), ink(tokens.line))
        ground = rect.adjusted(0, 0, 0, -1)
        if flags & QStyle.StateFlag.State_Selected:
            painter.fillRect(ground, ink(tokens.select))
        inner = rect.adjusted(lengths.us(1.6), 0, -lengths.us(1.6), -1)
        said = str(index.data())
        if index.column() < FIRST:
            paint_state(painter, inner, rows.state(index.row()), said, tokens)
        elif rows.fault(index) is not None:
            painter.fillRect(ground, ink(tokens.lost_soft))
            painter.setPen(QPen(ink(tokens.lost), 1))
            painter.drawRect(ground.adjusted(0, 0, -1, -1))
            spot = QRectF(
                inner.x(), inner.center().y() - lengths.mark / 2 + 1, lengths.mark, lengths.mark
            )
            paint_mark(painter, spot, State.FAULTY.mark, tokens)
            after = inner.adjusted(lengths.mark + lengths.u, 0, 0, 0)
            put_text(painter, after, said, type_font(), ink(tokens.lost))
        elif rows.missing(index):
            painter.fillRect(ground, ink(tokens.draft_soft))
            put_text(painter, inner, tr("待填"), type_font(), ink(tokens.draft))
        else:
            column = rows.column(index.column())
            stored = column is not None and column.key is not None
            right = index.data(Qt.ItemDataRole.TextAlignmentRole) == int(RIGHT)
            align = RIGHT if right else LEFT
            colour = tokens.text if stored else tokens.text_3
            put_text(painter, inner, said.replace("\n", " "), type_font(), ink(colour), align)
        if flags & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(ink(tokens.accent), 2))
            painter.drawRect(ground.adjusted(1, 1, -1, -1))
