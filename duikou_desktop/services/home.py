"""The home page: how the year stands, what is missing, who is on site."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import UUID

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import Message, say
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.facts import YearFacts
from duikou_desktop.domain.registers import ALL
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.scoring.assessment import Assessment
from duikou_desktop.scoring.standard import Standard
from duikou_desktop.services.checks import check_office, open_findings
from duikou_desktop.services.home_presence import members_today, presence, running_batches
from duikou_desktop.services.home_progress import demand_lines, target_group
from duikou_desktop.services.home_todo import (
    finding_todos,
    judged_todo,
    kind_todos,
    point_todos,
    presence_todos,
    receipt_todos,
    register_todos,
    unexplained_todos,
)
from duikou_desktop.services.home_view import GroupPoints, HomeView, ScoreView, Todo
from duikou_desktop.services.scored_year import ScoredYear, reporting_year
from duikou_desktop.services.scores import scheme_relations, score_year
from duikou_desktop.storage.store import Store


def look_home(
    store: Store, scheme: Scheme, side: Side, year: int, *, relation: UUID | None, today: date
) -> HomeView:
    """The home page of one relation (None: the whole hospital), also without a standard."""
    view = _look(store, scheme, side, year, relation=relation, today=today)
    findings = open_findings(check_office(store, scheme, side, year, today))
    todos = _in_order([*view.todos, *finding_todos(findings)])
    # What came back from the commission goes before everything of the office's own.
    return replace(view, todos=(*receipt_todos(store, scheme, side, year), *todos))


def _look(
    store: Store, scheme: Scheme, side: Side, year: int, *, relation: UUID | None, today: date
) -> HomeView:
    book = store.book(ALL, year=reporting_year(scheme, year))
    hospital = store.identity.hospital
    try:
        scored = score_year(store, scheme, side, year, today)
    except UserError:
        # No standard, or no relation yet: everything but the score can still be told.
        return home_unscored(
            book, scheme, side, hospital, year=year, relation=relation, today=today
        )
    return home_of(scored, relation)


def home_of(scored: ScoredYear, relation: UUID | None) -> HomeView:
    """The home page from a scored year."""
    facts = scored.relation_facts.get(relation, scored.facts) if relation else scored.facts
    assessment = scored.of(relation)
    if relation not in scored.facts.relations:
        relation = None  # it did not stand in the year
    places = _places(scored.facts, scored.hospital, scored.side, relation)
    return _view(facts, places, scored.scheme, scored.as_of, scored=scored, assessment=assessment)


def home_unscored(
    book: Book,
    scheme: Scheme,
    side: Side,
    hospital: UUID,
    *,
    year: int,
    relation: UUID | None,
    today: date,
) -> HomeView:
    """As `home_of`, where the year cannot be scored."""
    period = reporting_year(scheme, year)
    relations = scheme_relations(book, hospital, scheme.id, side, period)
    seen = (relation,) if relation in relations and relation else relations
    facts = YearFacts(book, scheme.id, side, period, seen)
    return _view(facts, _places(facts, hospital, side, relation), scheme, today)


def _places(
    facts: YearFacts, hospital: UUID, side: Side, relation: UUID | None
) -> tuple[tuple[str, YearFacts], ...]:
    """The recipients to be looked at one by one, named where there are several."""
    if side is Side.RECIPIENT or len(facts.relations) < 2:
        return (("", facts),)
    wanted = [each for each in facts.relations if relation in (None, each)]
    return tuple(
        (
            facts.book.other_hospital_name(each, hospital) if relation is None else "",
            YearFacts(facts.book, facts.scheme, facts.side, facts.year, (each,)),
        )
        for each in wanted
    )


def _view(
    facts: YearFacts,
    places: tuple[tuple[str, YearFacts], ...],
    scheme: Scheme,
    today: date,
    *,
    scored: ScoredYear | None = None,
    assessment: Assessment | None = None,
) -> HomeView:
    lines = tuple(presence(part, today, place) for place, part in places)
    last = facts.year.last if today <= facts.year.last else None
    # Of a closed year nothing can be done but what its findings say.
    is_open = scored is None or scored.approval is None
    todos = [*kind_todos(facts), *register_todos(facts)] if is_open else []
    todos.extend(todo for line in lines for todo in presence_todos(line))
    targets = []
    if scored is not None and assessment is not None:
        todos.extend(judged_todo(assessment, last) if is_open else ())
        for place, part in places:
            each = scored.of(part.relations[0]) if scored.assessment.relations else assessment
            if is_open:
                todos.extend(point_todos(each, scored.standard, last, place))
                todos.extend(unexplained_todos(each, scored.standard, place))
            group = target_group(part, scheme, scored.standard, each, as_of=today, place=place)
            if group.lines:
                targets.append(group)
    return HomeView(
        year=facts.year.label,
        first=facts.year.first,
        last=facts.year.last,
        as_of=today,
        score=_score(assessment, scored) if scored and assessment else None,
        no_score=None if scored else _why_not(scheme, facts.side),
        todos=_in_order(todos),
        members=tuple(
            member for place, part in places for member in members_today(part, today, place)
        ),
        batches=tuple(
            batch for place, part in places for batch in running_batches(part, scheme, today, place)
        ),
        presence=lines,
        targets=tuple(targets),
        demands=tuple(demand_lines(facts, tuple(part for _, part in places), scheme, today, lines)),
    )


def _why_not(scheme: Scheme, side: Side) -> Message:
    if scheme.standard(side) is None:
        return say(
            "“{title}”没有附考核标准，这里不评分。记录、台账照常；"
            "要试算，在“设置”的“方案”里借用别的标准。",
            title=scheme.short_title,
        )
    return say("还没有结对关系，不能评分。先在“结对关系”里登记。")


def _in_order(todos: Iterable[Todo]) -> tuple[Todo, ...]:
    """By date, what has none last; on one day, the most points for the effort first."""
    return tuple(
        sorted(
            todos,
            key=lambda todo: (todo.due or date.max, -(todo.points or Decimal(0)) / todo.effort),
        )
    )


def _score(assessment: Assessment, scored: ScoredYear) -> ScoreView:
    standard = scored.standard
    bonus = [each for each in assessment.points if each.is_bonus]
    undecided = [each for each in assessment.points if each.undecided]
    return ScoreView(
        standard=standard.title,
        attachment=standard.attachment,
        proven=assessment.base,
        expected=assessment.expected_base,
        reachable=assessment.reachable_base,
        maximum=standard.maximum,
        bonus=assessment.bonus,
        expected_bonus=sum((each.expected or Decimal(0) for each in bonus), Decimal(0)),
        undecided=len(undecided),
        undecided_max=assessment.undecided_max,
        groups=tuple(_groups(assessment, standard)),
        late=scored.entered_late,
    )


def _groups(assessment: Assessment, standard: Standard) -> Iterable[GroupPoints]:
    for group in standard.groups:
        points = [assessment.point(point.id) for point in group.points() if not point.is_bonus]
        yield GroupPoints(
            number=group.number,
            title=group.title,
            proven=sum((each.score or Decimal(0) for each in points), Decimal(0)),
            expected=sum((each.expected or Decimal(0) for each in points), Decimal(0)),
            reachable=sum((each.reachable for each in points), Decimal(0)),
            maximum=group.maximum,
        )
