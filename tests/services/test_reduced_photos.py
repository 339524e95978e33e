"""A package with its photos made smaller: what it holds, what it says of it, what stays in the office."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from PIL import Image

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.task import Cancelled, Quiet
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.evidence import Evidence
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.package import Package, open_package, read_part
from duikou_desktop.schemes.shelf import Shelf
from duikou_desktop.services.evidence_intake import Target, take_in
from duikou_desktop.services.office_key import office_key
from duikou_desktop.services.package_check import check_package
from duikou_desktop.services.package_content import REDUCED
from duikou_desktop.services.sealing import seal_year, to_be_sealed
from duikou_desktop.services.year_check import check_year
from duikou_desktop.services.year_end import ExportResult
from duikou_desktop.storage.evidence_files import path_of
from duikou_desktop.storage.store import Store
from tests.closing import SCHEME, close_year
from tests.demo import demo_office
from tests.factories import GUANGXI


def photo(path: Path) -> Path:
    """As a phone takes it: 4000 × 3000, more than 2 MB."""
    Image.effect_noise((4000, 3000), 60).convert("RGB").save(path, quality=80)
    return path


@pytest.fixture
def office(tmp_path: Path) -> Iterator[tuple[Store, Evidence, Evidence]]:
    """A closed year in which a teaching activity is proven by a photo and by a small scan."""
    scan = tmp_path / "签到表.pdf"
    scan.write_bytes(b"%PDF-1.4 " + bytes(5000))
    with demo_office(tmp_path / "office", Side.SUPPORTER) as store:
        files = [photo(tmp_path / "IMG_1.jpg"), scan]
        register = BY_KEY["activity"]
        lesson = next(
            each
            for each in store.read(register)
            if each.value("on").year == 2024 and each.evidence and register.complete(each)
        )
        to = [Target("activity", lesson.id)]
        kept = take_in(store, files, shrink=False, targets=to).evidence
        close_year(store, Side.SUPPORTER)
        yield store, kept[0], kept[1]


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def seal(store: Store, to: Path, **how: Any) -> ExportResult:
    closed = to_be_sealed(store, GUANGXI, Side.SUPPORTER, 2024)
    return seal_year(store, closed, to, office_key(store), **how)


def opened(result: ExportResult) -> Package:
    return open_package(result.path)


def parts(package: Package, ending: str) -> list[str]:
    return [each.path for each in package.manifest.parts if each.path.endswith(ending)]


def test_the_package_holds_smaller_photos_and_says_so(
    office: tuple[Store, Evidence, Evidence], stick: Path
) -> None:
    store, large, scan = office
    package = opened(seal(store, stick, evidence="reduced"))
    assert package.manifest.evidence == "reduced"
    originals = json.loads(read_part(package, REDUCED))
    (path,) = originals
    assert path.endswith("IMG_1.jpg")
    # Of what it was made: the office keeps that, and its record names it.
    assert originals[path] == {"sha256": large.sha256, "size": large.size}
    written = read_part(package, path)
    (part,) = (each for each in package.manifest.parts if each.path == path)
    assert part.sha256 == hashlib.sha256(written).hexdigest() != large.sha256
    assert large.size is not None
    assert part.size == len(written) < large.size
    # 4000 × 3000, its longest side made 1600.
    target = stick / "seen.jpg"
    target.write_bytes(written)
    with Image.open(target) as picture:
        assert picture.size == (1600, 1200)
    # What is no photo goes as it is.
    (pdf,) = (each for each in package.manifest.parts if each.path.endswith("签到表.pdf"))
    assert pdf.sha256 == scan.sha256


def test_it_is_verified_and_scored_like_any_other(
    office: tuple[Store, Evidence, Evidence], stick: Path
) -> None:
    store, *_ = office
    found = check_package(seal(store, stick, evidence="reduced").path, Shelf.shipped())
    assert found.anew is not None
    assert not found.disagrees


def test_the_cover_to_stamp_says_it(office: tuple[Store, Evidence, Evidence], stick: Path) -> None:
    store, *_ = office
    package = opened(seal(store, stick, evidence="reduced"))
    cover = stick / "封面.docx"
    cover.write_bytes(read_part(package, "00封面.docx"))
    rows = [[each.text for each in line.cells] for line in Document(str(cover)).tables[-1].rows]
    assert ["（缩小的照片）", "长边缩到1600像素放入，原件留在本单位", "1个文件"] in rows


def test_what_the_office_keeps_is_as_it_was(
    office: tuple[Store, Evidence, Evidence], stick: Path
) -> None:
    store, large, _ = office
    assert large.sha256 is not None
    before = sorted(str(each) for each in store.folder.rglob("*"))
    seal(store, stick, evidence="reduced")
    kept = path_of(store.folder, large.sha256)
    assert hashlib.sha256(kept.read_bytes()).hexdigest() == large.sha256
    after = [each for each in store.folder.rglob("*") if "keys" not in each.parts]
    assert [str(each) for each in sorted(after) if str(each) not in before] == []


def test_a_photo_that_is_not_what_was_kept_is_refused(
    office: tuple[Store, Evidence, Evidence], stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Made smaller, nobody could tell afterwards that it was another."""
    store, large, _ = office
    assert large.sha256 is not None
    kept = path_of(store.folder, large.sha256)
    data = bytearray(kept.read_bytes())
    data[len(data) // 2] ^= 1
    kept.chmod(0o600)
    kept.write_bytes(bytes(data))
    monkeypatch.setattr("duikou_desktop.services.year_evidence.unaltered", lambda *_: True)
    with pytest.raises(UserError, match="和登记时不同"):
        seal(store, stick, evidence="reduced")
    assert list(stick.iterdir()) == []


def test_without_large_photos_it_is_a_full_package(tmp_path: Path, stick: Path) -> None:
    with demo_office(tmp_path / "office", Side.SUPPORTER) as store:
        close_year(store, Side.SUPPORTER)
        package = opened(seal(store, stick, evidence="reduced"))
    assert package.manifest.evidence == "full"
    assert parts(package, REDUCED) == []


def test_given_up_nothing_is_left(office: tuple[Store, Evidence, Evidence], stick: Path) -> None:
    store, *_ = office

    class GivesUp(Quiet):
        def check(self) -> None:
            raise Cancelled

    before = sorted(store.folder.iterdir())
    with pytest.raises(Cancelled):
        seal(store, stick, evidence="reduced", task=GivesUp())
    assert list(stick.iterdir()) == []
    assert [each for each in sorted(store.folder.iterdir()) if each not in before] in (
        [],
        [store.folder / "keys"],
    )


def test_the_room_told_beforehand_is_less(office: tuple[Store, Evidence, Evidence]) -> None:
    store, large, _ = office
    size = check_year(store, SCHEME, Side.SUPPORTER, 2024, to_be_sealed(
        store, GUANGXI, Side.SUPPORTER, 2024
    ).scored.as_of).size  # fmt: skip
    assert large.size is not None
    saved = size.package("full") - size.package("reduced")
    assert 0 < saved < large.size
