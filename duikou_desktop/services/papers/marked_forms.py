"""What the superior's own form may ask for by name, and the form filled."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from duikou_desktop.core.dates import chinese_date
from duikou_desktop.core.errors import UserError
from duikou_desktop.core.files import write_whole
from duikou_desktop.core.messages import Message, plain_number, say
from duikou_desktop.core.text import squeeze
from duikou_desktop.documents.marked_form import (
    MarkedForm,
    fill,
    only_marks_changed,
    read_form,
)
from duikou_desktop.documents.summary.figures import year_figures
from duikou_desktop.documents.summary.names import present_name
from duikou_desktop.documents.summary.nothing import said_of_nothing
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.alias import Alias, AliasKind
from duikou_desktop.scoring.tally import claimed, form_totals, tally
from duikou_desktop.services.papers.kind import Source
from duikou_desktop.storage.changes import ChangeSet, Unit
from duikou_desktop.storage.store import Store

TOTAL = "总分"


def mark_of(name: str) -> str:
    """How a form asks for the value of that name: `{{总分}}`."""
    return f"{{{{{name}}}}}"


@dataclass(frozen=True, slots=True)
class FilledForm:
    """What became of a form."""

    path: Path
    filled: tuple[str, ...]  # the marks that were filled
    unknown: tuple[str, ...]  # marks nobody knows a value of; they stand as they were
    empty: tuple[str, ...] = ()  # marks whose value says nothing this year: their place is blank
    absent: tuple[str, ...] = ()  # marks that were given a name and stand nowhere in the form


def fill_form(
    source: Source, form: Path, to: Path, mapping: Mapping[str, str] | None = None
) -> FilledForm:
    """Writes the form with the year's values into `to`; an existing file is left alone.

    `mapping`: by a mark's words, the name of the value that is meant. Raises UserError for what
    is no form or holds no mark, EnvironmentProblem.
    """
    known = dict(values(source))
    means = {mark: _present(source, mark, known) for mark in _marked(form).marks}
    return fill_with(known, form, to, {**means, **(mapping or {})})


def _present(source: Source, mark: str, known: Mapping[str, str]) -> str:
    """The name of the value a mark asks for; last year's form may name a hospital as it was called."""
    name = squeeze(mark)
    if name in known or source.scheme.standard(source.side) is None:
        return name
    return present_name(source.report, name)


def fill_with(
    known: Mapping[str, str], form: Path, to: Path, mapping: Mapping[str, str] | None = None
) -> FilledForm:
    """As `fill_form`, with values by their names."""
    if to.exists():
        raise UserError(say("{path} 已经存在，没有覆盖。换一个名字。", path=to))
    read = _marked(form)
    told = {mark: squeeze((mapping or {}).get(mark, mark)) for mark in read.marks}
    known = {**known, **_nothing_of(told.values(), known)}
    chosen = {mark: known[name] for mark, name in told.items() if name in known}
    content = fill(read, chosen)
    if not only_marks_changed(read, content, chosen):
        raise UserError(say("{name} 填写后版式有变，没有写出。请联系维护人员。", name=form.name))
    write_whole(to, content)
    unknown = tuple(mark for mark in read.marks if mark not in chosen)
    empty = tuple(mark for mark, value in chosen.items() if not value)
    absent = tuple(mark for mark in mapping or {} if mark not in read.marks)
    return FilledForm(to, tuple(mark for mark in chosen if chosen[mark]), unknown, empty, absent)


def why_unknown(source: Source) -> Message | None:
    """Why no figure is known, where that is not for want of a name."""
    if source.scheme.standard(source.side) is not None:
        return None
    return say(
        "“{title}”没有考核标准，现在只认得医院、年度这些。在“设置”里借用一个方案的标准以后，"
        "分数和台账里数出来的都能填。",
        title=source.scheme.title,
    )


def values(source: Source) -> Iterator[tuple[str, str]]:
    """Every value by its name, as a form may call it; scores only where there is a standard."""
    yield "医院", source.hospital
    yield "方案", source.scheme.title
    yield "年度", str(source.year)
    yield "截至日期", chinese_date(source.today)
    yield "填表日期", chinese_date(source.today)
    across = [source.across(each) for each in source.relations]
    yield "结对医院", "、".join(across)
    yield "结对数", str(len(across))
    if source.scheme.standard(source.side) is None:
        return
    report = source.report
    figures = year_figures(report.of_relation(source.relation) if source.relation else report)
    scores = dict(_scores(source))  # of the relation in view: the figures know the hospital's
    yield from ((each.name, each.value) for each in figures.values() if each.name not in scores)
    yield from scores.items()


def _scores(source: Source) -> Iterator[tuple[str, str]]:
    """As the form has them: the office's own score before the computed one."""
    scored = source.scored
    seen = scored.of(source.relation)
    whole = form_totals(seen)
    yield TOTAL, plain_number(whole.total)
    yield "基本分", plain_number(whole.base)
    yield "加分", plain_number(whole.bonus)
    for group in scored.standard.groups:
        sums = tally(seen.point(point.id) for point in group.points())
        number = group.number.strip("（）、")
        yield f"得分{number}", plain_number(sums.claimed) if sums.claimed is not None else ""
    for point in scored.standard.points():
        each = seen.point(point.id)
        score = claimed(each)
        yield f"得分{point.id}", plain_number(score) if score is not None else ""
        yield f"情况{point.id}", source.report.account(seen, point.id).strip()


def _nothing_of(names: Iterable[str], known: Mapping[str, str]) -> Mapping[str, str]:
    """Of the names those of figures that nothing was counted for, with what is said then."""
    found = {name: said_of_nothing(name, known) for name in names if name not in known}
    return {name: value for name, value in found.items() if value is not None}


# Where the names of marks are remembered, among the headings of others' tables.
_PLACE = "form"


@dataclass(frozen=True)
class FormLook:
    """A form before it is filled: its marks, what each means, and all that could be meant."""

    path: Path
    marks: tuple[str, ...]
    means: Mapping[str, str]  # by mark the name of a value; a mark not known is not in it
    values: Mapping[str, str]
    why_unknown: Message | None = None  # why it knows no figure


def look_at_form(source: Source, form: Path) -> FormLook:
    """The form's marks with what they mean: by their own name, or as a person once said.

    Raises UserError for what is no form or holds no mark, EnvironmentProblem.
    """
    known = dict(values(source))
    kept = {
        each.written: each.means
        for each in source.book.each(Alias)
        if each.kind is AliasKind.HEADING and each.place == _PLACE and each.written
    }
    why = why_unknown(source)
    return look_with(known, form, lambda mark: _present(source, kept.get(mark) or mark, known), why)


def look_with(
    known: Mapping[str, str],
    form: Path,
    meant: Callable[[str], str],
    why_unknown: Message | None = None,
) -> FormLook:
    """As `look_at_form`, with values by their names; `meant` is what a mark asks for by its words."""
    read = _marked(form)
    asked = {mark: squeeze(meant(mark)) for mark in read.marks}
    known = {**known, **_nothing_of(asked.values(), known)}
    means = {mark: name for mark, name in asked.items() if name in known}
    return FormLook(form, read.marks, means, known, why_unknown)


def remember_marks(store: Store, means: Mapping[str, str]) -> ChangeSet | None:
    """Keeps what marks mean that are not named after their value; None: all were kept before."""
    register = BY_KEY["alias"]
    kept = {
        each.written: each
        for each in store.book([register]).each(Alias)
        if each.kind is AliasKind.HEADING and each.place == _PLACE
    }
    fresh = []
    for mark, name in means.items():
        before = kept.get(mark)
        if squeeze(mark) == name or (before is not None and before.means == name):
            continue
        made = Alias(kind=AliasKind.HEADING, place=_PLACE, written=mark, means=name)
        fresh.append(made if before is None else before.changed(means=name))

    def put(unit: Unit) -> None:
        for each in fresh:
            unit.put(register, each)

    return store.change(say("记住表里的标记"), put)


def _marked(form: Path) -> MarkedForm:
    read = read_form(form)
    if not read.marks:
        raise UserError(
            say(
                "{name} 里没有 {{{{…}}}} 这样的标记，也没有起了名称的空格子。"
                "在要填的地方写上名称，前后各两个花括号。",
                name=form.name,
            )
        )
    return read
