"""A province's round made up on its real pairing table: every hospital's sealed report of one year.

The table's own hospitals report first; for more of them it is made up again under other names of counties
and hospitals. A report is one of the demo's made another hospital's: ids, names, relations. How much of the
demo's year took place differs by relation, and the two sides of one disagree about a few activities: scores
spread, and there is something to reconcile. Each is scored by the program and signed with its own key; of
evidence it holds the catalogue only.

`python -m benchmarks.province FOLDER [REPORTS]` writes them, and the scheme with the longer table.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from itertools import count, islice
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5
from zlib import crc32

from duikou_desktop.core.ids import hospital_id, relation_id
from duikou_desktop.core.typed_json import to_json
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.keys import OfficeKey
from duikou_desktop.exchange.manifest import Manifest, Part
from duikou_desktop.exchange.package import open_package, read_part
from duikou_desktop.exchange.package_writer import write_package
from duikou_desktop.exchange.sealed_writer import Source
from duikou_desktop.schemes.files import HEAD, PAIRINGS
from duikou_desktop.schemes.load import load_scheme, scheme_files
from duikou_desktop.schemes.pairing import Pairing
from duikou_desktop.schemes.pairings_file import to_csv
from duikou_desktop.services.package_check import read_book, score_package
from duikou_desktop.services.package_content import ASSESSMENT, RECORDS
from duikou_desktop.services.package_truth import totals_of
from tests.desks import sealed_stick

GUANGXI = "guangxi-2022-2025"
_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_DEMO = "柳州市柳铁中心医院"
# The relation that both demo offices report of: their records of it agree in all but a few.
_BOTH = str(relation_id(hospital_id("融水苗族自治县人民医院"), hospital_id(_DEMO)))
# What an office may have done less of. Of these a need alone names one: a technique.
_DEEDS = {
    "activity",
    "fund",
    "inspection",
    "institution",
    "logistics",
    "meeting",
    "publicity",
    "record_check",
    "service_volume",
    "suggestion",
    "technique",
    "trainee",
}
_PEOPLE = ("person", "title")
_LEAST, _MOST = 20, 100  # per cent of the demo's deeds that took place
_DIFFER = 2  # per cent of them that one side forgot

Row = dict[str, Any]


@dataclass(frozen=True)
class Report:
    """Whose report it is, and the rows of the pairing table in it."""

    hospital: str
    side: Side
    pairings: tuple[Pairing, ...]


def pairings(reports: int) -> tuple[Pairing, ...]:
    """The scheme's table, made up again under other names until so many hospitals stand in it."""
    real = load_scheme(GUANGXI).pairings
    found: list[Pairing] = []
    for again in count(1):
        found += [each if again == 1 else _other(each, again, len(real)) for each in real]
        if len(_of_table(found)) >= reports:
            return tuple(found)
    raise AssertionError


def _other(pairing: Pairing, again: int, rows: int) -> Pairing:
    def name(real: str) -> str:
        return f"示例{again}号{real}"

    county, recipient, supporter = map(name, (pairing.county, pairing.recipient, pairing.supporter))
    return pairing.model_copy(
        update={
            "row": pairing.row + (again - 1) * (rows + 1),
            "number": pairing.number + (again - 1) * rows,
            "county": county,
            "county_printed": county,
            "recipient": recipient,
            "recipient_printed": recipient,
            "supporter": supporter,
            "supporter_printed": supporter,
            "inferred": False,
            "note": "",
        }
    )


def made_up(reports: int) -> tuple[Report, ...]:
    """Whose so many reports are, in the order they are written in."""
    return tuple(islice(_of_table(pairings(reports)), reports))


def _of_table(table: Iterable[Pairing]) -> list[Report]:
    """Supporter by supporter, each with its recipients behind it."""
    by_supporter: dict[str, list[Pairing]] = defaultdict(list)
    for each in table:
        by_supporter[each.supporter].append(each)
    found: list[Report] = []
    for supporter, mine in by_supporter.items():
        found.append(Report(supporter, Side.SUPPORTER, tuple(mine)))
        found += [Report(each.recipient, Side.RECIPIENT, (each,)) for each in mine]
    return found


def write_scheme(folder: Path, reports: int) -> Path:
    """The scheme with the longer table, as a later version of it; the folder it lies in."""
    files = scheme_files(GUANGXI)
    files[PAIRINGS] = to_csv(pairings(reports))
    files[HEAD] += "\nversion: 2\n"
    scheme = folder / GUANGXI
    scheme.mkdir(parents=True)
    for name, text in files.items():
        (scheme / name).write_text(text, encoding="utf-8")
    return scheme


def seal_round(folder: Path, reports: int) -> None:
    """So many hospitals' packages in the folder, in order of the table."""
    templates = {side: _Template.of(side) for side in Side}
    for number, report in enumerate(made_up(reports), 1):
        templates[report.side].seal(report, folder / f"{number:04d}.dkpkg")


@dataclass(frozen=True)
class _Template:
    """A demo office's report, taken apart by relation."""

    manifest: Manifest
    rows: Mapping[str, tuple[Row, ...]]  # by register
    of_relation: Mapping[str, str]  # by id, the one relation that a record belongs to

    @staticmethod
    def of(side: Side) -> _Template:
        (package,) = (
            found
            for path in sealed_stick().glob("*.dkpkg")
            if (found := open_package(path)).manifest.side is side
        )
        rows = {
            Path(part.path).stem: tuple(map(json.loads, read_part(package, part.path).splitlines()))
            for part in package.manifest.parts
            if part.path.startswith(RECORDS)
        }
        relations = [str(each) for each in package.manifest.relations]
        return _Template(package.manifest, rows, _belonging(rows, relations))

    def seal(self, report: Report, target: Path) -> None:
        """The report as a package."""
        said = self._manifest(report)
        texts = self._texts(report)
        scored = score_package(said, load_scheme(GUANGXI), read_book(texts))
        totals = totals_of(scored.assessment.whole)
        texts[ASSESSMENT] = json.dumps(to_json(scored.assessment), ensure_ascii=False).encode()
        key = OfficeKey(sha256(report.hospital.encode()).digest())
        held = {Path(path).stem: len(text.splitlines()) for path, text in texts.items()}
        held = {register: held[register] for register in self.rows if register in held}

        def described(parts: tuple[Part, ...]) -> Manifest:
            return said.model_copy(
                update={
                    "parts": parts,
                    "totals": totals,
                    "records": held,
                    "key": key.public.hex(),
                }
            )

        write_package(target, [Source(path, text) for path, text in texts.items()], described, key)

    def _manifest(self, report: Report) -> Manifest:
        own = hospital_id(report.hospital)
        return self.manifest.model_copy(
            update={
                "id": uuid5(own, "report"),
                "hospital": own,
                "hospital_name": report.hospital,
                "relations": tuple(map(relation_of, report.pairings)),
                "evidence": "catalogue",
                "evidence_files": 0,
            }
        )

    def _texts(self, report: Report) -> dict[str, bytes]:
        """The records as a package has them, by path."""
        own = hospital_id(report.hospital)
        lines: dict[str, list[str]] = defaultdict(list)
        for number, pairing in enumerate(report.pairings):
            made = self._of_pairing(pairing, _BOTH, own, first=number == 0)
            for register, text in made:
                if text not in lines[register]:
                    lines[register].append(text)
        return {
            f"{RECORDS}/{register}.jsonl": "".join(f"{each}\n" for each in texts).encode()
            for register, texts in lines.items()
        }

    def _of_pairing(
        self, pairing: Pairing, theirs: str, own: UUID, *, first: bool
    ) -> Iterator[tuple[str, str]]:
        """A relation's records made this pairing's; with the first those of the whole hospital."""
        relation = relation_of(pairing)
        fixed = {theirs: str(relation), **self._hospitals(pairing, theirs)}
        # Others in each relation: one person is in one place.
        people = {row["id"] for each in _PEOPLE for row in self.rows.get(each, ())}

        def other(found: re.Match[str]) -> str:
            old = found.group()
            return fixed.get(old) or str(
                uuid5(
                    relation if self.of_relation.get(old) == theirs or old in people else own, old
                )
            )

        for register, rows in self.rows.items():
            for row in rows:
                bound = self.of_relation.get(row["id"])
                if register == "hospital":
                    wanted = row["id"] in fixed
                    row = _named(row, pairing)
                else:
                    everybodys = bound is None and (first or row["id"] in people)
                    wanted = bound == theirs or (everybodys and _alone(row))
                if register == "need" and not self._is_done(row["answered_by_technique"], relation):
                    row = row | {"answered_by_technique": None}
                if wanted and _took_place(register, row, relation):
                    yield register, _ID.sub(other, json.dumps(row, ensure_ascii=False))

    def _is_done(self, technique: str | None, relation: UUID) -> bool:
        rows = (each for each in self.rows["technique"] if each["id"] == technique)
        return any(_took_place("technique", each, relation) for each in rows)

    def _hospitals(self, pairing: Pairing, theirs: str) -> dict[str, str]:
        (row,) = (each for each in self.rows["relation"] if each["id"] == theirs)
        return {
            row["recipient"]: str(hospital_id(pairing.recipient)),
            row["supporter"]: str(hospital_id(pairing.supporter)),
        }


def relation_of(pairing: Pairing) -> UUID:
    """Of the two hospitals of a line of the table."""
    return relation_id(hospital_id(pairing.recipient), hospital_id(pairing.supporter))


def _alone(row: Row) -> bool:
    """Whether it names no relation: what is of several of the demo's is left out."""
    return not row["relations"]


def _named(row: Row, pairing: Pairing) -> Row:
    if row["name"] == _DEMO:
        return row | {"name": pairing.supporter}
    return row | {"name": pairing.recipient, "county": pairing.county}


def _took_place(register: str, row: Row, relation: UUID) -> bool:
    if register not in _DEEDS:
        return True
    words = "".join(str(row.get(each)) for each in ("on", "month", "topic", "name", "title"))
    chance = crc32(f"{relation}{register}{words}".encode()) % 100
    share = _LEAST + crc32(relation.bytes) % (_MOST - _LEAST)
    forgot = crc32(f"{row['id']}{relation}".encode()) % 100 < _DIFFER
    return chance < share and not forgot


def _belonging(rows: Mapping[str, tuple[Row, ...]], relations: list[str]) -> dict[str, str]:
    """By id the relation a record belongs to: of all it names, and of all that name it, the only one."""
    every = {row["id"]: row for each in rows.values() for row in each}
    names = {id_: set(_ID.findall(json.dumps(row))) - {id_} for id_, row in every.items()}
    named_by: dict[str, set[str]] = defaultdict(set)
    for id_, others in names.items():
        for each in others:
            named_by[each].add(id_)
    found = {each: each for each in relations}

    def grow(links: Callable[[str], Iterable[str]], *, whole: bool) -> bool:
        grown = False
        for id_ in every.keys() - found.keys():
            seen = [found.get(each) for each in links(id_)]
            known = set(seen) - {None}
            if len(known) == 1 and not (whole and None in seen):
                found[id_] = known.pop() or ""
                grown = True
        return grown

    while grow(lambda id_: names[id_], whole=False) or grow(lambda id_: named_by[id_], whole=True):
        pass
    return found


if __name__ == "__main__":
    FOLDER = Path(sys.argv[1])
    REPORTS = int(sys.argv[2]) if len(sys.argv) > 2 else 1_500
    (FOLDER / "stick").mkdir(parents=True)
    write_scheme(FOLDER / "schemes", REPORTS)
    seal_round(FOLDER / "stick", REPORTS)
