"""Many photos at once: kept small and upright, recognised, proposed, given, removed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import say
from duikou_desktop.core.task import Cancelled
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.evidence import Evidence
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services import history
from duikou_desktop.services.checks import check_office
from duikou_desktop.services.evidence import file_of, keep_evidence, read_place
from duikou_desktop.services.evidence_intake import (
    Target,
    damaged,
    give,
    propose,
    save_kept,
    take_in,
    users_of_evidence,
)
from duikou_desktop.services.evidence_keeping import keep
from duikou_desktop.services.evidence_removal import remove_everywhere, take_off
from duikou_desktop.services.records import look_at
from duikou_desktop.storage.store import Store
from tests.closing import close_year
from tests.demo import demo_office
from tests.factories import GUANGXI

ACTIVITY = BY_KEY["activity"]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with demo_office(tmp_path / "office", Side.RECIPIENT) as made:
        yield made


def photo(path: Path, *, size=(3000, 4000), taken: str = "2024:11:12 15:01:02", turned=1) -> Path:
    """Noise, as a phone makes it: large, dated, placed, and lying on its side where `turned`."""
    grain = Image.frombytes("L", (200, 200), random.Random(path.name).randbytes(40_000))  # noqa: S311
    picture = grain.resize(size).convert("RGB")
    exif = Image.Exif()
    exif[274] = turned
    exif.get_ifd(0x8769)[36867] = taken
    exif.get_ifd(0x8825)[1] = "N"
    picture.save(path, "JPEG", quality=97, exif=exif)
    return path


def kept_picture(store: Store, evidence: Evidence) -> Image.Image:
    path = file_of(store, evidence)
    assert path is not None
    with Image.open(path) as picture:
        picture.load()
        return picture


def test_a_photo_is_kept_small_upright_and_without_its_place(store: Store, tmp_path: Path) -> None:
    # 6: the phone was held upright, the sensor lay on its side.
    source = photo(tmp_path / "IMG_1.jpg", size=(4000, 3000), turned=6)
    (evidence,) = take_in(store, [source]).evidence
    picture = kept_picture(store, evidence)
    assert picture.size == (1800, 2400)
    assert not picture.getexif()
    assert evidence.taken_on == date(2024, 11, 12)
    assert evidence.original_size == source.stat().st_size
    assert evidence.size is not None
    assert evidence.size < source.stat().st_size


def test_photos_stay_as_they_are_where_that_is_asked(store: Store, tmp_path: Path) -> None:
    source = photo(tmp_path / "IMG_1.jpg")
    (evidence,) = take_in(store, [source], shrink=False).evidence
    assert file_of(store, evidence).read_bytes() == source.read_bytes()  # type: ignore[union-attr]
    assert (evidence.taken_on, evidence.original_size) == (date(2024, 11, 12), None)


def test_the_same_photos_again_add_nothing(store: Store, tmp_path: Path) -> None:
    files = [photo(tmp_path / f"IMG_{n}.jpg", size=(2600, 2600)) for n in range(3)]
    first = take_in(store, files)
    again = take_in(store, [*files, files[0]])
    assert (first.fresh, again.fresh) == (3, 0)
    assert [each.id for each in again.evidence[:3]] == [each.id for each in first.evidence]
    assert again.change is None


def test_what_was_saved_while_files_were_kept_is_not_saved_twice(
    store: Store, tmp_path: Path
) -> None:
    files = [photo(tmp_path / f"IMG_{n}.jpg", size=(2600, 2600)) for n in range(2)]
    kept = keep(store, files)
    first = take_in(store, files[:1])
    second = save_kept(store, kept)
    assert (first.fresh, second.fresh) == (1, 1)
    assert second.evidence[0].id == first.evidence[0].id


def test_a_photo_in_the_size_it_was_brought_to_is_the_same_evidence(
    store: Store, tmp_path: Path
) -> None:
    source = photo(tmp_path / "IMG_1.jpg")
    (small,) = take_in(store, [source]).evidence
    copy = tmp_path / "小.jpg"
    copy.write_bytes(file_of(store, small).read_bytes())  # type: ignore[union-attr]
    again = take_in(store, [copy, source], shrink=False)
    assert [each.id for each in again.evidence] == [small.id, small.id]
    assert again.fresh == 0


@pytest.mark.parametrize("altered", [False, True])
def test_a_lost_or_altered_file_added_again_is_put_back(
    store: Store, tmp_path: Path, *, altered: bool
) -> None:
    scan, large = tmp_path / "签到表.pdf", photo(tmp_path / "IMG_1.jpg")
    scan.write_bytes(b"%PDF-1.4 " + bytes(5000))
    first = take_in(store, [scan, large])
    paths = [file_of(store, each) for each in first.evidence]
    for path in paths:
        assert path is not None
        if altered:
            path.write_bytes(b"other")
        else:
            path.unlink()
    again = take_in(store, [scan, large, scan])
    assert (again.fresh, again.restored, again.twins, again.known) == (0, 2, 1, 0)
    assert again.evidence[:2] == first.evidence
    assert damaged(store) == ()
    assert take_in(store, [scan]).restored == 0


def test_a_photo_is_put_back_also_where_its_original_was_not_noted(
    store: Store, tmp_path: Path
) -> None:
    source = photo(tmp_path / "IMG_1.jpg")
    (small,) = take_in(store, [source]).evidence
    bare = small.changed(original_sha256=None)
    store.change(say("改"), lambda unit: unit.put(BY_KEY["evidence"], bare))
    file_of(store, small).unlink()  # type: ignore[union-attr]
    again = take_in(store, [source])
    assert (again.fresh, again.restored) == (0, 1)
    assert damaged(store) == ()


def test_a_photo_that_comes_out_in_other_bytes_is_put_back_all_the_same(
    store: Store, tmp_path: Path
) -> None:
    source = photo(tmp_path / "IMG_1.jpg")
    (small,) = take_in(store, [source]).evidence
    older = small.changed(sha256="0" * 64)
    store.change(say("改"), lambda unit: unit.put(BY_KEY["evidence"], older))
    (back,) = take_in(store, [source]).evidence
    assert (back.id, back.sha256) == (small.id, small.sha256)
    assert damaged(store) == ()


def test_files_of_other_kinds_are_kept_byte_for_byte(store: Store, tmp_path: Path) -> None:
    scan = tmp_path / "签到表.pdf"
    scan.write_bytes(b"%PDF-1.4 " + bytes(5000))
    fake = tmp_path / "假照片.jpg"
    fake.write_bytes(b"\xff\xd8\xff\xe0 broken")
    taken = take_in(store, [scan, fake])
    assert [file_of(store, each).read_bytes() for each in taken.evidence] == [  # type: ignore[union-attr]
        scan.read_bytes(),
        fake.read_bytes(),
    ]


def test_what_cannot_be_read_is_told_and_the_rest_goes_in(store: Store, tmp_path: Path) -> None:
    good = tmp_path / "a.txt"
    good.write_text("x")
    taken = take_in(store, [tmp_path / "没有.jpg", good])
    assert [each.field for each in taken.refused] == ["没有.jpg"]
    assert taken.fresh == 1


def test_an_empty_file_proves_nothing_and_is_refused(store: Store, tmp_path: Path) -> None:
    empty, good = tmp_path / "签到表.pdf", tmp_path / "a.txt"
    empty.touch()
    good.write_text("x")
    taken = take_in(store, [empty, good])
    assert [(each.field, str(each.message)) for each in taken.refused] == [
        ("签到表.pdf", "签到表.pdf 是空文件（0 字节），没有收。找到原来的文件再加。")
    ]
    assert [each.name for each in taken.evidence] == ["a.txt"]
    with pytest.raises(UserError, match="空文件"):
        keep_evidence(store, empty)


def test_given_up_half_way_nothing_is_saved(store: Store, tmp_path: Path) -> None:
    class Stopped:
        def check(self) -> None:
            raise Cancelled

        def progress(self, done: int, total: int) -> None: ...

    before = store.read(BY_KEY["evidence"])
    with pytest.raises(Cancelled):
        take_in(store, [photo(tmp_path / "IMG_1.jpg")], task=Stopped())  # type: ignore[arg-type]
    assert store.read(BY_KEY["evidence"]) == before


def test_the_activities_of_the_day_are_proposed_and_bare_ones_first(store: Store) -> None:
    records = store.read(ACTIVITY)
    bare = next(each for each in records if not each.evidence)
    taken = Evidence(name="IMG_2.jpg", taken_on=bare.value("on"))
    proposals = propose(taken, records, ACTIVITY, store.book())
    assert proposals[0].record.value("on") == bare.value("on")
    assert not proposals[0].record.evidence
    assert all(abs((each.record.value("on") - bare.value("on")).days) <= 1 for each in proposals)


def test_a_file_named_for_a_person_is_proposed_to_that_persons_records(store: Store) -> None:
    book = store.book()
    proposals = propose(Evidence(name="示例己查房.jpg"), store.read(ACTIVITY), ACTIVITY, book)
    assert proposals
    for each in proposals:
        names = [book.person_name(book.find("assignment", one).value("person"))  # type: ignore[union-attr]
                 for one in each.record.value("by")]  # fmt: skip
        assert "示例己" in names


def test_a_file_of_another_day_is_proposed_to_nobody(store: Store) -> None:
    taken = Evidence(name="IMG_3.jpg", taken_on=date(2019, 1, 1))
    assert propose(taken, store.read(ACTIVITY), ACTIVITY, store.book()) == ()


def test_one_file_proves_several_records_in_one_step(store: Store, tmp_path: Path) -> None:
    (evidence,) = take_in(store, [photo(tmp_path / "IMG_1.jpg")]).evidence
    records = [each for each in store.read(ACTIVITY) if not each.evidence][:3]
    give(store, [evidence.id], [Target("activity", each.id) for each in records])
    users = users_of_evidence(store, evidence.id)
    assert {record.id for _, record in users} == {each.id for each in records}
    history.undo(store)
    assert users_of_evidence(store, evidence.id) == ()


def test_missing_and_altered_files_are_found(store: Store, tmp_path: Path) -> None:
    gone, altered, sound = take_in(
        store, [photo(tmp_path / f"IMG_{n}.jpg", size=(500, 500)) for n in range(3)]
    ).evidence
    file_of(store, gone).unlink()  # type: ignore[union-attr]
    file_of(store, altered).write_bytes(b"other")  # type: ignore[union-attr]
    found = {each.evidence.id: each.altered for each in damaged(store)}
    assert found == {gone.id: False, altered.id: True}
    assert sound.id not in found


def test_something_private_is_removed_everywhere(store: Store, tmp_path: Path) -> None:
    (evidence,) = take_in(store, [photo(tmp_path / "病历.jpg")]).evidence
    records = store.read(ACTIVITY)[:2]
    give(store, [evidence.id], [Target("activity", each.id) for each in records])
    path = file_of(store, evidence)
    with pytest.raises(UserError, match="为什么"):
        remove_everywhere(store, evidence, " ")
    remove_everywhere(store, evidence, "拍到了患者姓名")
    assert path is not None
    assert not path.exists()
    assert store.read(BY_KEY["evidence"], ids=[evidence.id]) == []
    for each in records:
        assert evidence.id not in look_at(store, ACTIVITY, each.id).listed.record.evidence
    assert history.undo_label(store) is None
    change, line = look_at(store, ACTIVITY, records[0].id).history[0]
    assert change.reason == "拍到了患者姓名"
    assert line.after is not None


def test_what_was_removed_for_good_and_comes_in_again_is_asked_about(
    store: Store, tmp_path: Path
) -> None:
    def asked() -> list[str]:
        found = check_office(store, load_scheme(GUANGXI), Side.RECIPIENT, 2024)
        return [
            str(e.finding.message) for e in found if e.finding.code == "evidence_removed_before"
        ]

    (evidence,) = take_in(store, [photo(tmp_path / "病历.jpg", size=(4000, 3000))]).evidence
    remove_everywhere(store, evidence, "拍到了患者姓名")
    assert asked() == []
    again = take_in(store, [tmp_path / "病历.jpg"])
    assert again.fresh == 1
    (said,) = asked()
    assert "“病历.jpg”" in said
    assert "因“拍到了患者姓名”彻底删除过，现在又存了进来" in said
    # In its full size it is the same picture.
    remove_everywhere(store, again.evidence[0], "拍到了患者姓名")
    take_in(store, [tmp_path / "病历.jpg"], shrink=False)
    assert len(asked()) == 1


def test_what_a_closed_year_stands_on_is_not_removed(store: Store, tmp_path: Path) -> None:
    (evidence,) = take_in(store, [photo(tmp_path / "IMG_1.jpg")]).evidence
    inside = next(each for each in store.read(ACTIVITY) if each.value("on").year == 2024)
    target = Target("activity", inside.id)
    give(store, [evidence.id], [target])
    close_year(store, Side.RECIPIENT)
    with pytest.raises(UserError, match=r"2024 年已由.+封账，“IMG_1.jpg”证明那一年的记录"):
        remove_everywhere(store, evidence, "拍到了患者姓名")
    with pytest.raises(UserError, match="2024 年已由"):
        take_off(store, evidence, target)
    path = file_of(store, evidence)
    assert path is not None
    assert evidence.id in store.read(ACTIVITY, ids=[inside.id])[0].evidence
    (unused,) = take_in(store, [photo(tmp_path / "IMG_2.jpg")]).evidence
    remove_everywhere(store, unused, "拍重了")
    assert file_of(store, unused) is None


@pytest.mark.parametrize(
    ("written", "box", "page"),
    [
        ("3号柜第2盒第15页", "2（3号柜）", "15"),
        ("3 号柜 2024 年第 2 盒第 14 页", "2（3号柜2024年）", "14"),
        ("3号柜，2盒，15-16页", "2（3号柜）", "15-16"),
        ("第２盒第３页", "2", "3"),
        ("盒1 第3页", "1", "3"),
        ("盒1 页3", "1", "3"),
        ("Box 2, page 15", "2", "15"),
        ("盒2（3号柜） 页15", "2（3号柜）", "15"),
    ],
)
def test_the_place_of_a_paper_is_read_as_people_write_it(written: str, box: str, page: str) -> None:
    assert read_place(written) == (box, page)


@pytest.mark.parametrize("written", ["柜子里", "第2盒", "第15页", "盒"])
def test_half_a_place_is_none(written: str) -> None:
    assert read_place(written) is None
