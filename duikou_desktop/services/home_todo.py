"""What is missing, with the points it is worth: from the scores, the registers and the strip."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from duikou_desktop.core.messages import say
from duikou_desktop.domain.facts import YearFacts
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.relation import Relation
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.scoring.assessment import Assessment, State
from duikou_desktop.scoring.standard import Standard
from duikou_desktop.scoring.tally import standing
from duikou_desktop.scoring.what_if import by_gain
from duikou_desktop.services.checks import OpenFindings
from duikou_desktop.services.home_presence import days_words
from duikou_desktop.services.home_view import Opens, Todo, YearPresence
from duikou_desktop.storage.receipts import kept_receipts
from duikou_desktop.storage.store import Store

# What a register's page shows of itself when it is opened from here.
DRAFTS, NO_EVIDENCE = "draft", "no_evidence"


def point_todos(
    assessment: Assessment, standard: Standard, last: date | None, place: str
) -> Iterator[Todo]:
    """One line a point that records can still raise: its first step, and what it is worth."""
    short = {point.id: point.short for point in standard.points()}
    for point in by_gain(assessment):
        more = len(point.steps) - 1
        words = say("{step}等 {n} 步", step=point.steps[0].message, n=more + 1)
        yield Todo(
            message=say(
                "{point}：{step}",
                point=say(short[point.id]),
                step=words if more else point.steps[0].message,
            ),
            opens=Opens("score", point.id),
            due=last,
            points=point.gain,
            place=place,
            effort=point.effort,
        )


def judged_todo(assessment: Assessment, last: date | None) -> Iterator[Todo]:
    """The points that only the office can decide, together."""
    waiting = [each for each in assessment.points if standing(each) is State.JUDGED]
    if waiting:
        yield Todo(
            message=say("{n} 个评价要点待判断", n=len(waiting)),
            opens=Opens("score", waiting[0].id),
            due=last,
            points=sum((each.maximum or Decimal(0) for each in waiting), Decimal(0)),
        )


def unexplained_todos(assessment: Assessment, standard: Standard, place: str) -> Iterator[Todo]:
    """The own scores that differ from the computed ones without a word why."""
    short = {point.id: point.short for point in standard.points()}
    for each in assessment.points:
        if not each.unexplained:
            continue
        message = say("{point}：自评和计算不同，写明理由", point=say(short[each.id]))
        yield Todo(message, Opens("score", each.id), place=place)


def register_todos(facts: YearFacts) -> Iterator[Todo]:
    """Drafts, and complete records without the evidence they should have, by register."""
    for register in BY_KEY.values():
        # A hospital lacks its kind alone: `kind_todos` says it by name.
        if register.section is None or register.key == "hospital":
            continue
        if facts.side not in register.sides:
            continue
        drafts = sum(
            1
            for record in facts.recorded(register.key)
            if not register.complete(record) and register.in_year(record, facts.year)
        )
        if drafts:
            title = say(register.title)
            yield Todo(
                say("{title}有 {n} 条草稿", title=title, n=drafts), Opens(register.key, DRAFTS)
            )
        if not register.evidence_expected:
            continue
        bare = sum(
            1
            for record in facts.recorded(register.key)
            if register.complete(record)
            and not record.evidence
            and register.in_year(record, facts.year)
        )
        if bare:
            yield Todo(
                say("{title}有 {n} 条缺佐证", title=say(register.title), n=bare),
                Opens(register.key, NO_EVIDENCE),
            )


def finding_todos(found: OpenFindings) -> Iterator[Todo]:
    """What the checks found wrong, and what they ask words on."""
    if found.errors:
        yield Todo(say("审核查出 {n} 处有错，改正或核对", n=found.errors), Opens("audit"))
    if found.queries:
        yield Todo(say("审核有 {n} 处要写说明", n=found.queries), Opens("audit"))


def receipt_todos(store: Store, scheme: Scheme, side: Side, year: int) -> Iterator[Todo]:
    """What a commission did not take, as long as nothing newer was given to it."""
    if not kept_receipts(store, scheme.id, side, year):
        return
    # Reading one takes a fifth of a second to load: no office waits for it that has none.
    from duikou_desktop.services.receipts import answers

    for each in answers(store, scheme.id, side, year):
        said = each.said
        if said.outcome.stands or not each.newest:
            continue
        told = say(
            "{commission}：第 {n} 次上报{outcome}",
            commission=said.commission,
            n=said.sequence,
            outcome=say(said.outcome.label),
        )
        reason = say("{told}（{reason}）", told=told, reason=said.reason)
        yield Todo(reason if said.reason else told, Opens("export"))


def kind_todos(facts: YearFacts) -> Iterator[Todo]:
    """Recipients whose kind nobody confirmed: it decides how many people a batch needs."""
    for relation_id, kind in facts.recipient_kinds.items():
        relation = facts.book.get(Relation, relation_id)
        if kind is None and relation is not None and relation.recipient is not None:
            name = facts.book.hospital_name(relation.recipient)
            yield Todo(
                say("确认{name}的医院类别，每批人数按它定", name=name),
                Opens("hospital", str(relation.recipient)),
            )


def presence_todos(line: YearPresence) -> Iterator[Todo]:
    """Days without anybody: gone by (to be explained), and still to be filled."""
    for first, last in line.gaps:
        days = (last - first).days + 1
        message = say(
            "{days}无人驻点（{n} 天），核对派驻记录", days=days_words(first, last), n=days
        )
        yield Todo(message, Opens("assignment"), place=line.place)
    if line.unplanned_from is not None:
        day = line.unplanned_from
        message = say("{month} 月 {day} 日起还没有安排驻点", month=day.month, day=day.day)
        yield Todo(message, Opens("batch"), due=day, place=line.place)
