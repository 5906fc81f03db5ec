"""The cache file: a help when it is sound, and no harm when it is not."""

from __future__ import annotations

import ast
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pljam._source import source_files
from pljam._source.import_codec import decode, encode
from pljam._source.import_records import FileImports
from pljam._source.import_sites import find_direct_imports
from pljam._source.imports import ImportAnalyzer
from pljam._source.index import ImportIndex
from pljam._source.index_cache import (
    HEADER,
    IndexCache,
    content_key,
    default_cache_file,
)

SOURCE = """
from __future__ import annotations
import a.b as c, d
from .e import *
from ....beyond import x
__all__ = ["f"] + c.names
try:
    from g import f as h
except ImportError:
    h = None
class K:
    def m(self):
        from n import o
        return c.p.q(o, "\\u00e9\\n", d.r)
s = 1
"""


def analysis() -> FileImports:
    """Return the analysis of a file that has some of everything."""
    analyzer = ImportAnalyzer("pkg.mod")
    analyzer.analyze(ast.parse(SOURCE))
    return analyzer.result


def filled(file: Path, count: int = 20) -> bytes:
    """Write a cache file of ``count`` entries; return its bytes."""
    cache = IndexCache(file)
    for number in range(count):
        cache.put(content_key(b"%d" % number, ""), analysis())
    assert cache.save()
    return file.read_bytes()


def known(file: Path, count: int = 20) -> int:
    """Return how many of the entries of ``filled`` a file has; those it has must be right."""
    cache = IndexCache(file)
    found = [cache.get(content_key(b"%d" % number, "")) for number in range(count)]
    assert all(each is None or each == analysis() for each in found)
    return sum(each is not None for each in found)


def project(root: Path) -> Path:
    """Write a small project."""
    root.mkdir()
    (root / "core.py").write_text("f = 1")
    (root / "app.py").write_text("from core import f")
    return root


# -- the form --------------------------------------------------------------------------------------


def test_encoded_analysis_comes_back_equal() -> None:
    """Nothing is lost on the way to text and back."""
    assert decode(encode(analysis())) == analysis()
    assert decode(encode(FileImports())) == FileImports()


def test_encoded_analysis_is_one_line_of_ascii() -> None:
    """An entry is a line, whatever the names in it."""
    text = encode(analysis())
    assert text.isascii() and b"\n" not in text and b"\r" not in text


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=14) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=40,
)


@given(JSON)
def test_foreign_json_is_an_error_value(value: object) -> None:
    """Any other JSON raises ``ValueError`` and nothing else, or is a sound analysis."""
    import json

    try:
        assert isinstance(decode(json.dumps(value).encode()), FileImports)
    except ValueError:
        pass


@given(st.data())
def test_altered_entry_is_an_error_value(data: st.DataObject) -> None:
    """One field of another type, anywhere, is found out."""
    import json

    value = json.loads(encode(analysis()))
    part = value
    while isinstance(part, list) and part:
        place = data.draw(st.integers(0, len(part) - 1))
        if not isinstance(part[place], list) or not part[place] or data.draw(st.booleans()):
            kept, part[place] = part[place], data.draw(st.sampled_from([{}, 1.5, [[]], -1, None]))
            break
        part = part[place]
    try:
        decode(json.dumps(value).encode())
    except ValueError:
        return
    # what is still sound has a value of the same type in that place
    assert type(kept) is type(part[place]) or part[place] is None


@pytest.mark.parametrize(
    "text", [b"", b"[", b"[" * 100_000, b"null", b"[[],[],null", b"\xff", b"1"]
)
def test_text_that_is_no_entry(text: bytes) -> None:
    """Anything that is not JSON of the right form raises ``ValueError``."""
    with pytest.raises(ValueError):
        decode(text)


# -- use -------------------------------------------------------------------------------------------


def test_second_process_parses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What one index learnt another finds in the file."""
    root, file = project(tmp_path / "p"), tmp_path / "cache/deep/index.txt"
    first = find_direct_imports("f", "core", root, cache_file=file)
    monkeypatch.setattr(source_files, "analyze", None)
    assert find_direct_imports("f", "core", root, cache_file=file) == first
    assert len(first) == 1


def test_equal_content_in_other_packages_is_told_apart(tmp_path: Path) -> None:
    """Relative imports of one content mean other modules in another package."""
    for package in ("a", "b"):
        (tmp_path / package).mkdir()
        (tmp_path / package / "core.py").write_text("f = 1")
        (tmp_path / package / "app.py").write_text("from .core import f")
    index = ImportIndex([tmp_path], tmp_path / "cache.txt")
    for _ in range(2):
        for package in ("a", "b"):
            (found,) = index.importers_of_name(f"{package}.core", "f")
            assert found.module == f"{package}.app"
        index.save()
        index = ImportIndex([tmp_path], tmp_path / "cache.txt")


def test_nothing_new_writes_nothing(tmp_path: Path) -> None:
    """Saving what the file has leaves the file alone."""
    filled(tmp_path / "c.txt")
    before = os.stat(tmp_path / "c.txt")
    cache = IndexCache(tmp_path / "c.txt")
    assert cache.get(content_key(b"0", "")) is not None
    assert cache.save()
    assert os.stat(tmp_path / "c.txt").st_ino == before.st_ino


def test_saving_keeps_what_others_wrote(tmp_path: Path) -> None:
    """A process adds to the file; it does not take away."""
    file = tmp_path / "c.txt"
    mine = IndexCache(file)
    mine.put(content_key(b"mine", ""), analysis())
    filled(file, 5)
    assert mine.save()
    assert known(file, 5) == 5
    assert IndexCache(file).get(content_key(b"mine", "")) == analysis()


def test_full_file_keeps_what_is_in_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When there is too much, entries that nobody asked for go."""
    file = tmp_path / "c.txt"
    data = filled(file)
    monkeypatch.setattr("pljam._source.index_cache.LARGEST", len(data) // 2)
    cache = IndexCache(file)
    assert cache.get(content_key(b"0", "")) is not None
    cache.put(content_key(b"new", ""), analysis())
    assert cache.save()
    assert len(file.read_bytes()) <= len(data) // 2 + len(HEADER)
    after = IndexCache(file)
    assert after.get(content_key(b"0", "")) and after.get(content_key(b"new", ""))


def test_memory_only() -> None:
    """Without a file the cache keeps things for as long as it lives."""
    cache = IndexCache()
    cache.put("k", analysis())
    assert cache.get("k") == analysis() and cache.get("other") is None
    assert not cache.save()


# -- damage ----------------------------------------------------------------------------------------


def test_truncated_at_any_offset(tmp_path: Path) -> None:
    """Of a file cut short, what is whole counts and the rest is made again."""
    file = tmp_path / "c.txt"
    data = filled(file)
    lines = data.splitlines(keepends=True)
    offsets = {0, 1, len(HEADER) - 1, len(HEADER), len(HEADER) + 1, len(data) - 1}
    offsets |= set(range(0, len(data), len(data) // 60))
    for offset in sorted(offsets):
        file.write_bytes(data[:offset])
        whole = 0
        size = len(lines[0])
        for line in lines[1:]:
            size += len(line)
            whole += size - 1 <= offset  # the end of the line itself may be missing
        assert known(file) == whole


def test_random_bytes_anywhere(tmp_path: Path) -> None:
    """Flipped bytes cost the entries they hit, and never give a wrong one."""
    file = tmp_path / "c.txt"
    data = filled(file)
    rng = random.Random(7)
    for _ in range(60):
        damaged = bytearray(data)
        for _ in range(rng.randint(1, 5)):
            damaged[rng.randrange(len(HEADER), len(data))] = rng.randrange(256)
        file.write_bytes(damaged)
        assert known(file) >= 20 - 10


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n",
        b"\0" * 5000,
        b"\x80\x05K\x01.",
        b"SQLite format 3\0" + b"x" * 200,
        HEADER,
        HEADER + b"\n\n\n",
        HEADER + b"a b\n" + b"x y z\n" + b"\xff\xfe \xff {}\n",
    ],
)
def test_foreign_file_is_ignored_and_replaced(tmp_path: Path, data: bytes) -> None:
    """A file that something else wrote is as good as none."""
    file = tmp_path / "c.txt"
    file.write_bytes(data)
    assert known(file) == 0
    filled(file)
    assert known(file) == 20


@pytest.mark.parametrize("part", [b"imports", b" 1 ", b"cpython-3"])
def test_file_of_another_version_is_ignored(tmp_path: Path, part: bytes) -> None:
    """Another form, version or Python in the first line and the file does not count."""
    file = tmp_path / "c.txt"
    data = filled(file)
    assert part in HEADER
    file.write_bytes(data.replace(part, b"other", 1))
    assert known(file) == 0


def test_sound_checksum_on_unsound_content(tmp_path: Path) -> None:
    """An entry of another form is made again even if its checksum fits."""
    from pljam._source.index_cache import _checksum

    file = tmp_path / "c.txt"
    key = content_key(b"0", "").encode()
    text = b'[[["module"]],[],null]'
    file.write_bytes(HEADER + b" ".join((key, _checksum(key, text), text)) + b"\n")
    assert known(file) == 0


def test_cache_in_the_place_of_a_directory(tmp_path: Path) -> None:
    """A directory where the file should be leaves the index in memory, and says so."""
    place = tmp_path / "c.txt"
    place.mkdir()
    cache = IndexCache(place)
    assert cache.get("k") is None
    cache.put("k", analysis())
    assert not cache.save()
    assert cache.get("k") == analysis()
    assert str(place) in cache.problem
    assert os.listdir(tmp_path) == ["c.txt"]


def test_unwritable_place(tmp_path: Path) -> None:
    """Where no directory can be made the index lives in memory, and says so."""
    (tmp_path / "file").write_text("")
    root = project(tmp_path / "p")
    index = ImportIndex([root], tmp_path / "file/cache.txt")
    assert len(index.importers_of_name("core", "f")) == 1
    assert not index.save()
    assert str(tmp_path / "file/cache.txt") in index.cache.problem


def test_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that is full in the middle of writing costs nothing but the new entries."""
    file = tmp_path / "c.txt"
    filled(file)
    cache = IndexCache(file)
    cache.put(content_key(b"new", ""), analysis())

    def full(source: object, target: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", full)
        assert not cache.save()
    assert "No space left" in cache.problem
    assert os.listdir(tmp_path) == ["c.txt"]
    assert known(file) == 20
    assert cache.save() and cache.problem == ""


WRITER = """
import sys
from pljam._source.import_codec import decode
from pljam._source.index_cache import IndexCache, content_key
name, file, entry = sys.argv[1:4]
print("ready", flush=True)
sys.stdin.readline()
for number in range(60):
    cache = IndexCache(file)
    cache.put(content_key(f"{name}{number}".encode(), ""), decode(entry.encode()))
    assert cache.save(), cache.problem
    again = IndexCache(file)
    found = [again.get(content_key(f"{n}{number}".encode(), "")) for n in "ab"]
    assert all(each is None or each == decode(entry.encode()) for each in found)
    assert not again.problem, again.problem
"""


def test_two_processes_write_at_once(tmp_path: Path) -> None:
    """Two writers leave a sound file, with all of what the last one knew."""
    file = tmp_path / "c.txt"
    entry = encode(analysis()).decode()
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, name, str(file), entry],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
            text=True,
        )
        for name in "ab"
    ]
    for writer in writers:
        assert writer.stdout is not None and writer.stdout.readline() == "ready\n"
    for writer in writers:
        assert writer.stdin is not None
        writer.stdin.write("go\n")
        writer.stdin.flush()
    for writer in writers:
        _, errors = writer.communicate()
        assert writer.returncode == 0, errors
    assert os.listdir(tmp_path) == ["c.txt"]
    lines = file.read_bytes().splitlines()
    # each adds to what it finds; at the very least the last writer's last entry is there
    assert lines[0] + b"\n" == HEADER and 2 <= len(lines) <= 121
    cache = IndexCache(file)
    last = [cache.get(content_key(f"{name}59".encode(), "")) for name in "ab"]
    assert analysis() in last


# -- the place -------------------------------------------------------------------------------------


def test_place_from_the_environment(tmp_path: Path) -> None:
    """``PLJAM_CACHE`` names the directory; else it is the user's cache directory."""
    own = default_cache_file([tmp_path], {"PLJAM_CACHE": "/own", "XDG_CACHE_HOME": "/xdg"})
    xdg = default_cache_file([tmp_path], {"XDG_CACHE_HOME": "/xdg"})
    assert own is not None and own.parent == Path("/own")
    assert xdg is not None and xdg.parent == Path("/xdg/pljam")
    assert own.name == xdg.name


def test_empty_setting_means_no_file(tmp_path: Path) -> None:
    """``PLJAM_CACHE`` set to nothing keeps the index in memory."""
    assert default_cache_file([tmp_path], {"PLJAM_CACHE": ""}) is None


def test_relative_cache_home_does_not_count(tmp_path: Path) -> None:
    """The standard says that a relative ``XDG_CACHE_HOME`` is to be ignored."""
    found = default_cache_file([tmp_path], {"XDG_CACHE_HOME": "relative"})
    assert found is None or found.is_absolute()


def test_no_home_means_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a home directory there is no place for a file."""

    def homeless() -> Path:
        raise RuntimeError("no home")

    monkeypatch.setattr(Path, "home", homeless)
    assert default_cache_file([tmp_path], {}) is None


def test_each_project_has_a_file_of_its_own(tmp_path: Path) -> None:
    """Projects do not share a file, and a project has one however its root is spelled."""
    environ = {"PLJAM_CACHE": "/own"}
    (tmp_path / "a").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "a")
    one = default_cache_file([tmp_path / "a"], environ)
    assert one == default_cache_file([tmp_path / "link"], environ)
    assert one != default_cache_file([tmp_path / "b"], environ)
