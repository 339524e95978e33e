"""04佐证: each file under every point whose records it proves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from uuid import UUID

from duikou_desktop.documents.ledger import place_words
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.registers.evidence import Evidence
from duikou_desktop.domain.registers.judgement import Judgement
from duikou_desktop.exchange.year_folder import Entry, fitting
from duikou_desktop.services.evidence import file_of, unaltered
from duikou_desktop.services.scores import ScoredYear
from duikou_desktop.services.year_records import RecordsByRegister
from duikou_desktop.storage.evidence_files import safe_name
from duikou_desktop.storage.store import Store

FOLDER = "04佐证"
PAPERS = "纸质材料位置.txt"
MISSING = "缺失的材料.txt"
_OTHER = "其他"
# What separates names in the ledger's cells cannot stand in one of them.
_SPLITTERS = str.maketrans("、;；", "___")


@dataclass
class EvidenceLayout:
    """Where each piece goes, and how the ledger names it."""

    entries: list[Entry] = field(default_factory=list)
    words: dict[UUID, str] = field(default_factory=dict)  # for the ledger's cells
    pieces: set[UUID] = field(default_factory=set)
    missing: list[str] = field(default_factory=list)


def lay_out(
    store: Store, scored: ScoredYear, records: RecordsByRegister, folder: str
) -> EvidenceLayout:
    """The evidence of the year's records under the year folder `folder`."""
    layout = EvidenceLayout()
    papers: list[str] = []
    for place, ids in _by_place(scored, records).items():
        number = 0
        for each in ids:
            evidence = scored.book.get(Evidence, each)
            if evidence is None:
                continue
            layout.pieces.add(each)
            if evidence.sha256 is None:
                words = place_words(evidence)
                papers.append(f"{place}：{words}　{evidence.name or ''}".rstrip())
                if words:
                    layout.words[each] = words
                continue
            source = file_of(store, evidence)
            if source is None or not unaltered(store, evidence):
                state = "找不到" if source is None else "内容被改动，没有放入"
                layout.missing.append(f"{place}：{evidence.name}（{state}）")
                continue
            number += 1
            path = _path(folder, place, number, evidence)
            layout.entries.append(Entry(path, source))
            layout.words.setdefault(each, str(path))
    _add_list(layout, PAPERS, papers)
    _add_list(layout, MISSING, layout.missing)
    return layout


def _by_place(scored: ScoredYear, records: RecordsByRegister) -> dict[str, list[UUID]]:
    """Evidence by the folder of its point, each once; what proves no point stands under 其他."""
    known: dict[UUID, Record] = {
        each.id: each for rows in scored.book.records.values() for each in rows.values()
    }
    places: dict[str, dict[UUID, None]] = {}
    for point in scored.standard.points():
        found: dict[UUID, None] = {}
        for record in _behind(scored, point.id, known):
            found.update(dict.fromkeys(record.evidence))
        if found:
            places[safe_name(f"{point.id}_{point.short}")] = found
    placed = {each for ids in places.values() for each in ids}
    rest = {
        each: None
        for rows in records.values()
        for record in rows
        for each in record.evidence
        if each not in placed
    }
    if rest:
        places[_OTHER] = rest
    return {place: list(ids) for place, ids in places.items()}


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
