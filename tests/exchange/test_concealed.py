"""A concealed file: only its reader opens it, and only as it was made."""

from __future__ import annotations

from pathlib import Path

import pytest

from duikou_desktop.core.errors import EnvironmentProblem
from duikou_desktop.exchange.concealed import conceal, reader_of, reveal
from duikou_desktop.exchange.faults import ConcealedFault, Why
from duikou_desktop.exchange.keys import OfficeKey

READER = OfficeKey(bytes(range(32)))
OTHER = OfficeKey(bytes(range(1, 33)))
PIECE = 64 * 1024


@pytest.mark.parametrize("size", [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE])
def test_what_is_concealed_comes_back(tmp_path: Path, size: int) -> None:
    plain, hidden, back = (tmp_path / each for each in ("plain", "hidden", "back"))
    plain.write_bytes(bytes(at % 251 for at in range(size)))
    conceal(plain, hidden, READER.public)
    assert reader_of(hidden) == READER.public
    if size > 16:
        assert plain.read_bytes()[:64] not in hidden.read_bytes()
    reveal(hidden, back, READER)
    assert back.read_bytes() == plain.read_bytes()


def concealed(tmp_path: Path) -> Path:
    plain = tmp_path / "plain"
    plain.write_bytes(b"x" * (PIECE + 100))
    conceal(plain, tmp_path / "hidden", READER.public)
    return tmp_path / "hidden"


def test_another_key_opens_nothing(tmp_path: Path) -> None:
    hidden = concealed(tmp_path)
    with pytest.raises(ConcealedFault) as told:
        reveal(hidden, tmp_path / "back", OTHER)
    assert told.value.why is Why.NOT_FOR_US
    assert not (tmp_path / "back").exists()


def test_every_changed_byte_and_every_cut_is_found(tmp_path: Path) -> None:
    data = concealed(tmp_path).read_bytes()
    head = data.index(b"\n") + 1
    # All of the line and of the stream's beginning, then some of each piece and its mark.
    places = [
        *range(head + 60),
        *range(head + 60, len(data), 977),
        *range(len(data) - 130, len(data)),
    ]
    broken, back = tmp_path / "broken", tmp_path / "back"
    for at in places:
        changed = bytearray(data)
        changed[at] ^= 1
        broken.write_bytes(changed)
        with pytest.raises(ConcealedFault):
            reveal(broken, back, READER)
        assert not back.exists()
    for cut in (0, 5, head, head + 24, head + 30, len(data) - 117, len(data) - 1):
        broken.write_bytes(data[:cut])
        with pytest.raises(ConcealedFault):
            reveal(broken, back, READER)
        assert not back.exists()
    broken.write_bytes(data + b"\0")
    with pytest.raises(ConcealedFault):
        reveal(broken, back, READER)


def test_what_is_there_is_left_alone(tmp_path: Path) -> None:
    hidden = concealed(tmp_path)
    kept = tmp_path / "back"
    kept.write_bytes(b"mine")
    with pytest.raises(EnvironmentProblem):
        conceal(tmp_path / "plain", kept, READER.public)
    with pytest.raises(EnvironmentProblem):
        reveal(hidden, kept, READER)
    assert kept.read_bytes() == b"mine"
