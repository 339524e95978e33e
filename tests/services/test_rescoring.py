"""After one change the score is what it would be anew, whatever was changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest

from duikou_desktop.core.messages import say
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.activity import ActivityKind
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.scoring import engine
from duikou_desktop.services.demo_year import demo_today
from duikou_desktop.services.history import undo
from duikou_desktop.services.judgements import JudgedPoint, OwnWords, keep_judgement
from duikou_desktop.services.records import remove_records, save_record
from duikou_desktop.services.scores import score_after, score_now, score_year
from duikou_desktop.storage.changes import ChangeSet
from duikou_desktop.storage.store import Store
from tests.demo import demo_office
from tests.ui.office import RONGAN, RONGSHUI

GUANGXI = load_scheme("guangxi-2022-2025")
CHANGE = say("改")
Act = Callable[[Store], ChangeSet | None]


def first(store: Store, key: str, *, draft: bool = False) -> UUID:
    register = BY_KEY[key]
    return next(each.id for each in store.read(register) if register.complete(each) is not draft)


def altered(store: Store, key: str, **values: object) -> ChangeSet | None:
    register = BY_KEY[key]
    record = next(iter(store.read(register, ids=[first(store, key)])))
    fresh = record.changed(**values)
    return store.change(CHANGE, lambda unit: unit.put(register, fresh))


def finished(store: Store) -> ChangeSet | None:
    """One of the demo's drafts written out."""
    register = BY_KEY["activity"]
    draft = next(iter(store.read(register, ids=[first(store, "activity", draft=True)])))
    whole = draft.changed(
        on=demo_today(), kind=ActivityKind.DEMONSTRATION, topic="新的示教", department="骨科",
        by=(first(store, "assignment"),), relations=(RONGSHUI,), draft=False,
    )  # fmt: skip
    assert register.complete(whole)
    return store.change(CHANGE, lambda unit: unit.put(register, whole))


ACTS: dict[str, Act] = {
    "an activity held": lambda store: save_record(
        store,
        BY_KEY["activity"],
        {
            "on": "2024-11-12", "kind": "手术示教", "topic": "新的示教", "department": "骨科",
            "by": (first(store, "assignment"),), "relations": (RONGSHUI,),
        },
    ).change,
    "an activity removed": lambda store: remove_records(
        store, BY_KEY["activity"], [first(store, "activity")]
    ),
    "an activity without its evidence": lambda store: altered(store, "activity", evidence=()),
    "an activity of another year": lambda store: altered(
        store, "activity", on=demo_today().replace(year=2023)
    ),
    "an activity of the other relation": lambda store: altered(
        store, "activity", relations=(RONGAN,)
    ),
    "an activity of another kind": lambda store: altered(
        store, "activity", kind=ActivityKind.ROUND
    ),
    "a draft finished": finished,
    "a draft": lambda store: altered(store, "activity", draft=True),
    "a meeting removed": lambda store: remove_records(
        store, BY_KEY["meeting"], [first(store, "meeting")]
    ),
    "a plan's item not done": lambda store: altered(store, "plan_item", done_on=None),
    "a stay that ended": lambda store: altered(store, "assignment", to=demo_today()),
    "a title won": lambda store: altered(store, "title", from_=demo_today()),
    "a figure": lambda store: altered(store, "indicator", numerator=Decimal(1)),
    "an own score": lambda store: keep_judgement(
        store,
        JudgedPoint(GUANGXI.id, Side.SUPPORTER, 2024, "S9.2", RONGSHUI),
        OwnWords(None, "示教情况", None),
    ),
}  # fmt: skip


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with demo_office(tmp_path / "office", Side.SUPPORTER) as made:
        yield made


@pytest.mark.parametrize("act", ACTS.values(), ids=list(ACTS))
def test_it_is_the_score_made_anew(store: Store, act: Act) -> None:
    before = score_year(store, GUANGXI, Side.SUPPORTER, 2024, demo_today())
    change = act(store)
    assert change is not None
    again = score_after(store, before, change)
    anew = score_now(store, GUANGXI, Side.SUPPORTER, 2024, demo_today())
    assert in_any_order(again) == in_any_order(anew)
    # Taken back, it is what it was; a chain of changes stays right.
    taken_back = undo(store)
    assert taken_back is not None
    assert in_any_order(score_after(store, again, taken_back)) == in_any_order(before)


def in_any_order(scored):
    """The assessments, with the records behind each point as sets: their order tells nothing."""
    parts = (scored.assessment.whole, *scored.assessment.relations)
    return [
        (
            point.id,
            point.score,
            point.expected,
            point.reachable,
            point.reason,
            set(point.records),
            set(point.waiting),
        )
        for part in parts
        for point in part.points
    ]


def test_only_the_points_and_the_relation_reached_are_scored(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = score_year(store, GUANGXI, Side.SUPPORTER, 2024, demo_today())
    change = ACTS["an activity held"](store)
    assert change is not None
    scored: list[tuple[str, UUID]] = []
    real = engine._score

    def counted(point, rules, parameters, facts, as_of):
        scored.append((point.id, facts.relations[0]))
        return real(point, rules, parameters, facts, as_of)

    monkeypatch.setattr(engine, "_score", counted)
    score_after(store, before, change)
    assert scored == [(each, RONGSHUI) for each in ("S9.1", "S9.2", "S9.3")]


def test_a_point_that_came_out_the_same_is_the_same(store: Store) -> None:
    """Whoever shows the score need only look at what is another: here what counts the demonstration."""
    before = score_year(store, GUANGXI, Side.SUPPORTER, 2024, demo_today())
    change = ACTS["an activity held"](store)
    assert change is not None
    again = score_after(store, before, change)
    for old, new in (
        (before.of(RONGSHUI), again.of(RONGSHUI)),
        (before.assessment.whole, again.assessment.whole),
    ):
        anew = [
            point.id
            for point, then in zip(new.points, old.points, strict=True)
            if point is not then
        ]
        assert anew == ["S9.2"]
    assert again.of(RONGAN) is before.of(RONGAN)
