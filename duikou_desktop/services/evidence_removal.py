"""Takes evidence off a record, or out for good where no closed year stands on it."""

from __future__ import annotations

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import Message, say
from duikou_desktop.core.text import tidy_text
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.approval import APPROVAL, Approval
from duikou_desktop.domain.registers.evidence import EVIDENCE, Evidence
from duikou_desktop.services.closed_year import closed_year
from duikou_desktop.services.evidence_intake import Target, users_of_evidence
from duikou_desktop.services.year_records import records_of_year
from duikou_desktop.storage.changes import ChangeSet, Unit
from duikou_desktop.storage.evidence_files import forget_file
from duikou_desktop.storage.store import Store


def take_off(store: Store, evidence: Evidence, target: Target) -> ChangeSet | None:
    """The record is proven by it no more; the file stays with the office.

    Raises UserError for a record of a closed year, or one that is gone.
    """
    register = BY_KEY[target.register]
    record = next(iter(store.read(register, ids=[target.record])), None)
    if record is None:
        raise UserError(say("这条记录已经删除。"))
    kept = tuple(each for each in record.evidence if each != evidence.id)
    if kept == record.evidence:
        return None
    label = say("取下佐证材料 {name}", name=evidence.name or "")
    return store.change(label, lambda unit: unit.put(register, record.changed(evidence=kept)))


def remove_everywhere(store: Store, evidence: Evidence, reason: str) -> ChangeSet | None:
    """Takes something private out for good: from every record, and the file itself.

    The journal keeps that it was done, by whom and why; it cannot be undone. Raises UserError
    without a reason, and where a closed year stands on it.
    """
    if not tidy_text(reason):
        raise UserError(say("写明为什么彻底删除。"))
    told = _needed_by_closed(store, evidence)
    if told is not None:
        raise UserError(told)
    users = users_of_evidence(store, evidence.id)

    def act(unit: Unit) -> None:
        unit.lasting = True
        for register, record in users:
            kept = tuple(each for each in record.evidence if each != evidence.id)
            unit.put(register, record.changed(evidence=kept))
        unit.remove({evidence.id: EVIDENCE})

    label = say("彻底删除佐证材料 {name}", name=evidence.name or "")
    change = store.change(label, act, reason=tidy_text(reason))
    if evidence.sha256 is not None:
        forget_file(store.folder, evidence.sha256)
    return change


def _needed_by_closed(store: Store, evidence: Evidence) -> Message | None:
    """Which closed year is proven by it; None: it may go."""
    for each in store.book([APPROVAL]).each(Approval):
        if not each.standing or each.scheme is None or each.side is None or each.year is None:
            continue
        closed = closed_year(store, each.scheme, each.side, each.year)
        if closed is None:
            continue
        rows = records_of_year(closed.scored).values()
        if any(evidence.id in record.evidence for part in rows for record in part):
            return say(
                "{year} 年已由{by}封账，“{name}”证明那一年的记录，不能删除。"
                "别的年度的记录可以“取下”它；要删除，先在“评分”页重新打开 {year} 年。",
                year=each.year,
                by=each.approved_by or "",
                name=evidence.name or "",
            )
    return None
