"""An office carried to another computer in one file: all of it arrives, or nothing does."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import say
from duikou_desktop.core.task import Cancelled, Quiet
from duikou_desktop.domain.reading import read_record
from duikou_desktop.domain.registers import ALL, BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.faults import MoveFault, Why
from duikou_desktop.exchange.keys import OfficeKey, write_key
from duikou_desktop.exchange.manifest import Part
from duikou_desktop.exchange.move import Move, MoveManifest, open_move
from duikou_desktop.exchange.package_writer import write_parts
from duikou_desktop.exchange.sealed_reader import read_through
from duikou_desktop.exchange.sealed_writer import Source
from duikou_desktop.services.backups import back_up_now
from duikou_desktop.services.desk.collecting import collect
from duikou_desktop.services.evidence import keep_evidence
from duikou_desktop.services.moving import arrive, carry_off, key_goes_open, move_name
from duikou_desktop.services.office_key import (
    change_pass_phrase,
    is_closed,
    office_fingerprint,
    office_key,
    take_key,
)
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.storage.journal import first_broken_line
from duikou_desktop.storage.store import Store
from tests.demo import demo_office
from tests.factories import GUANGXI

PERSON = BY_KEY["person"]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Store]:
    """A demo office with a key under a pass phrase, a scheme of its own and a file of evidence."""
    with demo_office(tmp_path / "office", Side.SUPPORTER) as store:
        office_key(store, "一二三四五六七八")
        own = store.folder / "schemes" / "own"
        own.mkdir(parents=True)
        (own / "scheme.yaml").write_text("id: own\n", "utf-8")
        (store.folder / "evidence" / "ab").mkdir(parents=True)
        (store.folder / "evidence" / "ab" / "cdef").write_bytes(b"scan" * 5000)
        back_up_now(store)
        yield store


def lying(folder: Path) -> dict[str, bytes]:
    """What lies in the folder but databases and locks."""
    return {
        each.relative_to(folder).as_posix(): each.read_bytes()
        for each in folder.rglob("*")
        if each.is_file() and not each.name.startswith(("office.db", "office.lock"))
    }


def contents(store: Store) -> dict[str, list[object]]:
    return {each.key: list(store.read(each)) for each in ALL}


def test_everything_arrives_but_the_backups_and_a_key_nobody_asked_for(
    office: Store, tmp_path: Path
) -> None:
    moved = carry_off(office, tmp_path / "stick.dkmove")
    said = arrive(moved.path, tmp_path / "new" / "office")
    assert (said.name, said.kind, said.with_key) == ("柳州市柳铁中心医院", "office", False)
    here = lying(office.folder)
    assert {each.split("/")[0] for each in here} == {"backups", "evidence", "keys", "schemes"}
    assert lying(tmp_path / "new" / "office") == {
        path: data for path, data in here.items() if path.startswith(("evidence/", "schemes/"))
    }
    with Store(tmp_path / "new" / "office") as there:
        assert contents(there) == contents(office)
        assert there.identity == office.identity
        assert first_broken_line(there.engine) is None
        assert office_fingerprint(there) is None
    assert not list(office.folder.glob(".*"))


def test_the_key_goes_along_under_its_pass_phrase(office: Store, tmp_path: Path) -> None:
    assert not key_goes_open(office)
    moved = carry_off(office, tmp_path / move_name(office), with_key=True)
    assert moved.manifest.with_key
    arrive(moved.path, tmp_path / "new")
    with Store(tmp_path / "new") as there:
        assert office_fingerprint(there) == office_fingerprint(office)
        assert office_key(there, "一二三四五六七八") == office_key(office, "一二三四五六七八")
        assert is_closed(there)


def test_a_former_key_that_lies_open_is_told_too(office: Store, tmp_path: Path) -> None:
    """The key of another computer was taken: the one before lies beside it, without a pass phrase."""
    change_pass_phrase(office, "一二三四五六七八", "")
    other = tmp_path / "other.key"
    write_key(other, OfficeKey.new(), "五六七八")
    take_key(office, other, "五六七八", replace=True)
    assert is_closed(office)
    assert key_goes_open(office)


def test_a_change_just_made_is_in_it(office: Store, tmp_path: Path) -> None:
    person = read_record(PERSON, {"name": "示例刚来"})
    office.change(say("新增"), lambda unit: unit.put(PERSON, person))
    carry_off(office, tmp_path / "a.dkmove")
    arrive(tmp_path / "a.dkmove", tmp_path / "new")
    with Store(tmp_path / "new") as there:
        assert "示例刚来" in {each.value("name") for each in there.read(PERSON)}


def test_one_file_too_large_is_parted_and_all_parts_are_wanted(
    office: Store, tmp_path: Path
) -> None:
    large = office.folder / "evidence" / "ab" / "large"
    large.write_bytes(bytes(range(256)) * 4000)
    moved = carry_off(office, tmp_path / "a.dkmove", limit=1_100_000)
    assert len(moved.files) > 1
    arrive(moved.path, tmp_path / "new")
    assert (tmp_path / "new/evidence/ab/large").read_bytes() == large.read_bytes()
    moved.files[1].unlink()
    with pytest.raises(MoveFault, match="缺分卷"):
        arrive(moved.path, tmp_path / "other")
    assert not (tmp_path / "other").exists()


def test_a_byte_changed_on_the_way_is_found_and_nothing_is_left(
    office: Store, tmp_path: Path
) -> None:
    path = carry_off(office, tmp_path / "a.dkmove").path
    whole = path.read_bytes()
    around = len(whole) // 9
    for at in [*range(0, len(whole), around), len(whole) - 1]:
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        with pytest.raises(MoveFault):
            arrive(path, tmp_path / "there" / "new")
    for other in (whole[:-1], whole + b"x", b"", b"PK"):
        path.write_bytes(other)
        with pytest.raises(MoveFault):
            arrive(path, tmp_path / "there" / "new")
    assert not list((tmp_path / "there").iterdir())


def test_nothing_is_written_over(office: Store, tmp_path: Path) -> None:
    target = tmp_path / "a.dkmove"
    target.write_bytes(b"mine")
    with pytest.raises(UserError, match="已经存在"):
        carry_off(office, target)
    assert target.read_bytes() == b"mine"
    path = carry_off(office, tmp_path / "b.dkmove").path
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("mine", "utf-8")
    with pytest.raises(UserError, match="别的东西"):
        arrive(path, tmp_path / "full")
    assert [each.name for each in (tmp_path / "full").iterdir()] == ["letter.txt"]


class GivenUp(Quiet):
    """A task a person gives up at the `at`th look."""

    def __init__(self, at: int) -> None:
        self._left = at

    def check(self) -> None:
        self._left -= 1
        if not self._left:
            raise Cancelled


def test_what_is_given_up_leaves_nothing(office: Store, tmp_path: Path) -> None:
    for at in (1, 3, 6):
        with pytest.raises(Cancelled):
            carry_off(office, tmp_path / "out.dkmove", task=GivenUp(at))
    assert not list(tmp_path.glob("*.dkmove*"))
    assert not list(tmp_path.glob(".*"))
    path = carry_off(office, tmp_path / "a.dkmove").path
    for at in (1, 3, 6):
        with pytest.raises(Cancelled):
            arrive(path, tmp_path / "new", GivenUp(at))
    assert {each.name for each in tmp_path.iterdir()} == {"office", "a.dkmove"}


def test_damaged_evidence_does_not_keep_the_rest_from_being_carried_off(
    office: Store, tmp_path: Path
) -> None:
    source = tmp_path / "scan.txt"
    source.write_text("签到表", "utf-8")
    digest = str(keep_evidence(office, source).sha256)
    kept = office.folder / "evidence" / digest[:2] / digest[2:]
    kept.write_text("损坏", "utf-8")
    arrive(carry_off(office, tmp_path / "a.dkmove").path, tmp_path / "new")
    assert (tmp_path / "new" / kept.relative_to(office.folder)).read_text("utf-8") == "损坏"


def test_a_desk_is_carried_with_its_packages(tmp_path: Path) -> None:
    from tests.desks import packages

    with DeskStore.make(tmp_path / "desk", "示例卫生健康委", GUANGXI, demo=True) as desk:
        collect(desk, packages())
        moved = carry_off(desk, tmp_path / "desk.dkmove")
        before = desk.received()
    assert (moved.manifest.kind, moved.manifest.count) == ("desk", 2)
    arrive(moved.path, tmp_path / "new")
    shutil.rmtree(tmp_path / "desk")
    with DeskStore(tmp_path / "new") as there:
        assert there.received() == before
        assert all(there.package_file(each.id).is_file() for each in before)


def made_again(file: Path, change: Callable[[dict[str, bytes]], object], **said: Any) -> Path:
    """The file with other contents, signed anew: whoever likes can do that."""
    good, held = open_move(file), dict[str, bytes]()

    def keep(part: Part, chunks: Iterator[bytes]) -> None:
        held[part.path] = b"".join(chunks)

    read_through(good, None, keep)
    change(held)
    once = OfficeKey.new()
    plain = good.manifest.model_dump() | {"key": once.public.hex()} | said
    return write_parts(
        Move,
        file.with_name("other.dkmove"),
        [Source(path, content) for path, content in held.items()],
        lambda parts: MoveManifest(**{**plain, "parts": parts}),
        once,
    ).path


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"keys/office.key": b"{}"}, {}),  # a key that it does not name
        ({}, {"with_key": True}),  # and one that is not there
        ({"office.db-wal": b"x"}, {}),
        ({"office.db-journal": b"x"}, {}),
        ({"desk.db": b"x"}, {}),
        ({"autorun.inf": b""}, {}),
        ({"随便/x.exe": b"MZ"}, {}),
        ({"backups/office-20250101-000000-close.db": b"x"}, {}),
        ({}, {"kind": "desk"}),
    ],
)
def test_what_no_office_has_is_not_unpacked(
    office: Store, tmp_path: Path, more: dict[str, bytes], said: dict[str, Any]
) -> None:
    good = carry_off(office, tmp_path / "a.dkmove").path
    path = made_again(good, lambda held: held.update(more), **said)
    with pytest.raises(MoveFault) as refused:
        arrive(path, tmp_path / "there" / "new")
    assert refused.value.why is Why.INCONSISTENT
    assert not (tmp_path / "there").exists()


def lacking(held: dict[str, bytes]) -> None:
    del held["office.db"]


def damaged(held: dict[str, bytes]) -> None:
    held["office.db"] = b"SQLite format 3\0" + b"A" * 5000


def foreign(held: dict[str, bytes]) -> None:
    with sqlite3.connect(":memory:") as database:
        database.execute("CREATE TABLE office (id)")
        held["office.db"] = database.serialize()


def renamed_desk(held: dict[str, bytes]) -> None:
    """A desk's database under an office's name."""
    with sqlite3.connect(":memory:") as database:
        database.execute("CREATE TABLE desk (id)")
        held["office.db"] = database.serialize()


@pytest.mark.parametrize("change", [lacking, damaged, foreign, renamed_desk])
def test_without_a_database_that_opens_nothing_arrives(
    office: Store, tmp_path: Path, change: Callable[[dict[str, bytes]], None]
) -> None:
    path = made_again(carry_off(office, tmp_path / "a.dkmove").path, change)
    with pytest.raises(UserError):
        arrive(path, tmp_path / "new")
    assert {each.name for each in tmp_path.iterdir()} == {"office", "a.dkmove", "other.dkmove"}


def test_a_desks_database_without_its_desk_does_not_arrive(tmp_path: Path) -> None:
    with DeskStore.make(tmp_path / "desk", "示例卫生健康委", GUANGXI) as desk:
        good = carry_off(desk, tmp_path / "a.dkmove").path

    def emptied(held: dict[str, bytes]) -> None:
        with sqlite3.connect(":memory:") as database:
            database.deserialize(held["desk.db"])
            database.execute("DELETE FROM desk")
            database.commit()
            held["desk.db"] = database.serialize()

    with pytest.raises(UserError, match="没有写明是哪个主管部门"):
        arrive(made_again(good, emptied), tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_name_and_count_are_told_as_they_are_found(office: Store, tmp_path: Path) -> None:
    good = carry_off(office, tmp_path / "a.dkmove")
    path = made_again(good.path, lambda _: None, name="自治区卫生健康委", count=999_999)
    said = arrive(path, tmp_path / "new")
    assert (said.name, said.count) == ("柳州市柳铁中心医院", good.manifest.count)


def test_a_key_that_arrives_is_for_its_owner_alone(office: Store, tmp_path: Path) -> None:
    arrive(carry_off(office, tmp_path / "a.dkmove", with_key=True).path, tmp_path / "new")
    if os.name == "posix":
        assert key_file_mode(tmp_path / "new") == 0o600


def key_file_mode(folder: Path) -> int:
    return (folder / "keys" / "office.key").stat().st_mode & 0o777


def test_what_an_ended_program_left_half_is_swept_away(office: Store, tmp_path: Path) -> None:
    """A whole office with its key lay hidden beside the new one for ever."""
    half = tmp_path / "new" / ".0123456789ab.part"
    (half / "keys").mkdir(parents=True)
    (half / "keys" / "key.json").write_text("{}")
    copy = office.folder / ".0123456789ac.part"
    copy.write_bytes(b"SQLite format 3")
    for each in (half / "keys" / "key.json", half / "keys", half, copy):
        os.utime(each, (0, 0))
    moved = carry_off(office, tmp_path / "stick.dkmove")
    assert not copy.exists()
    arrive(moved.path, tmp_path / "new" / "office")
    assert [each.name for each in (tmp_path / "new").iterdir()] == ["office"]
