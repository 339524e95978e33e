"""What the page of evidence says of a file, in words."""

from __future__ import annotations

from duikou_desktop.services.evidence_intake import Damaged, Intake
from duikou_desktop.services.evidence_view import KeptEvidence
from duikou_desktop.ui.text import clauses, joined, tr

_STEP = 1024
_MOST_NAMES = 3


def uses_words(kept: KeptEvidence) -> str:
    """`证明 3 条`, or what is wrong with it."""
    if kept.gone:
        return tr("文件不见了")
    return tr("证明 {n} 条").format(n=kept.uses) if kept.uses else tr("未用到")


def file_words(kept: KeptEvidence) -> str:
    """Day, size and what it was before it was made smaller; of a paper, where it lies."""
    each = kept.evidence
    parts = []
    if each.taken_on is not None:
        parts.append(tr("{day} 拍").format(day=each.taken_on.isoformat()))
    if each.box or each.page:
        place = tr("纸质件在盒{box} 第{page}页")
        parts.append(place.format(box=each.box or "？", page=each.page or "？"))
    if each.size is not None:
        size = size_words(each.size)
        if each.original_size is not None:
            size = tr("{size}，原来 {before}").format(
                size=size, before=size_words(each.original_size)
            )
        parts.append(size)
    return " · ".join(parts)


def size_words(size: int) -> str:
    """`312 KB`, `4.1 MB`."""
    if size < _STEP:
        return f"{size} B"
    if size < _STEP * _STEP:
        return f"{size / _STEP:.0f} KB"
    return f"{size / _STEP / _STEP:.1f} MB"


def intake_words(intake: Intake, given: int) -> str:
    """`选了 12 份，存入 11 份，1 份早就有，给了 3 条记录`: where not all came in, why."""
    parts = []
    if intake.fresh < intake.given:
        parts.append(tr("选了 {n} 份").format(n=intake.given))
    parts.append(tr("存入 {n} 份").format(n=intake.fresh))
    if intake.restored:
        parts.append(tr("找回 {n} 份").format(n=intake.restored))
    if intake.known:
        parts.append(tr("{n} 份早就有").format(n=intake.known))
    if intake.twins:
        parts.append(tr("{n} 份和选的另一份内容相同").format(n=intake.twins))
    if intake.refused:
        parts.append(tr("{n} 份读不了").format(n=len(intake.refused)))
    if given and intake.evidence:
        parts.append(tr("给了 {n} 条记录").format(n=given))
    return clauses(parts)


def damage_words(found: tuple[Damaged, ...]) -> tuple[str, str]:
    """What the check found, and what to do about it."""
    gone = [each.evidence.name or "" for each in found if not each.altered]
    altered = [each.evidence.name or "" for each in found if each.altered]
    told = []
    if gone:
        told.append(tr("{n} 份文件不见了：{names}").format(n=len(gone), names=_names(gone)))
    if altered:
        told.append(tr("{n} 份文件被改动过：{names}").format(n=len(altered), names=_names(altered)))
    return clauses(told), tr(
        "把原来的文件再加一次，就放回原处，记录照旧；缩小过的照片加原来那张就行。"
    )


def _names(names: list[str]) -> str:
    shown = joined(names[:_MOST_NAMES])
    return tr("{names}等").format(names=shown) if len(names) > _MOST_NAMES else shown
