"""What each side's word would make of the recount, before anybody decided: by hand."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.desk.collecting import collect
from duikou_desktop.services.desk.deciding import Ruling, decide
from duikou_desktop.services.desk.foreseen import foresee
from duikou_desktop.services.desk.reconciling import reconcile
from duikou_desktop.services.desk.standing import round_of
from tests.desks import city_desk, sealed_stick
from tests.factories import GUANGXI

SCHEME = load_scheme(GUANGXI)


def test_what_each_sides_word_would_make_of_the_recount(tmp_path: Path) -> None:
    with city_desk(tmp_path / "desk") as desk:
        collect(desk, sorted(sealed_stick(forgotten=5).glob("*.dkpkg")))
        found = round_of(desk, SCHEME, 2024)
        (both,) = reconcile(desk, SCHEME, found)
        (rounds,) = both.found
        # 教学查房: 43 with 40 proven earn the 3 points of S9.3, 38 earn none. No point of the recipient's.
        wanted = foresee(desk, SCHEME, found, both, rounds)
        (seen,) = wanted
        assert (seen.side, seen.point) == (Side.SUPPORTER, "S9.3")
        assert seen.scores == {Side.SUPPORTER: Decimal(3), Side.RECIPIENT: Decimal(0)}
        # Both registered more or nearly as many as asked: the proven ones decide, and that is told.
        assert [str(each) for each in seen.why(Side.SUPPORTER)] == [
            "教学查房计入 40 次，要求 40 次，已达到。"
        ]
        assert [str(each) for each in seen.why(Side.RECIPIENT)] == [
            "教学查房计入 35 次，要求 40 次，还差 5 次。"
        ]
        # As a page asks, of a round it read before.
        assert foresee(desk, SCHEME, round_of(desk, SCHEME, 2024), both, rounds) == wanted
        # What was decided of it already changes nothing of what either word would make.
        decide(desk, both, rounds, Ruling(Side.RECIPIENT, "签到表为准"))
        assert foresee(desk, SCHEME, found, both, rounds) == wanted
