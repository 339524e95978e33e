"""An update (`.dkupdate`): the installers of one version of the program, signed by who released it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, model_validator

from duikou_desktop.core.task import Task
from duikou_desktop.exchange.faults import UpdateFault
from duikou_desktop.exchange.keys import OfficeKey
from duikou_desktop.exchange.sealed import (
    Content,
    Many,
    Sealed,
    SignedManifest,
    must_lie_side_by_side,
)
from duikou_desktop.exchange.sealed_reader import open_sealed
from duikou_desktop.exchange.sealed_writer import NO_CRC32, NO_SHA256, Source, write_sealed

_VERSION = r"[0-9]{1,6}(\.[0-9]{1,6}){0,3}"
NOTES_LIMIT = 100_000  # characters


class Platform(StrEnum):
    """What an installer is for: the system, how the program came there, the machine."""

    WINDOWS = "windows-x86_64"
    DEB_AMD64 = "linux-deb-amd64"
    DEB_ARM64 = "linux-deb-arm64"
    USER = "linux-user-x86_64"


class Installer(Content):
    """An installer in the update; its path is a bare file name."""

    platform: Platform


class UpdateManifest(SignedManifest):
    """What the signature covers."""

    format: Literal["duikou-update"] = "duikou-update"
    program: Annotated[str, Field(pattern=rf"^{_VERSION}$")]  # the version it brings
    notes: Annotated[str, Field(max_length=NOTES_LIMIT)]  # what is new, for those who use it
    installers: Annotated[Many[Installer], Field(min_length=1, max_length=len(Platform))]

    @model_validator(mode="after")
    def _one_of_each_side_by_side(self) -> UpdateManifest:
        must_lie_side_by_side(self.installers)
        platforms = [each.platform for each in self.installers]
        if platforms != sorted(set(platforms)):
            raise ValueError("the platforms are not in order, or one is there twice")
        return self

    @property
    def contents(self) -> tuple[Installer, ...]:
        """The installers."""
        return self.installers

    def installer(self, platform: Platform) -> Installer | None:
        """The one for `platform`, if it is there."""
        return next((each for each in self.installers if each.platform is platform), None)


@dataclass(frozen=True)
class Update(Sealed[UpdateManifest]):
    """An update whose signature is that of the key it names; whether to trust that is not asked here."""

    MODEL = UpdateManifest
    PREFIX = b"duikou-update-v1\n"
    FAULT = UpdateFault
    LIMIT, VALUES = 1024 * 1024, 110_000  # its notes are words, with a comma here and there


def version_figures(version: str) -> tuple[int, ...]:
    """A version to be compared: 0.10 is later than 0.9, and 1.0 is 1.0.0."""
    figures = [int(each) for each in version.split(".")]
    while figures and not figures[-1]:
        figures.pop()
    return tuple(figures)


def open_update(path: Path) -> Update:
    """The update, as `open_sealed` opens it. Raises UpdateFault, EnvironmentProblem."""
    return open_sealed(Update, path)


def write_update(
    target: Path,
    installers: Mapping[Platform, Path],
    key: OfficeKey,
    *,
    program: str,
    notes: str,
    task: Task | None = None,
) -> Update:
    """The update as the file `target`. Raises as `write_sealed`; ValueError for what is none."""
    ordered = sorted(installers.items())
    sources = [Source(path.name, path) for _, path in ordered]

    def describe(found: Sequence[Installer]) -> UpdateManifest:
        return UpdateManifest(
            key=key.public.hex(), program=program, notes=notes, installers=tuple(found)
        )

    planned = describe(
        [
            Installer(
                path=source.path,
                size=source.size,
                sha256=NO_SHA256,
                crc32=NO_CRC32,
                platform=platform,
            )
            for (platform, _), source in zip(ordered, sources, strict=True)
        ]
    )
    return write_sealed(Update, target, sources, key, planned=planned, describe=describe, task=task)
