"""What an earlier program signed is read by a later one that says more."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from duikou_desktop.exchange.city_round import CityRound, RoundManifest, open_round, write_round
from duikou_desktop.exchange.faults import SealedFault, Why
from duikou_desktop.exchange.receipt import Receipt, ReceiptManifest, open_receipt, write_receipt
from duikou_desktop.exchange.sealed import Sealed, manifest_bytes, read_manifest
from duikou_desktop.exchange.signed_papers import Given
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
def test_what_is_said_is_kept(tmp_path: Path, said: Given) -> None:
    if isinstance(said, ReceiptManifest):
        kept: Given = write_receipt(tmp_path / "a", said, {}, KEY).manifest
    else:
        assert isinstance(said, RoundManifest)
        kept = write_round(tmp_path / "a", said, {}, KEY).manifest
    assert json.loads(manifest_bytes(kept))["given_at"] == "2025-01-20T08:00:00Z"


@pytest.mark.parametrize("said", [RECEIPT, ROUND], ids=["receipt", "round"])
def test_a_moment_of_nobody_knows_which_clock_is_none(said: Given) -> None:
    """It can be compared with no other: which of two is the later would end in an error."""
    plain = said.model_dump(mode="json") | {"given_at": "2025-01-20T08:00:00"}
    kind: type[Sealed[Any]] = Receipt if isinstance(said, ReceiptManifest) else CityRound
    data = (json.dumps(plain, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode()
    with pytest.raises(SealedFault) as told:
        read_manifest(kind, data)
    assert told.value.why is Why.ALTERED
