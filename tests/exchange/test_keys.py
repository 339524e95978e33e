"""The key of an office: kept, closed under a pass phrase, never spoilt by a wrong one."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from duikou_desktop.core.errors import EnvironmentProblem, UserError
from duikou_desktop.exchange.keys import (
    KEY_SIZE,
    PREFIX,
    SIGNATURE_SIZE,
    OfficeKey,
    WrongPassPhrase,
    fingerprint,
    needs_pass_phrase,
    public_of,
    public_pem,
    read_key,
    signed_by,
    write_key,
)

# RFC 8032, 7.1, TEST 1: its secret and its public key.
SEED = bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
PUBLIC = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"


def test_it_is_the_ed25519_of_the_rfc() -> None:
    assert OfficeKey(SEED).public.hex() == PUBLIC


def test_two_new_ones_differ() -> None:
    assert OfficeKey.new() != OfficeKey.new()


def test_openssl_verifies_what_it_signed(tmp_path: Path) -> None:
    key = OfficeKey(SEED)
    (tmp_path / "signed").write_bytes(PREFIX + b"manifest")
    (tmp_path / "sig").write_bytes(key.sign(b"manifest"))
    (tmp_path / "key.pem").write_bytes(public_pem(key.public))
    assert (len(key.sign(b"manifest")), len(public_pem(key.public))) == (SIGNATURE_SIZE, KEY_SIZE)
    command = "openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in signed -sigfile sig"
    found = subprocess.run(command.split(), cwd=tmp_path, capture_output=True, check=False)
    assert found.returncode == 0, found.stderr
    (tmp_path / "signed").write_bytes(b"manifest")  # without the prefix it is another thing
    other = subprocess.run(command.split(), cwd=tmp_path, capture_output=True, check=False)
    assert other.returncode


def test_a_signature_is_one_keys_over_one_manifest() -> None:
    key, other = OfficeKey(SEED), OfficeKey.new()
    signature = key.sign(b"manifest")
    assert signed_by(key.public, b"manifest", signature)
    assert not signed_by(key.public, b"manifest.", signature)
    assert not signed_by(other.public, b"manifest", signature)
    assert not signed_by(key.public, b"manifest", signature[:-1])
    for at in range(SIGNATURE_SIZE):
        changed = bytearray(signature)
        changed[at] ^= 1
        assert not signed_by(key.public, b"manifest", bytes(changed))


def test_a_fingerprint_is_read_out_in_fours() -> None:
    # The SHA-256 of the key as a number, its last 32 figures: by python and bc.
    words = fingerprint(bytes.fromhex(PUBLIC))
    assert words == "6657 4470 5613 1181 6579 4202 4304 2745"


@pytest.mark.parametrize("pass_phrase", ["", "一二三 abc", "x"])
def test_it_is_read_as_it_was_kept(tmp_path: Path, pass_phrase: str) -> None:
    file = tmp_path / "office.key"
    write_key(file, OfficeKey(SEED), pass_phrase)
    assert needs_pass_phrase(file) is bool(pass_phrase)
    assert public_of(file).hex() == PUBLIC
    assert read_key(file, pass_phrase) == OfficeKey(SEED)
    assert (SEED.hex() in file.read_text()) is False


def test_a_wrong_pass_phrase_changes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "office.key"
    write_key(file, OfficeKey(SEED), "正确")
    before = file.read_bytes()
    for wrong in ("错", "正确 "):
        with pytest.raises(WrongPassPhrase, match="口令不对"):
            read_key(file, wrong)
    # Nobody typed a wrong one who typed none.
    with pytest.raises(WrongPassPhrase, match="先填口令"):
        read_key(file)
    assert file.read_bytes() == before
    assert read_key(file, "正确") == OfficeKey(SEED)


def test_full_width_figures_are_the_same_pass_phrase(tmp_path: Path) -> None:
    write_key(tmp_path / "office.key", OfficeKey(SEED), "１２３ａ")
    assert read_key(tmp_path / "office.key", "123a") == OfficeKey(SEED)


@pytest.mark.parametrize("data", [b"", b"{}", b"\xff" * 5000, b"[" * 4000])
def test_what_is_no_key_is_told(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "office.key").write_bytes(data)
    with pytest.raises(UserError, match="不是签名密钥文件"):
        read_key(tmp_path / "office.key")


def test_every_changed_byte_of_a_key_file_is_told(tmp_path: Path) -> None:
    file = tmp_path / "office.key"
    write_key(file, OfficeKey(SEED))
    kept = file.read_bytes()
    for at in range(len(kept)):
        changed = bytearray(kept)
        changed[at] ^= 0x04
        file.write_bytes(changed)
        try:
            found = read_key(file)
        except UserError:
            continue
        assert found == OfficeKey(SEED)  # white space may be what it likes


def test_a_key_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="找不到"):
        read_key(tmp_path / "office.key")
