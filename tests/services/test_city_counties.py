"""A city's word counts for the counties that a person at the province confirmed as its own, and no others."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from duikou_desktop.core.errors import UserError
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.keys import OfficeKey, fingerprint
from duikou_desktop.exchange.receipt import Outcome, PointJudged, ReceiptManifest
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.desk.adopting import adopt
from duikou_desktop.services.desk.city_rounds import CitySeen, cities
from duikou_desktop.services.desk.collecting import collect
from duikou_desktop.services.desk.keys import confirm_fingerprint
from duikou_desktop.services.desk.report import Round
from duikou_desktop.services.desk.reviewing import reviewed
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.storage.desk import DeskStore
from tests.desks import COUNTIES, NAME, packages
from tests.factories import GUANGXI
from tests.resealed import SOMEBODY
from tests.rounds import CITYS, FIGURES, city_stick, said_by_the_city, said_otherwise
from tests.ui.office import RONGSHUI

SCHEME = load_scheme(GUANGXI)
OTHER = "南宁市卫生健康委"
EVERY = tuple(dict.fromkeys(each.county for each in SCHEME.pairings))


@pytest.fixture
def province(tmp_path: Path) -> Iterator[DeskStore]:
    """With both hospitals' packages, and no city's round."""
    with DeskStore.make(tmp_path / "province", "广西卫生健康委", GUANGXI, demo=True) as made:
        collect(made, packages())
        yield made


def taken(
    desk: DeskStore, to: Path, name: str, key: OfficeKey = SOMEBODY, **said: Any
) -> str | None:
    """Takes a city's round, confirms its key, and returns what is in doubt about it."""
    file = said_otherwise(to / f"{name}.dkround", key, commission=name, **said)
    (found,) = collect(desk, [file])
    confirm_fingerprint(desk, fingerprint(key.public))
    return str(found.doubt) if found.doubt is not None else None


def told_back(**said: Any) -> tuple[ReceiptManifest, ...]:
    """Both reports sent back."""
    back = {"outcome": Outcome.RETURNED, "reason": "资料不全", "total": None, **said}
    return tuple(each.model_copy(update=back) for each in said_by_the_city().answers)


def nought() -> tuple[ReceiptManifest, ...]:
    """Both reports judged: nothing for S5.1 with 融水."""
    point = PointJudged(
        relation=RONGSHUI, point="S5.1", own=Decimal(5), score=Decimal(0), reason="某市评定"
    )
    judged = {"outcome": Outcome.ACCEPTED, "reason": "", "points": (point,), "total": Decimal(70)}
    return tuple(each.model_copy(update=judged) for each in said_by_the_city().answers)


def sent_back(desk: DeskStore) -> set[Side]:
    reports = round_of(desk, SCHEME, 2024).reports
    return {each.received.side for each in reports if each.returned is not None}


def seen(desk: DeskStore, name: str) -> CitySeen:
    return next(each for each in cities(desk, SCHEME, 2024) if each.said.commission == name)


def score(desk: DeskStore) -> Decimal | None:
    """Of S5.1 with 融水."""
    supporter = next(each for each in desk.received() if each.side is Side.SUPPORTER)
    return next(
        each.score
        for part in reviewed(desk, supporter)
        for each in part.points
        if (part.relation, each.figures.point) == (RONGSHUI, "S5.1")
    )


@pytest.mark.parametrize("counties", [(), ("某别的县",), ("马山县",)])
def test_of_others_counties_it_says_nothing(
    province: DeskStore, tmp_path: Path, counties: tuple[str, ...]
) -> None:
    taken(province, tmp_path, OTHER, counties=counties, answers=told_back())
    assert sent_back(province) == set()
    later = said_by_the_city().moment + timedelta(hours=1)
    taken(province, tmp_path / "2", OTHER, counties=counties, answers=nought(), given_at=later)
    if counties == ("马山县",):
        assert adopt(province, SCHEME, 2024, OTHER).reports == 0
    else:
        with pytest.raises(UserError, match="没有哪个县认定归"):
            adopt(province, SCHEME, 2024, OTHER)
    assert score(province) is None


def test_of_its_own_it_does(province: DeskStore, tmp_path: Path) -> None:
    taken(province, tmp_path, NAME, answers=told_back())
    assert sent_back(province) == {Side.SUPPORTER, Side.RECIPIENT}
    later = said_by_the_city().moment + timedelta(hours=1)
    taken(province, tmp_path / "2", NAME, answers=nought(), given_at=later)
    adopt(province, SCHEME, 2024, NAME)
    assert score(province) == Decimal(0)


def test_it_sends_back_only_the_very_package_it_judged(province: DeskStore, tmp_path: Path) -> None:
    taken(province, tmp_path, NAME, answers=told_back(package_sha256="0" * 64))
    assert sent_back(province) == set()


def grouped(found: Round) -> set[str]:
    return {found.cities.get(each, "") for each in COUNTIES}


def test_a_county_of_two_cities_is_neithers_until_a_person_chooses(
    province: DeskStore, tmp_path: Path
) -> None:
    collect(province, [city_stick()])
    confirm_fingerprint(province, FIGURES)
    assert sent_back(province) == {Side.RECIPIENT}
    assert grouped(round_of(province, SCHEME, 2024)) == {"柳州市"}
    taken(province, tmp_path, OTHER, counties=EVERY, answers=told_back())
    assert sent_back(province) == set()
    assert grouped(round_of(province, SCHEME, 2024)) == {""}
    assert seen(province, NAME).speaks_of == ()
    assert set(seen(province, OTHER).contested) == set(COUNTIES)
    assert set(seen(province, NAME).others.values()) == {(OTHER,)}
    province.reviews.give_counties(OTHER, ("马山县",))
    assert seen(province, OTHER).speaks_of == ("马山县",)
    assert sent_back(province) == {Side.RECIPIENT}
    assert grouped(round_of(province, SCHEME, 2024)) == {"柳州市"}


def test_what_a_later_round_claims_beside_is_asked_again(
    province: DeskStore, tmp_path: Path
) -> None:
    assert taken(province, tmp_path, NAME, CITYS, counties=("融安县",)) is None
    assert (seen(province, NAME).speaks_of, sent_back(province)) == (("融安县",), set())
    later = said_by_the_city().moment + timedelta(hours=1)
    more = {"counties": ("融安县", "融水苗族自治县"), "given_at": later}
    file = said_otherwise(tmp_path / "more.dkround", CITYS, **more)
    (found,) = collect(province, [file])
    assert "融水苗族自治县 还没有认定归它管" in str(found.doubt)
    assert seen(province, NAME).speaks_of == ("融安县",)
    assert seen(province, NAME).asked == ("融水苗族自治县",)
    assert sent_back(province) == set()
    # Confirmed once more it is its own.
    confirm_fingerprint(province, FIGURES)
    assert (seen(province, NAME).asked, sent_back(province)) == ((), {Side.RECIPIENT})


def test_a_hospital_has_none(province: DeskStore) -> None:
    figures = fingerprint(bytes.fromhex(province.received()[0].key))
    with pytest.raises(UserError, match="没有管的县"):
        confirm_fingerprint(province, figures, counties=("融安县",))
    assert province.known_keys() == ()


def test_which_counties_may_be_said_with_the_key(province: DeskStore) -> None:
    collect(province, [city_stick()])
    confirm_fingerprint(province, FIGURES, counties=("柳城县",))
    assert seen(province, NAME).speaks_of == ("柳城县",)
    assert set(seen(province, NAME).asked) == set(COUNTIES) - {"柳城县"}
    assert sent_back(province) == set()
