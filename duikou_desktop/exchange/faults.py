"""Why a package is not taken."""

from __future__ import annotations

from enum import StrEnum

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import label, say


class Why(StrEnum):
    """What is wrong with it, as far as can be told."""

    NO_PACKAGE = "no_package"
    NEWER = "newer"
    ALTERED = "altered"
    NO_VOLUME = "no_volume"
    UNREADABLE = "unreadable"

    @property
    def label(self) -> str:
        """The sentence for people."""
        return _LABELS[self]


_LABELS = {
    Why.NO_PACKAGE: label("这不是上报包，或者文件不完整。请原单位重新复制一份。"),
    Why.NEWER: label("上报包是新版本的程序封的。先把本机的程序升级，再打开。"),
    Why.ALTERED: label(
        "上报包的内容和签名对不上：封包以后被改动过，或者复制时损坏。不能采用，请原单位重新报送。"
    ),
    Why.UNREADABLE: label(
        "上报包没有被改动，但里面的记录本机读不懂。核对两边程序的版本，或请原单位重新封包。"
    ),
    Why.NO_VOLUME: label("上报包缺分卷。把同名的分卷文件和上报包放在一起。"),
}


class PackageFault(UserError):
    """The package is not what it should be; nothing of it is taken."""

    def __init__(self, why: Why) -> None:
        super().__init__(say(why.label))
        self.why = why
