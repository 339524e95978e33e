"""说明: the office's words on a finding of the checks; they travel with the report."""

from __future__ import annotations

from duikou_desktop.core.messages import label
from duikou_desktop.domain.fields import entry
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register


class Explanation(Record):
    """Why one finding stands as it is."""

    year: int | None = entry(label("年度"), needed=True, year=True)
    code: str | None = entry(label("审核项"), needed=True)
    subject: str | None = entry(label("对象"), help=label("审核结果说的是哪一条记录。"))
    text: str | None = entry(label("说明"), needed=True, long=True, aliases=("理由",))


EXPLANATION = Register(
    key="explanation",
    title=label("审核说明"),
    record=Explanation,
    purpose=label("对审核结果的书面说明，和上报材料一起走。"),
    identity=("year", "code", "subject"),
    columns=("year", "code", "text"),
    when="year",
)
