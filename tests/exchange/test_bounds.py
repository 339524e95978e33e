"""What a signed manifest may say of figures and moments: nothing that no office would say."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from duikou_desktop.exchange.sealed import manifest_bytes
from duikou_desktop.exchange.signed_papers import Given
from tests.exchange.sealed import described

TOTALS = described()(()).totals.model_dump()


@pytest.mark.parametrize(
    "said",
    [
        {"sequence": 2**63},
        {"evidence_lost": 10**5000},
        {"records": {"activity": 2**63}},
        {"totals": TOTALS | {"base": Decimal("1E+2000000000")}},
        {"totals": TOTALS | {"base": Decimal("1E-2000000000")}},
        {"totals": TOTALS | {"computed": Decimal("1." + "1" * 70)}},
        {"as_of": date(1, 1, 1)},
        {"approved_on": date(9999, 12, 31)},
        {"sealed_at": datetime(1, 1, 1, tzinfo=UTC)},
        {"sealed_at": datetime(9999, 12, 31, 23, 59, tzinfo=UTC)},
        {"sealed_at": datetime(2025, 1, 7, tzinfo=UTC).replace(tzinfo=None)},
    ],
)
def test_what_no_office_says_makes_no_manifest(said: dict[str, Any]) -> None:
    (name,) = said
    with pytest.raises(ValidationError, match=name):
        described(**said)(())


@pytest.mark.parametrize(
    "said",
    [
        # Of three relations; a clock that lost its battery; the last year there is.
        {"totals": TOTALS | {"total": Decimal(200) / 3}},
        {"sealed_at": datetime(1980, 1, 1, tzinfo=UTC), "approved_on": date(1980, 1, 1)},
        {"year": 2100, "as_of": date(2100, 12, 31)},
    ],
)
def test_what_an_office_may_say_is_written_as_it_was(said: dict[str, Any]) -> None:
    made = described(**said)(())
    assert type(made).model_validate_json(manifest_bytes(made)) == made


def test_a_statement_names_the_zone_of_its_moment() -> None:
    plain = {
        "key": "0" * 64, "program": "1", "commission": "甲市", "scheme": "s", "year": 2024,
        "given_by": "乙", "given_on": date(2025, 2, 1), "demo": False,
    }  # fmt: skip
    with pytest.raises(ValidationError, match="given_at"):
        Given(**plain, given_at=datetime(2025, 2, 1, tzinfo=UTC).replace(tzinfo=None))
    assert Given(**plain, given_at=datetime(2025, 2, 1, tzinfo=UTC)).moment.year == 2025
