"""The page of evidence in the whole window, light and dark.

`python -m tests.shots.evidence FOLDER`
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageDraw
from PySide6.QtWidgets import QApplication

from duikou_desktop.domain.sides import Side
from duikou_desktop.ui.evidence.page import EvidencePage
from duikou_desktop.ui.evidence.remove import RemoveQuestion
from duikou_desktop.ui.fields.link import Linked
from duikou_desktop.ui.office_window import OfficeWindow
from duikou_desktop.ui.registers.page import RegisterPage
from duikou_desktop.ui.registers.series import SeriesDialog
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.theme.apply import Look, Scheme
from duikou_desktop.ui.theme.follow import Theme
from tests.shots.office_pages import office, settle

_PHOTOS = 9


def make_files(folder: Path) -> list[Path]:
    """Photos of several days as a phone names them, and a scan."""
    folder.mkdir()
    made = []
    for n in range(_PHOTOS):
        picture = Image.new("RGB", (1600, 1200), (90 + 15 * n, 120, 200 - 12 * n))
        ImageDraw.Draw(picture).rectangle((200, 300, 1400, 900), fill=(235, 235, 225))
        exif = Image.Exif()
        exif.get_ifd(0x8769)[36867] = f"2024:{3 + n % 6:02}:{5 + 2 * n:02} 15:00:00"
        made.append(folder / f"IMG_2024{n:04}.jpg")
        picture.save(made[-1], "JPEG", exif=exif)
    scan = folder / "教学查房签到表.pdf"
    scan.write_bytes(b"%PDF-1.4 " + bytes(4000))
    return [*made, scan]


def rest(window: OfficeWindow) -> None:
    if window.desk is not None:
        settle(window.desk.runner, window.desk.pictures)


def draw(folder: Path, theme: Theme, ending: str) -> None:
    """Unused, all, without evidence; the question before removal; a series."""
    with TemporaryDirectory() as scratch, office(Path(scratch), Side.RECIPIENT, theme) as window:
        window.open_page("evidence")
        rest(window)
        page = window.page("evidence")
        if not isinstance(page, EvidencePage):
            return
        page.taking_in.take(make_files(Path(scratch) / "photos"))
        rest(window)
        rest(window)
        for way in ("unused", "all", "faulty", "bare"):
            page.filter.set_current(way)
            page._show()
            rest(window)
            window.grab().save(str(folder / f"evidence_{way}_{ending}.png"))
        question = RemoveQuestion(page.view.kept[0], page)  # type: ignore[union-attr]
        question.show()
        rest(window)
        question.grab().save(str(folder / f"evidence_remove_{ending}.png"))
        question.close()
        window.open_page("activity")
        rest(window)
        register = window.page("activity")
        if isinstance(register, RegisterPage) and register.view is not None:
            dialog = SeriesDialog(
                register.desk, register.register, register.view, register.failed, register
            )
            dialog.weekdays.set_value(("2",))
            dialog.first.set_value(date(2024, 3, 1))
            dialog.last.set_value(date(2024, 6, 30))
            dialog.editors["kind"].set_value("教学查房")
            stay = register.view.book.all("assignment")[0]
            name = register.view.book.caption("assignment", stay.id)
            dialog.editors["by"].set_value((Linked(str(stay.id), name),))
            dialog.editors["topic"].changed.emit()
            dialog.show()
            rest(window)
            dialog.grab().save(str(folder / f"series_{ending}.png"))
            window.grab().save(str(folder / f"series_page_{ending}.png"))
            dialog.close()


def main(folder: Path) -> None:
    """Everything in both looks."""
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    with TemporaryDirectory() as scratch:
        for scheme in (Scheme.LIGHT, Scheme.DARK):
            theme = Theme(app, Settings(Path(scratch) / f"{scheme.value}.ini"))
            theme.set_look(Look(scheme))
            draw(folder, theme, scheme.value)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
