"""What was typed into the office folder that every later version must still open.

`python -m tests.offices.content FOLDER` made `tests/offices/0.1.0/`; it is never made again.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from duikou_desktop.core.clock import Clock
from duikou_desktop.core.ids import hospital_id, relation_id
from duikou_desktop.core.messages import say
from duikou_desktop.domain.reading import read_record
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.evidence import keep_evidence
from duikou_desktop.services.office import Membership, make_office
from duikou_desktop.storage.changes import Unit

OWN, OTHER = hospital_id("融安县人民医院"), hospital_id("柳州市柳铁中心医院")
RELATION = relation_id(OWN, OTHER)
CLERK = "示例亥"
FILE = b"the bytes of a sign-in sheet"


def made_id(number: int) -> str:
    """The ids of the records typed, in order."""
    return f"00000000-0000-4000-8000-{number:012d}"


TYPED: tuple[tuple[str, dict[str, Any]], ...] = (
    ("hospital_name", {"hospital": str(OWN), "name": "融安县医院", "from": "1990-01-01", "to": "2005-06-30"}),
    ("person", {"name": "示例甲", "hospital": str(OTHER), "sex": "男", "phone": "0772-0000000"}),
    ("title", {"person": made_id(1), "name": "副主任医师", "from": "2019-12-01"}),
    ("batch", {"relation": str(RELATION), "number": "第1批", "planned_from": "2024-03-01",
               "planned_to": "2024-08-31", "leader": made_id(1)}),
    ("assignment", {"batch": made_id(3), "person": made_id(1), "from": "2024-03-01",
                    "planned_to": "2024-08-31", "to": "2024-08-31", "post": "副院长",
                    "department": "内科", "profession": "医疗"}),
    ("absence", {"assignment": made_id(4), "from": "2024-05-01", "to": "2024-05-03", "kind": "请假"}),
    ("norm", {"by": [made_id(4)], "kind": "管理制度", "title": "交接班制度", "action": "改进",
              "adopted_on": "2024-06-01"}),
    ("activity", {"on": "2024-04-10", "kind": "教学查房", "mode": "现场", "topic": "头晕的鉴别",
                  "department": "内科", "by": [made_id(4)], "attendees": 12, "hours": "1.5"}),
    ("technique", {"name": "超声引导穿刺", "kind": "新技术", "department": "内科",
                   "first_on": "2024-04-20", "guided_by": [made_id(4)], "cases": 3}),
    ("speciality", {"name": "内科", "level": "市级", "granted_on": "2024-01-10"}),
    ("indicator", {"code": "bed_occupancy", "year": 2024, "numerator": "80.55", "denominator": "100",
                   "source": "年报", "is_base": False}),
    ("judgement", {"scheme": "guangxi-2022-2025", "year": 2024, "point": "R1.1", "score": "4.5",
                   "account": "第一行\n第二行", "note": "备注"}),
    ("activity", {"topic": "草稿", "draft": True}),
)  # fmt: skip


def typed_records() -> list[tuple[str, Any]]:
    """The records as they were typed, drafts and all."""
    return [
        (key, read_record(BY_KEY[key], {"id": made_id(n), "side": "recipient", **raw}))
        for n, (key, raw) in enumerate(TYPED)
    ]


def main() -> None:
    """Makes the office folder."""
    folder = Path(sys.argv[1])
    clock = Clock(datetime(2024, 11, 18, 4, 0, tzinfo=UTC))
    membership = Membership(load_scheme("guangxi-2022-2025"), Side.RECIPIENT, "融安县人民医院")
    with make_office(folder, membership, clerk=CLERK, clock=clock) as store:
        sheet = folder / "签到表.txt"
        sheet.write_bytes(FILE)
        proof = keep_evidence(store, sheet)
        sheet.unlink()

        def put(unit: Unit) -> None:
            for key, record in typed_records():
                given = {"evidence": (proof.id,)} if key == "activity" and not record.draft else {}
                unit.put(BY_KEY[key], record.changed(**given))

        store.change(say("装入示范记录"), put)


if __name__ == "__main__":
    main()
