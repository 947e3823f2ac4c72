"""Where inputs come from: files, folders, standard input; each opened only when its turn comes."""

import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, cast

import msgspec

from casus.errors import InputError
from casus.reading.formats import SUFFIXES

STANDARD_INPUT = "-"
_IN_MEMORY = 16 * 1024 * 1024


class Source(msgspec.Struct, frozen=True):
    """One file, or standard input where `path` is None; `origin` is how messages name it."""

    origin: str
    path: Path | None = None

    @property
    def suffix(self) -> str:
        """The ending of the file's name in lower case."""
        return self.path.suffix.lower() if self.path else ""

    def open(self) -> BinaryIO:
        """The bytes, as a stream that can seek. Raises InputError where they cannot be had."""
        if self.path is None:
            return _whole_input()
        try:
            return self.path.open("rb")
        except OSError as error:
            raise InputError(self.origin, f"cannot be read ({error.strerror})", _advice(error)) from None


def sources(paths: Sequence[Path | str]) -> Iterator[Source | InputError]:
    """The inputs in the order given, a folder's files sorted by path; an InputError stands for one that is none."""
    for path in paths:
        if str(path) == STANDARD_INPUT:
            yield Source("standard input")
        elif Path(path).is_dir():
            yield from _of_folder(Path(path))
        elif Path(path).is_file():
            yield Source(str(path), Path(path))
        elif Path(path).exists():
            yield InputError(str(path), "is neither a file nor a folder", "give a file, a folder or -")
        else:
            yield InputError(str(path), "no such file or folder", "check the path")


def _of_folder(folder: Path) -> Iterator[Source | InputError]:
    """All files below a folder; hidden ones are passed over, links to folders are not followed."""
    found = False
    try:
        names = sorted(p for p in folder.rglob("*") if not _hidden(p.relative_to(folder)))
    except OSError as error:
        yield InputError(str(folder), f"cannot be read ({error.strerror})", "check the rights of the folder")
        return
    for path in names:
        if path.is_dir():
            continue
        if path.suffix.lower() in SUFFIXES:
            found = True
            yield Source(str(path), path)
        else:
            yield InputError(str(path), f"no format for {path.suffix or 'files without an ending'}", _KNOWN)
    if not found:
        yield InputError(str(folder), "holds no reports", _KNOWN)


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _whole_input() -> BinaryIO:
    copy = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 -- the caller closes it
    shutil.copyfileobj(sys.stdin.buffer, copy)
    copy.seek(0)
    return cast(BinaryIO, copy)


def _advice(error: OSError) -> str:
    return "check its rights" if isinstance(error, PermissionError) else "check the path"


_KNOWN = "known endings are " + ", ".join(sorted(SUFFIXES))
