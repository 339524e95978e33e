"""封账: what must be settled first, the closing itself, and reopening with a reason."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import Message, say
from duikou_desktop.core.text import tidy_text
from duikou_desktop.domain.plain import plain_record
from duikou_desktop.domain.reading import read_record
from duikou_desktop.domain.registers.approval import APPROVAL
from duikou_desktop.domain.registers.judgement import JUDGEMENT, Judgement
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.scoring.account import silent
from duikou_desktop.scoring.assessment import Assessment, ScoredPoint
from duikou_desktop.services.checks import Explained, Standing, check_office
from duikou_desktop.services.closed_year import pack, standing_approval
from duikou_desktop.services.judgements import JudgedPoint, own_judgement
from duikou_desktop.services.scored_year import ScoredYear, reporting_year
from duikou_desktop.services.scores import score_now
from duikou_desktop.services.today import office_today
from duikou_desktop.storage.changes import ChangeSet, Unit
from duikou_desktop.storage.store import Store


@dataclass(frozen=True, slots=True)
class OpenPlace:
    """A point of one relation (or of the whole hospital) that wants something."""

    place: JudgedPoint
    short: str
    name: str  # the hospital across; empty where there is one assessment only
    score: Decimal | None
    maximum: Decimal | None
    why: str = ""  # 不完成的原因, as far as it was written


@dataclass(frozen=True, slots=True)
class Readiness:
    """What stands in the way of closing the year."""

    scored: ScoredYear
    findings: tuple[Explained, ...]  # errors, to be mended
    undecided: tuple[OpenPlace, ...]  # neither computed nor judged
    unexplained: tuple[OpenPlace, ...]  # own scores that differ, without a reason
    silent: tuple[OpenPlace, ...]  # own scores of which nobody says a word, nor any record
    lost: tuple[OpenPlace, ...]  # less than the maximum, and no word why (不完成的原因)
    explained: tuple[OpenPlace, ...]  # the same with words, which may be of before
    queries: tuple[Explained, ...]  # nobody has said a word on them: closed only if agreed to
    behind: tuple[OpenPlace, ...]  # own scores below what the records prove: as above
    early: bool  # the year is not over, today or on the day it is scored: as above

    @property
    def errors(self) -> int:
        """How many findings are to be mended."""
        return len(self.findings)

    @property
    def ready(self) -> bool:
        """Whether nothing but the reasons of lost points is wanted."""
        return not (self.errors or self.undecided or self.unexplained or self.silent)


def readiness(
    store: Store, scheme: Scheme, side: Side, year: int, as_of: date | None = None
) -> Readiness:
    """Looks at the year as it stands now. Raises UserError where it cannot be scored."""
    scored = score_now(store, scheme, side, year, as_of)
    checked = check_office(store, scheme, side, year, as_of, read=True)
    parts = scored.assessment.relations or (scored.assessment.whole,)
    places = [place for part in parts for place in _places(scored, part)]
    return Readiness(
        scored=scored,
        findings=tuple(each for each in checked if each.standing is Standing.FAULTY),
        undecided=tuple(place for place, point in places if point.undecided and point.own is None),
        unexplained=tuple(place for place, point in places if point.unexplained),
        silent=tuple(place for place, point in places if silent(point)),
        lost=tuple(
            place
            for place, point in places
            if point.short and not (point.account or point.shortfall)
        ),
        explained=tuple(place for place, point in places if point.short and point.shortfall),
        queries=tuple(each for each in checked if each.standing is Standing.OPEN),
        behind=tuple(place for place, point in places if point.behind),
        early=min(scored.as_of, office_today(store)) < scored.year.last,
    )


def _places(scored: ScoredYear, part: Assessment) -> Iterator[tuple[OpenPlace, ScoredPoint]]:
    several = len(scored.assessment.relations) > 1
    name = scored.book.other_hospital_name(part.relation, scored.hospital) if several else ""
    for point in part.points:
        yield (
            OpenPlace(
                JudgedPoint(
                    scored.scheme.id, scored.side, scored.year.label, point.id, part.relation
                ),
                scored.standard.point(point.id).short,
                name,
                point.own if point.own is not None else point.expected,
                point.maximum,
                point.shortfall or "",
            ),
            point,
        )


def approve(
    store: Store,
    scheme: Scheme,
    side: Side,
    year: int,
    *,
    reasons: Mapping[JudgedPoint, str],
    as_of: date | None = None,
    agreed: bool = False,
) -> ChangeSet | None:
    """Closes the year with all it stands on; `reasons`: 不完成的原因, of lost points.

    A year that is not over, or has queries without a word, is closed only if that is `agreed`.
    Raises UserError otherwise, while something is open, or where nobody is named as clerk.
    """
    refuse_day(store, scheme, side, year, as_of)
    clerk = store.identity.clerk
    if not clerk:
        raise UserError(say("先选择经办人（窗口左下角，命令行用 --clerk）：封账要写明是谁。"))
    _keep_reasons(store, reasons, readiness(store, scheme, side, year, as_of))
    found = readiness(store, scheme, side, year, as_of)
    refuse_unready(found, agreed=agreed)
    scored = found.scored
    content = pack(scored, store.shelf)
    record = read_record(
        APPROVAL,
        {
            "side": side,
            "scheme": scheme.id,
            "year": year,
            "first": scored.year.first,
            "last": scored.year.last,
            "as_of": scored.as_of,
            "approved_on": store.clock.today(),
            "approved_by": clerk,
            "total": scored.assessment.whole.expected_total,
            "content_sha256": hashlib.sha256(content).hexdigest(),
        },
    )

    def close(unit: Unit) -> None:
        unit.lasting = True
        unit.closed.append(content)
        unit.put(APPROVAL, record)

    return store.change(say("{year} 年封账", year=year), close)


def refuse_unready(found: Readiness, *, agreed: bool) -> None:
    """Raises UserError while something is open, or in doubt and not `agreed`."""
    wants: list[Message] = []
    if found.errors:
        wants.append(say("审核还有 {n} 处有错", n=found.errors))
    if found.undecided:
        wants.append(say("{n} 个要点还没有得分", n=len(found.undecided)))
    if found.unexplained:
        wants.append(say("{n} 个自评分和计算不同，还没有写理由", n=len(found.unexplained)))
    if found.silent:
        wants.append(say("{n} 个要点还没有写自评情况", n=len(found.silent)))
    if found.lost:
        wants.append(say("{n} 个失分的要点还没有写原因", n=len(found.lost)))
    if wants:
        raise UserError(say("还不能封账：{wants}。", wants=tuple(wants)))
    if not agreed:
        _ask_to_agree(found)


def refuse_day(store: Store, scheme: Scheme, side: Side, year: int, as_of: date | None) -> None:
    """Raises UserError where the year is closed already, or the day has not come."""
    if standing_approval(store, scheme.id, side, year) is not None:
        raise UserError(say("{year} 年已经封账。", year=year))
    first = reporting_year(scheme, year).first
    day = min(as_of or office_today(store), store.clock.today())
    if day < first:
        raise UserError(
            say(
                "{year} 年从 {first} 开始，到 {day} 还没有开始，不能封账。",
                year=year,
                first=first,
                day=day,
            )
        )
    if as_of is not None and as_of > store.clock.today():
        raise UserError(
            say(
                "{day} 还没有到，不能封到那一天。写今天或以前的一天，或不写。",
                day=as_of.isoformat(),
            )
        )


def _ask_to_agree(found: Readiness) -> None:
    doubts: list[Message] = []
    year = found.scored.year
    if found.early:
        doubts.append(say("{year} 年到 {day} 才结束", year=year.label, day=year.last))
    if found.queries:
        doubts.append(say("还有 {n} 处要说明的没有写", n=len(found.queries)))
    if found.behind:
        doubts.append(say("{n} 个要点的自评低于记录已有的分", n=len(found.behind)))
    if doubts:
        raise UserError(say("{doubts}。要这样封账，先确认。", doubts=tuple(doubts)))


def _said(judgement: Judgement) -> dict[str, object]:
    kept = plain_record(JUDGEMENT, judgement)
    return {key: kept[key] for key in ("score", "account", "reason", "evidence", "note")}


def _keep_reasons(store: Store, reasons: Mapping[JudgedPoint, str], found: Readiness) -> None:
    """Writes those that are other than kept, in one step of their own; empty ones take back what was."""
    before = {each.place: each.why for each in (*found.lost, *found.explained)}
    fresh = {
        place: words.strip()
        for place, words in reasons.items()
        if words.strip() != before.get(place, "")
    }
    book = store.book([JUDGEMENT])

    def put(unit: Unit) -> None:
        for place, words in fresh.items():
            # Nothing else of the hospital's words: they may be changed once the year is opened again.
            known = own_judgement(book, place)
            raw = {
                **({"id": str(known.id), **_said(known)} if known else {}),
                "scheme": place.scheme,
                "side": place.side.value,
                "year": place.year,
                "point": place.point,
                "relations": [str(each) for each in place.relations],
                "shortfall": words or None,
            }
            unit.put(JUDGEMENT, read_record(JUDGEMENT, raw))

    if fresh:
        store.change(say("写不完成的原因 {n} 条", n=len(fresh)), put)


def reopen(store: Store, scheme: Scheme, side: Side, year: int, reason: str) -> ChangeSet | None:
    """Opens a closed year for changes. Raises UserError without a reason, or where it is open."""
    approval = standing_approval(store, scheme.id, side, year)
    if approval is None:
        raise UserError(say("{year} 年没有封账。", year=year))
    if not tidy_text(reason):
        raise UserError(say("写明为什么重新打开。"))
    record = approval.changed(
        reopened_on=store.clock.today(),
        reopened_by=store.identity.clerk or approval.approved_by,
        reopen_reason=tidy_text(reason),
    )

    def act(unit: Unit) -> None:
        unit.lasting = True
        unit.put(APPROVAL, record)

    return store.change(say("重新打开 {year} 年", year=year), act, reason=tidy_text(reason))
