"""Upgrading from a stick without a window."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from duikou_desktop.cli.commands import DONE, open_office
from duikou_desktop.cli.output import show, table

if TYPE_CHECKING:
    from duikou_desktop.services.upgrading import Offer


def upgrade(chosen: argparse.Namespace) -> int:
    """Verifies an update; without --check backs the office up and starts the installer."""
    from duikou_desktop.services.starting import System
    from duikou_desktop.services.upgrading import look_at, put_out, secure, start

    if chosen.check:
        _show(look_at(chosen.file))
        return DONE
    with open_office(chosen) as store:
        offer = look_at(chosen.file)
        _show(offer)
        secured = secure(offer, store.folder, store.clock)
        if secured.backup is not None:
            show(f"已备份：{secured.backup.path}")
        ready = put_out(secured, chosen.to)
    show(f"安装程序：{ready.file}")
    show(start(ready, System()))
    return DONE


def _show(offer: Offer) -> None:
    table(
        [
            ("版本", f"{offer.now} → {offer.said.program}"),
            ("安装程序", f"{offer.installer.path}（{offer.installer.platform.value}）"),
            ("签名", f"已核对，是本程序的发布密钥（指纹 {offer.fingerprint}）"),
        ]
    )
    show(offer.said.notes)
