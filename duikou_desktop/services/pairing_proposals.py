"""What pairings read from a table would be in an office: names matched, doubts put to a person.

Nothing is merged or made by likeness: a row with a question that nobody answered stays open, and
open rows are not taken in.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import Enum
from uuid import UUID

from duikou_desktop.core.ids import hospital_id
from duikou_desktop.core.messages import Message, say
from duikou_desktop.core.text import normal_name
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.hospital import Hospital
from duikou_desktop.domain.registers.relation import RelationTerm
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.schemes.pairing import TermState as PrintedState
from duikou_desktop.services.known_hospitals import NAMING, KnownHospitals
from duikou_desktop.services.pairing_rows import Ask, PairingReading, Question, ReadPairing
from duikou_desktop.services.pairing_sides import KnownSides, known_sides
from duikou_desktop.storage.store import Store

REGISTERS = (*NAMING, "relation", "relation_term")
Answers = Mapping[Question, int]  # which of the question's options, from 0


class Standing(Enum):
    """How a row of the table stands."""

    NEW = "new"
    KNOWN = "known"  # the relation stands under this scheme already
    TWIN = "twin"  # an earlier row is the same pairing
    OPEN = "open"  # a person has to answer first
    LEFT = "left"  # a person leaves it out


@dataclass(frozen=True, slots=True)
class Matched:
    """A name of the table, and the hospital it is."""

    name: str
    hospital: UUID | None  # None: the office has none of that name
    likely: tuple[str, ...] = ()  # known hospitals it may mean; only a person can say
    why: Message | None = None  # where what is written is not the hospital's present name
    written: str = ""  # where a person said that this is whom it means


@dataclass(frozen=True, slots=True)
class Proposal:
    """One pairing of the table as it would come in."""

    at: int  # its place among those read, from 0
    read: ReadPairing
    county: str
    recipient: Matched
    supporter: Matched
    mine: bool  # the office's own hospital is one of the two, or may be
    standing: Standing
    questions: tuple[Question, ...] = ()  # all that are asked of it
    open: tuple[Question, ...] = ()  # those that nobody answered
    twin: int = 0  # the line of the row that is the same
    turned: bool = False  # a person said that the other of the two supports
    printed: int | None = None  # the line of the scheme's own table that says the same

    @property
    def known(self) -> bool:
        """Whether the relation stands under this scheme already."""
        return self.standing is Standing.KNOWN

    @property
    def doubts(self) -> tuple[Message, ...]:
        """What a person should know of it: how it was read, what is asked, which row is the same."""
        twin = (say("和第 {line} 行是同一对。", line=self.twin),) if self.twin else ()
        sure = self.turned or self.printed is not None
        told = () if sure else self.read.doubts
        return (*told, *(each.words for each in self.open), *twin)

    @property
    def reasons(self) -> tuple[Message, ...]:
        """Why names that are no present ones, or sides, were taken otherwise than written."""
        names = (each.why for each in (self.recipient, self.supporter) if each.why is not None)
        turned = (say("这一行写的方向相反，由经办人照方案关系表改正。"),) if self.turned else ()
        sure = self.read.doubts and self.printed is not None and not self.turned
        told = (say("方案关系表第 {number} 号也是这一对。", number=self.printed),) if sure else ()
        return (*names, *turned, *told)


def propose(
    store: Store, scheme: Scheme, reading: PairingReading, answers: Answers | None = None
) -> tuple[Proposal, ...]:
    """What each pairing would be in this office, in the table's order."""
    return Proposer.of(store, scheme, reading).rows(answers or {})


@dataclass(frozen=True)
class Proposer:
    """A table that was read and what the office knew then: answered without asking it again."""

    reading: PairingReading
    own: UUID
    book: Book
    names: KnownHospitals
    wide: KnownHospitals  # with those of the scheme's table that the office does not know
    sides: KnownSides
    printed: Mapping[tuple[str, str], int]  # the numbers of the scheme's lines
    certain: Collection[tuple[str, str]]  # those of them that do not wait to be confirmed
    told: Collection[UUID | None]  # the relations under the scheme

    @classmethod
    def of(cls, store: Store, scheme: Scheme, reading: PairingReading) -> Proposer:
        """Of an office as it is now."""
        book = store.book([BY_KEY[key] for key in REGISTERS])
        return cls(
            reading,
            store.identity.hospital,
            book,
            KnownHospitals(book),
            KnownHospitals(_with_table(book, scheme)),
            known_sides(scheme),
            {
                (normal_name(each.recipient), normal_name(each.supporter)): each.number
                for each in reversed(scheme.pairings)
            },
            {
                (normal_name(each.recipient), normal_name(each.supporter))
                for each in scheme.pairings
                if each.state is PrintedState.IN_FORCE
            },
            {term.relation for term in book.each(RelationTerm) if term.scheme == scheme.id},
        )

    def rows(self, answers: Answers, left: Collection[int] = ()) -> tuple[Proposal, ...]:
        """The rows as they stand with these answers; `left`: the places of those left out."""
        rows = []
        seen: dict[tuple[UUID, UUID], int] = {}
        for at, read in enumerate(self.reading.pairings):
            row = _Row(self, read, answers)
            standing, pair, twin = Standing.NEW, row.pair, 0
            if at in left:
                standing = Standing.LEFT
            elif row.open:
                standing = Standing.OPEN
            elif pair in seen:
                standing, twin = Standing.TWIN, seen[pair]
            elif row.known:
                standing = Standing.KNOWN
            if standing in (Standing.NEW, Standing.KNOWN):
                seen[pair] = read.line
            rows.append(
                Proposal(
                    at,
                    read,
                    row.county,
                    row.recipient,
                    row.supporter,
                    row.mine,
                    standing,
                    tuple(row.questions),
                    row.open,
                    twin,
                    row.turned,
                    row.printed,
                )
            )
        return tuple(rows)


@dataclass
class _Row:
    """A pairing that was read, what is asked of it in turn, and what the answers make of it."""

    of: Proposer
    read: ReadPairing
    answers: Answers
    questions: list[Question] = field(default_factory=list)
    turned: bool = False

    def __post_init__(self) -> None:
        self.recipient = self._matched(self.read.recipient)
        self.supporter = self._matched(self.read.supporter)
        self.county = self.read.county
        self._ask_sides()
        listed = self.of.sides.receiving.get(normal_name(self.recipient.name))
        self.county = self.county or (listed.county if listed else "")

    @property
    def open(self) -> tuple[Question, ...]:
        return tuple(each for each in self.questions if each not in self.answers)

    @property
    def pair(self) -> tuple[UUID, UUID]:
        recipient, supporter = (
            self.of.names.id_of(each.name) for each in (self.recipient, self.supporter)
        )
        return recipient, supporter

    @property
    def printed(self) -> int | None:
        """The line of the scheme's table that says the same for certain."""
        names = normal_name(self.recipient.name), normal_name(self.supporter.name)
        return self.of.printed.get(names) if names in self.of.certain else None

    @property
    def known(self) -> bool:
        return self.of.book.relation_between(*self.pair) in self.of.told

    @property
    def mine(self) -> bool:
        # A name that may mean the office's own hospital is for it to look at.
        own_name = self.of.book.hospital_name(self.of.own)
        may = any(own_name in each.likely for each in (self.recipient, self.supporter))
        return self.of.own in self.pair or may

    def _matched(self, name: str) -> Matched:
        """The hospital of that name, present or former; else the one a person says it is."""
        names, wide = self.of.names, self.of.wide
        found = names.find(name)
        if found is not None:
            return Matched(name, found, why=names.reason(name))
        likely = names.likely(name)
        if not likely and wide.find(name) is None:
            likely = wide.likely(name)
        if not likely:
            asks = (ask for ask in self.read.asks if ask.about is Ask.NO_HOSPITAL)
            self.questions.extend(ask for ask in asks if ask.names == (name,))
            return Matched(name, None)
        question = _which(name, likely)
        self.questions.append(question)
        answer = self.answers.get(question)
        if answer is None:
            return Matched(name, None, likely)
        if answer == len(likely):
            return Matched(name, None)
        meant = likely[answer]
        why = say("“{name}”就是“{present}”，由经办人认定。", name=name, present=meant)
        return Matched(meant, names.find(meant), why=why, written=name)

    def _ask_sides(self) -> None:
        """Asks who supports, once it is known who they are; the office's own records tell."""
        if self.open or self.known:
            return
        self.questions.extend(ask for ask in self.read.asks if ask.about is Ask.SIDE)
        words = self._against_table()
        if words is None:
            return
        names = self.recipient.name, self.supporter.name
        turned, written = (
            {"supporter": names[0], "recipient": names[1]},
            {"supporter": names[1], "recipient": names[0]},
        )
        options = (
            say("是{supporter}支援{recipient}", **turned),
            say("照写的：{supporter}支援{recipient}", **written),
        )
        question = Question(Ask.DIRECTION, names, words, options)
        self.questions.append(question)
        self.turned = self.answers.get(question) == 0
        if self.turned:
            self.recipient, self.supporter = self.supporter, self.recipient
            self.county = ""

    def _against_table(self) -> Message | None:
        """In which line the scheme's own table says otherwise; None: it does not."""
        sides = self.of.sides
        recipient, supporter = normal_name(self.recipient.name), normal_name(self.supporter.name)
        if (recipient, supporter) in self.of.printed:
            return None
        number = self.of.printed.get((supporter, recipient))
        if number is not None:
            return say(
                "方案关系表第 {number} 号是{supporter}支援{recipient}，和这一行相反。",
                number=number, supporter=self.recipient.name, recipient=self.supporter.name,
            )  # fmt: skip
        if (line := sides.receives(supporter)) is not None:
            told = say("“{name}”在方案关系表第 {number} 号是受援医院，这一行读作支援医院。",
                       name=self.supporter.name, number=line.number)  # fmt: skip
        elif (line := sides.supports(recipient)) is not None:
            told = say("“{name}”在方案关系表第 {number} 号是支援医院，这一行读作受援医院。",
                       name=self.recipient.name, number=line.number)  # fmt: skip
        else:
            return None
        return told


def _which(name: str, likely: tuple[str, ...]) -> Question:
    """Whether a name means one of those it is like."""
    return Question(
        Ask.NAME,
        (name,),
        say("“{name}”是不是：{names}？", name=name, names="、".join(likely)),
        (*(say("就是{name}", name=each) for each in likely), say("是另一家")),
    )


def _with_table(book: Book, scheme: Scheme) -> Book:
    """With every hospital of the scheme's own table: a name may be one of theirs, miswritten."""
    names = dict.fromkeys(
        name for line in scheme.pairings for name in (line.recipient, line.supporter)
    )
    theirs = (Hospital(id=hospital_id(name), name=name) for name in names)
    new = [each for each in theirs if book.get(Hospital, each.id) is None]
    every = {key: rows.values() for key, rows in book.records.items()}
    return Book.of({**every, "hospital": [*book.all("hospital"), *new]})
