"""The room told before the year is written, beside what is written then."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from duikou_desktop.bootstrap import pdf_writer
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.office_key import office_key
from duikou_desktop.services.sealing import seal_year, to_be_sealed
from duikou_desktop.services.year_check import check_year
from duikou_desktop.services.year_end import export_year
from tests.closing import SCHEME as GUANGXI
from tests.closing import close_year
from tests.demo import demo_office

pytestmark = pytest.mark.usefixtures("qapp")  # PDFs are set in type
LAST_DAY = date(2024, 12, 31)


@pytest.mark.parametrize("side", list(Side))
def test_the_room_told_beforehand_is_what_is_written(side: Side, tmp_path: Path) -> None:
    """Within a fifth, and rather too much than too little: papers, data and evidence alike."""
    with demo_office(tmp_path / "office", side) as store:
        close_year(store, side)
        stick = tmp_path / "stick"
        stick.mkdir()
        told = check_year(store, GUANGXI, side, 2024, LAST_DAY).size
        folder = export_year(store, GUANGXI, side, 2024, stick, pdf=pdf_writer())
        assert folder.size <= told.folder <= folder.size * 1.2
        closed, key = to_be_sealed(store, GUANGXI.id, side, 2024), office_key(store)
        whole = seal_year(store, closed, stick, key, pdf=pdf_writer())
        assert whole.size <= told.package("full") <= whole.size * 1.2
        listed = seal_year(store, closed, stick, key, evidence="catalogue", pdf=pdf_writer())
        assert listed.size <= told.package("catalogue") <= listed.size * 1.2
