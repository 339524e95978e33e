"""The endings of the program's own files; the installers have a double click open these."""

from __future__ import annotations

SCHEME, UPDATE, PACKAGE, RECEIPT = ".dkscheme", ".dkupdate", ".dkpkg", ".dkreceipt"
OPENED = (SCHEME, UPDATE, PACKAGE, RECEIPT)
# Read where packages are collected, with them; no double click opens one.
ROUND, CONCEALED = ".dkround", ".dkenc"
# What the program may be started on.
GIVEN = (*OPENED, ROUND, CONCEALED)
# An office on its way to another computer: arrived at from the first page, never by a double click.
MOVE = ".dkmove"
