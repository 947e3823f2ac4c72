import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from casus.desk.page import serve_page


@pytest.fixture
def site(tmp_path):
    """A built page in a folder, with something beside it that is nobody's business."""
    folder = tmp_path / "assets"
    folder.mkdir()
    (folder / "index.html").write_text("the page")
    (folder / "a.js").write_text("code")
    (tmp_path / "secret.txt").write_text("secret")
    (folder / "leak.txt").symlink_to(tmp_path / "secret.txt")
    app = FastAPI()
    serve_page(app, folder)
    return TestClient(app)


def test_every_path_that_is_no_file_is_the_page(site):
    paths = ("/", "/review", "/events/ev_1", "/reports/a%20b", "/sources/U.S.%20military")
    assert {site.get(path).text for path in paths} == {"the page"}
    assert site.get("/assets/a.js").text == "code"
    assert site.get("/missing.js").status_code == site.get("/assets/none").status_code == 404
    assert site.get("/api/v1/none").status_code == 404


@pytest.mark.parametrize(
    "path",
    ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/assets/../../secret.txt", "/assets/leak.txt",
     "/assets/%2e%2e%2f%2e%2e%2fsecret.txt", "//etc/passwd", "/%00.txt", "/" + "a" * 5000 + ".txt"],
)  # fmt: skip
def test_nothing_outside_the_folder_is_given_out(site, path):
    answer = site.get(path)
    assert "secret" not in answer.text
    assert answer.status_code in (200, 404)


def test_without_a_built_page_it_says_how_to_build_it(tmp_path):
    app = FastAPI()
    serve_page(app, tmp_path / "none")
    assert "make page" in TestClient(app).get("/").text
