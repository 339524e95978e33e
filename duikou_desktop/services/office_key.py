"""The key an office seals with, or a commission: made at first use, kept in its folder, taken along."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.files import world_errors, write_whole
from duikou_desktop.core.messages import Message, say
from duikou_desktop.exchange.keys import (
    OfficeKey,
    fingerprint,
    needs_pass_phrase,
    public_of,
    read_key,
    write_key,
)
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.storage.sealed import ever_sealed
from duikou_desktop.storage.store import Store

FOLDER, NAME = "keys", "office.key"


class Keeper(Protocol):
    """An office or a commission's desk: whoever has a folder to keep a key in."""

    folder: Path


def key_file(store: Keeper) -> Path:
    """Where the key lies, or will lie."""
    return store.folder / FOLDER / NAME


def key_files(store: Keeper) -> tuple[Path, ...]:
    """The key, if there is one, and those it took the place of."""
    return tuple(sorted((store.folder / FOLDER).glob("*.key")))


def is_closed(store: Keeper) -> bool:
    """Whether there is a key that wants its pass phrase. Raises UserError for a damaged file."""
    file = key_file(store)
    return file.is_file() and needs_pass_phrase(file)


def office_fingerprint(store: Keeper) -> str | None:
    """The figures of the office's key; None: it has none yet."""
    file = key_file(store)
    return fingerprint(public_of(file)) if file.is_file() else None


def key_left_behind(store: Keeper) -> bool:
    """Whether it signed before and has no key here: it came to this computer without it.

    Sealing then makes another key, and whoever knows the first one sees that it changed.
    """
    if key_file(store).is_file():
        return False
    if isinstance(store, DeskStore):
        return bool(store.reviews.receipts())
    return isinstance(store, Store) and ever_sealed(store)


def no_key_words(store: Keeper) -> Message:
    """Why there is no key, and what follows."""
    if not key_left_behind(store):
        return say("还没有签名密钥。第一次封包时会生成。")
    return say(
        "以前签名的密钥没有带到这台电脑。现在封包、签名会生成另一个密钥，对方会看到“密钥变了”，"
        "要重新核对盖章的封面。要接着用原来的，先取用旧电脑的密钥文件。"
    )


def office_key(store: Keeper, pass_phrase: str = "") -> OfficeKey:
    """The office's key; made now if there is none, under the pass phrase if one is given.

    Raises WrongPassPhrase, UserError for a damaged file, EnvironmentProblem.
    """
    file = key_file(store)
    if file.is_file():
        return read_key(file, pass_phrase if needs_pass_phrase(file) else "")
    made = OfficeKey.new()
    with world_errors(file):
        file.parent.mkdir(exist_ok=True)
    write_key(file, made, pass_phrase)
    return made


def change_pass_phrase(store: Keeper, before: str, after: str) -> None:
    """The same key under another pass phrase; empty: it lies open. Raises as `office_key`."""
    write_key(key_file(store), read_key(key_file(store), before), after)


def copy_key(store: Keeper, to: Path) -> None:
    """Copies the key file for a new computer, closed as it is. Raises UserError, EnvironmentProblem."""
    file = key_file(store)
    if not file.is_file():
        raise UserError(no_key_words(store))
    if to.exists():
        raise UserError(say("{name} 已经存在，没有覆盖。", name=to.name))
    public_of(file)
    with world_errors(file):
        data = file.read_bytes()
    write_whole(to, data)


def take_key(store: Keeper, source: Path, pass_phrase: str = "") -> None:
    """Takes the key from another computer's copy; one that is there is kept beside it.

    Raises WrongPassPhrase, UserError, EnvironmentProblem; then the key is as it was.
    """
    key = read_key(source, pass_phrase)
    file = key_file(store)
    with world_errors(file):
        file.parent.mkdir(exist_ok=True)
        if file.is_file() and public_of(file) != key.public:
            former = fingerprint(public_of(file)).replace(" ", "")[:8]
            write_whole(file.with_name(f"office-{former}.key"), file.read_bytes())
        data = source.read_bytes()
    write_whole(file, data)
