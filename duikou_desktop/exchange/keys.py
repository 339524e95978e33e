"""The key an office seals with: Ed25519, kept in a file, under a pass phrase if the office wishes."""

from __future__ import annotations

import base64
import hashlib
import json
import unicodedata
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.files import world_errors, write_whole
from duikou_desktop.core.messages import say
from duikou_desktop.core.text import LINE_LIMIT

if TYPE_CHECKING:
    from nacl.secret import SecretBox

# Before a package's manifest where it is signed, so that no signature of ours is one on something else.
PREFIX = b"duikou-package-v1\n"
# X.509's words for an Ed25519 public key (RFC 8410), before its 32 bytes.
_PEM_HEAD = bytes.fromhex("302a300506032b6570032100")
KEY_SIZE, SIGNATURE_SIZE = 113, 64
_LIMIT = 4096  # bytes of a key file
_MODE = 0o600
# What trying one pass phrase costs: about a third of a second, and 128 MB that an old PC has.
_WORK, _MEMORY = 3, 128 * 1024 * 1024


class WrongPassPhrase(UserError):
    """The pass phrase is not the one the key was closed with; the key is as it was."""


@dataclass(frozen=True, slots=True)
class OfficeKey:
    """A key ready to sign."""

    seed: bytes

    @staticmethod
    def new() -> OfficeKey:
        """A fresh one, from the system's randomness."""
        from nacl.utils import random

        return OfficeKey(random(32))

    @property
    def public(self) -> bytes:
        """The half that everybody may know, 32 bytes."""
        from nacl.signing import SigningKey

        return bytes(SigningKey(self.seed).verify_key)

    def sign(self, manifest: bytes, prefix: bytes = PREFIX) -> bytes:
        """The signature over a manifest (a package's, where `prefix` says no other), 64 bytes."""
        from nacl.signing import SigningKey

        return SigningKey(self.seed).sign(prefix + manifest).signature


def signed_by(public: bytes, manifest: bytes, signature: bytes, prefix: bytes = PREFIX) -> bool:
    """Whether the signature is that key's over that manifest."""
    from nacl.exceptions import BadSignatureError
    from nacl.signing import VerifyKey

    try:
        VerifyKey(public).verify(prefix + manifest, signature)
    except (BadSignatureError, ValueError):
        return False
    return True


def public_pem(public: bytes) -> bytes:
    """The public key as openssl reads it."""
    text = base64.b64encode(_PEM_HEAD + public)
    return b"-----BEGIN PUBLIC KEY-----\n" + text + b"\n-----END PUBLIC KEY-----\n"


def fingerprint(public: bytes) -> str:
    """32 figures in groups of four, to be read over the telephone and compared with the paper."""
    digest = hashlib.sha256(public).digest()
    figures = f"{int.from_bytes(digest) % 10**32:032d}"
    return " ".join(figures[at : at + 4] for at in range(0, 32, 4))


class _KeyFile(BaseModel):
    model_config = ConfigDict(extra="forbid")

    format: Literal["duikou-key"] = "duikou-key"
    version: Literal[1] = 1
    algorithm: Literal["Ed25519"] = "Ed25519"
    public: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    # Who signs with it, in its own words: told where it is taken, proven by nothing.
    owner: Annotated[str, Field(max_length=LINE_LIMIT)] = ""
    # Argon2id: how much work and memory (bytes) it takes to try one pass phrase.
    salt: str = ""
    work: Annotated[int, Field(ge=0, le=16)] = 0
    memory: Annotated[int, Field(ge=0, le=2**30)] = 0
    secret: str  # the seed, or what closes it

    @property
    def closed(self) -> bool:
        return bool(self.salt)


def write_key(file: Path, key: OfficeKey, pass_phrase: str = "", owner: str = "") -> None:
    """Keeps the key in `file`, whole or not at all; without a pass phrase it lies open.

    `owner`: who signs with it. Raises EnvironmentProblem.
    """
    kept = _close(key, pass_phrase, owner)
    if _open(kept, pass_phrase) != key:
        raise AssertionError("a key that could not be read again was not written")
    _write(file, kept)


def copy_of_key(file: Path, to: Path, owner: str) -> None:
    """Copies a key, closed as it is, and names its owner. Raises as `needs_pass_phrase`."""
    _write(to, _read(file).model_copy(update={"owner": owner}))


def _write(file: Path, kept: _KeyFile) -> None:
    text = json.dumps(kept.model_dump(), indent=1, ensure_ascii=False)
    write_key_file(file, f"{text}\n".encode())


def write_key_file(file: Path, data: bytes) -> None:
    """Keeps what a key file says where nobody else on the computer reads it. Raises EnvironmentProblem."""
    write_whole(file, data, mode=_MODE)


def keep_private(file: Path) -> None:
    """A key file that lies open to others, as former versions wrote it, does so no longer."""
    with suppress(OSError):
        file.chmod(_MODE)


def needs_pass_phrase(file: Path) -> bool:
    """Whether the key is closed. Raises UserError for what is no key file, EnvironmentProblem."""
    return _read(file).closed


def public_of(file: Path) -> bytes:
    """The public half, without a pass phrase. Raises as `needs_pass_phrase`."""
    return bytes.fromhex(_read(file).public)


def owner_of(file: Path) -> str:
    """Who signs with it, as the file says; empty: it does not. Raises as `needs_pass_phrase`."""
    return _read(file).owner


def read_key(file: Path, pass_phrase: str = "") -> OfficeKey:
    """The key in `file`. Raises WrongPassPhrase, and as `needs_pass_phrase`."""
    from nacl.exceptions import CryptoError

    kept = _read(file)
    if kept.closed and not pass_phrase:
        raise WrongPassPhrase(say("签名密钥有口令：先填口令。"))
    try:
        return _open(kept, pass_phrase)
    except CryptoError as error:
        raise WrongPassPhrase(say("口令不对。签名密钥没有变，可以再试。")) from error
    except ValueError as error:
        raise _no_key(file) from error


def _read(file: Path) -> _KeyFile:
    with world_errors(file), file.open("rb") as opened:
        data = opened.read(_LIMIT)
    try:
        return _KeyFile.model_validate_json(data)
    except ValidationError as error:
        raise _no_key(file) from error


def _no_key(file: Path) -> UserError:
    return UserError(say("{name} 不是签名密钥文件，或者损坏了。用备份的密钥文件。", name=file.name))


def _close(key: OfficeKey, pass_phrase: str, owner: str) -> _KeyFile:
    from nacl.pwhash import argon2id
    from nacl.utils import random

    kept = _KeyFile(public=key.public.hex(), owner=owner, secret=_text(key.seed))
    if not pass_phrase:
        return kept
    salt = random(argon2id.SALTBYTES)
    closed = bytes(_box(pass_phrase, salt, _WORK, _MEMORY).encrypt(key.seed))
    lock = {"salt": _text(salt), "work": _WORK, "memory": _MEMORY, "secret": _text(closed)}
    return kept.model_copy(update=lock)


def _open(kept: _KeyFile, pass_phrase: str) -> OfficeKey:
    """Raises CryptoError for another pass phrase, ValueError for a file that is damaged."""
    secret = base64.b64decode(kept.secret, validate=True)
    if kept.closed:
        salt = base64.b64decode(kept.salt, validate=True)
        secret = _box(pass_phrase, salt, kept.work, kept.memory).decrypt(secret)
    key = OfficeKey(secret)
    if key.public.hex() != kept.public:
        raise ValueError("the two halves are not of one key")
    return key


def _box(pass_phrase: str, salt: bytes, work: int, memory: int) -> SecretBox:
    from nacl.pwhash import argon2id
    from nacl.secret import SecretBox

    # The same words, however an input method composed them.
    secret = unicodedata.normalize("NFKC", pass_phrase).encode()
    return SecretBox(argon2id.kdf(SecretBox.KEY_SIZE, secret, salt, work, memory))


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()
