"""The year-end folder: form, summary, ledger, evidence and cover, whole on a stick."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from duikou_desktop.core.file_names import safe_name
from duikou_desktop.core.messages import Message
from duikou_desktop.core.task import Quiet, Task
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.package import Package
from duikou_desktop.exchange.year_folder import Entry, fitting, write_folder
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.scoring.assessment import Assessment, HospitalAssessment
from duikou_desktop.services.papers.kind import year_report
from duikou_desktop.services.scores import score_year
from duikou_desktop.services.year_records import RecordsByRegister, records_of_year
from duikou_desktop.storage.store import Store

if TYPE_CHECKING:
    from duikou_desktop.documents.cover import Content, Seal
    from duikou_desktop.documents.paper import Paper
    from duikou_desktop.documents.report import YearReport
    from duikou_desktop.services.papers.writing import PdfWriter
    from duikou_desktop.services.year_evidence import EvidenceLayout

COVER, SUMMARY, LEDGER = "00封面.docx", "02工作总结", "03台账.xlsx"
COVER_PDF, TABLES = "00封面.pdf", "05台账CSV"  # the tables of a package alone
_WAYS = {".docx": "Word", ".xlsx": "Excel", ".pdf": "PDF"}
_HOSPITAL_LIMIT = 40  # characters of the hospital's name in the folder's


@dataclass(frozen=True, slots=True)
class ExportResult:
    """What was written: read back and found the same, byte for byte."""

    path: Path  # the folder, or the sealed package
    files: int
    size: int  # bytes
    records: int  # rows of the ledger
    evidence: int  # pieces (份) written, papers among them
    papers: int  # of them, those that stay in their boxes
    missing: tuple[str, ...]  # evidence files that the office has lost, or that were altered
    outside: Message | None  # why it is only for reference (参考)
    assessment: HospitalAssessment
    own_word: Decimal = Decimal(0)  # of its total: what the office judged and no record decides
    package: Package | None = None  # None: it is a plain folder
    cover: Path | None = None  # beside a package, to be printed and stamped
    concealed: tuple[
        Path, ...
    ] = ()  # what only the commission it is for can open; else the package lies open

    @property
    def together(self) -> tuple[Path, ...]:
        """The files of a package that are handed in together, the package first; of a folder none."""
        if self.package is None or self.concealed:
            return self.concealed
        return tuple(path for _, path in sorted(self.package.files.items()))


@dataclass(frozen=True)
class YearPapers:
    """What was made of a year, and the cover that lists it: set last, for it says how much there is."""

    report: YearReport
    made: tuple[Entry, ...]
    contents: tuple[Content, ...]
    seal: Seal | None
    pdf: PdfWriter | None

    def with_cover(self, volumes: int = 0) -> Iterator[Entry]:
        """The cover and the papers; `volumes`: how many lie beside the package."""
        from duikou_desktop.documents.cover import cover
        from duikou_desktop.documents.steady import steady, steady_pdf
        from duikou_desktop.documents.word import word_bytes

        seal, day = self.seal, self.report.as_of
        sheet = cover(self.report, self.contents, replace(seal, volumes=volumes) if seal else None)
        yield Entry(PurePosixPath(COVER), steady(word_bytes(sheet), day))
        if self.pdf is not None:
            yield Entry(PurePosixPath(COVER_PDF), steady_pdf(self.pdf(sheet), day))
        yield from self.made


def export_year(
    store: Store,
    scheme: Scheme,
    side: Side,
    year: int,
    to: Path,
    *,
    as_of: date | None = None,
    pdf: PdfWriter | None = None,
    task: Task | None = None,
) -> ExportResult:
    """Writes the year's folder into `to`, whole or not at all; an existing one is left alone.

    With `pdf` forms and summary stand there as PDF too.

    Raises UserError without a standard, EnvironmentProblem for a full, read-only or missing
    target, Cancelled when given up.
    """
    from duikou_desktop.services.year_evidence import lay_out

    task = task or Quiet()
    scored = score_year(store, scheme, side, year, as_of)
    report = year_report(store, scored)
    name = folder_name(report)
    records = records_of_year(scored)
    evidence = lay_out(store, scored, records, name)
    task.check()
    papers = year_papers(store, report, records, evidence, pdf=pdf, task=task)
    written = write_folder(to, name, [*papers.with_cover(), *evidence.entries], task)
    return ExportResult(
        path=written.folder,
        files=written.files,
        size=written.size,
        records=sum(map(len, records.values())),
        evidence=evidence.written,
        papers=len(evidence.papers),
        missing=tuple(evidence.missing),
        outside=scored.outside,
        assessment=scored.assessment,
        own_word=scored.own_word(),
    )


def folder_name(report: YearReport) -> str:
    """`2024_柳州市柳铁中心医院_对口支援`, in characters every stick takes."""
    hospital = safe_name(report.hospital_name[:_HOSPITAL_LIMIT])
    return f"{report.year.label}_{hospital}_{safe_name(report.scheme.wording.support)}"


def year_papers(
    store: Store,
    report: YearReport,
    records: RecordsByRegister,
    evidence: EvidenceLayout,
    *,
    pdf: PdfWriter | None,
    task: Task,
    seal: Seal | None = None,
) -> YearPapers:
    """Forms, summary and ledger, and what their cover says; with `seal` that of a sealed package."""
    from duikou_desktop.documents.assessment_form import assessment_form
    from duikou_desktop.documents.cover import Content
    from duikou_desktop.documents.excel import excel_bytes
    from duikou_desktop.documents.ledger import ledger_bytes
    from duikou_desktop.documents.steady import steady, steady_pdf
    from duikou_desktop.documents.summary.paper import year_summary
    from duikou_desktop.documents.word import word_bytes

    name = folder_name(report)
    made: list[Entry] = []
    as_pdf = {".pdf": pdf} if pdf is not None else {}
    contents = [
        Content(Path(COVER).stem, "本封面", "、".join(_WAYS[each] for each in (".docx", *as_pdf)))
    ]

    def put(stem: str, what: str, paper: Paper, ways: Mapping[str, PdfWriter]) -> None:
        for ending, render in {**ways, **as_pdf}.items():
            task.check()
            settle = steady if ending in ways else steady_pdf
            content = settle(render(paper), report.as_of)
            made.append(Entry(fitting(name, (f"{stem}{ending}",)), content))
        contents.append(Content(stem, what, "、".join(_WAYS[each] for each in (*ways, *as_pdf))))

    for stem, assessment in _forms(report):
        what = f"{report.standard.attachment}自评表"
        form = assessment_form(report, assessment)
        put(stem, what, form, {".docx": word_bytes, ".xlsx": excel_bytes})
    if seal is not None:
        # The cover of a package is a page to be stamped, however many relations there are.
        contents[1:] = [Content("01自评表", contents[1].what, f"{len(contents) - 1}份")]
    put(SUMMARY, "年度工作总结", year_summary(report), {".docx": word_bytes})
    ledger = ledger_bytes(
        report.book,
        records,
        evidence=evidence.words,
        with_side=len({side for _, side in store.identity.sides}) > 1,
        mark=report.mark,
        handed_in=f"{report.hospital_name}　{report.year.label}年度台账",
        step=task.check,
    )
    made.append(Entry(PurePosixPath(LEDGER), steady(ledger, report.as_of)))
    contents.append(Content(LEDGER, "各台账本年度记录", f"{sum(map(len, records.values()))}条"))
    contents.extend(_evidence_contents(evidence))
    if seal is None:
        contents.append(Content("SHA256SUMS", "各文件的校验值", "1份"))
    else:
        tables = sum(map(bool, records.values()))
        contents.append(Content(TABLES, "各种登记的表，不用本程序也能打开", f"{tables}个"))
        contents.append(Content("数据", "供程序核对和重新计算的记录", f"{seal.records}条"))
    return YearPapers(report, tuple(made), tuple(contents), seal, pdf)


def _forms(report: YearReport) -> Iterator[tuple[str, Assessment]]:
    """The name and assessment of each form: one a relation and their mean, or a recipient's one."""
    if report.side is Side.RECIPIENT:
        yield f"01自评表_{safe_name(report.hospital_name)}", report.assessment.whole
        return
    names: set[str] = set()
    for each in report.assessment.relations:
        name = stem = f"01自评表_{safe_name(report.other_name(each.relation))}"
        count = 2
        while name in names:
            name, count = f"{stem}_{count}", count + 1
        names.add(name)
        yield name, each
    if report.several:
        yield "01自评表_全院", report.assessment.whole


def _evidence_contents(evidence: EvidenceLayout) -> Iterator[Content]:
    from duikou_desktop.documents.cover import Content
    from duikou_desktop.documents.photos import CARRIED
    from duikou_desktop.services.year_evidence import FOLDER, PAPERS

    electronic = evidence.written - len(evidence.papers)
    if evidence.files:
        # 材料 are counted in 份, each once; files in 个, one under each point a piece proves.
        yield Content(FOLDER, f"佐证材料{electronic}份，按要点分放", f"{evidence.files}个文件")
        if evidence.reduced:
            what = f"长边缩到{CARRIED.longest_side}像素放入，原件留在本单位"
            yield Content("（缩小的照片）", what, f"{evidence.reduced}个文件")
    elif electronic:
        yield Content(
            "（佐证材料）", "只列目录，见台账；文件留在本单位，没有放入", f"{electronic}份"
        )
    if evidence.papers:
        what = "纸质佐证材料在本单位的位置"
        yield Content(f"{FOLDER}/{PAPERS}", what, f"{len(evidence.papers)}份纸质")
    if evidence.missing:
        yield Content(
            "（缺失）", "文件找不到或被改动过、没有放入的佐证材料", f"{len(evidence.lost)}份"
        )
