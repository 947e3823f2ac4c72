import pytest

from casus.desk import create_app
from casus.desk.tokens import Tokens, load_tokens, save_tokens
from casus.errors import UsageError

READS = [
    "/meta", "/events", "/events/ev_1", "/events/ev_1/citation", "/reports", "/reports/r1", "/sources", "/sources/a",
    "/actors", "/actors/a", "/timeline", "/map", "/facets", "/changes", "/export/csv", "/jobs/1",
    "/decisions", "/review/queue", "/review/agreement",
]  # fmt: skip
WRITES = [("/reports", "coder"), ("/decisions", "coder"), ("/decisions/preview", "coder")]
ROLES = ("viewer", "coder", "admin")


@pytest.fixture
def guarded(base, events):
    """A desk with one token a role, and the tokens."""
    tokens, secrets = Tokens(), {}
    for role in ROLES:
        tokens, secrets[role] = tokens.added(f"{role} Example", role)
    return Asked(create_app(base.path, tokens=tokens), secrets)


class Asked:
    def __init__(self, app, secrets):
        from starlette.testclient import TestClient

        self.app, self.secrets = app, secrets
        self.http = TestClient(app, base_url="http://desk.example", raise_server_exceptions=False)

    def status(self, method, path, secret=None, **more):
        headers = {"authorization": f"Bearer {secret}"} if secret else {}
        return self.http.request(method, f"/api/v1{path}", headers=headers, **more).status_code


def paths(app):
    """Every operation of the API."""
    return {
        (method.upper(), path.removeprefix("/api/v1"))
        for path, operations in app.openapi()["paths"].items()
        for method in operations
    }


def test_the_tables_below_name_every_route(guarded):
    named = {("GET", path) for path in READS} | {("POST", path) for path, _ in WRITES}
    shapes = {(method, path.count("/"), path.split("/")[1]) for method, path in named}
    assert {(method, path.count("/"), path.split("/")[1]) for method, path in paths(guarded.app)} == shapes


@pytest.mark.parametrize("path", READS)
def test_reading_needs_any_token(guarded, path):
    assert guarded.status("GET", path) == 401
    assert guarded.status("GET", path, "casus_made_up") == 401
    for role in ROLES:
        assert guarded.status("GET", path, guarded.secrets[role]) in (200, 404)


@pytest.mark.parametrize(("path", "least"), WRITES)
def test_writing_needs_its_role(guarded, path, least):
    assert guarded.status("POST", path) == 401
    for role in ROLES:
        allowed = ROLES.index(role) >= ROLES.index(least)
        status = guarded.status("POST", path, guarded.secrets[role], json={})
        assert (status not in (401, 403)) == allowed or (path == "/reports" and role == "coder" and status == 403)


def test_who_may_not_is_told_so_before_anything_else_is_looked_at(guarded):
    assert guarded.status("GET", "/events?limit=x") == 401
    assert guarded.status("POST", "/reports", guarded.secrets["viewer"], content=b"{") == 403


def test_only_an_admin_reads_paths_of_the_machine(guarded, tmp_path):
    body = {"json": {"path": str(tmp_path / "none")}}
    assert guarded.status("POST", "/reports", guarded.secrets["coder"], **body) == 403
    assert guarded.status("POST", "/reports", guarded.secrets["admin"], **body) == 422


@pytest.mark.parametrize("header", ["Basic YTpi", "Bearer", "Bearer ", "bearer x y", "Token abc", "\udcff"])
def test_other_words_are_no_token(guarded, header):
    answer = guarded.http.get("/api/v1/meta", headers={"authorization": header.encode("utf-8", "surrogateescape")})
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == "Bearer"


def test_meta_says_who_one_is(guarded):
    answer = guarded.http.get("/api/v1/meta", headers={"authorization": f"Bearer {guarded.secrets['coder']}"}).json()
    assert (answer["role"], answer["author"]) == ("coder", "coder Example")


def test_a_file_of_tokens_holds_no_token(tmp_path):
    path = tmp_path / "tokens.json"
    tokens, secret = Tokens().added("Ann Example", "coder")
    save_tokens(tokens, path)
    assert secret not in path.read_text()
    assert path.stat().st_mode & 0o077 == 0
    assert load_tokens(path).identity(secret).role == "coder"
    assert load_tokens(path).identity(secret + "x") is None


def test_a_name_has_one_token(tmp_path):
    tokens, _ = Tokens().added("Ann Example", "coder")
    with pytest.raises(UsageError, match="already"):
        tokens.added("Ann Example", "admin")
    assert tokens.removed("Ann Example").tokens == ()
    with pytest.raises(UsageError, match="no token"):
        tokens.removed("Bob Example")


def test_a_broken_file_of_tokens_lets_nobody_in(tmp_path):
    path = tmp_path / "tokens.json"
    with pytest.raises(UsageError, match="no such file"):
        load_tokens(path)
    path.write_text('[{"name": "a", "role": "root", "sha256": ""}]')
    with pytest.raises(UsageError, match="not a file of tokens"):
        load_tokens(path)
