"""`duikou --self-test`: the main job on a made-up office, in a folder of its own.

For whoever installs the program on many PCs, and for the installers' own tests: what is missing
in a frozen program (a module, a plugin, a data file) is missing when it is used, not before.
"""

from __future__ import annotations

import os
import tempfile
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

from duikou_desktop import __version__
from duikou_desktop.cli.output import show
from duikou_desktop.core.files import sha256_of
from duikou_desktop.core.messages import plain_number
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.year_folder import SUMS
from duikou_desktop.services.demo import RECIPIENT, make_demo
from duikou_desktop.services.demo_year import demo_today
from duikou_desktop.storage.store import Store

_PATIENCE = 60  # seconds until an office must be on the screen, on the slowest of PCs


class Wrong(Exception):
    """A step was done, and not what came out."""


def self_test() -> int:
    """Does every step and prints it; 0 where all of them are good, else 1."""
    # Nobody need look: no window may flash up on the screen of the PC being set up.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    show(f"对口支援办公助手 {__version__} 自检")
    with tempfile.TemporaryDirectory(prefix="duikou-", ignore_cleanup_errors=True) as folder:
        try:
            for what, found in _steps(Path(folder)):
                show(f"{what}：{found}")
        except Wrong as error:
            show(f"不好：{error}")
            return 1
        except Exception:  # noqa: BLE001 - whatever is wrong is what the test is for
            traceback.print_exc()
            show("不好：最后一步没有完成，原因在上面。")
            return 1
    show("好")
    return 0


def _steps(folder: Path) -> Iterator[tuple[str, str]]:
    store = make_demo(folder / "示范", Side.RECIPIENT)
    try:
        yield "建立示范办公室", f"{sum(1 for _ in (folder / '示范').rglob('*'))} 个文件"
        yield "导入台账", _import(store, folder)
        yield "评分", _score(store)
        yield "签名", _sign(folder / "签名密钥")
    finally:
        store.close()
    # Before the year-end folder: its PDF needs no more than this window's application.
    yield "打开窗口", _open(folder)
    yield "中文字体", _fonts()
    yield "导出年终上报", _export(folder)
    yield "读回核对", _read_back(folder / "导出")


def _fonts() -> str:
    from duikou_desktop.bootstrap import chinese_fonts

    found = chinese_fonts()
    _expect(
        bool(found),
        "这台电脑没有中文字体，窗口和 PDF 里的字都会是空框。"
        "装一种（软件包 fonts-noto-cjk 或 fonts-wqy-microhei）再试。",
    )
    return f"{len(found)} 种"


def _import(store: Store, folder: Path) -> str:
    """The demo's whole ledger, written and taken into an empty office, then once more."""
    from duikou_desktop.services.ledgers import write_ledger
    from duikou_desktop.services.office import Membership, make_office
    from duikou_desktop.services.scores import choose_side
    from duikou_desktop.services.workbooks import import_workbook

    ledger = write_ledger(store, folder / "台账.xlsx", personal=True)
    scheme, side = choose_side(store, None, None)
    fresh = make_office(folder / "新", Membership(scheme, side, RECIPIENT), clerk="自检")
    try:
        first = import_workbook(fresh, ledger.path)
        again = import_workbook(fresh, ledger.path)
    finally:
        fresh.close()
    _expect(not first.faults, f"导入有错：{[str(each.reason) for each in first.faults]}")
    _expect(first.written + first.skipped == ledger.records, "导入的条数不对")
    _expect((again.written, again.skipped) == (0, ledger.records), "再导入一次有了变化")
    return f"{first.written} 条"


def _score(store: Store) -> str:
    from duikou_desktop.services.scores import choose_side, score_year

    scored = score_year(store, *choose_side(store, None, None), demo_today().year)
    total = scored.assessment.whole.total
    _expect(0 < total <= 100, f"得分 {total}")
    return f"{plain_number(total)} 分"


def _sign(file: Path) -> str:
    """A key kept under a pass phrase, read again, and what it signed checked."""
    from duikou_desktop.exchange.keys import OfficeKey, read_key, signed_by, write_key

    key = OfficeKey.new()
    write_key(file, key, "自检")
    signature = read_key(file, "自检").sign(b"signed")
    _expect(signed_by(key.public, b"signed", signature), "签名核对不上")
    _expect(not signed_by(key.public, b"changed", signature), "改动没有被发现")
    return "口令、签名、核对"


def _open(folder: Path) -> str:
    from duikou_desktop.bootstrap import show_office

    took = show_office(folder / "示范", folder / "设置", _PATIENCE)
    _expect(took is not None, f"{_PATIENCE} 秒没有打开")
    return f"{took:.1f} 秒"


def _export(folder: Path) -> str:
    from duikou_desktop.bootstrap import pdf_writer
    from duikou_desktop.services.scores import choose_side
    from duikou_desktop.services.year_end import export_year

    store = Store(folder / "示范", only_read=True)
    try:
        written = export_year(
            store,
            *choose_side(store, None, None),
            demo_today().year,
            folder / "导出",
            pdf=pdf_writer(),
        )
    finally:
        store.close()
    _expect(not written.missing, "佐证文件缺失")
    return f"{written.files} 个文件，{written.size // 1024} KB"


def _read_back(place: Path) -> str:
    """Every file as its checksum says; every kind read by what reads it, naming the hospital."""
    (folder,) = place.iterdir()
    for line in (folder / SUMS).read_text("utf-8").splitlines():
        digest, _, name = line.partition("  ")
        _expect(sha256_of(folder / name) == digest, f"{name} 和写出的不一样")
    counts = []
    for ending, words in _READERS.items():
        files = sorted(folder.glob(f"*{ending}"))
        _expect(bool(files), f"没有 {ending} 文件")
        for file in files:
            _expect(RECIPIENT in words(file), f"{file.name} 里没有“{RECIPIENT}”")
        counts.append(f"{ending} {len(files)} 个")
    return "，".join(counts)


def _word(file: Path) -> str:
    from duikou_desktop.documents.word_tables_in import read_word

    return "".join(cell for table in read_word(file) for row in table for cell in row)


def _excel(file: Path) -> str:
    from duikou_desktop.documents.tables_in import read_tables

    return "".join(str(cell) for sheet in read_tables(file) for row in sheet.rows for cell in row)


def _pdf(file: Path) -> str:
    from pypdf import PdfReader

    text = "".join(page.extract_text() for page in PdfReader(file).pages)
    return "".join(text.split())


_READERS: dict[str, Callable[[Path], str]] = {".docx": _word, ".xlsx": _excel, ".pdf": _pdf}


def _expect(good: object, otherwise: str) -> None:
    if not good:
        raise Wrong(otherwise)
