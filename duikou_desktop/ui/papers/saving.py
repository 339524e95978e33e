"""Where a paper goes when it is saved as a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from duikou_desktop.documents.paper import Paper
from duikou_desktop.storage.evidence_files import safe_name
from duikou_desktop.ui.text import tr


def ask_where(paper: Paper, ending: str, name: str, parent: QWidget) -> Path | None:
    """The file a person chose; None where they thought better of it."""
    kinds = {
        ".docx": tr("Word 文档 (*.docx)"),
        ".xlsx": tr("Excel 工作簿 (*.xlsx)"),
        ".pdf": tr("PDF 文件 (*.pdf)"),
    }
    offered = f"{safe_name(name or paper.name)}{ending}"
    chosen, _ = QFileDialog.getSaveFileName(parent, tr("存到哪里"), offered, kinds[ending])
    if not chosen:
        return None
    file = Path(chosen)
    return file if file.suffix.lower() == ending else file.with_name(file.name + ending)
