"""Keeps files in the office folder, photos made smaller, several at a time.

Nothing here touches the records but the look at what is known: two hundred photos are kept
while the office goes on being read and written. Files come first, their evidence is saved after.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from threading import Lock
from uuid import UUID

from duikou_desktop.core.errors import Fault, Trouble
from duikou_desktop.core.file_names import safe_name
from duikou_desktop.core.task import Quiet, Task
from duikou_desktop.domain.registers.evidence import EVIDENCE, Evidence
from duikou_desktop.services.proof_files import digest_of_proof
from duikou_desktop.storage.evidence_files import intact, keep_bytes, keep_file
from duikou_desktop.storage.store import Store

# A photo being made smaller takes fifty megabytes: enough of them for an office PC.
_MOST_AT_ONCE = 4

# Evidence by the SHA-256 of its file, and of the photo it was made from.
Known = Mapping[str, Evidence]


@dataclass(frozen=True, slots=True)
class Kept:
    """Files kept in the office folder whose evidence is not saved yet."""

    evidence: tuple[Evidence, ...]  # in the order of the files, those already there among them
    fresh: tuple[Evidence, ...]
    refused: tuple[Fault, ...]  # by file name
    restored: tuple[Evidence, ...] = ()  # was there, its file gone or altered: now as it was

    def beside(self, known: Known) -> Kept:
        """The same once what is `known` by now is not fresh any more."""
        now: dict[UUID, Evidence] = {}
        for each in self.fresh:
            there = known.get(each.sha256 or "") or known.get(each.original_sha256 or "")
            if there is not None:
                now[each.id] = there
        evidence = tuple(now.get(each.id, each) for each in self.evidence)
        return replace(
            self, evidence=evidence, fresh=tuple(each for each in self.fresh if each.id not in now)
        )


def known_evidence(store: Store) -> Known:
    """The evidence whose files are kept."""
    return {
        digest: each
        for each in store.book([EVIDENCE]).each(Evidence)
        for digest in (each.sha256, each.original_sha256)
        if digest is not None
    }


def keep(
    store: Store, files: Sequence[Path], *, shrink: bool = True, task: Task | None = None
) -> Kept:
    """Keeps files in the office folder; whoever asked saves the fresh evidence with its record."""
    return keep_files(store.folder, known_evidence(store), files, shrink=shrink, task=task)


def keep_files(
    folder: Path,
    known: Known,
    files: Sequence[Path],
    *,
    shrink: bool = True,
    task: Task | None = None,
) -> Kept:
    """As `keep`, beside an office whose evidence was `known`. Raises Cancelled when given up."""
    task = task or Quiet()
    keeper = _Keeper(folder, known, shrink)
    # Decoding, resizing and hashing run outside Python's lock.
    pool = ThreadPoolExecutor(min(_MOST_AT_ONCE, os.cpu_count() or 1))
    digests: list[str] = []
    refused: list[Fault] = []
    try:
        waiting = [pool.submit(keeper.take, path) for path in files]
        for number, (path, each) in enumerate(zip(files, waiting, strict=True)):
            task.check()
            task.progress(number, len(files))
            said = each.result()
            if isinstance(said, Trouble):
                refused.append(Fault(path.name, said.message))
            else:
                digests.append(said)
    finally:
        pool.shutdown(cancel_futures=True)
    return _kept(keeper, digests, refused)


def _kept(keeper: _Keeper, digests: list[str], refused: list[Fault]) -> Kept:
    found: list[Evidence] = []
    made, fresh = keeper.made, dict[UUID, Evidence]()
    there = {digest: keeper.restored.get(each.id, each) for digest, each in keeper.known.items()}
    for digest in digests:
        evidence = there.get(digest)
        if evidence is None:
            new = made[digest]
            # The same picture may be there in the size this one was brought to.
            evidence = there.setdefault(new.sha256 or "", new)
            if evidence is new:
                fresh[new.id] = new
            there[digest] = evidence
        found.append(evidence)
    return Kept(
        tuple(found), tuple(fresh.values()), tuple(refused), tuple(keeper.restored.values())
    )


@dataclass(frozen=True)
class _Keeper:
    """Keeps one file after the other, from several threads."""

    folder: Path
    known: Known
    shrink: bool
    made: dict[str, Evidence] = field(default_factory=dict)  # by the digest of the file given
    restored: dict[UUID, Evidence] = field(default_factory=dict)
    _begun: set[str] = field(default_factory=set)
    _lock: Lock = field(default_factory=Lock)

    def take(self, path: Path) -> str | Trouble:
        """The digest of the file, once it is kept; what is wrong with it, where it is not read."""
        try:
            digest = digest_of_proof(path)
        except Trouble as error:
            return error
        with self._lock:
            mine = digest not in self._begun
            self._begun.add(digest)
        there = self.known.get(digest)
        if mine and there is None:
            self.made[digest] = self._keep(path, digest, shrink=self.shrink)
        elif mine and there is not None and self._damaged(there):
            again = self._keep(path, digest, shrink=there.sha256 != digest)
            # Another program version may make the photo smaller in other bytes.
            now = {"sha256": again.sha256, "size": again.size}
            self.restored[there.id] = there.changed(**now)
        return digest

    def _damaged(self, evidence: Evidence) -> bool:
        return evidence.sha256 is not None and not intact(self.folder, evidence.sha256)

    def _keep(self, path: Path, digest: str, *, shrink: bool) -> Evidence:
        from duikou_desktop.documents.photos import KEPT, read_photo

        photo = read_photo(path, KEPT if shrink else None)
        name = safe_name(path.name)
        taken_on = photo.taken_on if photo else None
        if photo is None or photo.smaller is None:
            kept, size = keep_file(self.folder, path)
            return Evidence(name=name, sha256=kept, size=size, taken_on=taken_on)
        there = self.known.get(sha256(photo.smaller).hexdigest())
        if there is not None and self._damaged(there):
            self.restored[there.id] = there
        return Evidence(
            name=f"{Path(name).stem}.jpg",
            sha256=keep_bytes(self.folder, photo.smaller),
            size=len(photo.smaller),
            taken_on=taken_on,
            original_size=path.stat().st_size,
            original_sha256=digest,
        )
