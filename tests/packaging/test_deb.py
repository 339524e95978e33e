"""The Debian package's own data, and that nothing but one place knows which machines there are."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from email import message_from_string
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LINUX = ROOT / "packaging" / "linux"
sys.path.insert(0, str(LINUX))
import deb  # noqa: E402


@pytest.mark.parametrize("machine", ["amd64", "arm64"])
def test_the_control_file_is_of_the_machine_it_was_built_on(
    machine: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "glibc").write_text("2.28", "utf-8")
    monkeypatch.setattr(deb, "FROZEN", tmp_path)
    monkeypatch.setenv("DEB_HOST_ARCH", machine)
    tree = tmp_path / "tree"
    (tree / "usr").mkdir(parents=True)
    (tree / "usr/program").write_bytes(b"x" * 2049)
    assert deb.put_control(tree, "1.2.3", deb.architecture()) == 2049
    control = message_from_string((tree / "DEBIAN/control").read_text("utf-8"))
    assert (control["Package"], control["Version"]) == ("duikou-desktop", "1.2.3")
    assert control["Architecture"] == machine
    assert control["Installed-Size"] == "3"  # KiB, begun ones counted
    assert control["Depends"].startswith("libc6 (>= 2.28), ")


def roots(machine: str, tmp_path: Path, asked: str) -> subprocess.CompletedProcess[str]:
    """What `roots.sh` says of itself on a machine whose kernel is called `machine`."""
    kernel = tmp_path / "uname"
    kernel.write_text(f"#!/bin/sh\necho {machine}\n", "utf-8")
    kernel.chmod(0o755)
    environment = os.environ | {
        "PATH": f"{tmp_path}:{os.environ['PATH']}",
        "DEB_HOST_ARCH": asked,
        "DUIKOU_BUILD": str(tmp_path / "roots"),
    }
    return subprocess.run(
        ["bash", "-c", f'. {LINUX / "roots.sh"}; echo "$ARCH $MACHINE"'],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(("asked", "machine"), [("amd64", "x86_64"), ("arm64", "aarch64")])
def test_the_roots_are_of_the_machine(asked: str, machine: str, tmp_path: Path) -> None:
    assert roots(machine, tmp_path, asked).stdout == f"{asked} {machine}\n"


@pytest.mark.parametrize(("asked", "machine"), [("arm64", "x86_64"), ("loong64", "loongarch64")])
def test_no_program_is_frozen_for_another_machine(asked: str, machine: str, tmp_path: Path) -> None:
    done = roots(machine, tmp_path, asked)
    assert (done.returncode, done.stdout) == (1, "")
    assert asked in done.stderr


def test_no_other_script_names_a_machine() -> None:
    named = re.compile(r"amd64|x86_64|arm64|aarch64")
    scripts = [*LINUX.glob("*.sh"), LINUX / "control"]
    assert [each.name for each in scripts if named.search(each.read_text("utf-8"))] == ["roots.sh"]
