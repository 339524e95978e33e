"""What a link may lead to, found by characters or pinyin, and what is known of whom it names."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from duikou_desktop.core.pinyin import closeness, match
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.coverage import on_site
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.assignment import Assignment
from duikou_desktop.domain.registers.batch import Batch
from duikou_desktop.services.register_view import RegisterView
from duikou_desktop.services.whereabouts import why_away
from duikou_desktop.ui.text import joined, tr, words
from duikou_desktop.ui.widgets.hit_delegate import Hit

_MOST = 50


def caption_of(key: str, record_id: UUID, book: Book) -> str:
    """What a chip says: the person of an assignment, the hospitals of a relation."""
    record = book.find(key, record_id)
    if record is None:
        return tr("（已删除）")
    parts = book.caption_parts(BY_KEY[key], record)
    if key == "relation":
        return " ← ".join(parts)
    return parts[0] if parts else tr("（未命名）")


def across(relation: UUID, view: RegisterView) -> str:
    """The relation by the hospital that not all of the office's share."""
    found = [view.book.find("relation", each) for each in view.relations]
    recipients = {each.value("recipient") for each in found if each is not None}
    this = view.book.find("relation", relation)
    if this is None:
        return caption_of("relation", relation, view.book)
    key = "recipient" if len(recipients) > 1 else "supporter"
    return view.book.hospital_name(this.value(key))


def hits_for(
    key: str, query: str, book: Book, relation: UUID | None, day: date | None = None
) -> tuple[Hit, ...]:
    """The records of a register that answer to `query`: the closest, then those on site on `day`.

    Those of other relations only where the relation in view has none.
    """
    register = BY_KEY[key]
    found: list[tuple[bool, tuple[object, ...], Hit]] = []
    for record in book.all(key):
        title = caption_of(key, record.id, book)
        places = match(query, title)
        if places is None:
            continue
        belongs = book.relations_of(register, record)
        elsewhere = relation is not None and bool(belongs) and relation not in belongs
        detail = _detail(key, record, book)
        away = isinstance(record, Assignment) and not _on_site(record, day)
        rank = (closeness(places, title), away, title)
        found.append((elsewhere, rank, Hit(str(record.id), title, detail, places)))
    near = [each for each in found if not each[0]]
    if not near and key != "batch":  # another relation's 第1批 is not this one's
        near = found
    near.sort(key=lambda each: each[1])
    return tuple(hit for _, _, hit in near[:_MOST])


def _detail(key: str, record: Record, book: Book) -> str:
    """What tells two of the same name apart."""
    if isinstance(record, Assignment):
        return " · ".join(filter(None, (_batch_words(record, book), _stay_words(record))))
    if isinstance(record, Batch):
        return caption_of("relation", record.relation, book) if record.relation else ""
    if key == "person":
        return book.hospital_name(record.value("hospital"))
    if key == "hospital":
        return str(record.value("county") or "")
    return " · ".join(book.caption_parts(BY_KEY[key], record)[1:]) if key != "relation" else ""


def _on_site(stay: Assignment, day: date | None) -> bool:
    return stay.to is None if day is None else on_site(stay, day)


def _batch_words(stay: Assignment, book: Book) -> str:
    batch = book.get(Batch, stay.batch)
    if batch is None:
        return ""
    relation = book.find("relation", batch.relation)
    where = book.hospital_name(relation.value("recipient")) if relation else ""
    return " ".join(filter(None, (batch.number, where)))


def _stay_words(stay: Assignment) -> str:
    if stay.from_ is None:
        return ""
    if stay.to is None and stay.planned_to is not None:
        planned = tr("{first} 至 {last}（计划）")
        return planned.format(first=stay.from_, last=stay.planned_to)
    last = stay.to.isoformat() if stay.to else tr("在岗")
    return tr("{first} 至 {last}").format(first=stay.from_.isoformat(), last=last)


def known_of(key: str, targets: tuple[UUID, ...], day: date | None, book: Book) -> str:
    """The line under a link: batch, title and whether on site that day; one line a person."""
    if key == "assignment":
        lines = [(caption_of(key, each, book), _of_stay(each, day, book)) for each in targets]
    elif key == "person":
        lines = [(caption_of(key, each, book), _of_person(each, day, book)) for each in targets]
    else:
        return ""
    told = [(name, line) for name, line in lines if line]
    if len(told) == 1 and len(targets) == 1:
        return told[0][1]
    return "\n".join(tr("{name}：{line}").format(name=name, line=line) for name, line in told)


def _of_person(person: UUID, day: date | None, book: Book) -> str:
    found = book.find("person", person)
    if found is None:
        return ""
    title = book.title_on(person, day or date.max)
    hospital = book.hospital_name(found.value("hospital"))
    lacking = [
        words(BY_KEY[key].label_of(field))
        for key, field, known in (
            ("person", "hospital", hospital),
            ("title", "name", book.titles.get(person)),
        )
        if not known
    ]
    told = tr("还缺{fields}，在“人员”里补").format(fields=joined(lacking)) if lacking else None
    return " · ".join(filter(None, (title.name if title else None, hospital, told)))


def _of_stay(assignment: UUID, day: date | None, book: Book) -> str:
    stay = book.get(Assignment, assignment)
    if stay is None:
        return ""
    batch = book.get(Batch, stay.batch)
    title = book.title_on(stay.person, stay.from_)
    parts = (batch.number if batch else None, title.name if title else None)
    return " · ".join(filter(None, (*parts, _presence(stay, day, book))))


def _presence(stay: Assignment, day: date | None, book: Book) -> str:
    """Whether the person was on site on the day of the record."""
    if day is None or stay.from_ is None:
        return ""
    away = why_away(stay, day, book)
    return words(away) if away is not None else tr("当天在岗")
