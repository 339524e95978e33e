"""Declarations against records, agreements against the standard, dates against their year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from duikou_desktop.core.messages import say
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.absence import Absence, AbsenceKind
from duikou_desktop.domain.registers.agreement import Agreement, AgreementContent
from duikou_desktop.domain.registers.declaration import Declaration, DeclarationKind
from duikou_desktop.domain.registers.plan import Plan, PlanItem
from duikou_desktop.domain.registers.report_duty import ReportDuty
from duikou_desktop.domain.registers.trainee import Trainee
from duikou_desktop.domain.registers.welfare import Welfare
from duikou_desktop.domain.signing import still_to_sign
from duikou_desktop.domain.years import ReportingYear
from duikou_desktop.scoring.checks.base import Finding, Severity, Year

# A date and the field that says the year it is filed in.
_FILED = (
    ("paper_issue", "published_on"),
    ("target", "due"),
    ("target", "done_on"),
)


def declared_otherwise(year: Year) -> Iterator[Finding]:
    """A declaration that a record of the same year contradicts."""
    for each in year.every(Declaration):
        if each.kind is None:
            continue
        against = next(_against(year, each.kind, set(each.relations)), None)
        if against is not None:
            key, record = against
            yield Finding(
                "declared_otherwise",
                Severity.ERROR,
                "declaration",
                each.id,
                say(
                    "声明了“{kind}”，却有记录：{caption}。核对声明或记录。",
                    kind=say(each.kind.value),
                    caption=year.book.caption(key, record),
                ),
                about=str(record),
            )


def _against(year: Year, kind: DeclarationKind, relations: set[UUID]) -> Iterator[tuple[str, UUID]]:
    """What contradicts it, of the pairings it is declared for (of all, where it names none)."""

    def no(_record: Record) -> bool:
        return True

    def unauthorised(record: Record) -> bool:
        return isinstance(record, Absence) and record.kind is AbsenceKind.UNAUTHORISED

    def worse(record: Record) -> bool:
        return isinstance(record, Welfare) and False in (record.pay_unchanged, record.post_kept)

    def charged(record: Record) -> bool:
        return isinstance(record, Trainee) and bool(record.fee)

    key, contradicts = {
        DeclarationKind.NO_TERMS_CHANGE: ("terms_change", no),
        DeclarationKind.NO_UNAUTHORISED: ("absence", unauthorised),
        DeclarationKind.PAY_UNCHANGED: ("welfare", worse),
        DeclarationKind.TRAINING_FREE: ("trainee", charged),
        DeclarationKind.NO_DIFFICULTY: ("difficulty", no),
    }[kind]
    for record in year.of_year(key):
        named = year.book.relations_of(BY_KEY[key], record)
        if contradicts(record) and (not relations or not named or relations & set(named)):
            yield key, record.id


def support_time_missing(year: Year) -> Iterator[Finding]:
    """支援时间 stands in the 评价标准 of 附件4 第2项, not in its seven contents: a finding."""
    for each in year.every(Agreement):
        if each.contents and AgreementContent.TIME not in each.contents:
            message = say(
                "协议书（{which}）没有写明支援时间（附件4 第2项的评价标准要求）。补签附件，或说明。",
                which=_which(year, each),
            )
            yield Finding("support_time_missing", Severity.QUERY, "agreement", each.id, message)


def agreement_unsigned(year: Year) -> Iterator[Finding]:
    """An agreement of which a party registered below it has not signed or not sealed."""
    for each in year.every(Agreement):
        open_ = tuple(still_to_sign(year.book, each.id))
        if open_:
            message = say(
                "协议书（{which}）：{open}。签好、盖好以后在协议书里登记；已经办了的，补上签字日期和盖章。",
                which=_which(year, each),
                open=open_,
            )
            yield Finding("agreement_unsigned", Severity.QUERY, "agreement", each.id, message)


def _which(year: Year, agreement: Agreement) -> str:
    """Its number, or its days; and whom it is with."""
    pairings = (year.book.link_word("relation", each) for each in agreement.relations)
    return "，".join((year.book.link_word("agreement", agreement.id), *pairings))


def outside_filed_year(year: Year) -> Iterator[Finding]:
    """A date outside the year it is filed in."""
    for key, field in _FILED:
        for record in year.of_year(key):
            yield from _outside(year, key, record, field, record.value("year"))
    for item in year.every(PlanItem):
        plan = year.book.get(Plan, item.plan)
        if plan is not None and plan.kind is not None and plan.kind.value != "规划":
            yield from _outside(year, "plan_item", item, "due", plan.year)


def _outside(year: Year, key: str, record: Record, field: str, filed: object) -> Iterator[Finding]:
    day = record.value(field)
    if not isinstance(day, date) or not isinstance(filed, int):
        return
    if day not in ReportingYear(filed, year.facts.year.starts):
        message = say("日期 {day} 不在所填的 {year} 年度内。核对日期或年度。", day=day, year=filed)
        yield Finding("outside_filed_year", Severity.ERROR, key, record.id, message, field)


def report_late(year: Year) -> Iterator[Finding]:
    """A report sent after it was due, or due and not sent."""
    for due, each in year.dated(ReportDuty):
        if each.sent_on is not None and each.sent_on > due:
            message = say(
                "“{title}”{due} 到期，{sent} 才报出。", title=each.title or "", due=due, sent=each.sent_on
            )  # fmt: skip
        elif each.sent_on is None and due < year.as_of:
            message = say("“{title}”{due} 到期，还没有报送日期。", title=each.title or "", due=due)
        else:
            continue
        yield Finding("report_late", Severity.QUERY, "report_duty", each.id, message)
