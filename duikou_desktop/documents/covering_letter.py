"""报送函: the letter that goes with the year's report, to each office that receives it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from duikou_desktop.documents.paper import (
    Block,
    Paper,
    Paragraph,
    Run,
    line,
    signed,
    text,
    to_write,
)
from duikou_desktop.documents.report import YearReport

# After the indent and 附件：; a number with its point takes one character more.
_NAME = 5


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom to ask: what is not known is left to be written by hand."""

    name: str = ""
    telephone: str = ""  # the office's, nobody's own

    @property
    def words(self) -> str:
        """As letters have it below the date."""
        name, telephone = self.name or "　" * 5, self.telephone or "　" * 7
        return f"（联系人：{name}　　联系电话：{telephone}）"


def covering_letter(
    report: YearReport, body: str, enclosed: Sequence[str], contact: Contact
) -> Paper:
    """To `body`; empty: the office fills it in. `enclosed`: what goes with it, in order."""
    year, work = report.year.label, report.scheme.wording.support
    addressed: Block = line(f"{body}：") if body else to_write("主送机关")
    said = text(
        f"根据《{report.scheme.title}》要求，我院对{year}年度{work}工作进行了总结和自评，"
        "现将有关材料随函报送，请审阅。"
    )
    return Paper(
        title=f"{report.hospital_name}\n关于报送{year}年度{work}工作总结的函",
        mark=report.mark,
        blocks=(
            *signed(
                (
                    addressed,
                    said,
                    *(text(each) for each in (report.outside_note,) if each),
                    *_enclosed(enclosed),
                ),
                report.hospital_name,
            ),
            line(""),
            text(contact.words),
        ),
    )


def _enclosed(enclosed: Sequence[str]) -> list[Block]:
    """GB/T 9704 7.3.4: 附件 with its number, the others below it; names over two lines hang."""
    if len(enclosed) == 1:
        return [_hanging(f"附件：{enclosed[0]}", _NAME)]
    return [
        _hanging(f"{'附件：' if number == 1 else '　　　'}{number}.{each}", _NAME + 1)
        for number, each in enumerate(enclosed, 1)
    ]


def _hanging(words: str, hang: int) -> Paragraph:
    return Paragraph((Run(words),), hang=hang)
