"""Papers from the demo's records; what they say was counted by hand from its workbook."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from PIL import Image

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import say
from duikou_desktop.documents.paper import Another, Paper, Table, words_of
from duikou_desktop.documents.word import word_bytes
from duikou_desktop.domain.reading import read_record
from duikou_desktop.domain.registers import BY_KEY as REGISTERS
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.evidence import keep_evidence
from duikou_desktop.services.papers import BY_KEY, PAPERS, Source, makeable, offered
from duikou_desktop.services.papers.staff import stays
from duikou_desktop.storage.store import Unit
from tests.demo import demo_office
from tests.factories import GUANGXI
from tests.services.paper_sources import TODAY, made, source


def cells(paper: Paper) -> list[list[str]]:
    (table,) = [block for block in paper.blocks if isinstance(block, Table)]
    return [[cell.text for cell in row] for row in table.rows]


def test_each_side_is_offered_its_own() -> None:
    theirs = {kind.key for kind in offered(Side.RECIPIENT)}
    ours = {kind.key for kind in offered(Side.SUPPORTER)}
    assert "notice" in theirs - ours
    assert "work_notice" in ours - theirs


def test_without_a_standard_its_papers_say_why_there_are_none_and_what_to_do(
    tmp_path: Path,
) -> None:
    from duikou_desktop.services.office import Membership, make_office

    scheme = load_scheme("neimenggu-2021-2025")
    kinds = offered(Side.RECIPIENT)
    assert {each.key for each in kinds} >= {"form", "summary", "brief", "catalogue", "certificate"}
    scored = {each.key for each in kinds if not makeable(each, scheme, Side.RECIPIENT)}
    assert scored == {"form", "summary", "letter", "brief", "catalogue"}
    member = Membership(scheme, Side.RECIPIENT, "满洲里市人民医院")
    with make_office(tmp_path / "满洲里", member) as store:
        seen = Source(store, scheme, Side.RECIPIENT, 2024, None, TODAY)
        for key in scored - {"letter"}:
            with pytest.raises(UserError, match=r"没有考核标准.*“设置”的“方案”里借用别的标准"):
                made(seen, key)


def test_an_agreement_calls_the_support_as_its_plan_does(tmp_path: Path) -> None:
    from duikou_desktop.services.office import Membership, make_office

    for scheme_id, hospital, form in (
        ("neimenggu-2021-2025", "满洲里市人民医院", "对口帮扶。"),
        (GUANGXI, "融水苗族自治县人民医院", "对口支援。"),
    ):
        scheme = load_scheme(scheme_id)
        member = Membership(scheme, Side.RECIPIENT, hospital)
        with make_office(tmp_path / scheme_id, member) as store:
            seen = Source(store, scheme, Side.RECIPIENT, 2024, None, TODAY)
            blocks = made(seen, "agreement").blocks
        said = [getattr(each, "text", "") for each in blocks]
        at = next(number for number, each in enumerate(said) if each.endswith("）支援方式"))
        assert said[at + 1] == form


def test_the_notice_leaves_an_unknown_speciality_open_and_puts_no_department_there(
    recipient: Source,
) -> None:
    person = next(
        each for each in recipient.store.read(REGISTERS["person"]) if each.name == "示例甲"
    )
    bare = person.changed(speciality=None)
    recipient.store.change(say("改"), lambda unit: unit.put(REGISTERS["person"], bare))
    fresh = source(recipient.store, Side.RECIPIENT)
    specialities = {row[0]: row[3] for row in cells(made(fresh, "notice", "第4批"))} | {
        row[0]: row[3] for row in cells(made(fresh, "notice", "第5批"))
    }
    assert specialities["示例甲"] == ""


def test_the_notice_has_the_five_things_patients_are_to_see(recipient: Source) -> None:
    paper = made(recipient, "notice", "第5批")
    rows = cells(paper)
    assert len(rows) == 7
    assert [
        "示例丑", "主治医师", "柳州市柳铁中心医院", "急诊医学", "2024年3月11日\n至2024年8月20日",
    ] in rows  # fmt: skip
    assert paper.subtitle == "融水苗族自治县人民医院　第5批"


def test_a_notice_bears_photos_where_there_are_any(recipient: Source, tmp_path: Path) -> None:
    choices = BY_KEY["notice"].choices
    assert choices is not None
    assert not [each for each in choices(recipient) if "带照片" in each.words]
    # A phone's photo, lying: the sensor's 400 × 300 turned by a quarter.
    exif = Image.Exif()
    exif[0x0112] = 6
    photo = tmp_path / "示例丑 寸照.jpg"
    Image.new("RGB", (400, 300), "navy").save(photo, exif=exif)
    store, register = recipient.store, REGISTERS["person"]
    kept = keep_evidence(store, photo)
    person = next(each for each in store.read(register) if each.value("name") == "示例丑")
    with_photo = person.changed(evidence=(*person.evidence, kept.id))
    store.change(say("加照片"), lambda unit: unit.put(register, with_photo))
    source = replace(recipient)
    paper = made(source, "notice", "带照片")
    (table,) = paper.tables
    assert [cell.text for cell in table.header[0]][:2] == ["照片", "姓名"]
    pictures = [row[0].picture for row in table.rows]
    (shown,) = filter(None, pictures)
    assert len(pictures) == 7
    # 1 寸 is 25 × 35 mm.
    assert (shown.width, shown.height) == (25, 35)
    assert Image.open(BytesIO(shown.data)).size == (295, 413)
    with ZipFile(BytesIO(word_bytes(paper))) as archive:
        assert [name for name in archive.namelist() if name.startswith("word/media/")]


def test_a_certificate_counts_months_to_the_day(recipient: Source) -> None:
    # 11 March to 10 August are five months, then ten days to the 20th.
    words = words_of(made(recipient, "certificate", "示例丑 第5批"))
    assert "由柳州市柳铁中心医院派往融水苗族自治县人民医院急诊医学科驻点支援，从事医疗工作" in words
    assert "驻点时间为2024年3月11日至2024年8月20日，共5个月10天。" in words
    assert "融水苗族自治县人民医院（盖章）" in words


def test_whoever_is_still_there_gets_no_end(recipient: Source) -> None:
    words = words_of(made(recipient, "certificate", "示例寅 第6批"))
    assert "自2024年9月11日起驻点，计划至2025年3月10日，至今在岗。" in words


@pytest.mark.parametrize(
    ("today", "now"),
    [
        (date(2025, 3, 10), "至今在岗。"),
        (date(2025, 3, 11), "离岗日期未登记（待填：　　　　年　　月　　日）。"),
    ],
)
def test_nobody_is_certified_beyond_the_planned_end(
    recipient: Source, today: date, now: str
) -> None:
    later = replace(recipient, today=today)
    words = words_of(made(later, "certificate", "示例寅 第6批"))
    assert f"自2024年9月11日起驻点，计划至2025年3月10日，{now}" in words


def test_days_away_are_told_by_kind(supporter: Source) -> None:
    from duikou_desktop.domain.registers import BY_KEY as REGISTERS

    absence = next(
        each
        for each in supporter.store.read(REGISTERS["absence"])
        if str(each.value("kind")) == "擅自"
    )
    stay = supporter.book.find("assignment", absence.value("assignment"))
    assert stay is not None
    name = supporter.book.person_name(stay.value("person"))
    days = (absence.value("to") - absence.value("from")).days + 1
    assert f"擅自离岗{days}天" in words_of(made(supporter, "certificate", name))


def test_the_half_year_is_the_half_years(supporter: Source) -> None:
    paper = made(supporter, "work_notice", "上半年")
    names = {row[0] for row in cells(paper)}
    assert "示例丑" in names  # 11 March to 20 August
    assert "示例寅" not in names  # from 11 September
    assert paper.subtitle == "柳州市柳铁中心医院　2024年上半年"
    later = {row[0] for row in cells(made(supporter, "work_notice", "下半年"))}
    assert {"示例丑", "示例寅"} <= later


def test_the_review_leaves_room_for_three_opinions(recipient: Source) -> None:
    rows = cells(made(recipient, "review", "示例丑 第5批"))
    heads = [row[0] for row in rows]
    assert heads[-4:] == ["个人总结", "受援科室意见", "受援医院考核意见", "支援医院意见"]
    assert rows[0][1:] == ["示例丑", "性别", "男", "职称", "主治医师"]
    assert all("年　　月　　日" in row[1] for row in rows[-4:])


def test_what_is_signed_stands_on_a_page_with_words(supporter: Source) -> None:
    blocks = made(supporter, "agreement").blocks
    words = [getattr(each, "text", "") for each in blocks]
    last = next(at for at, each in enumerate(words) if "量化目标见附件1" in each)
    signed = supporter.book.all("agreement")[0].value("signed_on")
    date_line = words.index(f"{signed.year}年{signed.month}月{signed.day}日")
    assert date_line - last > 6
    assert all(each.kept for each in blocks[last:date_line])  # type: ignore[union-attr]


def test_an_agreement_is_the_template_with_its_names(supporter: Source) -> None:
    paper = made(supporter, "agreement", "融水苗族自治县人民医院 示协")
    words = words_of(paper)
    assert paper.title == "三级医院对口帮扶县级医院协议书"
    wording = supporter.scheme.agreement
    # The official wording is there whole, to the letter.
    for clause in wording.clauses():
        assert clause.number + clause.text in words
    assert "支援医院：柳州市柳铁中心医院" in words
    assert "受援医院：融水苗族自治县人民医院" in words
    assert "自2023年1月1日至2025年12月31日。" in words
    assert "202 年" not in words
    rows = cells(paper)
    # All twelve kinds of target the agreement asks for, open ones to be written.
    assert {row[0] for row in rows} >= {each.text for each in wording.targets}
    assert "新开展技术（2项）" in [row[2] for row in rows]
    # What the bare template has no place for would cost the point.
    for content in ("中长期目标", "支援方式", "支援时间", "特色或重点科室"):
        assert content in words
    assert "［待填写］" not in words[words.index("协议书其他约定") :]
    assert "三年内受援医院达到县级综合医院服务能力推荐标准" in words
    assert "神经内科、重症医学科" in words


def test_what_an_agreement_lacks_is_told_before_it_is_signed(supporter: Source) -> None:
    kind = BY_KEY["agreement"]
    assert kind.lacks is not None
    assert kind.choices is not None
    told = {each.words: kind.lacks(supporter, each.key) for each in kind.choices(supporter)}
    recorded = [said for words, said in told.items() if "示协" in words]
    assert recorded == [None, None]
    fresh = [str(said) for words, said in told.items() if "新协议" in words]
    assert len(fresh) == 2
    # 支援方式 is known from the relation's line in the plan.
    assert all("还没有写：中长期目标、支援时间、特色或重点科室。" in each for each in fresh)
    assert all("不得分" in each for each in fresh)


def test_what_an_agreement_says_without_its_tick_is_told(supporter: Source) -> None:
    register = REGISTERS["agreement"]
    whole = supporter.store.read(register)[0]
    kept = [each for each in whole.value("contents") if each.value != "特色或重点科室"]
    assert len(kept) == len(whole.value("contents")) - 1
    bare = whole.changed(contents=tuple(kept))
    supporter.store.change(say("改"), lambda unit: unit.put(register, bare))
    lacks = BY_KEY["agreement"].lacks
    assert lacks is not None
    told = str(lacks(replace(supporter), str(whole.id)))
    assert told.startswith("“协议内容”里没有勾上：特色或重点科室。")


def test_a_third_party_signs_where_the_scheme_has_one(tmp_path: Path) -> None:
    from duikou_desktop.services.office import Membership, make_office

    scheme = load_scheme("neimenggu-2021-2025")
    member = Membership(scheme, Side.RECIPIENT, "满洲里市人民医院")
    with make_office(tmp_path / "满洲里", member) as store:
        paper = made(Source(store, scheme, Side.RECIPIENT, 2024, None, TODAY), "agreement")
    words = words_of(paper)
    assert "＿＿＿＿年＿＿月＿＿日" in words  # a fresh one: the day is written when it is signed
    assert "内蒙古林业总医院（支援医院）：满洲里市人民政府：满洲里市人民医院（受援医院）：" in words
    # Typing faults of the printed template are put right (骨于医师, 提拨); nothing stands for a name.
    assert "骨干医师" in words
    assert "xx医院" not in words
    # Which level of government is for the office to say; and no stand-in is printed as it is.
    assert "落实［待填写］政府对" in words
    assert "xx" not in words


def test_the_catalogue_lists_what_proves_no_point_under_others(recipient: Source) -> None:
    store = recipient.store
    held = next(each for each in store.read(REGISTERS["evidence"]))
    raw = {
        "held_on": "2024-05-08",
        "kind": "专题会议",
        "topics": "没有意见的会",
        "evidence": (held.id,),
    }
    store.change(
        say("加"),
        lambda unit: unit.put(REGISTERS["meeting"], read_record(REGISTERS["meeting"], raw)),
    )
    rows = cells(made(source(store, Side.RECIPIENT), "catalogue"))
    at = next(number for number, each in enumerate(rows) if each[1] == "其他")
    assert any("没有意见的会" in cell for row in rows[at:] for cell in row)


def test_the_catalogue_numbers_pieces_and_pages_through(recipient: Source) -> None:
    paper = made(recipient, "catalogue")
    rows = [row for row in cells(paper) if row[0]]
    assert [row[0] for row in rows] == [str(at) for at in range(1, len(rows) + 1)]
    assert rows[0][-1] == "1"
    # One signing sheet stands under several points: it is bound once.
    assert len({row[-1] for row in rows}) == 180 < len(rows) == 185
    said = "共180份佐证材料，其中纸质178份；证明几个要点的各列一行，页码是同一处。"
    assert said in words_of(paper)


def test_a_supplement_says_what_was_and_what_will_be(supporter: Source) -> None:
    words = words_of(made(supporter, "supplement", "2024-07-10"))
    assert "自2024年7月10日起对任务、目标作如下调整" in words
    assert "一、调整前帮扶妇产科、普外科" in words
    assert "新开展技术由 2 项改为 3 项" in words


def test_the_typing_faults_put_right_are_named_one_by_one() -> None:
    """The Inner Mongolian template prints three; the Guangxi one none."""
    look = BY_KEY["agreement"].remark
    assert look is not None
    assert look(load_scheme(GUANGXI)) is None
    assert str(look(load_scheme("neimenggu-2021-2025"))) == (
        "范本有 3 处错字，协议书里已更正：“l.摸清”改为“1.摸清”、“骨于医师”改为“骨干医师”、"
        "“提拨任用”改为“提拔任用”。其余照范本原文。"
    )


@pytest.mark.parametrize("kind", [each.key for each in PAPERS])
def test_every_paper_is_made_and_marked_in_a_demo(
    kind: str, recipient: Source, supporter: Source
) -> None:
    for each in (recipient, supporter):
        if BY_KEY[kind] in offered(each.side):
            paper = made(each, kind)
            assert paper.mark == "示范"
            assert not {"None", "Message"} & set(words_of(paper).split())


def test_without_a_stay_there_is_none_to_choose(tmp_path: Path) -> None:
    from duikou_desktop.services.office import Membership, make_office

    scheme = load_scheme(GUANGXI)
    member = Membership(scheme, Side.RECIPIENT, "融水苗族自治县人民医院")
    with make_office(tmp_path / "new", member) as store:
        fresh = source(store, Side.RECIPIENT)
        for kind in ("notice", "certificate", "review"):
            choices = BY_KEY[kind].choices
            assert choices is not None
            assert choices(fresh) == ()
            assert BY_KEY[kind].wanted


def test_a_letter_goes_to_each_office_the_scheme_names(supporter: Source) -> None:
    choices = BY_KEY["letter"].choices
    assert choices is not None
    # 附件5 of the plan: separately to both; whoever else is over the hospital is filled in.
    assert [each.words for each in choices(supporter)] == [
        "自治区卫生健康委",
        "自治区中医药局",
        "其他主管部门",
    ]
    lines = [getattr(each, "text", "") for each in made(supporter, "letter", "中医药局").blocks]
    assert lines[0] == "自治区中医药局："
    assert lines[2:5] == [
        "附件：1.2024年度对口支援工作总结",
        "　　　2.2024年度融安县人民医院支援医院考核标准自评表",
        "　　　3.2024年度融水苗族自治县人民医院支援医院考核标准自评表",
    ]
    # Telephones leave the office only where it writes them itself.
    assert "0771" not in "".join(lines)
    bare = made(supporter, "letter", "其他主管部门").blocks
    assert getattr(bare[0], "text", "") == "［待填写：主送机关］"


def test_a_supplement_is_of_the_years_from_its_change_on(tmp_path: Path) -> None:
    """The demo's change is of 2024-07-10."""
    choices = BY_KEY["supplement"].choices
    assert choices is not None
    with demo_office(tmp_path / "office", Side.SUPPORTER) as store:
        scheme = store.shelf.scheme("guangxi-2022-2025")
        told = {
            year: [
                each.words
                for each in choices(Source(store, scheme, Side.SUPPORTER, year, None, TODAY))
            ]
            for year in (2023, 2024)
        }
    assert len(told[2024]) == len(told[2023]) + 1
    assert not any("2024" in each for each in told[2023])


def test_the_catalogue_says_once_where_a_paper_lies(recipient: Source) -> None:
    store, register = recipient.store, REGISTERS["meeting"]
    kept = [
        read_record(REGISTERS["evidence"], {"name": name, "box": "4", "page": "12"})
        for name in ("盒4 页12", "会议纪要 盒4 页12")
    ]
    raw = {"held_on": "2024-05-08", "kind": "专题会议", "topics": "没有意见的会"}
    proofs = {"evidence": tuple(each.id for each in kept)}

    def put(unit: Unit) -> None:
        for each in kept:
            unit.put(REGISTERS["evidence"], each)
        unit.put(register, read_record(register, raw | proofs))

    store.change(say("加"), put)
    rows = [
        row
        for row in cells(made(source(store, Side.RECIPIENT), "catalogue"))
        if "没有意见的会" in "".join(row)
    ]
    # 名称、证明的记录、存放、页码: the place stands in its own column only.
    assert [(row[-4], row[-2]) for row in rows] == [
        ("纸质材料", "盒4 页12"),
        ("会议纪要", "盒4 页12"),
    ]


def test_both_halves_have_the_years_columns_in_the_standards_order(supporter: Source) -> None:
    heads = [
        [cell.text for cell in made(supporter, "work_notice", half).tables[0].header[0]][3:]
        for half in ("上半年", "下半年")
    ]
    # 附件4 第9项 names 讲座, 培训, 示教, 查房 in this order; cases are discussed in the demo too.
    assert heads[0] == heads[1]
    assert heads[0][:4] == ["学术讲座", "业务培训", "手术示教", "教学查房"]
    assert heads[0][-1] == "建章立制"


@pytest.mark.parametrize("kind", ["certificate", "review"])
def test_a_whole_batch_is_printed_in_one_go(supporter: Source, kind: str) -> None:
    choices = BY_KEY[kind].choices
    assert choices is not None
    found = choices(supporter)
    whole = [each for each in found if "整批" in each.words]
    (fifth,) = [each for each in whole if "第5批" in each.words]
    assert fifth.words.startswith("整批7人 第5批")
    # Its people follow it, in the order of the notice.
    at = found.index(fifth)
    people = [each.words.split()[0] for each in found[at + 1 : at + 8]]
    paper = BY_KEY[kind].make(supporter, fifth.key)
    assert len([each for each in paper.blocks if isinstance(each, Another)]) == 6
    told = words_of(paper)
    places = [told.index(name) for name in people]
    assert places == sorted(places)
    one = BY_KEY[kind].make(supporter, found[at + 1].key)
    assert people[0] in words_of(one)
    assert people[1] not in words_of(one)


@pytest.mark.parametrize(
    ("name", "portrait"),
    [
        ("示例丑 寸照.jpg", True),
        ("示例丑照片.png", True),
        ("证件照.jpg", True),
        ("示例丑.jpg", False),
        ("身份证.jpg", False),
        ("身份证照片.jpg", False),
        ("职称证书照片.jpg", False),
        ("执业证照.png", False),
        ("签到现场照片.jpg", False),
        ("护照.jpg", False),
        ("驾照.jpg", False),
        ("示例丑 护照.jpg", False),
        ("身份证件照.jpg", False),
        ("手术照片.jpg", False),
        ("示例丑（小二寸照片）2.png", True),
        ("1-示例丑-免冠证件照.jpg", True),
        ("示例丑2寸照.jpg", True),
        ("别人照片.jpg", False),
    ],
)
def test_only_what_is_called_a_portrait_is_posted(
    recipient: Source, tmp_path: Path, name: str, portrait: bool
) -> None:
    picture = tmp_path / name
    Image.new("RGB", (300, 400), "navy").save(picture)
    store, register = recipient.store, REGISTERS["person"]
    kept = keep_evidence(store, picture)
    person = next(each for each in store.read(register) if each.value("name") == "示例丑")
    proven = person.changed(evidence=(kept.id,))
    store.change(say("加"), lambda unit: unit.put(register, proven))
    choices = BY_KEY["notice"].choices
    assert choices is not None
    assert any("带照片" in each.words for each in choices(replace(recipient))) is portrait


def test_two_stays_of_one_person_in_a_batch_are_told_apart_by_their_first_days(
    recipient: Source,
) -> None:
    register = REGISTERS["assignment"]
    first = next(
        each
        for each in stays(recipient)
        if recipient.book.person_name(each.person) == "示例丑"  # 第5批, till 2024-08-20
    )
    raw = {"batch": first.batch, "person": first.person, "post": "医师", "profession": "医疗"}
    again = {**raw, "from": "2024-09-01", "planned_to": "2024-09-10"}
    recipient.store.change(
        say("再派一次"), lambda unit: unit.put(register, read_record(register, again))
    )
    choices = BY_KEY["certificate"].choices
    assert choices is not None
    mine = {each.words for each in choices(replace(recipient)) if each.words.startswith("示例丑")}
    assert mine == {"示例丑 第5批 2024-03-11 起", "示例丑 第5批 2024-09-01 起"}
