"""Why a point was not full (不完成的原因), apart from the account that the records make anew."""

from __future__ import annotations

from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds the column in place, empty in all judgements there are."""
    op.execute(
        "ALTER TABLE judgement ADD COLUMN shortfall VARCHAR(5000) "
        'CONSTRAINT judgement_shortfall CHECK (length("shortfall") BETWEEN 1 AND 5000)'
    )
