"""重点领域: what the summary groups results by."""

from __future__ import annotations

from enum import StrEnum


class Focus(StrEnum):
    """重点领域."""

    CRITICAL = "急危重症"
    EPIDEMIC = "重大疫情"
    EMERGENCY = "突发事件"
    TUMOUR = "肿瘤"
    NERVE = "神经"
    HEART = "心血管"
    LUNG = "呼吸"
    INFECTION = "感染"
    TCM = "中医"
    OTHER = "其他"
