import json
import signal
import socket
import subprocess
import sys
import urllib.request

import pytest


@pytest.fixture
def served(db):
    """A desk in a process of its own, and its address."""
    words = [sys.executable, "-m", "casus", "serve", "--db", str(db), "--port", "0"]
    process = subprocess.Popen(words, stderr=subprocess.PIPE, text=True)
    line = process.stderr.readline()
    yield process, line.split()[4]
    process.kill()
    process.wait()


def test_a_database_is_served_until_interrupted(served):
    process, address = served
    with urllib.request.urlopen(f"{address}api/v1/meta") as answer:
        assert json.load(answer)["counts"]["reports"] == 1
    process.send_signal(signal.SIGINT)
    assert process.wait(20) in (0, 130, -signal.SIGINT)


def test_to_listen_elsewhere_it_demands_tokens(casus, db, tmp_path):
    result = casus("serve", "--db", db, "--host", "0.0.0.0")
    assert result.code == 2
    assert "casus token add" in result.err
    (tmp_path / "tokens.json").write_text("[]")
    assert "no token" in casus("serve", "--db", db, "--host", "0.0.0.0", "--tokens", tmp_path / "tokens.json").err
    assert casus("serve", "--db", db, "--tokens", tmp_path / "none.json").code == 2


def test_a_port_that_is_taken_is_said(casus, db):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        result = casus("serve", "--db", db, "--port", taken.getsockname()[1])
    assert result.code == 2
    assert "--port" in result.err


def test_tokens_are_made_listed_and_taken_away(casus, tmp_path):
    path = tmp_path / "tokens.json"
    made = casus("token", "add", "Ann Example", "--role", "coder", "--tokens", path)
    assert made.out.startswith("casus_")
    assert made.out.strip() not in path.read_text()
    assert casus("token", "add", "Ann Example", "--role", "admin", "--tokens", path).code == 2
    assert casus("token", "list", "--tokens", path).out == "Ann Example\tcoder\n"
    assert casus("token", "remove", "Ann Example", "--tokens", path).code == 0
    assert casus("token", "list", "--tokens", path).out == ""
