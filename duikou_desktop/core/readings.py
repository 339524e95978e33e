"""The readings of characters that people use: what a dictionary of characters does not tell.

A dictionary lists every reading a character ever had: 乙 is also jue there, 示 also qi. A search by
initials that took them all would find names nobody meant. So a character is read as it mostly is,
and further only as words in use, surnames or places read it; a character outside GB 2312 keeps all
its readings.
"""

from __future__ import annotations

import os
from functools import cache

from duikou_desktop.core.text import half_width

# Readings that a surname or a place has and a dictionary of common words does not prefer.
OF_NAMES = {
    "曾": ("zeng",),
    "单": ("shan",),
    "仇": ("qiu",),
    "长": ("chang",),
    "区": ("ou",),
    "重": ("chong",),
    "行": ("hang",),
    "乐": ("yue",),
    "厦": ("xia",),
    "解": ("xie",),
    "查": ("zha",),
    "覃": ("qin",),
    "翟": ("zhai",),
    "盖": ("ge",),
    "尉": ("yu",),
    "隗": ("wei",),
    "郇": ("xun",),
    "阚": ("kan",),
    "朴": ("piao",),
}

# Second readings found in pypinyin's words (at least three, and one in thirty of the character's),
# then those of surnames and places that are its second there.
_ALSO = """
乐yue 乘sheng 了liao 什shi 仔zi 传zhuan 伺si 似si 佛fo 便pian 俟si 俩liang 冯ping 刨bao 刹cha 削xiao
剥bao 劲jing 勒le 匙chi 卒cu 卜bu 卡qia 参cen/shen 叨tao 吁yu 吓he 否pi 吭hang 呢ni 呱gua 和huo 咳hai
咽ye 啜chuo 喳cha 嗒ta 嚼jiao 囤tun 圈juan 埋man 堡bu/pu 塞se 壳qiao 奇ji 娜nuo 宿xiu 屏bing 属zhu
差chai 度duo 弹tan 恶wu 扎za 扒pa 扛gang 折she 抹ma 拓ta 拗niu 择zhai 捋luo 擘bo 攒cuan 暴pu 朝zhao
朴po 柏bo 柚zhou 柞zuo 栅shan 校jiao 椎zhui 槛jian 模mu 汤shang 沓ta 没mo 泊bo 潦liao 澄deng
爪zhua 牟mu 率shuai 琢zhuo 畜xu 的di 盛cheng 省xing 着zhao/zhuo 磅pang 称chen 粘nian 系ji 綮qing
纤qian 纶guan 给ji 绿lu 缪miu/miao 耙pa 肋lei 脉mo 臭xiu 艾yi 茄qie 莞wan 莨liang 著zhuo 蔓wan 薄bo
藉jie 藏zang 蛤ge 血xie 被pi 裳chang 觉jiao 角jue 诘jie 谁shei 调tiao 贾gu 蹊xi 轧zha 辗zhan 辟bi
还huan 迫pai 遗wei 都du 钥yue 铛cheng 阿e 陆liu 降xiang 雀qiao 露lou 靓liang 颤zhan 鹄hu 龈yin
洗xian 员yun 召shao 秘bi 种chong 句gou 能nai 繁po 黑he 炅gui
番pan 百bo 铅yan 洞tong 蚌beng 六lu 大dai 埔bu 圩xu 会kuai
"""
_IN_USE = {each[0]: tuple(each[1:].split("/")) for each in _ALSO.split()}


@cache
def readings(character: str) -> tuple[str, ...]:
    """How people read a character, most usual first; anything else than Chinese as it is."""
    # Whole phrases would cost 20 MB and are not asked about: characters are read one by one.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin import Style, pinyin

    if not "\u3400" <= character <= "\u9fff":
        return (half_width(character).lower(),)
    found = pinyin(character, style=Style.NORMAL, heteronym=True)[0]
    usual = found[:1] if _is_common(character) else found
    also = (*OF_NAMES.get(character, ()), *_IN_USE.get(character, ()))
    return tuple(dict.fromkeys([*usual, *also]))


def _is_common(character: str) -> bool:
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
