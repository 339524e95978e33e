"""A made-up office: 柳州市柳铁中心医院 with its two recipients of the table, year 2024."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from duikou_desktop.core.ids import hospital_id, relation_id
from duikou_desktop.documents.report import YearReport
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.registers.absence import Absence, AbsenceKind
from duikou_desktop.domain.registers.activity import Activity, ActivityKind
from duikou_desktop.domain.registers.assignment import Assignment, Post, Profession
from duikou_desktop.domain.registers.batch import Batch
from duikou_desktop.domain.registers.evidence import Evidence
from duikou_desktop.domain.registers.hospital import Hospital, HospitalKind
from duikou_desktop.domain.registers.indicator import Indicator, IndicatorCode
from duikou_desktop.domain.registers.judgement import Judgement
from duikou_desktop.domain.registers.leader_post import LeaderPost
from duikou_desktop.domain.registers.norm import Norm, NormAction, NormKind
from duikou_desktop.domain.registers.organisation import (
    Organisation,
    OrganisationKind,
)
from duikou_desktop.domain.registers.person import Person, Title
from duikou_desktop.domain.registers.relation import Mode, Relation, RelationTerm
from duikou_desktop.domain.registers.speciality import Speciality, SpecialityLevel
from duikou_desktop.domain.registers.technique import Technique, TechniqueKind
from duikou_desktop.domain.sides import Side
from duikou_desktop.domain.titles import read_title
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.scored_year import ScoredYear
from duikou_desktop.services.scores import score_book

SCHEME = "guangxi-2022-2025"
SUPPORTER = "柳州市柳铁中心医院"
RECIPIENT = "融水苗族自治县人民医院"
RONGAN = "融安县人民医院"
OWN = hospital_id(SUPPORTER)
RELATION = relation_id(hospital_id(RECIPIENT), OWN)
SECOND = relation_id(hospital_id(RONGAN), OWN)

MEMBERS = (
    ("示例甲", "主任医师", Post.VICE_PRESIDENT, Profession.MEDICAL, "院办"),
    ("示例乙", "副主任医师", Post.DEPARTMENT_HEAD, Profession.MEDICAL, "神经内科"),
    ("示例丙", "主治医师", Post.PHYSICIAN, Profession.MEDICAL, "普外科"),
    ("示例丁", "主管护师", Post.NURSE, Profession.NURSING, "护理部"),
    ("示例戊", "主管技师", Post.TECHNICIAN, Profession.TECHNICAL, "检验科"),
    ("示例己", "副主任医师", Post.PHYSICIAN, Profession.MEDICAL, "骨科"),
)


def records() -> dict[str, list[Record]]:
    """The records of the office, by register."""
    made: dict[str, list[Any]] = {
        "hospital": [
            Hospital(id=OWN, name=SUPPORTER, kind=HospitalKind.GENERAL),
            Hospital(id=hospital_id(RECIPIENT), name=RECIPIENT, kind=HospitalKind.GENERAL),
            Hospital(id=hospital_id(RONGAN), name=RONGAN, kind=HospitalKind.GENERAL),
        ],
        "relation": [
            Relation(id=SECOND, recipient=hospital_id(RONGAN), supporter=OWN),
            Relation(id=RELATION, recipient=hospital_id(RECIPIENT), supporter=OWN),
        ],
        "relation_term": [
            RelationTerm(
                relation=relation,
                scheme=SCHEME,
                number=number,
                from_=date(2022, 1, 1),
                to=date(2025, 12, 31),
                mode=Mode.PAIRED,
            )
            for relation, number in ((SECOND, "12"), (RELATION, "14"))
        ],
    }
    people = [Person(name=name, hospital=OWN) for name, *_ in MEMBERS]
    made["person"] = people
    made["title"] = [
        Title(
            person=person.id,
            name=title,
            series=read_title(title)[0],
            rank=read_title(title)[1],
            from_=date(2018, 12, 1),
        )
        for person, (_, title, *_rest) in zip(people, MEMBERS, strict=True)
    ]
    fifth = Batch(
        relation=RELATION,
        number="第5批",
        planned_from=date(2024, 3, 11),
        planned_to=date(2024, 9, 10),
    )
    sixth = Batch(
        relation=RELATION,
        number="第6批",
        planned_from=date(2024, 9, 20),
        planned_to=date(2025, 3, 19),
    )
    made["batch"] = [fifth, sixth]
    made["assignment"] = [
        Assignment(
            batch=batch.id,
            person=person.id,
            from_=batch.planned_from,
            planned_to=batch.planned_to,
            to=batch.planned_to if batch is fifth else None,
            post=post,
            profession=profession,
            department=department,
        )
        for batch in (fifth, sixth)
        for person, (_, _, post, profession, department) in zip(people, MEMBERS, strict=True)
    ]
    stays = made["assignment"]
    made["absence"] = [
        Absence(
            assignment=stays[0].id,
            from_=date(2024, 5, 6),
            to=date(2024, 5, 10),
            kind=AbsenceKind.LEAVE,
            approved_by="示例院领导",
        )
    ]
    made["evidence"] = [Evidence(name="签到表.jpg", sha256="ab" * 32, size=1000)]
    proof = made["evidence"][0].id
    made["activity"] = [
        Activity(
            on=date(2024, 3, 12) + timedelta(days=number * 4),
            kind=kind,
            topic=f"{kind.value}示例{number + 1}",
            department="神经内科",
            by=(stays[1].id,),
            attendees=10,
            relations=(RELATION,),
            evidence=(proof,) if number < proven else (),
        )
        for kind, count, proven in (
            (ActivityKind.LECTURE, 22, 21),
            (ActivityKind.DEMONSTRATION, 18, 18),
            (ActivityKind.ROUND, 41, 41),
            (ActivityKind.DIFFICULT_CASE, 2, 0),
        )
        for number in range(count)
    ]
    made["technique"] = [
        Technique(
            name="超声引导下中心静脉置管",
            kind=TechniqueKind.TECHNIQUE,
            department="重症医学科",
            first_on=date(2024, 4, 2),
            guided_by=(stays[0].id,),
            cases=12,
            independent_on=date(2024, 8, 1),
            gap_filled="县内空白",
            relations=(RELATION,),
            evidence=(proof,),
        )
    ]
    made["speciality"] = [
        Speciality(
            name="神经内科",
            level=SpecialityLevel.CITY,
            granted_on=date(2024, 6, 1),
            accepted_on=date(2024, 11, 1),
            relations=(RELATION,),
        )
    ]
    made["norm"] = [
        Norm(
            by=tuple(stay.id for stay in stays),
            kind=NormKind.RULE,
            title="卒中绿色通道管理制度",
            action=NormAction.SET_UP,
            adopted_on=date(2024, 5, 20),
            relations=(RELATION,),
        )
    ]
    made["indicator"] = [
        Indicator(
            code=code,
            year=year,
            numerator=Decimal(numerator),
            denominator=Decimal(denominator) if denominator else None,
            source="病案统计室年报",
            is_base=year == 2021 or None,
            relations=(RELATION,),
        )
        for code, year, numerator, denominator in (
            (IndicatorCode.LEVEL_34_OPERATIONS, 2021, "400", None),
            (IndicatorCode.LEVEL_34_OPERATIONS, 2024, "460", None),
            (IndicatorCode.MINIMALLY_INVASIVE, 2021, "120", None),
            (IndicatorCode.MINIMALLY_INVASIVE, 2024, "180", None),
            (IndicatorCode.BED_OCCUPANCY, 2021, "7800", "10000"),
            (IndicatorCode.BED_OCCUPANCY, 2024, "8350", "10000"),
            (IndicatorCode.REFERRAL_OUT, 2024, "90", "1000"),
        )
    ]
    made["organisation"] = [
        Organisation(
            kind=kind, set_up_on=date(2022, 11, 3), head="示例亥", head_post=LeaderPost.PRESIDENT
        )
        for kind in OrganisationKind
    ]
    made["judgement"] = [
        Judgement(
            scheme=SCHEME,
            side=Side.SUPPORTER,
            year=2024,
            point=point,
            score=score,
            account=account,
            reason=reason,
        )
        for point, score, account, reason in (
            ("S1.1", Decimal(2), "已成立领导小组和办公室，院长任组长。", None),
            ("S1.2", Decimal(2), "医务科示例庚专人负责。", None),
            ("S9.2", Decimal(1), None, "另有2次示教佐证正在补齐。"),
        )
    ]
    return made


def scored(as_of: date = date(2024, 12, 31), year: int = 2024, **extra: list[Record]) -> ScoredYear:
    """The supporter's year, scored."""
    book = Book.of({**records(), **extra})
    scheme = load_scheme(SCHEME)
    return score_book(book, scheme, Side.SUPPORTER, hospital=OWN, year=year, as_of=as_of)


def report(
    as_of: date = date(2024, 12, 31),
    *,
    year: int = 2024,
    demo: bool = True,
    **extra: list[Record],
) -> YearReport:
    """What the papers of that year are made from."""
    found = scored(as_of, year, **extra)
    return YearReport(
        scheme=found.scheme,
        standard=found.standard,
        side=found.side,
        as_of=found.as_of,
        outside=found.outside,
        hospital=OWN,
        demo=demo,
        facts=found.facts,
        relation_facts=found.relation_facts,
        assessment=found.assessment,
    )
