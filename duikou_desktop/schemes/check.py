"""Checks a draft and names everything wrong in it; what nothing is wrong in is a scheme."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from pydantic import BaseModel, ValidationError

from duikou_desktop.schemes.cross_checks import cross_faults
from duikou_desktop.schemes.draft import Draft
from duikou_desktop.schemes.fault_words import sentence
from duikou_desktop.schemes.faults import ColumnFault, Fault
from duikou_desktop.schemes.files import (
    AGREEMENT,
    HEAD,
    MODELS,
    NEEDED,
    OUTLINE,
    PAIRINGS,
    STANDARDS,
)
from duikou_desktop.schemes.model import Scheme, SchemeHead
from duikou_desktop.schemes.pairing import Pairing
from duikou_desktop.schemes.printed_figures import differing_figures
from duikou_desktop.schemes.shelf import Shelf
from duikou_desktop.schemes.tree import Node
from duikou_desktop.schemes.vocabulary_check import strange_words


@dataclass(frozen=True)
class Checked:
    """The scheme, where nothing is wrong; else what is, in the order of the files."""

    scheme: Scheme | None
    faults: tuple[Fault, ...]
    # What may be right and is to be looked at: it keeps no scheme back.
    warnings: tuple[Fault, ...] = ()


def check(draft: Draft, *, shelf: Shelf | None = None) -> Checked:
    """Checks every file, the files against each other, and with a shelf against what is there."""
    if any(isinstance(fault, ColumnFault) for fault in draft.faults):
        # All that is missed in or for such a sheet would only say it again.
        told = (each for each in draft.faults if each.place.line in (None, 1))
        return Checked(None, tuple(dict.fromkeys(told)))
    faults = list(draft.faults)
    parts: dict[str, object] = {}
    for name in (HEAD, PAIRINGS, *(each for each in MODELS if each != HEAD)):
        tree = draft.trees.get(name)
        if tree is None:
            unread = any(fault.place.file == draft.place(name).file for fault in faults)
            if name in NEEDED and not unread:
                faults.append(Fault(draft.place(name), "没有这个文件或这张表：补上"))
            continue
        if name == PAIRINGS:
            parts[name] = tuple(_pairings(tree, faults))
        else:
            found = list(strange_words(tree, MODELS[name]))
            faults += found
            parts[name] = _part(tree, MODELS[name], faults, known=(*draft.faults, *found))
    crossed = list(cross_faults(draft, shelf))
    said = tuple(each.said for each in crossed)
    # The models say the first of such faults too; the cross-check says all, and what to do.
    faults = [each for each in faults if not any(one.startswith(each.said) for one in said)]
    faults += crossed
    scheme = None
    if not faults:
        scheme = _whole(draft, parts, faults)
    order = {fault: at for at, fault in enumerate(dict.fromkeys(faults))}
    files = [draft.place(name).file for name in (HEAD, PAIRINGS, *MODELS)]

    def by_place(fault: Fault) -> tuple[int, int, int]:
        file = fault.place.file
        at = files.index(file) if file in files else len(files)
        return at, fault.place.line or 0, order[fault]

    return Checked(scheme, tuple(sorted(order, key=by_place)), tuple(differing_figures(draft)))


def _part(
    tree: Node, model: type[BaseModel], faults: list[Fault], known: Collection[Fault] = ()
) -> BaseModel | None:
    try:
        return model.model_validate(tree.plain())
    except ValidationError as error:
        places = {fault.place for fault in known}
        found = [each for each in _faults_of(error, tree) if each.place not in places]
        faults += found
        return None
    except KeyError:
        # A rule asked a register that is not kept: its name has been said.
        return None


def _faults_of(error: ValidationError, tree: Node) -> Iterator[Fault]:
    errors = error.errors(include_url=False)
    for each in errors:
        loc = each["loc"]
        if each["type"] == "union_tag_invalid":
            loc = (*loc, each["ctx"]["discriminator"].strip("'"))
        nodes = tree.way(loc)
        if each["type"] == "too_short" and nodes[-1].items():
            continue  # items are there, each with a fault of its own
        lacking = [one["loc"] for one in errors if one["type"] == "missing"]
        beside = tuple(str(loc[-1]) for loc in lacking if loc[:-1] == each["loc"][:-1])
        place = nodes[-1].place
        # What is missing stands in no row; its mapping's place is that of another setting.
        printed = "" if nodes[-1].fields() else place.way
        yield Fault(place, sentence(each, beside, in_sheet=bool(place.cell), printed=printed))


def _pairings(tree: Node, faults: list[Fault]) -> Iterator[Pairing]:
    for row in tree.items():
        found = _part(row, Pairing, faults)
        if isinstance(found, Pairing):
            yield found


def _whole(draft: Draft, parts: dict[str, object], faults: list[Fault]) -> Scheme | None:
    fields = {name: getattr(parts[HEAD], name) for name in SchemeHead.model_fields}
    fields |= {
        "pairings": parts[PAIRINGS],
        "agreement": parts[AGREEMENT],
        "outline": parts.get(OUTLINE),
        **{f"{side.value}_standard": parts.get(file) for side, file in STANDARDS.items()},
    }
    try:
        return Scheme.model_validate(fields)
    except ValidationError as error:
        place = draft.place(HEAD)
        faults.extend(Fault(place, sentence(each)) for each in error.errors(include_url=False))
        return None
