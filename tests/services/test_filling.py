"""What the office itself tells of a record: the relation, where only one can be meant."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from duikou_desktop.core.clock import Clock
from duikou_desktop.documents.tables_in import Cell
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.block import block_of, take_block
from duikou_desktop.services.office import Membership, make_office
from duikou_desktop.services.records import save_record
from duikou_desktop.storage.store import Store
from tests.services.ledger_sheets import GUANGXI, RELATION, RONGSHUI, taken

BATCH = BY_KEY["batch"]
HEAD = ("批次", "计划开始", "计划结束")
ROW: tuple[Cell, ...] = ("第7批", "2024-03-11", "2024-09-10")
TYPED = {"number": "第7批", "planned_from": "2024-03-11", "planned_to": "2024-09-10"}


@pytest.fixture
def one(home: Path, clock: Clock) -> Iterator[Store]:
    """融水's office: one supporter."""
    with make_office(home, Membership(GUANGXI, Side.RECIPIENT, RONGSHUI), clock=clock) as opened:
        yield opened


def test_typed_pasted_or_imported_a_batch_is_of_the_only_relation(
    one: Store, tmp_path: Path
) -> None:
    assert not save_record(one, BATCH, TYPED).missing
    pasted = take_block(one, block_of(one, BATCH, (HEAD, ("第8批", *ROW[1:]))))
    assert pasted.change is not None
    imported = taken(one, tmp_path, ("批次", HEAD, [("第9批", *ROW[1:])]))
    assert (imported.written, imported.drafts) == (1, 0)
    found: list[Any] = one.read(BATCH)
    assert [each.relation for each in found] == [RELATION] * 3


def test_a_batch_imported_again_is_no_other_one(one: Store, tmp_path: Path) -> None:
    save_record(one, BATCH, TYPED)
    assert taken(one, tmp_path, ("批次", HEAD, [ROW])).skipped == 1


def test_of_two_relations_none_is_guessed(store: Store) -> None:
    assert save_record(store, BATCH, TYPED).missing == ("relation",)


def test_of_two_relations_the_one_in_force_that_day_is_meant(store: Store) -> None:
    terms = {each.value("relation"): each for each in store.read(BY_KEY["relation_term"])}
    other = next(term for relation, term in terms.items() if relation != RELATION)
    raw = {"id": other.id, "relation": other.value("relation"), "scheme": GUANGXI.id}
    save_record(store, BY_KEY["relation_term"], raw | {"from": "2022-01-01", "to": "2023-12-31"})
    saved = save_record(store, BATCH, TYPED)
    assert saved.record.value("relation") == RELATION
