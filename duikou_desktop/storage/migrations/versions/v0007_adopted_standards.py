"""Whose standard an office scores by, where its own scheme has none."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds the column: an office's choice, empty in all there are."""
    op.add_column("office_side", sa.Column("adopts", sa.String(80), nullable=True))
