"""A key is taken from an old computer's copy: nobody's over one's own without being asked."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from duikou_desktop.core.errors import UserError
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.keys import OfficeKey, WrongPassPhrase, fingerprint, write_key
from duikou_desktop.services.office_key import (
    change_pass_phrase,
    copy_key,
    key_file,
    key_files,
    key_offered,
    office_fingerprint,
    office_key,
    take_key,
)
from duikou_desktop.storage.store import Store
from tests.demo import demo_office

LIUTIE, RONGSHUI = "柳州市柳铁中心医院", "融水苗族自治县人民医院"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Store]:
    """柳铁, with a key of its own."""
    with demo_office(tmp_path / "office", Side.SUPPORTER) as store:
        office_key(store)
        yield store


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    """The key of 融水, as it copied it."""
    with demo_office(tmp_path / "theirs", Side.RECIPIENT) as store:
        office_key(store)
        copy_key(store, tmp_path / "theirs.key")
    return tmp_path / "theirs.key"


def test_another_hospitals_key_is_refused_and_named(office: Store, theirs: Path) -> None:
    before = key_file(office).read_bytes()
    offered = key_offered(office, theirs)
    assert (offered.owner, offered.foreign, offered.asks) == (RONGSHUI, True, True)
    with pytest.raises(UserError, match=f"{RONGSHUI}的密钥"):
        take_key(office, theirs)
    assert key_file(office).read_bytes() == before
    assert key_files(office) == (key_file(office),)


def test_it_is_refused_where_there_is_none_yet_too(tmp_path: Path, theirs: Path) -> None:
    with demo_office(tmp_path / "new", Side.SUPPORTER) as store:
        with pytest.raises(UserError, match=f"{RONGSHUI}的密钥"):
            take_key(store, theirs)
        assert office_fingerprint(store) is None


def test_who_agreed_takes_it_and_the_old_one_stays_beside(office: Store, theirs: Path) -> None:
    before = key_file(office).read_bytes()
    take_key(office, theirs, replace=True)
    assert office_fingerprint(office) == key_offered(office, theirs).figures
    (former,) = (each for each in key_files(office) if each != key_file(office))
    assert former.read_bytes() == before


def test_ones_own_older_key_is_asked_about(office: Store, tmp_path: Path) -> None:
    """Of the same hospital, or of nobody named: a copy made before names were kept."""
    older = tmp_path / "older.key"
    write_key(older, OfficeKey.new(), owner=LIUTIE)
    with pytest.raises(UserError, match="指纹"):
        take_key(office, older)
    write_key(older, OfficeKey.new())
    assert not key_offered(office, older).owner
    with pytest.raises(UserError, match="没有写是谁的"):
        take_key(office, older)


def test_ones_own_is_taken_where_there_is_none(office: Store, tmp_path: Path) -> None:
    copy_key(office, tmp_path / "mine.key")
    with demo_office(tmp_path / "new", Side.SUPPORTER) as store:
        take_key(store, tmp_path / "mine.key")
        assert office_fingerprint(store) == office_fingerprint(office)
    # And again over itself.
    take_key(office, tmp_path / "mine.key")


def test_a_copy_names_its_office_though_the_key_was_made_before(
    office: Store, tmp_path: Path
) -> None:
    key = OfficeKey.new()
    write_key(key_file(office), key, "一二三四五六七八")
    copy_key(office, tmp_path / "mine.key")
    assert json.loads((tmp_path / "mine.key").read_text("utf-8"))["owner"] == LIUTIE
    assert key_offered(office, tmp_path / "mine.key").figures == fingerprint(key.public)


def test_another_pass_phrase_keeps_whose_it_is(office: Store, tmp_path: Path) -> None:
    change_pass_phrase(office, "", "一二三四五六七八")
    assert key_offered(office, key_file(office)).owner == LIUTIE
    copy_key(office, tmp_path / "mine.key")
    with demo_office(tmp_path / "new", Side.SUPPORTER) as store:
        with pytest.raises(WrongPassPhrase):
            take_key(store, tmp_path / "mine.key", "五六七八")
        assert office_fingerprint(store) is None


def test_nobody_else_on_the_computer_reads_a_key(
    office: Store, theirs: Path, tmp_path: Path
) -> None:
    file = key_file(office)
    assert _modes(file, theirs) == [0o600, 0o600]
    file.chmod(0o644)  # as former versions left it
    office_key(office)
    assert _modes(file) == [0o600]
    change_pass_phrase(office, "", "一二三四五六七八")
    take_key(office, theirs, replace=True)
    # The one taken, and the one whose place it took.
    assert _modes(*key_files(office)) == [0o600, 0o600]


def _modes(*files: Path) -> list[int]:
    return [each.stat().st_mode & 0o777 for each in files]
