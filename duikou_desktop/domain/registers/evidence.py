"""佐证材料: a file, or the place of a paper, that proves records."""

from __future__ import annotations

from datetime import date

from duikou_desktop.core.messages import label
from duikou_desktop.domain.fields import entry
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Scope


class Evidence(Record):
    """A scan, photo or paper; one may prove several records."""

    name: str | None = entry(label("材料名称"), needed=True, aliases=("文件名",))
    sha256: str | None = entry(label("文件指纹"))
    size: int | None = entry(label("大小"), unit=label("字节"))
    box: str | None = entry(label("盒号"))
    page: str | None = entry(label("页号"))
    taken_on: date | None = entry(label("拍摄日期"), help=label("照片里带的日期。"))
    original_size: int | None = entry(
        label("原来大小"), unit=label("字节"), help=label("照片存入时缩小过的，原来有多大。")
    )
    original_sha256: str | None = entry(label("原文件指纹"))


EVIDENCE = Register(
    key="evidence",
    title=label("佐证材料"),
    record=Evidence,
    purpose=label("证明记录的扫描件、照片、签到表，或纸质件的存放位置。"),
    scope=Scope.OFFICE,
    identity=("name",),
    columns=("name", "box", "page", "size"),
)
