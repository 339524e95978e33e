"""What the office sealed: which package is the newest of a year, and the one before it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the table."""
    op.create_table(
        "sealed_package",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("scheme", sa.String(80), nullable=False),
        sa.Column("side", sa.String(12), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("previous", sa.Uuid(), nullable=True),
        sa.Column("approval_sha256", sa.String(64), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("clerk", sa.String(200), nullable=True),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("written", sa.Boolean(), nullable=False),
        sa.UniqueConstraint("scheme", "side", "year", "sequence", name="sealed_package_once"),
        sa.CheckConstraint("sequence >= 1", name="sealed_package_sequence"),
    )
