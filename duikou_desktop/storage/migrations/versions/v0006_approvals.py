"""Closed years: the register of closings, and beside it what each of them closed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_LINE = "length({column}) BETWEEN 1 AND 200"
_DAY = "{column} BETWEEN '1990-01-01' AND '2100-12-31'"
_COLUMNS = (
    ("scheme", sa.String(200), _LINE),
    ("year", sa.Integer(), "{column} BETWEEN 1990 AND 2100"),
    ("first", sa.Date(), _DAY),
    ("last", sa.Date(), _DAY),
    ("as_of", sa.Date(), _DAY),
    ("approved_on", sa.Date(), _DAY),
    ("approved_by", sa.String(200), _LINE),
    ("total", sa.String(24), "CAST({column} AS REAL) >= 0"),
    ("content_sha256", sa.String(200), _LINE),
    ("reopened_on", sa.Date(), _DAY),
    ("reopened_by", sa.String(200), _LINE),
    ("reopen_reason", sa.String(5000), "length({column}) BETWEEN 1 AND 5000"),
)


def upgrade() -> None:
    """Makes both tables."""
    op.create_table(
        "approval",
        sa.Column(
            "id", sa.Uuid(), sa.ForeignKey("record.id", ondelete="CASCADE"), primary_key=True
        ),
        *(sa.Column(key, kind) for key, kind, _ in _COLUMNS),
        *(
            sa.CheckConstraint(rule.replace("{column}", f'"{key}"'), name=f"approval_{key}")
            for key, _, rule in _COLUMNS
        ),
    )
    op.create_index("ix_approval_when", "approval", ["year"])
    op.create_table(
        "closed_content",
        sa.Column("sha256", sa.String(64), primary_key=True),
        sa.Column("content", sa.LargeBinary(), nullable=False),
    )
