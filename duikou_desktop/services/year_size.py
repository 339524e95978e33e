"""How much room the year's folder or package will take, before anything of it is made."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import chain
from uuid import UUID

from duikou_desktop.domain.registers.evidence import Evidence
from duikou_desktop.exchange.manifest import EvidenceKind
from duikou_desktop.services.evidence import file_of
from duikou_desktop.services.scored_year import ScoredYear
from duikou_desktop.services.year_evidence import by_place
from duikou_desktop.services.year_records import RecordsByRegister
from duikou_desktop.storage.store import Store

# Bytes, as the demo offices' papers and offices of up to 10,000 records come out.
_FORM = 180_000  # a form as Word, Excel and PDF
_OTHERS = 430_000  # cover, as PDF too, summary and a ledger without records
_LEDGER_ROW = 40
_PAPER_LINE = 170  # a record's paper in the list of where papers lie
_DATA = 155_000  # of a package: the scheme's files, the score, the cover to be stamped
# A photo of 1600 pixels, rather too much than too little.
_CARRIED_PHOTO = 500_000
_PHOTOS = (".jpg", ".jpeg")
_DATA_RECORD = 720  # as JSON, in its table, among what the score stands on


@dataclass(frozen=True, slots=True)
class YearSize:
    """Bytes, about: papers by what they usually come to, evidence file by file."""

    papers: int
    evidence: int  # each file once under every point it proves, as it is written
    reduced: int  # the same with large photos made smaller
    boxes: int  # where the papers lie
    data: int

    @property
    def folder(self) -> int:
        """Of the plain folder."""
        return self.papers + self.evidence + self.boxes

    def package(self, evidence: EvidenceKind) -> int:
        """Of the sealed package that takes its evidence along so."""
        files = {"full": self.evidence, "reduced": self.reduced, "catalogue": 0}
        return self.papers + self.data + self.boxes + files[evidence]


def year_size(store: Store, scored: ScoredYear, records: RecordsByRegister) -> YearSize:
    """The room that `export_year` and `seal_year` will need."""
    rows = sum(map(len, records.values()))
    parts = len(scored.assessment.relations)
    forms = parts + 1 if parts != 1 else 1  # the relations' and the hospital's
    copies = Counter(chain.from_iterable(by_place(scored, records).values()))
    sizes = {each: _size(store, scored, each) for each in copies}
    proofs = chain.from_iterable(each.evidence for part in records.values() for each in part)
    return YearSize(
        papers=_FORM * forms + _OTHERS + _LEDGER_ROW * rows,
        evidence=sum(size * copies[each] for each, size in sizes.items()),
        reduced=sum(_carried(scored, each, size) * copies[each] for each, size in sizes.items()),
        boxes=sum(_PAPER_LINE for each in proofs if _is_paper(scored, each)),
        data=_DATA + _DATA_RECORD * rows,
    )


def _is_paper(scored: ScoredYear, piece: UUID) -> bool:
    evidence = scored.book.get(Evidence, piece)
    return evidence is not None and evidence.sha256 is None


def _size(store: Store, scored: ScoredYear, piece: UUID) -> int:
    """Of a file that is there; a paper takes no room."""
    evidence = scored.book.get(Evidence, piece)
    if evidence is None or file_of(store, evidence) is None:
        return 0
    return evidence.size or 0


def _carried(scored: ScoredYear, piece: UUID, size: int) -> int:
    """Of a file whose name is a photo's, made smaller."""
    evidence = scored.book.get(Evidence, piece)
    is_photo = evidence is not None and (evidence.name or "").lower().endswith(_PHOTOS)
    return min(size, _CARRIED_PHOTO) if is_photo else size
