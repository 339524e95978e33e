"""An office whose scheme has no standard scores by another's: for reference, and said everywhere."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from duikou_desktop.cli import shapes
from duikou_desktop.core.clock import Clock
from duikou_desktop.core.errors import UserError
from duikou_desktop.core.ids import hospital_id, relation_id
from duikou_desktop.documents.paper import Heading, words_of
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.approvals import approve, readiness
from duikou_desktop.services.judgements import OwnWords, keep_judgement
from duikou_desktop.services.office import Membership, make_office
from duikou_desktop.services.opening import as_opened
from duikou_desktop.services.papers import BY_KEY as PAPERS
from duikou_desktop.services.papers import Source
from duikou_desktop.services.papers.kind import PaperKind
from duikou_desktop.services.records import save_record
from duikou_desktop.services.scheme_list import adopt_standard, held_schemes, lenders
from duikou_desktop.services.scores import choose_side, score_year
from duikou_desktop.services.year_end import export_year
from duikou_desktop.storage.store import Store

NEIMENGGU, GUANGXI = "neimenggu-2021-2025", "guangxi-2022-2025"
OWN, ACROSS = "武川县人民医院", "国家电网公司北京电力医院"
RELATION = relation_id(hospital_id(OWN), hospital_id(ACROSS))
SAID = "本方案没有考核标准，借用“广西对口支援 2022—2025”的标准，得分只供参考。"


@pytest.fixture
def store(home: Path, clock: Clock) -> Iterator[Store]:
    member = Membership(load_scheme(NEIMENGGU), Side.RECIPIENT, OWN)
    with make_office(home, member, clerk="示例亥", clock=clock) as opened:
        yield opened


def test_a_standard_is_borrowed_kept_and_given_back(store: Store, home: Path, clock: Clock) -> None:
    assert [each.id for each in lenders(store)] == [GUANGXI]
    scheme = adopt_standard(store, NEIMENGGU, GUANGXI)
    guangxi = load_scheme(GUANGXI)
    assert scheme.standard(Side.RECIPIENT) == guangxi.recipient_standard
    # It is scored by the parameters of the plan whose standard it is; all else stays its own.
    assert scheme.parameters == guangxi.parameters
    assert (scheme.id, scheme.pairings) == (NEIMENGGU, load_scheme(NEIMENGGU).pairings)
    assert held_schemes(store)[0].lender == GUANGXI
    store.close()
    with Store(home, clock) as again:
        assert as_opened(again).scheme.reference == guangxi.short_title
        assert not adopt_standard(again, NEIMENGGU, None).standards


def test_only_a_scheme_without_standard_borrows_and_only_one_with_lends(store: Store) -> None:
    with pytest.raises(UserError, match="没有可借用的标准“neimenggu"):
        adopt_standard(store, NEIMENGGU, NEIMENGGU)
    with pytest.raises(UserError, match="没有使用"):
        adopt_standard(store, GUANGXI, GUANGXI)


def test_every_output_says_reference(store: Store, tmp_path: Path) -> None:
    adopt_standard(store, NEIMENGGU, GUANGXI)
    scheme, side = choose_side(store, None, None)
    scored = score_year(store, scheme, side, 2024)
    assert str(scored.outside) == SAID
    assert shapes.scored_year(scored, None)["reference"] == SAID
    result = export_year(store, scheme, side, 2024, tmp_path)
    assert str(result.outside) == SAID
    (book,) = result.path.glob("*自评表*.xlsx")
    words = [str(cell.value) for row in load_workbook(book).active.iter_rows() for cell in row]
    assert any("2024年度（参考）" in each for each in words)
    assert any(each.startswith("参考：本方案没有考核标准") for each in words)
    import docx

    (cover,) = result.path.glob("*封面*.docx")
    told = [paragraph.text for paragraph in docx.Document(str(cover)).paragraphs]
    assert any("自评得分（参考）" in each for each in told)
    assert any("得分只供参考" in each for each in told)


def test_every_paper_made_from_the_score_says_reference(store: Store) -> None:
    """工作总结, 佐证材料目录 and 报送函 gave the points of a borrowed standard as their own."""
    adopt_standard(store, NEIMENGGU, GUANGXI)
    scheme, side = choose_side(store, None, None)
    source = Source(store, scheme, side, 2024, None, date(2024, 12, 31))
    told = {
        kind.key: "参考" in words_of(kind.make(source, first_of(kind, source)))
        for kind in PAPERS.values()
        if kind.scored and kind.side in (None, side)
    }
    assert told == dict.fromkeys(("form", "summary", "letter", "brief", "catalogue"), True)


def test_the_report_follows_the_outline_of_the_plan_whose_standard_is_borrowed(
    store: Store,
) -> None:
    adopt_standard(store, NEIMENGGU, GUANGXI)
    scheme, side = choose_side(store, None, None)
    paper = PAPERS["summary"].make(Source(store, scheme, side, 2024, None, date(2024, 12, 31)), "")
    outline = load_scheme(GUANGXI).outline
    assert outline is not None
    heads = [each.text for each in paper.blocks if isinstance(each, Heading)]
    wanted = [f"{part.number}{part.title}" for part in outline.parts]
    assert [each for each in heads if each in wanted] == wanted
    for place, heading in enumerate(outline.parts[3].headings):
        assert f"（{'一二三四五六'[place]}）{heading}" in heads
    # What was done is no reference; why the score is one stands below the title.
    assert paper.title.endswith("2024年度对口帮扶工作总结")


def first_of(kind: PaperKind, source: Source) -> str:
    return kind.choices(source)[0].key if kind.choices else ""


def test_outside_its_years_both_reasons_are_said(store: Store) -> None:
    adopt_standard(store, NEIMENGGU, GUANGXI)
    scored = score_year(store, store.shelf.scheme(NEIMENGGU), Side.RECIPIENT, 2026)
    assert str(scored.outside) == "2026 年不在方案的 2021—2025 年内，得分只供参考。" + SAID


def test_its_own_score_is_judged_by_the_borrowed_standard(store: Store) -> None:
    adopt_standard(store, NEIMENGGU, GUANGXI)
    raw = {"scheme": NEIMENGGU, "side": "recipient", "year": 2024, "point": "R1.1", "score": 6}
    with pytest.raises(UserError, match="超过了"):
        save_record(store, BY_KEY["judgement"], raw)
    # Every point is rounded to a tenth: a finer one would stand as two figures in two papers.
    with pytest.raises(UserError, match="一位小数"):
        save_record(store, BY_KEY["judgement"], {**raw, "score": "0.25"})
    save_record(store, BY_KEY["judgement"], {**raw, "score": "0.2"})


def test_a_bonus_is_no_more_than_the_whole_is_worth(store: Store) -> None:
    """The documents bound no bonus, and a slip of the keys ranked a hospital first by 99999."""
    raw = {"scheme": GUANGXI, "side": "supporter", "year": 2024, "point": "S5.B2"}
    with pytest.raises(UserError, match="加分不会超过 100 分"):
        save_record(store, BY_KEY["judgement"], {**raw, "score": "100.1"})
    save_record(store, BY_KEY["judgement"], {**raw, "score": "100"})


def test_a_year_closed_by_it_is_read_when_it_is_given_back(store: Store) -> None:
    scheme = adopt_standard(store, NEIMENGGU, GUANGXI)
    side = Side.RECIPIENT
    for each in readiness(store, scheme, side, 2024).undecided:
        assert each.maximum is not None
        keep_judgement(store, each.place, OwnWords(each.maximum, "已做到", None))
    lost = readiness(store, scheme, side, 2024).lost
    approve(
        store, scheme, side, 2024, reasons={each.place: "没有开展" for each in lost}, agreed=True
    )
    closed = score_year(store, scheme, side, 2024)
    plain = adopt_standard(store, NEIMENGGU, None)
    again = score_year(store, plain, side, 2024)
    assert again.assessment == closed.assessment
    assert again.standard == closed.standard
    assert str(again.outside) == SAID
    with pytest.raises(UserError, match="没有考核标准"):
        score_year(store, plain, side, 2023)


def test_of_two_rounds_the_one_that_runs_today_is_opened(
    tmp_path: Path, home: Path, clock: Clock
) -> None:
    from duikou_desktop.services.scheme_list import join_scheme
    from duikou_desktop.services.scheme_packs import install_scheme
    from tests.schemes.next_round import NEXT, next_round

    install_scheme(next_round(tmp_path), home)
    member = Membership(load_scheme(GUANGXI), Side.RECIPIENT, "融安县人民医院")
    with make_office(home, member, clock=clock) as store:
        join_scheme(store, NEXT)
        assert as_opened(store).scheme.id == GUANGXI  # the clock stands in 2024
    from datetime import UTC, datetime

    with Store(home, Clock(datetime(2026, 3, 1, tzinfo=UTC))) as later:
        assert as_opened(later).scheme.id == NEXT


def test_the_brief_calls_the_work_as_the_offices_own_plan_does(store: Store) -> None:
    """Inner Mongolia's word is 对口帮扶, whosever standard it is scored by."""
    adopt_standard(store, NEIMENGGU, GUANGXI)
    scheme, side = choose_side(store, None, None)
    made = PAPERS["brief"].make(Source(store, scheme, side, 2024, None, date(2024, 11, 18)), "")
    assert made.title == "2024年度对口帮扶工作简报"
