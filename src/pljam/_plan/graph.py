"""The loaded project modules as sources, and what a dotted name in one of them denotes."""

from __future__ import annotations

import ast
import builtins
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pljam._plan.effects import Resolved
from pljam._plan.spelling import Spelling
from pljam._source.import_lines import imported_from
from pljam._source.names import body_reads, dotted, reads
from pljam._source.statements import ModuleSource, Statement
from pljam._versions import LAZY_ANNOTATIONS

_DEPTH = 40

Name = tuple[str, str]
"""A module and a dotted name in it."""


@dataclass(frozen=True)
class Use:
    """A statement that reads a name: while it is executed, by calling it, or when it is called."""

    statement: Statement
    called: bool = False
    by_body: bool = False
    by_header: bool = False


class UseIndex:
    """The uses of names, of those modules that were looked at."""

    def __init__(self) -> None:
        self.modules: set[str] = set()
        self._uses: dict[Name, list[tuple[str, list[Use]]]] = defaultdict(list)

    def add(self, module: str, uses: Mapping[Name, list[Use]]) -> None:
        """Take in the uses of one module."""
        self.modules.add(module)
        for name, found in uses.items():
            self._uses[name].append((module, found))

    def of(self, name: Name) -> Sequence[tuple[str, list[Use]]]:
        """Return the uses of a name, by module."""
        return self._uses.get(name, ())


class ModuleGraph:
    """Answers questions about names across the sources of the loaded project modules."""

    def __init__(self, sources: Mapping[str, ModuleSource]) -> None:
        self.sources = sources
        self._bindings: dict[str, dict[str, list[Statement]]] = {}
        self._trail: list[Name] | None = None
        self.spelling = Spelling(sources)
        self._uses: dict[frozenset[str], UseIndex] = {}
        self._imports: dict[str, frozenset[str]] = {}
        self._passes: dict[str, dict[str, set[str]]] = {}
        self._about: dict[str, tuple[bool, dict[str, str]]] = {}

    def bindings(self, module: str) -> Mapping[str, list[Statement]]:
        """Return the statements that bind each module-level name; ``*`` holds the star imports."""
        found = self._bindings.get(module)
        if found is None:
            found = defaultdict(list)
            for statement in self.sources[module].statements:
                for name in statement.binds:
                    found[name].append(statement)
            self._bindings[module] = found
        return found

    def resolve(self, module: str, name: str) -> Resolved:
        """Return what ``name``, a dotted name read in ``module``, denotes."""
        return self._resolve(module, name, _DEPTH)

    def _resolve(self, module: str, name: str, depth: int) -> Resolved:
        if self._trail is not None:
            self._trail.append((module, name))
        head, _, rest = name.partition(".")
        bindings = self.bindings(module)
        binders = bindings.get(head, [])
        if not binders:
            for star in bindings.get("*", []):
                source = self.imported_module(module, star.node)
                if source in self.sources and depth:
                    found = self._resolve(source, name, depth - 1)
                    if found.kind not in ("unknown", "builtin"):
                        return found
            if hasattr(builtins, head):
                return Resolved("builtin", "builtins", name, None)
            return Resolved("unknown", module, name, None)
        first = [s for s in binders if s.name or head not in self._heads(s)]
        if len(first) == 1 or all(binder.is_import for binder in binders):
            statement = first[-1] if first else binders[-1]
            if statement.is_import:
                return self._resolve_import(module, statement.node, head, rest, depth)
            if statement.is_function:
                kind = "value" if rest else "function"
                return Resolved(kind, module, name, statement.node)
            if statement.is_class:
                kind = "value" if rest else "class"
                return Resolved(kind, module, name, statement.node)
            return Resolved("value", module, name, statement.node)
        return Resolved("value", module, name, binders[-1].node)

    def _heads(self, statement: Statement) -> set[str]:
        """The first parts of the names that a statement reads: it may make a name from itself."""
        found = {name.partition(".")[0] for name in self.reads_of(statement)}
        return found | (
            set(statement.binds) if isinstance(statement.node, ast.AugAssign) else set()
        )

    def _resolve_import(
        self, module: str, node: ast.stmt, head: str, rest: str, depth: int
    ) -> Resolved:
        alias = node.names[0]  # type: ignore[attr-defined]
        if isinstance(node, ast.Import):
            target = alias.name if alias.asname else head
            return self._resolve_in(target, rest, depth)
        source = self.imported_module(module, node)
        if source in self.sources:
            own = source == module and alias.name == head
            bound = self.bindings(source).get(alias.name) and not own
            if bound or f"{source}.{alias.name}" not in self.sources:
                if not depth:
                    return Resolved("unknown", module, head, None)
                return self._resolve(
                    source, f"{alias.name}.{rest}" if rest else alias.name, depth - 1
                )
            return self._resolve_in(f"{source}.{alias.name}", rest, depth)
        return self._resolve_in(f"{source}.{alias.name}", rest, depth)

    def _resolve_in(self, target: str, rest: str, depth: int) -> Resolved:
        """Resolve ``rest`` from the module ``target``, going down through submodules."""
        while rest:
            head, _, tail = rest.partition(".")
            if f"{target}.{head}" in self.sources and not (
                target in self.sources and self.bindings(target).get(head)
            ):
                target, rest = f"{target}.{head}", tail
                continue
            break
        if target in self.sources:
            if not rest:
                return Resolved("module", target, "", None)
            return (
                self._resolve(target, rest, depth - 1)
                if depth
                else Resolved("unknown", target, rest, None)
            )
        if any(name.startswith(target + ".") for name in self.sources):
            return Resolved("module", target, rest, None)
        return Resolved("external", target, f"{target}.{rest}" if rest else target, None)

    def imported_module(self, module: str, node: ast.stmt) -> str:
        """Return the absolute name of the module that a from-import reads."""
        assert isinstance(node, ast.ImportFrom)
        return imported_from(self.sources[module].package, node)

    def imported_modules(self, module: str) -> Iterator[str]:
        """Yield the loaded project modules that the module's own statements import."""
        for statement in self.sources[module].statements:
            node = statement.node
            yield from (name for name in fetched_modules(statement) if name in self.sources)
            if isinstance(node, ast.ImportFrom):
                source = self.imported_module(module, node)
                for name in (source, f"{source}.{node.names[0].name}"):
                    if name in self.sources:
                        yield name
            elif isinstance(node, ast.Import):
                parts = node.names[0].name.split(".")
                for end in range(len(parts), 0, -1):
                    if ".".join(parts[:end]) in self.sources:
                        yield ".".join(parts[:end])

    def importers_of(self, name: str) -> Iterator[tuple[str, int]]:
        """Yield the modules and lines that import the module ``name`` or from it."""
        last = name.rpartition(".")[2].encode()
        for module, source in self.sources.items():
            if last not in source.data or module == name:
                continue
            for node in ast.walk(source.tree):
                if isinstance(node, ast.ImportFrom):
                    origin = self.imported_module(module, node)
                    if name in (origin, *(f"{origin}.{alias.name}" for alias in node.names)):
                        yield module, node.lineno
                elif isinstance(node, ast.Import):
                    if any(f"{alias.name}.".startswith(name + ".") for alias in node.names):
                        yield module, node.lineno

    def candidates(self, name: str, home: str) -> list[str]:
        """Return the modules whose bytes may read ``name`` of the module ``home``.

        They spell the name, or import everything; and but for ``home`` itself they spell the
        module, or import relatively. Who imports the name passes it on, perhaps as another name.
        """
        seen = {(home, name)}
        found: set[str] = set()
        pending = [(home, name)]
        while pending:
            home, name = pending.pop()
            for module in self.spelling.readers(name) & self.spelling.near(home):
                found.add(module)
                passed = {(module, bound) for bound in self._bound_by_import(module, name)} - seen
                seen |= passed
                pending.extend(passed)
        return self.spelling.in_order(found)

    def _bound_by_import(self, module: str, name: str) -> set[str]:
        """The names that a module's imports from others give to what these call ``name``."""
        passes = self._passes.get(module)
        if passes is None:
            passes = self._passes[module] = defaultdict(set)
            for statement in self.sources[module].statements:
                if isinstance(statement.node, ast.ImportFrom):
                    for alias in statement.node.names:
                        passes[alias.name].add(alias.asname or alias.name)
        bound = passes.get(name, set())
        return bound | {name} if "*" in passes else bound

    def uses(self, of: Name) -> Iterator[tuple[str, Use]]:
        """Yield the uses of a name or of anything under it, each with its module.

        Many names that are spelled alike, as those of importers that do alike, share an index.
        """
        home, name = of
        last = name.rpartition(".")[2]
        # What __getattr__ serves is spelled otherwise; its module is named by whoever asks it.
        word = home.rpartition(".")[2] if name == "__getattr__" else last
        readers: set[str] = set()
        for alias in self.spelling.aliases(word):
            readers |= self.spelling.readers(alias)
        words = self._words_for(last)
        index = self._uses.get(words)
        if index is None:
            index = self._uses[words] = UseIndex()
        keys = [of, ("", last)] if "." in name else [(home, "*"), of, ("", last)]
        if readers <= index.modules and not any(map(index.of, keys)):
            return
        candidates = self.candidates(word, home)
        for module in candidates:
            if module not in index.modules:
                plain = self.sources[module].data.isascii()
                index.add(module, self._index_uses(module, words if plain else frozenset()))
        found: dict[str, list[Use]] = defaultdict(list)
        for key in keys:
            for module, uses in index.of(key):
                if key[0] or home in self._imported(module):
                    found[module] += uses
        for module in candidates:
            for use in found.get(module, ()):
                yield module, use

    def _imported(self, module: str) -> frozenset[str]:
        found = self._imports.get(module)
        if found is None:
            found = self._imports[module] = frozenset(self.imported_modules(module))
        return found

    def reads_of(self, statement: Statement) -> frozenset[str]:
        """Return the dotted names that executing ``statement`` reads, as it spells them."""
        return reads(statement.node, future_annotations=True, lazy_annotations=LAZY_ANNOTATIONS)

    def names_in(self, module: str, expr: ast.expr, scope: str = "") -> Iterator[Name]:
        """Yield what the names in an expression denote."""
        for name in reads(expr, future_annotations=True, lazy_annotations=True):
            yield self.key(module, name, scope)
            yield (module, name)

    def key(self, module: str, name: str, scope: str = "") -> Name:
        """Return the module and name where ``name``, read in ``module``, was first bound."""
        if scope:
            head = name.partition(".")[0]
            if any(head in s.binds for s in self.class_body(module, scope)):
                return (module, f"{scope}.{name}")
        found = self.resolve(module, name)
        if found.kind in ("function", "class", "value", "module"):
            return (found.module, found.name)
        if found.kind == "unknown" and found.module in self.sources:
            # Nothing binds it in sight: exec, globals() or a function may.
            return (found.module, found.name)
        return (module, name)

    def keys(self, module: str, name: str, scope: str) -> set[Name]:
        """Return every name that ``name`` goes by on the way to where it was first bound."""
        self._trail = []
        target = self.key(module, name, scope)
        trail, self._trail = self._trail, None
        if scope and target == (module, f"{scope}.{name}"):
            return {target, (module, name)}
        return {target, (module, name), *trail}

    def class_body(self, module: str, scope: str) -> tuple[Statement, ...]:
        """Return the statements in the body of a class."""
        for statement in self.sources[module].walk():
            if statement.is_class and statement.qualname == scope:
                return statement.body
        return ()

    def _words_for(self, name: str) -> frozenset[str]:
        """Words of which a statement must spell one to read a name; none if it need not."""
        if not name or name.startswith("_"):
            # Private names and those of __getattr__ are not spelled where they are read.
            return frozenset()
        return self.spelling.aliases(name)

    def _about_module(self, module: str) -> tuple[bool, dict[str, str]]:
        """Whether annotations are not evaluated; and the names that stand for fetched modules."""
        found = self._about.get(module)
        if found is None:
            statements = self.sources[module].statements
            future = any(
                isinstance(s.node, ast.ImportFrom)
                and s.node.module == "__future__"
                and s.node.names[0].name == "annotations"
                for s in statements
            )
            fetched = {name: origin for s in statements for name, origin in _module_names(s)}
            found = self._about[module] = (future, fetched)
        return found

    def _index_uses(self, module: str, words: frozenset[str]) -> dict[Name, list[Use]]:
        """Index the names that those statements read that spell one of the words."""
        index: dict[Name, list[Use]] = defaultdict(list)
        source = self.sources[module]
        future, fetched = self._about_module(module)

        def add(name: str, statement: Statement, **how: bool) -> None:
            use = Use(statement, **how)
            head, _, rest = name.partition(".")
            if head in fetched and rest:
                index[(fetched[head], rest.partition(".")[0])].append(replace(use, called=False))
            found = self.resolve(module, name) if not statement.scope else None
            if found is not None and found.kind == "unknown" and found.module in self.sources:
                # An attribute served by the module's __getattr__ is a call of it.
                if self.bindings(found.module).get("__getattr__"):
                    index[(found.module, "__getattr__")].append(Use(statement, called=True))
            for target, full in self.keys(module, name, statement.scope):
                parts = full.split(".")
                index[(target, full)].append(use)
                for end in range(len(parts) - 1, 0, -1):
                    # What is called is the attribute, not what it is read from.
                    index[(target, ".".join(parts[:end]))].append(replace(use, called=False))

        for statement in source.walk():
            if words and not _may_spell(statement, words):
                continue
            node = statement.node
            for guard in statement.guards:
                if isinstance(guard.node, ast.If):
                    for name in reads(
                        guard.node.test, future_annotations=future, lazy_annotations=True
                    ):
                        add(name, statement, by_header=True)
            if isinstance(node, ast.ImportFrom):
                origin = self.imported_module(module, node)
                alias = node.names[0].name
                index[(origin, alias)].append(Use(statement))
                if origin in self.sources and alias != "*":
                    # A from-import served by the module's __getattr__ is a call of it.
                    if not self.bindings(origin).get(alias):
                        index[(origin, "__getattr__")].append(Use(statement, called=True))
                continue
            if isinstance(node, ast.Import):
                continue
            if isinstance(node, ast.ClassDef):
                header: list[ast.expr] = [*node.bases, *(k.value for k in node.keywords)]
                for expr in (*header, *node.decorator_list):
                    for name in reads(expr, future_annotations=future, lazy_annotations=False):
                        add(name, statement, called=True, by_header=True)
                continue
            for name in attributes_by_name(statement):
                add(name, statement)
            called = called_names(node)
            for name in reads(node, future_annotations=future, lazy_annotations=False):
                add(name, statement, called=name in called)
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                for name in body_reads(node):
                    add(name, statement, by_body=True)
            for name in unresolved_attributes(statement):
                index[("", name)].append(Use(statement))
        return index


def _may_spell(statement: Statement, words: Iterable[str]) -> bool:
    """Whether a statement or a condition around it may spell one of the words."""
    if any(word in statement.text for word in words):
        return True
    if statement.is_import and "*" in statement.binds:
        return True
    return any(isinstance(guard.node, ast.If) for guard in statement.guards)


def executed(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the nodes that run when ``node`` is executed: all but the bodies of functions."""
    stack = [node]
    while stack:
        current = stack.pop()
        yield current
        if isinstance(current, (ast.FunctionDef, ast.AsyncFunctionDef)):
            stack.extend(current.decorator_list)
            stack.append(current.args)
            if current.returns is not None:
                stack.append(current.returns)
        elif isinstance(current, ast.Lambda):
            stack.append(current.args)
        else:
            stack.extend(ast.iter_child_nodes(current))


def unresolved_attributes(statement: Statement) -> frozenset[str]:
    """Return the attributes that executing a statement reads of what only the run can tell.

    That is of a call's result, an item, or a comprehension's variable: it may be a module.
    """
    local: set[str] = set()
    chains: list[tuple[ast.expr, str]] = list(_getattr_calls(statement))
    for part in executed(statement.node):
        if isinstance(part, ast.comprehension):
            local.update(n.id for n in ast.walk(part.target) if isinstance(n, ast.Name))
        elif isinstance(part, ast.Attribute):
            chains.append((part.value, part.attr))
    return frozenset(
        name
        for value, name in chains
        if not isinstance(value, (ast.Name, ast.Attribute, ast.Constant))
        or (isinstance(value, ast.Name) and value.id in local)
    )


def attributes_by_name(statement: Statement) -> Iterator[str]:
    """Yield the chains that executing a statement reads with ``getattr(chain, "name")``."""
    for value, name in _getattr_calls(statement):
        chain = dotted(value)
        if chain is not None:
            yield f"{chain}.{name}"


def _getattr_calls(statement: Statement) -> Iterator[tuple[ast.expr, str]]:
    if "getattr" in statement.text:
        for part in executed(statement.node):
            if isinstance(part, ast.Call) and dotted(part.func) == "getattr":
                match part.args:
                    case [value, ast.Constant(str(name)), *_]:
                        yield value, name


def fetched_modules(statement: Statement) -> Iterator[str]:
    """Yield the modules that executing a statement imports or looks up by a literal name."""
    if any(word in statement.text for word in ("import_module", "__import__", "sys.modules")):
        for part in executed(statement.node):
            match part:
                case ast.Call(func=called, args=[ast.Constant(str(name)), *_]):
                    if (dotted(called) or "").rpartition(".")[2] in _IMPORTING:
                        yield name
                case ast.Subscript(slice=ast.Constant(str(name))):
                    if dotted(part.value) == "sys.modules":
                        yield name


def _module_names(statement: Statement) -> Iterator[tuple[str, str]]:
    """Yield the name that a statement gives to a module which it fetches, and the module's."""
    match statement.node:
        case ast.Assign(targets=[ast.Name(name)], value=ast.Call() | ast.Subscript()):
            yield from ((name, origin) for origin in fetched_modules(statement))


_IMPORTING = frozenset({"import_module", "__import__"})


_CALL_THEIR_ARGUMENTS = frozenset(
    {"map", "filter", "sorted", "min", "max", "reduce", "accumulate", "starmap", "takewhile"}
    | {"dropwhile", "filterfalse", "groupby", "next", "any", "all", "sum", "list", "tuple", "set"}
)
"""Callables of the standard library that call what they are given while they run."""


def called_names(node: ast.stmt) -> frozenset[str]:
    """Return the dotted names that executing ``node`` calls, or decorates a definition with."""
    found: set[str] = set()

    def add(expr: ast.expr) -> None:
        name = dotted(expr)
        if name:
            found.add(name)

    for part in executed(node):
        if isinstance(part, ast.Call):
            add(part.func)
            name = dotted(part.func) or ""
            if name.rpartition(".")[2] in _CALL_THEIR_ARGUMENTS:
                for argument in (*part.args, *(k.value for k in part.keywords)):
                    add(argument)
        for decorator in getattr(part, "decorator_list", ()):
            add(decorator)
    return frozenset(found)
