"""The year's checks see what is filed under a year that nobody looks at."""

from __future__ import annotations

from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.checks import check_office
from duikou_desktop.services.records import save_record
from duikou_desktop.storage.store import Store
from tests.services.ledger_sheets import GUANGXI, RELATION


def test_an_activity_of_2034_is_found_by_the_checks_of_2024(store: Store) -> None:
    raw = {"kind": "学术讲座", "topic": "脑梗死", "department": "内科", "relations": (RELATION,)}
    save_record(store, BY_KEY["activity"], raw | {"on": "2024-05-06"})
    slip = save_record(store, BY_KEY["activity"], raw | {"on": "2034-05-06"}).record
    findings = [each.finding for each in check_office(store, GUANGXI, Side.SUPPORTER, 2024)]
    (found,) = [each for each in findings if each.code == "far_off"]
    assert found.record == slip.id
    assert "2034 年" in str(found.message)
