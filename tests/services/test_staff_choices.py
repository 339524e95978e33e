"""Which of several papers of one person is meant, and what of several stays is one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from duikou_desktop.core.messages import say
from duikou_desktop.domain.reading import read_record
from duikou_desktop.domain.registers import BY_KEY as REGISTERS
from duikou_desktop.services.papers import BY_KEY
from duikou_desktop.services.papers.kind import Source
from duikou_desktop.services.papers.staff import stays


@pytest.mark.parametrize("kind", ["certificate", "review"])
def test_batches_called_alike_at_two_hospitals_are_told_apart_by_the_hospital(
    supporter: Source, kind: str
) -> None:
    source = supporter
    book = source.book
    batches = {
        source.across(batch.value("relation")): batch.id
        for each in stays(source)
        if (batch := book.find("batch", each.batch)) and batch.value("number") == "第4批"
    }
    assert set(batches) == {"融水苗族自治县人民医院", "融安县人民医院"}
    there = {each.batch: each for each in stays(source)}
    one = there[batches["融水苗族自治县人民医院"]]
    raw = {"batch": batches["融安县人民医院"], "person": one.person, "post": "医师",
           "profession": "医疗", "from": "2024-09-01", "planned_to": "2024-12-31"}  # fmt: skip
    register = REGISTERS["assignment"]
    source.store.change(say("再派"), lambda unit: unit.put(register, read_record(register, raw)))
    again = replace(source)
    choices = BY_KEY[kind].choices
    assert choices is not None
    name = again.book.person_name(one.person)
    mine = {each.words for each in choices(again) if each.words.startswith(f"{name} 第4批")}
    assert mine == {f"{name} 第4批 融水苗族自治县人民医院", f"{name} 第4批 融安县人民医院"}


@pytest.mark.parametrize(
    ("again", "choices", "time"),
    [
        # 附件3: a stay that goes on the next day is the same stay; 示例丑 was there till 2024-08-20.
        ("2024-08-21", {"示例丑 第5批"}, "2024年3月11日至2024年12月10日，共9个月"),
        (
            "2024-08-22",
            {"示例丑 第5批 2024-03-11 起", "示例丑 第5批 2024-08-22 起"},
            "2024年8月22日至2024年12月10日，共3个月19天",
        ),
    ],
)
def test_a_certificate_takes_stays_that_touch_for_one(
    recipient: Source, again: str, choices: set[str], time: str
) -> None:
    register = REGISTERS["assignment"]
    first = next(
        each for each in stays(recipient) if recipient.book.person_name(each.person) == "示例丑"
    )
    assert (first.from_, first.to) == (date(2024, 3, 11), date(2024, 8, 20))
    raw = {"batch": first.batch, "person": first.person, "post": "医师", "profession": "医疗",
           "from": again, "planned_to": "2024-12-10", "to": "2024-12-10"}  # fmt: skip
    recipient.store.change(
        say("接着派驻"), lambda unit: unit.put(register, read_record(register, raw))
    )
    later = replace(recipient, today=date(2025, 1, 5))
    kind = BY_KEY["certificate"]
    assert kind.choices is not None
    mine = [each for each in kind.choices(later) if each.words.startswith("示例丑")]
    assert {each.words for each in mine} == choices
    paper = kind.make(later, mine[-1].key)
    assert time in "".join(getattr(each, "text", "") for each in paper.blocks)
