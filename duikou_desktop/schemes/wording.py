"""Official wording kept as a tree: the agreement (附件2) and the outline of the summary (附件5)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import Field, model_validator

from duikou_desktop.core.text import squeeze
from duikou_desktop.schemes.parties import PartyRole
from duikou_desktop.scoring.parameters import Strict

# 一、  （一）  1.
_NUMBER = re.compile(r"(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)")


class Clause(Strict):
    """A heading or paragraph and what stands under it; a bare one has no number."""

    number: str = ""
    text: str = Field(min_length=1)
    clauses: tuple[Clause, ...] = ()

    def walk(self) -> Iterator[Clause]:
        """This clause and all under it, in reading order."""
        yield self
        for clause in self.clauses:
            yield from clause.walk()


class Correction(Strict):
    """A typing fault of the printed text and the words that papers use instead."""

    printed: str = Field(min_length=1)
    corrected: str = Field(min_length=1)


class Signature(Strict):
    """Where a party signs: the printed label, and the mark under it if there is one."""

    role: PartyRole
    label: str = Field(min_length=1)
    mark: str = ""


class Slots(Strict):
    """The stand-ins printed where a name goes (xx医院); empty where the template has none."""

    supporter: str = ""
    recipient: str = ""
    government: str = ""
    # 落实xx政府对xx医院…的投入责任: which level of government is for the office to say.
    investing_government: str = ""


class TargetWording(Strict):
    """A quantified target the agreement asks for: its kind among 协议目标, its words."""

    kind: str = Field(min_length=1)
    text: str = Field(min_length=1)


class Agreement(Strict):
    """The template of 附件2 as printed, faults and all; `corrected()` gives it for use."""

    title: str
    mark: str
    preamble: str
    sections: tuple[Clause, ...] = Field(min_length=1)
    signatures: tuple[Signature, ...] = Field(min_length=2)
    # As printed, `202 年  月  日`; empty where the template prints none.
    date_line: str
    slots: Slots
    targets: tuple[TargetWording, ...]
    # 协议内容 for which the template has no place, so that a paper made from it needs an annex.
    no_place_for: tuple[str, ...]
    corrections: tuple[Correction, ...] = ()

    def clauses(self) -> Iterator[Clause]:
        """All clauses in reading order."""
        for section in self.sections:
            yield from section.walk()

    def corrected(self) -> Agreement:
        """The agreement with its listed typing faults put right; itself when it has none."""
        if not self.corrections:
            return self
        sections = tuple(self._mend(section) for section in self.sections)
        return self.model_copy(update={"sections": sections})

    def _mend(self, clause: Clause) -> Clause:
        line = clause.number + clause.text
        for correction in self.corrections:
            line = line.replace(correction.printed, correction.corrected)
        number = _NUMBER.match(line) if clause.number else None
        at = number.end() if number else 0
        under = tuple(self._mend(inner) for inner in clause.clauses)
        return Clause(number=line[:at], text=line[at:], clauses=under)

    @model_validator(mode="after")
    def _words_stand_in_the_text(self) -> Agreement:
        lines = [clause.number + clause.text for clause in self.clauses()]
        for correction in self.corrections:
            if sum(line.count(correction.printed) for line in lines) != 1:
                raise ValueError(f"更正“{correction.printed}”应在协议书中恰好出现一次")
        words = squeeze("".join([self.preamble, *lines]))
        expected = [target.text for target in self.targets]
        expected += [slot for slot in self.slots.model_dump().values() if slot]
        for text in expected:
            if text not in words:
                raise ValueError(f"“{text}”不在协议书中")
        return self


class OutlinePart(Strict):
    """One of the summary's parts."""

    number: str
    title: str
    clauses: tuple[Clause, ...] = ()
    # Headings under which the office writes its own opinions; none where records give the draft.
    headings: tuple[str, ...] = ()

    @property
    def in_own_words(self) -> bool:
        """True where the office writes and nothing is drafted from records."""
        return bool(self.headings)

    @model_validator(mode="after")
    def _headings_stand_in_the_text(self) -> OutlinePart:
        words = squeeze("".join(inner.text for clause in self.clauses for inner in clause.walk()))
        for heading in self.headings:
            if heading not in words:
                raise ValueError(f"标题“{heading}”不在“{self.title}”的文字中")
        return self


class Outline(Strict):
    """附件5: what a year-end summary holds."""

    title: str
    parts: tuple[OutlinePart, ...] = Field(min_length=1)
