"""Lists by the database hold what the declarations say, in the order asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from duikou_desktop.core.messages import say
from duikou_desktop.domain.face import Standing, search_words, standing_of
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Scope
from duikou_desktop.domain.registers import ALL, BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.domain.years import ReportingYear
from duikou_desktop.storage.database import writing
from duikou_desktop.storage.faces import faces_are_old, renew_faces
from duikou_desktop.storage.listing import PROOFS, STANDING, Listing
from duikou_desktop.storage.store import Store
from duikou_desktop.storage.tables import FACE
from tests.demo import demo_office

ACTIVITY = BY_KEY["activity"]
YEAR = ReportingYear(2024)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with demo_office(tmp_path_factory.mktemp("demo") / "office", Side.SUPPORTER) as store:
        yield store


def names(store: Store, listing: Listing, field: str, limit: int = 10_000) -> list[object]:
    return [record.value(field) for record in store.window(listing, 0, limit)]


@pytest.mark.parametrize("register", ALL, ids=lambda each: each.key)
@pytest.mark.parametrize("year", [2023, 2024, 2025])
def test_a_list_holds_the_records_of_year_side_and_relation(
    demo: Store, register: Register, year: int
) -> None:
    """The same records as the declaration tells one by one, without the database."""
    book = demo.book()
    relations = [None, *(each.id for each in book.all("relation"))]
    for relation in relations:
        listing = Listing(register, Side.SUPPORTER, relation, ReportingYear(year))

        def belongs(record: Record, wanted=relation) -> bool:
            if record.side not in (None, Side.SUPPORTER):
                return False
            if not register.in_year(record, ReportingYear(year)):
                return False
            named = book.relations_of(register, record)
            return wanted is None or register.scope is Scope.OFFICE or not named or wanted in named

        expected = {each.id for each in book.all(register.key) if belongs(each)}
        found = demo.window(listing, 0, 10_000)
        assert {each.id for each in found} == expected
        assert len(found) == len(expected)
        counted = demo.counts(listing)
        assert sum(counted.values()) == len(expected)
        for standing in Standing:
            wanted = sum(standing_of(register, each) is standing for each in found)
            assert sum(n for (_, each), n in counted.items() if each is standing) == wanted


def test_the_demo_has_as_many_rounds_as_it_says(demo: Store) -> None:
    """45 rounds at one recipient, two of them drafts; 38 at the other (resources/demo)."""
    counts = demo.counts(Listing(ACTIVITY, Side.SUPPORTER, None, YEAR))
    assert sum(n for (kind, _), n in counts.items() if kind == "教学查房") == 45 + 38
    assert counts["教学查房", Standing.DRAFT] == 2
    assert counts["教学查房", Standing.NO_EVIDENCE] == 3 + 2
    only = Listing(ACTIVITY, kind="教学查房", standing=Standing.DRAFT)
    assert len(demo.window(only, 0, 100)) == 2


def test_a_window_is_a_part_of_the_whole(demo: Store) -> None:
    listing = Listing(ACTIVITY, sort="on", descending=True)
    whole = [each.id for each in demo.window(listing, 0, 1000)]
    assert [each.id for each in demo.window(listing, 30, 20)] == whole[30:50]
    assert demo.place(listing, whole[37]) == 37
    assert demo.place(replace(listing, kind="其他"), whole[37]) is None


@pytest.mark.parametrize("sort", ["", "on", "topic", "by", STANDING, PROOFS])
@pytest.mark.parametrize("query", ["", "示例"])
@pytest.mark.parametrize("descending", [False, True])
def test_the_whole_order_is_that_of_its_windows(
    demo: Store, sort: str, query: str, descending: bool
) -> None:
    """The ids of all come another way than the first of them."""
    words = search_words(query)
    listing = Listing(ACTIVITY, Side.SUPPORTER, None, YEAR, words=words, sort=sort)
    listing = replace(listing, descending=descending)
    order = demo.order(listing)
    assert [*order] == [each.id.hex for each in demo.window(listing, 0, 1000)]
    assert len(order) > 20


@pytest.mark.parametrize("sort", ["", "on", "topic", "department", "by", STANDING])
@pytest.mark.parametrize("standing", [None, Standing.DRAFT])
@pytest.mark.parametrize("descending", [False, True])
def test_a_longer_list_begins_as_it_goes_on(
    demo: Store,
    monkeypatch: pytest.MonkeyPatch,
    sort: str,
    standing: Standing | None,
    descending: bool,
) -> None:
    """Its first rows are looked for at the head of the register, where few may be of the list."""
    monkeypatch.setattr("duikou_desktop.storage.listing._REACH", 30)
    listing = Listing(ACTIVITY, Side.SUPPORTER, None, YEAR, sort=sort, standing=standing)
    listing = replace(listing, descending=descending)
    order = list(demo.order(listing))
    for first, many in ((0, 5), (3, 20), (0, 30), (25, 10)):
        window = [each.id.hex for each in demo.window(listing, first, many)]
        assert window == order[first : first + many]


@pytest.mark.parametrize("query", ["", "示例"])
def test_sums_are_those_of_the_records_listed(demo: Store, query: str) -> None:
    listing = Listing(ACTIVITY, Side.SUPPORTER, None, YEAR, words=search_words(query))
    listed = demo.window(listing, 0, 1000)
    drafts = [each for each in listed if not ACTIVITY.complete(each)]
    assert drafts or query

    def hours(records: list[Record]) -> dict[str, Any]:
        return {"hours": {"": sum(each.value("hours") or 0 for each in records)}}

    # Drafts count nowhere, unless they are what is looked at.
    assert demo.sums(listing, ["hours"]) == hours([each for each in listed if each not in drafts])
    of_drafts = replace(listing, standing=Standing.DRAFT)
    assert demo.sums(of_drafts, ["hours"]) == hours(drafts)
    assert demo.sums(listing, ["hours"], [each.id for each in listed]) == hours(
        [each for each in listed if each not in drafts]
    )
    assert demo.drafts_among([each.id for each in listed]) == len(drafts)
    assert demo.drafts_among([]) == 0


def test_what_came_in_and_what_was_spent_are_added_up_apart(demo: Store) -> None:
    fund = BY_KEY["fund"]
    listing = Listing(fund, Side.SUPPORTER, None, YEAR)
    counted = [each for each in demo.window(listing, 0, 1000) if fund.complete(each)]
    kinds = {each.value("kind") for each in counted}
    assert {"收入", "支出"} <= kinds
    by_hand = {
        kind: sum(each.value("amount") for each in counted if each.value("kind") == kind)
        for kind in ("收入", "支出", "捐赠")
        if kind in kinds
    }
    assert demo.sums(listing, ["amount"]) == {"amount": by_hand}
    spent = replace(listing, kind="支出")
    assert demo.sums(spent, ["amount"]) == {"amount": {"支出": by_hand["支出"]}}


def test_order_by_day_name_size_and_choice(demo: Store) -> None:
    days = names(demo, Listing(ACTIVITY, sort="on"), "on")
    assert days == sorted(days)  # type: ignore[type-var]
    attending = names(demo, Listing(ACTIVITY, sort="attendees", descending=True), "attendees")
    assert attending[0] == 50  # 46 people, and up to 4 more
    kinds = names(demo, Listing(ACTIVITY, sort="kind"), "kind")
    assert [*dict.fromkeys(kinds)][:3] == ["学术讲座", "业务培训", "手术示教"]
    book = demo.book()
    people = names(demo, Listing(BY_KEY["assignment"], sort="person"), "person")
    said = [book.person_name(each) for each in people]
    assert said == sorted(said)


def test_what_has_no_value_comes_last_either_way(demo: Store) -> None:
    technique = BY_KEY["technique"]
    for descending in (False, True):
        listing = Listing(technique, sort="independent_on", descending=descending)
        assert names(demo, listing, "independent_on")[-1] is None
    leaders = names(demo, Listing(ACTIVITY, sort="by"), "by")
    assert leaders[-3:] == [(), (), ()]  # the three drafts of the demo


def test_order_by_standing_and_proofs(demo: Store) -> None:
    found = demo.window(Listing(ACTIVITY, sort=STANDING), 0, 1000)
    standings = [standing_of(ACTIVITY, each) for each in found]
    assert standings == sorted(standings)
    proofs = [len(each.evidence) for each in demo.window(Listing(ACTIVITY, sort=PROOFS), 0, 1000)]
    assert proofs == sorted(proofs)


@pytest.mark.parametrize(
    ("query", "topic"),
    [
        ("髓内钉", "股骨粗隆间骨折髓内钉固定术"),
        ("ggcljgzsnd", "股骨粗隆间骨折髓内钉固定术"),
        ("gugu", "股骨粗隆间骨折髓内钉固定术"),
        ("髓内 固定术", "股骨粗隆间骨折髓内钉固定术"),
        ("ＣＯＰＤ", None),
    ],
)
def test_words_are_found_by_characters_and_pinyin(
    demo: Store, query: str, topic: str | None
) -> None:
    found = names(demo, Listing(ACTIVITY, words=search_words(query)), "topic")
    assert (topic in found) == (topic is not None)
    assert bool(found) == (topic is not None)


@pytest.mark.parametrize("query", ["教学查房", "jiaoxuecha", "jxcf", "jiaoxuezha"])
def test_a_kind_is_found_by_characters_and_pinyin(demo: Store, query: str) -> None:
    """45 rounds at one recipient, 38 at the other; 查 is zha as well."""
    found = demo.window(Listing(ACTIVITY, year=YEAR, words=search_words(query)), 0, 1000)
    rounds = [each for each in found if each.value("kind") == "教学查房"]
    assert len(rounds) == 45 + 38


@pytest.mark.parametrize("query", ["年度计划", "ndjh", "niandujihua"])
def test_the_subject_of_a_meeting_is_found_by_characters_and_pinyin(
    demo: Store, query: str
) -> None:
    listing = Listing(BY_KEY["meeting"], words=search_words(query))
    assert names(demo, listing, "topics") == ["年度计划和第5批人选"]


def test_a_word_is_found_in_what_a_record_links_to(demo: Store) -> None:
    """示例己 is named on the activity by the stay that links to the person."""
    book = demo.book()
    person = next(each for each in book.all("person") if each.value("name") == "示例己")
    stays = {each.id for each in book.all("assignment") if each.value("person") == person.id}
    expected = {each.id for each in book.all("activity") if stays & set(each.value("by"))}
    found = demo.window(Listing(ACTIVITY, words=search_words("示例己")), 0, 1000)
    assert {each.id for each in found} == expected
    assert len(expected) > 5


def test_a_search_keeps_the_order(demo: Store) -> None:
    listing = Listing(ACTIVITY, words=search_words("卒中"), sort=STANDING)
    found = [standing_of(ACTIVITY, each) for each in demo.window(listing, 0, 100)]
    assert found == sorted(found)
    assert found


def test_a_percent_sign_is_only_itself(demo: Store) -> None:
    assert demo.window(Listing(ACTIVITY, words=search_words("%")), 0, 10) == []
    assert demo.window(Listing(ACTIVITY, words=search_words("_")), 0, 10) == []


def test_faces_follow_a_change_and_a_removal(tmp_path: Path) -> None:
    with demo_office(tmp_path / "office", Side.RECIPIENT) as store:
        record = store.window(Listing(ACTIVITY), 0, 1)[0]
        changed = record.changed(topic="独一无二的题目", evidence=())
        store.change(say("改"), lambda unit: unit.put(ACTIVITY, changed))
        listing = Listing(ACTIVITY, words=search_words("独一无二"))
        assert [each.id for each in store.window(listing, 0, 5)] == [record.id]
        assert store.counts(listing) == {(changed.kind.value, Standing.NO_EVIDENCE): 1}
        store.change(say("删"), lambda unit: unit.remove({record.id: ACTIVITY}))
        assert store.window(listing, 0, 5) == []


def test_faces_of_an_older_kind_are_made_anew(tmp_path: Path) -> None:
    with demo_office(tmp_path / "office", Side.RECIPIENT) as store:
        before = store.counts(Listing(ACTIVITY))
        with writing(store.engine) as connection:
            connection.execute(FACE.update().values(words="", standing=0))
            connection.exec_driver_sql("PRAGMA user_version = 0")
            assert faces_are_old(connection)
        assert store.counts(Listing(ACTIVITY)) != before
    with Store(tmp_path / "office") as store:
        assert store.counts(Listing(ACTIVITY)) == before
        with writing(store.engine) as connection:
            renew_faces(connection)
        assert store.counts(Listing(ACTIVITY)) == before
