"""The form of a page, in plain numbers: what Word, PDF, preview and printer agree on.

A4 as GB/T 9704-2012 5.2 asks: 天头 37 mm, 订口 28 mm, 版心 156 mm × 225 mm, 22 lines of 28
characters. A table takes more of a lying page than the text block would leave it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class PageForm:
    """Lengths in millimetres, sizes of type and distances of lines in points."""

    width: int
    height: int
    top: int
    left: int
    text_width: int
    text_height: int
    header: int  # from the upper edge of the page to the mark
    footer: int  # from the lower edge of the page to the page number
    attachment: int  # size of 附件 and its number
    title: int
    subtitle: int
    body: int
    line: float  # from one line of the body to the next

    @property
    def right(self) -> int:
        """The margin at the right."""
        return self.width - self.left - self.text_width

    @property
    def bottom(self) -> int:
        """The margin below."""
        return self.height - self.top - self.text_height


# 22 lines of 225 mm are 28.99 pt apart. 页码 stands below the text block, 一字线 7 mm from its edge.
STANDING = PageForm(
    width=210, height=297, top=37, left=28, text_width=156, text_height=225, header=20, footer=24,
    attachment=16, title=22, subtitle=16, body=16, line=28.95,
)  # fmt: skip
LYING = PageForm(
    width=297, height=210, top=22, left=20, text_width=257, text_height=166, header=12, footer=10,
    attachment=14, title=18, subtitle=12, body=12, line=20,
)  # fmt: skip
# Read from a wall, two steps away.
POSTED = replace(LYING, title=26, subtitle=16, body=16, line=26)

# 28 characters of 156 mm are 15.79 pt apart: a quarter of a point less than their size.
CLOSER = 0.25
TITLE_LINE = 1.2  # lines of the title, in heights of their type
MARK = 14
DEMO = 12
PAGE_NUMBER = 14
# Tables: the size of type (5号; 小2号 where it is read from a wall), the distance of its lines,
# and the white at the left and right of a cell.
TABLE, TABLE_LINE = 10.5, 16
LARGE, LARGE_LINE = 18, 26
PADDING = 3.5

# The ink of what somebody still has to write: red, green, blue.
GREY = "808080"
XIAO_BIAO_SONG = "方正小标宋简体"
FANG_SONG = "仿宋_GB2312"
HEI = "黑体"
KAI = "楷体_GB2312"
SONG = "宋体"
LATIN = "Times New Roman"
# 一、 黑体, （一） 楷体, what lies below 仿宋 (GB/T 9704 7.3.3).
HEADINGS = {1: HEI, 2: KAI, 3: FANG_SONG, 4: FANG_SONG}
