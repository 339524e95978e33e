"""An update brought on a stick: looked at, the office backed up, its installer put out and started.

Each step takes what the one before gave: nothing is started of an update that was not verified, or
before the backup stands.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from duikou_desktop import __version__
from duikou_desktop.core.clock import Clock
from duikou_desktop.core.errors import EnvironmentProblem, UserError
from duikou_desktop.core.files import check_space, flush_folder, forget, sha256_of, world_errors
from duikou_desktop.core.ids import new_id
from duikou_desktop.core.messages import Message, say
from duikou_desktop.core.paths import resources
from duikou_desktop.core.task import Task
from duikou_desktop.exchange.keys import fingerprint
from duikou_desktop.exchange.sealed_reader import read_through
from duikou_desktop.exchange.update import (
    Installer,
    Platform,
    Update,
    UpdateManifest,
    open_update,
    version_figures,
)
from duikou_desktop.services.starting import Starter, platform_here
from duikou_desktop.storage.backup import Backup, back_up

_KEY = re.compile(r"[0-9a-f]{64}")
_USER_OPTION = "--wait"  # packaging/linux/self-extracting-head.sh


def release_keys(folder: Path | None = None) -> frozenset[str]:
    """The public keys whose updates are taken, in hex: those shipped, or those in `folder`."""
    files = sorted((folder or resources() / "release-keys").glob("*.pub"))
    found = [each.read_text("ascii").strip() for each in files]
    if not all(map(_KEY.fullmatch, found)):
        raise ValueError("a release key is not 64 hexadecimal digits")
    return frozenset(found)


@dataclass(frozen=True)
class Here:
    """The program that is to be replaced."""

    version: str
    platform: Platform | None  # None: one there are no installers for
    keys: frozenset[str]

    @staticmethod
    def this() -> Here:
        """The one that is running."""
        return Here(__version__, platform_here(), release_keys())


@dataclass(frozen=True)
class Offer:
    """An update that was verified to its last byte and fits this computer."""

    update: Update
    installer: Installer
    now: str  # the version that is running

    @property
    def said(self) -> UpdateManifest:
        """What it says of itself."""
        return self.update.manifest

    @property
    def fingerprint(self) -> str:
        """Of the key that signed it."""
        return fingerprint(bytes.fromhex(self.said.key))


def look_at(path: Path, here: Here | None = None, task: Task | None = None) -> Offer:
    """Verifies the update at `path` whole.

    Raises UpdateFault where it is none or was altered, UserError where its key is not known, it is no
    newer, or holds no installer for this computer; EnvironmentProblem, Cancelled.
    """
    here = here or Here.this()
    update = open_update(path)
    said = update.manifest
    if not here.keys:
        raise UserError(
            say(
                "本机的程序没有带发布密钥，不能核对更新文件，没有升级。"
                "请从发布的地方直接取新版本的安装程序，核对 SHA-256 以后安装。"
            )
        )
    if said.key not in here.keys:
        raise UserError(
            say(
                "更新文件不是本程序的发布者签名的（签名指纹 {fingerprint}），没有升级。"
                "向发给您的人核实它的来历。",
                fingerprint=fingerprint(bytes.fromhex(said.key)),
            )
        )
    installer = _fitting(said, here)
    read_through(update, task)
    return Offer(update, installer, here.version)


def _fitting(said: UpdateManifest, here: Here) -> Installer:
    brings, runs = version_figures(said.program), version_figures(here.version)
    if brings == runs:
        raise UserError(say("本机已经是 {now} 版，不用升级。", now=here.version))
    if brings < runs:
        raise UserError(
            say(
                "更新文件是 {brings} 版，比本机的 {now} 版旧，没有升级。",
                brings=said.program,
                now=here.version,
            )
        )
    found = said.installer(here.platform) if here.platform is not None else None
    if found is None:
        raise UserError(
            say(
                "更新文件里没有这台电脑用的安装程序，只有：{those}。向发给您的人另要一份。",
                those=tuple(each.platform.value for each in said.installers),
            )
        )
    return found


@dataclass(frozen=True)
class Secured:
    """An offer, and what was kept of the office before anything else is done."""

    offer: Offer
    backup: Backup | None  # None: there is no office


def secure(offer: Offer, office: Path | None, clock: Clock | None = None) -> Secured:
    """Backs up the office in the folder `office`. Raises EnvironmentProblem: then all ends here."""
    if office is None:
        return Secured(offer, None)
    return Secured(offer, back_up(office, "upgrade", clock or Clock()))


@dataclass(frozen=True)
class Ready:
    """An installer put out, its bytes those that were signed."""

    secured: Secured
    file: Path


def put_out(secured: Secured, folder: Path | None = None, task: Task | None = None) -> Ready:
    """Puts the installer into `folder`, or a folder of its own in the system's temporary place.

    The update is read once more: a stick may give other bytes a moment later. An installer that is
    there already is taken where it is the same. Raises UpdateFault, UserError, EnvironmentProblem,
    Cancelled; then nothing is left.
    """
    wanted = secured.offer.installer
    made = folder is None
    with world_errors(folder or Path(tempfile.gettempdir())):
        place = folder or Path(tempfile.mkdtemp(prefix="duikou-upgrade-"))
    target = place / wanted.path
    if target.exists() or target.is_symlink():
        if sha256_of(target) != wanted.sha256:
            raise UserError(say("{name} 已经存在，没有覆盖。", name=target.name))
        return Ready(secured, target)
    try:
        _copy_out(secured.offer, target, task)
    except BaseException:
        if made:
            with suppress(OSError):
                place.rmdir()
        raise
    return Ready(secured, target)


def _copy_out(offer: Offer, target: Path, task: Task | None) -> None:
    check_space(target.parent, offer.installer.size)
    beside = target.with_name(f".{new_id().hex[:12]}.part")

    def keep(content: Installer, chunks: Iterator[bytes]) -> None:
        if content != offer.installer:
            for _ in chunks:
                pass
            return
        with beside.open("xb") as file:
            for chunk in chunks:
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())

    try:
        with world_errors(target):
            read_through(offer.update, task, keep)
        forget(beside)
        if sha256_of(beside) != offer.installer.sha256:
            raise EnvironmentProblem(
                say("{name} 写入后读回不一致，磁盘可能坏了。换一个位置再试。", name=target.name)
            )
        with world_errors(target):
            beside.rename(target)
            flush_folder(target.parent)
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def start(ready: Ready, starter: Starter) -> Message:
    """Starts the installer; returns what the person does next. Raises EnvironmentProblem.

    The installer waits until the program is closed, or asks for that.
    """
    file = ready.file
    match ready.secured.offer.installer.platform:
        case Platform.USER:
            log = file.with_suffix(".log")
            with world_errors(file):
                starter.run(["sh", str(file), _USER_OPTION], log)
            return say("程序关闭以后开始安装，结果写在 {log}。装好后从开始菜单打开。", log=log)
        case Platform.WINDOWS:
            with world_errors(file):
                starter.open(file)
            return say("安装程序已经打开，按它的提示做完。程序要先关闭。")
        case _:
            with world_errors(file):
                opened = starter.open(file)
            command = say("sudo apt install '{file}'", file=file)
            if opened:
                return say(
                    "系统的软件安装程序已经打开，按它的提示做完。没有打开的，请管理员运行：{command}",
                    command=command,
                )
            return say("请管理员运行：{command}", command=command)
