"""Many ids as one text are a list of ids like any other; ids each once."""

from __future__ import annotations

from uuid import UUID

import pytest

from duikou_desktop.core.ids import IdRun, each_once, new_id


def test_a_run_is_the_list_of_its_ids() -> None:
    ids = [new_id().hex for _ in range(7)]
    run = IdRun("".join(ids))
    assert len(run) == 7
    assert [*run] == ids
    assert (run[0], run[6], run[-1]) == (ids[0], ids[6], ids[6])
    assert run[2:5] == ids[2:5]
    assert run[5:100] == ids[5:]
    assert [run.index(each) for each in ids] == [*range(7)]
    assert all(each in run for each in ids)
    with pytest.raises(IndexError):
        run[7]


def test_an_id_across_two_others_is_not_in_the_run() -> None:
    first, second = UUID(int=1).hex, UUID(int=1 << 124).hex
    run = IdRun(first + second)
    assert first[16:] + second[:16] not in run
    assert "" not in run
    with pytest.raises(ValueError, match="0001"):
        run.index(first[1:] + second[:1])


def test_an_id_is_found_behind_one_that_only_looks_like_it() -> None:
    """The digits of the second stand across the first two before they stand in their place."""
    ids = ["0" * 31 + "1", "2" * 32, "0" * 32]
    run = IdRun("".join(["0" * 32, *ids]))
    assert run.index("0" * 32) == 0
    assert IdRun("1" + "0" * 63 + "0" * 32).index("0" * 32) == 1


def test_no_ids_are_none() -> None:
    assert len(IdRun("")) == 0
    assert [*IdRun("")] == []


def test_each_id_once_in_the_order_of_its_first_coming() -> None:
    one, two = UUID(int=1), UUID(int=2)
    assert each_once([two, one, two, one]) == (two, one)
    assert each_once([]) == ()
