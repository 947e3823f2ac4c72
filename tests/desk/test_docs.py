"""The interface is as docs/api.md tells it."""

from pathlib import Path

import pytest

TOLD = (Path(__file__).parents[2] / "docs" / "api.md").read_text()


@pytest.fixture
def described(desk):
    return desk.http.get("/openapi.json").json()["paths"]


def test_every_route_is_told(described):
    for path in described:
        route = path.removeprefix("/api/v1").replace("{name}", "{id or name}" if "actors" in path else "{name}")
        assert f"{route}`" in TOLD or f"{route}?" in TOLD, path


def test_every_parameter_is_told(described):
    for path, operations in described.items():
        for parameter in operations.get("get", {}).get("parameters", []):
            name = parameter["name"]
            assert f"`{name}`" in TOLD or f"`{name}=" in TOLD or f"{name}=" in TOLD or f"{{{name}}}" in TOLD, (
                path,
                name,
            )
