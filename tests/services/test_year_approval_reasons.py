"""不完成的原因 written at 封账 for one relation leave the rest of its words the hospital's."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest

from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.approvals import reopen
from duikou_desktop.services.judgements import (
    JudgedPoint,
    OwnWords,
    holding_judgement,
    keep_judgement,
    own_judgement,
)
from duikou_desktop.services.scored_year import ScoredYear
from duikou_desktop.services.scores import score_year
from duikou_desktop.storage.store import Store
from tests.closing import close_year
from tests.demo import demo_office
from tests.factories import GUANGXI

SCHEME = load_scheme(GUANGXI)
# 附件4 第7项 每半年全院公示: the office gives itself 1 of 2, as the whole hospital.
POINT = "S7.3"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with demo_office(tmp_path / "office", Side.SUPPORTER) as made:
        yield made


def scored(store: Store) -> ScoredYear:
    return score_year(store, SCHEME, Side.SUPPORTER, 2024)


def place(relation: UUID | None = None) -> JudgedPoint:
    return JudgedPoint(GUANGXI, Side.SUPPORTER, 2024, POINT, relation)


def test_after_reopening_a_score_of_the_whole_hospital_counts_in_every_relation(
    store: Store,
) -> None:
    # Without 自评情况 the reason is asked for, of each relation.
    keep_judgement(store, place(), OwnWords(Decimal(1), None, "只公示了一次"))
    close_year(store, Side.SUPPORTER)
    relations = [each.relation for each in scored(store).assessment.relations]
    book = scored(store).book
    # The reason is each relation's own, and nothing else is.
    for each in relations:
        own = own_judgement(book, place(each))
        assert own is not None
        assert (own.score, own.account, own.reason) == (None, None, None)
        assert own.shortfall == "当年没有开展，明年补上"
        held = holding_judgement(book, place(each))
        assert held is not None
        assert (held.score, held.relations) == (Decimal(1), ())
        assert held.shortfall == "当年没有开展，明年补上"
    reopen(store, SCHEME, Side.SUPPORTER, 2024, "漏登一次公示")
    keep_judgement(store, place(), OwnWords(Decimal("1.9"), "两次都公示了。", "补了照片"))
    found = scored(store).assessment
    assert [each.point(POINT).own for each in found.relations] == [Decimal("1.9")] * 2
    assert found.whole.point(POINT).own == Decimal("1.9")
    # What is lost still has its reason.
    assert {each.point(POINT).shortfall for each in found.relations} == {"当年没有开展，明年补上"}


def test_a_relation_with_a_score_of_its_own_keeps_it(store: Store) -> None:
    first, second = (each.relation for each in scored(store).assessment.relations)
    keep_judgement(store, place(second), OwnWords(Decimal("0.5"), "只公示了一部分。", "按照片"))
    close_year(store, Side.SUPPORTER)
    reopen(store, SCHEME, Side.SUPPORTER, 2024, "漏登一次公示")
    keep_judgement(store, place(), OwnWords(Decimal("1.9"), None, "补了照片"))
    found = scored(store)
    assert found.of(first).point(POINT).own == Decimal("1.9")
    assert found.of(second).point(POINT).own == Decimal("0.5")


def test_who_writes_only_the_reason_of_a_relation_copies_no_score(store: Store) -> None:
    """On the score page the relation shows the hospital's words, and they are saved with the reason."""
    first, second = (each.relation for each in scored(store).assessment.relations)
    shown = holding_judgement(scored(store).book, place(second))
    assert shown is not None
    words = OwnWords(shown.score, shown.account, shown.reason, "下半年没有公示")
    keep_judgement(store, place(second), words)
    own = own_judgement(scored(store).book, place(second))
    assert own is not None
    assert (own.score, own.account, own.shortfall) == (None, None, "下半年没有公示")
    keep_judgement(store, place(), OwnWords(Decimal("1.5"), "公示了一次半。", "补了照片"))
    found = scored(store)
    assert [found.of(each).point(POINT).own for each in (first, second)] == [Decimal("1.5")] * 2
    # The reason taken back, nothing of its own is left.
    held = holding_judgement(found.book, place(second))
    assert held is not None
    keep_judgement(store, place(second), OwnWords(held.score, held.account, held.reason))
    assert own_judgement(scored(store).book, place(second)) is None
