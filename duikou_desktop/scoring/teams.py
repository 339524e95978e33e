"""A batch as a team: who belongs to its head-count, who leads, who stays long enough.

附件4 第5项: 每批派驻人员人数不少于5人（其中1人挂职副院长），且在受援医院连续工作6个月以上.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from uuid import UUID

from duikou_desktop.domain.coverage import deployed
from duikou_desktop.domain.facts import YearFacts
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.assignment import Assignment, Post
from duikou_desktop.domain.registers.batch import Batch
from duikou_desktop.domain.service_time import Span, joined
from duikou_desktop.scoring.parameters import Parameters
from duikou_desktop.scoring.parameters import Team as Asked
from duikou_desktop.scoring.stays import Stay, span_of, stays
from duikou_desktop.scoring.views import View


def _length(stay: Stay) -> tuple[bool, int]:
    """By it one stay is longer than another: in days, the time needed before all."""
    return stay.long_enough, stay.span.days


@dataclass(frozen=True)
class Team:
    """One batch with everyone who served in it."""

    batch: Batch
    started: date
    members: tuple[Assignment, ...]
    stays: tuple[Stay, ...]
    arrival_within_days: int
    ended: date | None = None  # the last day of its relation, where that was ended

    @property
    def arrives_until(self) -> date:
        """The last day on which an arrival counts among the heads."""
        last = self.started + timedelta(days=self.arrival_within_days)
        return min(last, self.ended) if self.ended is not None else last

    @property
    def founders(self) -> tuple[Assignment, ...]:
        """Who arrived within the days allowed; a later replacement does not lift the number."""
        latest = self.arrives_until
        return tuple(each for each in self.members if each.from_ and each.from_ <= latest)

    def drafts_in_time(self, facts: YearFacts) -> int:
        """Drafts of the batch that may still turn out to be of its heads."""
        return sum(
            1
            for each in facts.counting("assignment")
            if isinstance(each, Assignment)
            and each.batch == self.batch.id
            and not BY_KEY["assignment"].complete(each)
            and (each.from_ is None or each.from_ <= self.arrives_until)
        )

    @property
    def heads(self) -> int:
        """Distinct people of the head-count."""
        return len({each.person for each in self.founders})

    def sent_among(self, people: Iterable[UUID]) -> set[UUID]:
        """Of these people, those of the head-count."""
        return {each.person for each in self.founders if each.person}.intersection(people)

    @property
    def people(self) -> tuple[UUID, ...]:
        """Everyone who served in it, each once, in order of arrival."""
        return tuple(dict.fromkeys(each.person for each in self.members if each.person))

    @property
    def vice_presidents(self) -> int:
        """People of the head-count who are vice-president."""
        return len({each.person for each in self.founders if each.post is Post.VICE_PRESIDENT})

    def high_titles(self, facts: YearFacts, asked: Asked) -> int:
        """People of the head-count who hold a high title on the first day of their stay."""
        held = 0
        for person in {each.person for each in self.founders if each.person}:
            stay = self.stay_of(person)
            title = facts.book.title_on(person, stay.span.first) if stay else None
            held += (
                title is not None
                and title.rank in asked.high_ranks
                and (not asked.high_series or title.series in asked.high_series)
            )
        return held

    @property
    def served(self) -> tuple[tuple[Assignment, Stay], ...]:
        """Every member with the longest stay of his in this batch."""
        mine = {person: self.stay_of(person) for person in self.people}
        return tuple(
            (each, stay) for each in self.members if each.person and (stay := mine[each.person])
        )

    def stay_of(self, person: UUID) -> Stay | None:
        """The stay in which the person served in this batch, the longest where there are two."""
        return self._longest.get(person)

    @cached_property
    def _longest(self) -> Mapping[UUID, Stay]:
        """By person, the longest stay in this batch: asked of everybody by many points."""
        members = {each.id for each in self.members}
        found: dict[UUID, Stay] = {}
        for stay in self.stays:
            if not members.isdisjoint(each.id for each in stay.assignments):
                best = found.get(stay.person)
                if best is None or _length(stay) > _length(best):
                    found[stay.person] = stay
        return found

    def under_time(self) -> tuple[UUID, ...]:
        """The people whose stay is shorter than needed, counted by person."""
        return tuple(
            person
            for person in self.people
            if (stay := self.stay_of(person)) is None or not stay.long_enough
        )

    def left_under_time(self) -> tuple[UUID, ...]:
        """Those of `under_time` who have left, or cannot fill it: it will not become longer."""
        return tuple(
            person
            for person in self.under_time()
            if (stay := self.stay_of(person)) is None
            or not stay.running
            or self._ends_before(stay.needed_until)
        )

    @property
    def cut(self) -> bool:
        """Whether somebody is on site beyond the relation's end: that does not count."""
        lasts = [each.to or each.planned_to or date.max for each in self.members]
        return any(map(self._ends_before, lasts))

    def _ends_before(self, day: date) -> bool:
        return self.ended is not None and self.ended < day

    def posts_under_time(self, view: View) -> tuple[UUID, ...]:
        """As `under_time`, but someone and whoever replaced him count as one post."""
        return tuple(person for person, last, needed in self._posts(view) if last < needed)

    def posts_lost(self, view: View) -> tuple[UUID, ...]:
        """Those of `posts_under_time` for which a replacement would come too late."""
        return tuple(
            person
            for person, last, needed in self._posts(view)
            if last < needed and (needed < view.as_of or self._ends_before(needed))
        )

    def _posts(self, view: View) -> Iterator[tuple[UUID, date, date]]:
        """Each post: who held it first, its last day, and the day its time is full."""
        for chain in _chains(self.members):
            served = [
                (each.person, span)
                for each in chain
                if each.person and (span := span_of(each, view, self.ended))
            ]
            first, _ = served[0]
            stay = self.stay_of(first)
            needed = stay.needed_until if stay else date.max
            yield first, max(span.last for _, span in served), needed


def _chains(members: Iterable[Assignment]) -> list[list[Assignment]]:
    """The members by post: each follows the one he replaces."""
    in_batch = list(members)
    successors: dict[UUID, list[Assignment]] = {}
    for each in in_batch:
        if each.replaces is not None:
            successors.setdefault(each.replaces, []).append(each)
    ids = {each.id for each in in_batch}
    chains = []
    for start in in_batch:
        if start.replaces in ids:
            continue
        chain = [start]
        for member in chain:
            chain.extend(successors.get(member.id, ()))
        chains.append(chain)
    return chains


@dataclass(frozen=True)
class YearTeams:
    """The teams a year is scored by."""

    teams: tuple[Team, ...]
    begun_in_year: bool  # False: none began in it, so the one longest on site stands in


def teams_of_year(facts: YearFacts, parameters: Parameters, view: View) -> YearTeams:
    """The batches begun in the year; if none, the batch longest on site in it.

    A batch begins with its first arrival. One without anybody yet is no team.
    """
    every = every_team(facts, parameters, view)
    begun = tuple(team for team in every if team.started in facts.year)
    if begun:
        return YearTeams(begun, begun_in_year=True)
    year = Span(facts.year.first, facts.year.last)
    present = [(days, team) for team in every if (days := _days_in(team, year, view)) > 0]
    if not present:
        return YearTeams((), begun_in_year=True)
    longest = max(present, key=lambda pair: (pair[0], pair[1].started, str(pair[1].batch.id)))
    return YearTeams((longest[1],), begun_in_year=False)


def _days_in(team: Team, year: Span, view: View) -> int:
    """Days of the year on which somebody of the team was on site."""
    spans = [span for each in team.members if (span := span_of(each, view, team.ended))]
    return sum(
        overlap.days for span in joined(spans) if (overlap := span.overlap(year)) is not None
    )


def every_team(facts: YearFacts, parameters: Parameters, view: View) -> list[Team]:
    """Every batch with somebody in it, in order of its first arrival."""
    served = stays(facts, parameters.service_time, view)
    members: dict[UUID, list[Assignment]] = {}
    for assignment in deployed(facts):
        if assignment.batch is not None and view.happened(assignment.from_):
            members.setdefault(assignment.batch, []).append(assignment)
    teams = []
    for batch in facts.complete(Batch, "batch"):
        mine = members.get(batch.id)
        if not mine:
            continue
        ordered = sorted(
            mine,
            key=lambda each: (
                each.from_ or date.max,
                facts.book.person_name(each.person),
                str(each.id),
            ),
        )
        teams.append(
            Team(
                batch=batch,
                started=ordered[0].from_ or date.max,
                members=tuple(ordered),
                stays=tuple(served),
                arrival_within_days=parameters.team.arrival_within_days,
                ended=facts.ended("batch", batch),
            )
        )
    return sorted(teams, key=lambda team: (team.started, str(team.batch.id)))
