"""One value for many records: every register's fields, one step, and what is left alone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.ids import hospital_id, new_id
from duikou_desktop.core.messages import say
from duikou_desktop.domain.plain import plain
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers import ALL, BY_KEY
from duikou_desktop.domain.registers.trainee import Trainee, TraineeKind
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.fill_many import (
    RELATIONS,
    Giving,
    empty_counts,
    fill_many,
    fillable,
    plan_filling,
)
from duikou_desktop.services.history import redo, undo
from duikou_desktop.services.office import Membership, make_office
from duikou_desktop.storage.changes import Unit
from duikou_desktop.storage.store import Store
from tests.closing import close_year
from tests.demo import demo_office
from tests.filled import Filled
from tests.services.ledger_sheets import GUANGXI, RELATION

ACTIVITY = BY_KEY["activity"]
TRAINEE = BY_KEY["trainee"]
PAGES = [each for each in ALL if each.section is not None]
OWN = {Side.SUPPORTER: "柳州市柳铁中心医院", Side.RECIPIENT: "融水苗族自治县人民医院"}


@pytest.fixture(scope="module")
def offices(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[Side, Store]]:
    made = {
        side: make_office(
            tmp_path_factory.mktemp(side.value) / "office", Membership(GUANGXI, side, own)
        )
        for side, own in OWN.items()
    }
    yield made
    for each in made.values():
        each.close()


def put_down(store: Store, register: Register, *records: Record) -> None:
    def put(unit: Unit) -> None:
        for each in records:
            unit.put(register, each)

    store.change(say("记下"), put)


def trainee(day: date, **values: object) -> Trainee:
    whole = {
        "from_": day, "kind": TraineeKind.FURTHER, "name": "示例甲", "department": "神经内科",
        "host": "示例医院", "fee": Decimal(0), "relations": (RELATION,), "side": Side.SUPPORTER,
    }  # fmt: skip
    return Trainee(**{**whole, **values})  # type: ignore[arg-type]


@pytest.mark.parametrize("register", PAGES, ids=lambda each: each.key)
def test_each_field_that_can_be_filled_is_filled_in_two_records_and_taken_back_at_once(
    offices: dict[Side, Store], register: Register
) -> None:
    side = Side.SUPPORTER if Side.SUPPORTER in register.sides else Side.RECIPIENT
    store = offices[side]
    filled = Filled(hospital_id(OWN[side]), side)
    whole = filled.of(register.key)

    def put(unit: Unit) -> None:
        for key, record in filled.all():
            unit.put(BY_KEY[key], record)

    store.change(say("记下"), put)
    specs = fillable(register)
    assert specs or register.key == "relation"
    for spec in specs:
        nothing = () if spec.many else None
        emptied = [
            whole.changed(id=new_id(), **{spec.attribute: nothing}),
            whole.changed(id=new_id(), **{spec.attribute: nothing}),
        ]
        put_down(store, register, *emptied)
        ids = [each.id for each in emptied]
        value = plain(whole.value(spec.key))
        plan, change = fill_many(store, register, ids, Giving(spec.key, value))
        assert change is not None, spec.key
        assert str(change.label) == f"2 条{register.title}填“{spec.label}”"
        assert (len(plan.records), plan.kept, plan.left) == (2, 0, ())
        assert {each.id: each for each in store.read(register, ids=ids)} == {
            each: whole.changed(id=each) for each in ids
        }
        undo(store)
        assert {each.id: each for each in store.read(register, ids=ids)} == {
            each.id: each for each in emptied
        }
        redo(store)


def test_what_names_a_record_and_numbers_of_persons_are_nobody_elses() -> None:
    assert "name" not in [spec.key for spec in fillable(BY_KEY["hospital"])]
    person = [spec.key for spec in fillable(BY_KEY["person"])]
    assert "hospital" in person
    assert {"name", "phone", "id_number"}.isdisjoint(person)
    relation = [spec.key for spec in fillable(BY_KEY["relation"])]
    assert {"recipient", "supporter"}.isdisjoint(relation)


def test_what_is_filled_in_stays_unless_it_is_to_be_replaced(store: Store) -> None:
    first, second = trainee(date(2024, 3, 6), department=None), trainee(date(2024, 3, 7))
    put_down(store, TRAINEE, first, second)
    ids = [second.id, first.id]
    plan = plan_filling(store, TRAINEE, ids, Giving("department", "内科"))
    assert [each.id for each in plan.records] == [first.id]
    assert (plan.whole, plan.kept) == (1, 1)
    plan = plan_filling(store, TRAINEE, ids, Giving("department", "内科", only_empty=False))
    assert [each.id for each in plan.records] == ids
    assert (plan.whole, plan.kept) == (1, 0)


def test_a_draft_marked_by_hand_is_none_the_wholer(store: Store) -> None:
    draft = trainee(date(2024, 3, 6), department=None, draft=True)
    put_down(store, TRAINEE, draft)
    plan, _ = fill_many(store, TRAINEE, [draft.id], Giving("department", "内科"))
    assert plan.whole == 0
    assert store.read(TRAINEE, ids=[draft.id])[0].draft


def test_a_value_that_does_not_fit_leaves_the_record_alone_and_says_why(store: Store) -> None:
    spring = trainee(date(2024, 3, 1))
    autumn = trainee(date(2024, 9, 1), name="示例乙")
    put_down(store, TRAINEE, spring, autumn)
    ids = [spring.id, autumn.id]
    plan, change = fill_many(store, TRAINEE, ids, Giving("to", "2024-06-30"))
    assert change is not None
    assert change.records == {spring.id}
    (left,) = plan.left
    assert left.record == autumn.id
    assert "示例乙" in left.caption
    assert "早于" in str(left.why)
    assert store.read(TRAINEE, ids=[autumn.id])[0].value("to") is None


def test_a_value_that_is_none_is_refused_before_any_record(store: Store) -> None:
    draft = trainee(date(2024, 3, 6), fee=None)
    put_down(store, TRAINEE, draft)
    with pytest.raises(UserError, match="不是数字"):
        plan_filling(store, TRAINEE, [draft.id], Giving("fee", "许多"))


def test_relations_are_filled_as_a_field(store: Store) -> None:
    draft = trainee(date(2024, 3, 6), relations=())
    put_down(store, TRAINEE, draft)
    counts, wanted = empty_counts(store, TRAINEE, [draft.id])
    assert (counts[RELATIONS], counts["department"], wanted) == (1, 0, RELATIONS)
    plan, _ = fill_many(store, TRAINEE, [draft.id], Giving(RELATIONS, (str(RELATION),)))
    assert plan.whole == 1
    assert store.read(TRAINEE, ids=[draft.id])[0].relations == (RELATION,)


def test_a_closed_years_records_are_named_and_left_alone(tmp_path: Path) -> None:
    with demo_office(tmp_path / "office", Side.SUPPORTER) as store:
        closed = next(
            each for each in store.read(ACTIVITY) if (day := each.value("on")) and day.year == 2024
        )
        was = closed.value("hours")
        close_year(store, Side.SUPPORTER)
        later = closed.changed(id=new_id(), on=date(2025, 2, 3))
        put_down(store, ACTIVITY, later)
        plan, change = fill_many(
            store, ACTIVITY, [closed.id, later.id], Giving("hours", "77", only_empty=False)
        )
        assert change is not None
        assert change.records == {later.id}
        (left,) = plan.left
        assert left.record == closed.id
        assert "封账" in str(left.why)
        assert store.read(ACTIVITY, ids=[closed.id])[0].value("hours") == was
