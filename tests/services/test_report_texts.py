"""附件5 as the office writes it: kept, checked, unchecked by another figure, last year's offered."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.marked_text import MARK
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.activity import Activity
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.demo_year import demo_today, demo_year
from duikou_desktop.services.history import undo
from duikou_desktop.services.papers import Source
from duikou_desktop.services.records import save_record
from duikou_desktop.services.report_texts import (
    SectionText,
    Standing,
    check_section,
    draft_again,
    report_draft,
    save_text,
)
from duikou_desktop.storage.store import Store
from tests.demo import demo_office

ACTIVITY = BY_KEY["activity"]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = demo_office(tmp_path / "office", Side.RECIPIENT)
    yield made
    made.close()


def source(store: Store, year: int = 2024, today: date | None = None) -> Source:
    return Source(
        store, load_scheme(demo_year()["scheme"]), Side.RECIPIENT, year, None, today or demo_today()
    )


def section(store: Store, key: str, year: int = 2024) -> SectionText:
    found = report_draft(source(store, year, None if year == 2024 else date(year, 12, 31))).of(key)
    assert found is not None
    return found


def test_the_draft_stands_until_the_office_writes(store: Store) -> None:
    before = section(store, "4.1")
    assert (before.standing, before.own, before.to_write) == (Standing.TO_WRITE, False, 1)
    save_text(source(store), "4.1", "目标宜分年细化。\n")
    after = section(store, "4.1")
    assert (after.text, after.own, after.standing) == ("目标宜分年细化。", True, Standing.TO_CHECK)
    assert any(
        "目标宜分年细化。" in getattr(block, "text", "")
        for block in report_draft(source(store)).paper.blocks
    )


def test_writing_is_one_change_that_is_taken_back(store: Store) -> None:
    save_text(source(store), "4.1", "甲")
    save_text(source(store), "4.1", "乙")
    assert save_text(source(store), "4.1", "乙") is None
    undo(store)
    assert section(store, "4.1").text == "甲"
    undo(store)
    assert not section(store, "4.1").own


def test_the_draft_written_again_is_no_text_of_the_office(store: Store) -> None:
    drafted = section(store, "2").text
    save_text(source(store), "2", drafted + "\n加一句。")
    assert section(store, "2").own
    save_text(source(store), "2", drafted)
    assert not section(store, "2").own
    save_text(source(store), "2", "别的")
    assert draft_again(source(store), "2") is not None
    assert section(store, "2").text == drafted
    assert draft_again(source(store), "2") is None


def test_a_checked_section_is_to_be_checked_again_once_a_figure_is_another(store: Store) -> None:
    save_text(source(store), "2", "开展{{教学活动次数}}次。")
    check_section(source(store), section(store, "2"), right=True)
    assert section(store, "2").standing is Standing.CHECKED
    before = section(store, "2")
    kept = next(each for each in store.book([ACTIVITY]).each(Activity) if each.by)
    raw = {
        "on": "2024-05-06",
        "kind": "教学查房",
        "topic": "又一次",
        "department": "内科",
        "by": kept.by,
    }
    save_record(store, ACTIVITY, raw)
    after = section(store, "2")
    assert after.standing is Standing.TO_CHECK
    assert (after.text, after.read == before.read) == (before.text, False)


def test_a_check_is_taken_back_by_hand_and_by_writing(store: Store) -> None:
    save_text(source(store), "4.5", "政策稳定。")
    check_section(source(store), section(store, "4.5"), right=True)
    check_section(source(store), section(store, "4.5"), right=False)
    assert section(store, "4.5").standing is Standing.TO_CHECK
    check_section(source(store), section(store, "4.5"), right=True)
    save_text(source(store), "4.5", "政策要稳定。")
    assert section(store, "4.5").standing is Standing.TO_CHECK


def test_last_years_words_are_offered_and_not_taken(store: Store) -> None:
    save_text(source(store, 2023, date(2023, 12, 31)), "4.6", "资金宜列入预算。")
    now = section(store, "4.6")
    assert (now.last, now.own, now.standing) == ("资金宜列入预算。", False, Standing.TO_WRITE)


def test_a_text_too_long_is_said_and_not_cut(store: Store) -> None:
    with pytest.raises(UserError) as told:
        save_text(source(store), "4.1", "字" * 5001)
    assert "5000" in str(told.value) or "5001" in str(told.value)
    assert not section(store, "4.1").own


def test_the_parts_of_a_count_follow_the_records_in_what_the_office_wrote(store: Store) -> None:
    key = next(
        each.section.key
        for each in report_draft(source(store)).sections
        if "{{会议次数}}" in each.text
    )
    save_text(source(store), key, section(store, key).text + "\n本单位另写一句。")
    before = printed(store)
    meetings = [each for each in store.read(BY_KEY["meeting"]) if each.value("held_on")]
    kind = meetings[0].value("kind")
    raw = {"kind": kind, "held_on": "2024-06-03", "topics": "帮扶", "side": Side.RECIPIENT}
    save_record(store, BY_KEY["meeting"], {**raw, "opinions": "加强带教"})
    after = printed(store)
    held, kinds = counted(before, "召开会议"), counted(before, kind.value)
    assert (counted(after, "召开会议"), counted(after, kind.value)) == (held + 1, kinds + 1)
    assert "本单位另写一句。" in after


def printed(store: Store) -> str:
    return "".join(getattr(each, "text", "") for each in report_draft(source(store)).paper.blocks)


def counted(words: str, name: str) -> int:
    found = re.search(rf"{name}(\d+)次", words)
    assert found is not None, name
    return int(found[1])


@pytest.mark.parametrize("side", list(Side))
def test_no_count_of_records_stands_outside_a_mark(tmp_path: Path, side: Side) -> None:
    """What is frozen in a text would be wrong beside figures that follow the records."""
    with demo_office(tmp_path / side.value, side) as office:
        seen = Source(office, load_scheme(demo_year()["scheme"]), side, 2024, None, demo_today())
        for each in report_draft(seen).sections:
            bare = MARK.sub("", each.section.draft)
            # Of a single technique its cases are told, and rules are counted beside their titles.
            left = re.findall(r"\d+(?:次|人次|人(?!民)|条|件)(?!制度|规范)", bare)
            assert left == [], (each.section.key, left)
