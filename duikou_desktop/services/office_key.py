"""The key an office seals with, or a commission: made at first use, kept in its folder, taken along."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.files import world_errors
from duikou_desktop.core.messages import Message, say
from duikou_desktop.exchange.keys import (
    OfficeKey,
    copy_of_key,
    fingerprint,
    keep_private,
    needs_pass_phrase,
    owner_of,
    public_of,
    read_key,
    write_key,
    write_key_file,
)
from duikou_desktop.services.keepers import names_of
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.storage.sealed import ever_sealed
from duikou_desktop.storage.store import Store

FOLDER, NAME = "keys", "office.key"
LEAST = 8  # characters of a pass phrase: a key lies on sticks, where nobody counts the tries

Keeper = Store | DeskStore  # whoever has a folder to keep a key in


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

    Another is made then only where a person says so: whoever knows the first one sees that it changed.
    """
    if key_file(store).is_file():
        return False
    if isinstance(store, DeskStore):
        return bool(store.reviews.receipts())
    return isinstance(store, Store) and ever_sealed(store)


def no_key_words(store: Keeper) -> Message:
    """Why there is no key, and what follows."""
    if not key_left_behind(store):
        if isinstance(store, DeskStore):
            return say("还没有签名密钥。第一次写回执、签发方案或向省里上报时会生成。")
        return say("还没有签名密钥。第一次封包时会生成。")
    return say(
        "以前签名的密钥没有带到这台电脑，不能封包、签名。先取用旧电脑的密钥文件：在“设置”的“签名密钥”里，"
        "或用 duikou key --take。密钥确实没有了，才在那里另生成一个（duikou key --new-key）：对方会看到"
        "“密钥变了”，要重新核对盖章的封面。"
    )


def office_key(store: Keeper, pass_phrase: str = "") -> OfficeKey:
    """The office's key; made now if there never was one, under the pass phrase if one is given.

    Raises WrongPassPhrase, UserError for a damaged file, a new pass phrase that is too short or a
    key that was left behind, EnvironmentProblem.
    """
    file = key_file(store)
    if file.is_file():
        keep_private(file)
        return read_key(file, pass_phrase if needs_pass_phrase(file) else "")
    if key_left_behind(store):
        raise UserError(no_key_words(store))
    return _make_key(store, pass_phrase)


def new_key(store: Keeper, pass_phrase: str = "", *, replace: bool = False) -> OfficeKey:
    """Another key in place of one that was left behind for good, as a person said.

    `replace`: also of one that is here, whose pass phrase nobody knows, or whose copy was stolen; it is
    kept beside. Raises UserError where there is a key else, or the pass phrase is too short;
    EnvironmentProblem.
    """
    _check_phrase(pass_phrase)
    if key_file(store).is_file():
        if not replace:
            raise UserError(say("已经有签名密钥，没有另生成。"))
        _keep_former(store)
    return _make_key(store, pass_phrase)


def _keep_former(store: Keeper) -> None:
    """Puts the key beside itself under its first figures. Raises UserError, EnvironmentProblem."""
    file = key_file(store)
    former = fingerprint(public_of(file)).replace(" ", "")[:8]
    with world_errors(file):
        data = file.read_bytes()
    write_key_file(file.with_name(f"office-{former}.key"), data)


def _make_key(store: Keeper, pass_phrase: str) -> OfficeKey:
    _check_phrase(pass_phrase)
    made, file = OfficeKey.new(), key_file(store)
    with world_errors(file):
        file.parent.mkdir(exist_ok=True)
    write_key(file, made, pass_phrase, names_of(store)[0])
    return made


@contextmanager
def key_for_sealing(store: Store, pass_phrase: str = "") -> Iterator[OfficeKey]:
    """The key, for one package; made for it, it goes again where the sealing came to nothing.

    Raises as `office_key`.
    """
    made_now = not key_file(store).is_file()
    key = office_key(store, pass_phrase)
    try:
        yield key
    except BaseException:
        # A number that is still taken may stand on a stick, signed.
        if made_now and not ever_sealed(store, written=False):
            key_file(store).unlink(missing_ok=True)
        raise


def phrase_fault(phrase: str) -> Message | None:
    """What keeps it from being a new pass phrase; None: nothing, or it is none."""
    if not phrase or len(unicodedata.normalize("NFKC", phrase).strip()) >= LEAST:
        return None
    return say("口令太短：至少 {n} 个字，首尾的空格不算。", n=LEAST)


def _check_phrase(phrase: str) -> None:
    if (fault := phrase_fault(phrase)) is not None:
        raise UserError(fault)


def change_pass_phrase(store: Keeper, before: str, after: str) -> None:
    """The same key under another pass phrase; empty: it lies open.

    Raises UserError for one that is too short, else as `office_key`.
    """
    _check_phrase(after)
    file = key_file(store)
    write_key(file, read_key(file, before), after, names_of(store)[0])


def copy_key(store: Keeper, to: Path) -> None:
    """Copies the key file for a new computer, closed as it is. Raises UserError, EnvironmentProblem."""
    file = key_file(store)
    if not file.is_file():
        raise UserError(no_key_words(store))
    if to.exists():
        raise UserError(say("{name} 已经存在，没有覆盖。", name=to.name))
    copy_of_key(file, to, names_of(store)[0])


@dataclass(frozen=True, slots=True)
class KeyOffered:
    """A key file from elsewhere, and the key it would take the place of."""

    owner: str  # whose it is, as the file says; empty: it does not
    foreign: bool  # of another hospital or commission
    figures: str
    before: str | None  # the figures of another key that is there
    same: bool = False  # it is the key that is there

    @property
    def asks(self) -> bool:
        """Whether a person is to say that it shall be taken."""
        return self.foreign or self.before is not None

    @property
    def taken(self) -> Message:
        """What taking it did."""
        if self.same:
            return say("就是现在用的密钥，没有换；口令以后是这份文件的口令。")
        if self.before is None:
            return say("以后用这个密钥签名。")
        return say("以后用这个密钥签名；原来的密钥留在旁边。")

    @property
    def words(self) -> Message:
        """Whose it is, and what taking it would mean."""
        if self.foreign:
            whose = say("这是{owner}的密钥，不是本单位的", owner=self.owner)
        elif self.owner:
            whose = say("这是本单位的另一个密钥")
        else:
            whose = say("密钥文件里没有写是谁的")
        if self.before is None:
            return say("{whose}（指纹 {figures}）。", whose=whose, figures=self.figures)
        return say(
            "{whose}（指纹 {figures}）。现在用的密钥指纹是 {before}；换了以后，收过本单位上报包的会看到"
            "“密钥变了”，要重新核对。",
            whose=whose,
            figures=self.figures,
            before=self.before,
        )


def key_offered(store: Keeper, source: Path) -> KeyOffered:
    """What a key file is to this office; nothing is taken. Raises UserError, EnvironmentProblem."""
    owner, figures, mine = (
        owner_of(source),
        fingerprint(public_of(source)),
        office_fingerprint(store),
    )
    foreign = bool(owner) and owner not in names_of(store)
    same = mine == figures
    return KeyOffered(owner, foreign, figures, None if same else mine, same)


def take_key(store: Keeper, source: Path, pass_phrase: str = "", *, replace: bool = False) -> None:
    """Takes the key from another computer's copy; one that is there is kept beside it.

    Raises UserError for another's key, or over a key that is there, unless `replace` says that a person
    agreed; WrongPassPhrase, EnvironmentProblem. Then the key is as it was.
    """
    offered = key_offered(store, source)
    if offered.asks and not replace:
        raise UserError(say("没有取用。{words}", words=offered.words))
    read_key(source, pass_phrase)
    file = key_file(store)
    if offered.before is not None:
        _keep_former(store)
    with world_errors(file):
        file.parent.mkdir(exist_ok=True)
        data = source.read_bytes()
    write_key_file(file, data)
