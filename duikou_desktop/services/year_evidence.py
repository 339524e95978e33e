"""04佐证: each file under every point whose records it proves; the rest under 其他. Or only named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from uuid import UUID

from duikou_desktop.core.file_names import safe_name
from duikou_desktop.documents.paper_line import PaperLine
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.registers.evidence import Evidence
from duikou_desktop.domain.registers.judgement import Judgement
from duikou_desktop.domain.sheets import SPLIT
from duikou_desktop.exchange.year_folder import Entry, fitting
from duikou_desktop.scoring.standard import Point
from duikou_desktop.services.evidence import file_of, unaltered
from duikou_desktop.services.scored_year import ScoredYear
from duikou_desktop.services.year_records import RecordsByRegister
from duikou_desktop.storage.store import Store

FOLDER = "04佐证"
PAPERS = "纸质材料位置.txt"
MISSING = "缺失的材料.txt"
OTHER = "其他"
# What separates names in the ledger's cells cannot stand in one of them.
_SPLITTERS = str.maketrans("、;；", "___")


@dataclass
class EvidenceLayout:
    """Where each piece goes, and how the ledger names it."""

    entries: list[Entry] = field(default_factory=list)
    files: int = 0  # copies of files among the entries; the others are lists
    reduced: int = 0  # of these, photos made smaller
    # Of each record's piece: the path of every copy that proves the record, or the paper's place.
    words: dict[tuple[UUID, UUID], str] = field(default_factory=dict)
    pieces: set[UUID] = field(default_factory=set)
    papers: set[UUID] = field(default_factory=set)  # of the pieces, those in boxes
    lost: set[UUID] = field(default_factory=set)  # of the pieces, those that are not written
    missing: list[str] = field(default_factory=list)

    @property
    def written(self) -> int:
        """How many pieces go along, those in boxes among them."""
        return len(self.pieces - self.lost)


# The records that a piece proves, by the folder of the point they stand behind.
Proven = dict[str, dict[UUID, list[Record]]]


def lay_out(
    store: Store,
    scored: ScoredYear,
    records: RecordsByRegister,
    folder: str,
    *,
    files: bool = True,
) -> EvidenceLayout:
    """The evidence of the year's records under the year folder `folder`; without `files` only by name."""
    layout = EvidenceLayout()
    words: dict[tuple[UUID, UUID], list[str]] = {}
    boxed: dict[tuple[UUID, UUID], PaperLine] = {}
    for place, pieces in by_place(scored, records).items():
        number = 0
        for each, proven in pieces.items():
            evidence = scored.book.get(Evidence, each)
            if evidence is None:
                continue
            layout.pieces.add(each)
            if evidence.sha256 is None:
                layout.papers.add(each)
                for record in proven:
                    line = PaperLine.of(scored.book, record, evidence)
                    boxed.setdefault((record.id, each), line).places.append(place)
                continue
            source = file_of(store, evidence)
            if source is None or not unaltered(store, evidence):
                state = "找不到" if source is None else "内容被改动，没有放入"
                layout.lost.add(each)
                layout.missing.append(f"{place}：{evidence.name}（{state}）")
                continue
            number += 1
            path = _path(folder, place, number, evidence)
            if files:
                layout.entries.append(Entry(path, source))
            for record in proven:
                words.setdefault((record.id, each), []).append(str(path) if files else path.name)
    layout.files = len(layout.entries)
    layout.words = {pair: SPLIT.join(paths) for pair, paths in words.items()}
    layout.words |= {pair: line.box for pair, line in boxed.items() if line.box}
    _add_list(layout, PAPERS, [str(line) for line in sorted(boxed.values(), key=PaperLine.order)])
    _add_list(layout, MISSING, layout.missing)
    return layout


def by_place(scored: ScoredYear, records: RecordsByRegister) -> Proven:
    """Evidence by the folder of its point; of records behind no point under 其他."""
    known: dict[UUID, Record] = {
        each.id: each for rows in scored.book.records.values() for each in rows.values()
    }
    places: Proven = {}
    behind: set[UUID] = set()
    for point in scored.standard.points():
        found = {each.id: each for each in _behind(scored, point.id, known)}
        behind |= found.keys()
        _put(places, place_of(point), found.values())
    rest = (each for rows in records.values() for each in rows if each.id not in behind)
    _put(places, OTHER, rest)
    return places


def place_of(point: Point) -> str:
    """The folder of a point's evidence."""
    return safe_name(f"{point.id}_{point.short}")


def _put(places: Proven, place: str, records: Iterable[Record]) -> None:
    for record in records:
        for each in record.evidence:
            places.setdefault(place, {}).setdefault(each, []).append(record)


def _behind(scored: ScoredYear, point: str, known: dict[UUID, Record]) -> Iterator[Record]:
    """The records a point stands on, in any relation, and the office's own judgements of it."""
    parts = scored.assessment.relations or (scored.assessment.whole,)
    for assessment in parts:
        for each in assessment.point(point).records:
            if each in known:
                yield known[each]
    for judgement in scored.facts.recorded("judgement"):
        if (
            isinstance(judgement, Judgement)
            and judgement.point == point
            and judgement.scheme == scored.scheme.id
            and judgement.year == scored.year.label
        ):
            yield judgement


def _path(folder: str, place: str, number: int, evidence: Evidence) -> PurePosixPath:
    name = safe_name(evidence.name or "材料").translate(_SPLITTERS)
    return fitting(folder, (FOLDER, place, f"{number:03}_{name}"))


def _add_list(layout: EvidenceLayout, name: str, lines: list[str]) -> None:
    if lines:
        # Old Windows editors know UTF-8 by its mark and lines by both characters.
        content = "".join(f"{line}\r\n" for line in lines).encode("utf-8-sig")
        layout.entries.append(Entry(PurePosixPath(FOLDER, name), content))
