"""What only a person can say of pairings that were read, and what the answers make of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from duikou_desktop.core.ids import hospital_id, relation_id
from duikou_desktop.domain.registers.alias import Alias
from duikou_desktop.domain.registers.hospital import Hospital
from duikou_desktop.domain.registers.relation import Relation, RelationTerm, TermState
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.office import Membership, make_office
from duikou_desktop.services.pairing_import import read_pasted, take_in
from duikou_desktop.services.pairing_proposals import Proposal, Proposer, Standing, propose
from duikou_desktop.storage.store import Store

SCHEME = load_scheme("guangxi-2022-2025")
MASHAN, FIRST = "马山县人民医院", "广西医科大学第一附属医院"
LIUTIE = "柳州市柳铁中心医院"
HEAD = "县\t受援医院\t支援医院\n"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with make_office(tmp_path / "office", Membership(SCHEME, Side.RECIPIENT, MASHAN)) as made:
        yield made


def proposer(store: Store, text: str) -> Proposer:
    return Proposer.of(store, SCHEME, read_pasted(text))


def standings(rows: tuple[Proposal, ...]) -> list[Standing]:
    return [each.standing for each in rows]


# 柳铁中心医院 is 柳州市柳铁中心医院 of the plan's nos. 12 and 14 with three characters left out.
SHORT = f"{HEAD}马山县\t{MASHAN}\t柳铁中心医院\n示例县\t示例县人民医院\t柳铁中心医院"


def test_an_open_row_is_not_stored(store: Store) -> None:
    rows = proposer(store, SHORT).rows({})
    assert standings(rows) == [Standing.OPEN, Standing.OPEN]
    names = [each.name for each in store.book().each(Hospital)]
    assert take_in(store, SCHEME, rows) is None
    assert [each.name for each in store.book().each(Hospital)] == names


def test_one_answer_settles_all_rows_that_ask_the_same_and_is_remembered(store: Store) -> None:
    asked = proposer(store, SHORT)
    (question,) = asked.rows({})[0].open
    assert [str(each) for each in question.options] == [f"就是{LIUTIE}", "是另一家"]
    rows = asked.rows({question: 0})
    assert standings(rows) == [Standing.NEW, Standing.NEW]
    assert [each.supporter.name for each in rows] == [LIUTIE, LIUTIE]
    take_in(store, SCHEME, rows[:1])
    book = store.book()
    relation = relation_id(hospital_id(MASHAN), hospital_id(LIUTIE))
    assert book.get(Relation, relation) is not None
    (term,) = [each for each in book.each(RelationTerm) if each.relation == relation]
    assert term.state is TermState.IN_FORCE
    assert [(each.written, each.means) for each in book.each(Alias)] == [("柳铁中心医院", LIUTIE)]
    # The next table that writes it so asks nothing.
    again = propose(store, SCHEME, read_pasted(SHORT))
    assert standings(again) == [Standing.KNOWN, Standing.NEW]


def test_another_hospital_is_made_by_the_name_that_is_written(store: Store) -> None:
    asked = proposer(store, SHORT)
    (question,) = asked.rows({})[0].open
    rows = asked.rows({question: 1}, left=[1])
    assert standings(rows) == [Standing.NEW, Standing.LEFT]
    take_in(store, SCHEME, rows)
    names = {each.name for each in store.book().each(Hospital)}
    assert "柳铁中心医院" in names
    assert not {LIUTIE, "示例县人民医院"} & names
    assert list(store.book().each(Alias)) == []


def test_a_direction_against_the_plans_table_is_asked_with_the_tables_line(store: Store) -> None:
    """No. 2 of the table: 南宁市中医医院 supports 马山县中医医院."""
    asked = proposer(store, "马山县中医医院--南宁市中医医院")
    (row,) = asked.rows({})
    assert [str(each.words) for each in row.open] == [
        "方案关系表第 2 号是南宁市中医医院支援马山县中医医院，和这一行相反。"
    ]
    assert [str(each) for each in row.open[0].options] == [
        "是南宁市中医医院支援马山县中医医院",
        "照写的：马山县中医医院支援南宁市中医医院",
    ]
    (turned,) = asked.rows({row.open[0]: 0})
    assert (turned.recipient.name, turned.supporter.name) == ("马山县中医医院", "南宁市中医医院")
    assert (turned.county, turned.standing) == ("马山县", Standing.NEW)
    take_in(store, SCHEME, [turned])
    relation = relation_id(hospital_id("马山县中医医院"), hospital_id("南宁市中医医院"))
    (term,) = [each for each in store.book().each(RelationTerm) if each.relation == relation]
    # How the line was read at first is no doubt of what a person decided.
    assert (term.state, term.note) == (
        TermState.IN_FORCE,
        "这一行写的方向相反，由经办人照方案关系表改正。",
    )
    (written,) = asked.rows({row.open[0]: 1})
    assert (written.supporter.name, written.standing) == ("马山县中医医院", Standing.NEW)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # No. 1 of the table has 马山县人民医院 as supported, by another hospital.
        (
            f"{HEAD}示例县\t示例县人民医院\t{MASHAN}",
            f"“{MASHAN}”在方案关系表第 1 号是受援医院，这一行读作支援医院。",
        ),
        (
            f"{HEAD}示例县\t{FIRST}\t示例市人民医院",
            f"“{FIRST}”在方案关系表第 1 号是支援医院，这一行读作受援医院。",
        ),
    ],
)
def test_a_side_the_plans_table_has_otherwise_is_asked(store: Store, text: str, words: str) -> None:
    (row,) = proposer(store, text).rows({})
    assert [str(each.words) for each in row.open] == [words]


def test_a_pair_of_the_plans_table_is_asked_nothing(store: Store) -> None:
    rows = proposer(store, f"南宁市中医医院——马山县中医医院\n{FIRST}支援{MASHAN}").rows({})
    assert standings(rows) == [Standing.NEW, Standing.KNOWN]


def test_a_pair_said_twice_is_counted_once(store: Store) -> None:
    campus = "广西科技大学第一附属医院"
    text = (
        f"{HEAD}融安县\t融安县人民医院\t{campus}（西院）\n融安县\t融安县人民医院\t{campus}(西院)\n"
        f"马山县\t{MASHAN}\t{FIRST}\n马山县\t{MASHAN}\t{FIRST}"
    )
    rows = proposer(store, text).rows({})
    assert standings(rows) == [Standing.NEW, Standing.TWIN, Standing.KNOWN, Standing.TWIN]
    assert [str(each.doubts[-1]) for each in rows if each.twin] == [
        "和第 2 行是同一对。",
        "和第 4 行是同一对。",
    ]


def test_rows_become_the_same_by_an_answer(store: Store) -> None:
    text = f"{HEAD}马山县\t{MASHAN}\t{LIUTIE}\n马山县\t{MASHAN}\t柳铁中心医院"
    asked = proposer(store, text)
    rows = asked.rows({})
    assert standings(rows) == [Standing.NEW, Standing.OPEN]
    assert standings(asked.rows({rows[1].open[0]: 0})) == [Standing.NEW, Standing.TWIN]
    # Where the first is left out, the second is the one that comes in.
    assert standings(asked.rows({rows[1].open[0]: 0}, left=[0])) == [Standing.LEFT, Standing.NEW]
