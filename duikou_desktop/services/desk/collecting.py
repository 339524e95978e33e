"""Takes the packages from a stick or folder: each verified, scored anew, and kept, or refused in words."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from uuid import UUID

from duikou_desktop.core.errors import DiskFull, Trouble, UserError
from duikou_desktop.core.file_types import CONCEALED, ROUND
from duikou_desktop.core.messages import Message, label, plain_number, say
from duikou_desktop.core.task import Cancelled, Quiet, Task
from duikou_desktop.core.typed_json import to_json
from duikou_desktop.domain.registers.hospital import Hospital
from duikou_desktop.exchange.keys import OfficeKey
from duikou_desktop.exchange.manifest import Manifest
from duikou_desktop.exchange.package import Package, open_package
from duikou_desktop.exchange.receipt import package_sha256
from duikou_desktop.exchange.sealed_reader import read_through
from duikou_desktop.schemes.shelf import Shelf
from duikou_desktop.services.checks import open_findings
from duikou_desktop.services.desk.both_basics import basics
from duikou_desktop.services.desk.finding import lying_under
from duikou_desktop.services.desk.key_state import KeyState, key_state
from duikou_desktop.services.desk.noted import behind, behind_otherwise, noted, point_figures
from duikou_desktop.services.desk.package_doubts import as_cities_say, doubt_of
from duikou_desktop.services.desk.reconciling import note_claims
from duikou_desktop.services.desk.report_checks import report_checks
from duikou_desktop.services.desk.revealing import open_revealed, revealed
from duikou_desktop.services.desk.reviewing import sum_up
from duikou_desktop.services.desk.taking_rounds import take_round
from duikou_desktop.services.desk.told import told
from duikou_desktop.services.office_key import is_closed, office_key
from duikou_desktop.services.package_check import CheckedPackage, check_opened
from duikou_desktop.storage.desk import DeskStore, Received

_A_DAY = timedelta(days=1)  # clocks go wrong by hours, and offices stand in other time zones


class Outcome(StrEnum):
    """What became of a file."""

    TAKEN = "taken"
    KNOWN = "known"
    REFUSED = "refused"

    @property
    def label(self) -> str:
        """The word in a list."""
        return _LABELS[self]


_LABELS = {
    Outcome.TAKEN: label("已收"),
    Outcome.KNOWN: label("以前收过"),
    Outcome.REFUSED: label("没有收"),
}


@dataclass(frozen=True, slots=True)
class Collected:
    """One file, and what became of it."""

    path: Path
    outcome: Outcome
    why: Message | None = (
        None  # of a refusal; or why what was taken was not counted anew, or not to the full
    )
    received: Received | None = None
    city: str = ""  # whose round it is, where it is a city's
    of_year: int | None = None  # of a city's round
    doubt: Message | None = None  # why what was taken does not simply take its place
    bug: Exception | None = None  # what nobody foresaw: to be told as any other, by whoever asked

    @property
    def year(self) -> int | None:
        """Of which year it is, where it was taken or known."""
        return self.received.year if self.received is not None else self.of_year


class BrokenOff(Trouble):
    """A collection that did not come to its end; what was taken by then is kept."""

    def __init__(self, message: Message, found: Iterable[Collected], left: int) -> None:
        super().__init__(message)
        self.found = tuple(found)
        self.left = left  # files that nobody has looked at


def collect(
    desk: DeskStore, paths: Iterable[Path], task: Task | None = None, pass_phrase: str = ""
) -> tuple[Collected, ...]:
    """Takes every package under the paths; what was taken before is only named.

    `pass_phrase`: of this desk's key, which opens those that were concealed for it.

    One that is refused keeps none of the others out, nor does one that the program stumbles over:
    that is a `bug` of it, which the caller tells. Each is whole in the desk or not there, so a
    collection that was broken off may simply be begun again. Raises EnvironmentProblem where a path
    is not there or the desk's own disk is full, BrokenOff where a person gave up or the stick is gone.
    """
    task = task or Quiet()
    shelf = Shelf.of(desk.folder)
    lying = lying_under(paths)
    key = office_key(desk, pass_phrase) if lying.concealed else None
    found: list[Collected] = []
    for done, path in enumerate(lying.files):
        left = lying.files[done:]
        try:
            task.check()
        except Cancelled as cancelled:
            why = say(
                "收报停下了，还有 {n} 个没有看。再收一次就接着收：收过的不重复收。", n=len(left)
            )
            raise BrokenOff(why, _heard(desk, shelf, found), len(left)) from cancelled
        task.progress(done, len(lying.files))
        one = _take_or_stumble(desk, path, shelf, key)
        if one.outcome is Outcome.REFUSED and not any(map(os.path.exists, left)):
            # Of a thousand files each would say that it is not there.
            why = say(
                "U 盘拔出了或读不到了，还有 {n} 个没有看。插好再收一次就接着收：收过的不重复收。",
                n=len(left),
            )
            raise BrokenOff(why, _heard(desk, shelf, found), len(left))
        found.append(one)
    task.progress(len(lying.files), len(lying.files))
    return (*_heard(desk, shelf, found), *map(_shut, lying.shut))


def _heard(desk: DeskStore, shelf: Shelf, found: list[Collected]) -> list[Collected]:
    """The same with what cities say of the keys: their round may lie behind the packages."""
    taken = [each.received for each in found if each.outcome is Outcome.TAKEN and each.received]
    told = as_cities_say(desk, shelf, taken)
    return [
        replace(each, doubt=told[each.received.id])
        if each.received is not None and each.received.id in told
        else each
        for each in found
    ]


def _shut(folder: Path) -> Collected:
    why = say("这个文件夹打不开（在太多层文件夹里，或没有权限），里面的没有收。把它移到外面再收。")
    return Collected(folder, Outcome.REFUSED, why)


def wants_pass_phrase(desk: DeskStore, paths: Iterable[Path]) -> bool:
    """Whether something under the paths is concealed, and the key to open it has a pass phrase."""
    return is_closed(desk) and lying_under(paths).concealed


def _take_or_stumble(desk: DeskStore, path: Path, shelf: Shelf, key: OfficeKey | None) -> Collected:
    # Whoever made one file may be a stranger; the hospitals whose files lie behind it are not to wait
    # until the program is mended.
    try:
        return _take(desk, path, shelf, key)
    except DiskFull as full:
        # It is the desk's: from a stick nothing but reads.
        raise DiskFull(
            say(
                "收报台 {folder} 所在的磁盘已满，从 {name} 起没有收。在这台电脑上腾出空间再收一次；"
                "U 盘上的文件不用动。",
                folder=desk.folder,
                name=path.name,
            )
        ) from full
    except (Trouble, Cancelled):
        raise
    except Exception as bug:  # noqa: BLE001 - handed on to be told with its trace, never lost
        why = say(
            "程序读这个文件时出了没有料到的错误，没有收；其余的照收。请把错误的内容和这个文件告诉维护人员。"
        )
        return Collected(path, Outcome.REFUSED, why, bug=bug)


def _take_round(desk: DeskStore, path: Path) -> Collected:
    try:
        taken = take_round(desk, path)
    except DiskFull:
        raise
    except Trouble as trouble:
        return Collected(path, Outcome.REFUSED, trouble.message)
    outcome = Outcome.TAKEN if taken.new else Outcome.KNOWN
    return Collected(
        path, outcome, city=taken.said.commission, of_year=taken.said.year, doubt=taken.doubt
    )


def _take(desk: DeskStore, path: Path, shelf: Shelf, key: OfficeKey | None) -> Collected:
    if path.suffix.lower() == ROUND:
        return _take_round(desk, path)
    if path.suffix.lower() == CONCEALED and key is not None:
        return _take_concealed(desk, path, shelf, key)
    try:
        package = open_package(path)
        if (why := _unwanted(desk, package.manifest)) is not None:
            return Collected(path, Outcome.REFUSED, why)
        if (kept := desk.package(package.manifest.id)) is not None:
            return _come_again(path, package, kept)
        brought = desk.bring_in(package.files)
    except DiskFull:
        raise
    except Trouble as trouble:
        return Collected(path, Outcome.REFUSED, trouble.message)
    return _keep(desk, path, brought, shelf)


def _take_concealed(desk: DeskStore, path: Path, shelf: Shelf, key: OfficeKey) -> Collected:
    try:
        with revealed(desk, path, key) as brought:
            package = open_revealed(path, brought)
            if (why := _unwanted(desk, package.manifest)) is not None:
                return Collected(path, Outcome.REFUSED, why)
            if (kept := desk.package(package.manifest.id)) is not None:
                return _come_again(path, package, kept)
            return _keep(desk, path, brought, shelf)
    except DiskFull:
        raise
    except Trouble as trouble:
        return Collected(path, Outcome.REFUSED, trouble.message)


def _come_again(path: Path, package: Package, kept: Received) -> Collected:
    """The very package that was taken, or another under its id: anybody can write any id into his own."""
    read_through(package)
    if kept.content["manifest_sha256"] == package_sha256(package):
        return Collected(path, Outcome.KNOWN, received=kept)
    return Collected(
        path,
        Outcome.REFUSED,
        say(
            "编号和收过的一份一样，却不是同一个文件，没有收。收过的是 {kept}（写的是{theirs}），"
            "这一份是 {file}（写的是{name}）。请{name}重新封包再报，编号就会不同；并查清收过的那一份是谁报的。",
            kept=kept.content.get("came_as", kept.file),
            theirs=kept.hospital_name,
            file=path.name,
            name=package.manifest.hospital_name,
        ),
    )


def _keep(desk: DeskStore, path: Path, brought: dict[int, Path], shelf: Shelf) -> Collected:
    """Looked at whole, scored anew, and kept; or refused, and nothing of it is left."""
    try:
        checked = check_opened(open_package(brought[0], brought), shelf)
        received = as_received(desk, checked, path.name, str(path.parent))
        try:
            # What cannot be noted could not be shown either, with all that came beside it.
            with desk.at_once():
                desk.keep(brought, received)
                if checked.anew is not None:
                    scheme = shelf.scheme(desk.identity.scheme)
                    note_claims(desk, scheme, received, checked.anew.book)
                sum_up(desk, received)
                doubt = doubt_of(desk, shelf, received)
        except BaseException:
            desk.remove_files(received.id)
            raise
    except UserError as error:
        return Collected(path, Outcome.REFUSED, error.message)
    finally:
        desk.discard(brought)
    return Collected(
        path,
        Outcome.TAKEN,
        checked.why_not or checked.reference,
        received,
        doubt=doubt,
    )


def _unwanted(desk: DeskStore, said: Manifest) -> Message | None:
    """Why a sound package is none for this desk."""
    if said.demo and not desk.identity.demo:
        return say(
            "示范办公室的上报包，不能作为上报。要练习收报，在第一页打开收报台示范（命令行 duikou new 写 --demo）。"
        )
    if said.scheme.id != desk.identity.scheme:
        return say(
            "上报包是方案 {theirs} 的，这里收的是 {ours}。",
            theirs=said.scheme.id,
            ours=desk.identity.scheme,
        )
    keys = [each for each in desk.known_keys() if each.hospital == said.hospital]
    if key_state(said.key, keys) is KeyState.REVOKED:
        return say("签名的密钥已作废（{name}），请医院换新密钥重新上报。", name=said.hospital_name)
    return _ahead(desk, said)


def _ahead(desk: DeskStore, said: Manifest) -> Message | None:
    """A day that has not come yet counts what nobody has done; else the clock here is wrong."""
    at = desk.clock.now()
    if said.sealed_at <= at + _A_DAY:
        return None
    return say(
        "这个上报包写着 {day} 封包，本机今天是 {today}。先核对本机的日期；本机没有错，请{name}核对那台电脑的"
        "日期，重新封包。",
        day=said.sealed_at.astimezone(at.tzinfo).date(),
        today=at.date(),
        name=said.hospital_name,
    )


def as_received(desk: DeskStore, checked: CheckedPackage, name: str, place: str = "") -> Received:
    """What is noted of a package that was looked at now; `name`, `place`: of the file it came as."""
    said = checked.manifest
    anew = checked.anew.assessment.whole if checked.anew is not None else None
    own = checked.anew.book.get(Hospital, said.hospital) if checked.anew is not None else None
    return Received(
        id=said.id,
        hospital=said.hospital,
        hospital_name=said.hospital_name,
        side=said.side,
        scheme=said.scheme.id,
        year=said.year,
        sequence=said.sequence,
        previous=said.previous,
        key=said.key,
        collected_at=desk.clock.now(),
        file=desk.package_file(said.id).name,
        content={
            "own": plain_number(said.totals.total),
            "base": plain_number(said.totals.base),
            "bonus": plain_number(said.totals.bonus),
            "undecided": plain_number(said.totals.undecided),
            "stated": plain_number(said.totals.computed),
            "anew": plain_number(anew.total) if anew is not None else None,
            "reference": checked.anew.scheme.reference if checked.anew is not None else "",
            "why_not": str(checked.why_not) if checked.why_not is not None else None,
            "kind": own.kind.value if own is not None and own.kind is not None else None,
            "city": own.city if own is not None else None,
            "relations": [str(each) for each in said.relations],
            "names": _names(checked),
            "version": checked.anew.scheme.version if checked.anew is not None else None,
            "standard": said.scheme.standard_sha256,
            "parameters": said.scheme.parameters_sha256,
            "records": sum(said.records.values()),
            "checks": _checks(checked),
            "basics": basics(checked),
            "behind_points": len(_behind_points(checked)),
            "behind": to_json(behind_otherwise(checked)),
            "evidence": said.evidence,
            "evidence_files": said.evidence_files,
            "evidence_lost": checked.evidence_lost,
            "approved_by": said.approved_by,
            "approved_on": said.approved_on.isoformat(),
            "sealed_at": said.sealed_at.isoformat(),
            "came_as": name,
            "came_from": place,
            "points": [each.plain for each in checked.compared],
            "manifest_sha256": package_sha256(checked.package),
            "noted": to_json(noted(checked)),
        },
        points=to_json(point_figures(checked)),
        told=to_json(told(checked)),
    )


def _checks(checked: CheckedPackage) -> dict[str, int]:
    """How many findings of ours on its records are errors, and how many nobody explained."""
    if checked.anew is None:
        return {}
    found = open_findings(report_checks(checked.anew, checked.manifest.as_of))
    return {"errors": found.errors, "open": found.queries}


def _names(checked: CheckedPackage) -> dict[str, str]:
    """By relation the other hospital, in the words of its own records."""
    if checked.anew is None:
        return {}
    said, book = checked.manifest, checked.anew.book
    return {
        str(each): book.other_hospital_name(each, said.hospital) or "" for each in said.relations
    }


def _behind_points(checked: CheckedPackage) -> set[UUID]:
    """The records that points of the report stand on: of them spot checks are drawn."""
    found = checked.anew.assessment if checked.anew is not None else checked.stated
    return {record for each in behind(found) for record in each.records}
