"""What is to be known of a report's score wherever it stands among others."""

from __future__ import annotations

from collections.abc import Iterator

from duikou_desktop.core.messages import Message, label, say
from duikou_desktop.services.desk.report import Report

_OUTSIDE, _TWO = label("不在关系表"), label("有两份")
_BORROWED, _OTHER = label("参考"), label("另一版标准")


def not_ranked(report: Report) -> str:
    """Why a report is neither ranked nor added up, in a word; empty: it is."""
    told = (
        (report.ranks, ""),
        (report.counts and report.reference, _BORROWED),
        (report.counts, _OTHER),
        (not report.expected, _OUTSIDE),
        (report.again, report.again),
        (report.forked, _TWO),
    )
    return next((word for holds, word in told if holds), report.key.label)


def remarks(report: Report) -> tuple[Message, ...]:
    """In a few words each: why it is not ranked; by what standard, and of which relations."""
    why = not_ranked(report)
    return (*((say(why),) if why else ()), *_remarks(report))


def _remarks(report: Report) -> Iterator[Message]:
    share = report.share
    if report.not_counted is not None:
        yield say("没有复算")
    if report.other_version is not None:
        yield say("按第 {n} 版标准", n=report.other_version)
    if report.city_saw is not None:
        yield say("市里评的是第 {n} 次", n=report.city_saw)
    if report.left_out:
        yield say("没报{names}", names=report.left_out)
    if share is not None and share.elsewhere:
        yield say("只算这里的 {n} 个结对关系", n=len(share.relations))
    if share is not None and share.unlisted:
        yield say("不算关系表外的{names}", names=share.unlisted)
    if errors := _errors(report):
        yield say("审核有 {n} 处错误", n=errors)
    yield from report.otherwise


def explained(report: Report) -> tuple[Message, ...]:
    """The same in sentences, for whoever judges the report."""
    return (*doubts(report), *_elsewhere(report), *_otherwise(report), *_skipped(report))


def doubts(report: Report) -> tuple[Message, ...]:
    """Of these what is to be asked of the hospital."""
    return tuple(_doubts(report))


def _doubts(report: Report) -> Iterator[Message]:
    if report.other_version is not None:
        yield say(
            "这份报告按方案第 {n} 版的标准计算，和这里现在用的标准不同：不和别的一起排名次、不计入平均。"
            "请医院换成现在的版本重新封包上报。",
            n=report.other_version,
        )
    if report.city_saw is not None:
        yield say(
            "市里的汇总里没有这一份，市里评的是第 {n} 次：它的评审不用在这一份上。"
            "向市里核对，请市里重新上报，或在这里评。",
            n=report.city_saw,
        )
    if report.left_out:
        yield say(
            "关系表里还有和{names}的结对关系，上报包里没有：得分是报来的几个的平均，请向医院核对。",
            names=report.left_out,
        )
    if report.share is not None and report.share.unlisted:
        yield say(
            "上报包里还有和{names}的结对关系，关系表里没有：不评，也不计入得分。请向医院核对。",
            names=report.share.unlisted,
        )
    if errors := _errors(report):
        yield say(
            "用收到的记录审核，有 {n} 处错误（比如一个人同时在两处）：在“评审打分”里看“审核”，请向医院核对。",
            n=errors,
        )


def _errors(report: Report) -> int:
    found: int = report.received.content.get("checks", {}).get("errors", 0)
    return found


def _elsewhere(report: Report) -> Iterator[Message]:
    share = report.share
    if share is not None and share.elsewhere:
        yield say(
            "另有和{names}的结对关系在别的县，不归这里评：这里的得分是本台 {n} 个结对关系的平均。",
            names=share.elsewhere,
            n=len(share.relations),
        )


def _otherwise(report: Report) -> Iterator[Message]:
    if report.otherwise:
        yield say("{what}：关系到得分，请向两家医院核对。", what=report.otherwise)


def _skipped(report: Report) -> Iterator[Message]:
    if report.skipped:
        runs = (
            f"{first}" if first == last else f"{first}—{last}" for first, last in report.skipped
        )
        numbers = "、".join(runs)
        yield say("第 {numbers} 次没有收到过：没有上报，或还在别处。", numbers=numbers)
