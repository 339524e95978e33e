"""Where the program's own files lie: in a checkout, in an installed wheel, in a frozen program."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def _shipped(name: str) -> Path:
    """The folder `name`, inside the package when built, beside it in a checkout."""
    built = _PACKAGE / name
    return built if built.is_dir() else _PACKAGE.parent / name


def resources() -> Path:
    """Schemes, icons, templates: read-only."""
    return _shipped("resources")


def catalogues() -> Path:
    """The compiled translations."""
    return _shipped("i18n")
