"""The office's own telephone, for the letters it writes."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds the column, empty in all offices there are."""
    op.add_column("office", sa.Column("telephone", sa.String(200), nullable=True))
