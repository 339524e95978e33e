"""The office folder: whole changes or none, a chained journal, one program at a time."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from duikou_desktop.core.clock import Clock
from duikou_desktop.core.errors import EnvironmentProblem, UserError
from duikou_desktop.core.ids import hospital_id
from duikou_desktop.core.messages import say
from duikou_desktop.domain.reading import read_record
from duikou_desktop.domain.registers import ALL, BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.office import Membership, make_office
from duikou_desktop.storage import upgrade
from duikou_desktop.storage.database import reading
from duikou_desktop.storage.journal import first_broken_line, history_of
from duikou_desktop.storage.store import Store
from duikou_desktop.storage.tables import TABLES, metadata
from tests.factories import GUANGXI, some_id

PERSON = BY_KEY["person"]


@pytest.fixture
def store(home: Path, clock: Clock):
    membership = Membership(load_scheme(GUANGXI), Side.SUPPORTER, "柳州市柳铁中心医院")
    with make_office(home, membership, clerk="示例亥", clock=clock) as made:
        yield made


def person(store: Store, name: str = "示例甲"):
    return read_record(PERSON, {"name": name, "hospital": store.identity.hospital})


def put(store: Store, record) -> None:
    store.change(say("新增人员"), lambda unit: unit.put(PERSON, record))


def test_a_record_comes_back_as_it_went_in(store: Store) -> None:
    made = person(store)
    put(store, made)
    assert store.read(PERSON) == [made]


def test_years_are_those_in_which_records_begin_or_end(store: Store) -> None:
    stay = read_record(BY_KEY["assignment"], {"from": "2021-11-01", "to": "2022-04-30"})
    own = read_record(BY_KEY["judgement"], {"year": 2019})
    for register, record in (("assignment", stay), ("judgement", own)):
        key = BY_KEY[register]
        store.change(say("新增"), lambda unit, key=key, record=record: unit.put(key, record))
    assert store.years(each for each in ALL if each.key != "relation_term") == {2019, 2021, 2022}


def test_a_change_that_fails_leaves_nothing(store: Store) -> None:
    orphan = read_record(PERSON, {"name": "示例乙", "hospital": some_id()})

    def act(unit) -> None:
        unit.put(PERSON, person(store))
        unit.put(PERSON, orphan)

    with pytest.raises(UserError, match="不存在或已删除"):
        store.change(say("新增人员"), act)
    assert store.read(PERSON) == []


def test_a_link_must_lead_to_the_right_register(store: Store) -> None:
    first = person(store)
    put(store, first)
    with pytest.raises(UserError, match="所在医院"):
        put(store, read_record(PERSON, {"name": "示例乙", "hospital": first.id}))


def test_a_record_in_use_is_not_removed(store: Store) -> None:
    put(store, person(store))
    # Which of the two registers is named first depends on the ids.
    with pytest.raises(UserError, match=r"还有 3 条记录用到它（(结对关系、人员|人员、结对关系)）"):
        store.change(
            say("删除"), lambda unit: unit.remove({store.identity.hospital: BY_KEY["hospital"]})
        )


def test_children_go_with_their_parent(store: Store) -> None:
    made = person(store)
    title = read_record(BY_KEY["title"], {"person": made.id, "name": "主治医师"})

    def act(unit) -> None:
        unit.put(PERSON, made)
        unit.put(BY_KEY["title"], title)

    store.change(say("新增人员"), act)
    store.change(say("删除人员"), lambda unit: unit.remove({made.id: PERSON}))
    assert store.read(BY_KEY["title"]) == []
    assert len(history_of(store.engine, title.id)) == 2


def test_the_journal_tells_who_when_before_and_after(store: Store, clock: Clock) -> None:
    made = person(store)
    put(store, made)
    put(store, made.changed(name="示例丙"))
    (latest, line), _ = history_of(store.engine, made.id)
    assert (latest.clerk, latest.at, str(latest.label)) == ("示例亥", clock.now(), "新增人员")
    assert line.before is not None
    assert line.after is not None
    assert (line.before["name"], line.after["name"]) == ("示例甲", "示例丙")


def test_a_line_altered_in_the_journal_is_found(store: Store) -> None:
    put(store, person(store))
    assert first_broken_line(store.engine) is None
    with sqlite3.connect(store.folder / "office.db") as database:
        database.execute("UPDATE journal SET \"after\" = '{}' WHERE sequence = 3")
    database.close()
    assert first_broken_line(store.engine) == 3


def test_the_database_itself_refuses_what_reading_refuses(store: Store) -> None:
    with sqlite3.connect(store.folder / "office.db") as database:
        for wrong in (
            "INSERT INTO activity (id, attendees) VALUES ('x', -5)",
            "INSERT INTO activity (id, kind) VALUES ('x', '聊天')",
            "INSERT INTO activity (id, \"on\") VALUES ('x', '1889-01-01')",
            "INSERT INTO absence (id, \"from\", \"to\") VALUES ('x', '2024-02-02', '2024-02-01')",
        ):
            with pytest.raises(sqlite3.IntegrityError):
                database.execute(wrong)
    database.close()


def test_a_second_start_on_the_folder_is_told_in_words(store: Store) -> None:
    with pytest.raises(EnvironmentProblem, match="已经在另一个窗口里打开"):
        Store(store.folder)


def test_the_folder_is_free_after_closing(store: Store) -> None:
    store.close()
    Store(store.folder).close()


def test_a_folder_without_an_office_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="没有办公室"):
        Store(tmp_path)


def test_a_file_that_is_no_database_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "office.db").write_bytes("这不是数据库".encode() * 100)
    with pytest.raises(UserError, match="不是本程序的文件"):
        Store(tmp_path)


def test_an_office_of_a_newer_program_is_refused_and_untouched(store: Store) -> None:
    store.close()
    with sqlite3.connect(store.folder / "office.db") as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    database.close()
    with pytest.raises(UserError, match="更新版本"):
        Store(store.folder)


def test_the_migrated_schema_is_the_tables(store: Store) -> None:
    with reading(store.engine) as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_the_checks_of_the_migrated_schema_are_those_of_the_tables(store: Store) -> None:
    with reading(store.engine) as connection:
        for name, table in TABLES.items():
            made = connection.execute(
                text("SELECT sql FROM sqlite_master WHERE name = :name"), {"name": name}
            ).scalar_one()
            for constraint in table.constraints:
                if hasattr(constraint, "sqltext"):
                    assert str(constraint.sqltext) in made


def test_the_latest_schema_is_the_newest_migration() -> None:
    versions = Path(upgrade.__file__).parent / "migrations" / "versions"
    newest = max(path.name for path in versions.glob("v*.py"))
    assert newest.startswith(f"v{upgrade.LATEST_SCHEMA}_")


def test_hospitals_have_the_same_id_in_every_office(store: Store) -> None:
    assert store.identity.hospital == hospital_id("柳州市 柳铁中心医院")


def test_a_change_that_lets_go_of_a_record_may_remove_it(store: Store) -> None:
    evidence = read_record(BY_KEY["evidence"], {"name": "签到表"})
    proven = person(store).changed(evidence=(evidence.id,))
    with_proof(store, proven, evidence)

    def act(unit) -> None:
        unit.put(PERSON, proven.changed(evidence=()))
        unit.remove({evidence.id: BY_KEY["evidence"]})

    store.change(say("去掉佐证"), act)
    assert store.read(BY_KEY["evidence"]) == []


def with_proof(store: Store, proven, evidence) -> None:
    def act(unit) -> None:
        unit.put(BY_KEY["evidence"], evidence)
        unit.put(PERSON, proven)

    store.change(say("新增人员"), act)
