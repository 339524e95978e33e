"""The folder of a commission: what it received, whose key it knows; the packages lie beside.

A database of its own, for a commission keeps no records: it reads those of the offices.
"""

from __future__ import annotations

import stat
from collections.abc import Callable, Collection, Hashable, Mapping
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Self, TypeVar
from uuid import UUID

from sqlalchemy import delete, insert, select, text, update

from duikou_desktop.core.clock import Clock
from duikou_desktop.core.errors import UserError
from duikou_desktop.core.files import (
    copy_file,
    flush_file,
    flush_folder,
    keep_private,
    world_errors,
)
from duikou_desktop.core.ids import new_id
from duikou_desktop.core.messages import say
from duikou_desktop.domain.sides import Side
from duikou_desktop.storage.database import (
    at_once,
    before_keeping,
    is_at_once,
    open_database,
    reading,
    writing,
)
from duikou_desktop.storage.desk_claims import Claims
from duikou_desktop.storage.desk_reviews import Reviews
from duikou_desktop.storage.desk_spot_checks import SpotChecks
from duikou_desktop.storage.desk_tables import (
    DESK,
    KEY,
    RECEIVED,
    SETTING,
    TABLES,
)
from duikou_desktop.storage.lock import FolderLock

DATABASE, PACKAGES = "desk.db", "packages"
_VERSION = 1
# As SQLite counts the rows: a stick is taken within a second, and ids are the sender's own choice. Only
# the last row is ever taken out, so that a number given again is the last again.
_ARRIVAL = text("received.rowid")
T = TypeVar("T")  # what somebody has remembered
# All but what no list shows.
_NOTED = [each for each in RECEIVED.c if each.name not in {"points", "told"}]


@dataclass(frozen=True, slots=True)
class DeskIdentity:
    """Whose desk it is, and the round it collects."""

    name: str
    scheme: str
    demo: bool
    counties: tuple[str, ...]  # a city's: those it collects; empty: the whole table, a province's


@dataclass(frozen=True, slots=True)
class Received:
    """A package that was taken. `content`: what was found when it was looked at."""

    id: UUID
    hospital: UUID
    hospital_name: str
    side: Side
    scheme: str
    year: int
    sequence: int
    previous: UUID | None
    key: str
    collected_at: datetime
    file: str  # its name under packages/
    content: dict[str, Any]
    # Given when it is kept; read by `points_of` and `told_by`.
    points: Any = None  # each point's figures
    told: Any = None  # what the year's report is made from


@dataclass(frozen=True, slots=True)
class KnownKey:
    """A key that a person compared with a stamped sheet; revoked: no longer to be trusted."""

    hospital: UUID
    key: str
    confirmed_on: date
    confirmed_by: str | None
    revoked_on: date | None
    reason: str | None  # why it was revoked


class DeskStore:
    """One open desk. Close it, or use it in a `with`."""

    def __init__(self, folder: Path, clock: Clock | None = None) -> None:
        """Raises UserError where there is none, or one of a later program."""
        if not is_desk(folder):
            raise UserError(say("{folder} 里没有收报台。先新建，或换一个文件夹。", folder=folder))
        self.folder, self.clock = folder, clock or Clock()
        self._lock = FolderLock(folder)
        for each in filter(Path.exists, (folder / DATABASE, folder / PACKAGES)):
            # As an earlier program or a move left it; where others may write, somebody let them.
            if not each.stat().st_mode & (stat.S_IWGRP | stat.S_IWOTH):
                keep_private(each)
        self.engine = open_database(folder / DATABASE)
        self._remembered: dict[Hashable, Any] = {}
        before_keeping(self.engine, self._remembered.clear)
        with writing(self.engine) as connection:  # what an earlier program's desk has not yet
            TABLES.create_all(connection)
        self.claims = Claims(self.engine)
        self.reviews = Reviews(self.engine)
        self.reviews.take_over_rounds()
        self.spot_checks = SpotChecks(self.engine)
        try:
            self.identity = self._read_identity()
            self._sweep()
        except BaseException:
            self.close()
            raise

    def _sweep(self) -> None:
        """Copies that a power cut left half brought in: nobody else writes while the folder is ours."""
        for each in self.packages.glob(".*.part*"):
            with suppress(OSError):
                each.unlink()

    def _read_identity(self) -> DeskIdentity:
        with reading(self.engine) as connection:
            version = connection.exec_driver_sql("PRAGMA user_version").scalar()
            if version != _VERSION:
                raise UserError(say("收报台是新版本的程序建的。先升级本机的程序。"))
            row = connection.execute(select(DESK)).mappings().one_or_none()
            if row is None:
                raise UserError(say("desk.db 里没有写明是哪个主管部门的收报台。从备份恢复。"))
        return DeskIdentity(row["name"], row["scheme"], row["demo"], tuple(row["counties"]))

    @classmethod
    def make(
        cls,
        folder: Path,
        name: str,
        scheme: str,
        *,
        counties: Collection[str] = (),
        demo: bool = False,
        clock: Clock | None = None,
    ) -> DeskStore:
        """A new desk in `folder`. Raises UserError where something lies there."""
        with world_errors(folder):
            if folder.exists() and any(folder.iterdir()):
                raise UserError(say("{folder} 里有别的东西。换一个空文件夹。", folder=folder))
            (folder / PACKAGES).mkdir(parents=True)
            (folder / DATABASE).touch()
        # What came concealed for this desk lies open in it; an office may be shared by two accounts of
        # one computer, and stays as the system makes it.
        keep_private(folder / PACKAGES)
        keep_private(folder / DATABASE)
        engine = open_database(folder / DATABASE)
        at = (clock or Clock()).now()
        with writing(engine) as connection:
            TABLES.create_all(connection)
            named = {"name": name, "scheme": scheme, "demo": demo, "counties": list(counties)}
            connection.execute(insert(DESK).values(id=1, made_at=at, **named))
            connection.exec_driver_sql(f"PRAGMA user_version={_VERSION}")
        engine.dispose()
        return cls(folder, clock)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Frees the folder."""
        self.engine.dispose()
        self._lock.release()

    def remembered(self, key: Hashable, make: Callable[[], T]) -> T:
        """What `make` gives, made once as long as nothing is written here; `key` names it."""
        if is_at_once(self.engine):  # what is read now may never be kept
            return make()
        if key not in self._remembered:
            made = make()  # first: making it may write
            self._remembered[key] = made
        found: T = self._remembered[key]
        return found

    def at_once(self) -> AbstractContextManager[None]:
        """What is written inside is kept all together, or nothing of it."""
        return at_once(self.engine)

    def set_counties(self, counties: Collection[str]) -> None:
        """Of which counties it collects from now on; what was taken stays."""
        with writing(self.engine) as connection:
            connection.execute(update(DESK).values(counties=list(counties)))
        self.identity = replace(self.identity, counties=tuple(counties))

    # -- packages ---------------------------------------------------------------------------------

    def received(
        self, year: int | None = None, hospital: UUID | None = None
    ) -> tuple[Received, ...]:
        """Every package taken (of a year, of a hospital), in the order they came."""
        wanted = select(*_NOTED).order_by(_ARRIVAL)
        if year is not None:
            wanted = wanted.where(RECEIVED.c.year == year)
        if hospital is not None:
            wanted = wanted.where(RECEIVED.c.hospital == str(hospital))
        with reading(self.engine) as connection:
            return tuple(_received(row) for row in connection.execute(wanted).mappings())

    def points_of(self, packages: Collection[UUID]) -> dict[UUID, Any]:
        """The points' figures of packages, in the order they came."""
        return self._apart("points", packages)

    def told_by(self, packages: Collection[UUID]) -> dict[UUID, Any]:
        """What packages tell for the year's report, in the order they came."""
        return self._apart("told", packages)

    def _apart(self, column: str, packages: Collection[UUID]) -> dict[UUID, Any]:
        ids = [str(each) for each in packages]
        c = RECEIVED.c
        wanted = select(c.id, c[column]).where(c.id.in_(ids)).order_by(_ARRIVAL)
        with reading(self.engine) as connection:
            return {UUID(package): said for package, said in connection.execute(wanted)}

    def package(self, package: UUID) -> Received | None:
        """What was noted of the package of that id; None: it was not taken."""
        wanted = select(*_NOTED).where(RECEIVED.c.id == str(package))
        with reading(self.engine) as connection:
            row = connection.execute(wanted).mappings().first()
        return _received(row) if row is not None else None

    def bring_in(self, files: Mapping[int, Path]) -> dict[int, Path]:
        """Copies of a package and its volumes within the desk, to be looked at and then kept.

        What is looked at on a stick may be another file a moment later. Raises EnvironmentProblem.
        """
        brought = self.room(files)
        try:
            for number, source in files.items():
                copy_file(source, brought[number])
                with world_errors(self.folder):
                    flush_file(brought[number])
        except BaseException:
            self.discard(brought)
            raise
        return brought

    def room(self, numbers: Collection[int]) -> dict[int, Path]:
        """Names within the desk for a package and its volumes that are still to be written there."""
        stem = self.packages / f".{new_id().hex[:12]}.part"
        return {number: stem.with_name(f"{stem.name}.{number:02d}") for number in numbers}

    def discard(self, brought: Mapping[int, Path]) -> None:
        """Removes copies that were not kept."""
        for each in brought.values():
            each.unlink(missing_ok=True)

    def keep(self, brought: Mapping[int, Path], one: Received) -> None:
        """Gives the copies their names and notes the package: both, or neither."""
        kept: list[Path] = []
        try:
            with world_errors(self.folder):
                for number, path in sorted(brought.items(), reverse=True):
                    kept.append(path.replace(self.package_file(one.id, number)))
                flush_folder(self.packages)
            with writing(self.engine) as connection:
                connection.execute(insert(RECEIVED).values(_row(one)))
        except BaseException:
            for each in kept:
                each.unlink(missing_ok=True)
            raise

    def remove_files(self, package: UUID) -> None:
        """Those of a package that was never noted."""
        name = self.package_file(package).name
        with world_errors(self.folder):
            for each in (*self.packages.glob(f"{name}.*"), self.packages / name):
                each.unlink(missing_ok=True)

    def look_again(self, one: Received) -> None:
        """Notes what is found in a package that was taken before."""
        with writing(self.engine) as connection:
            connection.execute(
                update(RECEIVED).where(RECEIVED.c.id == str(one.id)).values(_row(one))
            )

    def keep_beside(self, brought: Path, name: str) -> None:
        """Gives a copy its name beside the packages, in place of an earlier one."""
        with world_errors(self.folder):
            brought.replace(self.packages / name)
            flush_folder(self.packages)

    @property
    def packages(self) -> Path:
        """Where all that was taken lies."""
        return self.folder / PACKAGES

    def package_file(self, package: UUID, volume: int = 0) -> Path:
        """Where a package that was taken lies, or a volume of it."""
        name = f"{package}.dkpkg"
        return self.packages / (f"{name}.{volume:02d}" if volume else name)

    # -- settings ---------------------------------------------------------------------------------

    def setting(self, name: str) -> Any:
        """What is kept under the name; None: nothing."""
        with reading(self.engine) as connection:
            wanted = select(SETTING.c.value).where(SETTING.c.name == name)
            return connection.execute(wanted).scalar()

    def settings(self, begins: str) -> dict[str, Any]:
        """What is kept under names that begin so."""
        wanted = select(SETTING).where(SETTING.c.name.startswith(begins, autoescape=True))
        with reading(self.engine) as connection:
            return {row["name"]: row["value"] for row in connection.execute(wanted).mappings()}

    def set_setting(self, name: str, value: Any) -> None:
        """Keeps what JSON can hold."""
        row = {"name": name, "value": value}
        with writing(self.engine) as connection:
            connection.execute(insert(SETTING).prefix_with("OR REPLACE").values(row))

    # -- keys -------------------------------------------------------------------------------------

    def known_keys(self) -> tuple[KnownKey, ...]:
        """Every key that was confirmed, revoked ones among them."""
        with reading(self.engine) as connection:
            return tuple(
                KnownKey(**{**row, "hospital": UUID(row["hospital"])})
                for row in connection.execute(select(KEY)).mappings()
            )

    def confirm_key(self, hospital: UUID, key: str, by: str | None) -> None:
        """A person compared its fingerprint with the stamped sheet."""
        row = {
            "hospital": str(hospital),
            "key": key,
            "confirmed_on": self.clock.today(),
            "confirmed_by": by,
        }
        with writing(self.engine) as connection:
            connection.execute(insert(KEY).prefix_with("OR REPLACE").values(row))

    def forget_key(self, hospital: UUID, key: str) -> None:
        """Undoes `confirm_key`: nobody compared it."""
        with writing(self.engine) as connection:
            connection.execute(delete(KEY).where(KEY.c.hospital == str(hospital), KEY.c.key == key))

    def revoke_key(self, hospital: UUID, key: str, reason: str) -> None:
        """No package under this key is trusted from now on."""
        with writing(self.engine) as connection:
            connection.execute(
                update(KEY)
                .where(KEY.c.hospital == str(hospital), KEY.c.key == key)
                .values(revoked_on=self.clock.today(), reason=reason)
            )


def is_desk(folder: Path) -> bool:
    """Whether a commission's desk is in `folder`."""
    return (folder / DATABASE).is_file()


def _row(one: Received) -> dict[str, Any]:
    return {
        "id": str(one.id),
        "hospital": str(one.hospital),
        "hospital_name": one.hospital_name,
        "side": one.side.value,
        "scheme": one.scheme,
        "year": one.year,
        "sequence": one.sequence,
        "previous": str(one.previous) if one.previous else None,
        "key": one.key,
        "collected_at": one.collected_at,
        "file": one.file,
        "content": one.content,
        "points": one.points,
        "told": one.told,
    }


def _received(row: Any) -> Received:
    return Received(
        id=UUID(row["id"]),
        hospital=UUID(row["hospital"]),
        hospital_name=row["hospital_name"],
        side=Side(row["side"]),
        scheme=row["scheme"],
        year=row["year"],
        sequence=row["sequence"],
        previous=UUID(row["previous"]) if row["previous"] else None,
        key=row["key"],
        collected_at=row["collected_at"].replace(tzinfo=UTC),
        file=row["file"],
        content=row["content"],
    )
