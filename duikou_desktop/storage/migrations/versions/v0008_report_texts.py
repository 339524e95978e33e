"""The register of what an office writes itself for the year's report."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_LINE = "length({column}) BETWEEN 1 AND 200"
_COLUMNS = (
    ("scheme", sa.String(200), _LINE),
    ("year", sa.Integer(), "{column} BETWEEN 1990 AND 2100"),
    ("section", sa.String(200), _LINE),
    ("text", sa.String(5000), "length({column}) BETWEEN 1 AND 5000"),
    ("checked_sha256", sa.String(200), _LINE),
)


def upgrade() -> None:
    """Makes the table."""
    op.create_table(
        "report_text",
        sa.Column(
            "id", sa.Uuid(), sa.ForeignKey("record.id", ondelete="CASCADE"), primary_key=True
        ),
        *(sa.Column(key, kind) for key, kind, _ in _COLUMNS),
        *(
            sa.CheckConstraint(rule.replace("{column}", f'"{key}"'), name=f"report_text_{key}")
            for key, _, rule in _COLUMNS
        ),
    )
    op.create_index("ix_report_text_when", "report_text", ["year"])
