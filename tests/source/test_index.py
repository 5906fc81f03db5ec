"""The index of imports: kept by content, updated by changed file only."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from pljam._source import source_files
from pljam._source.import_records import FileImports
from pljam._source.index import Binding, ImportIndex


def write(root: Path, files: dict[str, str]) -> None:
    """Write files."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def rewrite_old(path: Path, text: str) -> None:
    """Write a file and give it a time stamp that is long past, as most files have."""
    path.write_text(text)
    age(path)


def age(path: Path) -> None:
    """Give a file a time stamp that is long past."""
    status = os.stat(path)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns - 10**12))


def importers(index: ImportIndex, module: str, name: str) -> list[str]:
    """Return the modules that import a name."""
    return [found.module for found in index.importers_of_name(module, name)]


class Counter:
    """Counts which files are parsed and which are read."""

    def __init__(self) -> None:
        self.parsed: list[str] = []
        self.read: list[str] = []

    def take(self) -> tuple[list[str], list[str]]:
        """Return the names of files parsed and read since the last call."""
        taken = (sorted(self.parsed), sorted(self.read))
        self.parsed, self.read = [], []
        return taken


@pytest.fixture
def counter(monkeypatch: pytest.MonkeyPatch) -> Iterator[Counter]:
    """Watch what the index parses and reads."""
    counter = Counter()
    real_analyze = source_files.analyze
    real_open = open

    def analyze(data: bytes, path: str, package: str) -> FileImports:
        counter.parsed.append(os.path.basename(path))
        return real_analyze(data, path, package)

    def opened(path: str, mode: str = "r") -> object:
        counter.read.append(os.path.basename(path))
        return real_open(path, mode)

    monkeypatch.setattr(source_files, "analyze", analyze)
    monkeypatch.setattr(source_files, "open", opened, raising=False)
    yield counter


# -- importers -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("import pkg", ["pkg"]),
        ("import pkg.core", ["pkg", "pkg.core"]),
        ("import pkg.core as c", ["pkg.core"]),
        ("from pkg import core", ["pkg", "pkg.core"]),
        ("from pkg import x", ["pkg"]),
        ("from pkg.core import x", ["pkg.core"]),
        ("from pkg.core import *", ["pkg.core"]),
        ("from . import x", []),
        ("import other", []),
        ("# pkg.core", []),
    ],
)
def test_importers_of_a_module(tmp_path: Path, source: str, expected: list[str]) -> None:
    """A module's importers are those whose statements name it, or something in it."""
    write(tmp_path, {"pkg/__init__.py": "", "pkg/core.py": "", "app.py": source})
    index = ImportIndex([tmp_path])
    found = [
        m for m in ("pkg", "pkg.core") if any(i.module == "app" for i in index.importers_of(m))
    ]
    assert found == expected


def test_importers_of_a_package_from_inside(tmp_path: Path) -> None:
    """A relative import that does not name its package imports it all the same."""
    write(tmp_path, {"pkg/__init__.py": "", "pkg/a.py": "from . import b", "pkg/b.py": ""})
    index = ImportIndex([tmp_path])
    assert [found.module for found in index.importers_of("pkg")] == ["pkg.a"]
    assert [found.module for found in index.importers_of("pkg.b")] == ["pkg.a"]


def test_importer_has_file_and_record(tmp_path: Path) -> None:
    """An importer tells where it stands and what it binds."""
    write(tmp_path, {"core.py": "f = 1", "app.py": "from core import f as g\n"})
    (found,) = ImportIndex([tmp_path]).importers_of_name("core", "f")
    assert found.file == str(tmp_path / "app.py")
    assert (found.record.name, found.record.local, found.record.line) == ("f", "g", 1)


def test_importers_of_name_follow_re_exports(tmp_path: Path) -> None:
    """A re-export's importers are importers too."""
    files = {"core.py": "f = 1", "a.py": "from core import *", "b.py": "from a import f"}
    write(tmp_path, files)
    assert importers(ImportIndex([tmp_path]), "core", "f") == ["a", "b"]


# -- bindings --------------------------------------------------------------------------------------


def test_bindings_of_the_project(tmp_path: Path) -> None:
    """A binding tells its module, name, scope and line, and what it may hold."""
    write(
        tmp_path,
        {
            "core.py": "A = 1\nB = 2\n",
            "mid.py": "from core import A as X\n",
            "app.py": "def g():\n  from mid import X as Y\n",
        },
    )
    first, second = ImportIndex([tmp_path]).bindings_of("core", ["A", "B"])
    assert first == Binding(
        module="mid",
        path=str(tmp_path / "mid.py"),
        name="X",
        scope="",
        scope_kind="module",
        line=1,
        origin="A",
        source="core",
        is_star=False,
        last_binding=True,
        type_checking=False,
    )
    assert (second.module, second.name, second.scope, second.line) == ("app", "Y", "g", 2)
    assert (second.scope_kind, second.source, second.origin) == ("function", "mid", "A")


def loaded(**sources: str) -> list[tuple[str, str, bytes]]:
    """Return loaded modules as the session knows them; ``__`` in a name stands for a dot."""
    return [
        (name.replace("__", "."), f"/nowhere/{name.replace('__', '/')}.py", text.encode())
        for name, text in sources.items()
    ]


def bound(modules: list[tuple[str, str, bytes]], module: str, *names: str) -> list[str]:
    """Return ``module.name=origin`` for every binding among the loaded modules."""
    found = ImportIndex([]).bindings_of(module, names, modules)
    return sorted(f"{each.module}.{each.name}={each.origin}" for each in found)


def test_bindings_among_loaded_modules() -> None:
    """Only the given modules count, by their names and bytes; nothing is read from disk."""
    modules = loaded(
        core="A = 1\nB = 2\n_C = 3\n",
        mid="from core import *\n",
        app="from mid import A as X, B\nfrom core import B as Y\n",
        other="from gone import A\n",
    )
    assert bound(modules, "core", "A", "B", "_C") == [
        "app.B=B",
        "app.X=A",
        "app.Y=B",
        "mid.A=A",
        "mid.B=B",
    ]


def test_loaded_bytes_count_and_not_the_file(tmp_path: Path) -> None:
    """What a process loaded may differ from what is on disk by now."""
    write(tmp_path, {"core.py": "A = 1\n", "app.py": "x = 1\n"})
    modules = [
        ("core", str(tmp_path / "core.py"), b"A = 1\n"),
        ("app", str(tmp_path / "app.py"), b"from core import A\n"),
    ]
    index = ImportIndex([tmp_path])
    assert [b.module for b in index.bindings_of("core", ["A"], modules)] == ["app"]
    assert index.bindings_of("core", ["A"]) == []


def test_star_from_a_module_that_is_not_given() -> None:
    """Where ``__all__`` cannot be looked at, a star may bring anything."""
    assert bound(loaded(app="from core import *\n"), "core", "A", "_B") == ["app.A=A", "app._B=_B"]


def test_new_all_decides_for_new_names() -> None:
    """A name that ``__all__`` just gained reaches the star's importers."""
    modules = loaded(core="__all__ = ['new']\nnew = old = 1\n", app="from core import *\n")
    assert bound(modules, "core", "new", "old") == ["app.new=new"]


def test_origins_stay_apart_when_names_are_swapped() -> None:
    """Names that change places on the way are told by what they hold."""
    modules = loaded(
        core="A = 1\nB = 2\n",
        mid="from core import A as B, B as A\n",
        app="from mid import *\n",
    )
    assert bound(modules, "core", "A") == ["app.B=A", "mid.B=A"]
    assert bound(modules, "core", "A", "B") == ["app.A=B", "app.B=A", "mid.A=B", "mid.B=A"]


def test_either_branch_may_hold_the_name() -> None:
    """Two origins can reach one name by two branches."""
    modules = loaded(
        core="A = 1\nB = 2\n",
        mid="try:\n  from core import A as X\nexcept ImportError:\n  from core import B as X\n",
        app="from mid import X\n",
    )
    expected = ["app.X=A", "app.X=B", "mid.X=A", "mid.X=B"]
    assert bound(modules, "core", "A", "B") == expected


def test_binding_that_does_not_last_is_told() -> None:
    """A name bound anew is marked, also after a star."""
    modules = loaded(
        core="A = 1\n", app="from core import A\nA = 2\n", star="from core import *\nA = 2\n"
    )
    found = ImportIndex([]).bindings_of("core", ["A"], modules)
    assert [(b.module, b.last_binding) for b in found] == [("app", False), ("star", False)]


def test_type_checking_binding_is_told() -> None:
    """An import for type checkers is marked: no value was bound."""
    modules = loaded(core="A = 1\n", app="if TYPE_CHECKING:\n  from core import A\n")
    assert [b.type_checking for b in ImportIndex([]).bindings_of("core", ["A"], modules)] == [True]


def test_relative_imports_of_loaded_modules() -> None:
    """Levels count from the loaded name; a package is known by its file."""
    modules = [
        ("pkg", "/nowhere/pkg/__init__.py", b"from .core import A\n"),
        ("pkg.core", "/nowhere/pkg/core.py", b"A = 1\n"),
        ("pkg.app", "/nowhere/pkg/app.py", b"from . import A as X\n"),
    ]
    assert bound(modules, "pkg.core", "A") == ["pkg.A=A", "pkg.app.X=A"]


def test_main_module_of_a_package(tmp_path: Path) -> None:
    """A module run as ``__main__`` resolves levels by where its file is."""
    write(tmp_path, {"pkg/__init__.py": "", "pkg/core.py": "", "pkg/tool.py": ""})
    modules = [
        ("pkg.core", str(tmp_path / "pkg/core.py"), b"A = 1\n"),
        ("__main__", str(tmp_path / "pkg/tool.py"), b"from .core import A\n"),
    ]
    found = ImportIndex([tmp_path]).bindings_of("pkg.core", ["A"], modules)
    assert [b.module for b in found] == ["__main__"]


def test_one_file_loaded_under_two_names() -> None:
    """Each loaded name is a module of its own."""
    modules = [
        ("core", "/nowhere/pkg/core.py", b"A = 1\n"),
        ("pkg.core", "/nowhere/pkg/core.py", b"A = 1\n"),
        ("one", "/nowhere/one.py", b"from core import A\n"),
        ("two", "/nowhere/two.py", b"from pkg.core import A\n"),
    ]
    assert bound(modules, "core", "A") == ["one.A=A"]
    assert bound(modules, "pkg.core", "A") == ["two.A=A"]


def test_broken_loaded_module_is_a_problem() -> None:
    """Bytes that do not parse are reported and skipped."""
    index = ImportIndex([])
    modules = loaded(core="A = 1\n", app="from core import A\nx = (\n")
    assert index.bindings_of("core", ["A"], modules) == []
    assert [problem.file for problem in index.problems] == ["/nowhere/app.py"]


# -- laziness and updates --------------------------------------------------------------------------


def test_only_files_with_the_name_are_parsed(tmp_path: Path, counter: Counter) -> None:
    """A file is parsed only if its bytes hold the module and the name, or a star."""
    write(
        tmp_path,
        {
            "core.py": "wanted = 1",
            "uses.py": "from core import wanted",
            "star.py": "from core import *",
            "other_star.py": "from elsewhere import *",
            "other_name.py": "from core import x",
            "other_module.py": "wanted = 1",
            "longer.py": "from core2 import wanted_too",
            "comment.py": "# core: wanted",
        },
    )
    ImportIndex([tmp_path]).importers_of_name("core", "wanted")
    assert counter.take()[0] == ["core.py", "star.py", "uses.py"]


def test_nothing_is_read_before_the_first_question(tmp_path: Path, counter: Counter) -> None:
    """Making and updating an index takes stock of names only."""
    write(tmp_path, {"core.py": "f = 1", "app.py": "from core import f"})
    index = ImportIndex([tmp_path])
    assert index.update() == ()
    assert counter.take() == ([], [])


def test_second_question_reads_and_parses_nothing(tmp_path: Path, counter: Counter) -> None:
    """What is known is not asked of the disk again."""
    write(tmp_path, {"core.py": "f = 1", "app.py": "from core import f"})
    index = ImportIndex([tmp_path])
    importers(index, "core", "f")
    counter.take()
    assert importers(index, "core", "f") == ["app"]
    assert counter.take() == ([], [])


def test_update_reads_changed_files_only(tmp_path: Path, counter: Counter) -> None:
    """A file whose status is the same is not read again, and a changed one only is parsed."""
    write(
        tmp_path, {"core.py": "f = 1", "a.py": "from core import f", "b.py": "from core import f"}
    )
    for path in tmp_path.iterdir():
        age(path)
    index = ImportIndex([tmp_path])
    importers(index, "core", "f")
    counter.take()
    rewrite_old(tmp_path / "a.py", "from core import f as g, x")
    assert index.update() == (str(tmp_path / "a.py"),)
    assert importers(index, "core", "f") == ["a", "b"]
    assert counter.take() == (["a.py"], ["a.py"])


def test_touched_file_is_not_parsed_again(tmp_path: Path, counter: Counter) -> None:
    """Equal bytes under a new time stamp change nothing."""
    write(tmp_path, {"core.py": "f = 1", "a.py": "from core import f"})
    for path in tmp_path.iterdir():
        age(path)
    index = ImportIndex([tmp_path])
    importers(index, "core", "f")
    counter.take()
    os.utime(tmp_path / "a.py")
    assert index.update() == ()
    importers(index, "core", "f")
    assert counter.take() == ([], ["a.py"])


def test_quick_rewrite_of_equal_size_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file written twice within the grain of the clock is not mistaken for unchanged."""
    monkeypatch.setattr(source_files, "_stamp", lambda status: (status.st_size,))
    app = tmp_path / "app.py"
    write(tmp_path, {"core.py": "f = g = 1", "app.py": "from core import f"})
    index = ImportIndex([tmp_path])
    assert importers(index, "core", "f") == ["app"]
    app.write_text("from core import g")
    assert index.update([app]) == (str(app),)
    assert importers(index, "core", "f") == []


def test_new_and_deleted_files(tmp_path: Path) -> None:
    """Files that come and go are taken in, by a walk or by their paths."""
    write(tmp_path, {"core.py": "f = 1", "a.py": "from core import f"})
    index = ImportIndex([tmp_path])
    assert importers(index, "core", "f") == ["a"]
    write(tmp_path, {"b.py": "from core import f", "c.py": "from core import f"})
    assert index.update([tmp_path / "b.py"]) == (str(tmp_path / "b.py"),)
    assert importers(index, "core", "f") == ["a", "b"]
    (tmp_path / "a.py").unlink()
    assert index.update() == (str(tmp_path / "a.py"), str(tmp_path / "c.py"))
    assert importers(index, "core", "f") == ["b", "c"]
    (tmp_path / "b.py").unlink()
    assert index.update([tmp_path / "b.py"]) == (str(tmp_path / "b.py"),)
    assert importers(index, "core", "f") == ["c"]


def test_package_that_appears_takes_the_place_of_a_module(tmp_path: Path) -> None:
    """What a name means is worked out anew when files come."""
    write(tmp_path, {"core.py": "f = 1", "app.py": "from core import f\n"})
    index = ImportIndex([tmp_path])
    assert importers(index, "core", "f") == ["app"]
    write(tmp_path, {"core/__init__.py": "", "core/sub.py": "from . import f\n"})
    index.update([tmp_path / "core/__init__.py", tmp_path / "core/sub.py"])
    assert importers(index, "core", "f") == ["app", "core.sub"]


def test_module_that_comes_to_be_in_another_package(tmp_path: Path) -> None:
    """What a relative import means is worked out anew when a package grows around its file."""
    app = "from ..core import f\n"
    write(tmp_path, {"src/core.py": "f = 1", "src/shop/__init__.py": "", "src/shop/app.py": app})
    index = ImportIndex([tmp_path])
    assert importers(index, "src.core", "f") == []
    write(tmp_path, {"src/__init__.py": ""})
    index.update()
    assert importers(index, "src.core", "f") == ["src.shop.app"]


def test_update_ignores_what_is_not_the_project(tmp_path: Path) -> None:
    """Paths outside the roots, other files and excluded ones are no change."""
    write(tmp_path, {"root/a.py": "", "b.py": "", "root/c.txt": "", "root/gen/d.py": ""})
    write(tmp_path, {"root/.git/e.py": "", "root/env/pyvenv.cfg": "", "root/env/f.py": ""})
    index = ImportIndex([tmp_path / "root"], exclude=["gen"])
    index.update()
    names = ("b.py", "root/c.txt", "root/gen/d.py", "root/.git/e.py", "root/env/f.py", "root/no.py")
    assert index.update([tmp_path / name for name in names]) == ()


def test_update_takes_any_spelling_of_a_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A relative path, or one through a link to the root, is the same file."""
    write(tmp_path, {"real/core.py": "f = 1", "real/app.py": ""})
    (tmp_path / "link").symlink_to(tmp_path / "real", target_is_directory=True)
    index = ImportIndex([tmp_path / "link"])
    assert importers(index, "core", "f") == []
    listed = str(tmp_path / "link/app.py")
    for number, spelled in enumerate(["link/app.py", "real/app.py", str(tmp_path / "real/app.py")]):
        (tmp_path / "real/app.py").write_text(f"from core import f as f{number}")
        monkeypatch.chdir(tmp_path)
        index.update([spelled])
        (found,) = index.importers_of_name("core", "f")
        assert (found.file, found.record.local) == (listed, f"f{number}")


def test_broken_file_is_mended(tmp_path: Path) -> None:
    """A problem lasts as long as the bytes that cause it."""
    write(tmp_path, {"core.py": "f = 1", "app.py": "from core import f\nx = (\n"})
    index = ImportIndex([tmp_path])
    assert importers(index, "core", "f") == []
    assert len(index.problems) == 1
    (tmp_path / "app.py").write_text("from core import f\nx = ()\n")
    index.update([tmp_path / "app.py"])
    assert importers(index, "core", "f") == ["app"]
    assert index.problems == []


def test_directory_in_the_place_of_a_file(tmp_path: Path) -> None:
    """A file that becomes a directory leaves, and comes back as a file."""
    app = tmp_path / "app.py"
    write(tmp_path, {"core.py": "f = 1", "app.py": "from core import f"})
    index = ImportIndex([tmp_path])
    assert importers(index, "core", "f") == ["app"]
    app.unlink()
    app.mkdir()
    assert index.update([app]) == (str(app),)
    assert importers(index, "core", "f") == []
    app.rmdir()
    app.write_text("from core import f")
    index.update([app])
    assert importers(index, "core", "f") == ["app"]


def test_file_that_vanishes_without_an_update(tmp_path: Path) -> None:
    """A file that cannot be read when it is needed is a problem of that question."""
    write(tmp_path, {"core.py": "f = 1", "app.py": "from core import f"})
    index = ImportIndex([tmp_path])
    index.update()
    (tmp_path / "app.py").unlink()
    assert importers(index, "core", "f") == []
    assert [os.path.basename(problem.file) for problem in index.problems] == ["app.py"]


def test_sources_beyond_the_room_in_memory_are_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, counter: Counter
) -> None:
    """Without room for bytes the answers are the same, and an equal file is still unchanged."""
    monkeypatch.setattr("pljam._source.project_sources.KEPT_BYTES", 0)
    write(tmp_path, {"core.py": "f = 1", "app.py": "from core import f", "b.py": "x = 1"})
    index = ImportIndex([tmp_path])
    assert importers(index, "core", "f") == ["app"]
    assert index.update() == ()
    assert importers(index, "core", "f") == ["app"]
    assert counter.take()[0] == ["app.py"]
    (tmp_path / "app.py").write_text("from core import f as g")
    assert index.update() == (str(tmp_path / "app.py"),)


def test_room_in_memory_is_given_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, counter: Counter
) -> None:
    """Earlier versions of a file take no room."""
    monkeypatch.setattr("pljam._source.project_sources.KEPT_BYTES", 40)
    write(tmp_path, {"app.py": "from core import f"})
    index = ImportIndex([tmp_path])
    for number in range(5):
        (tmp_path / "app.py").write_text(f"from core import f{number}")
        index.update()
        assert importers(index, "core", "g") == []
    counter.take()
    assert importers(index, "core", "g") == []
    assert counter.take() == ([], [])
