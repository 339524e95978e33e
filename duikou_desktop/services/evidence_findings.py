"""审核: records whose evidence files are gone, were altered, or had been taken out for good."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from duikou_desktop.core.messages import say
from duikou_desktop.domain.facts import YearFacts
from duikou_desktop.domain.registers import ALL
from duikou_desktop.domain.registers.evidence import EVIDENCE, Evidence
from duikou_desktop.scoring.checks.base import Finding, Severity
from duikou_desktop.services.evidence import file_of, seems_unaltered
from duikou_desktop.storage.journal import evidence_removed_for_good
from duikou_desktop.storage.store import Store


def evidence_findings(store: Store, facts: YearFacts, *, read: bool) -> Iterator[Finding]:
    """One error a record and file; with `read` every file touched since is read through."""
    for register in ALL:
        for record in facts.recorded(register.key):
            if not record.evidence or not register.in_year(record, facts.year):
                continue
            for each in record.evidence:
                evidence = facts.book.get(Evidence, each)
                if evidence is None or seems_unaltered(store, evidence, read=read):
                    continue
                words = {
                    "title": say(register.title),
                    "caption": facts.book.caption(register.key, record.id),
                    "name": evidence.name or "",
                }
                if file_of(store, evidence) is None:
                    code = "evidence_lost"
                    told = say("{title}“{caption}”的佐证文件“{name}”不见了。", **words)
                else:
                    code = "evidence_altered"
                    told = say("{title}“{caption}”的佐证文件“{name}”被改动过。", **words)
                yield Finding(
                    code,
                    Severity.ERROR,
                    register.key,
                    record.id,
                    say("{what}在“佐证材料”页把原来的文件再加一次，就放回原处。", what=told),
                    about=str(evidence.id),
                )


def removed_before(store: Store) -> Iterator[Finding]:
    """A query for each file that is kept again though somebody had taken it out for good.

    The same picture lies on the telephone it came from, and is easily dropped in once more.
    """
    removed = {
        digest: (change.at.astimezone().date(), change.reason or "")
        for change, line in evidence_removed_for_good(store.engine)
        for digest in ((line.before or {}).get(key) for key in ("sha256", "original_sha256"))
        if digest
    }
    for each in store.book([EVIDENCE]).each(Evidence) if removed else ():
        told = removed.get(each.sha256 or "") or removed.get(each.original_sha256 or "")
        if told is not None:
            yield _again(each, *told)


def _again(evidence: Evidence, day: date, reason: str) -> Finding:
    words = say(
        "佐证材料“{name}”{day} 因“{reason}”彻底删除过，现在又存了进来。"
        "不该有的，再彻底删除一次；可以留的，写一句说明。",
        name=evidence.name or "",
        day=day,
        reason=reason,
    )
    return Finding("evidence_removed_before", Severity.QUERY, "evidence", evidence.id, words)
