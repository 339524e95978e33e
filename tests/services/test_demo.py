"""The demo's score, counted by hand from resources/demo/year.yaml and the standards.

融水 (no. 14) on 2025-06-30, when every stay is over:
S5.1  第5批: 7 came (5 needed) with a vice-president; 示例丑 left 08-20, 21 days early: 6 − 1 = 5.
      第6批: 6 came with a vice-president and stayed to 2025-03-10: 6. The lower: 5.
S5.2  第5批: 5 of 7 medical, everybody titled: 2.
S5.B1 第5批: 6 stayed, one more than 5: 0.5. 第6批: 6 stayed: 0.5. Together 1.
S5.B2 己 (主任医师), 庚, 辛 in 第5批; 寅, 卯 in 第6批: 5 × 0.5 = 2.5. 癸 is a nurse.
S9.1  18 − 2 lectures and 12 − 1 courses have evidence: 27 ≥ 20: 3.
S9.2  25 − 6 − the 1 draft (which has evidence): 18 < 20: 0.   S9.3 45 − 3 − 2 drafts: 40: 3.
S10.1 2 techniques: 7.   S10.2 the ultrasound one is independent with evidence: 3.
S11.1 神经内科 city, accepted: 2; 骨科 region: 3; 儿科 not accepted: 0. Together 5.
S12.1 第4批 (5) and 第5批 (7) ended in 2024; 示例丑 has no norm: 0.
S13.1 both up: 5.   S13.2 one of two up, 318 = 318 is not up: 1.5.   S13.3 up: 3.
S13.4 6.0 % to 6.2 % is not down: 0.   S13.5 no figure for 2024: no data.
S1    group, office, director; a named person; the leadership on 03-18: 2 + 2 + 2. S1.4: two
      meetings, a plan, 6 of its 8 items: 2 × (1 + 1 + 3/4)/3 = 1.8. S1.5 is a draft: 0.
S2    the director came on 04-16: 2; all seven contents: 3; no change, declared: 2.
S3    nobody paid: 3.   S4 judged 5.   S6.1 16 of 18 goals quantified: 3.6. S6.2 judged 2. S6.3 a
      leave system, nobody away, declared: 3.
S7.1  months: 5 people × 2, 7 × 6 and 6 in September, 6 × 4 = 82; attendance to October: 70: 1.7.
S7.2  everybody: 2.   S7.3 one of two halves: 1.   S8.1 2 of 3 solved: 1.3.
Base: 7.8 + 7 + 3 + 5 + 5 + 2 + 8.6 + 4.7 + 1.3 = 44.4;
      44.4 + 3 + 0 + 3 + 7 + 3 + 5 + 0 + 5 + 1.5 + 3 + 0 = 74.9. Bonus 3.5.

融安 (no. 12): S5.1 第4批: 4 came, no vice-president: 6 − 1 − 1 = 4 (第3批: 6).
S5.2 3 of 4 medical: 2. B1 nobody beyond 5: 0. B2 甲, 乙, 己: 1.5. S6.3 two days 擅自: 0.
S9.1 14 + 10 − 2 = 22: 3.  S9.2 22 − 1 = 21: 3.  S9.3 38 − 2 = 36: 0.
S10.1 7; S10.2 independent without evidence: 0.  S11.1 妇产科 accepted: 2.
S12.1 第3批's five ended and have norms; 第4批 runs to 2025-01-14, six months on that day: 5.
S13 all good: 5 + 3 + 3 + 3 + 4 = 18.
S1 to S4 as at 融水, but the change of 07-10 has its supplement on 07-22. S6.1 all nine: 4.
S7.1 5 × 7 + 4 × 6 = 59 months, attendance of 51: 1.7.   S8.1 1 of 1: 2.
Base: 7.8 + 7 + 3 + 5 + 4 + 2 + 6 + 4.7 + 2 = 41.5; + 3 + 3 + 0 + 7 + 0 + 2 + 5 + 18 = 79.5. Bonus 1.5.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from duikou_desktop.core.ids import hospital_id, relation_id
from duikou_desktop.domain.sides import Side
from duikou_desktop.scoring.assessment import Assessment
from duikou_desktop.services.demo import SUPPORTER, make_demo
from duikou_desktop.services.scored_year import ScoredYear
from duikou_desktop.services.scores import choose_side, score_year


@pytest.fixture(scope="module")
def supporter(tmp_path_factory: pytest.TempPathFactory) -> ScoredYear:
    return scored(tmp_path_factory.mktemp("demo"), Side.SUPPORTER, date(2025, 6, 30))


def scored(folder: Path, side: Side, as_of: date) -> ScoredYear:
    with make_demo(folder, side) as store:
        scheme, chosen = choose_side(store, None, None)
        return score_year(store, scheme, chosen, 2024, as_of)


def of(year: ScoredYear, recipient: str) -> Assessment:
    return year.of(relation_id(hospital_id(recipient), hospital_id(SUPPORTER)))


RONGSHUI = {
    "S5.1": "5", "S5.2": "2", "S5.B1": "1", "S5.B2": "2.5", "S9.1": "3", "S9.2": "0", "S9.3": "3",
    "S10.1": "7", "S10.2": "3", "S11.1": "5", "S12.1": "0", "S13.1": "5", "S13.2": "1.5",
    "S13.3": "3", "S13.4": "0", "S13.5": None, "S1.1": "2", "S1.2": "2", "S1.3": "2", "S1.4": "1.8",
    "S1.5": "0", "S2.1": "2", "S2.2": "3", "S2.3": "2", "S3.1": "3", "S4.1": "5", "S6.1": "3.6",
    "S6.2": "2", "S6.3": "3", "S7.1": "1.7", "S7.2": "2", "S7.3": "1", "S8.1": "1.3",
}  # fmt: skip
RONGAN = {
    "S5.1": "4", "S5.2": "2", "S5.B1": "0", "S5.B2": "1.5", "S6.3": "0", "S9.1": "3", "S9.2": "3",
    "S9.3": "0", "S10.1": "7", "S10.2": "0", "S11.1": "2", "S12.1": "5", "S13.1": "5", "S13.2": "3",
    "S13.3": "3", "S13.4": "3", "S13.5": "4", "S1.4": "1.8", "S2.3": "2", "S6.1": "4", "S7.1": "1.7",
    "S7.3": "1", "S8.1": "2",
}  # fmt: skip


@pytest.mark.parametrize(
    ("recipient", "points"), [("融水苗族自治县人民医院", RONGSHUI), ("融安县人民医院", RONGAN)]
)
def test_each_point_of_the_supporter_is_the_hand_count(supporter, recipient, points) -> None:
    assessment = of(supporter, recipient)
    counted = {name: assessment.point(name).score for name in points}
    assert counted == {
        name: None if value is None else Decimal(value) for name, value in points.items()
    }


def test_the_totals_of_the_supporter_are_the_hand_count(supporter: ScoredYear) -> None:
    rongshui, rongan = of(supporter, "融水苗族自治县人民医院"), of(supporter, "融安县人民医院")
    assert (rongshui.base, rongshui.bonus, rongshui.undecided_max) == (
        Decimal("74.9"),
        Decimal("3.5"),
        4,
    )
    assert (rongan.base, rongan.bonus, rongan.undecided_max) == (Decimal("79.5"), Decimal("1.5"), 0)
    assert supporter.assessment.lowest == rongshui


def test_the_hospital_is_the_mean_of_its_relations_point_by_point(supporter: ScoredYear) -> None:
    whole = supporter.assessment.whole
    assert whole.point("S5.1").score == Decimal("4.5")  # (5 + 4) / 2
    assert whole.point("S13.2").score == Decimal("2.3")  # (1.5 + 3) / 2 = 2.25, half up
    assert whole.point("S5.B1").score == Decimal("0.5")
    # Unknown for one of them: the other's share, 4 / 2, counts, and as much is open.
    assert (whole.point("S13.5").score, whole.undecided_max) == (2, 2)
    # (74.9 + 79.5) / 2 = 77.2; 1.65 and 2.25 were rounded up by 0.05
    assert whole.base == Decimal("77.3")


def test_on_the_demos_own_day_running_stays_are_expected_not_proven(tmp_path: Path) -> None:
    year = scored(tmp_path, Side.SUPPORTER, date(2024, 11, 18))
    staffing = of(year, "融水苗族自治县人民医院").point("S5.1")
    # 第6批 came 2024-09-11: all six are still short, 6 − 6 = 0; as planned 第5批 is the lower: 5.
    assert (staffing.score, staffing.expected) == (0, 5)


def test_the_recipients_score_is_the_hand_count(tmp_path: Path) -> None:
    year = scored(tmp_path, Side.RECIPIENT, date(2025, 6, 30))
    whole = year.assessment.whole
    # 5 + 7 + 6 assignments were on site in 2024; 示例未 has no department: 2 × 17 / 18 = 1.89
    assert whole.point("R6.2").score == Decimal("1.9")
    # Three of four quarters: 2.3. 9 of 16 items: 4.5. 4 of 5 reports (the last not sent): 8.
    # 87 of 90 signed: 4.8. 6 of 8 suggestions: 3.8. Living conditions (5) undecided.
    # 5+2+2.3 +8+2 +7+4.5 +5+5 +8 +8+1.9 +3+4.8+7 +5+3.8 +5 = 87.3
    assert whole.base == Decimal("87.3")
    assert whole.undecided_max == 5
    assert year.assessment.relations == ()
