"""The year's report (附件5) as the office writes it: each section's text, and whether it stands."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from duikou_desktop.core.marked_text import Mark, pieces
from duikou_desktop.core.messages import Message, label, say
from duikou_desktop.core.text import tidy_text
from duikou_desktop.documents.paper import Ink, Paper, Paragraph
from duikou_desktop.documents.report import YearReport
from duikou_desktop.documents.summary.figure import Figure
from duikou_desktop.documents.summary.figures import year_figures
from duikou_desktop.documents.summary.paper import text_of, year_summary
from duikou_desktop.documents.summary.sections import Section, sections
from duikou_desktop.documents.summary.tables import Drawing, drawings
from duikou_desktop.documents.summary.text import blocks_of
from duikou_desktop.domain.reading import read_value
from duikou_desktop.domain.registers.report_text import REPORT_TEXT, ReportText
from duikou_desktop.services.papers.kind import Source, written
from duikou_desktop.storage.changes import ChangeSet, Unit


class Standing(Enum):
    """How far a section is."""

    TO_WRITE = label("待写")
    TO_CHECK = label("待核对")
    CHECKED = label("已核对")


@dataclass(frozen=True, slots=True)
class SectionText:
    """A section as it stands now."""

    section: Section
    text: str  # with marks: the office's own, or the draft
    own: bool  # the office wrote it
    standing: Standing
    to_write: int  # so many places wait for words
    read: str  # the fingerprint of what it says now, by which it is checked
    last: str  # what the office wrote there for the year before, marks and all; empty: nothing


@dataclass(frozen=True)
class ReportDraft:
    """The whole report: its sections, what their marks stand for, and the paper it makes."""

    sections: tuple[SectionText, ...]
    figures: Mapping[str, Figure]
    drawn: frozenset[str]  # the names of tables and charts
    paper: Paper

    def of(self, key: str) -> SectionText | None:
        """The section of that place in the outline."""
        return next((each for each in self.sections if each.section.key == key), None)


def report_draft(source: Source) -> ReportDraft:
    """The report of the year in view. Raises UserError where nothing can be scored."""
    report = source.report
    figures, drawn = year_figures(report), drawings(report)
    last = written(source.store, source.scheme, source.side, source.year - 1)
    found = tuple(
        _look_at(report, each, figures, drawn, last.get(each.key)) for each in sections(report)
    )
    return ReportDraft(found, figures, frozenset(drawn), year_summary(report))


def _look_at(
    report: YearReport,
    section: Section,
    figures: Mapping[str, Figure],
    drawn: Mapping[str, Drawing],
    last: ReportText | None,
) -> SectionText:
    kept = report.written.get(section.key)
    text = text_of(report, section)
    waiting = sum(
        run.ink is Ink.GREY
        for block in blocks_of(text, figures, drawn)
        if isinstance(block, Paragraph)
        for run in block.runs
    )
    read = _fingerprint(_said(text, figures), _said(section.draft, figures))
    checked = kept is not None and kept.checked_sha256 == read
    standing = Standing.CHECKED if checked else Standing.TO_CHECK
    return SectionText(
        section=section,
        text=text,
        own=kept is not None and bool(kept.text),
        standing=Standing.TO_WRITE if waiting else standing,
        to_write=waiting,
        read=read,
        last=(last.text if last is not None else None) or "",
    )


def _said(text: str, figures: Mapping[str, Figure]) -> str:
    """A text with its figures, so that another figure makes another fingerprint."""
    return "".join(
        f"{each}{figures[each.name].value if each.name in figures else ''}"
        if isinstance(each, Mark)
        else each
        for each in pieces(text)
    )


def _fingerprint(*words: str) -> str:
    return hashlib.sha256("\0".join(words).encode()).hexdigest()


# -- what the office does ---------------------------------------------------------------------


def save_text(source: Source, section: str, text: str) -> ChangeSet | None:
    """Keeps the office's text of a section; nothing, or the draft itself, leaves the draft.

    None: there was nothing to change. Raises UserError for a text too long, EnvironmentProblem.
    """
    drafted = next(each for each in sections(source.report) if each.key == section).draft
    words = read_value(REPORT_TEXT.field_by_key["text"], text)
    own = None if words == tidy_text(drafted) else words
    return _keep(source, section, own=own, keep_check=True)


def draft_again(source: Source, section: str) -> ChangeSet | None:
    """Gives the office's own text up for the draft. None: there was none."""
    return _keep(source, section, own=None, keep_check=False)


def check_section(source: Source, section: SectionText, *, right: bool) -> ChangeSet | None:
    """Notes that the section was read and is right as it now stands, or takes that back."""
    checked = section.read if right else None
    kept = _kept(source, section.section.key)
    return _put(source, say("核对总结"), kept.changed(checked_sha256=checked))


def _keep(source: Source, section: str, *, own: str | None, keep_check: bool) -> ChangeSet | None:
    kept = _kept(source, section)
    checked = kept.checked_sha256 if keep_check else None
    return _put(source, say("写总结"), kept.changed(text=own, checked_sha256=checked))


def _kept(source: Source, section: str) -> ReportText:
    """What is kept of a section, or a fresh record of it."""
    known = written(source.store, source.scheme, source.side, source.year).get(section)
    return known or ReportText(
        scheme=source.scheme.id, side=source.side, year=source.year, section=section
    )


def _put(source: Source, told: Message, fresh: ReportText) -> ChangeSet | None:
    register = REPORT_TEXT

    def put(unit: Unit) -> None:
        before = written(source.store, source.scheme, source.side, source.year).get(
            fresh.section or ""
        )
        if fresh.text is None and fresh.checked_sha256 is None:
            if before is not None:
                unit.remove({before.id: register})
        elif fresh != before:
            unit.put(register, fresh)

    return source.store.change(told, put)
