"""A package scored by a borrowed standard is counted anew by that very one, and for reference only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from duikou_desktop.core.errors import UserError
from duikou_desktop.documents.paper import words_of
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.package import open_package
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.schemes.shelf import Shelf
from duikou_desktop.services.approvals import approve, readiness
from duikou_desktop.services.desk.collecting import Collected, collect
from duikou_desktop.services.desk.papers import roll_up_paper
from duikou_desktop.services.desk.receipts import drafts
from duikou_desktop.services.desk.report_view import open_report
from duikou_desktop.services.desk.rollup import roll_up
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.services.judgements import OwnWords, keep_judgement
from duikou_desktop.services.office import Membership, make_office
from duikou_desktop.services.office_key import office_key
from duikou_desktop.services.package_check import check_package, scheme_of
from duikou_desktop.services.receipt_paper import receipt_paper
from duikou_desktop.services.scheme_list import adopt_standard
from duikou_desktop.services.sealing import seal_year, to_be_sealed
from duikou_desktop.storage.desk import DeskStore
from tests.desks import arrive, report_of
from tests.factories import GUANGXI

NEIMENGGU, OWN = "neimenggu-2021-2025", "武川县人民医院"
TITLE = "广西对口支援 2022—2025"


def office(folder: Path) -> Path:
    """The sealed package of an office that claims every point in full under the borrowed standard."""
    member = Membership(load_scheme(NEIMENGGU), Side.RECIPIENT, OWN)
    with make_office(folder / "office", member, clerk="示例亥") as store:
        scheme, side = adopt_standard(store, NEIMENGGU, GUANGXI), Side.RECIPIENT
        for each in readiness(store, scheme, side, 2024).undecided:
            assert each.maximum is not None
            keep_judgement(store, each.place, OwnWords(each.maximum, "已做到", None))
        lost = readiness(store, scheme, side, 2024).lost
        reasons = {each.place: "没有开展" for each in lost}
        approve(store, scheme, side, 2024, reasons=reasons, agreed=True)
        closed = to_be_sealed(store, NEIMENGGU, side, 2024)
        return seal_year(store, closed, folder, office_key(store)).path


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return office(tmp_path_factory.mktemp("borrowed"))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskStore]:
    with DeskStore.make(tmp_path / "desk", "内蒙古卫生健康委", NEIMENGGU) as made:
        yield made


def taken(desk: DeskStore, package: Path) -> Collected:
    (found,) = collect(desk, [package])
    return found


def test_the_standard_is_found_by_its_digests_under_any_scheme(package: Path) -> None:
    manifest = open_package(package).manifest
    assert manifest.scheme.id == NEIMENGGU
    scheme, why = scheme_of(manifest, Shelf.shipped())
    assert why is None
    assert scheme is not None
    assert (scheme.id, scheme.reference) == (NEIMENGGU, TITLE)
    # The parameters are named too: those of another plan are not taken for them.
    named = manifest.scheme.model_copy(update={"parameters_sha256": "00" * 32})
    other = manifest.model_copy(update={"scheme": named})
    assert scheme_of(other, Shelf.shipped())[0] is None


def test_it_is_counted_anew_and_the_same(package: Path) -> None:
    found = check_package(package, Shelf.shipped())
    assert found.anew is not None
    assert found.anew.scheme.reference == TITLE
    assert found.anew.assessment.whole.total == found.manifest.totals.computed
    assert not found.disagrees


def test_it_is_told_wherever_it_is_shown_and_not_ranked(desk: DeskStore, package: Path) -> None:
    told = taken(desk, package)
    assert "得分只供参考" in str(told.why)
    scheme = Shelf.of(desk.folder).scheme(NEIMENGGU)
    # Its receipt says so as well, beside the score.
    (receipt,) = drafts(desk, scheme, 2024)
    assert receipt.said.reference == TITLE
    assert "得分只供参考" in words_of(receipt_paper(receipt.said, scheme, "0"))
    # One that was counted by a standard of the plan's own, beside it.
    arrive(desk, replace(report_of("阿鲁科尔沁旗人民医院", Side.RECIPIENT, "60"), scheme=NEIMENGGU))
    found = round_of(desk, scheme, 2024)
    (borrowed,) = (each for each in found.reports if each.received.hospital_name == OWN)
    assert borrowed.anew is not None
    assert borrowed.reference == TITLE
    rolled = roll_up(found)
    places = {each.report.received.hospital_name: each.place for each in rolled.ranked}
    assert places == {"阿鲁科尔沁旗人民医院": 1, OWN: None}
    group = next(each for each in rolled.sides if each.side is Side.RECIPIENT)
    # Of two reports one is not added to the other's mean.
    assert (group.arrived, group.anew) == (2, Decimal("60.0"))
    assert f"{OWN}（参考）" in words_of(roll_up_paper(desk, rolled, rolled))
    # It can be opened and reviewed point by point.
    seen = open_report(desk, scheme, borrowed.received.id)
    assert seen is not None
    assert len(seen.parts[0].points) == len(list(seen.standard.points())) == 19


def test_an_office_without_a_standard_is_told_why_it_cannot_seal(tmp_path: Path) -> None:
    member = Membership(load_scheme(NEIMENGGU), Side.RECIPIENT, OWN)
    with (
        make_office(tmp_path / "office", member) as store,
        pytest.raises(UserError, match=r"没有考核标准.*借用"),
    ):
        to_be_sealed(store, NEIMENGGU, Side.RECIPIENT, 2024)
