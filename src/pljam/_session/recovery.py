"""What a module runs that was loaded before anybody kept its source: its live code tells.

The answer is an old version of the file, made from the present one. Where the live functions have
other code than the file, the old version has a mark in the body; where they have other parameters,
it has those; what the process does not have, it has not; what only the process has is added. Of
other statements the byte code that was loaded tells the constants, if it is still there; else they
are taken for unchanged, and that is reported.
"""

from __future__ import annotations

import ast
import dis
import importlib.util
import inspect
import io
import marshal
import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from importlib.machinery import SourceFileLoader
from types import CodeType, FunctionType, ModuleType
from typing import Any, NamedTuple

from pljam._apply import heap
from pljam._apply.codes import Lineage, place_of, same_work
from pljam._apply.raw import MISSING, class_dict, is_kind
from pljam._session.disk import overtaken
from pljam._session.marks import Pair, equal, is_plain, mark
from pljam._source.names import deletes, mangle
from pljam._source.statements import ModuleSource, Statement
from pljam._source.text import SourceError, future_flags
from pljam.report import Note

SLUG = "no-baseline"
_NO_DEFINITIONS = frozenset(
    {"<listcomp>", "<setcomp>", "<dictcomp>", "<genexpr>", "<lambda>", "__annotate__"}
)

LiveFunctions = Mapping[str, Mapping[str, list[FunctionType]]]
"""The functions of the process: by file, then by qualified name."""


class Recovered(NamedTuple):
    """The old version, the present one itself where nothing differs, and what is not known."""

    source: ModuleSource
    notes: list[Note]


def live_functions(paths: Iterable[str]) -> LiveFunctions:
    """Return the functions that were made by some files: one pass over all objects."""
    wanted = set(paths)
    found: dict[str, dict[str, list[FunctionType]]] = {path: defaultdict(list) for path in wanted}
    for function in heap.live_functions() if wanted else ():
        code = function.__code__
        if code.co_filename in wanted:
            found[code.co_filename][code.co_qualname].append(function)
    return found


def can_tell(module: ModuleType) -> bool:
    """Whether a module's code is what compiling its file gives: no loader transforms it."""
    loader = module.__dict__.get("__loader__")
    if loader is None or module.__dict__.get("__name__") == "__main__":
        return True
    plain = ("get_code", "get_data", "source_to_code", "exec_module")
    return isinstance(loader, SourceFileLoader) and all(
        getattr(type(loader), name) is getattr(SourceFileLoader, name) for name in plain
    )


def recover(
    source: ModuleSource,
    module: ModuleType,
    live: LiveFunctions,
    lineage: Lineage,
    was_edited: bool = False,
) -> Recovered:
    """Return what ``module`` runs, given that it came from some version of ``source``'s file.

    ``was_edited`` says that it was another version, even if no definition shows that. ``lineage``
    learns where the live code stands in the old version. Raises ``SourceError`` if the
    present version is no program.
    """
    loaded, is_current = _byte_code(source)
    functions = {
        name: [f for f in found if f.__globals__ is module.__dict__]
        for name, found in live.get(source.path, {}).items()
    }
    if loaded is not None and any(p.moved or p.changed for p in _pairs(loaded, functions)):
        # What was loaded was another version.
        loaded = None
    if loaded is not None and is_current:
        return Recovered(source, [])
    current = _compiled(source)
    if loaded is not None and loaded == current:
        return Recovered(source, [])
    pairs = list(_pairs(current, functions))
    recovery = _Recovery(source, module, functions, current, loaded)
    recovery.was_edited = was_edited
    old = recovery.run(pairs)
    for pair in pairs:
        if pair.moved or pair.changed:
            lineage.set(pair.function.__code__, place_of(pair.code))
            lineage.succeed(pair.function.__code__, pair.code)
    return Recovered(old or source, recovery.notes)


def _compiled(source: ModuleSource) -> CodeType:
    try:
        code = compile(source.tree, source.path, "exec", source.flags, dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError) as error:
        raise SourceError(f"{type(error).__name__}: {error}") from None
    assert isinstance(code, CodeType)
    return code


def _byte_code(source: ModuleSource) -> tuple[CodeType | None, bool]:
    """Return the code in the file's byte code cache, and whether it is that of ``source``."""
    try:
        with io.open(importlib.util.cache_from_source(source.path), "rb") as file:  # noqa: UP020
            data = file.read()
        if data[:4] != importlib.util.MAGIC_NUMBER:
            return None, False
        code = marshal.loads(memoryview(data)[16:])
        is_current = _is_header(source, data[4:16])
    except (OSError, NotImplementedError, ValueError, EOFError, TypeError):
        return None, False
    return (code, is_current) if isinstance(code, CodeType) else (None, False)


def _is_header(source: ModuleSource, header: bytes) -> bool:
    """Whether the head of a byte code file names the time and size of the source file."""
    if int.from_bytes(header[:4], "little"):
        return header[4:] == importlib.util.source_hash(source.data)
    status = os.stat(source.path)
    size = len(source.data)
    return (
        int.from_bytes(header[4:8], "little") == int(status.st_mtime) & 0xFFFFFFFF
        and int.from_bytes(header[8:12], "little") == size & 0xFFFFFFFF
        and status.st_size == size
        and not overtaken(source.path)
    )


# Definitions.


def _definitions(code: CodeType) -> Iterator[CodeType]:
    """Yield the code of the functions that a module defines, in classes too."""
    for constant in code.co_consts:
        if not isinstance(constant, CodeType) or constant.co_name in _NO_DEFINITIONS:
            continue
        is_body = not constant.co_flags & inspect.CO_OPTIMIZED
        if is_body or constant.co_name.startswith("<generic parameters"):
            yield from _definitions(constant)
        else:
            yield constant


def _pairs(code: CodeType, live: Mapping[str, list[FunctionType]]) -> Iterator[Pair]:
    """Yield the definitions of a module, each with its live functions."""
    expected: dict[str, list[CodeType]] = defaultdict(list)
    for definition in _definitions(code):
        expected[definition.co_qualname].append(definition)
    for name, codes in expected.items():
        left, free = list(codes), []
        for function in live.get(name, []):
            same = next((c for c in codes if _same(c, function.__code__)), None)
            if same is None:
                free.append(function)
            else:
                yield Pair(same, function, False, False)
                left = [c for c in left if c is not same]
        free.sort(key=lambda f: f.__code__.co_firstlineno)
        if len(codes) == 1:
            # Several functions may share a definition: a factory's, or one that is held twice.
            left = left * len(free)
        for one, function in zip(left, free, strict=False):
            yield Pair(one, function, True, not same_work(one, function.__code__))


def _same(one: CodeType, other: CodeType) -> bool:
    """Whether two code objects are the same, their lines too; not so their files."""
    return one == other and one.co_linetable == other.co_linetable


class _Recovery:
    """The making of one old version."""

    def __init__(
        self,
        source: ModuleSource,
        module: ModuleType,
        live: Mapping[str, list[FunctionType]],
        current: CodeType,
        loaded: CodeType | None,
    ) -> None:
        self.source = source
        self.names: dict[str, Any] = module.__dict__
        self.live = live
        self.expected = {code.co_qualname for code in _definitions(current)}
        self.stored = None if loaded is None else dict(_stored_constants(loaded))
        self.assigned = {
            name
            for node in ast.walk(source.tree)
            if isinstance(node, ast.Global)
            for name in node.names
        }
        self.running = _running_line(self.names)
        self.was_edited = False
        self.notes: list[Note] = []
        # Another text at the end: these are not the bytes of any file.
        data = source.data + b"\n# as the live code shows it\n"
        self.old = ModuleSource(source.module, source.path, data, source.package)

    def run(self, pairs: list[Pair]) -> ModuleSource | None:
        """Return the old version, or nothing if it is the present one."""
        old = self.old
        old.tree = ast.parse(self.source.text, self.source.path)
        lines = mark(old.tree, pairs)
        found_other = bool(lines)
        for statement in old.walk():
            if any(statement.start <= line <= statement.end for line in lines):
                # Other text, so that the statement counts as one that was edited.
                statement.text += "\n"
        statements = self._body(list(old.statements), self.names, "")
        found_other = found_other or statements != list(old.statements)
        old.statements = tuple(statements)
        old.flags = future_flags(ast.Module(body=[s.node for s in statements], type_ignores=[]))
        self.was_edited = self.was_edited or found_other
        constants = {s.start for s in old.walk() if self._constant(s)}
        for statement in old.walk():
            if any(statement.start <= line <= statement.end for line in constants):
                statement.text += "\n"
        if found_other and self.stored is None:
            reason = "edited before it was tracked: what is no definition is taken for unchanged"
            self.notes.append(Note(old.module, SLUG, old.path, 1, reason))
        return old if found_other or constants else None

    # What the process does not have, and what the file does not have.

    def _body(self, body: list[Statement], names: Mapping[str, Any], scope: str) -> list[Statement]:
        deleted = set().union(*(deletes(s.node) for s in body))
        bound = set().union(*(s.binds for s in body))
        if "*" in bound:
            return body
        kept = [s for s in body if not self._is_new(s, body, names, deleted)]
        for statement in kept:
            cls = self._class(statement, names)
            if cls is not None:
                members = self._body(list(statement.body), class_dict(cls), statement.qualname)
                if members != list(statement.body):
                    statement.body = tuple(members)
                    statement.text += "\n"
        private = scope.rpartition(".")[2] or None
        known = {mangle(name, private) for name in bound}
        return kept + [
            _definition(name, scope, line, is_class)
            for name, line, is_class in self._gone(names, scope)
            if name not in known
        ]

    def _is_new(
        self,
        statement: Statement,
        body: list[Statement],
        names: Mapping[str, Any],
        deleted: set[str],
    ) -> bool:
        """Whether nothing in the process speaks for the statement having been executed."""
        if statement.scope and not statement.is_function:
            # Metaclasses and class decorators take attributes out of classes.
            return False
        if self.running is not None and statement.end >= self.running:
            return False
        together = [statement]
        if statement.enclosures:
            if any(isinstance(enclosure.node, ast.If) for enclosure in statement.enclosures):
                return False
            together = [s for s in body if s.top is statement.top]
        private = statement.scope.rpartition(".")[2] or None
        bound = set().union(*(s.binds for s in together))
        return bool(bound) and all(
            mangle(name, private) not in names and name not in deleted for name in bound
        )

    def _class(self, statement: Statement, names: Mapping[str, Any]) -> type | None:
        """Return the live class of a class statement, if its members are what its body bound."""
        value = names.get(statement.name) if statement.is_class else None
        if not is_kind(value, type) or type(value) is not type or statement.decorators:
            return None
        assert isinstance(value, type)
        own = value.__module__ == self.names.get("__name__")
        return value if own and value.__qualname__ == statement.qualname else None

    def _gone(self, names: Mapping[str, Any], scope: str) -> Iterator[tuple[str, int, bool]]:
        """Yield the live definitions that the file has not: name, line, and whether a class."""
        for name, value in names.items():
            qualname = f"{scope}.{name}" if scope else name
            if is_kind(value, staticmethod, classmethod):
                value = value.__func__
            if is_kind(value, FunctionType):
                functions = self.live.get(qualname, [])
                if value in functions and qualname not in self.expected:
                    yield name, value.__code__.co_firstlineno, False
            elif is_kind(value, type) and value.__module__ == self.names.get("__name__"):
                inside = any(n.startswith(f"{qualname}.") for n in self.live)
                if inside and value.__qualname__ == qualname:
                    yield name, getattr(value, "__firstlineno__", 1), True

    # Constants.

    def _constant(self, statement: Statement) -> bool:
        """Put the loaded constant into an assignment; return whether it is another one."""
        node = statement.node
        if not isinstance(node, (ast.Assign, ast.AnnAssign)) or statement.enclosures:
            return False
        target = node.targets[0] if isinstance(node, ast.Assign) else node.target
        if not isinstance(target, ast.Name) or len(statement.binds) != 1 or node.value is None:
            return False
        try:
            value = ast.literal_eval(node.value)
        except (ValueError, TypeError, SyntaxError):
            return False
        if not is_plain(value):
            return False
        if self.stored is not None:
            known = self.stored.get((statement.scope, target.id), [])
            if len(known) != 1 or equal(known[0], value):
                return False
            node.value = ast.copy_location(ast.Constant(value=known[0]), node.value)
            return True
        held = self.names.get(target.id, MISSING) if not statement.scope else MISSING
        is_state = target.id in self.assigned or held is MISSING
        if self.was_edited and not is_state and not equal(held, value):
            reason = f"{statement.summary()} · the process holds another value, and keeps it"
            what = f"{self.old.module}.{target.id}"
            self.notes.append(Note(what, SLUG, self.old.path, node.lineno, reason))
        return False


def _stored_constants(
    code: CodeType, scope: str = ""
) -> Iterator[tuple[tuple[str, str], list[Any]]]:
    """Yield what a module's or class's byte code stores, by scope and name, where constant."""
    found: dict[str, list[Any]] = defaultdict(list)
    before: dis.Instruction | None = None
    for instruction in dis.get_instructions(code):
        if instruction.opname == "STORE_NAME":
            loads = before is not None and before.opname.startswith(("LOAD_CONST", "LOAD_SMALL"))
            value = before.argval if loads and before is not None else MISSING
            found[instruction.argval].append(value)
        before = instruction
    for name, values in found.items():
        if MISSING not in values and all(map(is_plain, values)):
            yield (scope, name), values
    for constant in code.co_consts:
        if isinstance(constant, CodeType) and not constant.co_flags & inspect.CO_OPTIMIZED:
            yield from _stored_constants(constant, constant.co_qualname)


def _definition(name: str, scope: str, line: int, is_class: bool) -> Statement:
    """Return a definition that stands for one that the file has no more."""
    text = f"class {name}: pass" if is_class else f"def {name}(): pass"
    node = ast.parse(text).body[0]
    ast.increment_lineno(node, line - 1)
    return Statement(node, text, line, (), scope, top=node)


def _running_line(names: Mapping[str, Any]) -> int | None:
    """Return the line of a module's body that is being executed, on whatever thread."""
    for _, frame in heap.thread_frames():
        if frame.f_code.co_name == "<module>" and frame.f_globals is names:
            return frame.f_lineno
    return None
