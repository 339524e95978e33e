"""What is thrown at the reader of packages: it may refuse, and do nothing else.

For an hour, in an environment of its own: `pip install atheris` (as many minutes as asked for)
`python -m tests.fuzz.package_targets tests/fuzz/corpus -max_total_time=3600`
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from zlib import crc32

from duikou_desktop.exchange.faults import PackageFault
from duikou_desktop.exchange.keys import KEY_SIZE, SIGNATURE_SIZE, OfficeKey, public_pem
from duikou_desktop.exchange.package import Package, open_package
from duikou_desktop.exchange.sealed import KEY, MANIFEST, SIGNATURE, manifest_bytes, read_manifest
from duikou_desktop.exchange.sealed_reader import read_through
from duikou_desktop.exchange.zip_layout import Member
from duikou_desktop.services.package_check import read_assessment, read_book
from duikou_desktop.services.package_content import ASSESSMENT, RECORDS

_KEY = OfficeKey(bytes(range(32)))
CORPUS = Path(__file__).with_name("corpus")


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
    said, _, tail = data.partition(b"\0\0\0\0")
    front = b""
    for name, content in (
        (MANIFEST, said),
        (SIGNATURE, _KEY.sign(said)),
        (KEY, public_pem(_KEY.public)),
    ):
        front += Member(name, len(content), crc32(content)).header + content
    assert len(public_pem(_KEY.public)) == KEY_SIZE
    assert len(_KEY.sign(said)) == SIGNATURE_SIZE
    package(front + tail)


def records(data: bytes) -> None:
    """Lines of a register, as a signed package may hold them."""
    name, _, lines = data.partition(b"\n")
    read_book({f"{RECORDS}/{name.decode('ascii', 'replace')}.jsonl": lines})


def assessment(data: bytes) -> None:
    """A score, as a signed package may hold it."""
    read_assessment({ASSESSMENT: data})


TARGETS = (manifest, package, signed, records, assessment)


def throw(data: bytes) -> None:
    """The first byte chooses the target. Raises for anything but a refusal in words."""
    if not data:
        return
    try:
        TARGETS[data[0] % len(TARGETS)](data[1:])
    except PackageFault as fault:
        if not str(fault):
            raise ValueError("a refusal without words") from fault


def seeds() -> dict[str, bytes]:
    """One of each to begin with, by name."""
    from tests.exchange.sealed import described, seal

    with tempfile.TemporaryDirectory() as folder:
        whole = seal(Path(folder)).path.read_bytes()
        said = manifest_bytes(described()(()))
        empty = manifest_bytes(seal(Path(folder), [], name="b.dkpkg").manifest)
        tail = (Path(folder) / "b.dkpkg").read_bytes().split(b"-----END PUBLIC KEY-----\n")[1]
    return {
        "manifest": b"\0" + said,
        "package": b"\1" + whole,
        "signed": b"\2" + empty + b"\0\0\0\0" + tail,
        "records": b"\3activity\n" + json.dumps({"kind": "学术讲座"}).encode(),
        "assessment": b"\4{}",
    }


if __name__ == "__main__":
    import atheris

    CORPUS.mkdir(exist_ok=True)
    for name, data in seeds().items():
        (CORPUS / name).write_bytes(data)
    atheris.instrument_all()
    atheris.Setup(sys.argv, throw)
    atheris.Fuzz()
