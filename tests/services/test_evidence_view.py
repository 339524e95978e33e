"""The page of evidence: what is kept and proves what, what may be proven, what has no proof."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.ids import new_id
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.demo_year import demo_today, demo_year
from duikou_desktop.services.evidence import file_of
from duikou_desktop.services.evidence_intake import Target, give, take_in
from duikou_desktop.services.evidence_view import (
    Outlook,
    count_bare,
    find_records,
    propose_records,
    proven_records,
    view_evidence,
)
from duikou_desktop.services.year_check import check_year
from duikou_desktop.storage.store import Store
from tests.demo import demo_office
from tests.services.test_evidence_intake import photo

ACTIVITY, TECHNIQUE = BY_KEY["activity"], BY_KEY["technique"]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with demo_office(tmp_path / "office", Side.RECIPIENT) as made:
        yield made


@pytest.fixture
def outlook() -> Outlook:
    return Outlook(load_scheme(demo_year()["scheme"]), Side.RECIPIENT, None, 2024)


def test_uses_and_missing_files_are_told(store: Store, tmp_path: Path, outlook: Outlook) -> None:
    used, idle, gone = take_in(
        store, [photo(tmp_path / f"{n}.jpg", size=(400, 400)) for n in range(3)]
    ).evidence
    records = store.read(ACTIVITY)[:2]
    give(store, [used.id], [Target("activity", each.id) for each in records])
    file_of(store, gone).unlink()  # type: ignore[union-attr]
    kept = {each.evidence.id: each for each in view_evidence(store, outlook).kept}
    assert (kept[used.id].uses, kept[idle.id].uses) == (2, 0)
    assert [kept[each.id].gone for each in (used, idle, gone)] == [False, False, True]
    proven = proven_records(store, [used.id, idle.id])
    assert {each.record.id for each in proven} == {each.id for each in records}


@pytest.mark.parametrize("side", list(Side))
def test_the_export_counts_what_the_page_of_evidence_lists(tmp_path: Path, side: Side) -> None:
    scheme = load_scheme(demo_year()["scheme"])
    with demo_office(tmp_path / side.value, side) as store:
        listed = view_evidence(store, Outlook(scheme, side, None, 2024)).bare
        check = check_year(store, scheme, side, 2024, demo_today())
        assert check.bare_count == len(listed) > 0
        by_register = Counter(each.register.key for each in listed)
        assert {each.register: each.count for each in check.without_evidence} == by_register


def test_a_record_without_proof_leaves_the_list_when_it_is_given_one(
    store: Store, tmp_path: Path, outlook: Outlook
) -> None:
    bare = view_evidence(store, outlook).bare
    assert bare
    assert count_bare(store, outlook) == len(bare)
    assert all(not each.record.evidence and each.register.evidence_expected for each in bare)
    (evidence,) = take_in(store, [photo(tmp_path / "1.jpg", size=(400, 400))]).evidence
    give(store, [evidence.id], [Target(bare[0].register.key, bare[0].record.id)])
    assert count_bare(store, outlook) == len(bare) - 1


def test_several_files_prove_several_records_of_two_registers_in_one_step(
    store: Store, tmp_path: Path
) -> None:
    files = take_in(
        store, [photo(tmp_path / f"{n}.jpg", size=(400, 400)) for n in range(2)]
    ).evidence
    targets = [
        Target("activity", store.read(ACTIVITY)[0].id),
        Target("technique", store.read(TECHNIQUE)[0].id),
    ]
    change = give(store, [each.id for each in files], targets)
    assert change is not None
    assert change.registers == {"activity", "technique"}
    for target in targets:
        (record,) = store.read(BY_KEY[target.register], ids=[target.record])
        assert {each.id for each in files} <= set(record.evidence)
    with pytest.raises(UserError, match="1 条已经删除"):
        give(store, [files[0].id], [targets[0], Target("activity", new_id())])


def test_the_record_of_the_day_is_proposed_until_it_has_the_file(
    store: Store, tmp_path: Path, outlook: Outlook
) -> None:
    bare = next(each for each in store.read(ACTIVITY) if not each.evidence)
    taken = bare.value("on").strftime("%Y:%m:%d 10:00:00")
    (evidence,) = take_in(store, [photo(tmp_path / "1.jpg", size=(400, 400), taken=taken)]).evidence
    first = propose_records(store, [evidence.id], outlook)[0]
    assert first.record.value("on") == bare.value("on")
    give(store, [evidence.id], [Target(first.register.key, first.record.id)])
    again = propose_records(store, [evidence.id], outlook)
    assert first.record.id not in {each.record.id for each in again}


def test_any_record_is_found_by_the_initials_of_a_person(store: Store, outlook: Outlook) -> None:
    found = find_records(store, "slj", outlook)  # 示例己
    assert {each.register.key for each in found} >= {"activity", "person"}
    assert find_records(store, " ", outlook) == ()
    assert find_records(store, "zzzzqq", outlook) == ()
