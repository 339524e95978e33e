"""The endings of the program's own files; the installers have a double click open these."""

from __future__ import annotations

SCHEME, UPDATE, RECEIPT = ".dkscheme", ".dkupdate", ".dkreceipt"
OPENED = (SCHEME, UPDATE, RECEIPT)
