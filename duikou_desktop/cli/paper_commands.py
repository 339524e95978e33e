"""Papers without a window: which there are, and one of them written to a file."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from duikou_desktop.cli.commands import (
    DONE,
    REFUSED,
    WrongUse,
    office_folder,
    open_office,
    seen_from,
)
from duikou_desktop.cli.desk_commands import open_desk
from duikou_desktop.cli.output import show, show_json, table, tell
from duikou_desktop.core.dates import check_year
from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import Message, say
from duikou_desktop.schemes.shelf import Shelf

if TYPE_CHECKING:
    from duikou_desktop.services.papers import Choice, PaperKind, Source
    from duikou_desktop.storage.store import Store


def papers(chosen: argparse.Namespace) -> int:
    """Lists the papers that can be made, each with those of its kind."""
    from duikou_desktop.services.papers import makeable, offered

    with open_office(chosen, only_read=True) as store:
        source = _source(store, chosen)
        scheme, side = source.scheme, source.side
        kinds = [each for each in offered(side) if makeable(each, scheme, side)]
        found = [(kind, _choices(kind, source)) for kind in kinds]
    if chosen.json:
        listed = [
            {"key": kind.key, "title": kind.title, "which": [each.words for each in choices]}
            for kind, choices in found
        ]
        show_json({"papers": listed})
    else:
        table((kind.title, "、".join(each.words for each in choices)) for kind, choices in found)
    if scheme.standard(side) is None:
        others = "、".join(each.title for each in offered(side) if each not in kinds)
        tell(
            say(
                "“{title}”没有考核标准，还没有：{others}。要有，用 duikou scheme adopt 借用别的标准。",
                title=scheme.short_title,
                others=others,
            )
        )
    return DONE


def paper(chosen: argparse.Namespace) -> int:
    """Writes one paper as Word, Excel or PDF."""
    from duikou_desktop.bootstrap import pdf_writer
    from duikou_desktop.services.papers.writing import write_paper

    with open_office(chosen, only_read=True) as store:
        source = _source(store, chosen)
        kind = _kind(source, chosen.kind)
        which = _which(kind, source, chosen.which)
        made = kind.make(source, which)
        lacks = kind.lacks(source, which) if kind.lacks is not None else None
    write_paper(made, chosen.file, pdf_writer())
    show(chosen.file)
    if lacks is not None:
        tell(lacks)
    return DONE


def fill_form(chosen: argparse.Namespace) -> int:
    """Fills the superior's own form; 1 where something in it could not be filled."""
    from duikou_desktop.services.papers.marked_forms import fill_with

    known, why_unknown = _known(chosen)
    if chosen.form is None:
        table(known.items())
        return DONE
    if chosen.to is None:
        raise WrongUse(say("请用 --to 指明写到哪个文件。"))
    mapping = dict(each.split("=", 1) for each in chosen.set or () if "=" in each)
    found = fill_with(known, chosen.form, chosen.to, mapping)
    show(found.path)
    show(say("填了 {n} 处标记。", n=len(found.filled)))
    for mark in found.unknown:
        tell(say("不认得标记“{mark}”，没有填。", mark=mark))
    if found.unknown and why_unknown is not None:
        tell(why_unknown)
    for mark in found.empty:
        tell(say("标记“{mark}”今年没有值，填的是空白。", mark=mark))
    for mark in found.absent:
        tell(say("表里没有标记“{mark}”。", mark=mark))
    return REFUSED if found.unknown or found.empty or found.absent else DONE


def _known(chosen: argparse.Namespace) -> tuple[dict[str, str], Message | None]:
    """What a form may ask for: an office's year, or at a commission's desk the round's sums.

    And why it knows no figure, where it does not.
    """
    from duikou_desktop.storage.desk import is_desk

    if is_desk(office_folder(chosen)):
        from duikou_desktop.services.desk.form_values import form_values

        with open_desk(chosen) as desk:
            scheme = Shelf.of(desk.folder).scheme(desk.identity.scheme)
            return form_values(desk, scheme, check_year(chosen.year)), None
    from duikou_desktop.services.papers.marked_forms import values, why_unknown

    with open_office(chosen, only_read=True) as store:
        source = _source(store, chosen)
        return dict(values(source)), why_unknown(source)


def _source(store: Store, chosen: argparse.Namespace) -> Source:
    from duikou_desktop.services.papers import Source
    from duikou_desktop.services.today import office_today

    scheme, side = seen_from(store, chosen)
    today = chosen.as_of or office_today(store)
    return Source(store, scheme, side, check_year(chosen.year), None, today)


def _kind(source: Source, text: str) -> PaperKind:
    """The kind of that title or key. Raises WrongUse with those there are."""
    from duikou_desktop.services.papers import offered

    kinds = offered(source.side)
    for kind in kinds:
        if text in (kind.key, kind.title):
            return kind
    ways = "、".join(kind.title for kind in kinds)
    raise WrongUse(say("没有“{text}”这种文书。可以写：{ways}。", text=text[:20], ways=ways))


def _choices(kind: PaperKind, source: Source) -> tuple[Choice, ...]:
    try:
        return kind.choices(source) if kind.choices is not None else ()
    except UserError:
        return ()  # nothing can be scored yet: there is none of them


def _which(kind: PaperKind, source: Source, text: str | None) -> str:
    """The key of the one meant; the only one need not be named. Raises WrongUse, UserError."""
    if kind.choices is None:
        return ""
    choices = kind.choices(source)
    if not choices:
        raise UserError(say(kind.wanted))
    found = [each for each in choices if text is None or text in each.words]
    if len(found) != 1:
        ways = "、".join(each.words for each in choices)
        raise WrongUse(say("请用 --which 指明一份：{ways}。", ways=ways))
    return found[0].key
