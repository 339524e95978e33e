"""A signed file: its manifest, its signature, and with them every byte that is not content.

What it holds comes in the manifest's order, so headers, directory and length of each file are known
before it is read; whatever differs is no part of it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, ClassVar, Generic, Literal, TypeVar
from zlib import crc32

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    FailFast,
    Field,
    SerializerFunctionWrapHandler,
    ValidationError,
    model_serializer,
    model_validator,
)
from pydantic_core import from_json

from duikou_desktop.core.bounds import is_day, is_figure, is_moment
from duikou_desktop.core.dates import EARLIEST, LATEST
from duikou_desktop.core.file_names import PATH_LIMIT, is_safe_path, twins
from duikou_desktop.exchange.faults import SealedFault, Why
from duikou_desktop.exchange.keys import public_pem
from duikou_desktop.exchange.zip_layout import MAX_SIZE, Member, closing, place, whole_size

MANIFEST, SIGNATURE, KEY = "manifest.json", "manifest.sig", "key.pem"

T = TypeVar("T")
# Up to the first that does not fit: pydantic would hold a fault for each of millions, of kilobytes.
Many = Annotated[tuple[T, ...], FailFast()]
Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Crc32 = Annotated[str, Field(pattern=r"^[0-9a-f]{8}$")]
Words = Annotated[str, Field(max_length=500)]
# Who somebody is, on one line: nothing in it breaks a list or turns what stands beside it around, and
# all of it can be put on paper.
Name = Annotated[
    str, Field(max_length=500, pattern=r"^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\x{FFFE}\x{FFFF}]*$")
]
Year = Annotated[int, Field(ge=EARLIEST, le=LATEST)]
Nth = Annotated[int, Field(ge=1, le=999_999)]  # the how manieth: counted up one by one
Count = Annotated[int, Field(ge=0, le=999_999_999)]


def _only(fits: Callable[[Any], bool]) -> AfterValidator:
    def check(value: Any) -> Any:
        if not fits(value):
            raise ValueError("beyond anything an office or a clock says")
        return value

    return AfterValidator(check)


Figure = Annotated[Decimal, _only(is_figure)]
Day = Annotated[date, _only(is_day)]
Moment = Annotated[datetime, _only(is_moment)]


class Strict(BaseModel):
    """Nothing but what is named, and it stays as it was read."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _nothing_else(cls, said: Any) -> Any:
        """One fault, where pydantic would hold one for each of the millions that a stranger may name."""
        if isinstance(said, dict) and not said.keys() <= cls.model_fields.keys():
            raise ValueError("more than is named here")
        return said


class Content(Strict):
    """A file held in it."""

    path: Annotated[str, Field(max_length=PATH_LIMIT)]
    size: int = Field(ge=0, le=MAX_SIZE)
    sha256: Sha256
    crc32: Crc32

    @property
    def member(self) -> Member:
        """It as a member of its zip."""
        return Member(self.path, self.size, int(self.crc32, 16))


class SignedManifest(Strict):
    """What the signature covers."""

    version: int = 1
    algorithm: Literal["Ed25519"] = "Ed25519"
    key: str = Field(pattern=r"^[0-9a-f]{64}$")

    # What earlier programs did not say: left out where it says nothing, so that theirs stay as signed.
    LATER: ClassVar[frozenset[str]] = frozenset()

    @model_serializer(mode="wrap")
    def _as_signed(self, plain: SerializerFunctionWrapHandler) -> dict[str, Any]:
        said: dict[str, Any] = plain(self)
        for name in self.LATER:
            if not said[name]:
                del said[name]
        return said

    @property
    def volumes(self) -> int:
        """How many volumes lie beside the file."""
        return 0

    @property
    def contents(self) -> Sequence[Content]:
        """All that is held, in its order."""
        raise NotImplementedError

    def contents_of(self, _volume: int) -> Sequence[Content]:
        """What a volume holds; 0: the file itself."""
        return self.contents


def must_lie_side_by_side(contents: Sequence[Content]) -> None:
    """Raises ValueError for a name that leads elsewhere, or two that are one on some system."""
    names = [each.path for each in contents]
    safe = all(is_safe_path(each) and "/" not in each for each in names)
    if not safe or twins([MANIFEST, SIGNATURE, *names]):
        raise ValueError("a name that leads elsewhere, or two that are one")


M = TypeVar("M", bound=SignedManifest)


@dataclass(frozen=True)
class Sealed(Generic[M]):
    """A file whose signature is that of the key it names."""

    manifest: M
    signature: bytes
    files: Mapping[int, Path]  # where its volumes lie; 0: the file itself

    # What tells one kind of signed file from another.
    MODEL: ClassVar[type[Any]]
    PREFIX: ClassVar[bytes]  # before the manifest where it is signed
    FAULT: ClassVar[type[SealedFault]]
    # The manifest's bytes, and the values in it: more is written only by whoever would fill the memory.
    LIMIT: ClassVar[int]
    VALUES: ClassVar[int]
    HAS_PEM: ClassVar[bool] = False  # carries its key for openssl, too

    @classmethod
    def reads(cls, manifest: bytes) -> bool:
        """Whether a manifest of these bytes is read at all; told before it is parsed."""
        # A key or a value stands behind each of these; within words they only make it look like more.
        values = sum(map(manifest.count, (b",", b"[", b"{")))
        return len(manifest) <= cls.LIMIT and values <= cls.VALUES

    @property
    def path(self) -> Path:
        """The file that a person gives on."""
        return self.files[0]

    @cached_property
    def _head(self) -> tuple[tuple[Member, bytes], ...]:
        contents = {MANIFEST: manifest_bytes(self.manifest), SIGNATURE: self.signature}
        if self.HAS_PEM:
            contents[KEY] = public_pem(bytes.fromhex(self.manifest.key))
        return tuple(
            (Member(name, len(data), crc32(data)), data) for name, data in contents.items()
        )

    def front(self, volume: int) -> bytes:
        """The bytes of a file before its first content."""
        head = self._head if volume == 0 else ()
        return b"".join(member.header + data for member, data in head)

    def members(self, volume: int) -> list[Member]:
        """What the zip of a volume holds."""
        head = [member for member, _ in self._head] if volume == 0 else []
        return head + [each.member for each in self.manifest.contents_of(volume)]

    def end(self, volume: int) -> bytes:
        """The bytes of a file behind its last content."""
        return closing(place(self.members(volume)))

    def size(self, volume: int) -> int:
        """The bytes of a file."""
        return whole_size(self.members(volume))


def volume_path(file: Path, volume: int) -> Path:
    """Where a volume of the file lies: `….dkpkg.01` beside it."""
    return file.with_name(f"{file.name}.{volume:02d}") if volume else file


def manifest_bytes(manifest: SignedManifest) -> bytes:
    """The one form: keys in order, UTF-8, an indent a person can read, one line end at the end."""
    plain = manifest.model_dump(mode="json")
    return (json.dumps(plain, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode()


def read_manifest(kind: type[Sealed[M]], data: bytes) -> M:
    """Reads what was signed. Raises SealedFault for another form, or one of a later program."""
    try:
        # Parsed once: pydantic's own parsed form is turned into ours again for each fault that is told.
        said = from_json(data)
    except ValueError as error:
        raise kind.FAULT(Why.ALTERED) from error
    try:
        manifest: M = kind.MODEL.model_validate(said)
    except ValidationError as error:
        raise kind.FAULT(_why(kind, said)) from error
    if manifest.version > _version(kind):
        raise kind.FAULT(Why.NEWER)
    if manifest_bytes(manifest) != data:
        raise kind.FAULT(Why.ALTERED)
    return manifest


def _version(kind: type[Sealed[M]]) -> int:
    return int(kind.MODEL.model_fields["version"].default)


def _why(kind: type[Sealed[M]], raw: Any) -> Why:
    """A later program may say more, and then says which it is."""
    try:
        said = _Version.model_validate(raw)
    except ValidationError:
        return Why.ALTERED
    ours = said.format == kind.MODEL.model_fields["format"].default
    return Why.NEWER if ours and said.version > _version(kind) else Why.ALTERED


class _Version(BaseModel):
    format: str
    version: int
