"""A scheme as a cell names it: by its id or its title."""

from __future__ import annotations

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import say
from duikou_desktop.core.text import normal_name
from duikou_desktop.schemes.shelf import Shelf


def read_scheme(words: str, shelf: Shelf) -> str:
    """The id of the scheme. Raises UserError where there is none of that name."""
    wanted = normal_name(words)
    for scheme in shelf.schemes():
        if wanted in (scheme.id, normal_name(scheme.title), normal_name(scheme.short_title)):
            return scheme.id
    known = "、".join(scheme.id for scheme in shelf.schemes())
    raise UserError(say("没有方案“{words}”，可填：{known}。", words=words[:40], known=known))
