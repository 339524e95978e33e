"""A package for one commission alone: it opens it with its key, and nobody else does."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from docx import Document

from duikou_desktop.core.errors import EnvironmentProblem, UserError
from duikou_desktop.core.messages import say
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.concealed import conceal
from duikou_desktop.exchange.package import open_package
from duikou_desktop.exchange.sealed_reader import read_through
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services import concealing
from duikou_desktop.services.concealing import readers, seal_for
from duikou_desktop.services.desk.city_rounds import submit, to_submit
from duikou_desktop.services.desk.collecting import Outcome, collect, wants_pass_phrase
from duikou_desktop.services.desk.receipts import drafts, write_receipts
from duikou_desktop.services.desk.report_view import put_out
from duikou_desktop.services.desk.revealing import revealed
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.services.office_key import change_pass_phrase, office_key
from duikou_desktop.services.receipts import keep, look_at
from duikou_desktop.services.sealing import to_be_sealed
from duikou_desktop.services.year_end import ExportResult
from duikou_desktop.storage.backup import back_up
from duikou_desktop.storage.desk import PACKAGES, DeskStore
from duikou_desktop.storage.receipts import confirm_commission
from duikou_desktop.storage.sealed import sealed_packages
from duikou_desktop.storage.store import Store
from tests.desks import NAME, city_desk, office_behind, packages
from tests.factories import GUANGXI

SCHEME = load_scheme(GUANGXI)
PHRASE = "试问卷帘人海棠依旧"


def known(store: Store, desk: DeskStore, stick: Path) -> None:
    """The office opens the commission's receipt on its first package, and so knows its key."""
    collect(desk, packages())
    made = [each for each in drafts(desk, SCHEME, 2024) if each.said.side is Side.RECIPIENT]
    (file,) = write_receipts(desk, SCHEME, made, stick, office_key(desk))
    offered = look_at(store, file)
    keep(store, offered, offered.fingerprint)


@contextmanager
def sealed_for_the_city(folder: Path) -> Iterator[tuple[DeskStore, ExportResult]]:
    """The city that the office knows, and the office's package on a stick, concealed for it."""
    stick = folder / "stick"
    stick.mkdir()
    with (
        Store(office_behind(Side.RECIPIENT, folder / "office")) as store,
        city_desk(folder / "city") as city,
    ):
        known(store, city, folder / "back")
        closed = to_be_sealed(store, GUANGXI, Side.RECIPIENT, 2024)
        yield city, seal_for(store, closed, stick, office_key(store), NAME)


def test_only_the_commission_it_is_for_opens_it(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    with (
        Store(office_behind(Side.RECIPIENT, tmp_path / "office")) as store,
        city_desk(tmp_path / "city") as city,
        DeskStore.make(tmp_path / "other", "另一个市", GUANGXI, demo=True) as other,
    ):
        known(store, city, tmp_path / "back")
        assert [each.name for each in readers(store)] == [NAME]
        closed = to_be_sealed(store, GUANGXI, Side.RECIPIENT, 2024)
        result = seal_for(store, closed, stick, office_key(store), NAME)
        # The second package of that office; nothing of it lies open, there or in the office.
        assert [each.name for each in stick.iterdir()] == [
            "2024_融水苗族自治县人民医院_受援_第2次.dkpkg.dkenc"
        ]
        assert result.concealed == (result.path,)
        assert not (store.folder / "sealing").exists()
        assert "教学查房".encode() not in result.path.read_bytes()
        (refused,) = collect(other, [stick])
        assert refused.outcome is Outcome.REFUSED
        assert "加密给别的主管部门" in str(refused.why)
        assert list((other.folder / PACKAGES).iterdir()) == []
        change_pass_phrase(city, "", PHRASE)
        assert wants_pass_phrase(city, [stick])
        (taken,) = collect(city, [stick], pass_phrase=PHRASE)
        assert taken.outcome is Outcome.TAKEN
        reports = {
            each.received.side: each.received for each in round_of(city, SCHEME, 2024).reports
        }
        assert reports[Side.RECIPIENT].sequence == 2
        (again,) = collect(city, [stick], pass_phrase=PHRASE)
        assert again.outcome is Outcome.KNOWN


def test_for_a_commission_nobody_knows_nothing_is_written(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    with Store(office_behind(Side.RECIPIENT, tmp_path / "office")) as store:
        closed = to_be_sealed(store, GUANGXI, Side.RECIPIENT, 2024)
        with pytest.raises(UserError, match=r"还不知道 某市卫生健康委 的密钥.*核对指纹。$"):
            seal_for(store, closed, stick, office_key(store), "某市卫生健康委")
        # Who wrote a name by half is told the whole one.
        confirm_commission(store, NAME, office_key(store).public.hex())
        with pytest.raises(UserError, match=f"已经知道的有：{NAME}。"):
            seal_for(store, closed, stick, office_key(store), "柳州市卫健委")
    assert list(stick.iterdir()) == []


def test_a_volume_that_was_left_behind_is_named(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    with (
        Store(office_behind(Side.RECIPIENT, tmp_path / "office")) as store,
        city_desk(tmp_path / "city") as city,
    ):
        known(store, city, tmp_path / "back")
        closed = to_be_sealed(store, GUANGXI, Side.RECIPIENT, 2024)
        result = seal_for(store, closed, stick, office_key(store), NAME, limit=300_000)
        first, *volumes = (each.name for each in result.together)
        assert len(volumes) > 0
        (stick / volumes[0]).unlink()
        (refused,) = collect(city, [stick])
    assert (refused.outcome, first) == (Outcome.REFUSED, result.path.name)
    assert f"缺分卷 {volumes[0]}" in str(refused.why)


def test_what_only_goes_by_a_volumes_name_keeps_no_package_out(tmp_path: Path) -> None:
    """A sound package was said to be altered."""
    with city_desk(tmp_path / "city") as city:
        stick = tmp_path / "stick"
        stick.mkdir()
        (tmp_path / "junk").write_bytes(b"junk")
        reader = office_key(city).public
        conceal(packages()[0], stick / "x.dkpkg.dkenc", reader)
        conceal(tmp_path / "junk", stick / "x.dkpkg.01.dkenc", reader)
        (stick / "x.dkpkg.99.dkenc").write_bytes(b"of somebody else")
        (taken,) = collect(city, [stick])
        assert taken.outcome is Outcome.TAKEN
        assert len(list(city.packages.iterdir())) == 1


def test_what_a_city_hands_on_is_the_package_that_was_in_it(tmp_path: Path) -> None:
    with sealed_for_the_city(tmp_path) as (city, result):
        collect(city, [tmp_path / "stick"])
        # Of the two reports that stand only the recipient's came concealed, and that is said before.
        assert to_submit(city, SCHEME, 2024).opened == 1
        written = submit(city, SCHEME, 2024, tmp_path / "on", office_key(city))
        assert (written.packages, written.opened) == (2, 1)
    (handed,) = written.folder.glob("*受援_第2次.dkpkg")
    sealed, given = result.package, open_package(handed)
    assert sealed is not None
    assert (given.manifest, given.signature) == (sealed.manifest, sealed.signature)
    read_through(given)


def modes(folder: Path) -> dict[str, int]:
    """By its name, who may do what with it."""
    return {
        each.relative_to(folder).as_posix(): each.stat().st_mode & 0o777
        for each in folder.rglob("*")
    }


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps rights elsewhere")
def test_what_came_concealed_lies_for_the_desk_alone(tmp_path: Path) -> None:
    """Signed is not secret, but who had it concealed meant it for one reader."""
    with (
        city_desk(tmp_path / "desk") as desk,
        Store(office_behind(Side.RECIPIENT, tmp_path / "office")) as store,
    ):
        known(store, desk, tmp_path / "stick")
        concealed = tmp_path / "x.dkpkg.dkenc"
        conceal(packages()[0], concealed, office_key(desk).public)
        (received,) = desk.received()[:1]
        with revealed(desk, concealed, office_key(desk)) as brought:
            assert brought[0].stat().st_mode & 0o777 == 0o600
        back_up(desk.folder, "manual", desk.clock)
        evidence = [
            each.path
            for each in open_package(desk.package_file(received.id)).manifest.parts
            if each.path.startswith("04佐证/")
        ]
        put_out(desk, received.id, tuple(evidence[:1]))
        found = modes(desk.folder)
        (copy,) = (mode for path, mode in found.items() if path.startswith("backups/"))
        assert (found["desk.db"], found["packages"], copy) == (0o600, 0o700, 0o600)
        assert found["desk.db-wal"] == 0o600
        assert found[f"opened/{received.id}"] == 0o700
    # One of an earlier program; and one that somebody let others write into.
    for before, after in ((0o644, 0o600), (0o664, 0o664)):
        (desk.folder / "desk.db").chmod(before)
        DeskStore(desk.folder).close()
        assert modes(desk.folder)["desk.db"] == after


def test_the_cover_names_the_files_as_they_lie_on_the_stick(tmp_path: Path) -> None:
    """It named a package that was not there, and said nothing of who can open it."""
    with (
        sealed_for_the_city(tmp_path) as (city, result),
        revealed(city, result.path, office_key(city)) as brought,
        zipfile.ZipFile(brought[0]) as zipped,
    ):
        cover = Document(io.BytesIO(zipped.read("00封面.docx")))
    told = [cell.text for table in cover.tables for row in table.rows for cell in row.cells]
    assert f"{result.path.name}（第2次）" in told
    assert f"只有{NAME}打得开。" in told
    assert "05台账CSV" in told


@pytest.mark.parametrize("step", ["conceal", "flush_folder"])
def test_a_stick_pulled_out_before_anything_had_a_name_takes_no_number(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()

    def pulled(*_: object) -> None:
        stick.rename(tmp_path / "pulled out")
        raise EnvironmentProblem(say("找不到 {path}。", path=stick))

    with (
        Store(office_behind(Side.RECIPIENT, tmp_path / "office")) as store,
        city_desk(tmp_path / "city") as city,
    ):
        known(store, city, tmp_path / "back")
        closed = to_be_sealed(store, GUANGXI, Side.RECIPIENT, 2024)
        key = office_key(store)
        monkeypatch.setattr(concealing, step, pulled)
        with pytest.raises(EnvironmentProblem):
            seal_for(store, closed, stick, key, NAME)
        numbers = [each.sequence for each in sealed_packages(store, GUANGXI, Side.RECIPIENT, 2024)]
        # Once it had a name, nobody can see what stands on the stick.
        assert numbers == ([1] if step == "conceal" else [2, 1])
