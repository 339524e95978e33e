"""Whose key is whose: told by a person from the stamped sheet, never by the package itself."""

from __future__ import annotations

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import say
from duikou_desktop.core.text import figures_in
from duikou_desktop.exchange.keys import fingerprint
from duikou_desktop.storage.desk import DeskStore, Received


def confirm_fingerprint(desk: DeskStore, figures: str, by: str | None = None) -> str:
    """The hospital whose package bears that fingerprint: its key is known from now on.

    Raises UserError where no package that was taken bears it.
    """
    found = _bearing(desk, figures)
    desk.confirm_key(found.hospital, found.key, by)
    return found.hospital_name


def revoke_fingerprint(desk: DeskStore, figures: str, reason: str) -> str:
    """The hospital whose key is no longer to be trusted. Raises UserError as above."""
    found = _bearing(desk, figures)
    if all(each.key != found.key for each in desk.known_keys()):
        desk.confirm_key(found.hospital, found.key, None)
    desk.revoke_key(found.hospital, found.key, reason)
    return found.hospital_name


def _bearing(desk: DeskStore, figures: str) -> Received:
    typed = figures_in(figures)
    for each in desk.received():
        if figures_in(fingerprint(bytes.fromhex(each.key))) == typed:
            return each
    raise UserError(
        say("收到的上报包里没有这个指纹。和封面上的数字再对一遍，不一致就不能采用那个上报包。")
    )
