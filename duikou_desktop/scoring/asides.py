"""What is said beside a point to the office alone: it tells what to do, and no form prints it."""

from __future__ import annotations

from decimal import Decimal

from duikou_desktop.core.messages import Message, say

NO_PROOF = say("没有记录不等于没有发生，要有年度声明，或由本单位自评。")
TO_JUDGE = say("由本单位自评。")
TO_JUDGE_BY_STANDARD = say("由本单位对照标准自评。")
TO_JUDGE_WHETHER = say("是否做到由本单位自评。")


def may_earn(points: Decimal) -> Message:
    """What the records would give, where the office decides."""
    return say("记录显示可得 {points} 分，由本单位自评。", points=points)


def of_drafts(title: Message, n: int) -> Message:
    """That so many records of a register do not count as long as they are not complete."""
    return say("另有{title}草稿 {n} 条未计入。", title=title, n=n)


_TEMPLATES = frozenset(
    {
        NO_PROOF.template,
        TO_JUDGE.template,
        TO_JUDGE_BY_STANDARD.template,
        TO_JUDGE_WHETHER.template,
        may_earn(Decimal(0)).template,
        of_drafts(say(""), 0).template,
    }
)


def is_aside(message: Message) -> bool:
    """Whether it is said to the office, and not of what was done."""
    return message.template in _TEMPLATES
