"""The demo offices: a real recipient and its real supporter, with a made-up believable year.

The year itself is data (`resources/demo/year.yaml`); here it is only turned into records.
Registers that no rule computes with stand in a second file, see `demo_records`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

from duikou_desktop.core.clock import Clock
from duikou_desktop.core.ids import hospital_id, relation_id
from duikou_desktop.core.messages import say
from duikou_desktop.core.paths import resources
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.reading import read_record
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.hospital import Hospital
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.demo_calendar import place_activities
from duikou_desktop.services.demo_records import demo_records
from duikou_desktop.services.demo_year import demo_today, demo_year
from duikou_desktop.services.evidence import keep_evidence
from duikou_desktop.services.office import Membership, make_office
from duikou_desktop.storage.changes import Unit
from duikou_desktop.storage.store import Store

_IDS = UUID("6f2c0b52-6a0e-5c1b-9d43-0c9a5d0d5f10")
RECIPIENT = "融水苗族自治县人民医院"
SUPPORTER = "柳州市柳铁中心医院"


def make_demo(folder: Path, side: Side, clock: Clock | None = None) -> Store:
    """Makes one demo office: the recipient's, or its supporter's with both its recipients."""
    year = demo_year()
    hospital = RECIPIENT if side is Side.RECIPIENT else SUPPORTER
    membership = Membership(load_scheme(year["scheme"]), side, hospital)
    store = make_office(folder, membership, clerk="示例亥", demo=True, clock=clock)
    try:
        pictures = [
            keep_evidence(store, resources() / "demo" / name, title)
            for name, title in (
                ("sign-in.png", "签到表（示范）.png"),
                ("round.png", "查房照片（示范）.png"),
            )
        ]
        records = list(_Year(year, side, [each.id for each in pictures]).records())
        records += demo_records(store.identity, side, _with(store.book(), records), _IDS)

        def put(unit: Unit) -> None:
            unit.lasting = True
            for key, record in records:
                unit.put(BY_KEY[key], record)
            for each in _confirmed_hospitals(store, year):
                unit.put(BY_KEY["hospital"], each)

        store.change(say("装入示范记录"), put)
    except BaseException:
        store.close()
        raise
    return store


def _with(book: Book, records: list[tuple[str, Record]]) -> Book:
    together = {key: dict(rows) for key, rows in book.records.items()}
    for key, record in records:
        together.setdefault(key, {})[record.id] = record
    return Book(together)


def _confirmed_hospitals(store: Store, year: dict[str, Any]) -> Iterator[Record]:
    kinds = {each["name"]: each["kind"] for each in [year["supporter"], *year["recipients"]]}
    for hospital in store.read(BY_KEY["hospital"]):
        if isinstance(hospital, Hospital) and kinds.get(hospital.name):
            yield read_record(
                BY_KEY["hospital"],
                {"id": hospital.id, "name": hospital.name, "county": hospital.county}
                | {"kind": kinds[hospital.name]},
            )


class _Year:
    """Turns the written year into records of one side."""

    def __init__(self, year: dict[str, Any], side: Side, pictures: list[UUID]) -> None:
        self._year = year
        self._side = side
        self._pictures = pictures
        self._paper = 0
        self._papers: list[tuple[str, Record]] = []
        names = [each["name"] for each in year["recipients"]]
        self._recipients = [RECIPIENT] if side is Side.RECIPIENT else names
        self._assigned: dict[str, Record] = {}
        self._relation_of: dict[str, str] = {}

    def records(self) -> Iterator[tuple[str, Record]]:
        """Every record, parents before what links to them."""
        made: list[tuple[str, Record]] = []
        steps: tuple[Callable[[], Iterator[tuple[str, Record]]], ...] = (
            self._staff,
            self._absences,
            self._norms,
            self._activities,
            self._techniques,
            self._specialities,
            self._indicators,
            self._judgements,
        )
        for step in steps:
            made.extend(step())
        yield from self._papers
        yield from made

    def _record(self, key: str, slug: str, /, **raw: Any) -> tuple[str, Record]:
        known = {field: value for field, value in raw.items() if value is not None}
        own = {"id": uuid5(_IDS, f"{self._side}/{key}/{slug}"), "side": self._side}
        register = BY_KEY[key]
        return key, read_record(register, own | known | {"entered_by": "示例亥"})

    def _relation(self, recipient: str) -> UUID:
        return relation_id(hospital_id(recipient), hospital_id(SUPPORTER))

    def _proof(self, *, picture: bool = False) -> tuple[UUID, ...]:
        """The place of a paper, now and then with a picture."""
        self._paper += 1
        box, page = divmod(self._paper, 60)
        key, paper = self._record(
            "evidence",
            f"paper {self._paper}",
            name=f"签到表 盒{box + 1} 第{page + 1}页",
            box=str(box + 1),
            page=str(page + 1),
        )
        self._papers.append((key, paper))
        return (paper.id, *(self._pictures if picture else ()))

    def _staff(self) -> Iterator[tuple[str, Record]]:
        for written in self._year["batches"]:
            if written["relation"] not in self._recipients:
                continue
            key, batch = self._record(
                "batch",
                written["relation"] + written["number"],
                relation=self._relation(written["relation"]),
                number=written["number"],
                planned_from=written["from"],
                planned_to=written["to"],
                evidence=self._proof(),
            )
            yield key, batch
            for member in written["members"]:
                yield from self._member(written, batch, member)

    def _member(
        self, written: dict[str, Any], batch: Record, member: Any
    ) -> Iterator[tuple[str, Record]]:
        early = member if isinstance(member, dict) else {"member": member}
        name, sex, title, held_from, speciality, post, department, profession = early["member"]
        key, person = self._record(
            "person",
            name,
            name=name,
            sex=sex,
            speciality=speciality,
            hospital=hospital_id(SUPPORTER),
        )
        yield key, person
        yield self._record("title", name, person=person.id, name=title, **{"from": held_from})
        key, assignment = self._record(
            "assignment",
            name,
            batch=batch.id,
            person=person.id,
            planned_to=written["to"],
            to=early.get("to") or (None if written.get("running") else written["to"]),
            end_reason=early.get("reason"),
            post=post,
            department=department,
            profession=profession,
            evidence=self._proof(),
            **{"from": written["from"]},
        )
        self._assigned[name] = assignment
        self._relation_of[name] = written["relation"]
        yield key, assignment

    def _absences(self) -> Iterator[tuple[str, Record]]:
        for name, first, last, kind, approved_by in self._year["absences"]:
            if name in self._assigned:
                yield self._record(
                    "absence",
                    f"{name} {first}",
                    assignment=self._assigned[name].id,
                    to=last,
                    kind=kind,
                    approved_by=approved_by,
                    **{"from": first},
                )

    def _norms(self) -> Iterator[tuple[str, Record]]:
        for name, kind, title, action, adopted_on in self._year["norms"]:
            if name in self._assigned:
                yield self._record(
                    "norm",
                    title,
                    by=(self._assigned[name].id,),
                    relations=(self._relation(self._relation_of[name]),),
                    kind=kind,
                    title=title,
                    action=action,
                    adopted_on=adopted_on,
                    evidence=self._proof(),
                )

    def _activities(self) -> Iterator[tuple[str, Record]]:
        for recipient in self._recipients:
            present = {
                name: assignment
                for name, assignment in self._assigned.items()
                if self._relation_of[name] == recipient
            }
            wanted = self._year["activities"][recipient]
            for place in place_activities(wanted, self._year["topics"], present, demo_today()):
                proof = self._proof(picture=place.index % 9 == 0) if place.evidence else ()
                yield self._record(
                    "activity",
                    f"{recipient} {place.kind} {place.index}",
                    relations=(self._relation(recipient),),
                    on=place.on,
                    kind=place.kind,
                    mode="现场",
                    topic=place.topic,
                    department=place.department,
                    by=(present[place.by].id,) if place.by else None,
                    attendees=place.attendees,
                    hours="1.5",
                    evidence=proof,
                )

    def _techniques(self) -> Iterator[tuple[str, Record]]:
        for written in self._year["techniques"]:
            if written["relation"] in self._recipients:
                raw = dict(written)
                recipient, guide = raw.pop("relation"), raw.pop("by")
                proof = self._proof(picture=True) if raw.pop("evidence") else ()
                yield self._record(
                    "technique",
                    raw["name"],
                    relations=(self._relation(recipient),),
                    guided_by=(self._assigned[guide].id,),
                    evidence=proof,
                    **raw,
                )

    def _specialities(self) -> Iterator[tuple[str, Record]]:
        for written in self._year["specialities"]:
            if written["relation"] in self._recipients:
                raw = dict(written)
                relations = (self._relation(raw.pop("relation")),)
                yield self._record(
                    "speciality", raw["name"], relations=relations, evidence=self._proof(), **raw
                )

    def _indicators(self) -> Iterator[tuple[str, Record]]:
        for recipient in self._recipients:
            for code, pair in self._year["indicators"][recipient].items():
                years = (self._year["base_year"], self._year["year"])
                for year, figures in zip(years, pair, strict=True):
                    if figures is None:
                        continue
                    yield self._record(
                        "indicator",
                        f"{recipient} {code} {year}",
                        relations=(self._relation(recipient),),
                        code=code,
                        year=year,
                        numerator=figures[0],
                        denominator=figures[1],
                        source=self._year["source"],
                        is_base=year == self._year["base_year"],
                        evidence=self._proof(),
                    )

    def _judgements(self) -> Iterator[tuple[str, Record]]:
        for point, score, account, *recipient in self._year["judgements"][self._side.value]:
            yield self._record(
                "judgement",
                point,
                relations=tuple(map(self._relation, recipient)),
                scheme=self._year["scheme"],
                year=self._year["year"],
                point=point,
                score=score,
                account=account,
            )
