"""The annexes of an agreement: what both parties sign has its number, and nothing is left to type."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from duikou_desktop.documents.agreement_paper import Agreed, agreement_paper, target_words
from duikou_desktop.documents.paper import Heading, Paragraph, Table
from duikou_desktop.domain.registers.target import Target, TargetKind
from duikou_desktop.schemes.load import load_scheme


@pytest.mark.parametrize(
    ("text", "quantity", "unit", "words"),
    [
        ("新增服务项目 3 项", "3", "项", "新增服务项目 3 项"),
        ("举办学术讲座20次，覆盖 5 个科室", "20", "次", "举办学术讲座20次，覆盖 5 个科室"),
        ("培养骨干", "3", "名", "培养骨干（3名）"),
        # The digits of a year or of another number name nothing.
        ("2024年派出进修人员", "4", "人", "2024年派出进修人员（4人）"),
        ("2024年远程会诊", "20", "例", "2024年远程会诊（20例）"),
        ("县电视台报道12次，报纸", "2", "次", "县电视台报道12次，报纸（2次）"),
        (
            "三、四级手术例数增长10%，其中微创",
            "1",
            "例",
            "三、四级手术例数增长10%，其中微创（1例）",
        ),
        ("费用不高于1.5万元", "5", "万元", "费用不高于1.5万元（5万元）"),
        ("床位使用率达到 85", "85", None, "床位使用率达到 85"),
        ("2024年床位使用率", "20", None, "2024年床位使用率（20）"),
        ("加强质控", None, "项", "加强质控"),
    ],
)
def test_the_number_is_left_out_only_where_the_words_name_it(
    text: str, quantity: str | None, unit: str | None, words: str
) -> None:
    number = Decimal(quantity) if quantity else None
    assert target_words(Target(text=text, quantity=number, unit=unit)) == words


def _under(heading: str, agreed: Agreed) -> list[str]:
    """The paragraphs that stand under a heading of the agreement."""
    blocks = agreement_paper(load_scheme("neimenggu-2021-2025").agreement, agreed, "").blocks
    at = next(
        place
        for place, each in enumerate(blocks)
        if isinstance(each, Heading) and each.text == heading
    )
    words: list[str] = []
    for each in blocks[at + 1 :]:
        if not isinstance(each, Paragraph):
            break
        words.append("".join(run.text for run in each.runs))
    return words


def test_what_the_template_has_no_place_for_is_printed_as_it_was_recorded() -> None:
    agreed = Agreed(
        names={},
        number="",
        first=date(2024, 1, 1),
        last=date(2026, 12, 31),
        form="",
        targets=(),
        long_targets="到2026年达到推荐标准。\n建成卒中中心。",
        key_departments="神经内科",
    )
    # In the order of the scheme's list: 中长期目标, 支援方式, 支援时间, 特色或重点科室.
    assert _under("（一）中长期目标", agreed) == ["到2026年达到推荐标准。", "建成卒中中心。"]
    assert "待填写" in _under("（二）支援方式", agreed)[0]
    assert _under("（三）支援时间", agreed) == ["自2024年1月1日至2026年12月31日。"]
    assert _under("（四）特色或重点科室", agreed) == ["神经内科"]


def test_a_target_that_is_not_written_yet_waits_as_one_that_is_missing_does() -> None:
    target = Target(year=2024, kind=TargetKind.INCENTIVES)
    agreed = Agreed(names={}, number="", first=None, last=None, form="", targets=(target,))
    wording = load_scheme("neimenggu-2021-2025").agreement
    (table,) = (
        each for each in agreement_paper(wording, agreed, "").blocks if isinstance(each, Table)
    )
    (mine,) = (each for each in table.rows if each[0].text == "激励约束机制及具体措施")
    assert [cell.text for cell in mine[1:3]] == ["2024", "［待填写］"]
