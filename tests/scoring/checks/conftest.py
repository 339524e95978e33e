"""An office made by hand, and somebody who serves in it."""

from __future__ import annotations

from uuid import UUID

import pytest

from tests.factories import SUPPORTER, Office


@pytest.fixture
def office() -> Office:
    return Office()


@pytest.fixture
def stay(office: Office) -> UUID:
    """Somebody on site from March to August 2024, in a batch of those days."""
    batch = office.batch("第1批", "2024-03-01", "2024-08-31")
    return office.member(batch, "2024-03-01", "2024-08-31")


@pytest.fixture
def person(office: Office) -> UUID:
    return office.add("person", name="示例甲", hospital=SUPPORTER)


@pytest.fixture
def served(office: Office, person: UUID) -> UUID:
    """示例甲 on site from March to August 2024, in a batch of those days."""
    batch = office.batch("第1批", "2024-03-01", "2024-08-31")
    return office.member(batch, "2024-03-01", "2024-08-31", person=person)
