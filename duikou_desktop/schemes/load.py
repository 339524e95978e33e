"""Loads scheme packs: reads every file of the folder, then checks the parts against each other."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from pydantic import ValidationError

from duikou_desktop.core.paths import resources
from duikou_desktop.schemes import pairings_file, yaml_text
from duikou_desktop.schemes.faults import SchemeFault, first_fault
from duikou_desktop.schemes.files import (
    AGREEMENT,
    FILES,
    HEAD,
    OUTLINE,
    PAIRINGS,
    RECIPIENT_STANDARD,
    SUPPORTER_STANDARD,
)
from duikou_desktop.schemes.model import Scheme, SchemeHead
from duikou_desktop.schemes.wording import Agreement, Outline
from duikou_desktop.scoring.standard import Standard

# Of each file its name, when it was changed, and its size.
Stamp = tuple[tuple[str, int, int], ...]
# Register key → the names of its fields.
KnownFields = Mapping[str, Collection[str]]


def shipped() -> Path:
    """The folder of the schemes that come with the program."""
    return resources() / "schemes"


def scheme_folders(root: Path | None = None) -> tuple[Path, ...]:
    """The folders that hold a scheme, by name."""
    return tuple(sorted(head.parent for head in (root or shipped()).glob(f"*/{HEAD}")))


def load_scheme(
    scheme_id: str, *, root: Path | None = None, known_fields: KnownFields | None = None
) -> Scheme:
    """The scheme of that id, read once and kept.

    With `known_fields`, every register and field that a standard names must be in it.
    Raises `SchemeFault` when a file is missing or wrong, or the parts do not agree.
    """
    folder = (root or shipped()) / scheme_id
    scheme = _load(folder, _stamp(folder))
    if known_fields is not None:
        check_registers(scheme, known_fields, folder=folder)
    return scheme


def all_schemes(
    *, root: Path | None = None, known_fields: KnownFields | None = None
) -> tuple[Scheme, ...]:
    """Every scheme, by id; raises `SchemeFault` as `load_scheme` does."""
    folders = scheme_folders(root)
    schemes = tuple(
        load_scheme(folder.name, root=root, known_fields=known_fields) for folder in folders
    )
    ids = {scheme.id for scheme in schemes}
    for scheme, folder in zip(schemes, folders, strict=True):
        if scheme.adopts is not None and scheme.adopts not in ids:
            raise SchemeFault(f"没有所采用的方案“{scheme.adopts}”", file=folder / HEAD)
    return schemes


def check_registers(scheme: Scheme, known_fields: KnownFields, *, folder: Path) -> None:
    """Raises `SchemeFault` for the first register or field named that nobody keeps."""
    for name, standard in (
        (RECIPIENT_STANDARD, scheme.recipient_standard),
        (SUPPORTER_STANDARD, scheme.supporter_standard),
    ):
        for point in standard.points() if standard is not None else ():
            for register, field in point.rule.uses():
                if register not in known_fields:
                    raise SchemeFault(f"{point.id}：没有“{register}”台账", file=folder / name)
                if field and field not in known_fields[register]:
                    fault = f"{point.id}：“{register}”台账没有“{field}”一栏"
                    raise SchemeFault(fault, file=folder / name)


def scheme_files(scheme_id: str, *, root: Path | None = None) -> dict[str, str]:
    """The text of each of the scheme's files but its source, by name."""
    folder = (root or shipped()) / scheme_id
    return {
        name: (folder / name).read_text(encoding="utf-8-sig")
        for name in FILES
        if (folder / name).exists()
    }


def scheme_from(scheme_id: str, files: Mapping[str, str]) -> Scheme:
    """The scheme that these files make, as a closed year holds them. Raises `SchemeFault`."""
    return _from_files(scheme_id, tuple(sorted(files.items())))


@cache
def _from_files(scheme_id: str, files: tuple[tuple[str, str], ...]) -> Scheme:
    with TemporaryDirectory() as made:
        folder = Path(made) / scheme_id
        folder.mkdir()
        for name, text in files:
            (folder / name).write_text(text, encoding="utf-8")
        return _read(folder)


@cache
def _load(folder: Path, stamp: Stamp) -> Scheme:
    """The scheme of a folder whose files are of that age and size: read once, and again when new."""
    del stamp
    return _read(folder)


def _stamp(folder: Path) -> Stamp:
    files = [(name, (folder / name).stat()) for name in FILES if (folder / name).exists()]
    return tuple((name, stat.st_mtime_ns, stat.st_size) for name, stat in files)


def _read(folder: Path) -> Scheme:
    if not (folder / HEAD).exists():
        raise SchemeFault("没有这个方案", file=folder / HEAD)
    head = yaml_text.read(folder / HEAD, SchemeHead)
    if head.id != folder.name:
        raise SchemeFault(f"id“{head.id}”与文件夹名不符", file=folder / HEAD)
    parts = {
        "pairings": pairings_file.read_csv(folder / PAIRINGS),
        "agreement": yaml_text.read(folder / AGREEMENT, Agreement),
        "outline": _optional(folder / OUTLINE, Outline),
        "recipient_standard": _optional(folder / RECIPIENT_STANDARD, Standard),
        "supporter_standard": _optional(folder / SUPPORTER_STANDARD, Standard),
    }
    known = {name: getattr(head, name) for name in SchemeHead.model_fields}
    try:
        return Scheme.model_validate(known | parts)
    except ValidationError as error:
        raise SchemeFault(first_fault(error), file=folder / HEAD) from error


def _optional(file: Path, model: type[yaml_text.Model]) -> yaml_text.Model | None:
    return yaml_text.read(file, model) if file.exists() else None
