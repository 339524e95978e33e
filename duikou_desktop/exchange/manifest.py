"""manifest.json: what a package says it is and holds, in one form of bytes; it is what is signed."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import BeforeValidator, Field, model_validator

from duikou_desktop.core.file_names import is_safe_path, twins
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.sealed import (
    KEY,
    MANIFEST,
    SIGNATURE,
    Content,
    Count,
    Day,
    Figure,
    Many,
    Moment,
    Name,
    Nth,
    Sha256,
    SignedManifest,
    Strict,
    Year,
)
from duikou_desktop.exchange.zip_layout import MAX_MEMBERS

# All files; with large photos made smaller; only the list of them.
EvidenceKind = Literal["full", "reduced", "catalogue"]

MAX_VOLUMES = 99
MAX_PARTS = MAX_MEMBERS - 3  # beside manifest, signature and key
# Of a package: a year's evidence, each file once for every point it proves, is far less.
MOST_PARTS = 20_000
_MOST_RELATIONS, _MOST_REGISTERS = 1_000, 100


def _few(said: Any) -> Any:
    """Told before they are looked at: pydantic would hold a fault for each."""
    if isinstance(said, dict) and len(said) > _MOST_REGISTERS:
        raise ValueError("more registers than there are")
    return said


Counts = Annotated[dict[Name, Count], BeforeValidator(_few)]


class Part(Content):
    """A file of the package; `volume` 0: in the package itself."""

    volume: int = Field(default=0, ge=0, le=MAX_VOLUMES)


class PartedManifest(SignedManifest):
    """One that names parts, some of which may lie in volumes."""

    # How many parts there may be.
    MOST: ClassVar[int] = MAX_PARTS

    parts: Annotated[Many[Part], Field(max_length=MAX_PARTS)]

    @model_validator(mode="after")
    def _parts_can_lie_side_by_side(self) -> PartedManifest:
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
        """How many volumes lie beside the file."""
        return max((each.volume for each in self.parts), default=0)

    @property
    def contents(self) -> tuple[Part, ...]:
        """The parts."""
        return self.parts

    def contents_of(self, volume: int) -> tuple[Part, ...]:
        """The parts in a volume; 0: in the file itself."""
        return tuple(each for each in self.parts if each.volume == volume)


class SchemeNamed(Strict):
    """The scheme, and the very standard and parameters the year was scored by."""

    id: Name
    version: Nth
    standard_sha256: Sha256
    parameters_sha256: Sha256


class Totals(Strict):
    """The office's own sums (自评分), as its form has them; `computed`: what the program counts.

    Of what no record decides it counts what the office judged itself.
    """

    total: Figure
    base: Figure
    bonus: Figure
    undecided: Figure
    computed: Figure


class Manifest(PartedManifest):
    """What the signature covers."""

    MOST = MOST_PARTS

    format: Literal["duikou-package"] = "duikou-package"
    id: UUID
    sequence: Nth
    previous: UUID | None
    program: Name
    scheme: SchemeNamed
    side: Side
    year: Year
    as_of: Day
    hospital: UUID
    hospital_name: Name
    relations: Annotated[Many[UUID], Field(max_length=_MOST_RELATIONS)]
    approved_on: Day
    approved_by: Name
    approval_sha256: Sha256
    sealed_at: Moment
    totals: Totals
    records: Counts
    evidence: EvidenceKind
    evidence_files: Count
    evidence_lost: Count  # the office names them, and has them no more
    demo: bool
    parts: Annotated[Many[Part], Field(max_length=MOST_PARTS)]
