"""What an earlier program signed is read by a later one that says more."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from duikou_desktop.exchange.city_round import open_round, write_round
from duikou_desktop.exchange.receipt import open_receipt, write_receipt
from duikou_desktop.exchange.sealed import manifest_bytes
from tests.exchange.sealed import KEY
from tests.fuzz.seeds import RECEIPT, ROUND

EARLIER = RECEIPT.model_copy(update={"given_at": None, "reference": ""})


def test_a_receipt_of_a_day_alone(tmp_path: Path) -> None:
    write_receipt(tmp_path / "a", EARLIER, {}, KEY)
    said = open_receipt(tmp_path / "a").manifest
    plain = json.loads(manifest_bytes(said))
    assert not {"given_at", "reference"} & plain.keys()
    assert str(said.moment) == "2025-01-20 00:00:00+00:00"


def test_a_round_of_such(tmp_path: Path) -> None:
    said = ROUND.model_copy(update={"given_at": None, "answers": (EARLIER,)})
    write_round(tmp_path / "a", said, {}, KEY)
    plain = json.loads(manifest_bytes(open_round(tmp_path / "a").manifest))
    (answer,) = plain["answers"]
    assert not {"given_at", "reference"} & (plain.keys() | answer.keys())


@pytest.mark.parametrize("said", [RECEIPT, ROUND], ids=["receipt", "round"])
def test_what_is_said_is_kept(tmp_path: Path, said) -> None:  # type: ignore[no-untyped-def]
    write = write_receipt if said is RECEIPT else write_round
    kept = write(tmp_path / "a", said, {}, KEY).manifest
    assert json.loads(manifest_bytes(kept))["given_at"] == "2025-01-20T08:00:00Z"
