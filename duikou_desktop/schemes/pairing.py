"""One line of a province's pairing table, and names in it that look like typing faults."""

from __future__ import annotations

from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field, model_validator

from duikou_desktop.core.text import squeeze


class TermState(StrEnum):
    """Whether a thing read from the document stands, or waits for the office to confirm it."""

    UNCONFIRMED = "待核实"
    IN_FORCE = "有效"


class Pairing(BaseModel):
    """Recipient and supporter in one line of 附件1.

    `number` is the printed 序号, the same for all lines of a county in Inner Mongolia's table;
    `row` is the line's place in the table (from 1), wholly empty lines counted. A `…_printed`
    name is the cell as it stands, blanks and line breaks kept, empty where Word merged it with
    the one above.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    number: int = Field(ge=1)
    row: int = Field(ge=1)
    county_printed: str
    county: str = Field(min_length=1)
    recipient_printed: str
    recipient: str = Field(min_length=1)
    supporter_printed: str
    supporter: str = Field(min_length=1)
    # True only where a blank supporter cell was read as the cell above.
    inferred: bool
    state: TermState
    note: str = ""

    @model_validator(mode="after")
    def _read_as_printed(self) -> Pairing:
        for printed, read in (
            (self.county_printed, self.county),
            (self.recipient_printed, self.recipient),
            (self.supporter_printed, self.supporter),
        ):
            if printed.strip() and squeeze(printed) != read:
                raise ValueError(
                    f"读作“{read}”，与印刷的“{squeeze(printed)}”不符："
                    "改成一样，新做的表把“原样”一格清空"
                )
        if self.inferred == bool(self.supporter_printed.strip()):
            raise ValueError("支援医院一格空白的行才可推定：有印的名称就不是接上一格读出")
        if self.inferred and self.state is not TermState.UNCONFIRMED:
            raise ValueError("推定的支援医院须为待核实：改状态")
        return self


class NameSuggestion(BaseModel):
    """A printed name that looks mistyped, and what it may have been; the office decides.

    `printed` may be a part of a hospital's name: 正篮旗 stands in 正篮旗医院 too.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    number: int = Field(ge=1)
    printed: str = Field(min_length=1)
    suggested: str = Field(min_length=1)
    reason: str = Field(min_length=1)

    @property
    def note(self) -> str:
        """What the pairing's line says about it."""
        return f"印作“{self.printed}”，疑为“{self.suggested}”：{self.reason}"

    def concerns(self, pairing: Pairing) -> bool:
        """Whether the printed name stands in this line."""
        names = (pairing.county, pairing.recipient, pairing.supporter)
        return pairing.number == self.number and any(self.printed in name for name in names)

    def applied_to(self, name: str) -> str:
        """The name as it would read if the office accepts the suggestion."""
        return name.replace(self.printed, self.suggested)
