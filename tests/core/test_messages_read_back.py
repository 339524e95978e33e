"""Sentences that were written down and are read again, be it from a stranger's file."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from duikou_desktop.core.messages import Message, say
from duikou_desktop.core.typed_json import Unfit, from_json, to_json


def again(message: Message) -> Message:
    found: Message = from_json(Message, to_json(message))
    return found


@pytest.mark.parametrize(
    "message",
    [
        say("好了。"),
        say("缺 {n} 项", n=3),
        say("第 {n} 次，仍按第 {n} 次", n=3),
        say("{title}：{names}", title=say("共 {n} 分", n=Decimal("4.5")), names=("甲", say("乙"))),
        say("括号 {{}} 里的 {n}", n=1),
        say("没有值的 { 不填"),
    ],
)
def test_what_was_said_is_said_again(message: Message) -> None:
    assert str(again(message)) == str(message)


@pytest.mark.parametrize(
    ("template", "values"),
    [
        ("{n:>700000000}", {"n": "x"}),  # it took 5 GB
        ("{n!r}", {"n": "x"}),
        ("{n.__class__}", {"n": "x"}),
        ("{n[0]}", {"n": "x"}),
        ("{missing}", {"n": "x"}),
        ("{}", {"n": "x"}),
        ("{0}", {"n": "x"}),
        ("{n", {"n": "x"}),
        ("{n:{n}}", {"n": "9"}),
        ("{n}" * 1000, {"n": "x" * 1000}),
    ],
)
def test_what_nobody_says_is_not_read(template: str, values: dict[str, Any]) -> None:
    with pytest.raises(Unfit):
        from_json(Message, {"template": template, "values": values})


def test_sentences_within_sentences_do_not_grow_without_end() -> None:
    said: Any = {"template": "{a}{a}", "values": {"a": "ha"}}
    for _ in range(40):
        said = {"template": "{a}{a}", "values": {"a": {"Message": said}}}
    with pytest.raises(Unfit):
        from_json(Message, said)


def test_sentences_of_nothing_within_each_other_take_no_time() -> None:
    said: Any = {"template": "{a}" * 1000, "values": {"a": ""}}
    for _ in range(20):
        said = {"template": "{a}" * 1000, "values": {"a": {"Message": said}}}
    assert str(from_json(Message, said)) == ""
