"""A province adopts what its city judged: the verdicts are the city's, and the total is the city's too."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from duikou_desktop.core.errors import UserError
from duikou_desktop.documents.paper import words_of
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.keys import fingerprint
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.desk.adopting import Held, adopt, give_up_adopted, held_of
from duikou_desktop.services.desk.city_rounds import cities, submit
from duikou_desktop.services.desk.collecting import collect
from duikou_desktop.services.desk.deciding import Ruling, decide, with_decisions
from duikou_desktop.services.desk.key_state import KeyState
from duikou_desktop.services.desk.keys import (
    Weight,
    confirm_fingerprint,
    revoke_fingerprint,
    seen_keys,
)
from duikou_desktop.services.desk.reconciling import reconcile
from duikou_desktop.services.desk.remarks import remarks
from duikou_desktop.services.desk.report import Report
from duikou_desktop.services.desk.review_stage import Progress, Stage, progress
from duikou_desktop.services.desk.reviewing import (
    Opinion,
    accept_rest,
    give_verdict,
    report_of,
    reviewed,
    send_back,
)
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.services.desk.taking_rounds import put_out_papers
from duikou_desktop.services.desk.year_report import commission_report
from duikou_desktop.services.office_key import office_key
from duikou_desktop.services.sealing import seal_year, to_be_sealed
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.storage.desk_claims import Decision
from duikou_desktop.storage.desk_reviews import Verdict
from duikou_desktop.storage.store import Store
from tests.desks import NAME, city_desk, confirm_all, copied, office_behind, packages
from tests.factories import GUANGXI
from tests.ui.office import RONGSHUI

SCHEME = load_scheme(GUANGXI)
POINT = (RONGSHUI, "S5.1")


def of_side(desk: DeskStore, side: Side) -> Report:
    reports = round_of(desk, SCHEME, 2024).reports
    return next(each for each in reports if each.received.side is side)


def stand(desk: DeskStore, side: Side = Side.SUPPORTER) -> Progress:
    report = of_side(desk, side)
    return progress(desk, [report])[report.received.id]


def score(desk: DeskStore) -> Decimal | None:
    parts = reviewed(desk, of_side(desk, Side.SUPPORTER).received)
    points = {(part.relation, each.figures.point): each for part in parts for each in part.points}
    return points[POINT].score


def make_city(folder: Path) -> None:
    with city_desk(folder / "city") as made:
        collect(made, packages())
        supporter = of_side(made, Side.SUPPORTER).received
        give_verdict(made, supporter, POINT, Opinion(Decimal(2), "一人未满六个月"))
        for each in (supporter, of_side(made, Side.RECIPIENT).received):
            accept_rest(made, each, as_counted=False, reason="")
        confirm_all(made)


def make_province(folder: Path) -> None:
    with DeskStore(copied(make_city, folder) / "city") as city:
        submit(city, SCHEME, 2024, folder / "stick", office_key(city))
        figures = fingerprint(office_key(city).public)
    with DeskStore.make(folder / "province", "广西卫生健康委", GUANGXI, demo=True) as made:
        made.set_setting("clerk", "示例酉")
        collect(made, [folder / "stick"])
        confirm_fingerprint(made, figures)


@pytest.fixture
def city(tmp_path: Path) -> Iterator[DeskStore]:
    """It gave 每批人数和时间 with 融水 2 points, and accepted the rest as claimed."""
    with DeskStore(copied(make_city, tmp_path) / "city") as made:
        yield made


@pytest.fixture
def handed_on(tmp_path: Path) -> Path:
    """The city, the stick it wrote, and the province that took all of it, its fingerprint compared."""
    return copied(make_province, tmp_path / "handed on")


@pytest.fixture
def province(handed_on: Path) -> Iterator[DeskStore]:
    """With all the city handed on, its fingerprint compared."""
    with DeskStore(handed_on / "province") as made:
        yield made


def test_the_citys_scores_are_the_provinces(city: DeskStore, province: DeskStore) -> None:
    assert stand(province) == Progress(Stage.NOT_BEGUN, None)
    assert adopt(province, SCHEME, 2024, NAME).reports == 2
    # 4 and 5 claimed in the two relations, 2 given for the 5: a mean of 3 for 4.5, 80.1 of the 81.6 claimed.
    assert stand(city) == Progress(Stage.DONE, Decimal("80.1"))
    assert stand(province) == Progress(Stage.ADOPTED, Decimal("80.1"))
    assert score(province) == Decimal(2)
    # Of the recipient's what only people judge was adopted: the rest agrees.
    assert stand(province, Side.RECIPIENT) == Progress(Stage.ADOPTED, Decimal("95.8"))
    said = words_of(commission_report(province, SCHEME, 2024))
    assert "已评审完毕2份，其中采用市级评审2份。" in said


def test_a_citys_verdicts_are_of_the_package_it_saw(province: DeskStore, tmp_path: Path) -> None:
    adopt(province, SCHEME, 2024, NAME)
    # The office sealed the same once more, and gave it to the province alone.
    with Store(office_behind(Side.SUPPORTER, tmp_path / "office")) as store:
        closed = to_be_sealed(store, GUANGXI, Side.SUPPORTER, 2024)
        again = seal_year(store, closed, tmp_path, office_key(store)).path
    (taken,) = collect(province, [again])
    assert str(taken.doubt) == (
        "市里的汇总里没有这一份，市里评的是第 1 次：它的评审不用在这一份上。"
        "向市里核对，请市里重新上报，或在这里评。"
    )
    # And wherever it stands among others.
    told = [str(each) for each in remarks(of_side(province, Side.SUPPORTER))]
    assert "市里评的是第 1 次" in told
    assert of_side(province, Side.SUPPORTER).received.sequence == 2
    assert stand(province) == Progress(Stage.UNDER_WAY, None)
    assert stand(province, Side.RECIPIENT).stage is Stage.ADOPTED
    # What the province itself judges holds for the next one too, as long as nothing judged changes.
    accept_rest(province, of_side(province, Side.SUPPORTER).received, as_counted=False, reason="")
    assert stand(province).stage is Stage.DONE


def test_it_is_told_whose_verdict_it_is(province: DeskStore) -> None:
    adopt(province, SCHEME, 2024, NAME)
    parts = reviewed(province, of_side(province, Side.SUPPORTER).received)
    verdicts = [each.verdict for part in parts for each in part.points if each.verdict]
    assert {each.decided_by for each in verdicts} == {NAME}
    assert "一人未满六个月" in {each.reason for each in verdicts}


def test_what_the_province_judged_itself_stays(province: DeskStore) -> None:
    supporter = of_side(province, Side.SUPPORTER).received
    give_verdict(province, supporter, POINT, Opinion(Decimal(1), "省里抽查"))
    adopt(province, SCHEME, 2024, NAME)
    assert score(province) == Decimal(1)
    give_up_adopted(province, SCHEME, 2024, NAME)
    assert score(province) == Decimal(1)
    assert stand(province).stage is Stage.UNDER_WAY


def test_given_up_the_points_wait_again(province: DeskStore) -> None:
    adopt(province, SCHEME, 2024, NAME)
    assert give_up_adopted(province, SCHEME, 2024, NAME).reports == 2
    assert stand(province) == Progress(Stage.NOT_BEGUN, None)


def test_not_before_the_citys_fingerprint_is_compared(handed_on: Path, tmp_path: Path) -> None:
    with DeskStore.make(tmp_path / "other", "广西卫生健康委", GUANGXI, demo=True) as other:
        collect(other, [handed_on / "stick"])
        with pytest.raises(UserError, match="先核对"):
            adopt(other, SCHEME, 2024, NAME)
        assert stand(other).stage is Stage.NOT_BEGUN


def test_of_a_revoked_key_it_is_said_that_it_was_revoked(province: DeskStore) -> None:
    """Compared once and revoked: who is told to compare it would compare it again."""
    (seen,) = cities(province, SCHEME, 2024)
    revoke_fingerprint(province, fingerprint(bytes.fromhex(seen.said.key)), "U 盘丢了")
    with pytest.raises(UserError, match="签名密钥已作废"):
        adopt(province, SCHEME, 2024, NAME)


def test_what_the_province_sent_back_is_not_adopted(city: DeskStore, province: DeskStore) -> None:
    send_back(province, of_side(province, Side.SUPPORTER).received, "缺责任书")
    assert adopt(province, SCHEME, 2024, NAME).reports == 1
    assert stand(province).stage is Stage.RETURNED


def decisions(desk: DeskStore) -> list[Decision | None]:
    both = reconcile(desk, SCHEME, round_of(desk, SCHEME, 2024))
    return [each.decision for _, found in with_decisions(desk, 2024, both) for each in found]


def test_whose_word_stands_is_adopted_with_the_review(city: DeskStore, tmp_path: Path) -> None:
    """The province's report went by other numbers than the city's."""
    ((both, (found,)),) = with_decisions(
        city, 2024, reconcile(city, SCHEME, round_of(city, SCHEME, 2024))
    )
    decide(city, both, found.told, Ruling(Side.SUPPORTER, "有签到表"))
    submit(city, SCHEME, 2024, tmp_path / "stick", office_key(city))
    with DeskStore.make(tmp_path / "province", "广西卫生健康委", GUANGXI, demo=True) as made:
        collect(made, [tmp_path / "stick"])
        confirm_fingerprint(made, fingerprint(office_key(city).public))
        assert decisions(made) == [None]
        adopt(made, SCHEME, 2024, NAME)
        (mine,) = decisions(made)
        assert mine is not None
        assert (mine.stands, mine.reason, mine.decided_by) == (Side.SUPPORTER, "有签到表", NAME)
        # 187: with the one round more of the supporter's, as at the city.
        assert "全年开展教学活动187次" in words_of(commission_report(made, SCHEME, 2024))
        held = held_of(made, SCHEME, 2024, NAME)
        assert held.decisions == (mine,)
        # Just what was told goes.
        assert give_up_adopted(made, SCHEME, 2024, NAME) == held
        assert held_of(made, SCHEME, 2024, NAME) == Held((), ())
        assert decisions(made) == [None]
        # What the province decided itself stands, before adopting and after.
        decide(made, both, found.told, Ruling(Side.RECIPIENT, "省里看过"))
        adopt(made, SCHEME, 2024, NAME)
        (own,) = decisions(made)
        assert own is not None
        assert own.stands is Side.RECIPIENT
        give_up_adopted(made, SCHEME, 2024, NAME)
        assert decisions(made) == [own]


def test_what_the_city_sent_back_is_not_counted_at_the_province(
    city: DeskStore, tmp_path: Path
) -> None:
    send_back(city, of_side(city, Side.RECIPIENT).received, "缺责任书")
    submit(city, SCHEME, 2024, tmp_path / "stick", office_key(city))
    with DeskStore.make(tmp_path / "province", "广西卫生健康委", GUANGXI, demo=True) as made:
        collect(made, [tmp_path / "stick"])
        # An unread signature sends nothing back.
        assert of_side(made, Side.RECIPIENT).counts
        confirm_fingerprint(made, fingerprint(office_key(city).public))
        report = of_side(made, Side.RECIPIENT)
        assert (report.counts, report.returned_by_city) == (False, True)
        assert report.returned is not None
        assert (report.returned.reason, report.returned.decided_by) == ("缺责任书", NAME)
        assert stand(made, Side.RECIPIENT).stage is Stage.RETURNED


def test_a_fingerprint_the_city_compared_need_not_be_compared_again(
    city: DeskStore, tmp_path: Path
) -> None:
    """The stamped sheets lie at the city: a province has those of no hospital."""
    (both,) = reconcile(city, SCHEME, round_of(city, SCHEME, 2024))
    for each in both.found:
        decide(city, both, each, Ruling(Side.SUPPORTER, "有签到表"))
    for side in Side:
        accept_rest(city, of_side(city, side).received, as_counted=False, reason="")
    submit(city, SCHEME, 2024, tmp_path / "stick", office_key(city))
    with DeskStore.make(tmp_path / "province", "广西卫生健康委", GUANGXI, demo=True) as made:
        collect(made, [tmp_path / "stick"])
        # An unread signature vouches for nobody.
        assert [of_side(made, side).to_confirm for side in Side] == [True, True]
        confirm_fingerprint(made, fingerprint(office_key(city).public))
        for side in Side:
            report = of_side(made, side)
            assert (report.key, report.compared_by) == (KeyState.NEW, NAME)
            assert (report.to_confirm, str(report.key_label)) == (False, "市里核对过")
        seen = seen_keys(round_of(made, SCHEME, 2024), made.known_keys())
        assert {(each.compared_by, each.weight, each.to_do) for each in seen} == {
            (NAME, Weight.STANDS, False)
        }
        # It spoke of its own counties alone.
        made.reviews.give_counties(NAME, ("柳城县",))
        assert [of_side(made, side).compared_by for side in Side] == ["", ""]


def test_the_citys_own_report_is_read_at_the_province(province: DeskStore) -> None:
    (seen,) = cities(province, SCHEME, 2024)
    folder = put_out_papers(province, seen.said)
    assert sorted(each.name for each in folder.iterdir()) == [
        "2024年度工作总结.docx",
        "2024年度汇总.xlsx",
    ]
    for each in province.packages.glob("*.dkround"):
        each.unlink()
    with pytest.raises(UserError, match="再收一次"):
        put_out_papers(province, seen.said)


def test_what_the_city_has_not_judged_to_the_end_is_left(tmp_path: Path) -> None:
    with city_desk(tmp_path / "city") as city:
        collect(city, packages())
        give_verdict(city, of_side(city, Side.SUPPORTER).received, POINT, Opinion(None))
        accept_rest(city, of_side(city, Side.RECIPIENT).received, as_counted=False, reason="")
        confirm_all(city)
        submit(city, SCHEME, 2024, tmp_path / "stick", office_key(city))
        figures = fingerprint(office_key(city).public)
    with DeskStore.make(tmp_path / "province", "广西卫生健康委", GUANGXI, demo=True) as province:
        collect(province, [tmp_path / "stick"])
        confirm_fingerprint(province, figures)
        assert adopt(province, SCHEME, 2024, NAME).reports == 1  # the recipient's
        assert stand(province) == Progress(Stage.NOT_BEGUN, None)


def test_a_citys_verdict_on_what_the_office_changed_since_adopts_nothing(
    province: DeskStore,
) -> None:
    recipient = of_side(province, Side.RECIPIENT).received
    # 工作条件 and 生活条件 are judged.
    accept_rest(province, recipient, as_counted=False, reason="")
    figures = reviewed(province, recipient)[0].points[0].figures
    former = Verdict(
        None,
        figures.point,
        "of an earlier package",
        Decimal(1),
        "市级评审",
        NAME,
        date(2025, 1, 20),
    )
    province.reviews.give(report_of(recipient), former)
    assert stand(province, Side.RECIPIENT) == Progress(Stage.DONE, Decimal("95.8"))
