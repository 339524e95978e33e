"""What a clerk may type, and what is refused, with the sentence that says so."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import uuid4

import pytest

from duikou_desktop.core.errors import UserError
from duikou_desktop.domain.plain import plain_record
from duikou_desktop.domain.reading import read_record, read_value
from duikou_desktop.domain.register import COMMON_LABELS
from duikou_desktop.domain.registers import ALL, BY_KEY


@pytest.mark.parametrize(
    "written",
    [
        "2024-3-5",
        "2024.3.5",
        "2024/3/5",
        "2024年3月5日",
        "20240305",
        "２０２４－３－５",
        " 2024-03-05 ",
    ],
)
def test_a_date_is_read_in_every_way_offices_write_it(written: str) -> None:
    assert read_record(BY_KEY["activity"], {"on": written}).value("on") == date(2024, 3, 5)


def test_a_spreadsheet_date_is_read() -> None:
    cell = datetime(2024, 3, 5)  # noqa: DTZ001 - as a spreadsheet gives it
    assert read_record(BY_KEY["activity"], {"on": cell}).value("on") == date(2024, 3, 5)


@pytest.mark.parametrize(
    ("key", "raw", "field", "words"),
    [
        ("activity", {"on": "2024-2-30"}, "on", "2 月没有 30 日"),
        ("activity", {"on": "2024-13-1"}, "on", "没有 13 月"),
        ("activity", {"on": "1989-12-31"}, "on", "1990–2100"),
        ("activity", {"on": "2101-1-1"}, "on", "1990–2100"),
        ("activity", {"on": "上周三"}, "on", "不是日期"),
        ("activity", {"attendees": "-3"}, "attendees", "不能是负数"),
        ("activity", {"attendees": "2.5"}, "attendees", "不是整数"),
        ("activity", {"attendees": "许多"}, "attendees", "不是数字"),
        ("activity", {"attendees": "NaN"}, "attendees", "不是数字"),
        ("activity", {"attendees": "9" * 40}, "attendees", "太大"),
        ("activity", {"attendees": "1e999999999999"}, "attendees", "太大"),
        ("activity", {"on": float("inf")}, "on", "不是日期"),
        ("activity", {"topic": "好" * 10_000}, "topic", "有 10000 个字，最多 200 个字"),
        ("activity", {"topic": "查房\x00"}, "topic", "控制字符"),
        ("activity", {"topic": "查房\x07记录"}, "topic", "控制字符"),
        ("activity", {"topic": "查房\ufffe"}, "topic", "U+FFFE"),
        ("activity", {"note": "查房\uffff"}, "note", "U+FFFF"),
        ("activity", {"topic": "查房\ud800"}, "topic", "控制字符"),
        ("activity", {"kind": "聊天"}, "kind", "没有“聊天”这一项"),
        ("activity", {"by": "不是编号"}, "by", "没有找到"),
        ("activity", {"没有": "1"}, "没有", "没有这一项"),
        ("indicator", {"year": "24"}, "year", "不是年份"),
        ("indicator", {"year": "1889"}, "year", "1990–2100"),
        (
            "batch",
            {"planned_from": "2024-9-1", "planned_to": "2024-3-1"},
            "planned_to",
            "早于计划开始",
        ),
        ("absence", {"from": "2024-9-2", "to": "2024-9-1"}, "to", "早于离岗开始"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(
    key: str, raw: dict[str, object], field: str, words: str
) -> None:
    with pytest.raises(UserError) as refused:
        read_record(BY_KEY[key], raw)
    (fault,) = refused.value.faults
    assert fault.field == field
    assert words in str(fault)


def test_all_faults_of_a_row_are_told_at_once() -> None:
    with pytest.raises(UserError) as refused:
        read_record(BY_KEY["activity"], {"on": "2024-2-30", "attendees": "-1", "kind": "无"})
    assert [fault.field for fault in refused.value.faults] == ["on", "attendees", "kind"]


def test_a_draft_may_lack_anything_and_says_what() -> None:
    activity = BY_KEY["activity"]
    draft = read_record(activity, {"topic": "头晕的鉴别", "relations": [str(uuid4())]})
    assert activity.missing(draft) == ("on", "kind", "department", "by")
    assert not activity.complete(draft)


def test_a_record_marked_as_draft_does_not_count() -> None:
    person = BY_KEY["person"]
    whole = {"name": "示例甲", "hospital": str(uuid4())}
    assert person.complete(read_record(person, whole))
    assert not person.complete(read_record(person, whole | {"draft": True}))


def test_series_and_rank_come_from_the_title() -> None:
    title = read_record(BY_KEY["title"], {"name": "副主任中医师"})
    assert (title.value("series"), title.value("rank")) == ("中医", "副高")
    kept = read_record(BY_KEY["title"], {"name": "副主任医师", "rank": "正高"})
    assert (kept.value("series"), kept.value("rank")) == ("医", "正高")


def test_numbers_keep_what_was_typed() -> None:
    activity = read_record(BY_KEY["activity"], {"hours": "１．５小时", "attendees": "12人"})
    assert activity.value("hours") == Decimal("1.5")
    assert activity.value("attendees") == 12


@pytest.mark.parametrize("register", ALL, ids=lambda each: each.key)
def test_an_empty_record_of_every_register_survives_the_journal(register) -> None:
    record = read_record(register, {})
    assert read_record(register, plain_record(register, record)) == record


@pytest.mark.parametrize("register", ALL, ids=lambda each: each.key)
def test_every_declaration_holds_together(register) -> None:
    fields = register.field_by_key
    named = [
        *register.columns,
        *(name for span in register.spans for name in span),
        *register.until,
    ]
    named += [name for name in (register.when, register.parent, register.through) if name]
    assert all(name in fields for name in named)
    assert all(name in fields or name in COMMON_LABELS for name in register.identity)
    for spec in register.fields:
        assert (spec.to is not None) == (spec.kind.value in ("link", "links"))
        assert spec.to is None or spec.to in BY_KEY
        assert spec.label


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("￥300", "300"),
        ("¥1,200.50", "1200.5"),
        ("12,700.00元", "12700"),
        ("1.27万元", "12700"),
        ("1.5 万", "15000"),
        ("３万元", "30000"),
        ("2千元", "2000"),
        ("1,234,567.5", "1234567.5"),
        ("12，700元", "12700"),
    ],
)
def test_an_amount_is_read_with_its_sign_and_its_unit(written: str, amount: str) -> None:
    spec = BY_KEY["fund"].field_by_key["amount"]
    assert read_value(spec, written) == Decimal(amount)


@pytest.mark.parametrize(
    "written", ["万元", "元", "￥", "1.2.3万元", "约3万元", "0,5", "1,27万元", "12,34", "1,2345"]
)
def test_a_unit_without_a_figure_is_no_amount(written: str) -> None:
    with pytest.raises(UserError):
        read_value(BY_KEY["fund"].field_by_key["amount"], written)


@pytest.mark.parametrize(
    ("register", "field", "written", "number"),
    [
        ("activity", "attendees", "8名", "8"),
        ("activity", "attendees", "35人次", "35"),
        ("activity", "attendees", "１２ 位", "12"),
        ("activity", "hours", "2学时", "2"),
        ("activity", "hours", "1.5个小时", "1.5"),
        ("activity", "hours", "3h", "3"),
        ("activity", "hours", "3 H", "3"),
        ("activity", "hours", "2课时", "2"),
        ("technique", "cases", "3台", "3"),
        ("attendance", "days_present", "19日", "19"),
    ],
)
def test_a_unit_may_be_called_as_ledgers_call_it(
    register: str, field: str, written: str, number: str
) -> None:
    assert read_value(BY_KEY[register].field_by_key[field], written) == Decimal(number)


@pytest.mark.parametrize("written", ["8台", "8h", "名", "8元"])
def test_another_unit_is_no_count_of_people(written: str) -> None:
    with pytest.raises(UserError):
        read_value(BY_KEY["activity"].field_by_key["attendees"], written)


def test_a_count_of_people_has_no_larger_unit() -> None:
    """2万 people at a lecture is a slip, not a figure."""
    with pytest.raises(UserError):
        read_value(BY_KEY["activity"].field_by_key["attendees"], "2万")


def test_a_persons_name_is_kept_without_blanks_that_spread_it() -> None:
    person = read_record(BY_KEY["person"], {"name": "覃  伟"})
    assert person.value("name") == "覃伟"


def test_no_hospital_supports_itself() -> None:
    own = uuid4()
    with pytest.raises(UserError) as refused:
        read_record(BY_KEY["relation"], {"recipient": own, "supporter": own})
    assert [(each.field, str(each.message)) for each in refused.value.faults] == [
        ("supporter", "受援医院和支援医院是同一个，改其中一个。")
    ]
    read_record(BY_KEY["relation"], {"recipient": own})
    read_record(BY_KEY["relation"], {"recipient": own, "supporter": uuid4()})
