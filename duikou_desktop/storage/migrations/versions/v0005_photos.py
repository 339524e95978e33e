"""When a photo was taken, and what it was before it was made smaller."""

from __future__ import annotations

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_COLUMNS = {
    "taken_on": ("DATE", "\"taken_on\" BETWEEN '1990-01-01' AND '2100-12-31'"),
    "original_size": ("INTEGER", '"original_size" >= 0'),
    "original_sha256": ("VARCHAR(200)", 'length("original_sha256") BETWEEN 1 AND 200'),
}


def upgrade() -> None:
    """Adds the columns to the table of evidence."""
    for name, (kind, rule) in _COLUMNS.items():
        op.execute(
            f"ALTER TABLE evidence ADD COLUMN {name} {kind} "
            f"CONSTRAINT evidence_{name} CHECK ({rule})"
        )
