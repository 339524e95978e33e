"""Which commission alone can open a package: a receipt is held against what that one was given."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds the column, empty in all packages there are: anybody can open them, as far as is known."""
    op.add_column("sealed_package", sa.Column("reader", sa.String(500), nullable=True))
