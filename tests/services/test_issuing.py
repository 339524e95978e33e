"""A commission issues a scheme, signed: who signed is told, an altered one refused, an unsigned one named so."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from duikou_desktop.core.errors import UserError
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.faults import SchemePackFault
from duikou_desktop.exchange.keys import fingerprint
from duikou_desktop.exchange.scheme_pack import SchemeManifest, write_scheme_pack
from duikou_desktop.schemes.draft import to_files
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.concealing import readers
from duikou_desktop.services.desk.issuing import issue_scheme
from duikou_desktop.services.office import Membership, make_office
from duikou_desktop.services.office_key import office_key
from duikou_desktop.services.scheme_drafts import open_draft
from duikou_desktop.services.scheme_list import confirm_signer, knows_signer, look_at_file, take_in
from duikou_desktop.services.scheme_packs import (
    export_scheme,
    install_scheme,
    signer_words,
    take_off,
)
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.storage.receipts import confirm_commission
from duikou_desktop.storage.store import Store
from tests.factories import GUANGXI
from tests.schemes.next_round import NEXT, next_round

NAME = "广西卫生健康委"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskStore]:
    with DeskStore.make(tmp_path / "desk", NAME, GUANGXI) as made:
        yield made


@pytest.fixture
def issued(desk: DeskStore, tmp_path: Path) -> Path:
    folder = next_round(tmp_path / "来")
    return issue_scheme(desk, folder, tmp_path / "stick", office_key(desk)).path


@pytest.fixture
def office(home: Path) -> Iterator[Store]:
    membership = Membership(load_scheme(GUANGXI), Side.RECIPIENT, "融安县人民医院")
    with make_office(home, membership) as store:
        yield store


def test_who_signed_is_told_and_the_scheme_is_the_one_issued(
    desk: DeskStore, issued: Path, office: Store, tmp_path: Path
) -> None:
    assert issued.suffix == ".dkscheme"
    figures = fingerprint(office_key(desk).public)
    offered = look_at_file(office, issued)
    told = f"由{NAME}签发，签名核对一致。签名指纹 {figures}，和签发单位核对过才能确定是它发的。"
    assert str(offered.signed) == told
    found, _ = take_in(office, issued)
    assert str(signer_words(found.signer)) == told
    plain = install_scheme(next_round(tmp_path / "又来"), tmp_path / "别处")
    assert (found.scheme.id, found.scheme) == (NEXT, plain.scheme)


def test_a_program_that_knows_no_signatures_reads_the_same_files(
    issued: Path, tmp_path: Path
) -> None:
    folder = next_round(tmp_path / "原")
    export_scheme(folder, tmp_path / "plain.dkscheme")
    with zipfile.ZipFile(issued) as signed, zipfile.ZipFile(tmp_path / "plain.dkscheme") as plain:
        for name in plain.namelist():
            assert signed.read(name) == plain.read(name)
        assert set(signed.namelist()) - set(plain.namelist()) == {"manifest.json", "manifest.sig"}


def test_an_unsigned_one_is_installed_and_said_to_be_nobodys(office: Store, tmp_path: Path) -> None:
    export_scheme(next_round(tmp_path / "来"), tmp_path / "plain.dkscheme")
    offered = look_at_file(office, tmp_path / "plain.dkscheme")
    assert str(offered.signed) == "这份方案没有签名，看不出是谁发的。"
    found, _ = take_in(office, tmp_path / "plain.dkscheme")
    assert found.signer is None


def test_every_altered_byte_is_refused(issued: Path, office: Store, tmp_path: Path) -> None:
    whole, path = issued.read_bytes(), tmp_path / "altered.dkscheme"
    step = max(1, len(whole) // 400)
    places = {*range(200), *range(0, len(whole), step), *range(len(whole) - 200, len(whole))}
    for at in sorted(places):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        with pytest.raises(UserError):
            open_draft(path)
    for other in (whole[:-1], whole + b"x", whole[: len(whole) // 2]):
        path.write_bytes(other)
        with pytest.raises(UserError):
            take_in(office, path)
    assert NEXT not in office.shelf.ids()


def test_one_whose_signature_was_taken_out_is_nobodys_and_one_put_back_whole_is_refused(
    issued: Path, tmp_path: Path
) -> None:
    with zipfile.ZipFile(issued) as signed:
        parts = {name: signed.read(name) for name in signed.namelist()}
    again = tmp_path / "again.dkscheme"
    with zipfile.ZipFile(again, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    with pytest.raises(SchemePackFault, match="对不上"):
        open_draft(again)
    with zipfile.ZipFile(again, "w") as archive:
        for name, data in parts.items():
            if not name.startswith("manifest"):
                archive.writestr(name, data)
    assert open_draft(again).signer is None


def test_a_commission_known_by_another_key_is_not_believed(
    desk: DeskStore, issued: Path, office: Store
) -> None:
    confirm_commission(office, NAME, office_key(desk).public.hex())
    assert "指纹以前核对过" in str(look_at_file(office, issued).signed)
    found, _ = take_in(office, issued)
    assert "指纹以前核对过" in str(found.signed)
    take_off(NEXT, office.folder)
    confirm_commission(office, NAME, "ab" * 32)
    with pytest.raises(UserError, match="不是以前核对过的密钥"):
        take_in(office, issued)
    assert NEXT not in office.shelf.ids()


def test_a_faulty_scheme_is_not_issued(desk: DeskStore, tmp_path: Path) -> None:
    folder = next_round(tmp_path / "来")
    (folder / "scheme.yaml").write_text("id: x\n", "utf-8")
    with pytest.raises(UserError, match="处错"):
        issue_scheme(desk, folder, tmp_path / "stick", office_key(desk))
    assert not (tmp_path / "stick").exists()


def test_its_signer_is_known_once_the_figures_were_heard(
    desk: DeskStore, issued: Path, office: Store
) -> None:
    found, _ = take_in(office, issued)
    assert found.signer is not None
    assert not knows_signer(office, found.signer)
    with pytest.raises(UserError, match="不一致"):
        confirm_signer(office, found.signer, "1234 5678")
    assert readers(office) == ()
    confirm_signer(office, found.signer, fingerprint(office_key(desk).public))
    assert knows_signer(office, found.signer)
    # From now on packages may be made for it alone.
    assert [each.name for each in readers(office)] == [desk.identity.name]


def signed_as(path: Path, desk: DeskStore, folder: Path, **said: object) -> Path:
    """The scheme in `folder`, its manifest saying something else of it."""
    files = {name: text.encode() for name, text in to_files(open_draft(folder)).items()}
    plain: dict[str, object] = {
        "key": "0" * 64, "program": "1", "issued_by": NAME, "issued_on": date(2026, 1, 1),
        "scheme": NEXT, "scheme_version": load_scheme(NEXT, root=folder.parent).version,
    }  # fmt: skip
    return write_scheme_pack(
        path, SchemeManifest.model_validate(plain | said), files, office_key(desk)
    ).path


def test_one_that_is_signed_as_another_is_refused(desk: DeskStore, tmp_path: Path) -> None:
    folder = next_round(tmp_path / "来")
    open_draft(signed_as(tmp_path / "a.dkscheme", desk, folder))
    for name, said in (("b", {"scheme": GUANGXI}), ("c", {"scheme_version": 7})):
        with pytest.raises(SchemePackFault, match="不是一个"):
            open_draft(signed_as(tmp_path / f"{name}.dkscheme", desk, folder, **said))


@pytest.mark.parametrize("version", ["9" * 30, "1000000"])
def test_a_version_that_none_could_follow_is_no_version(tmp_path: Path, version: str) -> None:
    folder = next_round(tmp_path / "来")
    head = (folder / "scheme.yaml").read_text("utf-8")
    lines = [each for each in head.splitlines() if not each.startswith("version:")]
    (folder / "scheme.yaml").write_text("\n".join((*lines, f"version: {version}", "")), "utf-8")
    with pytest.raises(UserError, match="不能大于 999999"):
        install_scheme(folder, tmp_path / "office")
