"""A commission's desk: what it takes, what stands, whose key it knows."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import say
from duikou_desktop.core.typed_json import to_json
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.keys import fingerprint
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services import package_check
from duikou_desktop.services.desk import recounting
from duikou_desktop.services.desk.collecting import Collected, Outcome, collect
from duikou_desktop.services.desk.expected import expected_reports
from duikou_desktop.services.desk.key_state import KeyState
from duikou_desktop.services.desk.keys import (
    Weight,
    confirm_fingerprint,
    revoke_fingerprint,
    seen_keys,
)
from duikou_desktop.services.desk.noted import Noted
from duikou_desktop.services.desk.recounting import recount
from duikou_desktop.services.desk.rollup import roll_up
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.services.desk.versions import compare, forked, let_stand, marks, of_number
from duikou_desktop.services.office_key import key_file, office_key
from duikou_desktop.services.sealing import seal_year, to_be_sealed
from duikou_desktop.storage.desk import PACKAGES, DeskStore
from tests.closing import close_year
from tests.demo import demo_office
from tests.factories import GUANGXI

SCHEME = load_scheme(GUANGXI)
RONGAN_NAME = "融安县人民医院"
RONGSHUI, LIUTIE = "融水苗族自治县人民医院", "柳州市柳铁中心医院"


@pytest.fixture(scope="module")
def sticks(tmp_path_factory: pytest.TempPathFactory) -> dict[Side, list[Path]]:
    """Of each side's demo office the packages 1 and 2."""
    made: dict[Side, list[Path]] = {}
    for side in Side:
        folder = tmp_path_factory.mktemp(side.value)
        with demo_office(folder / "office", side) as store:
            close_year(store, side)
            closed = to_be_sealed(store, GUANGXI, side, 2024)
            made[side] = [
                seal_year(store, closed, folder, office_key(store)).path for _ in range(2)
            ]
    return made


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskStore]:
    with DeskStore.make(tmp_path / "desk", "广西卫生健康委", GUANGXI, demo=True) as made:
        yield made


def outcomes(found: tuple[Collected, ...]) -> list[Outcome]:
    return [each.outcome for each in found]


def kept(desk: DeskStore) -> list[str]:
    return sorted(each.name for each in (desk.folder / PACKAGES).iterdir())


def test_what_is_collected_is_counted_anew_and_stands(
    desk: DeskStore, sticks: dict[Side, list[Path]]
) -> None:
    found = collect(desk, [sticks[Side.SUPPORTER][0], sticks[Side.RECIPIENT][0]])
    assert outcomes(found) == [Outcome.TAKEN] * 2
    now = round_of(desk, SCHEME, 2024)
    recipient, supporter = now.reports
    assert recipient.received.hospital_name == RONGSHUI
    assert supporter.received.hospital_name == LIUTIE
    # As the demo's closed years say: what the records prove, and what the form claims.
    for report in now.reports:
        assert report.anew == report.stated
        assert report.difference == report.stated - report.own
        assert report.key is KeyState.NEW
    # 附件1 has 100 lines, each recipient once, of 51 supporters.
    assert len(expected_reports(SCHEME.pairings)) == 100 + 51
    assert len(now.missing) == 100 + 51 - 2
    assert (RONGSHUI, Side.RECIPIENT) not in {(each.name, each.side) for each in now.missing}


def test_twice_changes_nothing_and_an_older_one_leaves_the_newer_standing(
    desk: DeskStore, sticks: dict[Side, list[Path]]
) -> None:
    first, second = sticks[Side.RECIPIENT]
    assert outcomes(collect(desk, [second])) == [Outcome.TAKEN]
    files = kept(desk)
    (again,) = collect(desk, [second])
    assert again.outcome is Outcome.KNOWN
    assert again.received is not None
    assert (again.received.sequence, again.received.hospital_name) == (2, RONGSHUI)
    assert kept(desk) == files
    assert outcomes(collect(desk, [first])) == [Outcome.TAKEN]
    (report,) = round_of(desk, SCHEME, 2024).reports
    assert report.received.sequence == 2
    assert [each.sequence for each in report.superseded] == [1]


def test_a_whole_stick_is_gone_through_and_one_bad_file_stops_none(
    desk: DeskStore, sticks: dict[Side, list[Path]], tmp_path: Path
) -> None:
    stick = tmp_path / "U盘"
    (stick / "来自各院").mkdir(parents=True)
    good = shutil.copy(sticks[Side.RECIPIENT][0], stick / "来自各院")
    bad = stick / "坏.dkpkg"
    data = bytearray(Path(good).read_bytes())
    data[-500] ^= 1
    bad.write_bytes(data)
    (stick / "空.dkpkg").write_bytes(b"")
    (stick / ".隐藏.dkpkg").write_bytes(b"")
    (stick / "说明.txt").write_text("x")
    # A package under the name its computer gave it; another zip is none of ours.
    renamed = shutil.copy(sticks[Side.SUPPORTER][0], stick / "上报.zip")
    with zipfile.ZipFile(stick / "照片.zip", "w") as other:
        other.writestr("1.jpg", b"x")
    found = collect(desk, [stick])
    assert {each.path.name: each.outcome for each in found} == {
        "坏.dkpkg": Outcome.REFUSED,
        "空.dkpkg": Outcome.REFUSED,
        Path(good).name: Outcome.TAKEN,
        Path(renamed).name: Outcome.TAKEN,
    }
    said = {each.path.name: str(each.why) for each in found if each.why}
    assert "内容和签名对不上" in said["坏.dkpkg"]
    assert "不是上报包" in said["空.dkpkg"]
    assert len(kept(desk)) == 2


def test_a_demo_package_and_another_scheme_are_none_of_a_real_desk(
    sticks: dict[Side, list[Path]], tmp_path: Path
) -> None:
    package = sticks[Side.RECIPIENT][0]
    with DeskStore.make(tmp_path / "real", "广西卫生健康委", GUANGXI) as desk:
        (found,) = collect(desk, [package])
        assert "示范办公室的上报包" in str(found.why)
        assert kept(desk) == []
    with DeskStore.make(tmp_path / "other", "内蒙古", "neimenggu-2021-2025", demo=True) as desk:
        (found,) = collect(desk, [package])
        assert "上报包是方案 guangxi-2022-2025 的" in str(found.why)


def test_two_of_one_number_are_a_fork(
    desk: DeskStore, sticks: dict[Side, list[Path]], tmp_path: Path
) -> None:
    """The office's folder was copied to another PC, and both sealed."""
    with demo_office(tmp_path / "copy", Side.RECIPIENT) as store:
        close_year(store, Side.RECIPIENT)
        key_file(store).parent.mkdir()
        shutil.copy(
            sticks[Side.RECIPIENT][0].parent / "office" / "keys" / "office.key", key_file(store)
        )
        closed = to_be_sealed(store, GUANGXI, Side.RECIPIENT, 2024)
        other = seal_year(store, closed, tmp_path, office_key(store)).path
    plain, told_apart = collect(desk, [sticks[Side.RECIPIENT][0], other])
    # Told at once, not found by chance among the rows.
    assert plain.doubt is None
    assert str(told_apart.doubt).startswith("和收过的另一份都是第 1 次，不是同一个文件")
    (report,) = round_of(desk, SCHEME, 2024).reports
    assert [each.sequence for each in (report.received, *report.forks)] == [1, 1]
    said = [marks(each) for each in (report.received, *report.forks)]
    assert [each.came_as for each in said] == [sticks[Side.RECIPIENT][0].name, other.name]
    assert all(each.sealed_at is not None for each in said)
    assert len({each.number for each in said}) == 2
    # The first that came, until a person says otherwise; and neither ranked nor added up till then.
    assert (report.forked, report.counts) == (True, False)
    second = of_number(forked(desk, SCHEME, 2024), said[1].number.upper())
    assert second == report.forks[0]
    with pytest.raises(UserError, match="不止一份"):
        of_number(forked(desk, SCHEME, 2024), "")
    let_stand(desk, second)
    (report,) = round_of(desk, SCHEME, 2024).reports
    assert report.received.id == second.id
    assert (report.forked, report.counts) == (False, True)
    told = compare(desk, report.forks[0].id, second.id)
    assert told is not None
    # The same office sealed the same year twice: nothing differs but the packages.
    assert told.changes == ()


def test_the_key_of_another_of_that_number_is_seen_too(
    desk: DeskStore, sticks: dict[Side, list[Path]], tmp_path: Path
) -> None:
    """Whoever came first would keep the stamped sheet of the other from being found."""
    with demo_office(tmp_path / "copy", Side.RECIPIENT) as store:
        close_year(store, Side.RECIPIENT)
        closed = to_be_sealed(store, GUANGXI, Side.RECIPIENT, 2024)
        other = seal_year(store, closed, tmp_path, office_key(store)).path
    collect(desk, [sticks[Side.RECIPIENT][0], other])
    first, second = seen_keys(round_of(desk, SCHEME, 2024), desk.known_keys())
    assert (first.weight, second.weight) == (Weight.SO_FAR, Weight.WAITING)
    assert first.fingerprint != second.fingerprint
    assert {first.state, second.state} == {KeyState.NEW}
    assert confirm_fingerprint(desk, second.fingerprint) == RONGSHUI
    # Now that one stands, and the other waits.
    confirmed, other_key = seen_keys(round_of(desk, SCHEME, 2024), desk.known_keys())
    assert confirmed.fingerprint == second.fingerprint
    assert (confirmed.state, confirmed.weight) == (KeyState.CONFIRMED, Weight.STANDS)
    assert (other_key.state, other_key.weight) == (KeyState.CHANGED, Weight.WAITING)


def test_a_key_that_was_revoked_is_trusted_again_only_on_purpose(
    desk: DeskStore, sticks: dict[Side, list[Path]]
) -> None:
    collect(desk, [sticks[Side.RECIPIENT][0]])
    (report,) = round_of(desk, SCHEME, 2024).reports
    with pytest.raises(UserError, match="要写原因"):
        revoke_fingerprint(desk, report.fingerprint, " ")
    revoke_fingerprint(desk, report.fingerprint, "电脑丢失")
    with pytest.raises(UserError, match="作废过"):
        confirm_fingerprint(desk, report.fingerprint)
    assert round_of(desk, SCHEME, 2024).reports[0].key is KeyState.REVOKED
    confirm_fingerprint(desk, report.fingerprint, again=True)
    assert round_of(desk, SCHEME, 2024).reports[0].key is KeyState.CONFIRMED


def test_what_could_not_be_counted_anew_is_told(
    desk: DeskStore, sticks: dict[Side, list[Path]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """By another version of the standard: it was taken as any other, without a word."""
    why = say("上报包按方案第 3 版的标准计算，本机的第 1 版不同，没有重新计算。")
    monkeypatch.setattr(package_check, "scheme_of", lambda *_: (None, why))
    (found,) = collect(desk, [sticks[Side.RECIPIENT][0]])
    assert (found.outcome, str(found.why)) == (Outcome.TAKEN, str(why))
    (report,) = round_of(desk, SCHEME, 2024).reports
    assert report.not_counted == str(why)
    # Nothing changes as long as that version is not here.
    monkeypatch.setattr(recounting, "scheme_of", lambda *_: (None, why))
    assert recount(desk) == 0
    # Once it is, the package is counted as if it came now; where and when it came from stays.
    monkeypatch.undo()
    assert recount(desk) == 1
    (counted,) = round_of(desk, SCHEME, 2024).reports
    assert (counted.not_counted, counted.anew) == (None, counted.stated)
    assert counted.received.collected_at == report.received.collected_at
    assert counted.received.content["came_as"] == sticks[Side.RECIPIENT][0].name
    assert desk.told_by([counted.received.id])[counted.received.id] is not None
    assert desk.reviews.sums((counted.received.id,))
    assert recount(desk) == 0


def test_a_key_is_known_once_a_person_compared_the_sheet(
    desk: DeskStore, sticks: dict[Side, list[Path]], tmp_path: Path
) -> None:
    collect(desk, [sticks[Side.RECIPIENT][0]])
    (report,) = round_of(desk, SCHEME, 2024).reports
    with pytest.raises(UserError, match="签名指纹是 32 位数字，这里写了 31 位"):
        confirm_fingerprint(desk, "1" * 31)
    with pytest.raises(UserError, match="没有这个指纹"):
        confirm_fingerprint(desk, "1234 " * 8)
    wide = report.fingerprint.translate(str.maketrans("0123456789", "０１２３４５６７８９"))
    assert confirm_fingerprint(desk, wide) == RONGSHUI
    assert round_of(desk, SCHEME, 2024).reports[0].key is KeyState.CONFIRMED
    # A new PC without the old key seals with another.
    with demo_office(tmp_path / "new", Side.RECIPIENT) as store:
        close_year(store, Side.RECIPIENT)
        closed = to_be_sealed(store, GUANGXI, Side.RECIPIENT, 2024)
        for _ in range(3):
            third = seal_year(store, closed, tmp_path, office_key(store)).path
    collect(desk, [third])
    (known,) = round_of(desk, SCHEME, 2024).reports
    assert (known.received.sequence, known.key) == (1, KeyState.CONFIRMED)
    (changed,) = known.waiting
    assert changed.sequence == 3
    assert revoke_fingerprint(desk, report.fingerprint, "旧电脑丢失") == RONGSHUI
    (doubted,) = round_of(desk, SCHEME, 2024).reports
    assert (doubted.received.sequence, doubted.key) == (3, KeyState.CHANGED)
    confirm_fingerprint(desk, doubted.fingerprint)
    assert round_of(desk, SCHEME, 2024).reports[0].key is KeyState.CONFIRMED
    assert {each.revoked_on is not None for each in desk.known_keys()} == {True, False}


def test_a_key_withdrawn_signs_nothing_more(
    desk: DeskStore, sticks: dict[Side, list[Path]]
) -> None:
    first, second = sticks[Side.RECIPIENT]
    collect(desk, [first])
    (report,) = round_of(desk, SCHEME, 2024).reports
    revoke_fingerprint(desk, report.fingerprint, "电脑丢失")
    (refused,) = collect(desk, [second])
    assert refused.outcome is Outcome.REFUSED
    assert "密钥已作废" in str(refused.why)
    (report,) = round_of(desk, SCHEME, 2024).reports
    assert (report.received.sequence, report.key) == (1, KeyState.REVOKED)
    # What it signed before stays to be seen, and counts no longer.
    assert [each.place for each in roll_up(round_of(desk, SCHEME, 2024)).ranked] == [None]


def test_what_is_known_is_read_again_before_it_is_called_so(
    desk: DeskStore, sticks: dict[Side, list[Path]], tmp_path: Path
) -> None:
    """A stick that went bad after the first time must not pass for a good copy."""
    good = sticks[Side.RECIPIENT][0]
    collect(desk, [good])
    data = bytearray(good.read_bytes())
    data[len(data) // 2] ^= 1
    bad = tmp_path / good.name
    bad.write_bytes(data)
    assert outcomes(collect(desk, [bad])) == [Outcome.REFUSED]


def test_half_a_copy_is_swept_away_on_opening(desk: DeskStore) -> None:
    left = desk.room([0, 1])
    for each in left.values():
        each.write_bytes(b"half")
    folder = desk.folder
    desk.close()
    with DeskStore(folder):
        assert not any(each.exists() for each in left.values())


def test_no_desk_and_no_empty_folder_are_told(tmp_path: Path, desk: DeskStore) -> None:
    with pytest.raises(UserError, match="没有收报台"):
        DeskStore(tmp_path / "nothing")
    with pytest.raises(UserError, match="有别的东西"):
        DeskStore.make(desk.folder, "x", GUANGXI)


def test_the_key_of_each_is_told_by_its_figures(
    desk: DeskStore, sticks: dict[Side, list[Path]]
) -> None:
    collect(desk, [each[0] for each in sticks.values()])
    figures = {each.fingerprint for each in round_of(desk, SCHEME, 2024).reports}
    assert figures == {fingerprint(bytes.fromhex(each.key)) for each in desk.received()}
    assert len(figures) == 2
    assert all(isinstance(each.id, UUID) for each in desk.received())


def test_what_is_noted_is_read_as_it_was_written(
    desk: DeskStore, sticks: dict[Side, list[Path]]
) -> None:
    collect(desk, [sticks[Side.SUPPORTER][0]])
    raw = desk.received()[0].content["noted"]
    assert to_json(Noted.read(raw)) == raw
    assert len(raw["scores"]) == 2
    assert all(each["gaps"] for each in raw["deeds"])
