"""The papers that several pages of a desk offer to save: the round's tables, the list to chase by."""

from __future__ import annotations

from pathlib import Path

from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.desk.papers import (
    missing_name,
    tables_name,
    write_missing,
    write_tables,
)
from duikou_desktop.services.desk.review_stage import ranked_round
from duikou_desktop.services.desk.settling import settled_round
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.ui.commission.desk_page import DeskPage
from duikou_desktop.ui.text import tr


def save_tables(page: DeskPage, year: int) -> None:
    """Asks where to, and writes the round's tables there."""

    def write(desk: DeskStore, scheme: Scheme, file: Path) -> None:
        write_tables(desk, ranked_round(desk, settled_round(desk, scheme, year)), file)

    page.save_as(tr("汇总表"), tables_name(year), tr("Excel 工作簿 (*.xlsx)"), write)


def save_missing(page: DeskPage, year: int) -> None:
    """Asks where to, and writes the list of who has not reported there."""

    def write(desk: DeskStore, scheme: Scheme, file: Path) -> None:
        write_missing(desk, round_of(desk, scheme, year), file)

    page.save_as(tr("催报名单"), missing_name(year), tr("Word 文档 (*.docx)"), write)
