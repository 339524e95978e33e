"""The commands and what they take."""

from __future__ import annotations

import argparse

from duikou_desktop import __version__
from duikou_desktop.cli import (
    commands,
    desk_commands,
    keeping_commands,
    package_commands,
    pairing_commands,
    paper_commands,
    reconcile_command,
    review_commands,
    scheme_commands,
    spot_check_commands,
    upgrade_commands,
)
from duikou_desktop.cli.argparse_words import speak_chinese
from duikou_desktop.cli.argument_parts import (
    Commands,
    Parser,
    add,
    home,
    pass_phrase,
    register,
    side,
    where,
)
from duikou_desktop.cli.argument_types import day, place, row_answer, sheet_key
from duikou_desktop.core.file_types import MOVE, RECEIPT, UPDATE
from duikou_desktop.domain.registers.hospital import HospitalKind
from duikou_desktop.domain.sides import Side

# Not a side of a relation: whoever collects the reports of both.
COMMISSION = "commission"

_SCHEME_FORMS = "方案文件夹、.dkscheme、.zip 或 .xlsx"


class _SelfTest(argparse.Action):
    """Needs no command, and ends the program, as --version does."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from duikou_desktop.cli.self_test import self_test

        parser.exit(self_test())


_AS_OF = "按哪一天看，默认今天：这一天以后的事不算已证实，只算预计"


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    speak_chinese()
    top = Parser(prog="duikou", description="对口支援办公助手。不带命令时打开窗口。")
    top.add_argument("--version", action="version", version=__version__, help="显示版本")
    top.add_argument(
        "--self-test", action=_SelfTest, nargs=0, help="在临时文件夹里把主要的工作做一遍"
    )
    home(top, default=None)
    every = top.add_subparsers(title="命令", metavar="命令", parser_class=Parser, required=True)

    _making(every)
    _schemes(every)
    _tables(every)
    _records(every)
    _years(every)
    _packages(every)
    _desk(every)
    _city_and_province(every)
    _spot_checks(every)
    _keeping(every)
    _upgrade(every)
    return top


def _making(every: Commands) -> None:
    listing = add(every, "schemes", commands.schemes, "列出方案")
    listing.add_argument("--json", action="store_true")
    home(listing, default=None)

    demo = add(every, "demo", commands.demo, "在 --home 的文件夹里建立两个示范办公室")
    home(demo)

    new = add(every, "new", commands.new, "新建办公室；已有时增加一个身份或方案")
    home(new)
    new.add_argument("--scheme", help="方案编号，见 duikou schemes")
    sides = [*(side.value for side in Side), COMMISSION]
    new.add_argument("--side", choices=sides, help="受援、支援，或主管部门")
    new.add_argument("--hospital", help="本单位名称，和关系表一致")
    new.add_argument("--name", help="主管部门的名称")
    new.add_argument(
        "--counties", help="市级主管部门：收哪些县，用顿号隔开；不写就收关系表里的全部"
    )
    new.add_argument("--demo", action="store_true", help="主管部门：收示范办公室的上报包，作练习用")
    new.add_argument("--kind", choices=[kind.value for kind in HospitalKind], help="医院类别")
    new.add_argument("--clerk", help="经办人")


def _schemes(every: Commands) -> None:
    about = "检查、导出、导入、安装方案"
    scheme = every.add_parser("scheme", help=about, description=about)
    deeds = scheme.add_subparsers(title="命令", metavar="命令", parser_class=Parser, required=True)

    check = add(deeds, "check", scheme_commands.check_scheme, "检查方案，列出全部错处")
    check.add_argument("path", type=place, help=_SCHEME_FORMS)
    home(check)

    export = add(
        deeds,
        "export",
        scheme_commands.export_scheme,
        "把方案写成一本 Excel 工作簿，或一个方案文件",
    )
    export.add_argument("scheme", help="方案编号，或方案文件夹")
    export.add_argument("file", type=place, help="工作簿 .xlsx，或双击就能安装的 .dkscheme")
    home(export)

    load = add(deeds, "import", scheme_commands.import_scheme, "把改好的工作簿写成方案文件夹")
    load.add_argument("file", type=place)
    load.add_argument("folder", type=place)

    install = add(deeds, "install", scheme_commands.install_scheme, "把方案装进办公室文件夹")
    install.add_argument("file", type=place, help=_SCHEME_FORMS)
    install.add_argument("--replace", action="store_true", help="换掉正在使用的版本")
    install.add_argument("--confirm", metavar="指纹", help="向签发单位核对过的指纹：以后认得它")
    home(install)

    issue = add(deeds, "issue", scheme_commands.issue_scheme, "主管部门签发方案：签名，发给各医院")
    issue.add_argument("path", type=place, metavar="方案", help=_SCHEME_FORMS)
    home(issue)
    issue.add_argument("--to", type=place, required=True, help="写到哪个文件夹")
    pass_phrase(issue)

    back = add(deeds, "back", scheme_commands.put_scheme_back, "换回一个方案以前的版本")
    back.add_argument("scheme", help="方案编号")
    back.add_argument("version", type=int, help="换回哪个版本")
    home(back)

    adopt = add(deeds, "adopt", scheme_commands.adopt_standard, "没有标准的方案借用别的标准试算")
    adopt.add_argument("scheme", help="没有考核标准的方案编号")
    adopt.add_argument("lender", help=f"借用哪个方案的标准；{scheme_commands.NONE} 表示不再借用")
    home(adopt)


def _tables(every: Commands) -> None:
    template = add(every, "template", commands.template, "写一份空白台账工作簿")
    template.add_argument("file", type=place)
    home(template)

    load = add(every, "import", commands.import_file, "导入填好的台账工作簿，或派驻队发回的月报表")
    load.add_argument("file", type=place)
    load.add_argument(
        "--register",
        type=sheet_key,
        metavar="名称",
        help="别处来的一张表，读进这一种登记，比如 教学活动；列名拿不准的不导入",
    )
    load.add_argument("--dry-run", action="store_true", help="只检查，不写入")
    load.add_argument("--partial", action="store_true", help="有错的行留下，其余写入")
    load.add_argument(
        "--end-stays", action="store_true", help="月报表里写了提前离岗的，照它结束派驻"
    )
    load.add_argument("--go-back", action="store_true", help="月报表里是以前的值的，照它改回去")
    home(load)
    load.add_argument("--json", action="store_true")

    ledger = add(every, "ledger", commands.write_ledger, "把登记的全部记录写成台账工作簿")
    ledger.add_argument("file", type=place)
    home(ledger)
    ledger.add_argument("--year", type=int, help="只写这一年的")
    ledger.add_argument("--personal", action="store_true", help="也写出电话和身份证号")

    pairings = add(every, "pairings", pairing_commands.pairings, "读一张结对关系表")
    pairings.add_argument("file", type=place, help="Word、Excel、CSV 或文本")
    home(pairings)
    side(pairings)
    pairings.add_argument("--dry-run", action="store_true", help="只看会新增哪些，不写入")
    pairings.add_argument("--all", action="store_true", help="别家医院的结对关系也登记")
    pairings.add_argument(
        "--answer",
        type=row_answer,
        action="append",
        default=[],
        metavar="行=答",
        help="要定的一行怎么办，比如 4=1；每行可以怎么答，不写时会列出",
    )
    pairings.add_argument(
        "--since", type=day, metavar="日期", help="新增的从哪一天起结对，默认方案的第一天"
    )
    pairings.add_argument("--json", action="store_true")

    month = add(every, "month-sheet", commands.month_sheet, "写一份发给派驻队的月报表")
    month.add_argument("file", type=place)
    month.add_argument("--batch", required=True, help="批次，比如 第5批")
    month.add_argument("--month", required=True, help="月份，比如 2024-03")
    home(month)


def _records(every: Commands) -> None:
    listing = add(every, "list", commands.list_register, "列出一种记录")
    register(listing)
    home(listing)
    where(listing)
    listing.add_argument("--year", type=int)
    listing.add_argument("--json", action="store_true")

    one = add(every, "show", commands.show_record, "显示一条记录和它的经过")
    register(one)
    one.add_argument("id")
    home(one)
    one.add_argument("--json", action="store_true")


def _years(every: Commands) -> None:
    check = add(every, "check", commands.check, "审核一年的记录")
    home(check)
    side(check)
    check.add_argument("--year", type=int, required=True)
    check.add_argument("--as-of", type=day, help=_AS_OF)
    check.add_argument("--json", action="store_true")

    score = add(every, "score", commands.score, "计算一年的得分")
    home(score)
    where(score)
    score.add_argument("--year", type=int, required=True)
    score.add_argument("--as-of", type=day, help=_AS_OF)
    score.add_argument("--json", action="store_true")

    approve = add(every, "approve", commands.approve_year, "封账：一年不再改动，分数和依据原样保存")
    home(approve)
    side(approve)
    approve.add_argument("--year", type=int, required=True)
    approve.add_argument("--clerk", help="封账人，没有选过经办人时写明")
    approve.add_argument("--as-of", type=day, help=_AS_OF)
    approve.add_argument(
        "--agree", action="store_true", help="年度还没结束、还有要说明的没有写，也确认封账"
    )

    reopen = add(every, "reopen", commands.reopen_year, "重新打开封账的一年")
    home(reopen)
    side(reopen)
    reopen.add_argument("--year", type=int, required=True)
    reopen.add_argument("--reason", required=True, help="为什么重新打开")

    listing = add(every, "papers", paper_commands.papers, "列出能出的文书")
    one = add(every, "paper", paper_commands.paper, "出一份文书：Word、Excel 或 PDF")
    one.add_argument("kind", metavar="文书", help="比如 自评表、年度工作总结")
    one.add_argument("file", type=place, help="文件名以 .docx、.xlsx 或 .pdf 结尾")
    one.add_argument("--which", help="哪一份：写出名称的几个字")
    for command in (listing, one):
        home(command)
        side(command)
        command.add_argument("--year", type=int, required=True)
        command.add_argument("--as-of", type=day, help=_AS_OF)
    listing.add_argument("--json", action="store_true")

    form = add(every, "fill", paper_commands.fill_form, "按标记填上级发来的表（Word 或 Excel）")
    form.add_argument(
        "form", type=place, nargs="?", help="带 {{总分}} 这样标记的表；不写就列出能填的"
    )
    form.add_argument("--to", type=place, help="写到哪个文件")
    form.add_argument("--set", action="append", help="标记=名称：表里的标记是另一个叫法时")
    home(form)
    side(form)
    form.add_argument("--year", type=int, required=True)
    form.add_argument("--as-of", type=day, help=_AS_OF)

    export = add(every, "export", commands.export, "写出年终上报文件夹")
    home(export)
    side(export)
    export.add_argument("--year", type=int, required=True)
    export.add_argument("--to", type=place, required=True, help="写到哪个文件夹，比如 U 盘")
    export.add_argument("--as-of", type=day, help=_AS_OF)
    export.add_argument("--json", action="store_true")


def _packages(every: Commands) -> None:
    seal = add(every, "seal", package_commands.seal, "把封账的一年封成上报包，写到 U 盘")
    home(seal)
    side(seal)
    seal.add_argument("--year", type=int, required=True)
    seal.add_argument("--to", type=place, required=True, help="写到哪个文件夹，比如 U 盘")
    with_evidence = seal.add_mutually_exclusive_group()
    with_evidence.add_argument("--catalogue", action="store_true", help="佐证只带目录，不带文件")
    with_evidence.add_argument(
        "--reduce-photos", action="store_true", help="大照片缩小后放入，原件留在本单位"
    )
    seal.add_argument(
        "--for", dest="reader", metavar="主管部门", help="加密，只有这个主管部门打得开"
    )
    pass_phrase(seal)
    seal.add_argument("--json", action="store_true")

    verify = add(every, "verify", package_commands.verify, "核对一个上报包，并重新计算得分")
    verify.add_argument("package", type=place, help="….dkpkg；加密的 ….dkpkg.dkenc 要写收报台")
    verify.add_argument("--json", action="store_true")
    home(verify, default=None)
    pass_phrase(verify)

    key = add(every, "key", package_commands.key, "本单位的签名密钥：指纹、带走、取回、加口令")
    home(key)
    key.add_argument("--copy-to", type=place, help="把密钥文件复制到哪里，给新电脑用")
    source = key.add_mutually_exclusive_group()
    source.add_argument("--take", type=place, help="取用旧电脑带来的密钥文件")
    source.add_argument(
        "--new-key",
        action="store_true",
        help="原来的密钥确实没有了、口令忘了：另生成一个，对方要重新核对指纹；还有密钥的，加 --replace",
    )
    key.add_argument(
        "--replace", action="store_true", help="换掉现在的密钥，或取用别的单位的；原来的留在旁边"
    )
    phrase = key.add_mutually_exclusive_group()
    phrase.add_argument(
        "--new-pass-phrase-file", type=place, help="改用这个文件里的口令：UTF-8，一行"
    )
    phrase.add_argument("--no-pass-phrase", action="store_true", help="密钥不再用口令")
    pass_phrase(key)


def _desk(every: Commands) -> None:
    collect = add(every, "collect", desk_commands.collect, "主管部门收上报包：从 U 盘或文件夹")
    home(collect)
    collect.add_argument("paths", type=place, nargs="+", help="上报包，或放着上报包的文件夹")
    pass_phrase(collect)
    collect.add_argument("--json", action="store_true")

    confirm = add(every, "confirm", desk_commands.confirm, "按盖章封面核对一个单位的签名指纹")
    home(confirm)
    confirm.add_argument("fingerprint", help="封面上的 32 位数字，空格可写可不写")
    confirm.add_argument("--whose", metavar="名称", help="封面是哪一家的；一个密钥签了几家的要写")
    confirm.add_argument("--counties", metavar="县、县", help="省级：一个市管哪些县；不写照它报的")
    confirm.add_argument("--revoke", metavar="原因", help="作废这个密钥")
    confirm.add_argument("--clerk", help="谁核对的；没有选过经办人时写明")
    confirm.add_argument("--again", action="store_true", help="重新采信作废过的密钥")

    forks = add(every, "forks", desk_commands.forks, "同一次的几份上报包：列出，或认定采信哪一份")
    home(forks)
    forks.add_argument("--year", type=int, required=True)
    forks.add_argument("--stand", metavar="编号", help="采信编号以此开头的那一份")
    forks.add_argument("--json", action="store_true")

    review = add(
        every, "review", review_commands.review, "评审一份报告：看待评的要点，或评一个要点"
    )
    home(review)
    review.add_argument("hospital", help="报告的医院")
    review.add_argument("--point", help="评哪个要点，比如 S5.1；不写只看")
    review.add_argument("--year", type=int, required=True)
    review.add_argument("--side", choices=[each.value for each in Side])
    review.add_argument("--relation", metavar="受援医院", help="支援医院的报告：评哪个结对关系")
    review.add_argument("--accept", action="store_true", help="照自评分")
    review.add_argument("--score", help="评审分，要写 --reason")
    review.add_argument("--reason", help="理由，写进回执")
    review.add_argument("--clerk", help="谁评的；没有选过经办人时写明")
    review.add_argument("--return", dest="send_back", metavar="原因", help="退回整份报告")
    review.add_argument("--json", action="store_true")

    receipt = add(
        every,
        "receipt",
        review_commands.receipt,
        "主管部门写回执（--year --to）；医院打开回执（FILE）",
    )
    home(receipt)
    receipt.add_argument("file", type=place, nargs="?", help=f"医院：收到的回执 …{RECEIPT}")
    receipt.add_argument("--confirm", metavar="指纹", help="医院：向主管部门核对过的签名指纹")
    receipt.add_argument("--year", type=int, help="主管部门：哪一年")
    receipt.add_argument("--to", type=place, help="主管部门：写到哪个文件夹")
    receipt.add_argument("--hospital", help="主管部门：只写这一家")
    pass_phrase(receipt)
    receipt.add_argument("--json", action="store_true")

    both = add(
        every, "reconcile", reconcile_command.reconcile, "双方不一致：两边报的同一个结对关系"
    )
    home(both)
    both.add_argument("--year", type=int, required=True)
    both.add_argument("--json", action="store_true")

    rollup = add(every, "rollup", desk_commands.rollup, "汇总一年的上报：得分、名次、未报单位")
    home(rollup)
    rollup.add_argument("--year", type=int, required=True)
    rollup.add_argument("--to", type=place, help="把 Excel 汇总和未报名单写到哪个文件夹")
    rollup.add_argument("--json", action="store_true")


def _city_and_province(every: Commands) -> None:
    submit = add(
        every, "submit", desk_commands.submit, "市级向省里上报：各院的上报包和市里的汇总，写到 U 盘"
    )
    home(submit)
    submit.add_argument("--year", type=int, required=True)
    submit.add_argument("--to", type=place, required=True, help="写到哪个文件夹，比如 U 盘")
    pass_phrase(submit)
    submit.add_argument("--json", action="store_true")

    adopt = add(
        every,
        "adopt-city",
        desk_commands.adopt_city,
        "省级采用一个市的评审，先用 confirm 核对它的指纹",
    )
    home(adopt)
    adopt.add_argument("city", help="市级主管部门的名称")
    adopt.add_argument("--year", type=int, required=True)
    adopt.add_argument("--give-up", action="store_true", help="撤回采用，各要点重新待评")
    adopt.add_argument("--json", action="store_true")


def _spot_checks(every: Commands) -> None:
    check = add(every, "spot-check", spot_check_commands.spot_check, "抽查：按公布的种子抽出记录")
    home(check)
    check.add_argument("--year", type=int, required=True)
    check.add_argument("--seed", required=True, help="公布过的一句话或一串数字")
    check.add_argument("--count", type=int, required=True, help="抽几条")
    check.add_argument("--each", action="store_true", help="每份报告抽这么多，不是合计")
    check.add_argument("--to", type=place, required=True, help="把抽查表写到哪个文件夹")
    check.add_argument("--json", action="store_true")


def _keeping(every: Commands) -> None:
    restore = add(every, "restore", keeping_commands.restore, "从备份恢复；不写备份就列出有哪些")
    home(restore)
    restore.add_argument("backup", type=place, nargs="?", help="备份的文件名，或它在哪里")
    restore.add_argument("--json", action="store_true")

    move = add(every, "move", keeping_commands.move, "把整个办公室写成一个文件，带到另一台电脑")
    home(move)
    move.add_argument(
        "--to", type=place, required=True, help=f"写成哪个文件（…{MOVE}）或放进哪个文件夹"
    )
    move.add_argument("--with-key", action="store_true", help="也带上签名密钥，口令不变")

    arrive = add(every, "arrive", keeping_commands.arrive, "打开带来的办公室，放进一个新文件夹")
    arrive.add_argument("file", type=place, help=f"带来的文件 …{MOVE}")
    home(arrive)

    merge = add(every, "merge", keeping_commands.merge, "合并两个人各记了一半的同一个办公室")
    merge.add_argument("other", type=place, help=f"另一份：办公室文件夹，或带来的文件 …{MOVE}")
    home(merge)
    merge.add_argument(
        "--conflicts",
        type=place,
        help="两边都改过的写到这个文件；逐条填好 take（mine、theirs、both 或 one）再运行一次",
    )
    merge.add_argument("--take", choices=["mine", "theirs"], help="两边都改过的一律用哪一份")
    merge.add_argument("--json", action="store_true")


def _upgrade(every: Commands) -> None:
    upgrade = add(
        every,
        "upgrade",
        upgrade_commands.upgrade,
        "用 U 盘上的更新文件升级：核对、备份、打开安装程序",
    )
    upgrade.add_argument("file", type=place, help=f"更新文件 …{UPDATE}")
    upgrade.add_argument("--check", action="store_true", help="只核对，不备份，不升级")
    upgrade.add_argument("--to", type=place, help="安装程序放在哪个文件夹，不写就放在临时位置")
    home(upgrade)
