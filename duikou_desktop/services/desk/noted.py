"""What is noted of a package when it is looked at, so that the round's tables need not open it again."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Self
from uuid import UUID

from duikou_desktop.core.text import squeeze
from duikou_desktop.core.typed_json import to_json
from duikou_desktop.documents.report import YearReport
from duikou_desktop.documents.summary.records import activities, on_site, techniques
from duikou_desktop.domain.coverage import deployed, gaps, paired
from duikou_desktop.scoring.assessment import Assessment, HospitalAssessment, ScoredPoint, State
from duikou_desktop.scoring.tally import claimed, form_totals
from duikou_desktop.services.desk.told import report_on
from duikou_desktop.services.package_check import CheckedPackage
from duikou_desktop.services.scored_year import ScoredYear


@dataclass(frozen=True, slots=True)
class Score:
    """A relation's year in figures; relation None: the whole hospital, one score for all relations."""

    relation: UUID | None
    own: Decimal  # 自评分: what the form says
    anew: Decimal | None  # what the records prove here, bonus in it; None: it was not counted
    base: tuple[Decimal, ...]  # of `anew`, by the standard's groups, bonus apart; empty: as above
    bonus: Decimal


@dataclass(frozen=True, slots=True)
class Deeds:
    """What a relation's records tell of the year."""

    relation: UUID
    members: tuple[str, ...]  # who was on site, by name, each once
    activities: tuple[tuple[str, int], ...]  # by kind
    techniques: tuple[str, ...]
    gaps: tuple[tuple[date, date], ...]  # days of the year without anybody on site
    # The report's 截至 day, after which it tells nothing; None: not noted.
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Noted:
    """All of it."""

    scores: tuple[Score, ...]
    deeds: tuple[Deeds, ...]

    @classmethod
    def read(cls, raw: Any) -> Self:
        """What was written of a package: by hand, for a page reads those of 1,500 hospitals."""
        return cls(tuple(map(_score, raw["scores"])), tuple(map(_deed, raw["deeds"])))

    def score(self, relation: UUID | None) -> Score | None:
        """That of the relation, or the one score of all of them."""
        found = {each.relation: each for each in self.scores}
        return found.get(relation) or found.get(None)

    def deed(self, relation: UUID) -> Deeds | None:
        """What that relation's records tell."""
        return next((each for each in self.deeds if each.relation == relation), None)


def _score(raw: Any) -> Score:
    anew = raw["anew"]
    return Score(
        UUID(raw["relation"]) if raw["relation"] else None,
        Decimal(raw["own"]),
        None if anew is None else Decimal(anew),
        tuple(map(Decimal, raw["base"])),
        Decimal(raw["bonus"]),
    )


def _deed(raw: Any) -> Deeds:
    day = date.fromisoformat
    return Deeds(
        UUID(raw["relation"]),
        tuple(raw["members"]),
        tuple((kind, count) for kind, count in raw["activities"]),
        tuple(raw["techniques"]),
        tuple((day(first), day(last)) for first, last in raw["gaps"]),
        day(raw["until"]) if raw.get("until") else None,
    )


def noted(checked: CheckedPackage) -> Noted:
    """What a package that was looked at gives."""
    return Noted(
        scores=tuple(_scores(checked.stated, checked.anew)),
        deeds=tuple(deeds_of(checked.anew)) if checked.anew is not None else (),
    )


def _scores(stated: HospitalAssessment, anew: ScoredYear | None) -> Iterator[Score]:
    ours: Mapping[UUID | None, Assessment] = (
        {each.relation: each for each in _parts(anew.assessment)} if anew is not None else {}
    )
    for part in _parts(stated):
        own, fresh = form_totals(part).total, ours.get(part.relation)
        if anew is None or fresh is None:
            yield Score(part.relation, own, None, (), Decimal(0))
        else:
            yield Score(part.relation, own, fresh.total, _by_group(anew, fresh), fresh.bonus)


@dataclass(frozen=True, slots=True)
class PointFigures:
    """A point as it was claimed and counted; `digest`: of all that a verdict on it was given by."""

    point: str
    own: Decimal | None  # None: the form says nothing
    anew: Decimal | None  # None: undecided, not counted, or for people to judge
    maximum: Decimal | None  # None: bonus
    digest: str
    score: Decimal | None = None  # as `anew`, with the office's own word where only people judge


@dataclass(frozen=True, slots=True)
class PartFigures:
    """All points of a relation; relation None: the whole hospital."""

    relation: UUID | None
    struck: bool  # a 一票否决 makes the whole 0
    points: tuple[PointFigures, ...]

    @classmethod
    def read(cls, raw: Any) -> Self:
        """What was written of it: by hand, for receipts are drafted of 1,500 reports at once."""
        return cls(
            UUID(raw["relation"]) if raw["relation"] is not None else None,
            raw["struck"],
            tuple(map(_point, raw["points"])),
        )


def _point(raw: Any) -> PointFigures:
    own, anew, most = (
        None if raw[each] is None else Decimal(raw[each]) for each in ("own", "anew", "maximum")
    )
    score = raw.get("score", raw["anew"])  # packages of earlier programs say no other
    return PointFigures(
        raw["point"], own, anew, most, raw["digest"], None if score is None else Decimal(score)
    )


def point_figures(checked: CheckedPackage) -> tuple[PartFigures, ...]:
    """Every point of a package that was looked at."""
    anew = checked.anew
    ours = {each.relation: each for each in _parts(anew.assessment)} if anew is not None else {}
    return tuple(
        PartFigures(
            part.relation,
            (fresh := ours.get(part.relation)) is not None and fresh.struck,
            tuple(
                PointFigures(
                    each.id,
                    claimed(each),
                    _counted(fresh.point(each.id)) if fresh is not None else None,
                    each.maximum,
                    _digest(each, fresh.point(each.id) if fresh is not None else None, checked),
                    fresh.point(each.id).score if fresh is not None else None,
                )
                for each in part.points
            ),
        )
        for part in _parts(checked.stated)
    )


def _counted(fresh: ScoredPoint) -> Decimal | None:
    """What the records give; where only people can judge, the office's own word is no recount."""
    return None if fresh.state is State.JUDGED else fresh.score


def _digest(point: ScoredPoint, fresh: ScoredPoint | None, checked: CheckedPackage) -> str:
    """The same as long as what the office says, what ours counts, and each record behind it are."""
    told = [to_json(point)]
    if fresh is not None:
        told += [to_json(fresh), [checked.lines.get(each) for each in fresh.records]]
    text = json.dumps(told, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Behind:
    """The records that a point stands on."""

    relation: UUID | None
    point: str
    records: tuple[UUID, ...]


def behind(found: HospitalAssessment) -> tuple[Behind, ...]:
    """Of every point of an assessment."""
    return tuple(
        Behind(part.relation, point.id, point.records)
        for part in _parts(found)
        for point in part.points
    )


def behind_otherwise(checked: CheckedPackage) -> tuple[Behind, ...] | None:
    """By ours, where the office's program states others, or fewer; None: they are the same.

    Spot checks are drawn from them: a hospital does not choose what can be drawn.
    """
    if checked.anew is None:
        return None
    ours = behind(checked.anew.assessment)
    return None if ours == behind(checked.stated) else ours


def _parts(found: HospitalAssessment) -> tuple[Assessment, ...]:
    return found.relations or (found.whole,)


def _by_group(anew: ScoredYear, part: Assessment) -> tuple[Decimal, ...]:
    return tuple(
        sum(
            (
                part.point(each.id).score or Decimal(0)
                for each in group.points()
                if not part.point(each.id).is_bonus and not part.struck
            ),
            Decimal(0),
        )
        for group in anew.standard.groups
    )


def deeds_of(anew: ScoredYear) -> Iterator[Deeds]:
    """What the records tell of each relation, as far as the day of the report."""
    whole = report_on(anew)
    for relation in anew.facts.relations:
        report = whole.of_relation(relation)
        facts = report.facts
        names = (report.book.person_name(each.person) for each in on_site(report))
        yield Deeds(
            relation,
            members=tuple(dict.fromkeys(map(squeeze, names))),
            activities=tuple(_activities(report)),
            techniques=tuple(squeeze(each.name or "") for each in techniques(report)),
            gaps=tuple(
                (each.first, each.last) for each in gaps(deployed(facts), paired(facts), anew.as_of)
            ),
            until=anew.as_of,
        )


def _activities(report: YearReport) -> Iterator[tuple[str, int]]:
    counts = Counter(each.kind.value for each in activities(report) if each.kind)
    yield from sorted(counts.items())
