"""One module, or one name of it, is brought up to date at once, and the caller hears why not."""

from __future__ import annotations

import importlib
import importlib.util
import os
import py_compile
import sys
import sysconfig
import textwrap
import types
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from living import Program, living, notes

import pljam
from pljam import ReloadFailed, ReloadRefused, ReloadReport, _current


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    """A program that nobody tracks yet."""
    with living(tmp_path) as made:
        yield made


@pytest.fixture
def tracked(program: Program) -> Program:
    """A program whose folder is tracked."""
    pljam.start([program.folder])
    return program


@pytest.fixture
def reports() -> Iterator[list[ReloadReport]]:
    """The reports of all reloads of the test."""
    found: list[ReloadReport] = []
    pljam.after_reload(found.append)
    yield found
    _current._choices.after.clear()


def refused(module: types.ModuleType | str, name: str | None = None) -> str:
    """Why a module is refused."""
    with pytest.raises(ReloadRefused) as caught:
        pljam.hot_reload(module, name)
    assert "\n" not in str(caught.value)
    assert not caught.value.report.ok
    (note,) = caught.value.report.refused
    return note.slug


# With a baseline.


def test_a_module_or_its_name_can_be_given(tracked: Program) -> None:
    """Both ways return the module that everybody has."""
    shop = tracked.load("shop", "def total(): return 1\n")
    total = shop.total
    tracked.write("shop", "def total(): return 22\n")
    assert pljam.hot_reload(shop) is shop
    assert total() == 22
    tracked.write("shop", "def total(): return 333\n")
    assert pljam.hot_reload("shop") is shop
    assert total() == 333


def test_every_reference_in_other_modules_follows(tracked: Program) -> None:
    """Imports under other names, derived constants and instances follow the one call."""
    tracked.write(
        "shop",
        "RATE = 2\ndef total(n): return n * RATE\nclass Cart:\n    def sum(self): return 1\n",
    )
    app = tracked.load(
        "app",
        """\
        from shop import RATE as rate, total as add, Cart
        doubled = rate * 2
        held = [add]
        cart = Cart()
        """,
    )
    tracked.write(
        "shop",
        "RATE = 3\ndef total(n): return n * RATE + 1\nclass Cart:\n    def sum(self): return 22\n",
    )
    pljam.hot_reload("shop")
    assert (app.rate, app.doubled, app.held[0](10), app.cart.sum()) == (3, 6, 31, 22)


def test_other_files_stay_as_they_are(tracked: Program) -> None:
    """What was saved of other modules is not applied by this call."""
    shop = tracked.load("shop", "def total(): return 1\n")
    other = tracked.load("other", "def total(): return 1\n")
    tracked.write("shop", "def total(): return 22\n")
    tracked.write("other", "def total(): return 22\n")
    pljam.hot_reload(shop)
    assert (shop.total(), other.total()) == (22, 1)
    pljam.reload_changed()
    assert other.total() == 22


def test_both_modules_of_one_file_follow(tracked: Program) -> None:
    """A file that was loaded under two names is brought up to date in both."""
    tracked.write("pkg/__init__.py", "")
    one = tracked.load("pkg.tax", "def rate(): return 1\nseen = []\n")
    sys.path.insert(0, str(tracked.folder / "pkg"))
    try:
        two = tracked.load("tax")
    finally:
        sys.path.remove(str(tracked.folder / "pkg"))
    two.seen.append("kept")
    tracked.write("pkg.tax", "def rate(): return 22\nseen = []\n")
    pljam.hot_reload(one)
    assert (one.rate(), two.rate(), one.seen, two.seen) == (22, 22, [], ["kept"])


def test_a_module_that_is_not_loaded_is_imported(tracked: Program) -> None:
    """There is nothing to bring up to date yet."""
    tracked.write("shop", "price = 1\n")
    assert pljam.hot_reload("shop").price == 1


def test_nothing_new_is_no_error(tracked: Program, reports: list[ReloadReport]) -> None:
    """A module that is up to date is returned, and no statement is executed again."""
    shop = tracked.load("shop", "seen = []\n")
    seen = shop.seen
    assert pljam.hot_reload(shop) is shop
    assert shop.seen is seen
    assert reports == []


def test_namespace_packages_links_and_paths(tracked: Program) -> None:
    """Modules of namespace packages, of linked folders and loaded by path are followed."""
    space = tracked.load("space.tax", "def rate(): return 1\n")
    (tracked.folder / "linked").symlink_to(tracked.folder / "space")
    linked = tracked.load("linked.tax")
    spec = importlib.util.spec_from_file_location("plugin", tracked.path("plugins/tax.py"))
    tracked.write("plugins/tax.py", "def rate(): return 1\n")
    assert spec is not None and spec.loader is not None
    plugin = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(plugin)
    tracked.write("space.tax", "def rate(): return 22\n")
    tracked.write("plugins/tax.py", "def rate(): return 22\n")
    pljam.hot_reload(linked)
    assert (space.rate(), linked.rate()) == (22, 22)
    pljam.hot_reload(plugin)
    assert plugin.rate() == 22


# The user's own errors.


def test_a_syntax_error_is_raised_with_its_place(tracked: Program) -> None:
    """The cause is the error that an import of the file would raise."""
    shop = tracked.load("shop", "def total(): return 1\n")
    path = tracked.write("shop", "def total(:\n")
    with pytest.raises(ReloadFailed) as caught:
        pljam.hot_reload(shop)
    cause = caught.value.__cause__
    assert isinstance(cause, SyntaxError)
    assert (cause.filename, cause.lineno) == (str(path), 1)
    (note,) = caught.value.report.errors
    assert (note.slug, note.path, note.line) == ("syntax-error", str(path), 1)
    assert shop.total() == 1


def test_the_exception_of_a_statement_is_the_cause(tracked: Program) -> None:
    """The user's own exception is chained, and the module is as before."""
    shop = tracked.load("shop", "class Error(Exception): pass\nrate = 1\n")
    tracked.write("shop", "class Error(Exception): pass\nrate = 2\nraise Error('no')\n")
    with pytest.raises(ReloadFailed, match=r"shop\.py:3: Error: no \[statement-raised\]") as caught:
        pljam.hot_reload(shop)
    assert isinstance(caught.value.__cause__, shop.Error)
    assert shop.rate == 1


def test_an_import_that_fails_is_the_users_error(tracked: Program) -> None:
    """A module that cannot be imported in the first place fails likewise."""
    tracked.write("broken", "raise LookupError('gone')\n")
    with pytest.raises(ReloadFailed, match="LookupError: gone") as caught:
        pljam.hot_reload("broken")
    assert isinstance(caught.value.__cause__, LookupError)
    with pytest.raises(ReloadFailed) as missing:
        pljam.hot_reload("there_is_no_such_module")
    assert isinstance(missing.value.__cause__, ModuleNotFoundError)


def test_a_file_that_cannot_be_read(tracked: Program) -> None:
    """The old code runs on where there is something in the file's place that has no text."""
    shop = tracked.load("shop", "def total(): return 1\n")
    path = tracked.path("shop")
    path.unlink()
    path.mkdir()
    with pytest.raises(ReloadFailed) as caught:
        pljam.hot_reload(shop)
    assert notes(caught.value.report) == [("shop", "unreadable")]
    assert isinstance(caught.value.__cause__, OSError)
    assert shop.total() == 1


def test_failures_and_refusals_are_told_apart() -> None:
    """Both can be caught as one kind, and neither is the other."""
    assert issubclass(ReloadFailed, pljam.ReloadError)
    assert issubclass(ReloadRefused, pljam.ReloadError)
    assert not issubclass(ReloadFailed, ReloadRefused)


# Modules that have no source to follow.


def test_built_in_and_frozen_modules_are_refused() -> None:
    """What is part of the interpreter has no source that it runs."""
    assert refused(sys) == "built-in"
    assert refused("zipimport") == "frozen"
    assert refused(os) == ("frozen" if os.__spec__.origin == "frozen" else "")


def test_extension_modules_are_refused(tmp_path: Path) -> None:
    """A compiled module cannot be loaded twice."""
    module = types.ModuleType("fast")
    suffix = importlib.machinery.EXTENSION_SUFFIXES[0]
    module.__file__ = str(tmp_path / f"fast{suffix}")
    assert refused(module) == "c-extension"


def test_modules_in_archives_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was imported from a zip file is not followed."""
    archive = tmp_path / "lib.zip"
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr("zipped_shop.py", "price = 1\n")
    monkeypatch.syspath_prepend(str(archive))
    module = importlib.import_module("zipped_shop")
    monkeypatch.delitem(sys.modules, "zipped_shop")
    assert refused(module) == "zip-import"


def test_modules_without_a_source_are_refused(program: Program) -> None:
    """Byte code alone, modules made at run time and namespace packages have none."""
    path = program.write("bare", "price = 1\n")
    py_compile.compile(str(path), str(path.with_suffix(".pyc")))
    path.unlink()
    assert refused(program.load("bare")) == "no-source"
    assert refused(types.ModuleType("made")) == "no-source"
    program.write("space/inner.py", "")
    program.load("space.inner")
    assert refused("space") == "no-source"


def test_a_module_whose_file_is_gone_is_refused(tracked: Program) -> None:
    """There is nothing to bring it up to date with; it stays as it is."""
    shop = tracked.load("shop", "def total(): return 1\n")
    tracked.path("shop").unlink()
    assert refused(shop) == "file-gone"
    assert sys.modules["shop"] is shop
    assert shop.total() == 1


def test_other_objects_are_a_mistake(tracked: Program) -> None:
    """Only a module or its name can be reloaded."""
    with pytest.raises(TypeError, match="not int"):
        pljam.hot_reload(3)  # type: ignore[arg-type]


# One name.


def test_only_what_binds_the_name_is_applied(tracked: Program) -> None:
    """The rest of the file stays pending, and the next reload applies it."""
    shop = tracked.load("shop", "RATE = 1\ndef total(): return 1\ndef other(): return 1\n")
    tracked.write("shop", "RATE = 2\ndef total(): return 22\ndef other(): return 22\n")
    pljam.hot_reload(shop, "total")
    assert (shop.RATE, shop.total(), shop.other()) == (1, 22, 1)
    report = pljam.reload_changed()
    assert (shop.RATE, shop.total(), shop.other()) == (2, 22, 22)
    assert {note.what for note in report.changed} == {"shop.RATE", "shop.other"}


def test_the_name_alone_can_be_all_that_changed(tracked: Program) -> None:
    """Then nothing is pending."""
    shop = tracked.load("shop", "def total(): return 1\n")
    tracked.write("shop", "def total(): return 22\n")
    pljam.hot_reload(shop, "total")
    assert pljam.reload_changed().files == ()
    assert pljam._current.current().tracker.baselines["shop"].data == b"def total(): return 22\n"


def test_new_imports_that_it_reads_come_along(tracked: Program) -> None:
    """An import that is new and not read stays pending."""
    shop = tracked.load("shop", '"""A shop."""\nimport os\ndef total(): return 1\n')
    tracked.write(
        "shop",
        '"""A shop."""\nimport os\nimport json\nimport string\ndef total(): return json.dumps(2)\n',
    )
    pljam.hot_reload(shop, "total")
    assert shop.total() == "2"
    assert not hasattr(shop, "string")
    pljam.reload_changed()
    assert shop.string.digits


def test_code_of_one_name_stands_at_its_own_lines(tracked: Program) -> None:
    """Its lines are those of the file on disk, though the rest of the process is older."""
    shop = tracked.load("shop", "def total():\n    return 1\n")
    tracked.write("shop", "# One\n# two.\ndef total():\n    return 1 / 0\n")
    pljam.hot_reload(shop, "total")
    assert shop.total.__code__.co_firstlineno == 3
    pljam.reload_changed()
    assert shop.total.__code__.co_firstlineno == 3


def test_a_class_or_one_method_of_it(tracked: Program) -> None:
    """A class is a name as well, and so is what a class body binds."""
    text = "class Cart:\n    limit = {n}\n    def sum(self): return {n}\n    def count(self): return {n}\n"
    shop = tracked.load("shop", text.format(n=1))
    cart = shop.Cart()
    tracked.write("shop", text.format(n=2))
    pljam.hot_reload(shop, "Cart.sum")
    assert (cart.sum(), cart.count(), cart.limit) == (2, 1, 1)
    pljam.hot_reload(shop, "Cart")
    assert (cart.sum(), cart.count(), cart.limit) == (2, 2, 2)
    assert pljam.reload_changed().files == ()


def test_a_name_that_is_new_and_one_that_is_gone(tracked: Program) -> None:
    """A name can come and go by itself."""
    shop = tracked.load("shop", "def old(): return 1\ndef total(): return 1\n")
    tracked.write("shop", "def total(): return 22\ndef new(): return 22\n")
    pljam.hot_reload(shop, "new")
    assert (shop.new(), shop.old(), shop.total()) == (22, 1, 1)
    pljam.hot_reload(shop, "old")
    assert not hasattr(shop, "old")
    assert shop.total() == 1


def test_names_bound_together_come_together(tracked: Program) -> None:
    """One statement that binds several names is one edit."""
    shop = tracked.load("shop", "low = 1\nhigh = 2\nmiddle = 3\n")
    tracked.write("shop", "low, high = 10, 20\nmiddle = 30\n")
    pljam.hot_reload(shop, "high")
    assert (shop.low, shop.high, shop.middle) == (10, 20, 3)


def test_a_name_in_a_block(tracked: Program) -> None:
    """A definition under a condition is found, and its neighbours stay pending."""
    text = "import sys\nif sys:\n    def total(): return {n}\n    def other(): return {n}\n"
    shop = tracked.load("shop", text.format(n=1))
    tracked.write("shop", text.format(n=2))
    pljam.hot_reload(shop, "total")
    assert (shop.total(), shop.other()) == (2, 1)


def test_a_constant_reaches_its_importers(tracked: Program) -> None:
    """Importers follow one name as they follow a whole file."""
    tracked.write("shop", "RATE = 1\nLIMIT = 1\n")
    app = tracked.load("app", "from shop import RATE, LIMIT\ndoubled = RATE * 2\n")
    tracked.write("shop", "RATE = 2\nLIMIT = 2\n")
    pljam.hot_reload("shop", "RATE")
    assert (app.RATE, app.doubled, app.LIMIT) == (2, 4, 1)


def test_going_back_after_one_name(tracked: Program) -> None:
    """When the file is what it was, so is the process."""
    before = "def total(): return 1\ndef other(): return 1\n"
    shop = tracked.load("shop", before)
    tracked.write("shop", "def total(): return 22\ndef other(): return 22\n")
    pljam.hot_reload(shop, "total")
    tracked.write("shop", before)
    pljam.reload_changed()
    assert (shop.total(), shop.other()) == (1, 1)


def test_a_name_that_nothing_binds_is_refused(tracked: Program) -> None:
    """A misspelt name is not taken for a change of nothing."""
    shop = tracked.load("shop", "def total(): return 1\n")
    assert refused(shop, "totla") == "no-such-name"
    tracked.write("shop", "def total(): return 22\n")
    assert refused(shop, "totla") == "no-such-name"
    assert shop.total() == 1


def test_a_module_of_the_standard_library_comes_alone(tracked: Program) -> None:
    """A single module among other people's can be reloaded; its neighbours stay out of it."""
    session = pljam.start()
    before = session.tracker.roots.folders
    assert pljam.hot_reload(textwrap) is textwrap
    assert "textwrap" in session.modules()
    assert session.tracker.roots.folders == before
    assert "argparse" not in session.modules()


def test_one_name_of_a_broken_file_fails(tracked: Program) -> None:
    """A file that is no program has no names."""
    shop = tracked.load("shop", "def total(): return 1\n")
    tracked.write("shop", "def total(): return 22\ndef (:\n")
    with pytest.raises(ReloadFailed):
        pljam.hot_reload(shop, "total")


def test_one_name_that_fails_leaves_the_rest_pending(tracked: Program) -> None:
    """The failure of a part is no failed batch; the whole can still be applied."""
    shop = tracked.load("shop", "rate = 1\ndef total(): return 1\n")
    tracked.write("shop", "rate = 1 / 0\ndef total(): return 22\n")
    with pytest.raises(ReloadFailed):
        pljam.hot_reload(shop, "rate")
    pljam.hot_reload(shop, "total")
    assert shop.total() == 22


# Without a baseline.


def test_the_first_call_needs_no_baseline(program: Program) -> None:
    """A module loaded before anybody tracked it, and edited since, is brought up to date."""
    program.write("shop", "def total(n): return n\nclass Cart:\n    def sum(self): return 1\n")
    app = program.load("app", "from shop import total as add, Cart\ncart = Cart()\nheld = [add]\n")
    program.write("shop", "def total(n): return n * 2\nclass Cart:\n    def sum(self): return 22\n")
    shop = pljam.hot_reload("shop")
    assert (app.held[0](5), app.cart.sum(), shop.total is app.held[0]) == (10, 22, True)


def test_state_survives_the_first_call(program: Program) -> None:
    """What is no definition and cannot be judged keeps its value."""
    shop = program.load("shop", "seen = []\ncount = 0\ndef total(): return 1\n")
    shop.seen.append(1)
    shop.count = 5
    seen = shop.seen
    program.write("shop", "seen = []\ncount = 0\ndef total(): return 22\n")
    pljam.hot_reload(shop)
    assert (shop.total(), shop.seen, shop.count) == (22, [1], 5)
    assert shop.seen is seen


def test_new_and_deleted_definitions_of_an_unseen_edit(program: Program) -> None:
    """Definitions and imports that the process does not have are made, others are taken away."""
    shop = program.load(
        "shop",
        """\
        def total(): return 1
        def old(): return 1
        class Old:
            def method(self): return 1
        class Cart:
            def sum(self): return 1
            def gone(self): return 1
        """,
    )
    program.write(
        "shop",
        """\
        import json
        def total(): return json.dumps(fresh())
        def fresh(): return 22
        class Cart:
            def sum(self): return 1
            def more(self): return 22
        class New:
            def method(self): return 22
        """,
    )
    cart = shop.Cart()
    pljam.hot_reload(shop)
    assert (shop.total(), shop.New().method(), cart.more(), cart.sum()) == ("22", 22, 22, 1)
    assert not hasattr(shop, "old")
    assert not hasattr(shop, "Old")
    assert not hasattr(shop.Cart, "gone")


def test_signatures_of_an_unseen_edit(program: Program) -> None:
    """New parameters and defaults are there; defaults that nothing speaks against stay."""
    shop = program.load(
        "shop",
        """\
        def total(a, b=1, memo=[]): return memo
        def rate(a=1, *, b=2): return a, b
        def same(memo=[]): return memo
        """,
    )
    memo, same = shop.total(0), shop.same()
    memo.append("kept")
    program.write(
        "shop",
        """\
        def total(a, b=22, memo=[], *, c=3, **more): return a, b, memo, c, more
        def rate(a=11, *, b=22): return a, b
        def same(memo=[]): return memo, 1
        """,
    )
    pljam.hot_reload(shop)
    assert shop.total(0, d=4) == (0, 22, ["kept"], 3, {"d": 4})
    assert shop.total(0)[2] is memo
    assert shop.rate() == (11, 22)
    assert shop.same()[0] is same


def test_closures_made_before_an_unseen_edit(program: Program) -> None:
    """Closures that are held follow, with the values that they hold."""
    text = "def adder(n):\n    def add(x): return {body}\n    return add\n"
    shop = program.load("shop", text.format(body="x + n"))
    held = shop.adder(10)
    program.write("shop", text.format(body="(x + n) * 100"))
    pljam.hot_reload(shop)
    assert (held(1), shop.adder(20)(1)) == (1100, 2100)


def test_decorated_functions_of_an_unseen_edit(program: Program) -> None:
    """What a decorator has wrapped is found in the wrapper, and is not decorated again."""
    text = """\
        import functools
        calls = []
        def logged(function):
            calls.append(function.__name__)
            def wrapper(*args): return function(*args)
            return wrapper
        @logged
        def total(n): return n * {n}
        class Cart:
            @property
            def sum(self): return {n}
            @staticmethod
            def make(): return {n}
            @functools.cache
            def cached(self): return {n}
        """
    shop = program.load("shop", text.format(n=1))
    cart, total = shop.Cart(), shop.total
    assert cart.cached() == 1
    program.write("shop", text.format(n=2))
    pljam.hot_reload(shop)
    assert (total(10), cart.sum, cart.make(), cart.cached()) == (20, 2, 2, 2)
    assert shop.calls == ["total"]


def test_code_that_only_moved_gets_its_lines(program: Program) -> None:
    """Lines added above a definition are an edit of which only the place is to be told."""
    shop = program.load("shop", "def total(): return 1\n")
    program.write("shop", "# A comment.\n\ndef total(): return 1\n")
    pljam.hot_reload(shop)
    assert shop.total.__code__.co_firstlineno == 3


def test_constants_that_the_byte_code_tells(
    program: Program, reports: list[ReloadReport], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The byte code that was loaded is still there: constants that were edited follow."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    shop = program.load("shop", "RATE = 1\ncount = 0\nclass Cart:\n    limit = (1, 2)\n")
    shop.count = 5
    program.write("app", "from shop import RATE\n")
    app = program.load("app")
    program.write("shop", "RATE = 22\ncount = 0\nclass Cart:\n    limit = (1, 22)\n")
    pljam.hot_reload(shop)
    assert (shop.RATE, app.RATE, shop.count, shop.Cart.limit) == (22, 22, 5, (1, 22))
    assert notes(reports[-1]) == []


def test_constants_that_nothing_tells_are_kept(
    program: Program, reports: list[ReloadReport], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the byte code, what is no definition is kept, and that is said."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    shop = program.load("shop", "RATE = 1\nsame = 1\ndef total(): return RATE\n")
    program.write("shop", "RATE = 22\nsame = 1\ndef total(): return RATE * 10\n")
    pljam.hot_reload(shop)
    assert (shop.RATE, shop.total()) == (1, 10)
    assert set(notes(reports[-1])) == {("shop", "no-baseline"), ("shop.RATE", "no-baseline")}
    program.write("shop", "RATE = 333\nsame = 1\ndef total(): return RATE * 10\n")
    pljam.hot_reload(shop)
    assert (shop.RATE, len(reports[-1].kept)) == (333, 0)


def test_a_constant_is_told_of_though_nothing_else_was_edited(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who names a module says that it was edited; state that functions assign is no constant."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    text = "RATE = {n}\ncount = 0\ndef bump():\n    global count\n    count += 1\n"
    shop = program.load("shop", text.format(n=1))
    shop.bump()
    program.write("shop", text.format(n=2))
    assert pljam.hot_reload(shop) is shop
    report = pljam.start().last_report
    assert report is not None
    assert (shop.RATE, notes(report)) == (1, [("shop.RATE", "no-baseline")])


def test_byte_code_of_another_version_is_not_believed(program: Program) -> None:
    """Another process may have compiled the edited file: then the live code alone counts."""
    shop = program.load("shop", "RATE = 1\ndef total(): return 1\n")
    path = program.write("shop", "RATE = 22\ndef total(): return 22\n")
    py_compile.compile(str(path))
    pljam.hot_reload(shop)
    assert (shop.RATE, shop.total()) == (1, 22)


def test_tracking_that_begins_after_an_edit(program: Program) -> None:
    """``start`` in a running program does not take edited files for what is loaded."""
    shop = program.load("shop", "def total(): return 1\n")
    same = program.load("same", "def total(): return 1\n")
    program.write("shop", "def total(): return 22\n")
    pljam.start([program.folder])
    report = pljam.reload_changed()
    assert (shop.total(), same.total()) == (22, 1)
    assert [note.what for note in report.changed] == ["shop.total"]
    assert pljam.reload_changed().files == ()


def test_edits_before_and_after_the_start_of_tracking(program: Program) -> None:
    """Both are applied by the first reload."""
    shop = program.load("shop", "RATE = 1\ndef total(): return 1\ndef other(): return 1\n")
    program.write("shop", "RATE = 1\ndef total(): return 22\ndef other(): return 1\n")
    pljam.start([program.folder])
    program.write("shop", "RATE = 2\ndef total(): return 22\ndef other(): return 22\n")
    assert pljam.reload_changed().ok
    assert (shop.RATE, shop.total(), shop.other()) == (2, 22, 22)


def test_a_file_that_was_broken_when_tracking_began(program: Program) -> None:
    """It is reported until it is mended, and then what was edited meanwhile is applied."""
    shop = program.load("shop", "def total(): return 1\n")
    other = program.load("other", "def total(): return 1\n")
    program.write("shop", "def total(:\n")
    pljam.start([program.folder])
    assert notes(pljam.reload_changed()) == [("shop", "syntax-error")]
    program.write("other", "def total(): return 22\n")
    assert pljam.reload_changed().ok
    assert other.total() == 22
    program.write("shop", "def total(): return 22\n")
    assert pljam.reload_changed().ok
    assert shop.total() == 22


def test_what_has_not_been_executed_yet_is_not_new(program: Program) -> None:
    """A module that reloads while its own body runs does not run its rest early."""
    program.write(
        "script",
        """\
        import pljam
        order = []
        pljam.start([__file__.rpartition('/')[0]])
        pljam.reload_changed()
        order.append("reloaded")
        def later(): return 1
        order.append("defined")
        """,
    )
    assert program.load("script").order == ["reloaded", "defined"]


def test_modules_of_loaders_that_transform_are_trusted(program: Program) -> None:
    """Code that a loader made from something else than the file's text says nothing of the text."""
    path = program.write("odd", "def total(): return 1\n")

    class Transforming(importlib.machinery.SourceFileLoader):
        """Compiles something else."""

        def source_to_code(  # type: ignore[override]
            self, data: bytes, path: str, *more: object, **options: object
        ) -> types.CodeType:
            """Compile the text with another number."""
            return compile(data.replace(b"1", b"7"), path, "exec")

    spec = importlib.util.spec_from_file_location(
        "odd", path, loader=Transforming("odd", str(path))
    )
    assert spec is not None and spec.loader is not None
    odd = importlib.util.module_from_spec(spec)
    sys.modules["odd"] = odd
    spec.loader.exec_module(odd)
    pljam.start([program.folder])
    assert pljam.reload_changed().files == ()
    assert odd.total() == 7


# Where nothing is to be done.


def test_free_threaded_builds_are_refused(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every function says so in its own way."""
    monkeypatch.setattr(sysconfig, "get_config_var", lambda name: 1)
    shop = program.load("shop", "price = 1\n")
    assert refused(shop) == "free-threaded"
    assert notes(pljam.reload_changed()) == [("python", "free-threaded")]
    assert notes(pljam.undo()) == [("python", "free-threaded")]
    assert [note.slug for note in pljam.plan_changed().refused] == ["free-threaded"]
    with pytest.raises(ReloadRefused):
        pljam.start()


def test_a_python_that_was_not_tested_is_warned_of_once(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second session says nothing."""
    monkeypatch.setattr(_current, "NEWEST", (3, 10))
    monkeypatch.setattr(_current, "_warned", False)
    with pytest.warns(RuntimeWarning, match="tested up to Python 3.10"):
        pljam.start([program.folder])
    pljam.stop()
    pljam.start([program.folder])


@pytest.mark.parametrize("value", ["off", "OFF"])
def test_the_environment_turns_everything_off(
    program: Program, monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    """With ``PLJAM=off`` every function does nothing, and returns what it would."""
    monkeypatch.setenv("PLJAM", value)
    before = list(sys.meta_path)
    shop = program.load("shop", "price = 1\n")
    session = pljam.start([program.folder], watch=True)
    program.write("shop", "price = 22\n")
    assert pljam.hot_reload(shop) is shop
    assert pljam.hot_reload("shop", "price") is shop
    assert pljam.reload_changed() == session.reload_changed() == ReloadReport()
    assert pljam.undo() == ReloadReport()
    assert str(pljam.plan_changed()) == ""
    assert pljam.before_reload(print) is print
    pljam.stop()
    assert (shop.price, sys.meta_path, _current._choices.before) == (1, before, [])
