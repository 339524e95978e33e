"""Every such record is done, in time or at all (附件3 第2项: 更改时，及时补充协议)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from typing import Literal

from pydantic import Field

from duikou_desktop.core.messages import Message, say
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.scoring.asides import NO_PROOF, TO_JUDGE
from duikou_desktop.scoring.base import Case, Step, Undecided, Use
from duikou_desktop.scoring.conditions.base import (
    Condition,
    Met,
    OwnSelection,
    begun,
    declared,
    mendable,
    named,
    title_of,
    until,
)
from duikou_desktop.scoring.parameters import Strict
from duikou_desktop.scoring.selection import drafts_left_out


class Done(Strict):
    """What makes a record one that is done."""

    filled: tuple[str, ...] = ()
    empty: tuple[str, ...] = ()
    affirmed: tuple[str, ...] = ()
    # Fields that must be 0: 免费.
    zero: tuple[str, ...] = ()
    # This date lies no later than that one, or than so many days after it.
    day: str | None = None
    by: str | None = None
    within_days: int = Field(default=0, ge=0)

    def fields(self) -> Iterator[str]:
        """The fields it looks at."""
        yield from (*self.filled, *self.empty, *self.affirmed, *self.zero)
        yield from (each for each in (self.day, self.by) if each is not None)

    def holds(self, case: Case, record: Record) -> bool:
        """Whether the record is done, as of the day looked at."""
        return (
            all(_told(case, record.value(key)) for key in self.filled)
            and all(record.value(key) is None for key in self.empty)
            and all(record.value(key) is True for key in self.affirmed)
            and all(record.value(key) == 0 for key in self.zero)
            and self._in_time(case, record)
        )

    def word(self, register: Register) -> Message:
        """What those that are done have, as a sentence counts them: 按期的, 有解决日期的."""
        labels = {key: say(register.label_of(key)) for key in self.fields()}
        if self.day is not None and self.within_days:
            return say("{n} 天内有{label}的", n=self.within_days, label=labels[self.day])
        if self.day is not None:
            return say("按期有{label}的", label=labels[self.day])
        if self.zero:
            return say("{labels}为 0 的", labels=tuple(labels[key] for key in self.zero))
        if self.filled and not (self.affirmed or self.empty):
            return say("有{labels}的", labels=tuple(labels[key] for key in self.filled))
        return say("符合要求的")

    def why_not(self, case: Case, register: Register, record: Record) -> tuple[Message, ...]:
        """What keeps the record from being done, as far as its own fields tell."""
        labels = {key: say(register.label_of(key)) for key in self.fields()}
        lacks = [key for key in self.filled if not _told(case, record.value(key))]
        told = [say("缺{label}", label=labels[key]) for key in lacks]
        told += [
            say("{label} {day}", label=labels[key], day=day)
            for key in self.empty
            if (day := record.value(key)) is not None
        ]
        told += [
            say("{label}不是“是”", label=labels[key])
            for key in self.affirmed
            if record.value(key) is not True
        ]
        told += [
            _not_nothing(labels[key], value)
            for key in self.zero
            if (value := record.value(key)) != 0
        ]
        if self.day is not None and not self._in_time(case, record):
            told.append(self._late(case, labels[self.day], record.value(self.day), record))
        return tuple(told)

    def _late(self, case: Case, label: Message, day: date | None, record: Record) -> Message:
        """That the day is not entered, is not due yet, or was too late."""
        limit = self._limit(record)
        if day is None and limit is None:
            return say("缺{label}", label=label)
        if day is None and limit is not None and limit >= case.view.as_of:
            return say("{limit} 到期", limit=limit)
        if day is None:
            return say("到 {limit} 没有{label}", label=label, limit=limit)
        if limit is None or day <= limit:
            return say("{label} {day}，还没有到这一天", label=label, day=day)
        return say("{label} {day}，晚于 {limit}", label=label, day=day, limit=limit)

    def lost(self, case: Case, record: Record) -> bool:
        """Whether it can be done no more: its day is past, or what must not be is."""
        if any(record.value(key) is not None for key in self.empty):
            return True
        if any(record.value(key) not in (None, 0) for key in self.zero):
            return True
        day, limit = record.value(self.day) if self.day else None, self._limit(record)
        return limit is not None and (day or case.view.as_of) > limit

    def _in_time(self, case: Case, record: Record) -> bool:
        if self.day is None:
            return True
        day, limit = record.value(self.day), self._limit(record)
        if day is None:
            # Not yet done, and still time for it: expected, not proven.
            return case.view.planned and limit is not None and limit >= case.view.as_of
        return case.view.happened(day) and (limit is None or day <= limit)

    def _limit(self, record: Record) -> date | None:
        start = record.value(self.by) if self.by else None
        return start + timedelta(days=self.within_days) if isinstance(start, date) else None


def _not_nothing(label: Message, value: object) -> Message:
    if value is None:
        return say("没有写{label}", label=label)
    return say("{label} {n}", label=label, n=value)


def _told(case: Case, value: object) -> bool:
    """Whether a field says something; a day says it once it has come (反馈日期, 落实日期)."""
    if isinstance(value, date):
        return case.view.happened(value)
    return value not in (None, ())


class EachRecord(OwnSelection, Condition):
    """The share of the year's records that are done; without any, what `none` says."""

    condition: Literal["each_record"]
    done: Done
    # Only those whose date of this name has come, or that are done before: what is due later is not
    # yet behind.
    due: str | None = None
    # Without any: nothing is done; nobody knows; or, with the year's declaration, all is well.
    none: Literal["nothing", "judged", "declared"]
    declaration: str | None = None
    # Counts drafts too: what can only cost points cannot wait to be complete.
    drafts: bool = False

    def uses(self) -> Iterator[Use]:
        """The register and the fields it looks at."""
        fields = (*self.fields(), *self.done.fields(), *([self.due] if self.due else []))
        yield self.register_key, ""
        yield from ((self.register_key, field) for field in fields)
        if self.none == "declared":
            yield "declaration", "kind"

    def met(self, case: Case) -> Met:
        """The share that is done."""
        records = self._records(case)
        left_out = drafts_left_out(self.register_key, self._drafts_left(case))
        if not records:
            none = self._none(case)
            return replace(none, reasons=(none.reasons[0], *left_out, *none.reasons[1:]))
        title = title_of(self.register_key, self.where)
        done = [each for each in records if self.done.holds(case, each)]
        # What is expected to be done in time is still to be done.
        as_proven = replace(case, view=replace(case.view, planned=False))
        register = BY_KEY[self.register_key]
        reasons = [
            say(
                "{title} {n} 条，{word} {done} 条。",
                title=title,
                n=len(records),
                word=self.done.word(register),
                done=len(done),
            )
        ]
        if len(done) < len(records):
            reasons.append(say("还没有做到的：{names}。", names=self._undone(case, records)))
        behind = tuple(
            each
            for each in records
            if not self.done.holds(as_proven, each) and not self.done.lost(case, each)
        )
        ids = {each.id for each in done}
        step = Step(
            say("补齐{title} {n} 条", title=title, n=len(behind)),
            self.register_key,
            tuple(each.id for each in behind),
            Fraction(sum(1 for each in behind if each.id not in ids), len(records)),
            times=len(behind),
        )
        return Met(
            Fraction(len(done), len(records)),
            (*reasons, *left_out),
            tuple(each.id for each in records),
            (step,) if behind else (),
        )

    def _undone(self, case: Case, records: list[Record]) -> tuple[Message, ...]:
        """Those that are not done, each with what it lacks."""
        register, book = BY_KEY[self.register_key], case.facts.book
        return named(
            [
                say(
                    "{caption}（{why}）",
                    caption=book.caption(register.key, each.id),
                    why=self.done.why_not(case, register, each),
                )
                for each in records
                if not self.done.holds(case, each)
            ]
        )

    def most(self, case: Case) -> Fraction:
        """The share of the year's records, those due later among them, that is not lost."""
        records = self._records(case)
        if not records:
            found = self._none(case).share
            return Fraction(1) if case.open or found is None else found
        kept = [each for each in records if not self.done.lost(case, each)]
        return Fraction(len(kept), len(records))

    def _records(self, case: Case) -> list[Record]:
        return [each for each in self._of_year(case) if self._due(case, each)]

    def _of_year(self, case: Case) -> list[Record]:
        register, facts = BY_KEY[self.register_key], case.facts
        rows = (
            facts.counting(self.register_key)
            if self.drafts
            else facts.complete(register.record, self.register_key)
        )
        return [
            each for each in rows if register.in_year(each, facts.year) and self.takes(each, facts)
        ]

    def _due(self, case: Case, record: Record) -> bool:
        if self.due is None:
            return begun(case, self.register_key, record)
        day = record.value(self.due)
        mine = isinstance(day, date) and case.facts.year.first <= day
        return mine and (day <= until(case) or self.done.holds(case, record))

    def _drafts_left(self, case: Case) -> list[Record]:
        """The drafts that count neither way; of those that cost points, the ones without their day."""
        drafts = mendable(case, self.register_key, self)
        if not self.drafts:
            return drafts
        return [each for each in drafts if self.due is not None and each.value(self.due) is None]

    def _none(self, case: Case) -> Met:
        title = title_of(self.register_key, self.where)
        told = say("没有{title}记录。", title=title)
        if later := [each for each in self._of_year(case) if self.due and each.value(self.due)]:
            told = say("{title} {n} 条，都还没有到期。", title=title, n=len(later))
            return Met(Fraction(0), (told,))
        if self.none == "nothing":
            step = Step(say("登记{title}", title=title), self.register_key, adds=Fraction(1))
            return Met(Fraction(0), (told,), (), (step,))
        if self.none == "declared" and self.declaration is not None:
            found = declared(case, self.declaration)
            if found is not None:
                words = say("有年度声明：{kind}。", kind=say(self.declaration))
                return Met(Fraction(1), (told, words), (found.id,))
            words = say("登记年度声明：{kind}", kind=say(self.declaration))
            step = Step(words, "declaration", adds=Fraction(1))
            return Met(None, (told, NO_PROOF), (), (step,), Undecided.JUDGED)
        return Met(None, (told, TO_JUDGE), undecided=Undecided.JUDGED)
