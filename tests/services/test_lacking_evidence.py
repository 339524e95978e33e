"""A package that came without evidence, or with less of it, says so at the desk."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from duikou_desktop.domain.sides import Side
from duikou_desktop.services.desk.collecting import collect
from duikou_desktop.services.desk.proofs import lacking_words
from tests.desks import city_desk, report_of, thinner_stick


@pytest.mark.parametrize(
    ("kind", "lost", "told"),
    [
        ("full", 0, None),
        ("catalogue", 0, "佐证只有目录"),
        ("full", 2, "佐证缺 2 个"),
        ("reduced", 0, "佐证照片缩小过"),
        ("reduced", 1, "佐证缺 1 个、照片缩小过"),
    ],
)
def test_in_a_few_words(kind: str, lost: int, told: str | None) -> None:
    one = report_of("融安县人民医院", Side.RECIPIENT, "90")
    content = {**one.content, "evidence": kind, "evidence_lost": lost}
    found = lacking_words(replace(one, content=content))
    assert (str(found) if found else None) == told


def test_as_the_offices_package_has_it(tmp_path: Path) -> None:
    with city_desk(tmp_path / "desk") as desk:
        found = [each.received for each in collect(desk, [thinner_stick()])]
        # The second has only the list; of the third the photo is gone that stands at two places.
        told = {each.sequence: str(lacking_words(each)) for each in found if each}
    assert told == {2: "佐证只有目录", 3: "佐证缺 2 个"}
