"""From a city to its province: the hospitals' packages as they came, and what the city made of them, signed."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from uuid import UUID

from duikou_desktop import __version__
from duikou_desktop.core.errors import EnvironmentProblem, UserError
from duikou_desktop.core.file_names import safe_name
from duikou_desktop.core.file_types import CONCEALED, PACKAGE, ROUND
from duikou_desktop.core.files import (
    check_space,
    flush_file,
    flush_folder,
    world_errors,
    write_whole,
)
from duikou_desktop.core.ids import new_id
from duikou_desktop.core.messages import say
from duikou_desktop.core.task import Quiet, Task
from duikou_desktop.core.unfinished import sweep
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.city_round import KeyTold, RoundManifest, write_round
from duikou_desktop.exchange.keys import OfficeKey
from duikou_desktop.exchange.package import open_package
from duikou_desktop.exchange.receipt import ReceiptManifest
from duikou_desktop.exchange.sealed import volume_path
from duikou_desktop.exchange.signed_papers import NO_KEY
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.desk.city_changes import changed_reports, takes
from duikou_desktop.services.desk.city_standing import standing_rounds, table_counties
from duikou_desktop.services.desk.deciding import clerk_of, with_decisions
from duikou_desktop.services.desk.key_state import KeyState
from duikou_desktop.services.desk.papers import roll_up_bytes
from duikou_desktop.services.desk.receipts import drafts
from duikou_desktop.services.desk.reconciling import reconcile
from duikou_desktop.services.desk.report import BACK, Report, Round, missing_name
from duikou_desktop.services.desk.review_stage import (
    Progress,
    Stage,
    holds_of,
    progress,
    ranked_round,
)
from duikou_desktop.services.desk.reviewing import report_of
from duikou_desktop.services.desk.settling import settled_round
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.services.desk.year_report import commission_report
from duikou_desktop.storage.desk import DeskStore, Received
from duikou_desktop.storage.desk_reviews import Report as Answered

_CHUNK = 1024 * 1024
_NAMED = 8
Deciders = Mapping[Answered, frozenset[str | None]]  # by report, who gave verdicts on it


@dataclass(frozen=True)
class ToSubmit:
    """What would be written for the province, and what of it is not finished."""

    packages: int
    missing: int  # have not reported, or are to report again
    unjudged: int  # reports whose points wait
    undecided: int  # differences of two sides that nobody decided
    # Whose fingerprint was not compared, or of which several came.
    unconfirmed_names: tuple[str, ...]
    opened: int  # came concealed for this desk, and go on as what was in them

    @property
    def unconfirmed(self) -> int:
        """How many reports are nobody's yet."""
        return len(self.unconfirmed_names)

    @property
    def unconfirmed_told(self) -> tuple[str, ...]:
        """Whose they are, as many as are read in a sentence."""
        names = self.unconfirmed_names
        return names if len(names) <= _NAMED else (*names[:_NAMED], "……")


def to_submit(desk: DeskStore, scheme: Scheme, year: int) -> ToSubmit:
    """What `submit` would write now. Raises PackageFault, EnvironmentProblem."""
    found = settled_round(desk, scheme, year)
    stages = [each.stage for each in progress(desk, found.of_table).values()]
    both = with_decisions(desk, year, reconcile(desk, scheme, found))
    return ToSubmit(
        packages=len(found.of_table),
        missing=len(found.missing),
        unjudged=sum(each in (Stage.NOT_BEGUN, Stage.UNDER_WAY) for each in stages),
        undecided=sum(each.decision is None for _, differing in both for each in differing),
        unconfirmed_names=tuple(
            missing_name(each.received.hospital_name, each.received.side)
            for each in found.of_table
            if each.to_confirm or each.forked
        ),
        opened=_opened(found),
    )


@dataclass(frozen=True)
class Submitted:
    """What was written for the province."""

    folder: Path
    packages: int
    opened: int  # of them, those that came concealed


def _opened(found: Round) -> int:
    """How many of the reports came concealed: what is kept of one is the package that was in it."""
    names = (each.received.content.get("came_as", "") for each in found.of_table)
    return sum(name.lower().endswith(CONCEALED) for name in names)


def submit(
    desk: DeskStore,
    scheme: Scheme,
    year: int,
    to: Path,
    key: OfficeKey,
    *,
    task: Task | None = None,
) -> Submitted:
    """Writes the year's packages and the city's round into a folder of its own under `to`.

    Whole or not at all: it is written beside, every byte read back, and then renamed. Raises UserError
    where nothing was collected or the folder is there, EnvironmentProblem, Cancelled.
    """
    from duikou_desktop.documents.word import word_bytes

    task = task or Quiet()
    found = round_of(desk, scheme, year)
    if not found.of_table:
        raise UserError(say("{year} 年还没有收到报告，没有可以上报的。", year=year))
    name = safe_name(f"{year}_{desk.identity.name}_上报")
    folder, beside = to / name, to / f".{new_id().hex[:12]}.part"
    if folder.exists():
        raise UserError(say("{name} 已经存在，没有覆盖。", name=folder.name))
    said = _said(desk, scheme, year)
    files = list(_files(desk, scheme, year))
    with world_errors(to):
        to.mkdir(parents=True, exist_ok=True)
        sweep(to)
        check_space(to, sum(source.stat().st_size for source, _ in files))
    try:
        with world_errors(to):
            beside.mkdir()
        for at, (source, target) in enumerate(files):
            task.check()
            task.progress(at, len(files) + 1)
            _copy(source, beside / target)
        papers = {
            f"{year}年度工作总结.docx": word_bytes(commission_report(desk, scheme, year)),
            f"{year}年度汇总.xlsx": roll_up_bytes(desk, ranked_round(desk, found)),
        }
        write_round(beside / f"{name}{ROUND}", said, papers, key)
        # And beside it, for whoever has no program.
        for paper, data in papers.items():
            write_whole(beside / paper, data)
        task.check()
        with world_errors(to):
            beside.rename(folder)
            flush_folder(to)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise
    task.progress(len(files) + 1, len(files) + 1)
    return Submitted(folder, len(found.of_table), _opened(found))


def _said(desk: DeskStore, scheme: Scheme, year: int) -> RoundManifest:
    found = round_of(desk, scheme, year)
    return RoundManifest(
        key=NO_KEY,
        program=__version__,
        commission=desk.identity.name,
        scheme=scheme.id,
        year=year,
        counties=desk.identity.counties,
        answers=tuple(each.said for each in drafts(desk, scheme, year)),
        missing=found.missing_names,
        keys=tuple(_keys_told(desk, found)),
        given_by=clerk_of(desk) or "",
        given_on=desk.clock.today(),
        given_at=desk.clock.now(),
        demo=desk.identity.demo,
    )


def _keys_told(desk: DeskStore, found: Round) -> Iterator[KeyTold]:
    """What is known here of the keys of the hospitals that report here."""
    hospitals = {each.hospital for each in found.expected}
    for each in desk.known_keys():
        if each.hospital in hospitals:
            gone = each.revoked_on is not None
            yield KeyTold(
                hospital=each.hospital, key=each.key, revoked=(each.reason or "") if gone else None
            )


def _files(desk: DeskStore, scheme: Scheme, year: int) -> Iterator[tuple[Path, str]]:
    """Each package and its volumes, and what they are called on the stick."""
    for report in round_of(desk, scheme, year).of_table:
        one = report.received
        named = safe_name(f"{one.year}_{one.hospital_name}_{one.side.label}_第{one.sequence}次")
        package = desk.package_file(one.id)
        for number in open_package(package).files:
            yield desk.package_file(one.id, number), volume_path(Path(named + PACKAGE), number).name


def _copy(source: Path, target: Path) -> None:
    """Copies a file and reads it back. Raises EnvironmentProblem where it is another then."""
    before = _digest(source)
    with world_errors(target):
        shutil.copyfile(source, target)
        flush_file(target)
    if _digest(target) != before:
        raise EnvironmentProblem(
            say("{name} 写到 U 盘上以后读出来不一样。换一个 U 盘再试。", name=target.name)
        )


def _digest(path: Path) -> bytes:
    found = hashlib.sha256()
    with world_errors(path), path.open("rb") as opened:
        while chunk := opened.read(_CHUNK):
            found.update(chunk)
    return found.digest()


# -- at the province --------------------------------------------------------------------------------


@dataclass(frozen=True)
class AnswerSeen:
    """A report as the city judged it, beside ours."""

    said: ReceiptManifest
    report: Report | None  # None: the very package the city judged does not stand here
    progress: Progress | None  # of our own review of it
    received: bool = False  # the very package was taken here, whatever stands now
    newer: int | None = None  # the number of the later report that took its place
    adopted: bool = False  # a verdict of this city holds here
    changed: bool = False  # what was adopted of it is not what the city says now

    @property
    def here(self) -> bool:
        """Whether it can be looked at."""
        return self.report is not None

    @property
    def anew(self) -> Decimal | None:
        """What was counted here; None: it is not here, or was not counted."""
        return self.report.anew if self.report is not None else None

    @property
    def adoptable(self) -> bool:
        """Whether the city judged it to the end, and neither of the two sent it back."""
        return self.report is not None and not self.report.again and takes(self.said, self.report)


@dataclass(frozen=True)
class CitySeen:
    """A city's round."""

    said: RoundManifest
    key: KeyState
    collected_at: str
    answers: tuple[AnswerSeen, ...]
    waiting: int  # others of its name and year, under keys that nobody compared yet
    # As the table lists them: those its word counts for, and those it claims and nobody confirmed.
    speaks_of: tuple[str, ...]
    asked: tuple[str, ...]
    others: Mapping[str, tuple[str, ...]]  # of what it claims, with the cities it was confirmed of

    @property
    def contested(self) -> tuple[str, ...]:
        """The counties that were confirmed of it and of others: nobody's word counts for them."""
        return tuple(each for each in self.others if each not in self.asked)

    @property
    def changed(self) -> int:
        """How many reports it judges otherwise than was adopted of it."""
        return sum(each.changed for each in self.answers)

    @property
    def sent_back(self) -> int:
        """How many the city sent back, or refused."""
        return sum(each.outcome.again for each in self.said.answers)

    @property
    def missing(self) -> int:
        """How many never reported: those whose report went back are among the answers."""
        back = {
            missing_name(each.hospital_name, each.side, why)
            for each in self.said.answers
            for why in (BACK, KeyState.REVOKED.label)
        }
        return sum(each not in back for each in self.said.missing)


def cities(desk: DeskStore, scheme: Scheme, year: int) -> tuple[CitySeen, ...]:
    """Every city that reported on the year."""
    reports = settled_round(desk, scheme, year).reports
    standing = {(each.received.hospital, each.received.side): each for each in reports}
    taken = {each.id: each for each in desk.received(year)}
    reviews, given = progress(desk, reports), desk.reviews.deciders()
    table = table_counties(desk)
    changed = changed_reports(desk, year, reports)
    found = []
    for each in standing_rounds(desk, year):
        said = each.said
        answers = tuple(
            replace(
                seen,
                adopted=_adopted(desk, seen, said.commission, given),
                changed=seen.here and answer.package in changed.get(said.commission, ()),
            )
            for answer in said.answers
            for seen in (_seen(answer, standing, taken, reviews),)
        )
        day = each.kept.collected_at.astimezone().date()
        found.append(
            CitySeen(
                said,
                each.key,
                str(day),
                answers,
                len(each.waiting),
                tuple(county for county in table if county in each.speaks_of),
                tuple(county for county in table if county in each.claimed - each.given),
                {
                    county: each.others[county]
                    for county in table
                    if county in each.claimed & each.others.keys()
                },
            )
        )
    return tuple(found)


def _adopted(desk: DeskStore, seen: AnswerSeen, commission: str, given: Deciders) -> bool:
    report = seen.report
    return (
        report is not None
        and commission in given.get(report_of(report.received), ())
        and holds_of(desk, report, frozenset({commission}))
    )


def _seen(
    said: ReceiptManifest,
    standing: Mapping[tuple[UUID, Side], Report],
    taken: Mapping[UUID, Received],
    reviews: Mapping[UUID, Progress],
) -> AnswerSeen:
    mine, report = taken.get(said.package), standing.get((said.hospital, said.side))
    if mine is None or mine.content["manifest_sha256"] != said.package_sha256 or report is None:
        return AnswerSeen(said, None, None)
    if report.received.id == said.package:
        return AnswerSeen(said, report, reviews[said.package], received=True)
    now = report.received.sequence
    return AnswerSeen(said, None, None, received=True, newer=now if now > said.sequence else None)
