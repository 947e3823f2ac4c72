import os

import pytest

from casus.errors import InputError
from casus.reading.sources import Source, sources


def names(paths, base):
    return [str(found.path.relative_to(base)) for found in sources(paths) if isinstance(found, Source)]


def problems(paths):
    return [found.reason for found in sources(paths) if isinstance(found, InputError)]


def test_a_folder_gives_its_files_sorted_at_any_depth(tmp_path):
    for name in ("b.txt", "a/z.md", "a/b/c.jsonl", ".hidden.txt", ".git/x.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    assert names([tmp_path], tmp_path) == ["a/b/c.jsonl", "a/z.md", "b.txt"]
    assert problems([tmp_path]) == []


def test_files_of_no_known_format_in_a_folder_are_named(tmp_path):
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "a.docx").write_text("x")
    assert problems([tmp_path]) == ["no format for .docx"]


def test_a_folder_without_reports_is_named(tmp_path):
    assert problems([tmp_path]) == ["holds no reports"]


def test_what_is_not_there_is_named():
    assert problems(["no-such-file.txt"]) == ["no such file or folder"]


def test_paths_keep_the_order_in_which_they_were_given(tmp_path):
    for name in ("b.txt", "a.txt"):
        (tmp_path / name).write_text("x")
    assert names([tmp_path / "b.txt", tmp_path / "a.txt"], tmp_path) == ["b.txt", "a.txt"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_no_input(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert problems([tmp_path / "pipe"]) == ["is neither a file nor a folder"]
