"""The annex of an agreement: what both parties sign has its number."""

from __future__ import annotations

from decimal import Decimal

import pytest

from duikou_desktop.documents.agreement_paper import target_words
from duikou_desktop.domain.registers.target import Target


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
