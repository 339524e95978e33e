"""Schemes from the commission lie in the office's folder, by version; closed years keep theirs."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from duikou_desktop.core.clock import Clock
from duikou_desktop.core.errors import UserError
from duikou_desktop.core.ids import hospital_id, relation_id
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.relation import RelationTerm
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.differences import differences
from duikou_desktop.schemes.load import load_scheme, shipped
from duikou_desktop.schemes.shelf import Shelf
from duikou_desktop.services.approvals import approve, readiness, reopen
from duikou_desktop.services.judgements import OwnWords, keep_judgement
from duikou_desktop.services.office import Membership, make_office
from duikou_desktop.services.opening import as_opened
from duikou_desktop.services.records import save_record
from duikou_desktop.services.scheme_drafts import open_draft
from duikou_desktop.services.scheme_list import (
    held_schemes,
    join_scheme,
    make_with_scheme,
    put_back,
    take_in,
)
from duikou_desktop.services.scheme_packs import (
    FORMER,
    export_scheme,
    import_scheme,
    install_scheme,
    sound,
)
from duikou_desktop.services.scores import score_now, score_year
from duikou_desktop.storage.store import Store
from tests.schemes.next_round import NEXT, next_round

GUANGXI = "guangxi-2022-2025"
SUPPORTER, RONGSHUI = "柳州市柳铁中心医院", "融水苗族自治县人民医院"
RELATION = relation_id(hospital_id(RONGSHUI), hospital_id(SUPPORTER))
# A round with twenty-one lectures asked instead of twenty.
MORE = {"standard-supporter.yaml": {"at_least: 20": "at_least: 21"}}


def make(home: Path, clock: Clock, side: Side = Side.RECIPIENT) -> Store:
    name = RONGSHUI if side is Side.RECIPIENT else SUPPORTER
    return make_office(
        home, Membership(load_scheme(GUANGXI), side, name), clerk="示例亥", clock=clock
    )


def test_a_scheme_file_is_the_scheme_and_the_same_scheme_the_same_bytes(
    tmp_path: Path, home: Path
) -> None:
    folder = next_round(tmp_path / "来")
    once, again = tmp_path / "新方案.dkscheme", tmp_path / "又.DKSCHEME"
    export_scheme(folder, once)
    export_scheme(folder, again)
    assert once.read_bytes() == again.read_bytes()
    assert zipfile.ZipFile(once).testzip() is None
    found = install_scheme(once, home)
    assert (found.scheme.id, found.replaced, found.unchanged) == (NEXT, None, False)
    assert found.scheme == install_scheme(folder, tmp_path / "别处").scheme
    assert install_scheme(folder, home).unchanged


def test_a_workbook_becomes_a_scheme_of_the_office(tmp_path: Path, home: Path) -> None:
    book = tmp_path / "新方案.xlsx"
    export_scheme(next_round(tmp_path / "来"), book)
    found = install_scheme(book, home)
    assert (found.scheme.id, found.replaced, found.unchanged) == (NEXT, None, False)
    shelf = Shelf.of(home)
    assert shelf.ids() == (GUANGXI, NEXT, "neimenggu-2021-2025")
    assert shelf.scheme(NEXT).years.first == 2026
    assert NEXT not in Shelf.shipped().ids()
    assert install_scheme(book, home).unchanged


def test_a_newer_version_takes_the_place_and_leaves_the_old_beside(
    tmp_path: Path, home: Path
) -> None:
    install_scheme(next_round(tmp_path / "一"), home)
    before = (home / "schemes" / NEXT / "standard-supporter.yaml").read_bytes()
    found = install_scheme(next_round(tmp_path / "二", version=2, changes=MORE), home)
    assert found.replaced == 1
    point = found.scheme.standard(Side.SUPPORTER).point("S9.1")  # type: ignore[union-attr]
    assert point.rule.at_least == 21  # type: ignore[union-attr]
    assert Shelf.of(home).scheme(NEXT) == found.scheme
    former = home / "schemes" / FORMER / f"{NEXT}-1" / "standard-supporter.yaml"
    assert former.read_bytes() == before


@pytest.mark.parametrize(
    ("version", "words"),
    [
        # Of who changed it, and of who was given a file of before.
        (2, "已有版本 2，这一份是版本 2.*写成 3"),
        (1, "正在用版本 2，这一份是以前的版本 1，没有装。要换回以前的版本"),
    ],
)
def test_an_equal_or_older_version_that_differs_is_refused(
    tmp_path: Path, home: Path, version: int, words: str
) -> None:
    install_scheme(next_round(tmp_path / "二", version=2), home)
    older = next_round(tmp_path / "一", version=version, changes=MORE)
    with pytest.raises(UserError, match=words):
        install_scheme(older, home)
    assert Shelf.of(home).scheme(NEXT).version == 2


def test_a_programs_newer_version_goes_before_the_offices_older(tmp_path: Path, home: Path) -> None:
    install_scheme(next_round(tmp_path / "一"), home)
    newer = next_round(tmp_path / "带", version=3).parent
    assert Shelf((home / "schemes", newer)).scheme(NEXT).version == 3
    assert Shelf((newer, home / "schemes")).scheme(NEXT).version == 3


def test_a_faulty_scheme_is_refused_with_all_its_faults(tmp_path: Path, home: Path) -> None:
    changes = {
        "standard-supporter.yaml": {"at_least: 20": "at_least: 0", "kind: [办公室]": "kind: [办]"}
    }
    with pytest.raises(UserError) as caught:
        install_scheme(next_round(tmp_path, changes=changes), home)
    assert len(caught.value.faults) == 2
    assert not (home / "schemes" / NEXT).exists()


def test_import_writes_no_folder_of_something_else(tmp_path: Path) -> None:
    book, folder = tmp_path / "新方案.xlsx", tmp_path / "别的"
    export_scheme(next_round(tmp_path / "来"), book)
    folder.mkdir()
    (folder / "照片.txt").write_text("别动")
    with pytest.raises(UserError, match="别的东西"):
        import_scheme(book, folder)
    assert import_scheme(book, tmp_path / NEXT).id == NEXT
    assert import_scheme(book, tmp_path / NEXT).id == NEXT
    assert open_draft(tmp_path / NEXT).id == NEXT


def test_a_moved_office_keeps_its_schemes(tmp_path: Path, home: Path, clock: Clock) -> None:
    install_scheme(next_round(tmp_path / "来"), home)
    scheme = Shelf.of(home).scheme(NEXT)
    make_office(home, Membership(scheme, Side.SUPPORTER, SUPPORTER), clock=clock).close()
    moved = tmp_path / "新电脑"
    shutil.move(home, moved)
    with Store(moved, clock) as store:
        assert as_opened(store).scheme.id == NEXT


def test_an_office_that_came_to_nothing_leaves_no_scheme(tmp_path: Path, home: Path) -> None:
    draft = open_draft(next_round(tmp_path))
    scheme = sound(draft, Shelf.shipped())
    with pytest.raises(UserError, match="没有叫“没有这家医院”"):
        make_with_scheme(home, Membership(scheme, Side.SUPPORTER, "没有这家医院"), draft)
    assert not home.exists()


def test_a_folder_with_an_office_keeps_its_scheme(tmp_path: Path, home: Path, clock: Clock) -> None:
    draft = open_draft(next_round(tmp_path))
    member = Membership(sound(draft, Shelf.shipped()), Side.SUPPORTER, SUPPORTER)
    make_with_scheme(home, member, draft, clock=clock).close()
    with pytest.raises(UserError, match="已经有一个办公室"):
        make_with_scheme(home, member, draft, clock=clock)
    with Store(home, clock) as store:
        assert as_opened(store).scheme.id == NEXT


# -- two schemes in one office --------------------------------------------------------------------


def test_the_next_round_is_added_to_the_same_relations(
    tmp_path: Path, home: Path, clock: Clock
) -> None:
    with make(home, clock, Side.SUPPORTER) as store:
        batch = save_record(
            store,
            BY_KEY["batch"],
            {"number": "第1批", "relation": RELATION, "planned_from": "2026-01-05"},
        ).record.id
        before = {each.id for each in store.read(BY_KEY["relation"])}
        install_scheme(next_round(tmp_path), home)
        held = {each.id: each for each in held_schemes(store)}
        assert held[NEXT].own
        assert held[NEXT].may_join == (Side.SUPPORTER,)
        assert held["neimenggu-2021-2025"].may_join == ()
        join_scheme(store, NEXT)
        assert store.identity.sides == ((GUANGXI, Side.SUPPORTER), (NEXT, Side.SUPPORTER))
        assert {each.id for each in store.read(BY_KEY["relation"])} == before
        terms = [
            (each.scheme, each.from_.year, each.to.year)
            for each in store.read(BY_KEY["relation_term"])
            if isinstance(each, RelationTerm) and each.relation == RELATION
            if each.from_ and each.to
        ]
        assert sorted(terms) == [(GUANGXI, 2022, 2025), (NEXT, 2026, 2029)]
        # The batch of the relation counts under both.
        for scheme in (GUANGXI, NEXT):
            scored = score_year(store, store.shelf.scheme(scheme), Side.SUPPORTER, 2026)
            assert scored.relation_facts[RELATION].book.find("batch", batch) is not None
            assert (scored.outside is None) == (scheme == NEXT)
        sides = as_opened(store).view.sides
        assert [(each.scheme.id, each.side) for each in sides] == list(store.identity.sides)
        with pytest.raises(UserError, match="关系表里没有"):
            join_scheme(store, NEXT)


def test_a_corrected_table_adds_its_pairings_and_touches_nothing_else(
    tmp_path: Path, home: Path, clock: Clock
) -> None:
    row = "100,100,扶绥县,扶绥县,扶绥县人民医院,扶绥县人民医院,"
    given = "广西壮族自治区人民医院,广西壮族自治区人民医院,0,有效,"
    added = (
        f"{row}{given}\n101,101,示例县,示例县,示例县医院,示例县医院,{SUPPORTER},{SUPPORTER},0,有效,"
    )
    with make(home, clock, Side.SUPPORTER) as store:
        install_scheme(next_round(tmp_path / "一"), home)
        join_scheme(store, NEXT)
        before = {each.id for each in store.read(BY_KEY["relation_term"])}
        changed = next_round(
            tmp_path / "二", version=2, changes={"pairings.csv": {row + given: added}}
        )
        found, change = take_in(store, changed, replace=True)
        assert (found.replaced, found.scheme.version) == (1, 2)
        assert change is not None
        assert sorted(change.registers) == ["hospital", "relation", "relation_term"]
        terms = store.read(BY_KEY["relation_term"])
        assert before < {each.id for each in terms}
        assert len(terms) == len(before) + 1
        assert take_in(store, changed)[1] is None


# -- an id that is taken, and a scheme that is in use ---------------------------------------------


def corrected(folder: Path, changes: dict[str, str], version: int = 2) -> Path:
    """The program's own plan of Guangxi, changed in its head, as a version of it."""
    made = shutil.copytree(shipped() / GUANGXI, folder / GUANGXI)
    head = made / "scheme.yaml"
    text = head.read_text(encoding="utf-8")
    for old, new in {"\ntitle:": f"\nversion: {version}\ntitle:", **changes}.items():
        assert old in text, old
        text = text.replace(old, new, 1)
    head.write_text(text, encoding="utf-8")
    return made


TAKEN = "编号还是上一轮的（guangxi-2022-2025）：名称、年度不同的方案要用新的编号"


@pytest.mark.parametrize(
    "changes",
    [
        {"{from: 2022, to: 2025,": "{from: 2026, to: 2029,"},
        {"（2022-2025年）\nshort_title": "（2026-2029年）\nshort_title"},
    ],
)
def test_another_round_under_a_taken_id_is_refused(
    tmp_path: Path, home: Path, clock: Clock, changes: dict[str, str]
) -> None:
    with make(home, clock) as store:
        file = corrected(tmp_path, changes)
        with pytest.raises(UserError) as caught:
            take_in(store, file, replace=True)
        assert TAKEN in str(caught.value)
        assert store.shelf.scheme(GUANGXI).version == 1
        assert not (home / "schemes").exists()


def test_years_put_right_by_one_stay_the_same_round(tmp_path: Path, home: Path) -> None:
    found = install_scheme(corrected(tmp_path, {"to: 2025,": "to: 2026,"}), home)
    assert (found.replaced, found.scheme.years.last) == (1, 2026)


def test_a_scheme_in_use_is_replaced_only_when_agreed_and_can_be_put_back(
    tmp_path: Path, home: Path, clock: Clock
) -> None:
    file = corrected(tmp_path, {"to: 2025,": "to: 2026,"})
    with make(home, clock) as store:
        with pytest.raises(UserError) as caught:
            take_in(store, file)
        assert "正在使用" in str(caught.value)
        assert "版本 1 → 2" in str(caught.value)
        assert "年度 2022—2025 → 2022—2026" in str(caught.value)
        assert store.shelf.scheme(GUANGXI).version == 1
        take_in(store, file, replace=True)
        assert store.shelf.scheme(GUANGXI).years.last == 2026
        # The program's own version is kept too: the next program may bring another.
        former = home / "schemes" / FORMER / f"{GUANGXI}-1" / "scheme.yaml"
        assert former.read_bytes() == (shipped() / GUANGXI / "scheme.yaml").read_bytes()
        assert next(each for each in held_schemes(store) if each.id == GUANGXI).former == (1,)
        assert put_back(store.folder, GUANGXI, 1).version == 1
        assert store.shelf.scheme(GUANGXI).years.last == 2025
        assert next(each for each in held_schemes(store) if each.id == GUANGXI).former == (2,)
        assert put_back(store.folder, GUANGXI, 2).years.last == 2026
        with pytest.raises(UserError, match="没有留下版本 7"):
            put_back(store.folder, GUANGXI, 7)


def test_what_differs_is_named_with_years_points_and_maxima() -> None:
    before = load_scheme(GUANGXI)
    standard = before.supporter_standard
    assert standard is not None
    group = standard.groups[0]
    indicator = group.indicators[0]
    first, *others = indicator.points
    raised = first.model_copy(update={"maximum": Decimal(9)})
    changed = indicator.model_copy(update={"points": (raised, *others[1:])})
    after = before.model_copy(
        update={
            "version": 2,
            "title": "改名的方案",
            "pairings": before.pairings[1:],
            "supporter_standard": standard.model_copy(
                update={
                    "groups": (
                        group.model_copy(update={"indicators": (changed, *group.indicators[1:])}),
                        *standard.groups[1:],
                    )
                }
            ),
        }
    )
    assert [str(each) for each in differences(before, after)] == [
        "版本 1 → 2",
        "名称改为“改名的方案”",
        "结对 100 → 99 对",
        "要点 52 → 51 个",
        f"{first.id} 满分 {first.maximum} → 9",
    ]
    assert differences(before, before) == ()


def test_a_changed_rule_is_named_by_its_point(tmp_path: Path) -> None:
    before = load_scheme(NEXT, root=next_round(tmp_path / "一").parent)
    after = load_scheme(NEXT, root=next_round(tmp_path / "二", version=2, changes=MORE).parent)
    assert [str(each) for each in differences(before, after)] == [
        "版本 1 → 2",
        "评分办法或文字有改动的要点：S9.1",
    ]


# -- closed years ---------------------------------------------------------------------------------


def close(store: Store, scheme: Any, year: int) -> None:
    side = Side.RECIPIENT
    for each in readiness(store, scheme, side, year).undecided:
        keep_judgement(store, each.place, OwnWords(each.maximum or 0, "已做到", None))  # type: ignore[arg-type]
    lost = readiness(store, scheme, side, year).lost
    approve(
        store,
        scheme,
        side,
        year,
        reasons={each.place: "当年没有开展" for each in lost},
        agreed=True,
    )


def test_a_closed_year_keeps_reading_its_own_scheme(
    tmp_path: Path, home: Path, clock: Clock
) -> None:
    """A corrected version of the plan changes open years, never a closed one."""
    newer = shutil.copytree(shipped() / GUANGXI, tmp_path / GUANGXI)
    file = newer / "standard-recipient.yaml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("parts: 4", "parts: 2"), encoding="utf-8"
    )
    head = newer / "scheme.yaml"
    head.write_text(
        head.read_text(encoding="utf-8").replace("\ntitle:", "\nversion: 2\ntitle:"),
        encoding="utf-8",
    )
    with make(home, clock) as store:
        scheme = store.shelf.scheme(GUANGXI)
        for day in ("2024-02-01", "2024-08-01"):
            raw = {"kind": "专题会议", "topics": "帮扶", "opinions": "加强带教"}
            save_record(store, BY_KEY["meeting"], {"held_on": day, **raw})
        close(store, scheme, 2024)
        closed = score_year(store, scheme, Side.RECIPIENT, 2024)
        halves = closed.assessment.whole.point("R1.3").score
        assert install_scheme(newer, home).replaced == 1
        corrected = store.shelf.scheme(GUANGXI)
        assert corrected.version == 2
        again = score_year(store, corrected, Side.RECIPIENT, 2024)
        assert again.scheme.version == 1
        assert again.standard == closed.standard
        assert again.assessment == closed.assessment
        # What the corrected plan would give is seen beside it, and only there.
        now = score_now(store, corrected, Side.RECIPIENT, 2024)
        assert now.assessment.whole.point("R1.3").score == 3
        assert halves is not None
        assert halves < 3
        reopen(store, scheme, Side.RECIPIENT, 2024, "方案改正后重新评分")
        reopened = score_year(store, corrected, Side.RECIPIENT, 2024)
        assert reopened.assessment.whole.point("R1.3").score == 3


def damaged_zip(path: Path, spoil: Callable[[bytearray, int], None]) -> Path:
    """A scheme in a zip whose bytes are changed from where the content of scheme.yaml begins."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for each in sorted((shipped() / GUANGXI).iterdir()):
            archive.write(each, each.name)
        head = archive.getinfo("scheme.yaml")
    raw = bytearray(path.read_bytes())
    spoil(raw, head.header_offset + 30 + len("scheme.yaml"))
    path.write_bytes(raw)
    return path


def garbled(raw: bytearray, at: int) -> None:
    raw[at : at + 40] = b"\xff" * 40


def shorter_than_it_is(raw: bytearray, _at: int) -> None:
    """The directory says one byte: what unfolds is more."""
    entry = raw.rindex(b"scheme.yaml") - 46
    raw[entry + 24 : entry + 28] = (1).to_bytes(4, "little")


def packed_in_another_way(raw: bytearray, _at: int) -> None:
    entry = raw.rindex(b"scheme.yaml") - 46
    raw[entry + 10 : entry + 12] = (14).to_bytes(2, "little")


@pytest.mark.parametrize("spoil", [garbled, shorter_than_it_is, packed_in_another_way])
def test_a_damaged_zip_is_refused_in_words(
    tmp_path: Path, spoil: Callable[[bytearray, int], None]
) -> None:
    path = damaged_zip(tmp_path / "坏.dkscheme", spoil)
    with pytest.raises(UserError, match="已损坏"):
        open_draft(path)
