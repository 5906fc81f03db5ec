"""The house rules that the code itself must keep: who imports whom, and what every file has."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from pljam._version import __version__

PROJECT = Path(__file__).resolve().parent.parent
PACKAGE = PROJECT / "src" / "pljam"
MESSAGES = PROJECT / "docs" / "messages.md"
CORPUS = PROJECT / "tests" / "edits"

# Imports run towards smaller numbers, or stay within one entry of this table.  A name stands for
# the module or package `pljam.<name>`, and the facade for `pljam` itself.
FACADE = "__init__"
LAYERS = {
    "_version": 0,
    "_versions": 0,
    "report": 0,
    "_source": 1,
    "_plan": 2,
    "_apply": 3,
    "_replay": 4,
    "_session": 5,
    "render": 6,
    "_terminal": 6,
    "imports_view": 8,
    "_watch": 6,
    "_watch_process": 6,
    "_current": 7,
    FACADE: 8,
    "_run": 9,
    "_live": 9,
    "integrations": 10,
    "cli": 10,
    "__main__": 11,
}
ENGINE = (
    "_version",
    "_versions",
    "report",
    "_source",
    "_plan",
    "_apply",
    "_replay",
    "_session",
    "_current",
)
# These read and decide; what the process holds is not theirs to see.
PURE = ("_source", "_plan")
LIVE_MODULES = {"ctypes", "gc", "inspect", "threading", "weakref"}
LIVE_NAMES = {
    "importlib.import_module",
    "importlib.reload",
    "sys._current_frames",
    "sys._getframe",
    "sys.meta_path",
    "sys.modules",
    "sys.monitoring",
    "sys.path_importer_cache",
}
LIVE_CALLS = {"__import__", "delattr", "eval", "exec", "globals", "setattr"}

VERSIONS = {"sys.version_info", "sys.hexversion", "sys.version"}
LONGEST_FILE = 700
BROAD = {"Exception", "BaseException", "builtins.Exception", "builtins.BaseException"}

# A slug is what a `slug=` argument gives, and every other string of words joined by hyphens, so
# that tables of slugs count too.  What looks like one and is none stands here.
HYPHENATED = re.compile(r"[a-z]+(-[a-z]+)+")
NO_SLUGS: set[str] = {
    *("surrogate-escape", "utf-sig"),
    *("conda-meta", "dist-packages", "site-packages"),
}
HEADING = re.compile(r"^#{2,4} `?([a-z]+(?:-[a-z]+)*)`?\s*$", re.MULTILINE)


def python_files(*folders: Path) -> list[Path]:
    """Every Python file of ours under these folders, without the programs of the edits corpus."""
    files: list[Path] = []
    for folder in folders:
        files += sorted(folder.glob("*.py"))
        # Below tests/edits/<kind>/ are the cases.
        if folder.parent != CORPUS:
            files += python_files(*sorted(inner for inner in folder.iterdir() if inner.is_dir()))
    return files


SOURCES = python_files(PACKAGE)
OURS = [*SOURCES, *python_files(PROJECT / "tests", PROJECT / "tools")]


def name_of(file: Path) -> str:
    """The path of a file from the project's directory, to name it by."""
    return file.relative_to(PROJECT).as_posix()


@cache
def tree_of(file: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(file.read_text("utf-8"), str(file))


@cache
def nodes_of(file: Path) -> tuple[ast.AST, ...]:
    """Every node of a file's syntax tree."""
    return tuple(ast.walk(tree_of(file)))


def entry_of(file: Path) -> str:
    """The entry of the table of layers that a file of the package belongs to."""
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


@cache
def imported(file: Path) -> tuple[tuple[int, str], ...]:
    """The line and absolute name of every module or member that a file of the package imports."""
    return tuple(_imported(file))


def _imported(file: Path) -> Iterator[tuple[int, str]]:
    package = ("pljam", *file.relative_to(PACKAGE).parts[:-1])
    for node in nodes_of(file):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            origin = [*above, node.module] if node.module else above
            for alias in node.names:
                yield node.lineno, ".".join([*origin, alias.name])


def dotted(node: ast.expr) -> str:
    """The dotted name that an expression spells, or nothing."""
    if isinstance(node, ast.Attribute):
        origin = dotted(node.value)
        return f"{origin}.{node.attr}" if origin else ""
    return node.id if isinstance(node, ast.Name) else ""


@pytest.mark.parametrize("file", SOURCES, ids=name_of)
def test_imports_run_one_way(file: Path) -> None:
    """A module imports from its own entry of the table and from lower layers, never upwards."""
    own = entry_of(file)
    assert own in LAYERS, f"give {own} a layer, in test_house.py"
    wrong = []
    for line, name in imported(file):
        head, *rest = name.split(".")
        if head != "pljam":
            continue
        # `from pljam import x` is an import of the facade, unless x is a module.
        target = rest[0] if rest and rest[0] in LAYERS else FACADE
        if target != own and LAYERS[target] >= LAYERS[own]:
            wrong.append(f"line {line}: {own} imports {name}")
    assert wrong == []


@pytest.mark.parametrize(
    "file", [file for file in SOURCES if entry_of(file) in ENGINE], ids=name_of
)
def test_engine_imports_the_standard_library_only(file: Path) -> None:
    """The engine can live in anyone's process: it asks for nothing that Python does not bring."""
    # annotationlib came with 3.14, and is asked for behind a look at the version.
    allowed = sys.stdlib_module_names | {"pljam", "annotationlib"}
    foreign = [name for _, name in imported(file) if name.split(".")[0] not in allowed]
    assert foreign == []


@pytest.mark.parametrize("file", [file for file in SOURCES if entry_of(file) in PURE], ids=name_of)
def test_reading_and_planning_touch_no_live_object(file: Path) -> None:
    """What reads and decides sees files and plain values, never what the process holds."""
    wrong = [
        f"line {line}: imports {name}"
        for line, name in imported(file)
        if name.split(".")[0] in LIVE_MODULES or name in LIVE_NAMES
    ]
    for node in nodes_of(file):
        if isinstance(node, ast.Attribute) and dotted(node) in LIVE_NAMES:
            wrong.append(f"line {node.lineno}: uses {dotted(node)}")
        elif isinstance(node, ast.Call) and dotted(node.func) in LIVE_CALLS:
            wrong.append(f"line {node.lineno}: calls {dotted(node.func)}")
    assert wrong == []


def test_importing_brings_the_standard_library_only() -> None:
    """Without site packages the package can be imported, and it loads nothing from elsewhere."""
    script = f"""if True:
        import sys
        sys.path.insert(0, {str(PACKAGE.parent)!r})
        import pljam
        loaded = {{name.partition(".")[0] for name in sys.modules}}
        print(sorted(loaded - sys.stdlib_module_names - {{"pljam", "__main__"}}))
    """
    command = [sys.executable, "-I", "-S", "-c", script]
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("[]\n", "")


def test_importing_starts_nothing() -> None:
    """An import of the package starts no thread, and leaves the program's hooks alone."""
    script = f"""if True:
        import sys
        sys.path.insert(0, {str(PACKAGE.parent)!r})
        import gc, threading
        hooks = "sys.meta_path, sys.path_hooks, sys.excepthook, sys.gettrace(), gc.callbacks"
        before = repr(eval(hooks))
        import pljam
        print(repr(eval(hooks)) == before, threading.active_count())
    """
    command = [sys.executable, "-I", "-S", "-c", script]
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("True 1\n", "")


def test_importing_loads_no_engine() -> None:
    """An import of the package costs next to nothing; every public name can be had all the same."""
    script = f"""if True:
        import sys
        sys.path.insert(0, {str(PACKAGE.parent)!r})
        import pljam
        parts = ("pljam._source", "pljam._plan", "pljam._apply", "pljam.report", "dataclasses")
        print([part for part in parts if part in sys.modules])
        print([name for name in pljam.__all__ if name not in dir(pljam)])
        print([name for name in pljam.__all__ if getattr(pljam, name, None) is None])
        print(pljam.Session is pljam.Session, hasattr(pljam, "no_such_name"))
    """
    command = [sys.executable, "-I", "-S", "-c", script]
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("[]\n[]\n[]\nTrue False\n", "")


@pytest.mark.parametrize("file", OURS, ids=name_of)
def test_modules_classes_and_tests_say_what_they_are(file: Path) -> None:
    """Modules, classes and tests have a docstring that begins with one plain sentence."""
    is_test_file = file.name.startswith("test_")
    wrong = []
    waiting: list[ast.AST] = [tree_of(file)]
    while waiting:
        node = waiting.pop()
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            # What a function defines for itself is not part of the map of the file.
            if not (is_test_file and node.name.startswith("test_")):
                continue
        else:
            waiting.extend(ast.iter_child_nodes(node))
            if not isinstance(node, (ast.Module, ast.ClassDef)):
                continue
        first_sentence = (ast.get_docstring(node) or "").split("\n\n")[0].rstrip()
        if not first_sentence.endswith((".", "?", "!", ":")):
            wrong.append(getattr(node, "name", "the module"))
    assert wrong == []


def test_versions_differ_in_one_file() -> None:
    """Whatever depends on the version of Python asks one file for a fact with a name."""
    asking = [
        file.name
        for file in SOURCES
        if any(dotted(n) in VERSIONS for n in nodes_of(file) if isinstance(n, ast.Attribute))
    ]
    assert asking == ["_versions.py"]


@pytest.mark.parametrize("file", SOURCES, ids=name_of)
def test_files_are_short(file: Path) -> None:
    """A file holds one concept, so it stays short."""
    length = len(file.read_text("utf-8").splitlines())
    assert length <= LONGEST_FILE


@pytest.mark.parametrize("file", SOURCES, ids=name_of)
def test_broad_handlers_say_why(file: Path) -> None:
    """Whoever catches every exception says why, in a comment at the handler."""
    lines = file.read_text("utf-8").splitlines()
    wrong = []
    for node in nodes_of(file):
        if not isinstance(node, ast.ExceptHandler):
            continue
        caught = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
        broad = [kind for kind in caught if kind is None or dotted(kind) in BROAD]
        # The comment stands on the line of the handler, or on the ones around it.
        near = lines[node.lineno - 2 : node.body[0].lineno]
        if broad and not any("# why:" in line for line in near):
            wrong.append(f"line {node.lineno}")
    assert wrong == []


@cache
def slugs_in_code() -> dict[str, str]:
    """Every slug that the package's code spells, with the first place where it does."""
    found: dict[str, str] = {}
    for file in SOURCES:
        for node in nodes_of(file):
            texts: list[ast.expr] = [node] if isinstance(node, ast.Constant) else []
            if isinstance(node, ast.Call):
                texts = [word.value for word in node.keywords if word.arg == "slug"]
                if dotted(node.func) == "Refusal":
                    texts += node.args[:1]
            for text in texts:
                if not isinstance(text, ast.Constant) or not isinstance(text.value, str):
                    continue
                is_slug = HYPHENATED.fullmatch(text.value) and text.value not in NO_SLUGS
                if is_slug or (isinstance(node, ast.Call) and text.value):
                    found.setdefault(text.value, f"{name_of(file)}:{text.lineno}")
    return found


@cache
def documented_slugs() -> set[str]:
    """Every slug that has an entry in the docs."""
    return set(HEADING.findall(MESSAGES.read_text("utf-8")))


def test_every_slug_has_an_entry() -> None:
    """Whoever meets a reason finds what happened, the likely cause and the remedy in the docs."""
    missing = {slug: at for slug, at in slugs_in_code().items() if slug not in documented_slugs()}
    assert missing == {}


def test_every_entry_has_its_slug() -> None:
    """The docs explain no reason that the code never gives."""
    code = "\n".join(file.read_text("utf-8") for file in SOURCES)
    unused = {slug for slug in documented_slugs() if f'"{slug}"' not in code}
    assert unused == set()


def test_the_corpus_uses_documented_slugs() -> None:
    """What a case of the edits corpus declares as its outcome has an entry in the docs."""
    unknown = {}
    for case in sorted(CORPUS.glob("*/*/case.py")):
        for node in tree_of(case).body:
            if not isinstance(node, ast.Assign) or dotted(node.targets[0]) != "OUTCOME":
                continue
            for word in ast.walk(node.value):
                if isinstance(word, ast.Constant) and ":" in str(word.value):
                    for outcome in str(word.value).split("|"):
                        slug = outcome.partition(":")[2]
                        if slug and slug not in documented_slugs():
                            unknown[name_of(case)] = slug
    assert unknown == {}


def test_the_version_stands_in_one_place() -> None:
    """Only `_version.py` spells the version out, and the changelog begins with it."""
    spelt = re.compile(r"""^__version__ = ["']""", re.MULTILINE)
    places = [file.name for file in SOURCES if spelt.search(file.read_text("utf-8"))]
    assert places == ["_version.py"]
    changelog = (PROJECT / "CHANGELOG.md").read_text("utf-8")
    newest = re.search(r"^## (\S+)", changelog, re.MULTILINE)
    assert newest is not None
    assert newest[1] == __version__
