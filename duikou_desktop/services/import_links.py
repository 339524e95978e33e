"""Turns the words in link and evidence cells into records, or says how to write them."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from uuid import UUID

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.file_names import safe_name
from duikou_desktop.core.messages import Message, say
from duikou_desktop.core.text import shortens
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.link_words import LinkWords, called
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers import BY_KEY, sheet_title
from duikou_desktop.domain.registers.evidence import Evidence
from duikou_desktop.domain.registers.hospital import Hospital
from duikou_desktop.domain.registers.person import Person
from duikou_desktop.domain.registers.relation import Relation
from duikou_desktop.services.evidence import read_place
from duikou_desktop.services.proof_files import digest_of_proof

_BETWEEN_LINKS = re.compile(r"[、，,;；\n]")
_BETWEEN_FILES = re.compile(r"[、;；\n]")
# As `write_ledger` calls the folder beside a workbook, and numbers the files in it.
_BESIDE, _NUMBER = "_佐证", re.compile(r"^\d{3,}_(?=.)")
_BOX = re.compile(r"盒\s*(\S+)")
_MOST_WAYS = 6
_MOST_LIKELY = 3
_SHORTEST_SLIP = 3
# What everybody knows how to write: those there are need not be listed.
_BY_NAME = frozenset({"hospital", "relation", "person"})


# The same few people stand in a thousand cells.
@lru_cache(maxsize=4096)
def split_links(words: str) -> tuple[str, ...]:
    """The names in a cell."""
    return tuple(part.strip() for part in _BETWEEN_LINKS.split(words) if part.strip())


def find_link(
    words: LinkWords, register: str, written: str, relations: Collection[UUID] = ()
) -> UUID:
    """The one record of `register` that was meant; `relations` narrows where several fit.

    Raises UserError where there is none, or several: with the ways to write each.
    """
    found = words.find(register, written)
    if relations:
        book, wanted = words.book, set(relations)
        fitting = [
            each
            for each in found
            if (record := book.find(register, each)) is None
            or not (own := book.relations_of(BY_KEY[register], record))
            or not wanted.isdisjoint(own)
        ]
        if found and not fitting:
            message = say("“{words}”不属于这一行的结对关系。", words=written[:40])
            raise UserError(message)
        found = tuple(fitting)
    if len(found) == 1:
        return found[0]
    title = say(sheet_title(BY_KEY[register]))
    if not found:
        near = likely(words, register, written)
        if near:
            told = say(
                "“{title}”里没有“{words}”。是不是：{names}？",
                title=title, words=written[:40], names="、".join(near),
            )  # fmt: skip
            raise UserError(told)
        raise UserError(_unknown(words, register, written))
    ways = "；".join(words.ways(register, found[:_MOST_WAYS]))
    raise UserError(
        say(
            "“{words}”有 {n} 个，请写明是哪一个：{ways}。",
            words=written[:40],
            n=len(found),
            ways=ways,
        )
    )


def _unknown(words: LinkWords, register: str, written: str) -> Message:
    """There is none of that name; of a few, what those there are is to be written as."""
    title = say(sheet_title(BY_KEY[register]))
    told = say("“{title}”里没有“{words}”。先在那张表里填上。", title=title, words=written[:40])
    held = [each.id for each in words.book.all(register)]
    if register in _BY_NAME or not 0 < len(held) <= _MOST_WAYS:
        return told
    return say(
        "{told}已有的写成：{names}。", told=told, names="、".join(words.ways(register, held))
    )


def likely(words: LinkWords, register: str, written: str) -> tuple[str, ...]:
    """The hospitals, or the relations by them, that a short or a longer name may mean.

    And the people whose names differ in one character: 韦振化 may be 韦振华. Of other records those
    whose words stand in it, whatever stands between: 2025年年度计划 may be 年度计划 · 2025.

    Empty where that is nobody, or so many that the name tells nothing.
    """
    book = words.book
    if register == "hospital":
        near = [each.id for each in book.each(Hospital) if _alike(written, each.name)]
    elif register == "relation":
        near = [
            each.id
            for each in book.each(Relation)
            if any(
                _alike(written, book.hospital_name(side))
                for side in (each.recipient, each.supporter)
            )
        ]
    elif register == "person":
        near = [each.id for each in book.each(Person) if _slip(written, each.name)]
    else:
        near = _told_of(book, BY_KEY[register], called(written))
    return words.ways(register, near) if len(near) <= _MOST_LIKELY else ()


def _told_of(book: Book, register: Register, written: str) -> list[UUID]:
    """The records most of whose words, as a caption has them, stand in what was written."""
    held = [
        (sum(called(part) in written for part in book.caption_parts(register, each)), each.id)
        for each in book.all(register.key)
    ]
    most = max((count for count, _ in held), default=0)
    return [each for count, each in held if count == most > 0]


def _alike(written: str, name: str | None) -> bool:
    return name is not None and (shortens(written, name) or shortens(name, written))


def _slip(written: str, name: str | None) -> bool:
    """Of two characters one is the family's: 王芳 is no slip for 王丽."""
    if name is None or len(name) != len(written) or len(name) < _SHORTEST_SLIP:
        return False
    return sum(one != other for one, other in zip(written, name, strict=True)) == 1


def _own_name(path: Path) -> str:
    """The name of a file without the number a ledger gave it."""
    beside = path.parent.name.endswith(_BESIDE)
    return _NUMBER.sub("", path.name) if beside else path.name


@dataclass
class EvidenceCells:
    """Finds and makes the evidence named in cells; nothing is copied before the import is sure."""

    folder: Path | None  # of the workbook; None: the rows came without files
    by_digest: dict[str, Evidence] = field(default_factory=dict)
    by_place: dict[tuple[str | None, str | None], Evidence] = field(default_factory=dict)
    fresh: dict[UUID, Evidence] = field(default_factory=dict)
    sources: dict[UUID, Path] = field(default_factory=dict)
    _digests: dict[Path, str] = field(default_factory=dict)

    @staticmethod
    def of(folder: Path | None, book: Book) -> EvidenceCells:
        """Starts from the evidence the office has."""
        cells = EvidenceCells(folder)
        for each in book.each(Evidence):
            if each.sha256 is not None:
                cells.by_digest[each.sha256] = each
            else:
                cells.by_place[each.box, each.page] = each
        return cells

    def read(self, written: str) -> tuple[UUID, ...]:
        """The evidence a cell names. Raises UserError for a file that is not there."""
        whole = written.strip()
        parts = [whole] if self._is_file(whole) else _BETWEEN_FILES.split(whole)
        found = [self._one(part.strip()) for part in parts if part.strip()]
        return tuple(dict.fromkeys(found))

    def _one(self, words: str) -> UUID:
        place = read_place(words)
        box = _BOX.fullmatch(words)
        if place is not None:
            return self._paper(*place)
        if box is not None:
            return self._paper(box.group(1), None)
        return self._file(words)

    def _paper(self, box: str, page: str | None) -> UUID:
        if (box, page) not in self.by_place:
            name = f"盒{box} 页{page}" if page else f"盒{box}"
            made = Evidence(name=name, box=box, page=page)
            self.by_place[box, page] = made
            self.fresh[made.id] = made
        return self.by_place[box, page].id

    def _file(self, words: str) -> UUID:
        if self.folder is None:
            raise UserError(say("粘贴的行里不能填文件名。存入后再添加文件；纸质件写成“盒1 页3”。"))
        path = self._inside(words)
        if path is None:
            raise UserError(
                say("{name} 不在工作簿的文件夹里。只能填放在一起的文件。", name=words[:60])
            )
        if not path.is_file():
            raise UserError(
                say("找不到文件 {name}。和工作簿放在同一个文件夹里，名称带后缀。", name=words[:60])
            )
        if path not in self._digests:
            self._digests[path] = digest_of_proof(path)
        digest = self._digests[path]
        if digest not in self.by_digest:
            made = Evidence(
                name=safe_name(_own_name(path)), sha256=digest, size=path.stat().st_size
            )
            self.by_digest[digest] = made
            self.fresh[made.id] = made
            self.sources[made.id] = path
        return self.by_digest[digest].id

    def _inside(self, words: str) -> Path | None:
        """The path of a file under the workbook's folder; None for any way out of it."""
        parts = words.replace("\\", "/").split("/")
        if self.folder is None or any(
            part in ("", ".", "..") or ":" in part or "\0" in part for part in parts
        ):
            return None
        home = self.folder.resolve()
        path = home.joinpath(*parts).resolve()
        return path if path.is_relative_to(home) else None

    def _is_file(self, words: str) -> bool:
        if len(words) > 255:
            return False
        path = self._inside(words)
        return path is not None and path.is_file()
