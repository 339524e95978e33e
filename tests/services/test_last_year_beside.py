"""工作总结: last year's figure stands beside this year's, also of one relation of several."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from duikou_desktop.core.ids import hospital_id, relation_id
from duikou_desktop.core.messages import say
from duikou_desktop.documents.paper import words_of
from duikou_desktop.documents.summary.figures import counted
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.relation import TermState
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.demo import SUPPORTER
from duikou_desktop.services.papers import Source
from duikou_desktop.services.papers.kind import year_report
from duikou_desktop.services.records import save_record
from duikou_desktop.services.scores import score_year
from duikou_desktop.storage.store import Store
from tests.demo import demo_office
from tests.factories import GUANGXI
from tests.services.paper_sources import made

RONGSHUI = relation_id(hospital_id("融水苗族自治县人民医院"), hospital_id(SUPPORTER))
JUNE, NOVEMBER = date(2024, 6, 30), date(2024, 11, 18)
RONGAN = relation_id(hospital_id("融安县人民医院"), hospital_id(SUPPORTER))


def add(store: Store, key: str, **raw: Any) -> None:
    save_record(store, BY_KEY[key], raw)


def test_last_year_is_told_as_that_years_own_report_tells_it(tmp_path: Path) -> None:
    """融水 ended with 2024: in 2025 only 融安 stands, and 2024 had both."""
    with demo_office(tmp_path / "office", Side.SUPPORTER) as store:
        scheme = load_scheme(GUANGXI)
        mine = [
            each
            for each in store.read(BY_KEY["relation_term"])
            if each.value("relation") == RONGSHUI
        ]
        (term,) = (each for each in mine if each.value("scheme") == GUANGXI)
        ended = term.changed(to=date(2024, 12, 31), state=TermState.ENDED, change_reason="规划调整")
        store.change(say("终止"), lambda unit: unit.put(BY_KEY["relation_term"], ended))
        this = year_report(
            store, score_year(store, scheme, Side.SUPPORTER, 2024, date(2025, 6, 30))
        )
        next_ = year_report(
            store, score_year(store, scheme, Side.SUPPORTER, 2025, date(2025, 6, 30))
        )
    assert next_.facts.relations == (RONGAN,)
    own = {each.name: each.value for each in counted(this) if each.records}
    assert own["派驻人数"] == "27"  # 18 at 融水, 9 at 融安
    assert {name: next_.last[name] for name in own} == own


def test_services_money_and_members_of_the_year_before_are_told(tmp_path: Path) -> None:
    """77 outpatients and 1,000 yuan in 2023; at 融水 the five of 第4批, at 融安 nobody."""
    with demo_office(tmp_path / "office", Side.SUPPORTER) as store:
        for month, quantity in (("2023-05", 77), ("2024-05", 351)):
            add(
                store, "service_volume", relations=(RONGAN,), month=month, kind="门急诊",
                quantity=quantity, unit="人次",
            )  # fmt: skip
        add(store, "fund", on="2023-06-01", kind="支出", amount="1000", purpose="交通补贴")
        scheme = load_scheme(GUANGXI)
        said = words_of(
            made(Source(store, scheme, Side.SUPPORTER, 2024, None, date(2024, 11, 18)), "summary")
        )
    assert "人次（上年77人次）" in said
    assert "（上年1,000元）" in said
    assert "18人驻点（上年5人）" in said
    assert said.count("人驻点（上年") == 1


def test_rules_past_their_validity_are_not_in_force(tmp_path: Path) -> None:
    """The demo's third rule ran out with June; the day told of is in November."""
    with demo_office(tmp_path / "office", Side.RECIPIENT) as store:
        scheme = load_scheme(GUANGXI)
        asked = {
            day: Source(store, scheme, Side.RECIPIENT, 2024, None, day) for day in (JUNE, NOVEMBER)
        }
        said = {day: words_of(made(source, "summary")) for day, source in asked.items()}
    assert "专家门诊管理暂行规定" in said[JUNE]
    assert "专家门诊管理暂行规定" not in said[NOVEMBER]
