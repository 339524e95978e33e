"""From a figure of work down to the records of either side, and to the files behind them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.package import open_package
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.desk.collecting import collect
from duikou_desktop.services.desk.report_view import put_out
from duikou_desktop.services.desk.reviewing import send_back
from duikou_desktop.services.desk.round_view import RelationLine, view_round
from duikou_desktop.services.desk.totals import done
from duikou_desktop.services.desk.work_records import NEW, STAYS, TEACHING, work_records
from duikou_desktop.storage.desk import DeskStore
from tests.desks import city_desk, packages
from tests.factories import GUANGXI
from tests.ui.office import RONGSHUI

SCHEME = load_scheme(GUANGXI)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskStore]:
    with city_desk(tmp_path / "desk") as made:
        collect(made, packages())
        yield made


def line_of(desk: DeskStore) -> RelationLine:
    line = view_round(desk, SCHEME, 2024).line(RONGSHUI)
    assert line is not None
    return line


def test_each_figure_of_work_leads_to_as_many_records(desk: DeskStore) -> None:
    line = line_of(desk)
    found = work_records(desk, SCHEME, line)
    counts = Counter((each.register, each.side) for each in found)
    (work,) = (
        each for each in done(view_round(desk, SCHEME, 2024), {}) if each.line.relation == RONGSHUI
    )
    # The recipient forgot one of 43 教学查房.
    assert counts[TEACHING, Side.SUPPORTER] == work.activities[0]
    assert counts[TEACHING, Side.RECIPIENT] == work.activities[1] == work.activities[0] - 1
    names = {each.seen.caption for each in found if each.register == STAYS}
    assert len({each.split(" · ")[0] for each in names}) == work.members
    assert counts[NEW, Side.SUPPORTER] == work.techniques
    # A gap lies between the end of one stay and the beginning of the next.
    assert all((each.until is not None) == (each.register == STAYS) for each in found)


def test_a_record_leads_to_its_own_files(desk: DeskStore) -> None:
    found = work_records(desk, SCHEME, line_of(desk))
    with_files = [each for each in found if each.evidence]
    assert {each.side for each in with_files} == set(Side)
    for side in Side:
        each = next(one for one in with_files if one.side is side)
        folder = put_out(desk, each.package, each.evidence)
        opened = open_package(desk.package_file(each.package))
        sealed = {part.path: part.sha256 for part in opened.manifest.parts}
        for path in each.evidence:
            written = folder.parent / path.removeprefix("04佐证/")
            assert sha256(written.read_bytes()).hexdigest() == sealed[path]
            # As its line names it.
            assert path.rsplit("/", 1)[1].partition("_")[2] in each.seen.proofs


def test_of_a_side_that_does_not_count_nothing_is_told(desk: DeskStore) -> None:
    line = line_of(desk)
    assert line.recipient.report is not None
    send_back(desk, line.recipient.report.received, "缺责任书")
    found = work_records(desk, SCHEME, line_of(desk))
    assert {each.side for each in found} == {Side.SUPPORTER}
