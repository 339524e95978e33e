"""What is thrown at the readers of a stranger's files: they may refuse, and do nothing else.

For an hour, in an environment of its own: `pip install atheris` (as many minutes as asked for)
`python -m tests.fuzz.package_targets tests/fuzz/corpus -max_total_time=3600`
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any
from zlib import crc32

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.typed_json import to_json
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.city_round import CityRound
from duikou_desktop.exchange.keys import public_pem
from duikou_desktop.exchange.package import Package, open_package
from duikou_desktop.exchange.receipt import Receipt
from duikou_desktop.exchange.scheme_pack import SchemePack
from duikou_desktop.exchange.sealed import (
    KEY,
    MANIFEST,
    SIGNATURE,
    Sealed,
    manifest_bytes,
    read_manifest,
)
from duikou_desktop.exchange.sealed_reader import read_through
from duikou_desktop.exchange.signed_papers import open_whole
from duikou_desktop.exchange.zip_layout import Member
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.desk.noted import noted
from duikou_desktop.services.desk.told import told
from duikou_desktop.services.package_check import (
    CheckedPackage,
    read_assessment,
    read_book,
    score_package,
)
from duikou_desktop.services.package_content import ASSESSMENT, RECORDS
from tests.exchange.sealed import KEY as OFFICE_KEY
from tests.exchange.sealed import described
from tests.factories import RECIPIENT, SUPPORTER

CORPUS = Path(__file__).with_name("corpus")
STATEMENTS: tuple[type[Sealed[Any]], ...] = (Receipt, CityRound, SchemePack)
SIDES = ((Side.SUPPORTER, SUPPORTER), (Side.RECIPIENT, RECIPIENT))
CUT = b"\0\0\0\0"  # between what one input holds


def manifest(data: bytes) -> None:
    """Whatever is taken for a manifest is written as it was read."""
    assert manifest_bytes(read_manifest(Package, data)) == data


def package(data: bytes) -> None:
    """The bytes as a file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.dkpkg"
        path.write_bytes(data)
        read_through(open_package(path))
        assert [each.name for each in path.parent.iterdir()] == ["a.dkpkg"]


def signed(data: bytes) -> None:
    """A manifest of the fuzzer's, signed by whoever holds the key it names, and a tail."""
    said, _, tail = data.partition(CUT)
    package(_front(Package, said) + tail)


def _front(kind: type[Sealed[Any]], said: bytes) -> bytes:
    """What stands before the contents of a signed file that says this."""
    head = {MANIFEST: said, SIGNATURE: OFFICE_KEY.sign(said, kind.PREFIX)}
    if kind.HAS_PEM:
        head[KEY] = public_pem(OFFICE_KEY.public)
    return b"".join(
        Member(name, len(content), crc32(content)).header + content
        for name, content in head.items()
    )


def records(data: bytes) -> None:
    """Lines of a register, as a signed package may hold them."""
    read_book(dict([_register(data)]))


def _register(data: bytes) -> tuple[str, bytes]:
    name, _, lines = data.partition(b"\n")
    return f"{RECORDS}/{name.decode('ascii', 'replace')}.jsonl", lines


def assessment(data: bytes) -> None:
    """A score, as a signed package may hold it."""
    read_assessment({ASSESSMENT: data})


def statement(data: bytes) -> None:
    """A receipt, a city's round or a scheme, signed as above; the first byte chooses which."""
    kind = STATEMENTS[data[0] % len(STATEMENTS)] if data else Receipt
    said, _, tail = data[1:].partition(CUT)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a"
        path.write_bytes(_front(kind, said) + tail)
        open_whole(kind, path)


def year(data: bytes) -> None:
    """Registers as a signed package may hold them, scored and noted as a desk does it.

    The first byte chooses the side.
    """
    side, hospital = SIDES[data[0] % len(SIDES)] if data else SIDES[0]
    book = read_book(dict(map(_register, data[1:].split(CUT))))
    said = described(side=side, hospital=hospital)(())
    anew = score_package(said, load_scheme(said.scheme.id), book)
    checked = CheckedPackage(Package(said, b"", {}), anew.assessment, anew, None, ())
    to_json(noted(checked))
    to_json(told(checked))


TARGETS = (manifest, package, signed, records, assessment, statement, year)


def throw(data: bytes) -> None:
    """The first byte chooses the target. Raises for anything but a refusal in words."""
    if not data:
        return
    try:
        TARGETS[data[0] % len(TARGETS)](data[1:])
    except UserError as refused:
        if not str(refused):
            raise ValueError("a refusal without words") from refused


if __name__ == "__main__":
    import atheris

    from tests.fuzz.seeds import seeds

    CORPUS.mkdir(exist_ok=True)
    for name, data in seeds().items():
        (CORPUS / name).write_bytes(data)
    atheris.instrument_all()
    atheris.Setup(sys.argv, throw)
    atheris.Fuzz()
