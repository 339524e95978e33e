"""What lists are searched, filtered and counted by; filled by the program when it opens."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the table of faces, empty."""
    op.create_table(
        "record_face",
        sa.Column(
            "id", sa.Uuid(), sa.ForeignKey("record.id", ondelete="CASCADE"), primary_key=True
        ),
        sa.Column("register", sa.String(length=40), nullable=False),
        sa.Column("side", sa.String(length=12)),
        sa.Column("standing", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=60)),
        sa.Column("first", sa.Date()),
        sa.Column("last", sa.Date()),
        sa.Column("relation", sa.Uuid()),
        sa.Column("relations", sa.Integer(), nullable=False),
        sa.Column("proofs", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
    )
    op.create_index(
        "ix_record_face_counts",
        "record_face",
        ["register", "kind", "standing", "side", "first", "last", "relation", "relations"],
    )
