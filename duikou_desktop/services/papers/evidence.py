"""佐证目录 of the year, by scoring point."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from duikou_desktop.core.messages import label
from duikou_desktop.documents.evidence_catalogue import (
    Piece,
    PointEvidence,
    evidence_catalogue,
)
from duikou_desktop.documents.paper import Paper
from duikou_desktop.documents.paper_line import PaperLine
from duikou_desktop.documents.report import year_words
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.registers.evidence import Evidence
from duikou_desktop.services.evidence import file_of
from duikou_desktop.services.papers.kind import PaperKind, Source
from duikou_desktop.services.year_evidence import OTHER, by_place, place_of
from duikou_desktop.services.year_records import records_of_year

# Of the records a piece proves so many are named; a photo of a whole year's lessons proves more.
_MOST_NAMED = 3
# A paper that is called after nothing but the box it lies in.
_UNNAMED = "纸质材料"


def _make(source: Source, _key: str) -> Paper:
    scored = source.scored
    places = by_place(scored, records_of_year(scored))

    def pieces(place: str) -> list[Piece]:
        return [
            _piece(source, evidence, records)
            for each, records in places.get(place, {}).items()
            if (evidence := scored.book.get(Evidence, each)) is not None
        ]

    points = [
        PointEvidence(point.id, point.short, pieces(place_of(point)))
        for point in scored.standard.points()
    ]
    if others := pieces(OTHER):
        points.append(PointEvidence("", OTHER, others))
    year = year_words(scored.year, scored.outside)
    title = f"{year}{source.scheme.wording.support}佐证材料目录"
    return evidence_catalogue(title, source.hospital, points, source.mark)


def _piece(source: Source, evidence: Evidence, records: Iterable[Record]) -> Piece:
    lines = [PaperLine.of(source.scored.book, each, evidence) for each in records]
    named = [f"{each.when} {each.record}" for each in lines[:_MOST_NAMED]]
    more = len(lines) - len(named)
    file = file_of(source.store, evidence) if evidence.sha256 is not None else None
    return Piece(
        id=evidence.id,
        name=lines[0].name or _UNNAMED,
        proves="；".join(named) + (f"等{len(lines)}条" if more else ""),
        place="文件" if evidence.sha256 is not None else lines[0].box or "未写盒号",
        paper=evidence.sha256 is None,
        pages=_pages(file) if file is not None else 1,
    )


def _pages(file: Path) -> int:
    """How many pages a file prints on: those of a PDF, one for a photo and what cannot be told."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        with file.open("rb") as content:
            if content.read(5) != b"%PDF-":
                return 1
            return max(1, len(PdfReader(content).pages))
    except (OSError, PyPdfError, ValueError):
        return 1


CATALOGUE = PaperKind(
    key="catalogue",
    title=label("佐证材料目录"),
    says=label("按评价要点列出每份材料、存放位置和页码，缺的写明缺。"),
    make=_make,
    scored=True,
)
