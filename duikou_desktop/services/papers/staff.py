"""Papers about deployed people, from their records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from duikou_desktop.core.messages import label
from duikou_desktop.core.periods import period_words
from duikou_desktop.documents.paper import Paper, bound
from duikou_desktop.documents.photos import portrait
from duikou_desktop.documents.staff_papers import (
    Served,
    certificate,
    notice,
    review_form,
    work_notice,
)
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.absence import Absence, AbsenceKind
from duikou_desktop.domain.registers.activity import Activity, ActivityKind
from duikou_desktop.domain.registers.assignment import Assignment, Post
from duikou_desktop.domain.registers.batch import Batch
from duikou_desktop.domain.registers.member_review import MemberReview
from duikou_desktop.domain.registers.norm import Norm
from duikou_desktop.domain.registers.person import Person
from duikou_desktop.domain.registers.relation import Relation
from duikou_desktop.domain.registers.technique import Technique
from duikou_desktop.domain.service_time import Span
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.papers.kind import Choice, PaperKind, Source
from duikou_desktop.services.papers.portraits import portrait_of
from duikou_desktop.services.papers.whole_stays import whole_stay

_TECHNIQUES, _NORMS = "新技术新项目", "建章立制"
_WANTED = label("还没有派驻记录。先在“批次”和“派驻”里登记。")


def stays(source: Source) -> tuple[Assignment, ...]:
    """The complete stays of the relations in view that touch the year, in order of arrival."""
    book, period = source.book, Span(source.period.first, source.period.last)
    complete = BY_KEY["assignment"].complete
    found = [
        each
        for each in book.each(Assignment)
        if complete(each)
        and not set(book.relations_of(BY_KEY["assignment"], each)).isdisjoint(source.relations)
        and each.from_ is not None
        and Span(each.from_, each.to or each.planned_to or each.from_).overlap(period)
    ]
    posts = [*Post, None]
    return tuple(
        sorted(
            found,
            key=lambda each: (
                each.from_ or date.min,
                posts.index(each.post),
                book.person_name(each.person),
            ),
        )
    )


def served(source: Source, stay: Assignment, within: Span | None = None) -> Served:
    """A stay in words; what was done in it, `within` these days where they are given."""
    book = source.book
    batch = book.get(Batch, stay.batch)
    relation = book.get(Relation, batch.relation if batch else None)
    person = book.get(Person, stay.person)
    title = book.title_on(stay.person, stay.from_)
    # A stay that is over names the hospitals as they were called at its end.
    day = min(stay.to or source.today, source.today)
    end = _relation_ended(source, stay)
    return Served(
        name=book.person_name(stay.person),
        sex=person.sex.value if person and person.sex else "",
        title=(title.name if title else None) or "",
        speciality=(person.speciality if person else None) or "",
        supporter=book.hospital_name(relation.supporter, day) if relation else "",
        recipient=book.hospital_name(relation.recipient, day) if relation else "",
        batch=(batch.number if batch else None) or "",
        department=stay.department or "",
        post=stay.post.value if stay.post else "",
        profession=stay.profession.value if stay.profession else "",
        first=stay.from_,
        planned=min(filter(None, (stay.planned_to, end)), default=None),
        last=stay.to,
        done=tuple(_done(source, frozenset((stay.id,)), within, end)),
        away=tuple(_away(source, frozenset((stay.id,)))),
        reviews=tuple(
            f"{period_words(each.period or '')}{each.result or ''}"
            for each in book.each(MemberReview)
            if each.assignment == stay.id
        ),
    )


def _served_whole(source: Source, touching: Sequence[Assignment]) -> Served:
    """Stays that touch, told as the one they are: its first and last day, all that was done in it."""
    each = [served(source, stay) for stay in touching]
    if len(each) == 1:
        return each[0]
    stays_in = frozenset(stay.id for stay in touching)
    return replace(
        each[-1],
        first=each[0].first,
        department="、".join(dict.fromkeys(told.department for told in each if told.department)),
        done=tuple(_done(source, stays_in, None, _relation_ended(source, touching[-1]))),
        away=tuple(_away(source, stays_in)),
    )


def _relation_ended(source: Source, stay: Assignment) -> date | None:
    batch = source.book.get(Batch, stay.batch)
    relation = batch.relation if batch else None
    return source.book.relation_ended(relation) if relation is not None else None


def _done(
    source: Source, stays_in: frozenset[UUID], within: Span | None, end: date | None
) -> Iterator[tuple[str, str]]:
    """Activities by kind, new techniques and norms, those that count as records.

    Not what is dated after the relation's `end` (终止): the score does not count it either.
    """
    last = min(source.today, end or source.today)

    def counts(day: date | None) -> bool:
        return day is not None and (within is None or day in within) and day <= last

    book = source.book
    kinds = Counter(
        each.kind
        for each in book.each(Activity)
        if not stays_in.isdisjoint(each.by)
        and each.kind is not None
        and not each.draft
        and counts(each.on)
    )
    for kind in ActivityKind:
        if kinds[kind]:
            yield kind.value, f"{kinds[kind]}次"
    techniques = [
        each
        for each in book.each(Technique)
        if not stays_in.isdisjoint(each.guided_by) and counts(each.first_on)
    ]
    norms = [
        each
        for each in book.each(Norm)
        if not stays_in.isdisjoint(each.by) and counts(each.adopted_on)
    ]
    for name, found in ((_TECHNIQUES, techniques), (_NORMS, norms)):
        if found:
            yield name, f"{len(found)}项"


def _away(source: Source, stays_in: frozenset[UUID]) -> Iterator[str]:
    """Days away by kind, as far as both ends are known."""
    days: Counter[AbsenceKind] = Counter()
    for each in source.book.each(Absence):
        if each.assignment in stays_in and each.kind and each.from_ and each.to:
            days[each.kind] += Span(each.from_, each.to).days
    for kind, number in days.items():
        word = "擅自离岗" if kind is AbsenceKind.UNAUTHORISED else kind.value
        yield f"{word}{number}天"


_PHOTOS = "/photos"


def _notices(source: Source) -> tuple[Choice, ...]:
    """Each batch, and once more with photos where a member's record has one."""
    with_photo = {
        each.batch for each in stays(source) if portrait_of(source, each.person) is not None
    }
    found = []
    for each in _batches(source):
        found.append(each)
        if UUID(each.key) in with_photo:
            found.append(Choice(each.key + _PHOTOS, f"{each.words}（带照片）"))
    return tuple(found)


def _with_photo(source: Source, stay: Assignment) -> Served:
    path = portrait_of(source, stay.person)
    return replace(served(source, stay), photo=portrait(path) if path else None)


def _batches(source: Source) -> tuple[Choice, ...]:
    found: dict[UUID, str] = {}
    for stay in stays(source):
        if stay.batch is not None and stay.batch not in found:
            found[stay.batch] = source.book.caption("batch", stay.batch)
    return tuple(Choice(str(key), words) for key, words in reversed(found.items()))


def _people(source: Source) -> tuple[Choice, ...]:
    return _of_people(source, stays(source))


def _certified(source: Source) -> tuple[Choice, ...]:
    """As `_people`; stays that touch stand once, at the last of them."""
    mine = stays(source)
    return _of_people(source, [each for each in mine if each == _last_of(source, each, mine)])


def _last_of(source: Source, stay: Assignment, among: Sequence[Assignment]) -> Assignment:
    return [each for each in whole_stay(source, stay) if each in among][-1]


def _of_people(source: Source, listed: Sequence[Assignment]) -> tuple[Choice, ...]:
    """Each batch of several as a whole, then each of its people; the batch last come first."""
    grouped: dict[UUID | None, list[Assignment]] = {}
    for stay in listed:
        grouped.setdefault(stay.batch, []).append(stay)
    batches_of: dict[tuple[UUID | None, str], set[UUID | None]] = {}
    for stay in listed:
        batches_of.setdefault((stay.person, _batch_of(source, stay)), set()).add(stay.batch)
    found: list[Choice] = []
    for batch, mine in reversed(grouped.items()):
        number = _batch_of(source, mine[0])
        stays_of = Counter(stay.person for stay in mine)
        if batch is not None and len(mine) > 1:
            words = f"整批{len(mine)}人 {source.book.caption('batch', batch)}"
            found.append(Choice(str(batch), words))
        for stay in mine:
            # Who came twice in one batch is told apart by the day; in two called alike, by the place.
            since = f"{stay.from_} 起" if stays_of[stay.person] > 1 else ""
            alike = len(batches_of[stay.person, number]) > 1
            place = _place_of(source, stay) if alike else ""
            told = (source.book.person_name(stay.person), number, place, since)
            found.append(Choice(str(stay.id), " ".join(filter(None, told))))
    return tuple(found)


def _batch_of(source: Source, stay: Assignment) -> str:
    batch = source.book.get(Batch, stay.batch)
    return (batch.number if batch else None) or ""


def _place_of(source: Source, stay: Assignment) -> str:
    """The hospital across that the stay's batch is of."""
    batch = source.book.get(Batch, stay.batch)
    return source.across(batch.relation) if batch and batch.relation else ""


def _meant(source: Source, key: str) -> list[Assignment]:
    """One stay, or those of a whole batch."""
    return [each for each in stays(source) if key in (str(each.id), str(each.batch))]


def _notice(source: Source, key: str) -> Paper:
    batch, photos = key.removesuffix(_PHOTOS), key.endswith(_PHOTOS)
    mine = [each for each in stays(source) if str(each.batch) == batch]
    people = [_with_photo(source, each) if photos else served(source, each) for each in mine]
    number = _batch_of(source, mine[0])
    return notice(source.hospital, number, people, source.mark, photos=photos)


def _certificate(source: Source, key: str) -> Paper:
    # It is issued today, whichever year is looked at.
    issuer = source.book.hospital_name(source.store.identity.hospital, source.today)
    runs = (whole_stay(source, each) for each in _meant(source, key))
    told = (_served_whole(source, run) for run in {run[0].id: run for run in runs}.values())
    return bound(certificate(each, issuer, source.today, source.mark) for each in told)


def _review(source: Source, key: str) -> Paper:
    return bound(review_form(served(source, each), source.mark) for each in _meant(source, key))


def _halves(source: Source) -> tuple[Choice, ...]:
    if not stays(source):
        return ()
    year = source.period.label
    return (Choice("1", f"{year}年上半年"), Choice("2", f"{year}年下半年"))


def _half(source: Source, key: str) -> Span:
    return Span(*source.period.parts(2)[int(key) - 1])


def _work_notice(source: Source, key: str) -> Paper:
    half = _half(source, key)
    people = [served(source, each, half) for each in stays(source) if _there(each, half)]
    kinds = _kinds(source)
    period = next(each.words for each in _halves(source) if each.key == key)
    return work_notice(source.hospital, period, kinds, people, source.mark)


def _there(stay: Assignment, days: Span) -> bool:
    if stay.from_ is None:
        return False
    return Span(stay.from_, stay.to or stay.planned_to or stay.from_).overlap(days) is not None


def _kinds(source: Source) -> tuple[str, ...]:
    """What was done in the year, in one order: both halves hang side by side with like columns."""
    year = Span(source.period.first, source.period.last)
    done = {name for each in stays(source) for name, _ in served(source, each, year).done}
    every = (*(kind.value for kind in ActivityKind), _TECHNIQUES, _NORMS)
    return tuple(name for name in every if name in done)


NOTICE = PaperKind(
    key="notice",
    title=label("派驻人员公示"),
    says=label(
        "张贴在医院明显位置：姓名、职称、支援医院、专业特长、支援时间，大字。"
        "要带照片，在“人员”里给本人加一张叫“寸照”或“照片”的图片。"
    ),
    make=_notice,
    choices=_notices,
    wanted=_WANTED,
    side=Side.RECIPIENT,
)
WORK_NOTICE = PaperKind(
    key="work_notice",
    title=label("派驻人员工作情况公示"),
    says=label("每半年在全院公示一次，各人的工作量按记录数出。"),
    make=_work_notice,
    choices=_halves,
    wanted=_WANTED,
    side=Side.SUPPORTER,
)
CERTIFICATE = PaperKind(
    key="certificate",
    title=label("驻点服务证明"),
    says=label("给派驻人员晋升用：在哪里、从哪天到哪天、做了什么。"),
    make=_certificate,
    choices=_certified,
    wanted=_WANTED,
)
REVIEW = PaperKind(
    key="review",
    title=label("派驻人员考核表"),
    says=label("知道的都填好，个人总结和各方意见留空。"),
    make=_review,
    choices=_people,
    wanted=_WANTED,
)
