"""Two people of one name at one hospital: what tells them apart."""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds the column in place: a rebuilt table would lose the checks it has."""
    op.execute(
        "ALTER TABLE person ADD COLUMN distinction VARCHAR(200) "
        'CONSTRAINT person_distinction CHECK (length("distinction") BETWEEN 1 AND 200)'
    )
