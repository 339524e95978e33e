"""Which of the program's signed files one is: a good file of another kind was not tampered with."""

from __future__ import annotations

import re
from typing import Any

from duikou_desktop.core.messages import label, say
from duikou_desktop.exchange.faults import Why
from duikou_desktop.exchange.sealed import Sealed

# By what the manifest calls its form: the file's name, and where it is opened.
_KINDS = {
    "duikou-package": (label("上报包"), label("上报包由主管部门在收报台收。")),
    "duikou-receipt": (label("回执"), label("回执在封过那个上报包的办公室里打开。")),
    "duikou-round": (label("市里的汇总文件"), label("汇总文件由上级在收报台收。")),
    "duikou-move": (label("带走的办公室"), label("带走的办公室在新电脑的第一页打开。")),
    "duikou-update": (label("更新文件"), label("更新文件双击打开，用来升级程序。")),
    "duikou-scheme": (label("方案文件"), label("方案文件在“设置”的“方案”里安装。")),
}
# The manifest's own line: its keys stand one blank in, those of what it holds further.
_FORM = re.compile(rb'^ "format": "(duikou-[a-z]+)",?$', re.MULTILINE)


def refuse_other_kind(kind: type[Sealed[Any]], manifest: bytes) -> None:
    """Raises the fault of that kind, naming what the file is, where it says it is another of ours."""
    form = _FORM.search(manifest)
    found = form.group(1).decode() if form is not None else ""
    wanted = kind.MODEL.model_fields["format"].default
    if found == wanted or found not in _KINDS:
        return
    name, where = _KINDS[found]
    wants, _ = _KINDS[wanted]
    told = say(
        "这是{found}，不是{wanted}。{where}", found=say(name), wanted=say(wants), where=say(where)
    )
    raise kind.FAULT(Why.FOREIGN, words=told)
