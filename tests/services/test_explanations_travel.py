"""A ledger carries the office's words on findings to an office that gave its records other ids."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

from duikou_desktop.core.clock import Clock
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.scoring.checks.base import Severity
from duikou_desktop.services.checks import Explained, check_office, explain
from duikou_desktop.services.ledgers import write_ledger
from duikou_desktop.services.office import Membership, make_office
from duikou_desktop.services.workbooks import import_workbook
from duikou_desktop.storage.store import Store
from tests.demo import demo_office

SCHEME = load_scheme("guangxi-2022-2025")
OWN = Membership(SCHEME, Side.SUPPORTER, "柳州市柳铁中心医院")


def findings(store: Store) -> list[Explained]:
    return list(check_office(store, SCHEME, Side.SUPPORTER, 2024, date(2024, 11, 18)))


def about_records(found: list[Explained]) -> list[Explained]:
    """What the checks of the records found: a ledger carries no files and no closed year."""
    return [
        each
        for each in found
        if each.finding.severity is Severity.QUERY
        and not each.finding.code.startswith(("evidence_", "closed_"))
    ]


def test_words_on_a_finding_are_on_the_same_finding_in_another_office(tmp_path: Path) -> None:
    ledger = tmp_path / "台账.xlsx"
    with demo_office(tmp_path / "one", Side.SUPPORTER) as store:
        wanted = about_records(findings(store))
        assert len({each.finding.code for each in wanted}) > 3
        for number, each in enumerate(wanted):
            explain(store, [each.finding], Side.SUPPORTER, 2024, f"说明{number}：已核对")
        said = Counter(
            (str(each.finding.message), each.explanation.text)
            for each in about_records(findings(store))
            if each.explanation is not None
        )
        write_ledger(store, ledger)
    with make_office(tmp_path / "two", OWN, clock=Clock()) as store:
        result = import_workbook(store, ledger, partial=True)
        assert not [each for each in result.faults if each.sheet == "审核说明"]
        again = Counter(
            (str(each.finding.message), each.explanation.text)
            for each in about_records(findings(store))
            if each.explanation is not None
        )
    # A draft that has nothing but its kind yet: its words mean others as well.
    assert [message for message, _ in said - again] == [
        "公示“院内公示”是草稿，缺公示日期、公示地点、公示人员、结对关系，不计入。"
    ]
    assert not again - said
