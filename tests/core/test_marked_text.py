"""Text with marks: read apart and joined again without loss."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from duikou_desktop.core.marked_text import Mark, mark, pieces, to_write


def test_words_and_marks_come_in_their_order() -> None:
    text = "开展{{教学活动次数}}次（手写{{培训人次=120}}），{{待写：效果}}。"
    assert list(pieces(text)) == [
        "开展",
        Mark("教学活动次数"),
        "次（手写",
        Mark("培训人次", "120"),
        "），",
        Mark("待写：效果"),
        "。",
    ]


def test_a_place_still_to_write_is_no_figure_even_with_a_sign_of_equality() -> None:
    (found,) = pieces(to_write("甲=乙"))
    assert isinstance(found, Mark)
    assert (found.to_write, found.own) == ("甲=乙", None)
    assert Mark("教学活动次数").to_write is None


def test_broken_marks_are_words() -> None:
    for text in ("{{}}", "{{ }}", "{{甲", "甲}}", "{甲}", "{{甲\n乙}}"):
        assert [each for each in pieces(text) if isinstance(each, Mark)] == []


def test_whether_there_is_only_something_to_write() -> None:
    assert Mark.only_to_write(f"{to_write('甲')}\n  {to_write('乙')}\n")
    assert Mark.only_to_write("")
    assert not Mark.only_to_write(f"{to_write('甲')}。")
    assert not Mark.only_to_write(mark("教学活动次数"))


@given(st.text(alphabet="甲乙{}=：待写1 \n", max_size=40))
def test_nothing_is_lost_by_joining_the_pieces_again(text: str) -> None:
    def tidy(each: str) -> str:
        return each.replace(" ", "")

    joined = "".join(str(each) for each in pieces(text))
    assert tidy(joined) == tidy(text)
    assert list(pieces(joined)) == list(pieces("".join(map(str, pieces(joined)))))
