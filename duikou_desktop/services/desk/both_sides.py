"""One relation's figures from what both of its sides tell: nothing twice, and nothing lost.

The recipient's stand, where the work was done. What has a name (people, techniques, trainees …) is that of
both sides, each once; of what has none the supporter's stand where the recipient registered nothing of it.
Where it was decided whose word stands (双方不一致), that side's is taken.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from duikou_desktop.documents.summary.records import TAUGHT
from duikou_desktop.domain.registers.activity import ActivityKind
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.desk.claims import TEACHING
from duikou_desktop.services.desk.deciding import taken_together
from duikou_desktop.services.desk.named import Named
from duikou_desktop.services.desk.told import ToldOfRelation

Stands = Mapping[tuple[str, str], Side | None]  # what was decided on what and whom
Figures = dict[str, Decimal]


def both_sides(
    recipient: ToldOfRelation, supporter: ToldOfRelation, stands: Stands
) -> ToldOfRelation:
    """The recipient's figures, with what only the supporter tells, as was decided on the relation."""
    figures = dict(recipient.figures)
    figures.update(_nothing_of(recipient, supporter))
    figures.update(_teaching(recipient, supporter, stands, figures))
    figures.update(_by_name(recipient, supporter, stands))
    return replace(recipient, figures=tuple(figures.items()))


def _nothing_of(
    recipient: ToldOfRelation, supporter: ToldOfRelation
) -> Iterator[tuple[str, Decimal]]:
    """The supporter's figures of registers the recipient has nothing in: what is 0 elsewhere is told as 0."""
    if not recipient.registers:  # collected before they were told
        return
    held = {register for _, register in recipient.registers}
    register_of = dict(supporter.registers)
    for name, value in supporter.figures:
        if register_of.get(name, "") not in {"", *held}:
            yield name, value


def _teaching(
    recipient: ToldOfRelation, supporter: ToldOfRelation, stands: Stands, figures: Figures
) -> Figures:
    """The figures by kind, and the sums they are part of."""
    found: Figures = defaultdict(Decimal)
    for kind in ActivityKind:
        stand = stands.get((TEACHING, kind.value))
        theirs = recipient.figure(f"{kind.value}次数")
        # Where the one has none of a kind and nobody decided, what the other has is not lost.
        ours = stand is Side.SUPPORTER or (stand is None and not theirs)
        side = supporter if ours else recipient
        for name, sums in _sums(kind):
            more = side.figure(name) - figures.get(name, Decimal(0))
            for each, sign in ((name, 1), *sums):
                found[each] += sign * more
    return {name: figures.get(name, Decimal(0)) + more for name, more in found.items() if more}


def _sums(kind: ActivityKind) -> Iterator[tuple[str, tuple[tuple[str, int], ...]]]:
    """Each figure of a kind, and the sums it adds to (1) or takes from (−1)."""
    groups = [each for each, kinds in TAUGHT if len(kinds) > 1 and kind in kinds]
    name = kind.value
    yield (
        f"{name}次数",
        (
            ("教学活动次数", 1),
            ("教学活动缺佐证次数", 1),
            *((f"{each}次数", 1) for each in groups),
        ),
    )
    yield (
        f"{name}有佐证次数",
        (("教学活动缺佐证次数", -1), *((f"{each}有佐证次数", 1) for each in groups)),
    )
    yield f"{name}有人数记录次数", (("有人数记录的教学活动次数", 1),)
    yield f"{name}培训人次", (("培训人次", 1),)


def _by_name(recipient: ToldOfRelation, supporter: ToldOfRelation, stands: Stands) -> Figures:
    """What is counted by names, of both sides; nothing as long as one of the packages names nothing."""
    found: Figures = {}
    if not supporter.named or not recipient.named:
        return found
    for what in dict.fromkeys(each.what for each in (*recipient.named, *supporter.named)):
        ours, theirs = (_figures(what, side.named) for side in (supporter, recipient))
        counts: Counter[str] = Counter()
        for name in taken_together(what, ours, theirs, stands):
            # Both may have them: the side whose word stands says what they are, else the recipient.
            first, other = (
                (ours, theirs) if stands.get((what, name)) is Side.SUPPORTER else (theirs, ours)
            )
            counts.update(first.get(name) or other[name])
        names = {name for each in (ours, theirs) for held in each.values() for name in held}
        found.update({name: Decimal(counts[name]) for name in names})
    return found


def _figures(what: str, named: tuple[Named, ...]) -> dict[str, tuple[str, ...]]:
    """By name, in which figures each of them counts."""
    return {each.name: each.figures for each in named if each.what == what}
