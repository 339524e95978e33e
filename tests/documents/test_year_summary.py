"""工作总结 and 封面: figures counted by hand from the made-up year."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from duikou_desktop.core.ids import hospital_id, new_id, relation_id
from duikou_desktop.core.official import official
from duikou_desktop.documents.cover import Content, Seal, cover
from duikou_desktop.documents.paper import Heading, Paper, Paragraph, Table
from duikou_desktop.documents.report import YearReport
from duikou_desktop.documents.summary.figures import year_figures
from duikou_desktop.documents.summary.paper import year_summary
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.reading import read_record
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.assignment import Assignment, Post, Profession
from duikou_desktop.domain.registers.batch import Batch
from duikou_desktop.domain.registers.department_build import BuildKind, DepartmentBuild
from duikou_desktop.domain.registers.honour import Honour, HonourKind
from duikou_desktop.domain.registers.hospital import Hospital
from duikou_desktop.domain.registers.person import Person
from duikou_desktop.domain.registers.publicity import Publicity, PublicityKind
from duikou_desktop.domain.registers.relation import Relation
from duikou_desktop.domain.registers.report_duty import ReportDuty
from duikou_desktop.domain.registers.service_volume import ServiceKind, ServiceVolume
from duikou_desktop.domain.registers.trainee import Trainee, TraineeKind
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.scoring.assessment import State
from duikou_desktop.scoring.checks import check_year
from duikou_desktop.services.scores import score_book
from tests.documents.made_up import RECIPIENT, RELATION, SCHEME, SECOND, records, report


def words_of(paper: Paper) -> list[str]:
    return [block.text for block in paper.blocks if isinstance(block, Heading | Paragraph)]


SUMMARY = year_summary(report())
WORDS = words_of(SUMMARY)
TEXT = "\n".join(WORDS)


def test_the_outline_is_kept_word_for_word() -> None:
    outline = load_scheme(SCHEME).outline
    assert outline is not None
    for part in outline.parts:
        assert f"{part.number}{part.title}" in WORDS
    for clause in outline.parts[0].clauses:
        assert f"{clause.number}{clause.text}" in WORDS


def test_part_four_has_six_headings_that_wait_for_the_office() -> None:
    start = WORDS.index("四、支援工作存在问题和意见建议")
    assert WORDS[start + 1 : start + 13 : 2] == [
        "（一）工作目标",
        "（二）工作机制（含支援关系、支援责任和支援模式等）",
        "（三）工作措施",
        "（四）人员选派管理",
        "（五）政策",
        "（六）资金保障",
    ]
    assert set(WORDS[start + 2 : start + 14 : 2]) == {"［待填写：存在问题和意见建议］"}


def test_members_are_counted_as_people_by_batch_profession_and_title() -> None:
    assert "本年度共有2批6人驻点：第5批6人、第6批6人。" in TEXT
    assert "按专业，医疗4人、护理1人、医技1人。" in TEXT
    assert "按到岗时职称，正高1人、副高2人、中级3人。" in TEXT
    assert "其中1人挂职副院长。" in TEXT


def test_days_without_anybody_are_told_with_their_dates() -> None:
    # 1 January to 10 March 2024: 31 + 29 + 10; 11 to 19 September: 9.
    assert (
        "2024年1月1日至2024年12月31日共有79天无人驻点："
        "2024年1月1日至2024年3月10日（70天）、2024年9月11日至2024年9月19日（9天）。"
    ) in TEXT


def test_a_stay_whose_end_is_not_entered_is_proven_to_its_planned_end_as_the_checks_say() -> None:
    ended = records()
    # 第5批 went home on 10 September as planned, and nobody entered it; 第6批 came on the 20th.
    ended["assignment"] = [each.changed(to=None) for each in ended["assignment"]]
    facts = report(**ended).facts
    text = "\n".join(words_of(year_summary(report(**ended))))
    assert "2024年9月11日至2024年9月19日（9天）" in text
    found = check_year(facts, load_scheme(SCHEME).parameters, date(2024, 12, 31))
    said = [str(each.message) for each in found if each.code == "nobody_on_site"]
    assert f"{RECIPIENT}：2024-09-11 至 2024-09-19 没有派驻人员在岗（9 天）。" in said
    table = next(each for each in year_summary(report(**ended)).tables if len(each.rows) == 12)
    assert "未填离岗\n（计划2024.9.10）" in [cells[-1].text for cells in table.rows]


def test_people_of_a_draft_batch_are_not_summed_up() -> None:
    drafted = records()
    fifth, sixth = drafted["batch"]
    drafted["batch"] = [fifth.changed(relation=None), sixth]
    text = "\n".join(words_of(year_summary(report(**drafted))))
    assert "本年度共有1批6人驻点：第6批6人。" in text
    # 融安 has nobody: the draft belongs to no relation, and so must not count for each.
    assert "截至2024年12月31日，本年度台账中没有在岗的派驻人员。" in text
    # Until 19 September nobody counts: 366 − 103 days from 20 September to 31 December.
    assert "2024年1月1日至2024年9月19日（263天）" in text


def test_activities_are_counted_by_kind_and_by_proof() -> None:
    assert "开展教学活动83次：学术讲座22次、手术示教18次、教学查房41次、疑难病例讨论2次。" in TEXT
    assert "学术讲座和业务培训22次，其中21次有佐证材料" in TEXT
    assert "疑难和死亡病例讨论2次，佐证材料待补" in TEXT


def test_every_register_of_results_is_told_with_its_figures() -> None:
    """The draft said nothing of training, services, building up, publicity and honours."""
    day, later, mine = date(2024, 5, 6), date(2025, 1, 2), (RELATION,)
    more = records()
    more["service_volume"] = [
        ServiceVolume(month=month, kind=kind, quantity=quantity, unit=unit, relations=mine)
        for month, kind, quantity, unit in (
            (date(2024, 4, 1), ServiceKind.OUTPATIENT, 700, "人次"),
            (date(2024, 5, 1), ServiceKind.OUTPATIENT, 578, "人次"),
            (date(2024, 5, 1), ServiceKind.REMOTE_CONSULTATION, 12, "例"),
            (date(2023, 12, 1), ServiceKind.OPERATION, 99, "台"),
        )
    ]
    more["trainee"] = [
        Trainee(
            name=name,
            department="内科",
            kind=kind,
            host="柳铁",
            from_=begun,
            fee=Decimal(0),
            key_clinician=key,
            relations=mine,
            evidence=(new_id(),),
        )
        for name, kind, begun, key in (
            ("示例一", TraineeKind.FURTHER, day, True),
            ("示例二", TraineeKind.FURTHER, day, True),
            ("示例三", TraineeKind.SHORT, day, None),
            ("示例四", TraineeKind.SHORT, later, True),
        )
    ]
    more["department_build"] = [
        DepartmentBuild(kind=kind, item=item, state=state, done_on=day, relations=mine)
        for kind, item, state in (
            (BuildKind.STROKE, "卒中绿色通道", "通过验收"),
            (BuildKind.MANAGEMENT, "病案质控", None),
        )
    ]
    more["publicity"] = [
        Publicity(on=day, kind=kind, outlet="示例", title=f"{number}", relations=mine)
        for number, kind in enumerate(
            (PublicityKind.WECHAT, PublicityKind.NEWSPAPER, PublicityKind.WECHAT)
        )
    ]
    more["honour"] = [Honour(on=day, team="第5批医疗队", kind=HonourKind.COUNTY, title="先进集体")]
    more["report_duty"] = [
        ReportDuty(title="季报", addressee="市卫健委", period=period, due=day, sent_on=sent)
        for period, sent in (("2024-Q1", day), ("2024-Q2", date(2024, 5, 7)), ("2024-Q3", None))
    ]
    made = report(**more)
    text = "\n".join(words_of(year_summary(made)))
    assert "派驻人员开展诊疗服务：门急诊1,278人次、远程会诊12例。" in text
    assert "为受援医院进修培养3人：进修2人、短期培训1人，其中临床骨干2人，均未收取费用。" in text
    assert "完成中心和专科建设1项：卒中绿色通道（卒中中心，通过验收）。" in text
    assert "完成管理建设1项：病案质控（建成）。" in text
    assert "宣传报道3次：公众号2次、报纸1次。" in text
    assert "受到表彰1项：第5批医疗队获“先进集体”（县级）。" in text
    assert "到期的信息报送3次，按时报送1次。" in text
    found = year_figures(made)
    assert found["诊疗服务（门急诊人次）"].value == "1278"
    assert len(found["诊疗服务（门急诊人次）"].records) == 2


def test_leave_is_counted_in_days() -> None:
    assert "台账登记派驻人员离岗1次：请假1次共5天。" in TEXT


def test_figures_stand_beside_those_from_before_the_support() -> None:
    table = next(each for each in SUMMARY.tables if each.header[0][0].text == "指标")
    rows = {cells[0].text: [cell.text for cell in cells[1:]] for cells in table.rows}
    assert rows["三、四级手术例数"] == ["400", "460", "上升15%"]
    assert rows["微创手术例数"] == ["120", "180", "上升50%"]
    assert rows["床位使用率"] == ["78.00%", "83.50%", "上升5.50个百分点"]
    # Without a base nothing is compared, and nothing is nought.
    assert rows["转诊率"] == ["无数据", "9.00%", "—"]


def test_what_is_not_known_waits_and_is_not_nought() -> None:
    assert "［待填写：融安县人民医院本年度和支援前的能力指标］" in WORDS
    assert "截至2024年12月31日，本年度台账中没有在岗的派驻人员。" in TEXT
    assert "0次" not in TEXT.replace("10次", "").replace("20次", "")


def test_later_records_are_left_out_of_an_earlier_day() -> None:
    early = "\n".join(words_of(year_summary(report(date(2024, 3, 31)))))
    # Each kind has one activity on 12, 16, 20, 24, 28 March; of the discussions there are two.
    assert "开展教学活动17次：学术讲座5次、手术示教5次、教学查房5次、疑难病例讨论2次。" in early
    assert "超声引导下中心静脉置管" not in early


def test_a_speciality_is_told_from_the_year_it_was_won_in() -> None:
    # Read in 2024, all of it known: in 2023 there was the one of 2022 alone.
    won = [
        read_record(BY_KEY["speciality"], {"relations": (relation,), **row})
        for relation, row in (
            (RELATION, {"name": "儿科", "level": "市级", "granted_on": "2022-05-01"}),
            (RELATION, {"name": "神经内科", "level": "院级", "granted_on": "2024-03-01"}),
            (RELATION, {"name": "神经内科", "level": "市级", "granted_on": "2024-06-01"}),
            (SECOND, {"name": "神经内科", "level": "市级", "granted_on": "2024-07-01"}),
        )
    ]
    before, now = (report(year=year, speciality=won) for year in (2023, 2024))
    assert year_figures(before)["重点专科数"].value == "1"
    assert year_figures(before)["待验收重点专科数"].value == "1"
    # Two hospitals' departments of one name are two, and one at two levels is one.
    assert year_figures(now)["重点专科数"].value == "3"
    assert year_figures(now)["待验收重点专科数"].value == "3"
    assert "支援以来受援医院获得重点专科1个（市级1个尚未通过验收）：儿科" in "".join(
        words_of(year_summary(before))
    )
    said = "".join(words_of(year_summary(now)))
    assert "支援以来受援医院获得重点专科3个（市级3个尚未通过验收），其中本年度2个：" in said


def test_an_accepted_or_a_higher_speciality_waits_for_nothing() -> None:
    won = [
        read_record(BY_KEY["speciality"], {"relations": (RELATION,), **row})
        for row in (
            {"name": "骨科", "level": "自治区级", "granted_on": "2024-09-30"},
            {"name": "骨科", "level": "市级", "granted_on": "2023-09-30"},
            {
                "name": "儿科",
                "level": "市级",
                "granted_on": "2023-05-01",
                "accepted_on": "2024-05-01",
            },
            {"name": "内科", "level": "院级", "granted_on": "2023-05-01"},
        )
    ]
    said = "".join(words_of(year_summary(report(speciality=won))))
    assert "支援以来受援医院获得重点专科3个，其中本年度1个：骨科" in said


def test_a_person_who_comes_twice_in_a_batch_is_one_of_it() -> None:
    twice = records()
    *_, last = twice["assignment"]
    twice["assignment"].append(
        last.changed(id=new_id(), from_=date(2024, 12, 20), to=date(2024, 12, 31))
    )
    figures = year_figures(report(**twice))
    text = "\n".join(words_of(year_summary(report(**twice))))
    assert figures[f"{RECIPIENT}·第6批人数"].value == "6"
    assert "第6批6人。" in text


def test_no_blank_stands_between_chinese_and_figures() -> None:
    assert official("第 6 批 2024-09-20 开始，到岗 6 人") == "第6批2024年9月20日开始，到岗6人"
    assert not any(" " in word for word in WORDS)


def test_the_cover_lists_contents_and_scores() -> None:
    paper = cover(report(), [Content("03台账.xlsx", "各台账本年度记录", "120条")])
    office, scores, contents = (block for block in paper.blocks if isinstance(block, Table))
    assert [[cell.text for cell in cells] for cells in office.rows][2:4] == [
        ["受援医院", "融安县人民医院、融水苗族自治县人民医院"],
        ["年度", "2024年（2024年1月1日至2024年12月31日）"],
    ]
    assert [cell.text for cell in office.rows[-1]] == [
        "封账",
        "还没有封账，记录和得分还可能改动。",
    ]
    (named, *_) = cover(replace(report(), closed=True), []).blocks
    assert isinstance(named, Table)
    assert "封账" not in {cells[0].text for cells in named.rows}
    assert [cell.text for cell in contents.rows[0]] == ["03台账.xlsx", "各台账本年度记录", "120条"]
    assert [cells[0].text for cells in scores.rows[:-1]] == [
        "全院",
        "融安县人民医院",
        "融水苗族自治县人民医院",
    ]
    assert paper.mark == "示范"


def test_fingerprint_and_stamp_stand_before_a_list_that_may_be_long() -> None:
    seal = Seal(2, "0590 6558 4907 6081 3410 6204 5295 0942", "示例.dkpkg", 12)
    paper = cover(report(), [Content("03台账.xlsx", "各台账本年度记录", "120条")], seal)
    *_, scores, figures, stamp, _title, contents = paper.blocks
    assert isinstance(scores, Table)
    assert isinstance(contents, Table)
    assert isinstance(figures, Paragraph)
    assert isinstance(stamp, Paragraph)
    assert figures.runs[0].text == "签名指纹：0590 6558 4907 6081 3410 6204 5295 0942"
    assert stamp.runs[0].text.startswith("单位（盖章）")


def test_the_cover_says_how_much_of_the_figures_is_the_offices_own_word() -> None:
    def note(made: YearReport) -> str:
        scores = next(
            each for each in cover(made, []).blocks if isinstance(each, Table) and each.header
        )
        return scores.rows[-1][0].text

    assert "本单位判断" not in note(report())
    given = {"scheme": SCHEME, "side": Side.SUPPORTER, "year": 2024, "point": "S4.1", "score": 2}
    judgement = read_record(BY_KEY["judgement"], {**given, "account": "按规定使用"})
    judged = report(judgement=[judgement])
    found = judged.assessment.whole.point("S4.1")
    assert (found.state, found.score) == (State.JUDGED, 2)
    assert "“按台账计算”只含已有结论的要点，其中全院的2分由本单位判断、台账定不了；" in note(judged)


def test_how_it_was_managed_and_paid_for_is_counted() -> None:
    def made(key: str, *rows: dict[str, object]) -> list[Record]:
        common = {"side": Side.SUPPORTER, "relations": (RELATION,)}
        return [read_record(BY_KEY[key], {**common, **row}) for row in rows]

    more = {
        "meeting": made(
            "meeting",
            {"held_on": "2024-03-01", "kind": "领导小组", "topics": "计划"},
            {"held_on": "2024-09-01", "kind": "领导小组", "topics": "进展"},
            {"held_on": "2024-06-01", "kind": "联合协商", "topics": "协议"},
            {"held_on": "2023-06-01", "kind": "联合协商", "topics": "去年"},  # another year
        ),
        "institution": made(
            "institution",
            {"kind": "请假", "title": "请假制度", "issued_on": "2022-11-01"},
            {"kind": "考核", "title": "考核办法", "issued_on": "2025-01-01"},  # not yet
        ),
        "fund": made(
            "fund",
            {"on": "2024-02-01", "kind": "收入", "amount": "180000", "purpose": "专项"},
            {"on": "2024-05-01", "kind": "支出", "amount": "58400.5", "purpose": "补助"},
            {"on": "2024-06-01", "kind": "支出", "amount": "100", "purpose": "交通"},
        ),
    }
    words = "".join(words_of(year_summary(report(**more))))
    assert "召开会议3次：领导小组2次、联合协商1次。" in words
    assert "有管理制度1项：《请假制度》。" in words
    # Not every entry says it was kept in an account of its own.
    assert "本年度经费收入180,000元，支出58,500.50元。" in words
    assert "召开会议" not in "".join(words_of(year_summary(report(meeting=[]))))


def test_a_recipient_with_two_supporters_names_them_and_counts_empty_days_together() -> None:
    """It named itself twice, and called days empty on which the other supporter's people were there."""
    other, name = hospital_id("另一支援医院"), "另一支援医院"
    second = relation_id(hospital_id(RECIPIENT), other)
    more = records()
    more["hospital"].append(Hospital(id=other, name=name))
    more["relation"].append(Relation(id=second, recipient=hospital_id(RECIPIENT), supporter=other))
    term = more["relation_term"][-1]
    more["relation_term"].append(term.changed(id=new_id(), relation=second))
    days = {"planned_from": date(2024, 1, 1), "planned_to": date(2024, 2, 29)}
    batch = Batch(relation=second, number="第1批", **days)
    more["batch"].append(batch)
    person = Person(name="示例另", hospital=other)
    more["person"].append(person)
    more["assignment"].append(
        Assignment(
            batch=batch.id,
            person=person.id,
            from_=date(2024, 1, 1),
            planned_to=date(2024, 2, 29),
            to=date(2024, 2, 29),
            post=Post.PHYSICIAN,
            profession=Profession.MEDICAL,
        )
    )
    lesson = more["activity"][0]
    more["activity"].append(lesson.changed(id=new_id(), relations=(second,)))
    book, scheme = Book.of(more), load_scheme(SCHEME)
    found = score_book(
        book,
        scheme,
        Side.RECIPIENT,
        hospital=hospital_id(RECIPIENT),
        year=2024,
        as_of=date(2024, 12, 31),
    )
    made = replace(
        report(),
        side=found.side,
        standard=found.standard,
        hospital=hospital_id(RECIPIENT),
        facts=found.facts,
        relation_facts=found.relation_facts,
        assessment=found.assessment,
    )
    text = "\n".join(words_of(year_summary(made)))
    assert "其中柳州市柳铁中心医院83次。" in text
    assert "其中另一支援医院1次。" in text
    # 1 to 10 March and 11 to 19 September: in January and February the other's physician was there.
    assert (
        "各支援医院合计，2024年1月1日至2024年12月31日共有19天无人驻点："
        "2024年3月1日至2024年3月10日（10天）、2024年9月11日至2024年9月19日（9天）。"
    ) in text
    assert text.count("无人驻点") == 1
    assert text.count("较支援前变化如下") + text.count("本年度和支援前的能力指标") == 1


def test_where_nothing_counts_the_drafts_left_out_are_told() -> None:
    bare = records()
    for key in ("activity", "technique", "norm", "absence"):
        bare[key] = []
    # One round and one leave without what they need, and a round of the year before.
    rounds = {"kind": "教学查房", "relations": (RELATION,)}
    bare["activity"] = [
        read_record(BY_KEY["activity"], rounds | {"on": "2024-05-05"}),
        read_record(BY_KEY["activity"], rounds | {"on": "2023-05-05"}),
    ]
    bare["absence"] = [read_record(BY_KEY["absence"], {"from": "2024-05-05"})]
    text = "\n".join(words_of(year_summary(report(**bare))))
    assert "［待填写：人才培养情况；台账中没有本年度的教学活动（另有草稿1条未计入）］" in text
    assert "［待填写：新技术、新项目、新业务；台账中没有本年度首次开展的］" in text
    assert "［待填写：医院管理方面的支援情况；台账中没有本年度的建章立制］" in text
    assert "本年度台账中没有离岗记录（另有草稿1条未计入）。" in text


def test_charts_are_tints_that_leave_their_figures_legible() -> None:
    cells = [
        cell
        for block in SUMMARY.blocks
        if isinstance(block, Table)
        for row in block.rows
        for cell in row
        if cell.shade
    ]
    figures = [cell.shade for cell in cells if cell.text]
    bars = [cell.shade for cell in cells if not cell.text]
    assert 0 < max(figures) <= 30
    assert 0 < max(bars) <= 40


def test_a_title_of_six_characters_and_a_name_of_four_stand_on_one_line() -> None:
    table = next(
        block
        for block in SUMMARY.blocks
        if isinstance(block, Table) and block.header and block.header[0][0].text == "批次"
    )
    # 442.2 pt of text width; a cell has 3.5 pt of white at each side, a character takes 10.5 pt.
    widths = [
        each.width * 442.2 / sum(one.width for one in table.columns) for each in table.columns
    ]
    room = {
        head.text: (width - 7) // 10.5 for head, width in zip(table.header[0], widths, strict=True)
    }
    assert (room["姓名"], room["职称"]) == (4, 6)
