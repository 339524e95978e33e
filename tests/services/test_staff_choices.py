"""Which of several papers of one person is meant."""

from __future__ import annotations

from dataclasses import replace

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
