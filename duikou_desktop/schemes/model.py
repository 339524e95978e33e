"""A scheme: one province's plan for some years, whole and unchangeable."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal

from pydantic import Field, model_validator

from duikou_desktop.domain.registers.relation import Mode
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.pairing import NameSuggestion, Pairing, TermState
from duikou_desktop.schemes.parties import PartyRole
from duikou_desktop.schemes.wording import Agreement, Outline
from duikou_desktop.scoring.assessment import rounded
from duikou_desktop.scoring.conditions.base import Selection
from duikou_desktop.scoring.parameters import Parameters, Points, Strict
from duikou_desktop.scoring.standard import Standard

SchemeId = str
DemandKey = Literal[
    "team",
    "on_site_all_year",
    "joint_plan",
    "key_clinicians",
    "techniques",
    "counted_before_signing",
    "remote",
    "clinics",
]


class Years(Strict):
    """First and last year of the plan; 待核实 where the document prints none."""

    first: int = Field(alias="from", ge=1990, le=2100)
    last: int = Field(alias="to", ge=1990, le=2100)
    state: TermState
    note: str = ""

    @model_validator(mode="after")
    def _in_order(self) -> Years:
        if self.last < self.first:
            raise ValueError(f"起止年份颠倒：{self.first}—{self.last}")
        return self

    def __contains__(self, year: object) -> bool:
        return isinstance(year, int) and self.first <= year <= self.last


class Wording(Strict):
    """The province's own words for common things."""

    county: str
    recipient_hospital: str
    support: str


class TableColumns(Strict):
    """Headings of the pairing table as printed."""

    number: str
    county: str
    recipient: str
    supporter: str


class PairingTable(Strict):
    """Title and headings of 附件1."""

    title: str
    columns: TableColumns


class Party(Strict):
    """A party of the agreement and what it is called."""

    role: PartyRole
    name: str


class Addressee(Strict):
    """An office that receives reports. Persons' names are for the aid office to enter."""

    body: str
    office: str
    telephone: str


class Demand(Strict):
    """What the plan asks of every year, in its own words."""

    key: DemandKey
    text: str


class Aim(Selection):
    """What the plan's years together should come to, and the records that tell how far it is."""

    text: str
    register_key: str = Field(alias="register")
    unit: Literal["个", "名", "项", "次"]


class Combination(Strict):
    """How a pairing's two scores make one, in percent."""

    recipient: Points = Field(gt=0)
    supporter: Points = Field(gt=0)

    def of(self, recipient: Decimal, supporter: Decimal, rounding: Decimal) -> Decimal:
        """The combined score of both totals, in points, rounded half up."""
        weighed = self.recipient * recipient + self.supporter * supporter
        return rounded(weighed / 100, rounding)

    @model_validator(mode="after")
    def _whole(self) -> Combination:
        if self.recipient + self.supporter != 100:
            raise ValueError("双方得分的占比合计须为 100")
        return self


class SchemeHead(Strict):
    """What `scheme.yaml` says."""

    id: SchemeId = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    # Grows when the commission corrects the plan: a newer one takes the older one's place.
    version: int = Field(default=1, ge=1, le=999_999)  # so that a newer one can always follow
    title: str
    short_title: str
    province: str
    years: Years
    # None where the document prints no date.
    issued: date | None
    wording: Wording
    pairing_table: PairingTable
    parties: tuple[Party, ...] = Field(min_length=2)
    addressees: tuple[Addressee, ...]
    emergency_centres: tuple[str, ...]
    demands: tuple[Demand, ...]
    aims: tuple[Aim, ...]
    # The scheme whose standard this one uses by its own text; an office's choice stands elsewhere.
    adopts: SchemeId | None
    name_suggestions: tuple[NameSuggestion, ...]
    # None: the document does not combine the two sides' scores.
    combination: Combination | None = None
    parameters: Parameters


class Scheme(SchemeHead):
    """The head and all that lies beside it in the scheme's folder."""

    pairings: tuple[Pairing, ...] = Field(min_length=1)
    agreement: Agreement
    outline: Outline | None
    recipient_standard: Standard | None
    supporter_standard: Standard | None
    # Whose standards these are where the office chose them for reference; empty: its own.
    reference: str = ""

    def scored_by(self, lender: Scheme, *, reference: bool) -> Scheme:
        """This scheme with another's standards, and the parameters they count by.

        And its outline, where this one has none: the report follows the standard it is scored by.
        """
        return self.model_copy(
            update={
                "recipient_standard": lender.recipient_standard,
                "supporter_standard": lender.supporter_standard,
                "parameters": lender.parameters,
                "outline": self.outline or lender.outline,
                "reference": lender.short_title if reference else "",
            }
        )

    def standard(self, side: Side) -> Standard | None:
        """That side's standard; None where the document carries none."""
        return self.recipient_standard if side is Side.RECIPIENT else self.supporter_standard

    def mode_words(self, mode: Mode) -> str:
        """支援形式 as the plan calls it: being paired is 对口帮扶 in some."""
        return self.wording.support if mode is Mode.PAIRED else mode.value

    @property
    def standards(self) -> tuple[Standard, ...]:
        """Those the scheme has, the recipient's first."""
        both = (self.recipient_standard, self.supporter_standard)
        return tuple(standard for standard in both if standard is not None)

    @model_validator(mode="after")
    def _parts_agree(self) -> Scheme:
        signing = [signature.role for signature in self.agreement.signatures]
        if sorted(signing) != sorted(party.role for party in self.parties):
            raise ValueError("协议书的签章处与签订各方不符")
        for side in Side:
            standard = self.standard(side)
            if standard is not None and standard.side is not side:
                raise ValueError(f"{side.label}医院考核标准的 side 写作 {standard.side}")
        if self.adopts == self.id:
            raise ValueError("方案不能采用自己的考核标准")
        return self
