"""Seals a closed year: one file for the commission, whole, signed, read back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from duikou_desktop import __version__
from duikou_desktop.core.errors import EnvironmentProblem, UserError
from duikou_desktop.core.file_names import safe_name
from duikou_desktop.core.file_types import PACKAGE
from duikou_desktop.core.files import write_whole
from duikou_desktop.core.messages import say
from duikou_desktop.core.task import Quiet, Task
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.keys import OfficeKey, fingerprint
from duikou_desktop.exchange.manifest import EvidenceKind, Manifest, Part, SchemeNamed
from duikou_desktop.exchange.package_writer import volumes_of, write_package
from duikou_desktop.exchange.sealed_writer import Source
from duikou_desktop.exchange.zip_layout import MAX_SIZE
from duikou_desktop.schemes.digest import parameters_sha256, standard_sha256
from duikou_desktop.services.checks import check_office
from duikou_desktop.services.closed_year import ClosedYear, closed_year
from duikou_desktop.services.data_limits import hold_to_limits
from duikou_desktop.services.package_content import (
    data_sources,
    file_sources,
    packed_records,
    reduced_source,
    table_sources,
)
from duikou_desktop.services.package_truth import totals_of
from duikou_desktop.services.papers.kind import year_report
from duikou_desktop.services.reduced_photos import Original, folder_beside, reduce_photos
from duikou_desktop.services.scored_year import ScoredYear
from duikou_desktop.services.year_end import COVER_PDF, ExportResult, year_papers
from duikou_desktop.services.year_records import RecordsByRegister, records_of_year
from duikou_desktop.storage.sealed import (
    Sealed,
    give_back_number,
    next_number,
    note_written,
    take_number,
)
from duikou_desktop.storage.store import Store

if TYPE_CHECKING:
    from duikou_desktop.services.papers.writing import PdfWriter
    from duikou_desktop.services.year_evidence import EvidenceLayout

_HOSPITAL_LIMIT = 40  # characters of the hospital's name in the file's
_SIDES = {Side.RECIPIENT: "受援", Side.SUPPORTER: "支援"}


def seal_year(
    store: Store,
    closed: ClosedYear,
    to: Path,
    key: OfficeKey,
    *,
    evidence: EvidenceKind = "full",
    for_whom: str = "",
    pdf: PdfWriter | None = None,
    task: Task | None = None,
    limit: int = MAX_SIZE,
) -> ExportResult:
    """Writes the package of a closed year into the folder `to`, whole or not at all.

    `for_whom`: who alone will be able to open it, for its cover; `evidence`: the files, those with
    large photos made smaller, or only the list of them; `limit`: the most bytes of a file. Raises
    UserError for evidence that is no longer what it was and for more records than are read of a
    package, EnvironmentProblem for a full, read-only or missing target, Cancelled.
    """
    from duikou_desktop.services.year_evidence import lay_out

    task = task or Quiet()
    scored = closed.scored
    number = next_number(
        store,
        scored.scheme.id,
        scored.side,
        scored.year.label,
        approval_sha256=closed.approval.content_sha256 or "",
        reader=for_whom or None,
    )
    records = records_of_year(scored)
    name = package_name(scored, number)
    layout = lay_out(store, scored, records, name, files=evidence != "catalogue")
    with ExitStack() as until_written:
        originals = {}
        if evidence == "reduced":
            beside = until_written.enter_context(folder_beside(store.folder))
            originals = reduce_photos(layout, beside, task)
        sealing = _Sealing(store, closed, number, key, layout, evidence, originals, for_whom)
        sources = sealing.sources(records, pdf, task, limit)
        target = to / f"{sealing.name}{PACKAGE}"
        taking = partial(take_number, store, number)
        try:
            package = write_package(
                target, sources, sealing.manifest, key, naming=taking, task=task, limit=limit
            )
        except BaseException:
            if left_nothing(to, sealing.name):
                give_back_number(store, number.id)
            raise
    note_written(store, number.id, package.path.name)
    cover = _put_cover(target, sources)
    _look_again(target, cover)
    return ExportResult(
        path=package.path,
        files=len(package.manifest.parts),
        size=sum(map(package.size, package.files)),
        records=sum(package.manifest.records.values()),
        evidence=layout.written,
        papers=len(layout.papers),
        missing=tuple(layout.missing),
        outside=scored.outside,
        assessment=scored.assessment,
        own_word=scored.own_word(),
        package=package,
        cover=cover,
    )


def left_nothing(folder: Path, name: str) -> bool:
    """Whether it can be seen that no package of that name came to stand there."""
    try:
        return not any(each.name.startswith(name) for each in folder.iterdir())
    except OSError:
        return False


def _look_again(package: Path, cover: Path | None) -> None:
    """Whether it still stands there: pulled out after the last byte, a stick takes it along unsaid."""
    if package.is_file():
        return
    if cover is not None:
        cover.unlink(missing_ok=True)  # it lies where the stick was
    raise EnvironmentProblem(
        say("{name} 写完以后找不到了：U 盘可能拔出来了。插好再封一次。", name=package.name)
    )


def _put_cover(package: Path, sources: Sequence[Source]) -> Path | None:
    """The cover beside the package, where there is room for it: it stands in the package too."""
    beside = package.with_name(f"{package.stem}_封面.pdf")
    for source in sources:
        if source.path == COVER_PDF and isinstance(source.content, bytes):
            with suppress(EnvironmentProblem):
                write_whole(beside, source.content)
                return beside
    return None


def to_be_sealed(store: Store, scheme: str, side: Side, year: int) -> ClosedYear:
    """The year as it was closed. Raises UserError where it is open."""
    closed = closed_year(store, scheme, side, year)
    if closed is None and store.shelf.scheme(scheme).standard(side) is None:
        raise UserError(
            say(
                "“{title}”没有考核标准，不评分，也就不封账、不能封上报包。要封，先借用别的标准试算："
                "在“设置”的“方案”里，或用 duikou scheme adopt；得分只供参考。",
                title=store.shelf.scheme(scheme).short_title,
            )
        )
    if closed is None:
        raise UserError(say("{year} 年还没有封账。先在评分页封账，再封上报包。", year=year))
    return closed


def package_name(scored: ScoredYear, number: Sealed) -> str:
    """`2024_柳州市柳铁中心医院_支援_第1次`, in characters every stick takes."""
    hospital = safe_name(_hospital(scored)[:_HOSPITAL_LIMIT])
    return f"{scored.year.label}_{hospital}_{_SIDES[scored.side]}_第{number.sequence}次"


def _hospital(scored: ScoredYear) -> str:
    return scored.book.hospital_name(scored.hospital, min(scored.as_of, scored.year.last))


@dataclass(frozen=True)
class _Sealing:
    """One package in the making."""

    store: Store
    closed: ClosedYear
    number: Sealed
    key: OfficeKey
    layout: EvidenceLayout
    asked: EvidenceKind
    originals: Mapping[str, Original]  # of photos made smaller
    for_whom: str

    @property
    def evidence(self) -> EvidenceKind:
        """What it holds: where no photo was large, nothing is smaller."""
        return "full" if self.asked == "reduced" and not self.originals else self.asked

    @property
    def name(self) -> str:
        return package_name(self.closed.scored, self.number)

    def sources(
        self, records: RecordsByRegister, pdf: PdfWriter | None, task: Task, limit: int
    ) -> tuple[Source, ...]:
        """Papers and tables for people, records and score for programs, evidence for both."""
        from duikou_desktop.documents.cover import Seal

        store, scored = self.store, self.closed.scored
        seal = Seal(
            self.number.sequence,
            fingerprint(self.key.public),
            f"{self.name}{PACKAGE}",
            sum(self._records().values()),
            self.for_whom,
        )
        papers = year_papers(
            store,
            year_report(store, scored),
            records,
            self.layout,
            pdf=pdf,
            task=task,
            seal=seal,
        )
        others = tuple(self._others(records))
        whole = (*file_sources(papers.with_cover(), scored.book, bulk=False), *others)
        hold_to_limits(whole)
        volumes = volumes_of(whole, self.manifest, limit)
        if not volumes:
            return whole
        # What is bulk goes into the same volumes, whatever the cover says of them.
        return (*file_sources(papers.with_cover(volumes), scored.book, bulk=False), *others)

    def _others(self, records: RecordsByRegister) -> Iterator[Source]:
        store, scored = self.store, self.closed.scored
        scheme, side, year = scored.scheme.id, scored.side, scored.year.label
        yield from table_sources(scored.book, records)
        found = check_office(store, store.shelf.scheme(scheme), side, year, scored.as_of)
        data = list(data_sources(scored, store.shelf.files(scheme), found))
        if self.originals:
            data.append(reduced_source(self.originals))
        yield from data
        yield from file_sources(self.layout.entries, scored.book, bulk=True)

    def _records(self) -> dict[str, int]:
        book = self.closed.scored.book
        return {register.key: len(rows) for register, rows in packed_records(book)}

    def manifest(self, parts: tuple[Part, ...]) -> Manifest:
        """What is signed."""
        scored, approval, number = self.closed.scored, self.closed.approval, self.number
        return Manifest(
            key=self.key.public.hex(),
            id=number.id,
            sequence=number.sequence,
            previous=number.previous,
            program=__version__,
            scheme=SchemeNamed(
                id=scored.scheme.id,
                version=scored.scheme.version,
                standard_sha256=standard_sha256(scored.standard),
                parameters_sha256=parameters_sha256(scored.scheme.parameters),
            ),
            side=scored.side,
            year=scored.year.label,
            as_of=scored.as_of,
            hospital=scored.hospital,
            hospital_name=_hospital(scored),
            relations=scored.facts.relations,
            approved_on=approval.approved_on or scored.as_of,
            approved_by=approval.approved_by or "",
            approval_sha256=number.approval_sha256,
            sealed_at=number.at,
            totals=totals_of(scored.assessment.whole),
            records=self._records(),
            evidence=self.evidence,
            evidence_files=self.layout.files,
            evidence_lost=len(self.layout.missing),
            demo=self.store.identity.demo,
            parts=parts,
        )
