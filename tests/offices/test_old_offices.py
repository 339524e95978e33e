"""An office folder of every released version opens, upgrades and keeps every record."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from duikou_desktop.domain.plain import plain_record
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.services import history
from duikou_desktop.services.records import save_record
from duikou_desktop.storage.backup import backups
from duikou_desktop.storage.evidence_files import path_of
from duikou_desktop.storage.journal import first_broken_line
from duikou_desktop.storage.store import Store
from tests.offices.content import CLERK, FILE, OWN, typed_records

VERSIONS = sorted(
    path for path in Path(__file__).parent.iterdir() if (path / "office.db").is_file()
)


def test_the_first_release_is_kept() -> None:
    assert "0.1.0" in {path.name for path in VERSIONS}


@pytest.mark.parametrize("version", VERSIONS, ids=lambda path: path.name)
def test_every_record_of_an_old_office_is_still_there(version: Path, tmp_path: Path) -> None:
    folder = tmp_path / "office"
    shutil.copytree(version, folder)
    with Store(folder) as store:
        assert (store.identity.hospital, store.identity.clerk) == (OWN, CLERK)
        assert store.identity.sides == (("guangxi-2022-2025", Side.RECIPIENT),)
        for key, record in typed_records():
            (found,) = store.read(BY_KEY[key], ids=[record.id])
            assert found.changed(evidence=()) == record
        (proof,) = store.read(BY_KEY["evidence"])
        assert path_of(folder, proof.value("sha256")).read_bytes() == FILE
        (proven,) = [row for row in store.read(BY_KEY["activity"]) if row.evidence]
        assert proven.evidence == (proof.id,)
        assert first_broken_line(store.engine) is None
        # A change of another schema is not taken back: its rows had another form.
        assert history.undo_label(store) is None
        assert [each.reason for each in backups(folder)] == ["upgrade"]


@pytest.mark.parametrize("version", VERSIONS, ids=lambda path: path.name)
def test_what_is_new_since_an_old_office_can_be_filled_in(version: Path, tmp_path: Path) -> None:
    folder = tmp_path / "office"
    shutil.copytree(version, folder)
    with Store(folder) as store:
        (person,) = store.read(BY_KEY["person"])
        assert person.value("distinction") is None
        save_record(
            store,
            BY_KEY["person"],
            {**plain_record(BY_KEY["person"], person), "distinction": "内科"},
        )
        assert store.book([BY_KEY["person"]]).person_name(person.id) == "示例甲（内科）"
