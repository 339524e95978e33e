"""审核: records of a year whose evidence files are gone or were altered."""

from __future__ import annotations

from collections.abc import Iterator

from duikou_desktop.core.messages import say
from duikou_desktop.domain.facts import YearFacts
from duikou_desktop.domain.registers import ALL
from duikou_desktop.domain.registers.evidence import Evidence
from duikou_desktop.scoring.checks.base import Finding, Severity
from duikou_desktop.services.evidence import file_of, seems_unaltered
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
