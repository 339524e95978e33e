"""The text of a section: marks stand whole, whatever is typed is plain, and copies carry both."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from duikou_desktop.core.marked_text import Mark
from duikou_desktop.core.text import tidy_text
from duikou_desktop.documents.summary.text import is_heading
from duikou_desktop.ui.report.marks import (
    Known,
    Stretch,
    insert_mark,
    insert_text,
    put_text,
    stretch_at,
    text_between,
    text_of,
)
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.metrics import metrics

# How a text with its marks lies on the clipboard, beside the plain words for other programs.
_MARKED = "application/x-duikou-marked-text"


class SectionEditor(QTextEdit):
    """`typed` after each change by hand; `stood_on` carries the mark the cursor came to, or None."""

    typed = Signal()
    stood_on = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: Known | None = None
        self._quiet = False
        self._stretch: Stretch | None = None
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setProperty("pane", True)
        self.setAccessibleName(tr("这一节的文字"))
        self.document().setDocumentMargin(metrics().us(3))
        self._headings = _Headings(self.document())
        self.document().contentsChanged.connect(self._tell_typed)
        self.cursorPositionChanged.connect(self._moved)

    # -- the text ---------------------------------------------------------------------------------

    def show_text(self, text: str, known: Known) -> None:
        """Another text, or the same with other figures; the cursor stays where it was."""
        at = self.textCursor().position()
        self._known, self._quiet = known, True
        put_text(self.document(), text, known)
        cursor = self.textCursor()
        cursor.setPosition(min(at, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self._quiet = False
        self._moved()

    def text(self) -> str:
        """What stands here, with its marks."""
        return text_of(self.document())

    def put_in(self, mark: Mark) -> None:
        """A mark in place of what is chosen; a table or a chart on a line of its own."""
        if self._known is None:
            return
        self._make_room()
        cursor = self.textCursor()
        cursor.beginEditBlock()
        alone = mark.name in self._known.drawn
        if alone and not cursor.atBlockStart():
            cursor.insertBlock()
        insert_mark(cursor, mark, self._known)
        if alone and not cursor.atBlockEnd():
            cursor.insertBlock()
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self._plain_from_here()
        self.setFocus()

    def append_text(self, text: str) -> None:
        """More text below what stands here, once; in place of nothing but what is still to write."""
        standing = self.text().strip()
        if self._known is None or tidy_text(text) in standing:
            return
        cursor = self.textCursor()
        cursor.beginEditBlock()
        if Mark.only_to_write(standing):
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.removeSelectedText()
        else:
            cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.insertBlock()
        insert_text(cursor, text, self._known)
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.setFocus()

    def change_mark(self, mark: Mark | None) -> None:
        """Another mark in place of the one stood on; None: its words, as plain text."""
        held = self._stretch
        if held is None or self._known is None:
            return
        cursor = self.textCursor()
        cursor.setPosition(held.start)
        cursor.setPosition(held.end, QTextCursor.MoveMode.KeepAnchor)
        words = cursor.selectedText()
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        if mark is None:
            cursor.insertText(words, QTextCharFormat())
        else:
            insert_mark(cursor, mark, self._known)
        cursor.endEditBlock()
        cursor.setPosition(held.start + (1 if mark is not None else 0))
        self.setTextCursor(cursor)

    # -- typing -----------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        # Qt's editors keep Ctrl+Z for themselves, also with nothing of their own to take back.
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            document = self.document()
            undo = event.matches(QKeySequence.StandardKey.Undo)
            redo = event.matches(QKeySequence.StandardKey.Redo)
            if (undo and not document.isUndoAvailable()) or (
                redo and not document.isRedoAvailable()
            ):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, cursor = event.key(), self.textCursor()
        if key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) and not cursor.hasSelection():
            self._choose_whole(before=key == Qt.Key.Key_Backspace)
        command = event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        )
        if event.text() and event.text().isprintable() and not command:
            self._make_room()
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        composing = self.textCursor().block().layout().preeditAreaText()
        if not composing and (event.commitString() or event.preeditString()):
            self._make_room()
        super().inputMethodEvent(event)

    def _make_room(self) -> None:
        """What is chosen goes, and what comes is plain, also at the edge of a mark."""
        cursor = self.textCursor()
        held = stretch_at(self.document(), cursor.position())
        if cursor.hasSelection():
            cursor.removeSelectedText()
        elif held is not None and held.start < cursor.position() < held.end:
            waits = held.mark.to_write is not None
            cursor.setPosition(held.end)
            if waits:
                cursor.setPosition(held.start, QTextCursor.MoveMode.KeepAnchor)
                cursor.removeSelectedText()
        self.setTextCursor(cursor)
        self._plain_from_here()

    def _plain_from_here(self) -> None:
        self.setCurrentCharFormat(QTextCharFormat())

    def _choose_whole(self, *, before: bool) -> None:
        """A mark is taken away whole, not letter by letter."""
        cursor = self.textCursor()
        position = cursor.position()
        held = stretch_at(self.document(), position)
        if held is None:
            return
        edge = held.end if before else held.start
        if held.start < position < held.end or position == edge:
            cursor.setPosition(held.start)
            cursor.setPosition(held.end, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)

    def createMimeDataFromSelection(self) -> QMimeData:
        cursor, made = self.textCursor(), QMimeData()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        made.setText(text_between(self.document(), start, end, shown=True))
        made.setData(_MARKED, text_between(self.document(), start, end).encode())
        return made

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or source.hasFormat(_MARKED)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if self._known is None:
            return
        marked = source.hasFormat(_MARKED)
        text = bytes(source.data(_MARKED).data()).decode() if marked else source.text()
        self._make_room()
        cursor = self.textCursor()
        insert_text(cursor, text.replace("\r\n", "\n").rstrip("\n"), self._known)
        self.setTextCursor(cursor)

    # -- what is told -----------------------------------------------------------------------------

    def _tell_typed(self) -> None:
        if not self._quiet:
            self.typed.emit()

    def _moved(self) -> None:
        if self._quiet:
            return
        cursor = self.textCursor()
        found = stretch_at(self.document(), cursor.position())
        self._stretch = found
        self.stood_on.emit(found.mark if found is not None else None)


class _Headings(QSyntaxHighlighter):
    """Lines that the paper sets as headings are bold while they are written."""

    def highlightBlock(self, text: str) -> None:
        if is_heading(text.strip()):
            made = QTextCharFormat()
            made.setFontWeight(QFont.Weight.DemiBold)
            self.setFormat(0, len(text), made)
