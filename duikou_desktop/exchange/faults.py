"""Why a signed file is not taken."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import ClassVar

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import Message, label, said, say


class Why(StrEnum):
    """What is wrong with it, as far as can be told."""

    FOREIGN = "foreign"  # another file altogether
    NEWER = "newer"
    ALTERED = "altered"
    NO_VOLUME = "no_volume"
    UNREADABLE = "unreadable"
    INCONSISTENT = "inconsistent"  # what it says of itself is not what it holds
    NOT_FOR_US = "not_for_us"  # concealed for another's key


class SealedFault(UserError):
    """The file is not what it should be; nothing of it is taken."""

    _LABELS: ClassVar[Mapping[Why, str]]

    def __init__(self, why: Why, *missing: str, words: Message | None = None) -> None:
        """`missing`: the names of the volumes that are not there; `words`: more than its label says."""
        values = {"missing": said(missing)} if missing else {}
        super().__init__(words or say(self._LABELS[why], **values))
        self.why = why


class PackageFault(SealedFault):
    """Why a package is not taken."""

    _LABELS: ClassVar[Mapping[Why, str]] = {
        Why.FOREIGN: label("这不是上报包，或者文件不完整。请原单位重新复制一份。"),
        Why.NEWER: label("上报包是新版本的程序封的。先把本机的程序升级，再打开。"),
        Why.ALTERED: label(
            "上报包的内容和签名对不上：封包以后被改动过，或者复制时损坏。不能采用，请原单位重新报送。"
        ),
        Why.UNREADABLE: label(
            "上报包没有被改动，但里面的记录本机读不懂。核对两边程序的版本，或请原单位重新封包。"
        ),
        Why.INCONSISTENT: label(
            "上报包写的院名、日期、关系、得分、记录数或佐证，和里面的记录对不上：不是用本程序封的包。"
            "不能采用，请原单位重新封包。"
        ),
        Why.NO_VOLUME: label("上报包缺分卷 {missing}。把它和上报包放在一起，再来一次。"),
    }


class UpdateFault(SealedFault):
    """Why an update is not taken."""

    _LABELS: ClassVar[Mapping[Why, str]] = {
        Why.FOREIGN: label("这不是更新文件，或者文件不完整。请发给您的人重新复制一份。"),
        Why.NEWER: label("更新文件的格式比本机的程序新，读不了。请直接用新版本的安装程序升级。"),
        Why.ALTERED: label(
            "更新文件的内容和签名对不上：被改动过，或者复制时损坏。没有升级，请发给您的人重新复制一份。"
        ),
    }


class ReceiptFault(SealedFault):
    """Why a receipt is not taken."""

    _LABELS: ClassVar[Mapping[Why, str]] = {
        Why.FOREIGN: label("这不是回执文件，或者文件不完整。请主管部门重新复制一份。"),
        Why.NEWER: label("回执是新版本的程序写的。先把本机的程序升级，再打开。"),
        Why.ALTERED: label(
            "回执的内容和签名对不上：被改动过，或者复制时损坏。没有采用，请主管部门重新发一份。"
        ),
    }


class RoundFault(SealedFault):
    """Why a city's round is not taken."""

    _LABELS: ClassVar[Mapping[Why, str]] = {
        Why.FOREIGN: label("这不是市里的汇总文件，或者文件不完整。请市里重新复制一份。"),
        Why.NEWER: label("汇总文件是新版本的程序写的。先把本机的程序升级，再收。"),
        Why.ALTERED: label(
            "汇总文件的内容和签名对不上：被改动过，或者复制时损坏。没有收，请市里重新报送。"
        ),
    }


class ConcealedFault(SealedFault):
    """Why a concealed file cannot be opened."""

    _LABELS: ClassVar[Mapping[Why, str]] = {
        Why.FOREIGN: label("这不是加密的上报包，或者文件不完整。请原单位重新复制一份。"),
        Why.NOT_FOR_US: label(
            "这份上报包是加密给别的主管部门的，本部门打不开。请原单位按本部门的签名指纹重新封。"
        ),
        Why.ALTERED: label("加密的上报包被改动过，或者复制时损坏，打不开。请原单位重新复制一份。"),
    }


class MoveFault(SealedFault):
    """Why an office that was carried here is not opened."""

    _LABELS: ClassVar[Mapping[Why, str]] = {
        Why.FOREIGN: label("这不是带走的办公室，或者文件不完整。回原来的电脑再带一次。"),
        Why.NEWER: label("这个办公室是新版本的程序带出来的。先把本机的程序升级，再打开。"),
        Why.ALTERED: label(
            "带来的文件和带走时不一样：被改动过，或者复制时损坏。没有打开，回原来的电脑再带一次。"
        ),
        Why.NO_VOLUME: label("带来的办公室缺分卷 {missing}。把它放在一起，再来一次。"),
        Why.INCONSISTENT: label(
            "带来的文件里缺数据库，有不属于办公室的文件，或者和它自己写的不一样：不是用本程序带出来的。"
            "没有打开，回原来的电脑再带一次。"
        ),
    }


class SchemePackFault(SealedFault):
    """Why a signed scheme is not taken."""

    _LABELS: ClassVar[Mapping[Why, str]] = {
        Why.FOREIGN: label("方案文件不完整。请发方案的单位重新复制一份。"),
        Why.NEWER: label("方案是新版本的程序签发的。先把本机的程序升级，再安装。"),
        Why.ALTERED: label(
            "方案的内容和签名对不上：签发以后被改动过，或者复制时损坏。没有安装，请发方案的单位重新发一份。"
        ),
        Why.UNREADABLE: label("方案展开后太大，没有安装。"),
        Why.INCONSISTENT: label(
            "签名写的方案或版本，和里面的不是一个：不是用本程序签发的。没有安装，请发方案的单位重新发一份。"
        ),
    }
