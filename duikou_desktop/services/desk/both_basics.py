"""What both sides of a relation say of the pairing: since when it stands, of what kind the recipient is.

Both decide points of either report, and each side enters them for itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from duikou_desktop.core.messages import Message, say
from duikou_desktop.domain.registers.hospital import Hospital
from duikou_desktop.domain.registers.relation import Relation
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.package_check import CheckedPackage
from duikou_desktop.storage.desk import Received

_SINCE, _KIND = "since", "kind"


def basics(checked: CheckedPackage) -> dict[str, dict[str, str | None]]:
    """By relation, as the records of a package that was looked at have it."""
    if checked.anew is None:
        return {}
    book, found = checked.anew.book, {}
    for each in checked.manifest.relations:
        relation = book.get(Relation, each)
        recipient = book.get(Hospital, relation.recipient) if relation is not None else None
        since, _ = book.relation_days(each)
        kind = recipient.kind.value if recipient is not None and recipient.kind else None
        found[str(each)] = {_SINCE: since.isoformat() if since else None, _KIND: kind}
    return found


def told_otherwise(
    packages: Iterable[Received], names: Mapping[UUID | None, str]
) -> dict[UUID, tuple[Message, ...]]:
    """By package, where the other side says something else; `names`: each relation's recipient."""
    sides: dict[str, dict[Side, Received]] = defaultdict(dict)
    for each in packages:
        for relation in each.content.get("basics", {}):
            sides[relation][each.side] = each
    found: dict[UUID, list[Message]] = defaultdict(list)
    for relation, both in sides.items():
        if len(both) == len(Side):
            mine, theirs = (both[side].content["basics"][relation] for side in Side)
            for told in _differing(mine, theirs, names.get(UUID(relation), "")):
                for each in both.values():
                    found[each.id].append(told)
    return {package: tuple(told) for package, told in found.items()}


def _differing(mine: Mapping[str, Any], theirs: Mapping[str, Any], name: str) -> Iterable[Message]:
    if None not in (mine[_SINCE], theirs[_SINCE]) and mine[_SINCE] != theirs[_SINCE]:
        yield say("和{name}结对的开始日两边报的不同", name=name)
    if None not in (mine[_KIND], theirs[_KIND]) and mine[_KIND] != theirs[_KIND]:
        yield say("{name}的类别两边报的不同", name=name)
