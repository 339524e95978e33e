"""Reads a scheme from wherever it was handed in: a folder, a zip of one, signed or not, a workbook."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.files import world_errors
from duikou_desktop.core.messages import say
from duikou_desktop.core.zips import BROKEN_ZIP, content_of
from duikou_desktop.documents.scheme_workbook import read_scheme_workbook
from duikou_desktop.exchange.faults import SchemePackFault, Why
from duikou_desktop.exchange.scheme_pack import SIGNED_WITH, begins_signed, open_scheme_pack
from duikou_desktop.exchange.sealed import Content
from duikou_desktop.exchange.sealed_reader import read_through
from duikou_desktop.schemes.draft import Draft, Signer, read_files
from duikou_desktop.schemes.faults import Fault
from duikou_desktop.schemes.files import FILES, HEAD, SOURCE
from duikou_desktop.schemes.sheets import draft_of
from duikou_desktop.schemes.tree import Place

_MOST_BYTES = 20 * 1024 * 1024
_READ = {".yaml", ".yml", ".csv"}
# A workbook is a zip, too, but with one of these.
_WORKBOOK = frozenset({"[Content_Types].xml", "content.xml"})


def open_draft(path: Path) -> Draft:
    """The draft at `path`. Raises UserError where there is none."""
    if path.is_dir():
        return _from_folder(path)
    if not path.is_file():
        raise UserError(say("找不到 {path}。核对位置。", path=path))
    names = frozenset(_names_in(path))
    if begins_signed(path) or names & SIGNED_WITH:
        return _from_signed(path)
    if names and not names & _WORKBOOK:
        return _from_zip(path)
    return draft_of(read_scheme_workbook(path))


def _from_folder(folder: Path) -> Draft:
    if not (folder / HEAD).is_file():
        raise UserError(say("{folder} 里没有 {head}，不是方案文件夹。", folder=folder, head=HEAD))
    with world_errors(folder):
        found = {
            each.name: each.read_bytes()
            for each in sorted(folder.iterdir())
            if each.is_file() and _belongs(each.name)
        }
    return _read(found)


def _from_zip(path: Path) -> Draft:
    try:
        with world_errors(path), zipfile.ZipFile(path) as archive:
            parts = [each for each in archive.infolist() if not each.is_dir()]
            if sum(each.file_size for each in parts) > _MOST_BYTES:
                raise UserError(say("{name} 展开后太大，不是方案文件。", name=path.name))
            heads = [each.filename for each in parts if PurePosixPath(each.filename).name == HEAD]
            if len(heads) != 1:
                raise UserError(
                    say(
                        "{name} 里要有一个方案文件夹，现在有 {n} 个。", name=path.name, n=len(heads)
                    )
                )
            inside = PurePosixPath(heads[0]).parent
            found = {
                PurePosixPath(each.filename).name: content_of(archive, each)
                for each in parts
                if PurePosixPath(each.filename).parent == inside
                and _belongs(PurePosixPath(each.filename).name)
            }
    except BROKEN_ZIP as error:
        raise UserError(say("{name} 已损坏或设了密码，读不出来。", name=path.name)) from error
    return _read(found)


def _from_signed(path: Path) -> Draft:
    """Raises SchemePackFault where a byte is other than it was issued, or it holds another scheme."""
    pack = open_scheme_pack(path)
    if sum(each.size for each in pack.manifest.papers) > _MOST_BYTES:
        raise SchemePackFault(Why.UNREADABLE)
    found: dict[str, bytes] = {}

    def keep(content: Content, chunks: Iterator[bytes]) -> None:
        found[content.path] = b"".join(chunks)

    read_through(pack, None, keep)
    draft = _read({name: data for name, data in found.items() if _belongs(name)})
    # Who signed, signed what the manifest says: another scheme may not go by its name.
    if (draft.id, draft.version) != (pack.manifest.scheme, pack.manifest.scheme_version):
        raise SchemePackFault(Why.INCONSISTENT)
    draft.signer = Signer(pack.manifest.issued_by, pack.manifest.key)
    return draft


def _belongs(name: str) -> bool:
    return not name.startswith(".") and (
        name in (*FILES, SOURCE) or Path(name).suffix.lower() in _READ
    )


def _read(found: dict[str, bytes]) -> Draft:
    texts: dict[str, str] = {}
    faults = []
    for name, data in found.items():
        try:
            # Notepad and Excel put a mark before the first letter, and their own line ends.
            texts[name] = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError:
            faults.append(Fault(Place(name), "不是 UTF-8 编码：用记事本另存，编码选 UTF-8"))
    draft = read_files(texts)
    draft.faults += faults
    return draft


def _names_in(path: Path) -> list[str]:
    """What a zip holds; nothing of what is none, or cannot be read as one."""
    try:
        with world_errors(path), zipfile.ZipFile(path) as archive:
            return archive.namelist()
    except (zipfile.BadZipFile, ValueError):
        return []
