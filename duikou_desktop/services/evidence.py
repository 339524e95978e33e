"""Evidence: files kept by their content, papers by their place; given to any record."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.file_names import safe_name
from duikou_desktop.core.files import world_errors
from duikou_desktop.core.messages import say
from duikou_desktop.core.text import half_width, squeeze
from duikou_desktop.domain.registers.evidence import EVIDENCE, Evidence
from duikou_desktop.services.proof_files import NEVER_OPENED, digest_of_proof
from duikou_desktop.storage.evidence_files import intact, keep_file, path_of, seems_intact
from duikou_desktop.storage.store import Store

_ENGLISH = re.compile(r"box\s*(\S+?),?\s*page\s*(\S+)", re.IGNORECASE)
# 3号柜第2盒第15页: where the box stands, then its number, then the page.
_SPOKEN = re.compile(
    r"(?P<where>\S*?)[-—,，、/]?第?(?P<box>[^\s第盒柜,，、/]+?)号?盒[-—,，、/]?第?(?P<page>[^\s第页盒]+)页"
)
_PLACE = re.compile(r"盒\s*(\S+?)\s*第?\s*(\S+?)\s*页|盒\s*(\S+?)\s*页\s*(\S+)")


def keep_evidence(store: Store, source: Path, name: str | None = None) -> Evidence:
    """Keeps the file as it is and saves its evidence, ready to be given to records.

    The same bytes give the evidence that is already there.
    """
    digest_of_proof(source)
    digest, size = keep_file(store.folder, source)
    for known in store.book([EVIDENCE]).each(Evidence):
        if known.sha256 == digest:
            return known
    evidence = Evidence(name=safe_name(name or source.name), sha256=digest, size=size)
    label = say("加入佐证材料 {name}", name=evidence.name)
    store.change(label, lambda unit: unit.put(EVIDENCE, evidence))
    return evidence


def keep_place(store: Store, name: str, box: str, page: str) -> Evidence:
    """Saves the place of a paper: 盒1 第3页."""
    evidence = evidence_of_place(name, box, page)
    label = say("登记纸质材料 {name}", name=name)
    store.change(label, lambda unit: unit.put(EVIDENCE, evidence))
    return evidence


def evidence_of_place(name: str, box: str, page: str) -> Evidence:
    """The evidence of a paper that lies there, not yet saved."""
    return Evidence(name=name, box=box, page=page)


def copy_to_open(store: Store, evidence: Evidence, folder: Path) -> Path:
    """A copy in `folder` under its own name, for another program to open.

    The kept file has no ending, and what another program saves must not reach it.
    Raises UserError where it is no file to look at, or is gone.
    """
    name = safe_name(evidence.name or "")
    if Path(name).suffix.lower() in NEVER_OPENED:
        raise UserError(say("{name} 是程序文件，这里不打开。", name=name))
    source = file_of(store, evidence)
    if source is None:
        raise UserError(say("{name} 不在本单位的文件夹里，可能被移走了。", name=name))
    with world_errors(folder):
        target = folder / (evidence.sha256 or "")[:12] / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
    return target


def read_place(text: str) -> tuple[str, str] | None:
    """Box and page of `盒1 页3`, `盒1 第3页` or `3号柜第2盒第15页`; None: no place of a paper.

    Where the box stands goes with its number: 盒2（3号柜）.
    """
    written = half_width(text).strip()
    spoken = _SPOKEN.fullmatch(squeeze(written))
    if spoken is not None:
        where = f"（{spoken['where']}）" if spoken["where"] else ""
        return f"{spoken['box']}{where}", spoken["page"]
    english = _ENGLISH.fullmatch(written)
    if english is not None:
        return english[1], english[2]
    match = _PLACE.fullmatch(written)
    if match is None:
        return None
    box, page, other_box, other_page = match.groups()
    return (box or other_box), (page or other_page)


def file_of(store: Store, evidence: Evidence) -> Path | None:
    """Where the file lies; None for a paper, or where the file is missing."""
    if evidence.sha256 is None:
        return None
    path = path_of(store.folder, evidence.sha256)
    return path if path.is_file() else None


def seems_unaltered(store: Store, evidence: Evidence, *, read: bool) -> bool:
    """As `unaltered`, at a glance: by its length, or `read` where it was touched since."""
    digest = evidence.sha256
    return digest is None or seems_intact(store.folder, digest, evidence.size, read=read)


def unaltered(store: Store, evidence: Evidence) -> bool:
    """Whether the kept file is still what it was; a paper always is."""
    return evidence.sha256 is None or intact(store.folder, evidence.sha256)
