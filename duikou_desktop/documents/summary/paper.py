"""工作总结 by 附件5: drafted from the records, but for what the office wrote itself.

What the records do not tell is left to be written; nothing unknown becomes a nought.
"""

from __future__ import annotations

from collections.abc import Iterator

from duikou_desktop.documents.paper import Block, Heading, Paper, signed, text
from duikou_desktop.documents.report import YearReport, year_words
from duikou_desktop.documents.summary.figures import year_figures
from duikou_desktop.documents.summary.names import in_present_names
from duikou_desktop.documents.summary.sections import Section, sections
from duikou_desktop.documents.summary.tables import drawings
from duikou_desktop.documents.summary.text import blocks_of


def year_summary(report: YearReport) -> Paper:
    """The summary of a year. A scheme without an outline gets the parts' drafts alone."""
    return Paper(
        # A score may be only for reference; what was done in the year is not.
        title=f"{report.hospital_name}\n{year_words(report.year, None)}{report.scheme.wording.support}工作总结",
        mark=report.mark,
        blocks=signed(
            (*(text(each) for each in (report.outside_note,) if each), *_blocks(report)),
            report.hospital_name,
        ),
    )


def _blocks(report: YearReport) -> Iterator[Block]:
    figures, drawn = year_figures(report), drawings(report)
    part = ""
    for section in sections(report):
        if section.part != part:
            part = section.part
            yield Heading(part, 1)
        if section.title:
            yield Heading(section.title, 2)
        yield from blocks_of(text_of(report, section), figures, drawn)


def text_of(report: YearReport, section: Section) -> str:
    """The text of a section, with its marks: the office's own, or the draft."""
    written = report.written.get(section.key)
    if written is None or not written.text:
        return section.draft
    return in_present_names(report, written.text)
