"""A file that only one reader can open (`.dkenc`): made for the public key of a commission.

A line that says for whom, then the content in pieces that cannot be changed, moved, left out or cut short.
The algorithm is named in the line, so that others (SM2 with SM4) can join.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any, BinaryIO, Literal

from pydantic import Field, ValidationError

from duikou_desktop.core.file_types import CONCEALED
from duikou_desktop.core.files import flush_file, keep_private, world_errors
from duikou_desktop.core.task import Quiet, Task
from duikou_desktop.exchange.faults import ConcealedFault, Why
from duikou_desktop.exchange.keys import OfficeKey
from duikou_desktop.exchange.manifest import MAX_VOLUMES
from duikou_desktop.exchange.sealed import Strict, volume_path

_PIECE = 64 * 1024
_LINE = 4096  # bytes the first line may take
_KEY = r"^[0-9a-f]{64}$"


class _Head(Strict):
    """The first line."""

    format: Literal["duikou-concealed"] = "duikou-concealed"
    version: Literal[1] = 1
    # The file's key sealed with X25519 and XSalsa20-Poly1305 (crypto_box_seal), the content with
    # XChaCha20-Poly1305 (crypto_secretstream), the line itself bound to its first piece.
    algorithm: Literal["X25519+XChaCha20-Poly1305"] = "X25519+XChaCha20-Poly1305"
    reader: Annotated[str, Field(pattern=_KEY)]  # the reader's public signing key
    key: Annotated[str, Field(max_length=200)]  # the file's key, sealed for the reader, base64


def conceal(source: Path, target: Path, reader: bytes, task: Task | None = None) -> str:
    """Writes `source` as `target`, for the holder of the public signing key `reader`.

    Returns the SHA-256 of what was written. `target` must not be there. Raises EnvironmentProblem,
    Cancelled; then `target` is gone again.
    """
    from nacl import bindings

    task = task or Quiet()
    secret = bindings.crypto_secretstream_xchacha20poly1305_keygen()
    curve = bindings.crypto_sign_ed25519_pk_to_curve25519(reader)
    sealed = bindings.crypto_box_seal(secret, curve)
    head = _Head(reader=reader.hex(), key=base64.b64encode(sealed).decode())
    line = (head.model_dump_json() + "\n").encode()
    state = bindings.crypto_secretstream_xchacha20poly1305_state()
    start = bindings.crypto_secretstream_xchacha20poly1305_init_push(state, secret)
    message = bindings.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE
    final = bindings.crypto_secretstream_xchacha20poly1305_TAG_FINAL
    with world_errors(source), source.open("rb") as read, _fresh(target) as written:
        size, digest = source.stat().st_size, hashlib.sha256(line + start)
        written.write(line + start)
        piece, bound, more = read.read(_PIECE), line, True
        while more:
            task.check()
            after = read.read(_PIECE)
            more = bool(after)
            tag = message if more else final
            hidden = bindings.crypto_secretstream_xchacha20poly1305_push(state, piece, bound, tag)
            written.write(hidden)
            digest.update(hidden)
            task.progress(read.tell(), size)
            piece, bound = after, b""
    return digest.hexdigest()


@contextmanager
def _fresh(target: Path) -> Iterator[BinaryIO]:
    """A file that was not there, kept only where all goes well."""
    with world_errors(target):
        made = target.open("xb")
    try:
        with world_errors(target), made:
            yield made
        flush_file(target)
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def concealed_files(first: Path) -> dict[int, Path]:
    """A concealed package and its volumes beside it, by their numbers; `first`: `….dkpkg.dkenc`."""
    beside = {number: concealed_volume(first, number) for number in range(1, MAX_VOLUMES + 1)}
    return {0: first} | {number: path for number, path in beside.items() if path.is_file()}


def concealed_volume(first: Path, volume: int) -> Path:
    """Where a volume of a concealed package lies: `….dkpkg.01.dkenc` beside it."""
    plain = volume_path(first.with_suffix(""), volume)
    return plain.with_name(f"{plain.name}{first.suffix}")  # as it is written: in capitals, maybe


def concealed_path(plain: Path) -> Path:
    """What a file is called once it is concealed."""
    return plain.with_name(f"{plain.name}{CONCEALED}")


def reader_of(path: Path) -> bytes:
    """The public signing key of whom the file is for. Raises ConcealedFault, EnvironmentProblem."""
    with world_errors(path), path.open("rb") as opened:
        return bytes.fromhex(_head(opened)[0].reader)


def reveal(source: Path, target: Path, key: OfficeKey, task: Task | None = None) -> None:
    """Writes what `source` conceals as `target`, which must not be there.

    Raises ConcealedFault where the file is for another key or not as it was made, EnvironmentProblem,
    Cancelled; then `target` is gone again.
    """
    from nacl import bindings
    from nacl.exceptions import CryptoError

    task = task or Quiet()
    with world_errors(source), source.open("rb") as read, _fresh(target) as written:
        keep_private(target)
        head, line = _head(read)
        if head.reader != key.public.hex():
            raise ConcealedFault(Why.NOT_FOR_US)
        state = bindings.crypto_secretstream_xchacha20poly1305_state()
        start = read.read(bindings.crypto_secretstream_xchacha20poly1305_HEADERBYTES)
        try:
            secret = _file_key(head, key)
            bindings.crypto_secretstream_xchacha20poly1305_init_pull(state, start, secret)
            _pull(state, read, written, line, task)
        except (CryptoError, TypeError, ValueError, RuntimeError) as error:
            raise ConcealedFault(Why.ALTERED) from error


def _pull(state: Any, read: BinaryIO, written: BinaryIO, line: bytes, task: Task) -> None:
    """Every piece in its order, the last one marked so, and nothing behind it."""
    from nacl import bindings

    bound, more = line, bindings.crypto_secretstream_xchacha20poly1305_ABYTES
    while True:
        task.check()
        piece, tag = bindings.crypto_secretstream_xchacha20poly1305_pull(
            state, read.read(_PIECE + more), bound
        )
        written.write(piece)
        bound = b""
        if tag == bindings.crypto_secretstream_xchacha20poly1305_TAG_FINAL:
            break
    if read.read(1):
        raise ConcealedFault(Why.ALTERED)


def _file_key(head: _Head, key: OfficeKey) -> bytes:
    from nacl import bindings

    signing = key.seed + key.public
    secret = bindings.crypto_sign_ed25519_sk_to_curve25519(signing)
    public = bindings.crypto_sign_ed25519_pk_to_curve25519(key.public)
    sealed = base64.b64decode(head.key, validate=True)
    opened: bytes = bindings.crypto_box_seal_open(sealed, public, secret)
    return opened


def _head(opened: BinaryIO) -> tuple[_Head, bytes]:
    line = opened.readline(_LINE)
    try:
        if not line.endswith(b"\n"):
            raise ConcealedFault(Why.FOREIGN)
        return _Head.model_validate_json(line), line
    except (ValidationError, binascii.Error) as error:
        raise ConcealedFault(Why.FOREIGN) from error
