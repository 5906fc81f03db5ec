"""Variations of the cases, made by rule: the same edit in other surroundings.

A variation is a case of its own: same stages, same outcomes, same checks, but other files or more
of them, or more that is held and checked. One that a fresh process cannot run, or whose texts name
what the variation renames, is not played: it says nothing about an engine.

    in_if       every module's statements stand in an `if` that is always taken
    in_package  the whole program stands in a package
    decorated   every undecorated function of a module has a decorator that returns it as it is
    elsewhere   functions and classes are held in containers, cells and attributes besides
    beside      every module has state beside what is edited, which stays the same object
    again       after its last stage the program goes back to its first one, and forth again
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

from edits.cases import Case, Stage

PACKAGE = "around"
SAME = b'"""Decorators that change nothing."""\n\n\ndef as_it_is(made):\n    return made\n'


class Inapplicable(Exception):
    """The case cannot be varied in this way; the text says why."""


@dataclass(frozen=True)
class Variation(Case):
    """A case in other surroundings."""

    how: str = ""

    @property
    def id(self) -> str:
        """The name of the case with the name of the variation."""
        return f"{super().id}+{self.how}"

    @property
    def text(self) -> bytes:
        """The script of the case, which names the modules of the program."""
        text = super().text
        return _renamed(text, self._tops()) if self.how == "in_package" else text

    def stages(self) -> tuple[Stage, ...]:
        """The stages of the case, with the files of the variation."""
        stages = super().stages()
        change = _CHANGES.get(self.how)
        if change is not None:
            stages = tuple(replace(s, files=change(self, dict(s.files))) for s in stages)
        if self.how == "again":
            if super().id in ONE_WAY:
                raise Inapplicable(ONE_WAY[super().id])
            words = {word for stage in stages[1:] for word in stage.outcomes}
            if words - {"applied", "replaced"} or "observe" not in self.functions:
                raise Inapplicable("going back has another outcome than going forth")
            number = len(stages)
            back = Stage(number, "again before", stages[0].files, ("any",))
            forth = Stage(number + 1, "again after", stages[1].files, ("any",))
            stages = (*stages, back, forth)
        return stages

    def prepare(self, script: ModuleType, directory: Path) -> None:
        """Let the script hold and check what the variation adds."""
        more = _MORE.get(self.how)
        if more is None and self.how != "again":
            return
        hold, check = getattr(script, "hold", None), getattr(script, "check", None)
        stages = {stage.name: stage for stage in self.stages()}

        def hold_more() -> Any:
            held = None
            if hold is not None:
                held = hold()
            elif "observe" in script.__dict__:
                script.__dict__["observe"]()
            return held, more(directory, self.stages()) if more is not None else None

        def check_more(held: Any, name: str) -> None:
            if check is not None and name in self.stage_names:
                check(held[0], name)
            if held[1] is not None:
                held[1](stages[name])

        script.__dict__.update(hold=hold_more, check=check_more)
        arrange = getattr(script, "arrange", None)
        if arrange is not None:
            script.__dict__["arrange"] = lambda name: arrange(name.removeprefix("again "))

    def _tops(self) -> set[str]:
        """The names of the program's top-level modules and packages, of all stages."""
        found = {Path(n).parts[0].removesuffix(".py") for s in super().stages() for n in s.files}
        return {name for name in found if name.isidentifier()}


def _parsed(text: bytes) -> ast.Module:
    try:
        text.decode("utf-8")
        if b"\t" in text or b"\f" in text or b"\r" in text or text.startswith(b"\xef\xbb\xbf"):
            raise Inapplicable("its files are no plain text")
        return ast.parse(text)
    except (SyntaxError, ValueError):
        raise Inapplicable("a stage is no program") from None


def _head(tree: ast.Module) -> int:
    """The number of lines that must come first: the docstring and future imports."""
    last = 0
    for number, node in enumerate(tree.body):
        is_docstring = number == 0 and isinstance(node, ast.Expr)
        is_docstring = is_docstring and isinstance(getattr(node, "value", None), ast.Constant)
        if not is_docstring and getattr(node, "module", None) != "__future__":
            break
        last = node.end_lineno or 0
    return last


def _each(change: Callable[[bytes], bytes]) -> Callable[[Variation, dict[str, bytes]], Any]:
    """A change of every Python file by itself."""

    def changed(case: Variation, files: dict[str, bytes]) -> dict[str, bytes]:
        return {n: change(t) if n.endswith(".py") else t for n, t in files.items()}

    return changed


def _in_if(text: bytes) -> bytes:
    """Indent all but the head of a module."""
    tree = _parsed(text)
    lines, head = text.decode().splitlines(keepends=True), _head(tree)
    rest = [node for node in tree.body if (node.end_lineno or 0) > head]
    if not rest:
        return text
    if rest[0].lineno <= head:
        raise Inapplicable("the head shares a line with a statement")
    inside: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, (ast.Constant, ast.JoinedStr)) and node.end_lineno is not None:
            inside.update(range(node.lineno + 1, node.end_lineno + 1))
    body = [
        line if number in inside or not line.strip() else f"    {line}"
        for number, line in enumerate(lines[head:], head + 1)
    ]
    return "".join([*lines[:head], "\nif __name__:\n", *body]).encode()


def _decorated(case: Variation, files: dict[str, bytes]) -> dict[str, bytes]:
    """Decorate the functions of all modules."""

    def one(text: bytes) -> bytes:
        tree = _parsed(text)
        lines = text.decode().splitlines(keepends=True)
        names = {
            node.lineno: node
            for node in tree.body
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and not node.decorator_list
        }
        if not names or any(node.col_offset for node in names.values()):
            return text
        for line in sorted(names, reverse=True):
            lines.insert(line - 1, "@_as_it_is\n")
        lines.insert(_head(tree), "\nfrom as_it_is import as_it_is as _as_it_is\n")
        return "".join(lines).encode()

    varied = _each(one)(case, files)
    return {**varied, "as_it_is.py": SAME}


def _beside(text: bytes) -> bytes:
    """Add state to a module."""
    _parsed(text)
    return text.rstrip(b"\n") + b"\n\n_state_beside = []\n"


def _in_package(case: Variation, files: dict[str, bytes]) -> dict[str, bytes]:
    """Move the modules of the program into a package."""
    tops = case._tops()
    moved = {
        f"{PACKAGE}/{name}" if name.endswith(".py") else name: _renamed(text, tops)
        if name.endswith(".py")
        else text
        for name, text in files.items()
    }
    return {f"{PACKAGE}/__init__.py": b"", **moved}


def _renamed(text: bytes, tops: set[str]) -> bytes:
    """Let absolute imports of some modules find them in the package."""
    tree = _parsed(text)
    words = re.compile(rf"\b({'|'.join(map(re.escape, sorted(tops)))})\b")
    lines = text.decode().splitlines(keepends=True)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            if words.search(node.value):
                raise Inapplicable("a text names a module")
        if isinstance(node, ast.ImportFrom) and not node.level:
            if (node.module or "").partition(".")[0] in tops:
                node.module = f"{PACKAGE}.{node.module}"
                _put(lines, node, ast.unparse(node))
        elif isinstance(node, ast.Import):
            if any(alias.name.partition(".")[0] in tops for alias in node.names):
                _put(lines, node, "; ".join(_imports(node, tops)))
    return "".join(lines).encode()


def _imports(node: ast.Import, tops: set[str]) -> Iterator[str]:
    """Yield the statements that bind what an import statement binds."""
    for alias in node.names:
        top, _, rest = alias.name.partition(".")
        if top not in tops:
            yield ast.unparse(ast.Import([alias]))
        elif alias.asname and rest:
            yield f"import {PACKAGE}.{alias.name} as {alias.asname}"
        elif rest:
            yield f"import {PACKAGE}.{alias.name}"
            yield f"from {PACKAGE} import {top}"
        else:
            yield f"from {PACKAGE} import {top}" + (f" as {alias.asname}" if alias.asname else "")


def _put(lines: list[str], node: ast.stmt, text: str) -> None:
    """Put a text in the place of a statement, keeping the number of lines."""
    first, last = node.lineno - 1, (node.end_lineno or node.lineno) - 1
    line = lines[last]
    if lines[first][: node.col_offset].strip() or line[node.end_col_offset or 0 :].strip():
        raise Inapplicable("an import shares its line")
    lines[first] = lines[first][: node.col_offset] + text + "\n"
    lines[first + 1 : last + 1] = ["\n"] * (last - first)


_CHANGES: dict[str, Callable[[Variation, dict[str, bytes]], dict[str, bytes]]] = {
    "in_if": _each(_in_if),
    "in_package": _in_package,
    "decorated": _decorated,
    "beside": _each(_beside),
}


def _program(directory: Path) -> Iterator[tuple[str, ModuleType]]:
    """Yield the loaded modules of the program."""
    for name, module in list(sys.modules.items()):
        file = getattr(module, "__file__", None) if isinstance(module, ModuleType) else None
        if isinstance(file, str) and file.startswith(f"{directory}/"):
            yield name, module


def _hold_elsewhere(directory: Path, stages: Sequence[Stage]) -> Callable[[Stage], None]:
    """Hold what stays defined at every stage, and return what checks that it follows."""
    ran = [stage for stage in stages if not stage.stays]
    holders: dict[tuple[str, str], list[Any]] = {}
    for module_name, module in _program(directory):
        file = _file_of(module, directory)
        stay = set.intersection(*(_defined_once(stage.files.get(file, b"")) for stage in ran))
        for name, value in list(vars(module).items()):
            if name in stay and _is_own(value, module_name, name):
                holders[module_name, name] = _holders(value)

    def check(stage: Stage) -> None:
        if stage.stays or any(":" in word for word in stage.outcomes):
            return
        for (module_name, name), held in list(holders.items()):
            now = vars(sys.modules.get(module_name, sys)).get(name)
            if now is None:
                del holders[module_name, name]  # what a condition binds again is another one
            elif _is_own(now, module_name, name):
                places = [place for place, look in held if look() is not now]
                assert not places, f"{module_name}.{name} is another one in {places}"

    return check


def _defined_once(text: bytes) -> set[str]:
    """The names that exactly one statement of a module defines as a function or class."""
    found: list[str] = []
    pending: list[ast.AST] = [ast.parse(text)]
    while pending:
        node = pending.pop()
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            found.append(node.name)
        else:
            pending.extend(ast.iter_child_nodes(node))
    return {name for name in found if found.count(name) == 1}


def _is_own(value: Any, module: str, name: str) -> bool:
    kinds = (FunctionType, type)
    if not isinstance(value, kinds):
        return False
    return value.__module__ == module and value.__qualname__ == name


def _file_of(module: ModuleType, directory: Path) -> str:
    return Path(str(module.__file__)).relative_to(directory).as_posix()


def _holders(value: Any) -> list[tuple[str, Callable[[], Any]]]:
    """Hold a value in several ways; each is a word and a function that looks there."""

    class Holder:
        pass

    a_list, a_dict, an_object = [value], {"key": value}, Holder()
    an_object.attribute = value  # type: ignore[attr-defined]
    nested = {"inside": [(value,)]}

    def closure() -> Any:
        return value

    return [
        ("a list", lambda: a_list[0]),
        ("a dict", lambda: a_dict["key"]),
        ("an attribute", lambda: an_object.attribute),  # type: ignore[attr-defined]
        ("a tuple in a list in a dict", lambda: nested["inside"][0][0]),
        ("a cell", closure),
    ]


def _keep_beside(directory: Path, stages: Sequence[Stage]) -> Callable[[Stage], None]:
    """Put something into the state of each module, and return what checks that it stays."""
    state: dict[str, list[object]] = {}
    for name, module in _program(directory):
        found = vars(module).get("_state_beside")
        if isinstance(found, list):
            found.append("kept")
            state[name] = found

    def check(stage: Stage) -> None:
        for name, kept in list(state.items()):
            module = sys.modules.get(name)
            if module is None:
                del state[name]  # a module that is loaded again begins anew
            elif _file_of(module, directory) in stage.files:
                assert vars(module).get("_state_beside") is kept, f"the state of {name} is lost"
                assert kept == ["kept"], f"the state of {name} is {kept}"

    return check


_MORE: dict[str, Callable[[Path, Sequence[Stage]], Callable[[Stage], None]]] = {
    "elsewhere": _hold_elsewhere,
    "beside": _keep_beside,
}
# What going forth did is state when the program goes back: a fresh process does not have it.
ONE_WAY = {
    "functions/keyword_default_evaluated_in_order": "the program lists what was evaluated",
    "functions/nested_function_gains_nonlocal": "a call has bound a global name",
    "classes/class_body_runs_code": "a loop stored members under names that no statement shows",
    "state/new_side_effect_runs_once": "what a deleted call did is not undone",
    "state/registry_not_registered_twice": "an entry that holds a name alone stays",
    "batches/value_reached_through_unchanged_module": "what a deleted call did is not undone",
}
NAMES = ("in_if", "in_package", "decorated", "elsewhere", "beside", "again")
# These look at files of their own, or at what the process holds as a whole.
LEFT_OUT = ("odd", "running")
# Those of this kind count lines, which these variations add.
LINES = ("in_if", "decorated", "in_package")


def variations(cases: list[Case]) -> list[Case]:
    """The variations of some cases, in their order."""
    return [
        Variation(case.folder, how)
        for case in cases
        if case.kind not in LEFT_OUT and "drive" not in case.functions
        for how in NAMES
        if case.kind != "places" or how not in LINES
    ]
