"""A batch's heads and their time (附件4 第5项: 每少1人扣1分 … 每1人扣1分，扣完为止)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar, Literal
from uuid import UUID

from pydantic import Field

from duikou_desktop.core.messages import Message, said, say
from duikou_desktop.domain.registers.hospital import HospitalKind
from duikou_desktop.scoring.base import Case, Decision, RuleModel, Step, Use
from duikou_desktop.scoring.parameters import Points
from duikou_desktop.scoring.selection import left_out
from duikou_desktop.scoring.stays import Stay, span_of, time_is_full
from duikou_desktop.scoring.teams import Team, YearTeams, teams_of_year


class BatchStaffing(RuleModel):
    """The point's maximum less what is lost, not below 0. How many and how long: the parameters."""

    counts_by_itself: ClassVar[bool] = True
    # The lowest batch counts: another lifts nothing, only people of the batches there are.
    settled: ClassVar[frozenset[str]] = frozenset({"batch"})

    kind: Literal["batch_staffing"]
    # Points.
    lost_per_person_short: Points = Field(gt=0)
    lost_per_person_under_time: Points = Field(gt=0)
    # As how many people short a missing vice-president counts, beyond the head-count; and a
    # missing person of high title.
    missing_vice_president_counts: int = Field(ge=0)
    missing_high_title_counts: int = Field(default=0, ge=0)

    def uses(self) -> Iterator[Use]:
        """The registers and fields the rule looks into."""
        yield "batch", "planned_from"
        yield from (("assignment", field) for field in ("batch", "from", "to", "post"))

    def decide(self, case: Case) -> Decision:
        """The lowest of the batches begun in the year; if none, the one longest on site."""
        found = teams_of_year(case.facts, case.parameters, case.view)
        if not found.teams:
            return Decision(
                Decimal(0),
                (say("当年没有派驻批次，也没有人在岗。"),),
                steps=(Step(say("登记当年派出的批次和人员"), "batch"),),
            )
        team = self.scored_team(case, found)
        points = self._points(case, team)
        whole = case.maximum or Decimal(1)
        return Decision(
            points,
            (
                *self._context(found, team),
                *self._losses(case, team),
                *left_out(case, "batch"),
                *left_out(case, "assignment"),
            ),
            tuple(each.id for each in team.members),
            tuple(self._steps(case, team, whole)),
            # Below nothing where more is lost than there is: the first steps only make that good.
            share=Fraction(self._left(case, team)) / Fraction(whole),
        )

    def most(self, case: Case) -> Decimal:
        """What the batches begun leave: heads until the days of arrival are over, time until one leaves.

        Where none began yet in a running year, one that lacks nothing still may.
        """
        found = teams_of_year(case.facts, case.parameters, case.as_planned.view)
        whole = case.maximum or Decimal(0)
        begun = found.teams if found.begun_in_year or not case.open else ()
        if not begun:
            return whole if case.open else Decimal(0)
        return min(max(whole - self._lost(case, team), Decimal(0)) for team in begun)

    def _lost(self, case: Case, team: Team) -> Decimal:
        """Points of the batch that cannot come back."""
        missing = self._missing(case, team)
        if case.view.as_of <= team.arrives_until:
            missing = 0
        elif by_drafts := team.drafts_in_time(case.facts):
            missing = max(missing - by_drafts, 0)
        view = case.as_planned.view
        by_post = case.parameters.service_time.replacement == "post"
        gone = len(team.posts_lost(view) if by_post else team.left_under_time())
        return missing * self.lost_per_person_short + gone * self.lost_per_person_under_time

    def _steps(self, case: Case, team: Team, whole: Decimal) -> Iterator[Step]:
        """Who may still arrive, and who would leave too early as planned."""
        short, leaderless, _ = self._short(case, team)
        missing = self._missing(case, team)
        if missing and case.view.as_of <= team.arrives_until:
            words = say("{day} 前再到岗 {n} 人", day=team.arrives_until, n=max(short, 1))
            if leaderless:
                words = say(
                    "{day} 前再到岗 {n} 人，含挂职副院长", day=team.arrives_until, n=max(short, 1)
                )
            lost = Fraction(missing * self.lost_per_person_short) / Fraction(whole)
            yield Step(words, "assignment", (), lost, times=missing)
        each = Fraction(self.lost_per_person_under_time) / Fraction(whole)
        gone = team.left_under_time()
        for person in team.under_time():
            stay = team.stay_of(person)
            if stay is None or person in gone:
                continue
            words = say(
                "{name}驻点到 {day}",
                name=case.facts.book.person_name(person),
                day=stay.needed_until,
            )
            yield Step(words, "assignment", tuple(one.id for one in stay.assignments), each)

    def scored_team(self, case: Case, found: YearTeams) -> Team:
        """The batch the year is scored by: the one with the fewest points, the earliest of them."""
        return min(found.teams, key=lambda team: (self._points(case, team), team.started))

    def _needed(self, case: Case, team: Team) -> int:
        return case.parameters.team.heads_for(_kind(case, team)) or 0

    def _short(self, case: Case, team: Team) -> tuple[int, bool, bool]:
        """People short of the head-count; whether vice-president, and high title, are missing."""
        asked = case.parameters.team
        short = max(self._needed(case, team) - team.heads, 0)
        untitled = team.high_titles(case.facts, asked) < asked.high_titles
        return short, team.vice_presidents < asked.vice_presidents, untitled

    def _missing(self, case: Case, team: Team) -> int:
        """People short, everything counted."""
        short, leaderless, untitled = self._short(case, team)
        return (
            short
            + self.missing_vice_president_counts * leaderless
            + self.missing_high_title_counts * untitled
        )

    def _under_time(self, case: Case, team: Team) -> tuple[UUID, ...]:
        if case.parameters.service_time.replacement == "post":
            return team.posts_under_time(case.view)
        return team.under_time()

    def _points(self, case: Case, team: Team) -> Decimal:
        return max(self._left(case, team), Decimal(0))

    def _left(self, case: Case, team: Team) -> Decimal:
        """The maximum less what is lost, below 0 where that is more."""
        missing = self._missing(case, team)
        under_time = len(self._under_time(case, team))
        lost = missing * self.lost_per_person_short + under_time * self.lost_per_person_under_time
        return (case.maximum or Decimal(0)) - lost

    @staticmethod
    def _context(found: YearTeams, team: Team) -> tuple[Message, ...]:
        taken, begun = team.batch.number, len(found.teams)
        if not found.begun_in_year:
            return (say("当年没有新批次，取在岗最久的{batch}。", batch=taken),)
        if begun > 1:
            return (say("当年派出 {n} 批，取得分最低的{batch}。", n=begun, batch=taken),)
        return ()

    def _losses(self, case: Case, team: Team) -> tuple[Message, ...]:
        needed = self._needed(case, team)
        short, leaderless, untitled = self._short(case, team)
        under_time = self._under_time(case, team)
        reasons = [
            say(
                "{batch} {started} 开始，到岗 {heads} 人，要求 {needed} 人{leaders}。",
                batch=team.batch.number,
                started=team.started,
                heads=team.heads,
                needed=needed,
                leaders=say("；挂职副院长 {n} 人", n=team.vice_presidents)
                if case.parameters.team.vice_presidents
                else "",
            )
        ]
        if team.cut:
            reasons.append(say("驻点只算到结对关系终止的 {day}。", day=team.ended))
        if _kind(case, team) is None:
            reasons.append(say("受援医院的类别还没有确认，按综合医院要求。"))
        if short:
            lost = short * self.lost_per_person_short
            reasons.append(say("少 {n} 人，扣 {lost} 分。", n=short, lost=lost))
        if leaderless:
            lost = self.missing_vice_president_counts * self.lost_per_person_short
            asked = case.parameters.team.vice_presidents
            told = (
                say("挂职副院长要求 {n} 人，扣 {lost} 分。", n=asked, lost=lost)
                if team.vice_presidents
                else say("没有挂职副院长，扣 {lost} 分。", lost=lost)
            )
            reasons.append(told)
        if untitled:
            lost = self.missing_high_title_counts * self.lost_per_person_short
            ranks = said(case.parameters.team.high_ranks)
            reasons.append(say("没有{ranks}职称的人员，扣 {lost} 分。", ranks=ranks, lost=lost))
        if under_time:
            reasons.append(self._too_short(case, team, under_time))
        else:
            full = case.parameters.service_time.words
            reasons.append(say("每人连续驻点都满 {full}。", full=full))
        return tuple(reasons)

    def _too_short(self, case: Case, team: Team, under_time: tuple[UUID, ...]) -> Message:
        """Who has not the time yet, apart from who left without it."""
        full = case.parameters.service_time.words
        lost = len(under_time) * self.lost_per_person_under_time
        names = tuple(_with_why(case, team, person) for person in under_time)
        running = sum(1 for person in under_time if (stay := team.stay_of(person)) and stay.running)
        if running and not case.view.planned:
            return say(
                "连续驻点还不到 {full}的 {n} 人（{names}），其中 {running} 人还在岗，现扣 {lost} 分。",
                full=full,
                n=len(under_time),
                names=names,
                running=running,
                lost=lost,
            )
        return say(
            "连续驻点不到 {full}的 {n} 人（{names}），扣 {lost} 分。",
            full=full,
            n=len(under_time),
            names=names,
            lost=lost,
        )


def _with_why(case: Case, team: Team, person: UUID) -> Message:
    """The name, and what absences made of the time: the days alone would look long enough."""
    name, stay = case.facts.book.person_name(person), team.stay_of(person)
    why = _away(case, team, stay) if stay is not None else None
    return say("{name}，{why}", name=name, why=why) if why else say("{name}", name=name)


def _away(case: Case, team: Team, stay: Stay) -> Message | None:
    """How absences lengthened or broke the stay; None: they did not."""
    more = (stay.needed_until - time_is_full(stay.span.first, case.parameters.service_time)).days
    if more:
        return say("离岗使驻点要多 {n} 天，满到 {day}", n=more, day=stay.needed_until)
    served = [span for each in stay.assignments if (span := span_of(each, case.view, team.ended))]
    if any(each.first < stay.span.first or each.last > stay.span.last for each in served):
        first, last = stay.span.first, stay.span.last
        return say("擅自离岗隔断，最长一段 {first} 至 {last}", first=first, last=last)
    return None


def _kind(case: Case, team: Team) -> HospitalKind | None:
    relation = team.batch.relation
    return case.facts.recipient_kinds.get(relation) if relation else None
