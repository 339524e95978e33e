"""What an agreement says beyond its template: 中长期目标, and the departments to be built up."""

from __future__ import annotations

from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds the columns in place, empty in all agreements there are."""
    for name in ("long_targets", "key_departments"):
        op.execute(
            f"ALTER TABLE agreement ADD COLUMN {name} VARCHAR(5000) "
            f'CONSTRAINT agreement_{name} CHECK (length("{name}") BETWEEN 1 AND 5000)'
        )
