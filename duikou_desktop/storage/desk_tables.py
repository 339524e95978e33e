"""The tables of a commission's desk."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    DateTime,
    Integer,
    MetaData,
    String,
    Table,
)

TABLES = MetaData()
DESK = Table(
    "desk",
    TABLES,
    Column("id", Integer, primary_key=True),
    Column("name", String(200), nullable=False),
    Column("scheme", String(80), nullable=False),
    Column("made_at", DateTime, nullable=False),
    Column("demo", Boolean, nullable=False),
    Column("counties", JSON, nullable=False),
)
SETTING = Table(
    "setting",
    TABLES,
    Column("name", String(80), primary_key=True),
    Column("value", JSON, nullable=False),
)
DECISION = Table(
    "decision",
    TABLES,
    Column("year", Integer, primary_key=True),
    Column("relation", String(36), primary_key=True),
    Column("what", String(80), primary_key=True),
    Column("subject", String(500), primary_key=True),
    Column("supporter", String(1000), nullable=False),
    Column("recipient", String(1000), nullable=False),
    Column("stands", String(12), nullable=False),
    Column("reason", String(1000), nullable=False),
    Column("decided_by", String(200)),
    Column("decided_on", Date, nullable=False),
)
SAID = Table(  # what a package says of each of its relations, for comparing
    "said",
    TABLES,
    Column("package", String(36), primary_key=True),
    Column("said", JSON, nullable=False),
)
COMPARISON = Table(
    "comparison",
    TABLES,
    Column("relation", String(36), primary_key=True),
    Column("supporter", String(36), primary_key=True),
    Column("recipient", String(36), primary_key=True),
    Column("found", JSON, nullable=False),
)
RECEIVED = Table(
    "received",
    TABLES,
    Column("id", String(36), primary_key=True),
    Column("hospital", String(36), nullable=False, index=True),
    Column("hospital_name", String(500), nullable=False),
    Column("side", String(12), nullable=False),
    Column("scheme", String(80), nullable=False),
    Column("year", Integer, nullable=False, index=True),
    Column("sequence", Integer, nullable=False),
    Column("previous", String(36)),
    Column("key", String(64), nullable=False),
    Column("collected_at", DateTime, nullable=False),
    Column("file", String(300), nullable=False),
    Column("content", JSON, nullable=False),
    # Apart from `content`: the round's table shows these of nobody.
    Column("points", JSON, nullable=False),
    Column("told", JSON),
)
VERDICT = Table(
    "verdict",
    TABLES,
    Column("hospital", String(36), primary_key=True),
    Column("side", String(12), primary_key=True),
    Column("year", Integer, primary_key=True),
    Column("relation", String(36), primary_key=True),  # empty: the whole hospital
    Column("point", String(20), primary_key=True),
    Column("digest", String(64), nullable=False),
    Column("score", String(20)),
    Column("reason", String(1000), nullable=False),
    Column("decided_by", String(200)),
    Column("decided_on", Date, nullable=False),
)
LOOKED_AT = Table(  # beside a verdict: what its reviewer saw of the decisions (双方不一致)
    "looked_at",
    TABLES,
    Column("hospital", String(36), primary_key=True),
    Column("side", String(12), primary_key=True),
    Column("year", Integer, primary_key=True),
    Column("relation", String(36), primary_key=True),
    Column("point", String(20), primary_key=True),
    Column("seen", String(20)),
    Column("follows", JSON, nullable=False),
)
SETTLED = Table(
    "settled",
    TABLES,
    Column("package", String(36), primary_key=True),
    Column("basis", String(64), nullable=False),
    Column("points", JSON, nullable=False),
)
REVIEWED = Table(
    "reviewed",
    TABLES,
    Column("package", String(36), primary_key=True),
    Column("relation", String(36), primary_key=True),
    Column("total", String(20), nullable=False),
    Column("waiting", Integer, nullable=False),
)
RETURNED = Table(
    "returned",
    TABLES,
    Column("package", String(36), primary_key=True),
    Column("reason", String(2000), nullable=False),
    Column("decided_by", String(200)),
    Column("decided_on", Date, nullable=False),
)
KEY = Table(
    "hospital_key",
    TABLES,
    Column("hospital", String(36), primary_key=True),
    Column("key", String(64), primary_key=True),
    Column("confirmed_on", Date, nullable=False),
    Column("confirmed_by", String(200)),
    Column("revoked_on", Date),
    Column("reason", String(500)),
)
RECEIPT = Table(
    "receipt",
    TABLES,
    Column("package", String(36), primary_key=True),
    Column("digest", String(64), nullable=False),
    Column("written_on", Date, nullable=False),
)
CITY_ROUND = Table(  # of earlier programs, which kept one key's alone
    "city_round",
    TABLES,
    Column("commission", String(500), primary_key=True),
    Column("year", Integer, primary_key=True),
    Column("key", String(64), nullable=False),
    Column("said", String, nullable=False),
    Column("collected_at", DateTime, nullable=False),
)
KEYED_ROUND = Table(
    "keyed_round",
    TABLES,
    Column("commission", String(500), primary_key=True),
    Column("year", Integer, primary_key=True),
    Column("key", String(64), primary_key=True),
    Column("said", String, nullable=False),
    Column("collected_at", DateTime, nullable=False),
)
CITY_COUNTY = Table(  # which counties a person at the province confirmed as which city's
    "city_county",
    TABLES,
    Column("commission", String(500), primary_key=True),
    Column("county", String(200), primary_key=True),
)
SPOT_CHECK = Table(
    "spot_check",
    TABLES,
    Column("id", String(36), primary_key=True),
    Column("year", Integer, nullable=False, index=True),
    Column("seed", String(200), nullable=False),
    Column("count", Integer, nullable=False),
    Column("each", Boolean, nullable=False),
    Column("among", Integer, nullable=False),
    Column("drawn", JSON, nullable=False),
    Column("drawn_by", String(200)),
    Column("drawn_at", DateTime, nullable=False),
)
