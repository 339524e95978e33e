"""What commissions made of the office's packages, and whose keys they sign with."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the tables."""
    op.create_table(
        "received_receipt",
        sa.Column("package", sa.Uuid(), primary_key=True),
        sa.Column("commission", sa.String(500), primary_key=True),
        sa.Column("scheme", sa.String(80), nullable=False),
        sa.Column("side", sa.String(12), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("received_at", sa.DateTime(), nullable=False),
        sa.Column("clerk", sa.String(200), nullable=True),
        sa.Column("said", sa.String(), nullable=False),
        sa.Column("signature", sa.String(128), nullable=False),
    )
    op.create_table(
        "commission_key",
        sa.Column("commission", sa.String(500), primary_key=True),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("confirmed_at", sa.DateTime(), nullable=False),
        sa.Column("clerk", sa.String(200), nullable=True),
    )
