"""Lists of pairings as people type them: which hospital supports, and of which county it is."""

from __future__ import annotations

from itertools import pairwise

import pytest

from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.pairing_import import read_pasted
from duikou_desktop.services.pairing_sides import known_sides

MASHAN, FIRST = "马山县人民医院", "广西医科大学第一附属医院"
YOUJIANG = "右江民族医学院附属医院"
SIDES = known_sides(load_scheme("guangxi-2022-2025"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # What the program itself prints; an arrow points to who is supported.
        (f"{MASHAN} ← {FIRST}", ["箭头指着的读作受援医院。"]),
        (f"{FIRST} → {MASHAN}", ["箭头指着的读作受援医院。"]),
        (f"{FIRST}——{MASHAN}", ["横线左边读作支援医院，右边读作受援医院。"]),
        # It says so itself.
        (f"{FIRST}支援{MASHAN}", []),
        (f"{FIRST} 对口支援 {MASHAN}", []),
        (f"（二）{FIRST}对口帮扶{MASHAN}", []),
    ],
)
def test_who_supports_whom_is_read_and_told_as_it_is_written(text: str, told: list[str]) -> None:
    (found,) = read_pasted(text).pairings
    assert (found.recipient, found.supporter) == (MASHAN, FIRST)
    assert [str(each) for each in found.doubts] == told


@pytest.mark.parametrize(
    ("text", "county"),
    [
        (f"南宁市：{MASHAN} {FIRST}", "马山县"),
        (f"百色市：那坡县人民医院 {YOUJIANG}", "那坡县"),
        ("柳州市：三江侗族自治县人民医院 柳州市工人医院", "三江侗族自治县"),
        # 北流市 is a city of 玉林市, as a county is.
        ("玉林市：北流市人民医院 玉林市第一人民医院", "北流市"),
        # The city's own hospital tells of no county, nor does one that names no place.
        ("荔浦市：荔浦市人民医院 桂林医学院第二附属医院", ""),
        ("百色市：示例医院 右江民族医学院附属医院", ""),
        (f"马山县：{MASHAN} {FIRST}", "马山县"),
        (f"呼伦贝尔市：陈巴尔虎旗人民医院 {FIRST}", "陈巴尔虎旗"),
        (f"{FIRST}——{MASHAN}", ""),
    ],
)
def test_a_city_over_a_list_is_no_county(text: str, county: str) -> None:
    (found,) = read_pasted(text).pairings
    assert found.county == county


LINE = f"百色市：那坡县人民医院 {YOUJIANG} 西林县人民医院 {YOUJIANG}"


def test_two_that_receive_on_one_line_are_told_apart_by_the_plans_table() -> None:
    """The table has 西林县人民医院 as no. 60, supported; it was read as who supports 那坡县."""
    found = read_pasted(LINE, SIDES).pairings
    assert [(each.county, each.recipient, each.supporter) for each in found] == [
        ("那坡县", "那坡县人民医院", YOUJIANG),
        ("西林县", "西林县人民医院", YOUJIANG),
    ]
    assert [each.asks for each in found] == [(), ()]
    assert "“西林县人民医院”在方案的关系表里是受援医院，另起一对。" in map(str, found[1].doubts)


def test_without_a_table_one_that_may_receive_is_asked_about() -> None:
    found = read_pasted(LINE).pairings
    asked = [str(ask.words) for each in found for ask in each.asks]
    assert asked == ["“西林县人民医院”像县级医院，核对一下是不是支援医院。"]


def test_one_without_a_partner_leaves_the_whole_line_to_be_looked_at() -> None:
    reading = read_pasted("百色市：那坡县人民医院 右江民族医学院附属医院 西林县人民医院", SIDES)
    assert reading.pairings == ()
    assert [str(each.reason) for each in reading.left_out] == ["看不出谁支援谁。"]


def test_a_supporter_that_stands_first_is_known_by_the_plans_table() -> None:
    (found,) = read_pasted(f"南宁市：{FIRST} {MASHAN}", SIDES).pairings
    assert (found.county, found.recipient, found.supporter) == ("马山县", MASHAN, FIRST)


@pytest.mark.parametrize(
    "name", ['=HYPERLINK("x")医院', "+A1医院", "@甲医院", "<b>医院", "{{医院}}医院"]
)
def test_what_a_program_would_run_is_no_hospitals_name(name: str) -> None:
    text = f"县\t受援医院\t支援医院\n马山县\t{MASHAN}\t{name}"
    (found,) = read_pasted(text).pairings
    assert [str(ask.words) for ask in found.asks] == [f"“{name}”不像医院的名称，核对一下。"]


def test_cities_over_a_list_are_not_counted_as_counties() -> None:
    text = (
        f"南宁市：{MASHAN} {FIRST}\n隆安县：隆安县人民医院　南宁市第二人民医院\n"
        f"柳州市：柳城县人民医院柳州市人民医院\n{LINE}\n"
    )
    reading = read_pasted(text, SIDES)
    # 马山县, 隆安县, 柳城县, 那坡县, 西林县.
    assert (len(reading.pairings), reading.counties) == (5, 5)
    assert all(one.line <= other.line for one, other in pairwise(reading.pairings))
