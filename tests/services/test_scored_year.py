"""A scored year says when its score is only for reference."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from duikou_desktop.core.messages import say
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.relation import TermState
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.scores import score_year
from duikou_desktop.storage.changes import Unit
from duikou_desktop.storage.store import Store
from tests.demo import demo_office
from tests.factories import GUANGXI

TERM = BY_KEY["relation_term"]


def end_some(store: Store, many: int, last: date) -> None:
    def end(unit: Unit) -> None:
        for each in store.read(TERM)[:many]:
            ended = {"to": last, "state": TermState.ENDED, "change_reason": "支援医院调整"}
            unit.put(TERM, each.changed(**ended))

    store.change(say("终止"), end)


@pytest.mark.parametrize(
    ("many", "last", "told"),
    [
        (2, date(2023, 12, 31), True),
        (2, date(2024, 1, 1), False),  # it stood for a day
        (1, date(2023, 12, 31), False),  # the other goes on
    ],
)
def test_a_year_without_a_relation_is_scored_for_reference(
    tmp_path: Path, many: int, last: date, told: bool
) -> None:
    with demo_office(tmp_path / "office", Side.SUPPORTER) as store:
        assert len(store.read(TERM)) == 2
        end_some(store, many, last)
        scored = score_year(store, load_scheme(GUANGXI), Side.SUPPORTER, 2024)
        words = "2024 年没有存续的结对关系，得分只供参考。"
        assert (str(scored.outside or "") == words) is told
