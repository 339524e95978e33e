"""Closed years in two halves: told before anything is asked, shown by what they differ in."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from duikou_desktop.core.errors import UserError
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.approvals import reopen
from duikou_desktop.services.halves import Counts, Take, compare
from duikou_desktop.services.history import undo
from duikou_desktop.services.judgements import JudgedPoint, OwnWords, keep_judgement
from duikou_desktop.services.merging import merge, refuse_closed
from duikou_desktop.storage.store import Store
from tests.closing import SCHEME, close_year
from tests.demo import demo_office
from tests.factories import GUANGXI
from tests.halves import Halves, change, names, one, put


@pytest.fixture
def demos(tmp_path: Path) -> Iterator[Halves]:
    demo_office(tmp_path / "mine", Side.RECIPIENT).close()
    shutil.copytree(tmp_path / "mine", tmp_path / "theirs")
    with Store(tmp_path / "mine") as mine, Store(tmp_path / "theirs") as theirs:
        yield Halves(mine, theirs)


def test_a_year_closed_in_the_other_half_is_closed_here_with_what_it_was_closed_with(
    demos: Halves,
) -> None:
    close_year(demos.theirs, Side.RECIPIENT)
    demos.merge()
    (approval,) = demos.mine.read(BY_KEY["approval"])
    content = demos.mine.closed_content(approval.value("content_sha256"))
    assert content is not None
    assert content == demos.theirs.closed_content(approval.value("content_sha256"))
    with pytest.raises(UserError, match="没有可以撤销"):
        undo(demos.mine)


def test_what_one_half_closed_the_other_must_not_have_changed(demos: Halves) -> None:
    close_year(demos.theirs, Side.RECIPIENT)
    late = put(demos.mine, "meeting", {"held_on": "2024-12-30", "side": "recipient"})
    with pytest.raises(UserError, match="在另一份里（不是这里）"):
        demos.merge()
    assert demos.mine.read(BY_KEY["approval"]) == []
    # The other way round: this half closed the year, and the other has something new in it.
    with pytest.raises(UserError, match="封账"):
        merge(demos.theirs, demos.mine, {})
    assert one(demos.theirs, "meeting", late) is None
    reopen(demos.theirs, load_scheme(GUANGXI), Side.RECIPIENT, 2024, "合并")
    merge(demos.theirs, demos.mine, {})
    assert one(demos.theirs, "meeting", late) is not None


def test_a_year_closed_in_both_halves_is_opened_in_both_first(demos: Halves) -> None:
    for store in (demos.mine, demos.theirs):
        close_year(store, Side.RECIPIENT)
    # It is said before anybody is asked anything.
    with pytest.raises(UserError, match="在两份里都重新打开"):
        refuse_closed(demos.mine, compare(demos.mine, demos.theirs))


def test_both_closings_are_kept_and_nobody_is_asked(demos: Halves) -> None:
    """Of two of one day a person chose, and what one package was sealed by was gone."""
    held = set()
    for store in (demos.mine, demos.theirs):
        close_year(store, Side.RECIPIENT)
        reopen(store, SCHEME, Side.RECIPIENT, 2024, "再看")
        held |= {each.id for each in store.read(BY_KEY["approval"])}
    assert len(held) == 2
    conflicts = demos.conflicts
    assert all(each.register.key != "approval" for each in conflicts)
    merge(demos.mine, demos.theirs, {each.id: Take.MINE for each in conflicts})
    assert {each.id for each in demos.mine.read(BY_KEY["approval"])} == held


def test_a_point_has_one_judgement_whoever_decides(demos: Halves) -> None:
    """Kept twice, one was scored by and the other said nothing of."""
    place = JudgedPoint(GUANGXI, Side.RECIPIENT, 2024, "R7.2", None)
    for store, score in ((demos.mine, "3.5"), (demos.theirs, "4.5")):
        keep_judgement(store, place, OwnWords(Decimal(score), "抽查过", "按抽查"))
    (conflict,) = demos.conflicts
    assert conflict.register.key == "judgement"
    # As the score page calls it.
    assert conflict.title == "2024 · R7.2 · 本人签字和署名"
    assert Take.BOTH not in conflict.may


def test_what_no_decision_could_mend_is_told_before_any_is_asked_for(demos: Halves) -> None:
    """Everything was decided one by one, then the merge was refused, and the decisions were lost."""
    (person, *_) = demos.mine.read(BY_KEY["person"])
    for store, note in ((demos.mine, "本机"), (demos.theirs, "另一份")):
        change(store, "person", person.id, note=note)
    put(demos.theirs, "meeting", {"held_on": "2024-12-30", "side": "recipient"})
    close_year(demos.mine, Side.RECIPIENT)
    found = compare(demos.mine, demos.theirs)
    assert [each.title.split(" ")[0] for each in found.conflicts] == [person.value("name")]
    with pytest.raises(
        UserError, match=r"这里 2024 年已由.*封账，另一份在分开以后又改过这一年的会议"
    ) as told:
        refuse_closed(demos.mine, found)
    # And in the same words where nothing is decided yet.
    with pytest.raises(UserError) as merged:
        merge(demos.mine, demos.theirs, {})
    assert str(merged.value) == str(told.value)
    reopen(demos.mine, SCHEME, Side.RECIPIENT, 2024, "合并")
    refuse_closed(demos.mine, compare(demos.mine, demos.theirs))


def test_of_a_closed_year_only_our_own_can_be_kept(demos: Halves) -> None:
    """A conflict in it is shown with why the other's cannot be had; the rest may still be merged."""
    record = demos.mine.read(BY_KEY["meeting"])[0]
    assert record.value("held_on").year == 2024
    for store, chair in ((demos.mine, "示例甲"), (demos.theirs, "示例乙")):
        change(store, "meeting", record.id, chair=chair)
    close_year(demos.mine, Side.RECIPIENT)
    (conflict,) = demos.conflicts
    assert conflict.may == (Take.MINE,)
    assert "2024 年已由" in str(conflict.refused)
    merge(demos.mine, demos.theirs, {conflict.id: Take.MINE})
    kept = one(demos.mine, "meeting", record.id)
    assert kept is not None
    assert kept.value("chair") == "示例甲"


def test_only_what_brings_a_closing_cannot_be_undone(demos: Halves) -> None:
    put(demos.theirs, "person", {"name": "示例乙"})
    assert not compare(demos.mine, demos.theirs).brings_closing
    close_year(demos.theirs, Side.RECIPIENT)
    assert compare(demos.mine, demos.theirs).brings_closing


def test_what_is_kept_twice_is_counted_as_it_was_told(demos: Halves) -> None:
    """One was told before, two afterwards: the twin that was kept counted as new."""
    for store, note in ((demos.mine, "本机"), (demos.theirs, "另一份")):
        put(store, "person", {"name": "示例癸癸", "note": note})
    put(demos.theirs, "person", {"name": "示例戊"})
    found = compare(demos.mine, demos.theirs)
    (conflict,) = found.conflicts
    done = merge(demos.mine, demos.theirs, {conflict.id: Take.BOTH})
    assert (done.taken, done.decided) == (found.counts, 1)
    assert found.counts == Counts(1, 0, 0)
    assert names(demos.mine).count("示例癸癸") == 2
