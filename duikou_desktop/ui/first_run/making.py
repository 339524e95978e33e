"""The deeds behind the first page: make an office, open a demo, put a backup back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from duikou_desktop.core.task import Task
from duikou_desktop.domain.sides import Side
from duikou_desktop.ui.first_run.answers import Answers
from duikou_desktop.ui.runner import Work


def make(answers: Answers) -> Work:
    """Makes the office that was answered for."""

    def work(_task: Task) -> Any:
        from duikou_desktop.services.office import Membership
        from duikou_desktop.services.opening import seen
        from duikou_desktop.services.scheme_list import make_with_scheme

        scheme, side, folder = answers.scheme, answers.side, answers.folder
        if scheme is None or side is None or folder is None:
            raise AssertionError("asked before everything was answered")
        membership = Membership(
            scheme, side, answers.hospital, answers.kind, unlisted=answers.listed is None
        )
        draft = answers.drafts.get(scheme.id)
        store = make_with_scheme(folder, membership, draft, clerk=answers.clerk or None)
        try:
            return seen(store)
        except BaseException:
            store.close()
            raise

    return work


def make_desk(answers: Answers) -> Work:
    """Makes the commission's desk that was answered for."""

    def work(_task: Task) -> Any:
        from duikou_desktop.services.desk.opening import make_desk

        scheme, folder = answers.scheme, answers.folder
        if scheme is None or folder is None:
            raise AssertionError("asked before everything was answered")
        return make_desk(
            folder,
            answers.name,
            scheme.id,
            counties=answers.counties,
            draft=answers.drafts.get(scheme.id),
            clerk=answers.clerk or None,
        )

    return work


def open_demo(side: Side, folder: Path) -> Work:
    """The demo office of a side: the one made before, or a fresh one."""

    def work(_task: Task) -> Any:
        from duikou_desktop.services.demo import make_demo
        from duikou_desktop.services.office import is_office
        from duikou_desktop.services.opening import open_office, seen

        return open_office(folder) if is_office(folder) else seen(make_demo(folder, side))

    return work


def open_demo_desk(folder: Path) -> Work:
    """The commission's demo desk: the one made before, or a fresh one."""

    def work(_task: Task) -> Any:
        from duikou_desktop.services.demo_desk import make_demo_desk
        from duikou_desktop.services.desk.opening import open_desk, seen
        from duikou_desktop.storage.desk import is_desk

        return open_desk(folder) if is_desk(folder) else seen(make_demo_desk(folder))

    return work


def put_back(folder: Path, backup: Path) -> Work:
    """A backup in place of the office's database, and the office opened."""

    def work(_task: Task) -> Any:
        from duikou_desktop.services.backups import restore_backup
        from duikou_desktop.services.opening import open_office

        restore_backup(folder, backup)
        return open_office(folder)

    return work


def put_desk_back(folder: Path, backup: Path) -> Work:
    """As `put_back`, of a commission's desk."""

    def work(_task: Task) -> Any:
        from duikou_desktop.services.backups import restore_backup
        from duikou_desktop.services.desk.opening import open_desk

        restore_backup(folder, backup)
        return open_desk(folder)

    return work


def unpack(file: Path, place: Path) -> Work:
    """An office or a desk that was carried here, into a folder of its name in `place`; gives that folder."""

    def work(task: Task) -> Path:
        from duikou_desktop.core.file_names import safe_name
        from duikou_desktop.exchange.move import open_move
        from duikou_desktop.services.moving import arrive

        folder = place / safe_name(open_move(file).manifest.name)
        arrive(file, folder, task)
        return folder

    return work
