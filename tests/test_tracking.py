"""The process's modules are known with the bytes that they came from, however they were loaded."""

from __future__ import annotations

import importlib
import importlib.util
import os
import py_compile
import runpy
import sys
import textwrap
import types
from collections.abc import Iterator
from importlib.abc import Loader as Abstract
from importlib.machinery import ModuleSpec, SourceFileLoader
from pathlib import Path

import pytest
from living import Program, living

import pljam
from pljam._session.naming import Roots, is_lazy, root_of
from pljam._session.tracking import Tracker


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    """A program whose folder is tracked."""
    with living(tmp_path) as made:
        yield made


@pytest.fixture
def tracker(program: Program) -> Tracker:
    """The tracker of a session on the program's folder."""
    return pljam.start([program.folder]).tracker


def data_of(tracker: Tracker, name: str) -> bytes:
    """What a module runs, as the tracker has it."""
    return tracker.baselines[name].data


def load_from(path: Path, name: str, register: bool = False) -> types.ModuleType:
    """Load a module by its path, as plugins are."""
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    if register:
        sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def test_an_imported_file_is_known_with_its_bytes(program: Program, tracker: Tracker) -> None:
    """What is imported under a root has a baseline, of which it is certain."""
    program.load("shop", "price = 1\n")
    assert data_of(tracker, "shop") == b"price = 1\n"
    assert "shop" not in tracker.guessed


def test_what_was_loaded_before_is_guessed(program: Program) -> None:
    """A module loaded before tracking has the bytes that its file holds now, as a guess."""
    program.load("shop", "price = 1\n")
    tracker = pljam.start([program.folder]).tracker
    assert data_of(tracker, "shop") == b"price = 1\n"
    assert "shop" in tracker.guessed


def test_other_folders_are_not_tracked(program: Program, tmp_path: Path) -> None:
    """The standard library, installed packages and hidden folders are not the project's."""
    program.write("site-packages/vendored.py", "")
    program.write(".venv/hidden.py", "")
    program.write("app/own.py", "")
    roots = Roots([tmp_path])
    assert str(tmp_path / "app" / "own.py") in roots
    assert str(tmp_path / "site-packages" / "vendored.py") not in roots
    assert str(tmp_path / ".venv" / "hidden.py") not in roots
    assert os.__file__ not in roots
    assert None not in roots


def test_a_root_inside_installed_packages_counts(program: Program, tmp_path: Path) -> None:
    """Who names an installed package's folder as a root wants it followed."""
    path = program.write("site-packages/vendored/core.py", "")
    assert str(path) in Roots([path.parent])


def test_links_belong_where_they_are_seen_and_where_they_lead(tmp_path: Path) -> None:
    """A file is the project's by its own path and by the path that a link gives it."""
    (tmp_path / "real").mkdir()
    (tmp_path / "links").mkdir()
    target = tmp_path / "real" / "shop.py"
    target.write_text("")
    link = tmp_path / "links" / "shop.py"
    link.symlink_to(target)
    assert str(link) in Roots([tmp_path / "links"])
    assert str(link) in Roots([tmp_path / "real"])
    assert str(target) not in Roots([tmp_path / "links"])
    folder = tmp_path / "elsewhere"
    folder.symlink_to(tmp_path / "real")
    assert str(folder / "shop.py") in Roots([tmp_path / "real"])


def test_a_module_loaded_by_its_path_is_known(program: Program, tracker: Tracker) -> None:
    """``spec_from_file_location`` without an entry in ``sys.modules`` is seen all the same."""
    path = program.write("plugins/tax.py", "rate = 1\n")
    module = load_from(path, "tax_plugin")
    assert tracker.module("tax_plugin") is module
    assert tracker.loaded_from(str(path)) == ["tax_plugin"]


def test_one_file_under_two_names_is_two_modules(program: Program, tracker: Tracker) -> None:
    """A file that was loaded under two names has a baseline for each."""
    program.write("pkg/__init__.py", "")
    path = program.write("pkg/tax.py", "rate = 1\n")
    program.load("pkg.tax")
    sys.path.insert(0, str(program.folder / "pkg"))
    try:
        program.load("tax")
    finally:
        sys.path.remove(str(program.folder / "pkg"))
    assert tracker.loaded_from(str(path)) == ["pkg.tax", "tax"]


def test_two_modules_of_one_name_are_both_known(program: Program, tracker: Tracker) -> None:
    """The one that imports find has the name, and the other one a number behind it."""
    first = load_from(program.write("one/tax.py", "rate = 1\n"), "tax")
    second = load_from(program.write("two/tax.py", "rate = 2\n"), "tax", register=True)
    assert tracker.module("tax") is second
    assert tracker.module("tax#2") is first
    third = load_from(program.write("three/tax.py", "rate = 3\n"), "tax")
    assert tracker.module("tax") is second
    assert tracker.module("tax#3") is third
    assert data_of(tracker, "tax#2") == b"rate = 1\n"


def test_the_name_follows_the_entry_in_sys_modules(program: Program, tracker: Tracker) -> None:
    """Who puts the first of two modules back into ``sys.modules`` gives it back its name."""
    first = program.load("tax", "rate = 1\n")
    del sys.modules["tax"]
    second = program.load("tax")
    assert tracker.module("tax") is second
    sys.modules["tax"] = first
    tracker.scan()
    assert tracker.module("tax") is first
    assert tracker.module("tax#2") is second or tracker.module("tax#3") is second


def test_a_module_of_which_nothing_is_left_is_forgotten(program: Program, tracker: Tracker) -> None:
    """Tracking keeps no module alive."""
    program.load("tax", "rate = 1\n")
    assert "tax" in tracker.modules()
    del sys.modules["tax"]
    assert "tax" not in tracker.modules()
    assert tracker.loaded_from(str(program.path("tax"))) == []


def test_an_import_that_fails_leaves_nothing(program: Program, tracker: Tracker) -> None:
    """A module whose body raised has no source that it runs."""
    program.write("broken", "raise LookupError\n")
    with pytest.raises(LookupError):
        program.load("broken")
    assert "broken" not in tracker.baselines


def test_a_module_is_known_while_its_body_runs(program: Program, tracker: Tracker) -> None:
    """A body may run as long as the program, so it is noted before it is executed."""
    program.load(
        "server",
        "import pljam._current\nknown = 'server' in pljam._current.current().tracker.baselines\n",
    )
    assert sys.modules["server"].known


def test_a_module_that_a_user_reloads_runs_the_new_bytes(
    program: Program, tracker: Tracker
) -> None:
    """After ``importlib.reload`` the baseline is what was executed last."""
    module = program.load("tax", "rate = 1\n")
    program.write("tax", "rate = 22\n")
    importlib.reload(module)
    assert data_of(tracker, "tax") == b"rate = 22\n"


def test_a_lazy_module_is_not_loaded_by_tracking(program: Program, tracker: Tracker) -> None:
    """Nothing looks into a module that waits for its first use; then it is known."""
    program.write("late", "print('loaded')\nvalue = 1\n")
    importlib.invalidate_caches()
    spec = importlib.util.find_spec("late")
    assert spec is not None and spec.loader is not None
    spec.loader = importlib.util.LazyLoader(spec.loader)
    module = importlib.util.module_from_spec(spec)
    sys.modules["late"] = module
    spec.loader.exec_module(module)
    tracker.scan()
    pljam.reload_changed()
    assert is_lazy(module)
    assert "late" not in tracker.baselines
    assert module.value == 1
    assert "late" in tracker.baselines


def test_a_loader_of_another_kind_is_watched(program: Program, tracker: Tracker) -> None:
    """Loaders that import hooks bring are seen too, as that of pytest is."""
    path = program.write("odd", "rate = 1\n")

    class Loader(Abstract):
        """Executes a file in its own way."""

        def exec_module(self, module: types.ModuleType) -> None:
            """Execute the file."""
            exec(path.read_text(), vars(module))

    class Finder:
        """Finds one module."""

        def find_spec(
            self, name: str, path: object = None, target: object = None
        ) -> ModuleSpec | None:
            """Find ``odd``."""
            return (
                importlib.util.spec_from_file_location(name, program.path("odd"), loader=Loader())
                if name == "odd"
                else None
            )

    sys.meta_path.insert(0, Finder())
    pljam.stop()
    tracker = pljam.start([program.folder]).tracker
    try:
        program.load("odd")
    finally:
        sys.meta_path[:] = [each for each in sys.meta_path if type(each).__name__ != "Finder"]
    assert data_of(tracker, "odd") == b"rate = 1\n"
    assert "odd" not in tracker.guessed


def test_two_finders_that_ask_everybody_come_to_an_end(program: Program, tracker: Tracker) -> None:
    """Another tool that looks through all finders, as the tracker does, makes no endless loop."""

    class Asking:
        """Asks all the other finders."""

        def find_spec(
            self, name: str, path: object = None, target: object = None
        ) -> ModuleSpec | None:
            """Return what another finder finds."""
            for finder in sys.meta_path:
                if finder is not self:
                    spec = finder.find_spec(name, path, target)  # type: ignore[arg-type]
                    if spec is not None:
                        return spec
            return None

    asking = Asking()
    sys.meta_path.insert(0, asking)
    try:
        program.load("shop", "price = 1\n")
        with pytest.raises(ModuleNotFoundError):
            importlib.import_module("there_is_no_such_module")
    finally:
        sys.meta_path.remove(asking)
    assert "shop" in tracker.baselines


def test_older_byte_code_makes_the_baseline_a_guess(program: Program, tracker: Tracker) -> None:
    """Byte code is compared by whole seconds and size: the source may be younger all the same."""
    path = program.write("tax", "rate = 1\n")
    os.utime(path, ns=(10**18, 10**18))
    py_compile.compile(str(path))
    path.write_text("rate = 2\n")
    os.utime(path, ns=(10**18 + 5, 10**18 + 5))
    cached = importlib.util.cache_from_source(str(path))
    os.utime(cached, ns=(10**18 + 4, 10**18 + 4))
    assert program.load("tax").rate == 1
    assert "tax" in tracker.guessed


def test_code_executed_without_its_loader_is_guessed(program: Program, tracker: Tracker) -> None:
    """What ``runpy`` gets from a loader is remembered for the module that will run it."""
    program.write("tool", "import sys\nrate = 1\nown = sys.modules[__name__]\n")
    names = runpy.run_module("tool", alter_sys=True)
    assert names["rate"] == 1
    module = types.ModuleType("tool")
    module.__file__ = str(program.path("tool"))
    program.write("tool", "rate = 2\n")
    sys.modules["tool"] = module
    tracker.scan()
    assert data_of(tracker, "tool").startswith(b"import sys")
    assert "tool" in tracker.guessed


def test_hooks_are_taken_away_again(program: Program) -> None:
    """After ``stop`` the import system is what it was before ``start``."""
    before = list(sys.meta_path), dict(vars(SourceFileLoader))
    pljam.start([program.folder])
    assert sys.meta_path != before[0]
    pljam.stop()
    assert (list(sys.meta_path), dict(vars(SourceFileLoader))) == before


def test_a_hook_on_top_of_ours_stays_harmless(program: Program) -> None:
    """Somebody who wrapped the loader after us keeps our hook; it does nothing any more."""
    tracker = pljam.start([program.folder]).tracker
    ours = SourceFileLoader.exec_module

    def theirs(self: SourceFileLoader, module: types.ModuleType) -> None:
        ours(self, module)

    SourceFileLoader.exec_module = theirs  # type: ignore[assignment, method-assign]
    try:
        pljam.stop()
        program.load("shop", "price = 1\n")
    finally:
        del SourceFileLoader.exec_module
    assert "shop" not in tracker.baselines


def test_a_hostile_object_in_sys_modules_is_left_alone(program: Program, tracker: Tracker) -> None:
    """Whatever stands in ``sys.modules`` is looked at from outside only."""

    class Hostile:
        """Raises at any look into it."""

        def __getattribute__(self, name: str) -> object:
            """Raise."""
            raise RuntimeError(name)

    sys.modules["hostile"] = Hostile()  # type: ignore[assignment]
    try:
        tracker.scan()
        assert pljam.reload_changed().ok
    finally:
        del sys.modules["hostile"]


def test_the_project_of_a_module_is_where_it_is_imported_from(
    program: Program, tracker: Tracker
) -> None:
    """The folder of a module's project is that above its outermost package."""
    program.write("shop/__init__.py", "")
    program.write("shop/cart/__init__.py", "")
    program.write("shop/cart/total.py", "")
    for name in ("shop", "shop.cart", "shop.cart.total"):
        module = program.load(name)
        assert root_of(module, str(module.__file__)) == str(program.folder)
    import json.decoder

    where = os.path.dirname(json.__file__)
    assert root_of(json.decoder, str(json.decoder.__file__)) == where
    assert root_of(json, str(json.__file__)) == where
    assert root_of(textwrap, str(textwrap.__file__)) is None


def test_relative_paths_are_those_of_the_time_of_loading(
    program: Program, tracker: Tracker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A program may change its working directory."""
    path = program.write("tool", "rate = 1\n")
    monkeypatch.chdir(program.folder)
    module = types.ModuleType("tool")
    module.__file__ = "tool.py"
    sys.modules["tool"] = module
    tracker.note("tool", module, b"rate = 1\n")
    monkeypatch.chdir("/")
    assert tracker.file_of("tool") == str(path)
