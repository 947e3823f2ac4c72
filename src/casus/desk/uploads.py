"""Uploaded files, put where reading finds them."""

import re
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from starlette.datastructures import UploadFile

from casus.errors import RefusalError

MOST_FILES = 1000
# What a file may be called; the rest of its name could lead elsewhere or mean something to a shell.
UNSAFE = re.compile(r"[^\w.\- ]+")
LONGEST = 100


def kept(files: Sequence[UploadFile]) -> Path:
    """A folder of its own with the files, each under a safe form of its name. Raises RefusalError without any."""
    if not files:
        raise RefusalError(422, "no files; send them as multipart form data under the name  files", ("body", "files"))
    folder = Path(tempfile.mkdtemp(prefix="casus-upload-"))
    try:
        for number, file in enumerate(files):
            with (folder / safe_name(file.filename, number)).open("xb") as stream:
                shutil.copyfileobj(file.file, stream)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return folder


def safe_name(name: str | None, number: int) -> str:
    """A name that stays in its folder and keeps its ending; the number keeps names apart and files in order."""
    last = (name or "").replace("\\", "/").rpartition("/")[2]
    plain = UNSAFE.sub("_", last).lstrip(".")
    stem, dot, suffix = plain.rpartition(".")
    short = f"{stem[: LONGEST - len(suffix)]}{dot}{suffix}" if dot and len(suffix) < 10 else plain[:LONGEST]
    return f"{number:04d} {short or 'file.txt'}"
