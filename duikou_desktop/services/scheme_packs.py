"""A scheme goes out as a workbook or one file, comes in as a folder, is put on an office's shelf."""

from __future__ import annotations

import io
import shutil
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from duikou_desktop.core.errors import Fault, UserError
from duikou_desktop.core.file_types import SCHEME
from duikou_desktop.core.files import flush_folder, world_errors, write_whole
from duikou_desktop.core.messages import Message, say
from duikou_desktop.documents.scheme_workbook import scheme_workbook_bytes
from duikou_desktop.exchange.keys import fingerprint
from duikou_desktop.schemes.check import check
from duikou_desktop.schemes.draft import Draft, Signer, to_files
from duikou_desktop.schemes.faults import SchemeFault
from duikou_desktop.schemes.files import FILES, HEAD, SOURCE
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.schemes.sheets import sheets_of
from duikou_desktop.schemes.shelf import FORMER, OWN, Shelf
from duikou_desktop.services.scheme_drafts import open_draft


@dataclass(frozen=True)
class Installed:
    """What lies on the shelf now, and the version that lay there before."""

    scheme: Scheme
    replaced: int | None = None
    unchanged: bool = False
    signer: Signer | None = None
    known: bool = False  # whether the signer's key was compared here

    @property
    def signed(self) -> Message:
        """Who signed it."""
        return signer_words(self.signer, known=self.known)


def signer_words(signer: Signer | None, *, known: bool = False) -> Message:
    """Who signed a scheme, for whoever installs it; `known`: the key was compared before."""
    if signer is None:
        return say("这份方案没有签名，看不出是谁发的。")
    if known:
        return say("由{name}签发，签名核对一致，指纹以前核对过。", name=signer.name)
    return say(
        "由{name}签发，签名核对一致。签名指纹 {figures}，和签发单位核对过才能确定是它发的。",
        name=signer.name,
        figures=fingerprint(bytes.fromhex(signer.key)),
    )


def export_scheme(folder: Path, file: Path) -> None:
    """Writes the scheme in `folder` as a workbook; as one file to install where `file` ends so.

    Raises UserError where the scheme is faulty.
    """
    draft = open_draft(folder)
    sound(draft, Shelf.shipped())
    packed = file.suffix.lower() == SCHEME
    write_whole(file, _packed(draft) if packed else scheme_workbook_bytes(sheets_of(draft)))


def import_scheme(path: Path, folder: Path) -> Scheme:
    """Writes a workbook (or zip) as a scheme's folder. Raises UserError with all its faults."""
    draft = open_draft(path)
    scheme = sound(draft, Shelf.shipped())
    taken = folder.exists() and any(folder.iterdir())
    if taken and not ((folder / HEAD).is_file() and open_draft(folder).id == scheme.id):
        raise UserError(say("{folder} 里有别的东西。换一个空文件夹。", folder=folder))
    _write(draft, folder)
    return scheme


def sound(draft: Draft, shelf: Shelf) -> Scheme:
    """The scheme of the draft. Raises UserError with all its faults where there are any."""
    checked = check(draft, shelf=shelf)
    if checked.scheme is None:
        faults = tuple(Fault(None, say("{fault}", fault=str(each))) for each in checked.faults)
        raise UserError(
            say("方案有 {n} 处错，改好再来：{first}", n=len(faults), first=faults[0].message),
            faults,
        )
    return checked.scheme


def fitting(draft: Draft, shelf: Shelf) -> tuple[Scheme, Scheme | None]:
    """The scheme of the draft, and the version of it that lies on the shelf.

    Raises UserError where it is faulty, or no newer than what is there and not the same.
    """
    scheme = sound(draft, shelf)
    before = shelf.as_written(scheme.id) if scheme.id in shelf.ids() else None
    if before is not None and before != scheme and scheme.version <= before.version:
        if scheme.version < before.version:
            raise UserError(
                say(
                    "“{title}”正在用版本 {held}，这一份是以前的版本 {given}，没有装。"
                    "要换回以前的版本，在“设置”的“方案”里换（命令行 duikou scheme back）。",
                    title=scheme.short_title,
                    held=before.version,
                    given=scheme.version,
                )
            )
        raise UserError(
            say(
                "“{title}”已有版本 {held}，这一份是版本 {given}，内容却不同。"
                "确实改过，就把“版本”写成 {next} 再来。",
                title=scheme.short_title,
                held=before.version,
                given=scheme.version,
                next=before.version + 1,
            )
        )
    return scheme, before


def install_scheme(path: Path, office: Path) -> Installed:
    """Puts the scheme at `path` on the office's shelf. Raises UserError as `install_draft`."""
    return install_draft(open_draft(path), office)


def install_draft(draft: Draft, office: Path, *, known: bool = False) -> Installed:
    """Puts a scheme on the office's shelf; what it takes the place of is kept beside it.

    `known`: whether the signer's key was compared here. Raises UserError as `fitting`.
    """
    scheme, before = fitting(draft, Shelf.of(office))
    if before == scheme:
        return Installed(scheme, unchanged=True, signer=draft.signer, known=known)
    with _shelved(office, scheme.id) as fresh:
        _write(draft, fresh)
    replaced = before.version if before else None
    return Installed(scheme, replaced, signer=draft.signer, known=known)


def former_versions(office: Path, scheme_id: str) -> Mapping[int, Path]:
    """The older or replaced versions of a scheme that are at hand, the newest first.

    Kept beside the one in use, or come with the program.
    """
    found = dict(Shelf.of(office).former(scheme_id))
    brought = Shelf.shipped()
    if scheme_id in brought.ids():
        found.setdefault(brought.as_written(scheme_id).version, brought.folder(scheme_id))
    with suppress(SchemeFault):  # of a faulty one, all others are former
        found.pop(Shelf.of(office).as_written(scheme_id).version, None)
    return dict(sorted(found.items(), reverse=True))


def put_version_back(office: Path, scheme_id: str, version: int) -> None:
    """Takes a former version of a scheme into use again; what it takes the place of is kept.

    Raises UserError where there is none, or the program brings a newer one.
    """
    folder = former_versions(office, scheme_id).get(version)
    if folder is None:
        raise UserError(say("没有留下版本 {version}。", version=version))
    brought = Shelf.shipped()
    if scheme_id in brought.ids() and brought.as_written(scheme_id).version > version:
        raise UserError(say("程序带来的版本更新，换不回版本 {version}。", version=version))
    with _shelved(office, scheme_id) as fresh:
        shutil.copytree(folder, fresh)
    shutil.rmtree(office / OWN / FORMER / f"{scheme_id}-{version}", ignore_errors=True)


@contextmanager
def _shelved(office: Path, scheme_id: str) -> Iterator[Path]:
    """A folder to fill, then put on the shelf; the version in use till then is kept beside."""
    root, shelf = office / OWN, Shelf.of(office)
    own, fresh = root / scheme_id, root / f".{scheme_id}.new"
    with world_errors(root):
        root.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(fresh, ignore_errors=True)
        yield fresh
        if scheme_id in shelf.ids() and shelf.folder(scheme_id) != own:
            brought = _room_for(root, shelf.as_written(scheme_id))
            shutil.copytree(shelf.folder(scheme_id), brought)
        if own.exists():
            own.rename(_room_for(root, load_scheme(scheme_id, root=root)))
        fresh.rename(own)
        flush_folder(root)


def _room_for(root: Path, scheme: Scheme) -> Path:
    """Where a version that makes room is kept; an older keeping of it is given up."""
    former = root / FORMER / f"{scheme.id}-{scheme.version}"
    former.parent.mkdir(exist_ok=True)
    shutil.rmtree(former, ignore_errors=True)
    return former


def take_off(scheme_id: str, office: Path) -> None:
    """Takes a scheme off the shelf of an office that came to nothing."""
    root = office / OWN
    shutil.rmtree(root / scheme_id, ignore_errors=True)
    for folder in (root, office):
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()


def _packed(draft: Draft) -> bytes:
    """The folder's files in a zip; the same scheme is the same bytes."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in sorted(to_files(draft).items()):
            # A ZipInfo is of 1980, not of today.
            archive.writestr(zipfile.ZipInfo(name), text.encode("utf-8"), zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def _write(draft: Draft, folder: Path) -> None:
    with world_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
        files = to_files(draft)
        for name in (*FILES, SOURCE):
            if name in files:
                write_whole(folder / name, files[name].encode("utf-8"))
            else:
                (folder / name).unlink(missing_ok=True)
