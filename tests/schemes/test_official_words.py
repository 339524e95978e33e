"""Every official word in a scheme's files stands in the document it was taken from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from duikou_desktop.core.text import squeeze
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme, scheme_folders, shipped
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.schemes.word_text import Row, tables
from duikou_desktop.scoring.standard import Indicator, Standard

FOLDERS = pytest.mark.parametrize("folder", scheme_folders(), ids=lambda folder: folder.name)
SIDES = pytest.mark.parametrize("side", list(Side))
GUANGXI = "guangxi-2022-2025"
# Left in the text by Word's own place marker; no word of the document.
BOOKMARK = "[bookmark: _GoBack]"


def source(folder: Path) -> str:
    return squeeze((folder / "source.txt").read_text(encoding="utf-8").replace(BOOKMARK, ""))


def standard_of(side: Side) -> Standard:
    standard = load_scheme(GUANGXI).standard(side)
    assert standard is not None
    return standard


def form_rows(side: Side) -> tuple[Row, ...]:
    """The table of 附件3 or 附件4, its two heading rows among them."""
    text = (shipped() / GUANGXI / "source.txt").read_text(encoding="utf-8")
    _, recipient, supporter = tables(text)
    return (recipient if side is Side.RECIPIENT else supporter).rows


def words_of_the_head(scheme: Scheme) -> Iterator[str]:
    yield scheme.title
    yield from scheme.wording.model_dump().values()
    yield scheme.pairing_table.title
    yield from scheme.pairing_table.columns.model_dump().values()
    for party in scheme.parties:
        yield party.name
    for addressee in scheme.addressees:
        yield addressee.body + addressee.office
        yield addressee.telephone
    yield from scheme.emergency_centres
    for demand in scheme.demands:
        yield demand.text
    yield "、".join(aim.text for aim in scheme.aims)
    if scheme.issued is not None:
        yield f"{scheme.issued.year}年{scheme.issued.month}月{scheme.issued.day}日"


def words_of_the_papers(scheme: Scheme) -> Iterator[str]:
    agreement = scheme.agreement
    yield agreement.title + agreement.mark
    yield agreement.preamble
    for clause in agreement.clauses():
        yield clause.number + clause.text
    yield "".join(each.label + each.mark for each in agreement.signatures) + agreement.date_line
    for target in agreement.targets:
        yield target.text
    if scheme.outline is not None:
        yield scheme.outline.title
        for part in scheme.outline.parts:
            yield part.number + part.title
            for clause in part.clauses:
                yield clause.number + clause.text


@FOLDERS
def test_the_head_speaks_in_the_documents_words(folder: Path) -> None:
    words = source(folder)
    for text in words_of_the_head(load_scheme(folder.name)):
        assert squeeze(text) in words


@FOLDERS
def test_agreement_and_outline_are_verbatim(folder: Path) -> None:
    words = source(folder)
    for text in words_of_the_papers(load_scheme(folder.name)):
        assert squeeze(text) in words


@FOLDERS
def test_agreement_and_outline_leave_nothing_out(folder: Path) -> None:
    """From the agreement's title on, the document holds these words and no others."""
    scheme = load_scheme(folder.name)
    agreement, outline = scheme.agreement, scheme.outline
    clauses = "".join(each.number + each.text for each in agreement.clauses())
    signatures = "".join(each.label + each.mark for each in agreement.signatures)
    paper = agreement.title + agreement.mark + agreement.preamble + clauses + signatures
    assert squeeze(paper + agreement.date_line) in source(folder)
    if outline is not None:
        summary = outline.title + "".join(
            part.number + part.title + "".join(each.number + each.text for each in part.clauses)
            for part in outline.parts
        )
        assert source(folder).endswith("附件5" + squeeze(summary))


@FOLDERS
def test_comments_quote_what_the_document_says(folder: Path) -> None:
    words = source(folder)
    for file in folder.glob("*.yaml"):
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.lstrip().startswith("#"):
                for quoted in re.findall("“([^”]+)", line):
                    assert squeeze(quoted) in words, f"{file.name}: {quoted}"


@SIDES
def test_the_standards_rows_are_the_forms_rows(side: Side) -> None:
    """评价标准 and 评价要点 line by line, cell by cell; indicator and maximum as printed."""
    rows = form_rows(side)[2:]
    indicators = list(standard_of(side).indicators())
    assert len(indicators) == len(rows)
    for indicator, row in zip(indicators, rows, strict=True):
        assert squeeze(row.cells[1]) == printed_title(indicator)
        assert row.cells[2].rstrip() == indicator.criteria
        assert row.cells[3].rstrip() == indicator.requirements


def printed_title(indicator: Indicator) -> str:
    return f"{indicator.number}{indicator.title}（{indicator.maximum}分）"


@SIDES
def test_groups_are_those_of_the_form_without_their_repetition_at_page_breaks(side: Side) -> None:
    printed = [squeeze(row.cells[0]) for row in form_rows(side)[2:] if row.cells[0].strip()]
    groups = [
        f"{group.number}{group.title}（{group.maximum}分）" for group in standard_of(side).groups
    ]
    assert list(dict.fromkeys(printed)) == groups


@SIDES
def test_the_forms_headings_are_as_printed(side: Side) -> None:
    columns = standard_of(side).columns
    upper, lower = form_rows(side)[:2]
    assert upper.cells == (
        columns.indicators,
        columns.criteria,
        columns.requirements,
        columns.account,
        columns.score,
    )
    assert lower.cells[:2] == (columns.first_level, columns.second_level)


@SIDES
def test_title_and_place_of_the_standard(side: Side) -> None:
    standard = standard_of(side)
    assert standard.attachment + standard.title in source(shipped() / GUANGXI)


@SIDES
def test_points_together_are_the_whole_text(side: Side) -> None:
    """No requirement is left without a point, but for words that name no duty of their own."""
    for indicator in standard_of(side).indicators():
        rest = squeeze(indicator.requirements)
        for point in indicator.points:
            rest = rest.replace(squeeze(point.number + point.text), "", 1)
        assert rest in {
            "",
            "制定落实双方协议的工作规划和实施计划：",
            "、、各占3分，不达到标准不得分。（培训、示教、教学查房要有相应的佐证材料）",
        }


@SIDES
def test_points_carry_the_maximum_that_is_printed_in_them(side: Side) -> None:
    for point in standard_of(side).points():
        if printed := re.search(r"（(\d+)分）", point.text):
            assert str(point.maximum) == printed[1]


def test_no_persons_name_stands_in_a_scheme() -> None:
    for folder in scheme_folders():
        for file in (*folder.glob("*.yaml"), *folder.glob("*.csv")):
            text = file.read_text(encoding="utf-8")
            assert "覃杰" not in text
            assert "郭小波" not in text
