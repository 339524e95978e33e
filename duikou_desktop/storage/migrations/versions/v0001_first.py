"""The first schema: version 0.1.0."""

from __future__ import annotations

import uuid

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def _record_id() -> sa.Column[uuid.UUID]:
    """Every record's row in its register's table is also a row of `record`."""
    return sa.Column(
        "id", sa.Uuid(), sa.ForeignKey("record.id", ondelete="CASCADE"), primary_key=True
    )


def upgrade() -> None:
    """Makes every table."""
    op.create_table(
        "change",
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("clerk", sa.String(length=200)),
        sa.Column("label", sa.JSON(), nullable=False),
        sa.Column("reason", sa.String()),
        sa.Column("reverts", sa.Uuid()),
        sa.Column("schema_version", sa.String(length=40), nullable=False),
        sa.Column("undoable", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("sequence"),
        sa.UniqueConstraint("id"),
    )
    op.create_table(
        "office_side",
        sa.Column("scheme", sa.String(length=80), nullable=False),
        sa.Column("side", sa.String(length=12), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("scheme", "side"),
    )
    op.create_table(
        "record",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("register", sa.String(length=40), nullable=False),
        sa.Column("side", sa.String(length=12)),
        sa.Column("note", sa.String(length=5000)),
        sa.Column("entered_by", sa.String(length=200)),
        sa.Column("draft", sa.Boolean(), nullable=False),
        sa.CheckConstraint("side IN ('recipient', 'supporter')", name="side_known"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_record_register", "record", ["register"])
    op.create_table(
        "absence",
        _record_id(),
        sa.Column("assignment", sa.Uuid()),
        sa.Column("from", sa.Date()),
        sa.Column("to", sa.Date()),
        sa.Column("kind", sa.String(length=60)),
        sa.Column("approved_by", sa.String(length=200)),
        sa.CheckConstraint("\"from\" BETWEEN '1990-01-01' AND '2100-12-31'", name="absence_from"),
        sa.CheckConstraint("\"kind\" IN ('请假', '补休', '公差', '擅自')", name="absence_kind"),
        sa.CheckConstraint('"to" >= "from"', name="absence_from_to"),
        sa.CheckConstraint("\"to\" BETWEEN '1990-01-01' AND '2100-12-31'", name="absence_to"),
        sa.CheckConstraint('length("approved_by") BETWEEN 1 AND 200', name="absence_approved_by"),
        sa.ForeignKeyConstraint(
            ["assignment"],
            ["record.id"],
        ),
    )
    op.create_index("ix_absence_assignment", "absence", ["assignment"])
    op.create_index("ix_absence_when", "absence", ["from"])
    op.create_table(
        "activity",
        _record_id(),
        sa.Column("on", sa.Date()),
        sa.Column("kind", sa.String(length=60)),
        sa.Column("mode", sa.String(length=60)),
        sa.Column("topic", sa.String(length=200)),
        sa.Column("department", sa.String(length=200)),
        sa.Column("attendees", sa.Integer()),
        sa.Column("hours", sa.String(length=24)),
        sa.CheckConstraint('"attendees" >= 0', name="activity_attendees"),
        sa.CheckConstraint(
            "\"kind\" IN ('学术讲座', '业务培训', '手术示教', '教学查房', '疑难病例讨论', '死亡病例讨论', '其他')",
            name="activity_kind",
        ),
        sa.CheckConstraint("\"mode\" IN ('现场', '远程')", name="activity_mode"),
        sa.CheckConstraint("\"on\" BETWEEN '1990-01-01' AND '2100-12-31'", name="activity_on"),
        sa.CheckConstraint('CAST("hours" AS REAL) >= 0', name="activity_hours"),
        sa.CheckConstraint('length("department") BETWEEN 1 AND 200', name="activity_department"),
        sa.CheckConstraint('length("topic") BETWEEN 1 AND 200', name="activity_topic"),
    )
    op.create_index("ix_activity_when", "activity", ["on"])
    op.create_table(
        "assignment",
        _record_id(),
        sa.Column("batch", sa.Uuid()),
        sa.Column("person", sa.Uuid()),
        sa.Column("from", sa.Date()),
        sa.Column("planned_to", sa.Date()),
        sa.Column("to", sa.Date()),
        sa.Column("end_reason", sa.String(length=200)),
        sa.Column("replaces", sa.Uuid()),
        sa.Column("post", sa.String(length=60)),
        sa.Column("department", sa.String(length=200)),
        sa.Column("profession", sa.String(length=60)),
        sa.CheckConstraint(
            "\"from\" BETWEEN '1990-01-01' AND '2100-12-31'", name="assignment_from"
        ),
        sa.CheckConstraint('"planned_to" >= "from"', name="assignment_from_planned_to"),
        sa.CheckConstraint(
            "\"planned_to\" BETWEEN '1990-01-01' AND '2100-12-31'", name="assignment_planned_to"
        ),
        sa.CheckConstraint(
            "\"post\" IN ('副院长', '科主任', '医师', '护理', '医技', '管理', '其他')",
            name="assignment_post",
        ),
        sa.CheckConstraint(
            "\"profession\" IN ('医疗', '护理', '医技', '药学', '管理')",
            name="assignment_profession",
        ),
        sa.CheckConstraint('"to" >= "from"', name="assignment_from_to"),
        sa.CheckConstraint("\"to\" BETWEEN '1990-01-01' AND '2100-12-31'", name="assignment_to"),
        sa.CheckConstraint('length("department") BETWEEN 1 AND 200', name="assignment_department"),
        sa.CheckConstraint('length("end_reason") BETWEEN 1 AND 200', name="assignment_end_reason"),
        sa.ForeignKeyConstraint(
            ["batch"],
            ["record.id"],
        ),
        sa.ForeignKeyConstraint(
            ["person"],
            ["record.id"],
        ),
        sa.ForeignKeyConstraint(
            ["replaces"],
            ["record.id"],
        ),
    )
    op.create_index("ix_assignment_batch", "assignment", ["batch"])
    op.create_index("ix_assignment_person", "assignment", ["person"])
    op.create_index("ix_assignment_replaces", "assignment", ["replaces"])
    op.create_index("ix_assignment_when", "assignment", ["from"])
    op.create_table(
        "batch",
        _record_id(),
        sa.Column("relation", sa.Uuid()),
        sa.Column("number", sa.String(length=200)),
        sa.Column("planned_from", sa.Date()),
        sa.Column("planned_to", sa.Date()),
        sa.Column("document_number", sa.String(length=200)),
        sa.Column("leader", sa.Uuid()),
        sa.CheckConstraint(
            "\"planned_from\" BETWEEN '1990-01-01' AND '2100-12-31'", name="batch_planned_from"
        ),
        sa.CheckConstraint('"planned_to" >= "planned_from"', name="batch_planned_from_planned_to"),
        sa.CheckConstraint(
            "\"planned_to\" BETWEEN '1990-01-01' AND '2100-12-31'", name="batch_planned_to"
        ),
        sa.CheckConstraint(
            'length("document_number") BETWEEN 1 AND 200', name="batch_document_number"
        ),
        sa.CheckConstraint('length("number") BETWEEN 1 AND 200', name="batch_number"),
        sa.ForeignKeyConstraint(
            ["leader"],
            ["record.id"],
        ),
        sa.ForeignKeyConstraint(
            ["relation"],
            ["record.id"],
        ),
    )
    op.create_index("ix_batch_leader", "batch", ["leader"])
    op.create_index("ix_batch_relation", "batch", ["relation"])
    op.create_index("ix_batch_when", "batch", ["planned_from"])
    op.create_table(
        "evidence",
        _record_id(),
        sa.Column("name", sa.String(length=200)),
        sa.Column("sha256", sa.String(length=200)),
        sa.Column("size", sa.Integer()),
        sa.Column("box", sa.String(length=200)),
        sa.Column("page", sa.String(length=200)),
        sa.CheckConstraint('"size" >= 0', name="evidence_size"),
        sa.CheckConstraint('length("box") BETWEEN 1 AND 200', name="evidence_box"),
        sa.CheckConstraint('length("name") BETWEEN 1 AND 200', name="evidence_name"),
        sa.CheckConstraint('length("page") BETWEEN 1 AND 200', name="evidence_page"),
        sa.CheckConstraint('length("sha256") BETWEEN 1 AND 200', name="evidence_sha256"),
    )
    op.create_table(
        "hospital",
        _record_id(),
        sa.Column("name", sa.String(length=200)),
        sa.Column("kind", sa.String(length=60)),
        sa.Column("level", sa.String(length=200)),
        sa.Column("county", sa.String(length=200)),
        sa.Column("city", sa.String(length=200)),
        sa.Column("supervising_commission", sa.String(length=200)),
        sa.Column("residency_base", sa.Boolean()),
        sa.CheckConstraint(
            "\"kind\" IN ('综合', '中医', '民族医', '中西医结合', '妇幼', '专科')",
            name="hospital_kind",
        ),
        sa.CheckConstraint('length("city") BETWEEN 1 AND 200', name="hospital_city"),
        sa.CheckConstraint('length("county") BETWEEN 1 AND 200', name="hospital_county"),
        sa.CheckConstraint('length("level") BETWEEN 1 AND 200', name="hospital_level"),
        sa.CheckConstraint('length("name") BETWEEN 1 AND 200', name="hospital_name"),
        sa.CheckConstraint(
            'length("supervising_commission") BETWEEN 1 AND 200',
            name="hospital_supervising_commission",
        ),
    )
    op.create_table(
        "hospital_name",
        _record_id(),
        sa.Column("hospital", sa.Uuid()),
        sa.Column("name", sa.String(length=200)),
        sa.Column("from", sa.Date()),
        sa.Column("to", sa.Date()),
        sa.Column("kind", sa.String(length=60)),
        sa.CheckConstraint(
            "\"from\" BETWEEN '1990-01-01' AND '2100-12-31'", name="hospital_name_from"
        ),
        sa.CheckConstraint(
            "\"kind\" IN ('全称', '简称', '原名', '院区', '印刷名')", name="hospital_name_kind"
        ),
        sa.CheckConstraint('"to" >= "from"', name="hospital_name_from_to"),
        sa.CheckConstraint("\"to\" BETWEEN '1990-01-01' AND '2100-12-31'", name="hospital_name_to"),
        sa.CheckConstraint('length("name") BETWEEN 1 AND 200', name="hospital_name_name"),
        sa.ForeignKeyConstraint(
            ["hospital"],
            ["record.id"],
        ),
    )
    op.create_index("ix_hospital_name_hospital", "hospital_name", ["hospital"])
    op.create_table(
        "indicator",
        _record_id(),
        sa.Column("code", sa.String(length=60)),
        sa.Column("year", sa.Integer()),
        sa.Column("numerator", sa.String(length=24)),
        sa.Column("denominator", sa.String(length=24)),
        sa.Column("source", sa.String(length=200)),
        sa.Column("is_base", sa.Boolean()),
        sa.CheckConstraint(
            "\"code\" IN ('common_disease_cases', 'critical_rescue_success', 'level34_operations', 'minimally_invasive_operations', 'bed_occupancy', 'referral_out_rate', 'medical_service_income_share')",
            name="indicator_code",
        ),
        sa.CheckConstraint('"year" BETWEEN 1990 AND 2100', name="indicator_year"),
        sa.CheckConstraint('CAST("denominator" AS REAL) >= 0', name="indicator_denominator"),
        sa.CheckConstraint('CAST("numerator" AS REAL) >= 0', name="indicator_numerator"),
        sa.CheckConstraint('length("source") BETWEEN 1 AND 200', name="indicator_source"),
    )
    op.create_index("ix_indicator_when", "indicator", ["year"])
    op.create_table(
        "journal",
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("origin", sa.Uuid(), nullable=False),
        sa.Column("change", sa.Uuid(), nullable=False),
        sa.Column("register_key", sa.String(length=40), nullable=False),
        sa.Column("record", sa.Uuid(), nullable=False),
        sa.Column("before", sa.JSON(none_as_null=True)),
        sa.Column("after", sa.JSON(none_as_null=True)),
        sa.Column("previous_hash", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["change"],
            ["change.id"],
        ),
        sa.PrimaryKeyConstraint("sequence"),
    )
    op.create_index("ix_journal_change", "journal", ["change"])
    op.create_index("ix_journal_record", "journal", ["record"])
    op.create_table(
        "judgement",
        _record_id(),
        sa.Column("scheme", sa.String(length=200)),
        sa.Column("year", sa.Integer()),
        sa.Column("point", sa.String(length=200)),
        sa.Column("score", sa.String(length=24)),
        sa.Column("account", sa.String(length=5000)),
        sa.Column("reason", sa.String(length=5000)),
        sa.CheckConstraint('"year" BETWEEN 1990 AND 2100', name="judgement_year"),
        sa.CheckConstraint('CAST("score" AS REAL) >= 0', name="judgement_score"),
        sa.CheckConstraint('length("account") BETWEEN 1 AND 5000', name="judgement_account"),
        sa.CheckConstraint('length("point") BETWEEN 1 AND 200', name="judgement_point"),
        sa.CheckConstraint('length("reason") BETWEEN 1 AND 5000', name="judgement_reason"),
        sa.CheckConstraint('length("scheme") BETWEEN 1 AND 200', name="judgement_scheme"),
    )
    op.create_index("ix_judgement_when", "judgement", ["year"])
    op.create_table(
        "norm",
        _record_id(),
        sa.Column("kind", sa.String(length=60)),
        sa.Column("title", sa.String(length=200)),
        sa.Column("action", sa.String(length=60)),
        sa.Column("adopted_on", sa.Date()),
        sa.CheckConstraint("\"action\" IN ('建立', '改进')", name="norm_action"),
        sa.CheckConstraint(
            "\"adopted_on\" BETWEEN '1990-01-01' AND '2100-12-31'", name="norm_adopted_on"
        ),
        sa.CheckConstraint("\"kind\" IN ('管理制度', '技术规范')", name="norm_kind"),
        sa.CheckConstraint('length("title") BETWEEN 1 AND 200', name="norm_title"),
    )
    op.create_index("ix_norm_when", "norm", ["adopted_on"])
    op.create_table(
        "office",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("origin", sa.Uuid(), nullable=False),
        sa.Column("hospital", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("clerk", sa.String(length=200)),
        sa.Column("demo", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["hospital"],
            ["record.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "person",
        _record_id(),
        sa.Column("name", sa.String(length=200)),
        sa.Column("hospital", sa.Uuid()),
        sa.Column("sex", sa.String(length=60)),
        sa.Column("speciality", sa.String(length=200)),
        sa.Column("phone", sa.String(length=200)),
        sa.Column("id_number", sa.String(length=200)),
        sa.CheckConstraint("\"sex\" IN ('男', '女')", name="person_sex"),
        sa.CheckConstraint('length("id_number") BETWEEN 1 AND 200', name="person_id_number"),
        sa.CheckConstraint('length("name") BETWEEN 1 AND 200', name="person_name"),
        sa.CheckConstraint('length("phone") BETWEEN 1 AND 200', name="person_phone"),
        sa.CheckConstraint('length("speciality") BETWEEN 1 AND 200', name="person_speciality"),
        sa.ForeignKeyConstraint(
            ["hospital"],
            ["record.id"],
        ),
    )
    op.create_index("ix_person_hospital", "person", ["hospital"])
    op.create_table(
        "record_link",
        sa.Column("source", sa.Uuid(), nullable=False),
        sa.Column("field", sa.String(length=40), nullable=False),
        sa.Column("target", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["source"], ["record.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["target"],
            ["record.id"],
        ),
        sa.PrimaryKeyConstraint("source", "field", "target"),
    )
    op.create_index("ix_record_link_target", "record_link", ["target"])
    op.create_table(
        "relation",
        _record_id(),
        sa.Column("recipient", sa.Uuid()),
        sa.Column("supporter", sa.Uuid()),
        sa.ForeignKeyConstraint(
            ["recipient"],
            ["record.id"],
        ),
        sa.ForeignKeyConstraint(
            ["supporter"],
            ["record.id"],
        ),
    )
    op.create_index("ix_relation_recipient", "relation", ["recipient"])
    op.create_index("ix_relation_supporter", "relation", ["supporter"])
    op.create_table(
        "relation_term",
        _record_id(),
        sa.Column("relation", sa.Uuid()),
        sa.Column("scheme", sa.String(length=200)),
        sa.Column("number", sa.String(length=200)),
        sa.Column("from", sa.Date()),
        sa.Column("to", sa.Date()),
        sa.Column("mode", sa.String(length=60)),
        sa.Column("state", sa.String(length=60)),
        sa.Column("change_reason", sa.String(length=5000)),
        sa.CheckConstraint(
            "\"from\" BETWEEN '1990-01-01' AND '2100-12-31'", name="relation_term_from"
        ),
        sa.CheckConstraint(
            "\"mode\" IN ('对口支援', '托管', '医联体', '组团式')", name="relation_term_mode"
        ),
        sa.CheckConstraint("\"state\" IN ('待核实', '有效', '终止')", name="relation_term_state"),
        sa.CheckConstraint('"to" >= "from"', name="relation_term_from_to"),
        sa.CheckConstraint("\"to\" BETWEEN '1990-01-01' AND '2100-12-31'", name="relation_term_to"),
        sa.CheckConstraint(
            'length("change_reason") BETWEEN 1 AND 5000', name="relation_term_change_reason"
        ),
        sa.CheckConstraint('length("number") BETWEEN 1 AND 200', name="relation_term_number"),
        sa.CheckConstraint('length("scheme") BETWEEN 1 AND 200', name="relation_term_scheme"),
        sa.ForeignKeyConstraint(
            ["relation"],
            ["record.id"],
        ),
    )
    op.create_index("ix_relation_term_relation", "relation_term", ["relation"])
    op.create_index("ix_relation_term_when", "relation_term", ["from"])
    op.create_table(
        "speciality",
        _record_id(),
        sa.Column("name", sa.String(length=200)),
        sa.Column("level", sa.String(length=60)),
        sa.Column("granted_on", sa.Date()),
        sa.Column("accepted_on", sa.Date()),
        sa.Column("supported_from", sa.Date()),
        sa.Column("document_number", sa.String(length=200)),
        sa.CheckConstraint(
            '"accepted_on" >= "granted_on"', name="speciality_granted_on_accepted_on"
        ),
        sa.CheckConstraint(
            "\"accepted_on\" BETWEEN '1990-01-01' AND '2100-12-31'", name="speciality_accepted_on"
        ),
        sa.CheckConstraint(
            "\"granted_on\" BETWEEN '1990-01-01' AND '2100-12-31'", name="speciality_granted_on"
        ),
        sa.CheckConstraint(
            "\"level\" IN ('院级', '市级', '自治区级', '国家级')", name="speciality_level"
        ),
        sa.CheckConstraint(
            "\"supported_from\" BETWEEN '1990-01-01' AND '2100-12-31'",
            name="speciality_supported_from",
        ),
        sa.CheckConstraint(
            'length("document_number") BETWEEN 1 AND 200', name="speciality_document_number"
        ),
        sa.CheckConstraint('length("name") BETWEEN 1 AND 200', name="speciality_name"),
    )
    op.create_index("ix_speciality_when", "speciality", ["granted_on"])
    op.create_table(
        "technique",
        _record_id(),
        sa.Column("name", sa.String(length=200)),
        sa.Column("kind", sa.String(length=60)),
        sa.Column("department", sa.String(length=200)),
        sa.Column("first_on", sa.Date()),
        sa.Column("cases", sa.Integer()),
        sa.Column("gap_filled", sa.String(length=200)),
        sa.Column("independent_on", sa.Date()),
        sa.Column("independent_by", sa.String(length=200)),
        sa.CheckConstraint('"cases" >= 0', name="technique_cases"),
        sa.CheckConstraint(
            "\"first_on\" BETWEEN '1990-01-01' AND '2100-12-31'", name="technique_first_on"
        ),
        sa.CheckConstraint(
            '"independent_on" >= "first_on"', name="technique_first_on_independent_on"
        ),
        sa.CheckConstraint(
            "\"independent_on\" BETWEEN '1990-01-01' AND '2100-12-31'",
            name="technique_independent_on",
        ),
        sa.CheckConstraint(
            "\"kind\" IN ('新技术', '新项目', '新业务', '适宜技术')", name="technique_kind"
        ),
        sa.CheckConstraint('length("department") BETWEEN 1 AND 200', name="technique_department"),
        sa.CheckConstraint('length("gap_filled") BETWEEN 1 AND 200', name="technique_gap_filled"),
        sa.CheckConstraint(
            'length("independent_by") BETWEEN 1 AND 200', name="technique_independent_by"
        ),
        sa.CheckConstraint('length("name") BETWEEN 1 AND 200', name="technique_name"),
    )
    op.create_index("ix_technique_when", "technique", ["first_on"])
    op.create_table(
        "title",
        _record_id(),
        sa.Column("person", sa.Uuid()),
        sa.Column("name", sa.String(length=200)),
        sa.Column("series", sa.String(length=60)),
        sa.Column("rank", sa.String(length=60)),
        sa.Column("from", sa.Date()),
        sa.CheckConstraint("\"from\" BETWEEN '1990-01-01' AND '2100-12-31'", name="title_from"),
        sa.CheckConstraint(
            "\"rank\" IN ('正高', '副高', '中级', '师级', '士级')", name="title_rank"
        ),
        sa.CheckConstraint(
            "\"series\" IN ('医', '中医', '护', '药', '技', '管理', '其他')", name="title_series"
        ),
        sa.CheckConstraint('length("name") BETWEEN 1 AND 200', name="title_name"),
        sa.ForeignKeyConstraint(
            ["person"],
            ["record.id"],
        ),
    )
    op.create_index("ix_title_person", "title", ["person"])
