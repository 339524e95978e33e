"""How a linked record is written in a cell, and what a written word may mean.

A record is called by its identifying words, as many of them from the left as are needed:
`示例辛`, or `示例辛 · 第5批`; namesakes by what tells them apart, `示例辛（内科）`, or without it
where nobody else is meant. A person answers to `示例辛（主治医师）` too. A relation answers to
either hospital's name, to `受援 ← 支援`, and to its number in a scheme's table.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import product
from uuid import UUID

from duikou_desktop.core.text import normal_name
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.relation import Relation, RelationTerm

BETWEEN = " · "
_ARROW = "←"
# Before what a record answers to only where no other record has these words for its own.
_SHORT = "\0"


@dataclass(frozen=True)
class LinkWords:
    """The words for the records of a book."""

    book: Book
    _indexes: dict[str, dict[str, list[UUID]]] = field(default_factory=dict)

    def find(self, register: str, words: str) -> tuple[UUID, ...]:
        """Every record of the register that `words` may mean."""
        index = self._index(register)
        plain = called(words)
        return tuple(index.get(plain, ()) or index.get(_SHORT + plain, ()))

    def write(self, register: str, record_id: UUID, on: date | None = None) -> str:
        """The shortest words that mean this record and no other; empty for an unknown one.

        Hospitals are called as on the day `on`, or by their present names.
        """
        record = self.book.find(register, record_id)
        if record is None:
            return ""
        if isinstance(record, Relation):
            sides = (record.recipient, record.supporter)
            return self._write_relation(
                record_id, tuple(self.book.hospital_name(each, on) for each in sides)
            )
        parts = self.book.caption_parts(BY_KEY[register], record)
        if register == "hospital":
            parts = (self.book.hospital_name(record_id, on),)
        for count in range(1, len(parts)):
            words = BETWEEN.join(parts[:count])
            if self.find(register, words) == (record_id,):
                return words
        return BETWEEN.join(parts)

    def _write_relation(self, record_id: UUID, names: tuple[str, ...]) -> str:
        """The one hospital that tells it from the others, or both."""
        telling = [name for name in names if self.find("relation", name) == (record_id,)]
        return telling[0] if len(telling) == 1 else f" {_ARROW} ".join(names)

    def ways(self, register: str, ids: Collection[UUID]) -> tuple[str, ...]:
        """The words that tell several records apart."""
        return tuple(self.write(register, each) for each in ids)

    def _index(self, register: str) -> dict[str, list[UUID]]:
        if register not in self._indexes:
            index: dict[str, list[UUID]] = {}
            for record in self.book.all(register):
                for name in dict.fromkeys(self._names(register, record)):
                    index.setdefault(name, []).append(record.id)
            self._indexes[register] = index
        return self._indexes[register]

    def _names(self, register: str, record: Record) -> Iterator[str]:
        """Everything the record answers to, in the form for comparing."""
        if isinstance(record, Relation):
            yield from self._relation_names(record)
            return
        if register == "hospital":
            yield from map(called, self.book.hospital_ways(record.id))
        declared = BY_KEY[register]
        choices = [self._words(declared, record, key) for key in declared.identity]
        choices = [words for words in choices if words]
        for count in range(1, len(choices) + 1):
            for words in product(*choices[:count]):
                joined = BETWEEN.join(words)
                short = _SHORT if _SHORT in joined else ""
                yield short + called(joined.replace(_SHORT, ""))

    def _words(self, declared: Register, record: Record, key: str) -> tuple[str, ...]:
        """What may stand for one identifying field."""
        spec = declared.field_by_key.get(key)
        if spec is None:
            return ()
        value = record.value(key)
        word = self.book.word(spec, value)
        if key == declared.identity[0] and declared.apart:
            titled = self._with_titles(record, word)
            return (*_told_apart(word, record.value(declared.apart)), *titled)
        if spec.to == "relation" and word:
            # 第1批 · 融安县人民医院 tells as much as the whole relation.
            return (word, *word.split(f" {_ARROW} "))
        linked = BY_KEY[spec.to] if spec.to else None
        if linked is not None and linked.apart and isinstance(value, UUID):
            other = self.book.find(linked.key, value)
            return self._words(linked, other, linked.identity[0]) if other is not None else ()
        return (word,) if word else ()

    def _with_titles(self, record: Record, name: str) -> Iterator[str]:
        """示例壬（主治医师）, 示例壬 主治医师: by any title they have or had."""
        for title in self.book.titles.get(record.id, ()):
            if name and title.name:
                yield f"{name}（{title.name}）"
                yield name + title.name

    def _relation_names(self, relation: Relation) -> Iterator[str]:
        names = [
            tuple(dict.fromkeys(map(called, self.book.hospital_ways(each))))
            for each in (relation.recipient, relation.supporter)
        ]
        for own in names:
            yield from own
        for recipient, supporter in product(*names):
            yield f"{recipient}{_ARROW}{supporter}"
        yield from self._numbers.get(relation.id, ())

    @cached_property
    def _numbers(self) -> dict[UUID, tuple[str, ...]]:
        found: dict[UUID, tuple[str, ...]] = {}
        for term in self.book.each(RelationTerm):
            if term.relation is not None and term.number:
                found[term.relation] = (*found.get(term.relation, ()), called(term.number))
        return found


def _told_apart(name: str, apart: object) -> tuple[str, ...]:
    """示例辛（内科）, and the name alone where nobody else is meant by it."""
    if not name:
        return ()
    return (f"{name}（{apart}）", _SHORT + name) if apart else (name,)


def called(words: str) -> str:
    """For comparing: no blanks, half-width figures, one kind of brackets and of dots."""
    return normal_name(words).replace("•", "·").replace("・", "·")
