"""A source file is written whole or not at all, as it was but for its text, and put back."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from pljam._replay.writing import WritingError, read_source, replace_definition, write_atomically

KINDS = {
    "plain": (b"x = 1\ndef f(): pass\n", "utf-8"),
    "a byte order mark": (b"\xef\xbb\xbfdef f(): pass\n", "utf-8-sig"),
    "latin": (b"# coding: latin-1\nx = '\xe4'\ndef f(): pass\n", "iso-8859-1"),
    "another code page": (b"# coding: cp1251\nx = '\xe4'\ndef f(): pass\n", "cp1251"),
    "line ends of Windows": (b"x = 1\r\ndef f(): pass\r\n", "utf-8"),
    "mixed line ends": (b"x = 1\r\ndef f(): pass\ny = 2\r\n", "utf-8"),
    "no end": (b"def f(): pass", "utf-8"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_keeps_its_encoding_and_line_ends(tmp_path: Path, kind: str) -> None:
    """What was read, changed in one place and written, differs in that place; restoring undoes."""
    data, encoding = KINDS[kind]
    path = tmp_path / "app.py"
    path.write_bytes(data)
    read = read_source(path)
    assert read.encoding == encoding
    text = replace_definition(read.text, "f", 1, "def f(): return 1")
    written = write_atomically(path, text, read.encoding, before=read.data)
    assert path.read_bytes() == data.replace(b"pass", b"return 1")
    written.restore()
    assert path.read_bytes() == data
    assert os.listdir(tmp_path) == ["app.py"]


def test_a_text_with_plain_line_ends_gets_those_of_the_file(tmp_path: Path) -> None:
    """A caller that has read with translated line ends does not change every line."""
    path = tmp_path / "app.py"
    path.write_bytes(b"x = 1\r\ny = 2\r\n")
    write_atomically(path, "x = 1\ny = 3\n", "utf-8")
    assert path.read_bytes() == b"x = 1\r\ny = 3\r\n"
    path.write_bytes(b"x = 1\r\ny = 2\n")
    with pytest.raises(WritingError, match="mixes line ends"):
        write_atomically(path, "x = 1\ny = 3\n", "utf-8")


def test_mode_and_links_stay(tmp_path: Path) -> None:
    """The mode bits are as before, and a symbolic link leads to the file that was written."""
    path, link = tmp_path / "app.py", tmp_path / "link.py"
    path.write_text("x = 1\n")
    path.chmod(0o751)
    link.symlink_to("app.py")
    written = write_atomically(link, "x = 2\n", "utf-8")
    assert link.is_symlink()
    assert path.read_text() == "x = 2\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o751
    written.restore()
    assert link.is_symlink()
    assert path.read_text() == "x = 1\n"


def test_what_was_saved_meanwhile_is_never_overwritten(tmp_path: Path) -> None:
    """Neither writing nor putting back goes over a save of somebody else."""
    path = tmp_path / "app.py"
    path.write_text("x = 1\n")
    with pytest.raises(WritingError, match="was saved meanwhile: read it anew"):
        write_atomically(path, "x = 2\n", "utf-8", before=b"x = 0\n")
    written = write_atomically(path, "x = 2\n", "utf-8", before=b"x = 1\n")
    path.write_text("x = 3\n")
    with pytest.raises(WritingError, match="was saved meanwhile, so it is not put back"):
        written.restore()
    assert path.read_text() == "x = 3\n"


def test_what_cannot_be_written_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    """A character that the encoding lacks, another cookie, or no file: a reason, and no change."""
    path = tmp_path / "app.py"
    data = b"# coding: latin-1\nx = 1\n"
    path.write_bytes(data)
    with pytest.raises(WritingError, match="'→', line 2, cannot be written in iso-8859-1"):
        write_atomically(path, "# coding: latin-1\nx = '→'\n", "iso-8859-1")
    with pytest.raises(WritingError, match="would be read as utf-8, and it is iso-8859-1"):
        write_atomically(path, "x = 'a'\n", "iso-8859-1")
    with pytest.raises(WritingError, match="cannot be read"):
        write_atomically(tmp_path / "gone.py", "x = 1\n", "utf-8")
    assert path.read_bytes() == data
    assert os.listdir(tmp_path) == ["app.py"]


def test_bytes_that_do_not_fit_the_encoding_are_told(tmp_path: Path) -> None:
    """A file that is no text in its own encoding is not guessed at."""
    path = tmp_path / "app.py"
    path.write_bytes(b"x = '\xe4'\n")
    with pytest.raises(WritingError, match=r"app\.py (is not utf-8|cannot be read)"):
        read_source(path)
    path.write_bytes(b"# coding: nothing\n")
    with pytest.raises(WritingError, match="cannot be read: unknown encoding"):
        read_source(path)
