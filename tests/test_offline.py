"""Nothing opens a network connection: sockets are blocked for every test; here the program walks."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
from pytest_socket import SocketBlockedError

from duikou_desktop.__main__ import main


def test_sockets_are_blocked_in_tests() -> None:
    with pytest.raises(SocketBlockedError), pytest.warns(UserWarning, match="socket"):
        socket.socket(socket.AF_INET, socket.SOCK_STREAM)


def test_a_whole_year_from_demo_to_folder_needs_no_network(tmp_path: Path, capsys) -> None:
    home = str(tmp_path / "supporter")
    for command in (
        ["schemes", "--json"],
        ["demo", "--home", str(tmp_path)],
        ["template", str(tmp_path / "台账.xlsx")],
        ["import", str(tmp_path / "台账.xlsx"), "--home", home, "--json"],
        ["list", "activity", "--home", home, "--json"],
        ["score", "--home", home, "--year", "2024", "--json"],
        ["export", "--home", home, "--year", "2024", "--to", str(tmp_path)],
    ):
        assert main(command) == 0, (command, capsys.readouterr().err)
