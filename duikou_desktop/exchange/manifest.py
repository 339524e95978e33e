"""manifest.json: what a package says it is and holds, in one form of bytes; it is what is signed."""

from __future__ import annotations

import json
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from duikou_desktop.core.file_names import is_safe_path, twins
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.faults import PackageFault, Why
from duikou_desktop.exchange.zip_layout import MAX_MEMBERS, MAX_SIZE, Member

VERSION = 1
MANIFEST, SIGNATURE, KEY = "manifest.json", "manifest.sig", "key.pem"
# Written by no package but by whoever would fill the memory.
MANIFEST_LIMIT = 32 * 1024 * 1024
MAX_VOLUMES = 99
MAX_PARTS = MAX_MEMBERS - 3  # beside manifest, signature and key

Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Crc32 = Annotated[str, Field(pattern=r"^[0-9a-f]{8}$")]
Words = Annotated[str, Field(max_length=500)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Part(_Strict):
    """A file of the package; `volume` 0: in the package itself."""

    path: str
    size: int = Field(ge=0, le=MAX_SIZE)
    sha256: Sha256
    crc32: Crc32
    volume: int = Field(default=0, ge=0, le=MAX_VOLUMES)

    @property
    def member(self) -> Member:
        """It as a member of its zip."""
        return Member(self.path, self.size, int(self.crc32, 16))


class SchemeNamed(_Strict):
    """The scheme, and the very standard and parameters the year was scored by."""

    id: Words
    version: int
    standard_sha256: Sha256
    parameters_sha256: Sha256


class Totals(_Strict):
    """The office's own sums (自评分), as its form has them; `computed`: what the program counts."""

    total: Decimal
    base: Decimal
    bonus: Decimal
    undecided: Decimal
    computed: Decimal


class Manifest(_Strict):
    """What the signature covers."""

    format: Literal["duikou-package"] = "duikou-package"
    version: int = VERSION
    algorithm: Literal["Ed25519"] = "Ed25519"
    key: str = Field(pattern=r"^[0-9a-f]{64}$")
    id: UUID
    sequence: int = Field(ge=1)
    previous: UUID | None
    program: Words
    scheme: SchemeNamed
    side: Side
    year: int
    as_of: date
    hospital: UUID
    hospital_name: Words
    relations: tuple[UUID, ...]
    approved_on: date
    approved_by: Words
    approval_sha256: Sha256
    sealed_at: datetime
    totals: Totals
    records: dict[str, int]
    evidence: Literal["full", "catalogue"]
    evidence_files: int = Field(ge=0)
    evidence_lost: int = Field(ge=0)  # the office names them, and has them no more
    demo: bool
    parts: tuple[Part, ...] = Field(max_length=MAX_PARTS)

    @model_validator(mode="after")
    def _parts_can_lie_side_by_side(self) -> Manifest:
        paths = [each.path for each in self.parts]
        if not all(map(is_safe_path, paths)) or twins([MANIFEST, SIGNATURE, KEY, *paths]):
            raise ValueError("a path that leads elsewhere, or two that are one")
        if paths != sorted(paths):
            raise ValueError("the parts are not in order")
        if {each.volume for each in self.parts} - {0} != set(range(1, self.volumes + 1)):
            raise ValueError("a volume without a part")
        return self

    @property
    def volumes(self) -> int:
        """How many volumes lie beside the package."""
        return max((each.volume for each in self.parts), default=0)

    def parts_of(self, volume: int) -> tuple[Part, ...]:
        """The parts in a volume; 0: in the package itself."""
        return tuple(each for each in self.parts if each.volume == volume)


def manifest_bytes(manifest: Manifest) -> bytes:
    """The one form: keys in order, UTF-8, an indent a person can read, one line end at the end."""
    plain = manifest.model_dump(mode="json")
    return (json.dumps(plain, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode()


def read_manifest(data: bytes) -> Manifest:
    """Reads what was signed. Raises PackageFault for another form, or one of a later program."""
    try:
        manifest = Manifest.model_validate_json(data)
    except ValidationError as error:
        raise PackageFault(_why(data)) from error
    if manifest.version > VERSION:
        raise PackageFault(Why.NEWER)
    if manifest_bytes(manifest) != data:
        raise PackageFault(Why.ALTERED)
    return manifest


def _why(data: bytes) -> Why:
    """A later program may say more, and then says which it is."""
    try:
        said = _Version.model_validate_json(data)
    except ValidationError:
        return Why.ALTERED
    return Why.NEWER if said.version > VERSION else Why.ALTERED


class _Version(BaseModel):
    format: Literal["duikou-package"]
    version: int
