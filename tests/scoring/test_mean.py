"""A hospital's score over its relations: rounded per point, then summed; by hand."""

from __future__ import annotations

from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import pytest

from duikou_desktop.documents.assessment_form import FormScore
from duikou_desktop.domain.sides import Side
from duikou_desktop.scoring.assessment import Assessment, ScoredPoint, ScoredVeto, State
from duikou_desktop.scoring.engine import mean, mean_after
from duikou_desktop.scoring.tally import form_totals, standing, unsaid
from tests.factories import GUANGXI, RELATION, Office

OTHER = UUID(int=7)
ONE, TWO, THREE = uuid4(), uuid4(), uuid4()


def point(id_: str = "S1.1", **more: Any) -> ScoredPoint:
    values: dict[str, Any] = {
        "id": id_, "score": Decimal(2), "expected": Decimal(2), "own": None, "account": None,
        "maximum": Decimal(3), "state": State.PART, "reasons": (), "expected_reasons": (),
        "own_reason": None, "records": (), "steps": (), "reachable": Decimal(3),
    }  # fmt: skip
    return ScoredPoint(**{**values, **more})


def part(relation: UUID, *points: ScoredPoint, struck: bool = False) -> Assessment:
    vetoes = (ScoredVeto("SV1", struck=struck, expected=struck, reasons=(), records=()),)
    return Assessment(GUANGXI, Side.SUPPORTER, 2024, relation, points, vetoes if struck else ())


def whole(office: Office, *parts: Assessment) -> Assessment:
    return mean(office.facts(), parts, office.parameters).whole


def met(*pairs: tuple[str | None, State], maximum: str | None = "3") -> ScoredPoint:
    most = Decimal(maximum) if maximum else None
    made = [
        part(
            UUID(int=at),
            point(score=Decimal(score) if score else None, state=state, maximum=most),
        )
        for at, (score, state) in enumerate(pairs)
    ]
    return whole(Office(), *made).points[0]


def test_figures_are_means_rounded_half_up() -> None:
    found = whole(
        Office(),
        part(RELATION, point(score=Decimal("1.0"), expected=Decimal("2.0"), own=Decimal(1),
                             reachable=Decimal("2.5"), records=(ONE, TWO), waiting=(ONE,))),
        part(OTHER, point(score=Decimal("1.5"), expected=Decimal("2.5"), own=Decimal(2),
                          reachable=Decimal("3.0"), records=(TWO, THREE), waiting=(THREE,))),
    )  # fmt: skip
    assert (found.scheme, found.side, found.year, found.relation) == (
        GUANGXI, Side.SUPPORTER, 2024, None,
    )  # fmt: skip
    (mean_point,) = found.points
    assert mean_point.id == "S1.1"
    assert mean_point.maximum == 3
    assert (mean_point.score, mean_point.expected) == (Decimal("1.3"), Decimal("2.3"))  # 1.25, 2.25
    assert (mean_point.own, mean_point.reachable) == (Decimal("1.5"), Decimal("2.8"))  # 2.75
    assert mean_point.records == (ONE, TWO, THREE)
    assert mean_point.waiting == (ONE, THREE)
    assert mean_point.steps == ()
    assert mean_point.expected_reasons == ()
    assert [str(each) for each in mean_point.reasons] == [
        "2 个结对关系的平均分（四舍五入到 0.1 分）。"
    ]


@pytest.mark.parametrize(
    ("pairs", "maximum", "score", "state"),
    [
        ((("3", State.MET), ("3", State.MET)), "3", "3", State.MET),
        ((("3", State.MET), ("2", State.PART)), "3", "2.5", State.PART),
        ((("0", State.NOT_MET), ("0", State.NOT_MET)), "3", "0", State.NOT_MET),
        # Undecided for one of them is undecided for the hospital; the other's share counts.
        ((("3", State.MET), (None, State.NO_DATA)), "3", "1.5", State.NO_DATA),
        ((("3", State.MET), (None, State.JUDGED)), "3", "1.5", State.JUDGED),
        (((None, State.NO_DATA), (None, State.JUDGED)), "3", None, State.JUDGED),
        ((("3", State.JUDGED), ("2", State.JUDGED)), "3", "2.5", State.JUDGED),
        ((("3", State.JUDGED), ("2", State.PART)), "3", "2.5", State.PART),
        # A bonus has no maximum to fall short of.
        ((("0.5", State.MET), ("1", State.MET)), None, "0.8", State.MET),
        ((("0", State.NOT_MET), ("0", State.NOT_MET)), None, "0", State.NOT_MET),
    ],
)
def test_the_state_is_that_of_the_mean(pairs, maximum, score, state) -> None:
    found = met(*pairs, maximum=maximum)
    assert found.score == (Decimal(score) if score else None)
    assert found.state is state


def test_the_hospital_stands_between_relations_of_which_one_is_undecided() -> None:
    """90 and 5, 92 and nothing yet: 91 and the half of 5."""

    def points(first: int, second: int | None) -> tuple[ScoredPoint, ...]:
        score = None if second is None else Decimal(second)
        state = State.JUDGED if second is None else State.MET
        return (
            point("S1.1", score=Decimal(first), expected=Decimal(first), maximum=Decimal(95)),
            point("S1.2", score=score, expected=score, maximum=Decimal(5), state=state),
        )

    one, other = part(RELATION, *points(90, 5)), part(OTHER, *points(92, None))
    found = whole(Office(), one, other)
    assert (one.base, other.base, found.base) == (95, 92, Decimal("93.5"))
    assert (one.undecided_max, other.undecided_max, found.undecided_max) == (0, 5, Decimal("2.5"))
    assert found.points[1].undecided
    assert standing(found.points[1]) is State.JUDGED
    assert found.points[1].reason == (
        "2 个结对关系的平均分（四舍五入到 0.1 分），其中 1 个还没有得分，占的 2.5 分未计入。"
    )
    totals = form_totals(found)
    assert (totals.total, totals.undecided) == (Decimal("93.5"), Decimal("2.5"))
    assert FormScore.of(found.points[1], differs=False).words == "2.5分（另有2.5分待自评）"


def test_an_own_score_given_in_one_relation_counts_with_what_the_other_claims() -> None:
    """The form of the whole hospital left it out, and stood below the mean of its relations' forms."""
    found = whole(
        Office(),
        part(RELATION, point(score=None, expected=None, own=Decimal(3), state=State.NO_DATA)),
        part(OTHER, point(score=Decimal(2), expected=Decimal(2), own=None)),
    )
    (both,) = found.points
    assert (both.own, both.score) == (Decimal("2.5"), Decimal("1.0"))
    totals = form_totals(found)
    assert (totals.total, totals.undecided) == (Decimal("2.5"), Decimal(0))
    # Beside one of which nobody says anything, its share stays open.
    half = whole(
        Office(),
        part(RELATION, point(score=None, expected=None, own=Decimal(3), state=State.NO_DATA)),
        part(OTHER, point(score=None, expected=None, own=None, state=State.NO_DATA)),
    )
    totals = form_totals(half)
    assert (totals.total, totals.undecided) == (Decimal("1.5"), Decimal("1.5"))


def test_only_the_whole_hospitals_words_are_the_hospitals() -> None:
    for relations, account, reason in (((), "全院的话", "理由"), ((RELATION,), None, None)):
        office = Office()
        office.add(
            "judgement", scheme=GUANGXI, year=2024, point="S1.1", account="全院的话",
            reason="理由", relations=relations,
        )  # fmt: skip
        (found,) = whole(office, part(RELATION, point()), part(OTHER, point())).points
        assert (found.account, found.own_reason) == (account, reason)
    (nothing,) = whole(Office(), part(RELATION, point()), part(OTHER, point())).points
    assert (nothing.account, nothing.own_reason) == (None, None)


def test_a_struck_relation_counts_as_nothing() -> None:
    found = whole(Office(), part(RELATION, point()), part(OTHER, point(), struck=True))
    (halved,) = found.points
    assert (halved.score, halved.expected, halved.reachable) == (1, 1, Decimal("1.5"))


def test_the_lowest_is_the_first_of_the_lowest() -> None:
    low, also = part(RELATION, point(score=Decimal(1))), part(OTHER, point(score=Decimal(1)))
    high = part(UUID(int=9), point(score=Decimal(3)))
    assert mean(Office().facts(), [high, low, also], Office().parameters).lowest is low


def test_less_than_a_point_is_a_part_and_nothing_reachable_stays_nothing() -> None:
    found = met(("0.5", State.PART), ("0.5", State.PART))
    assert (found.score, found.state) == (Decimal("0.5"), State.PART)
    none = [part(UUID(int=at), point(reachable=Decimal(0))) for at in range(2)]
    assert whole(Office(), *none).points[0].reachable == 0


def test_relations_of_other_points_have_no_mean() -> None:
    two = part(OTHER, point(), point("S1.2"))
    with pytest.raises(ValueError, match="zip"):
        whole(Office(), part(RELATION, point()), two)


def test_what_can_still_be_gained_over_the_plan() -> None:
    """3 can be reached, 2 are proven and expected; nothing expected counts as what is proven."""
    assert point().more == 1
    assert point(expected=None, score=Decimal(1)).more == 2
    assert point(expected=Decimal(3), reachable=Decimal(2)).more == 0


def test_the_mean_of_one_relation_is_formed_anew() -> None:
    office, one, two = Office(), part(RELATION, point()), part(RELATION, point(score=Decimal(1)))
    before = mean(office.facts(), [one], office.parameters)
    after = mean_after(office.facts(), [two], office.parameters, before)
    assert after == mean(office.facts(), [two], office.parameters)
    assert after.whole.points[0].score == 1


def test_a_struck_form_has_no_sums_and_an_empty_point_says_nothing() -> None:
    struck = form_totals(part(RELATION, point(), struck=True))
    assert (struck.base, struck.bonus, struck.undecided, struck.total) == (0, 0, 0, 0)
    assert unsaid(point(score=None, expected=None, state=State.JUDGED))
