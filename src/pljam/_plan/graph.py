"""The loaded project modules as sources, and what a dotted name in one of them denotes."""

from __future__ import annotations

import ast
import builtins
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pljam._plan.effects import Resolved
from pljam._plan.spelling import Spelling
from pljam._source.bindings import maker_of, stored_target
from pljam._source.import_lines import imported_from
from pljam._source.names import dotted, reads
from pljam._source.readings import executed, fetched_modules, fetched_names
from pljam._source.statements import ModuleSource, Statement
from pljam._source.trees import walk

_DEPTH = 40

Name = tuple[str, str]
"""A module and a dotted name in it."""


@dataclass(frozen=True)
class Use:
    """A statement that reads a name: while it is executed, by calling it, or when it is called.

    ``by_instance``: it reads a member of a class, and no name that it spells denotes that.
    ``guessed``: only the run can tell what it reads an attribute of, as of a call's result.
    """

    statement: Statement
    called: bool = False
    by_body: bool = False
    by_header: bool = False
    by_instance: bool = False
    guessed: bool = False


class UseIndex:
    """The uses of names that are spelled alike, of those modules that were looked at."""

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
        self._packages = {parent for name in sources for parent in _above(name)}
        self._bindings: dict[str, dict[str, list[Statement]]] = {}
        self._resolved: dict[Name, tuple[Resolved, frozenset[Name]]] = {}
        self._classes: dict[str, dict[str, tuple[Statement, ...]]] = {}
        self._members: dict[Name, frozenset[str]] = {}
        self.spelling = Spelling(sources)
        self._uses: dict[tuple[frozenset[str], str], UseIndex] = {}
        self._uses_in: dict[Statement, Mapping[str, list[tuple[Name, Use]]]] = {}
        self._stores_into: dict[Name, list[tuple[str, Statement]]] = {}
        self._storing: dict[str, list[Statement]] = {}
        self._texts: dict[str, list[tuple[Statement, str, bool]]] = {}
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
        return self._trace(module, name)[0]

    def _trace(self, module: str, name: str) -> tuple[Resolved, frozenset[Name]]:
        """Return what a name denotes, and the names that lead there."""
        found = self._resolved.get((module, name))
        if found is None:
            trail: list[Name] = []
            denoted = self._resolve(module, name, _DEPTH, trail)
            found = self._resolved[module, name] = (denoted, frozenset(trail))
        return found

    def _resolve(self, module: str, name: str, depth: int, trail: list[Name]) -> Resolved:
        trail.append((module, name))
        head, _, rest = name.partition(".")
        bindings = self.bindings(module)
        binders = bindings.get(head, [])
        first = [s for s in binders if s.name or head not in self._heads(s)]
        if not first:
            # What only makes a name from itself, as ``X += 1`` does, got it from a star import.
            for star in bindings.get("*", []):
                source = self.imported_module(module, star.node)
                if source in self.sources and depth:
                    found = self._resolve(source, name, depth - 1, trail)
                    if found.kind not in ("unknown", "builtin"):
                        return found
        if not binders:
            if hasattr(builtins, head):
                return Resolved("builtin", "builtins", name, None)
            return Resolved("unknown", module, name, None)
        if len(first) == 1 or all(binder.is_import for binder in binders):
            statement = first[-1] if first else binders[-1]
            if statement.is_import:
                return self._resolve_import(module, statement.node, head, rest, depth, trail)
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
        found = {name.partition(".")[0] for name in statement.reads}
        return found | (
            set(statement.binds) if isinstance(statement.node, ast.AugAssign) else set()
        )

    def _resolve_import(
        self, module: str, node: ast.stmt, head: str, rest: str, depth: int, trail: list[Name]
    ) -> Resolved:
        alias = node.names[0]  # type: ignore[attr-defined]
        if isinstance(node, ast.Import):
            target = alias.name if alias.asname else head
            return self._resolve_in(target, rest, depth, trail)
        source = self.imported_module(module, node)
        if source in self.sources:
            own = source == module and alias.name == head
            bound = self.bindings(source).get(alias.name) and not own
            if bound or f"{source}.{alias.name}" not in self.sources:
                if not depth:
                    return Resolved("unknown", module, head, None)
                return self._resolve(
                    source, f"{alias.name}.{rest}" if rest else alias.name, depth - 1, trail
                )
            return self._resolve_in(f"{source}.{alias.name}", rest, depth, trail)
        return self._resolve_in(f"{source}.{alias.name}", rest, depth, trail)

    def _resolve_in(self, target: str, rest: str, depth: int, trail: list[Name]) -> Resolved:
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
                self._resolve(target, rest, depth - 1, trail)
                if depth
                else Resolved("unknown", target, rest, None)
            )
        if target in self._packages:
            return Resolved("module", target, rest, None)
        return Resolved("external", target, f"{target}.{rest}" if rest else target, None)

    def imported_module(self, module: str, node: ast.stmt) -> str:
        """Return the absolute name of the module that a from-import reads."""
        assert isinstance(node, ast.ImportFrom)
        return imported_from(self.sources[module].package, node)

    def imported_modules(self, module: str) -> Iterator[str]:
        """Yield the loaded project modules that the module's own statements import."""
        for statement in self.sources[module].statements:
            fetched = fetched_modules(statement.node, statement.text)
            yield from (name for name in fetched if name in self.sources)
            yield from self.imported_by(module, statement.node)

    def imported_by(self, module: str, node: ast.stmt) -> Iterator[str]:
        """Yield the loaded project modules that an import of the module brings."""
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
            for node in walk(source.tree):
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
        So does who imports the first part of a dotted name, of which the last part is spelled.
        """
        first, _, rest = name.partition(".")
        last = rest.rpartition(".")[2]
        readers = self.spelling.readers(last) if rest else frozenset[str]()
        seen = {(home, first)}
        found: set[str] = set()
        pending = [(home, first)]
        while pending and not (rest and readers <= found):
            home, name = pending.pop()
            near = self.spelling.near(home)
            found |= readers & near
            for module in self.spelling.readers(name) & near:
                if not rest:
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
        alike = (words, "" if words else last)
        index = self._uses.get(alike)
        if index is None:
            index = self._uses[alike] = UseIndex()
        keys = [of, ("", last)] if "." in name else [(home, "*"), of, ("", last)]
        if readers <= index.modules and not any(map(index.of, keys)):
            return
        candidates = self.candidates(name if "." in name else word, home)
        for module in candidates:
            if module not in index.modules:
                plain = self.sources[module].data.isascii()
                spelled = words if plain else frozenset[str]()
                index.add(module, self._index_uses(module, spelled, words or {last}))
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

    def stores_into(self, of: Name) -> Sequence[tuple[str, Statement]]:
        """Return the statements that store into an attribute or item, each with its module."""
        known = self._stores_into.get(of)
        if known is not None:
            return known
        found = self._stores_into[of] = []
        for module in self.candidates(of[1].partition("[")[0], of[0]):
            storing = self._storing.get(module)
            if storing is None:
                body = self.sources[module].statements
                storing = self._storing[module] = [each for each in body if each.stores]
            for statement in storing:
                if any(self.stored_key(module, name) == of for name in statement.stores):
                    found.append((module, statement))
        return found

    def readers_of_item(self, of: Name) -> Iterator[tuple[str, Use]]:
        """Yield the uses of an item of what a name holds, each with its module."""
        for module in self.candidates(of[1].partition("[")[0], of[0]):
            for statement in self.sources[module].walk():
                if statement.is_class:
                    continue  # those of its body come on their own
                at_once = set(executed(statement.node))
                for part in walk(statement.node):
                    if isinstance(part, ast.Subscript) and isinstance(part.ctx, ast.Load):
                        name = stored_target(part)
                        if name and self.stored_key(module, name) == of:
                            yield module, Use(statement, by_body=part not in at_once)

    def stored_key(self, module: str, name: str) -> Name:
        """Return as ``key`` does the module and name of an attribute, or item, stored into."""
        holder, bracket, item = name.partition("[")
        home, full = self.key(module, holder)
        return home, full + bracket + item

    def names_in(self, module: str, expr: ast.expr, scope: str = "") -> Iterator[Name]:
        """Yield what the names in an expression denote."""
        for name in reads(expr, future_annotations=True, lazy_annotations=True):
            yield self.key(module, name, scope)
            yield (module, name)

    def is_decorated_with(self, module: str, statement: Statement, of: Name) -> bool:
        """Whether a decorator of a definition names something, or what is under it."""
        home, name = of
        return any(
            target == home and (full == name or full.startswith(name + "."))
            for decorator in statement.decorators
            for target, full in self.names_in(module, decorator, statement.scope)
        )

    def registered_with(self, module: str, statement: Statement) -> Iterator[Name]:
        """Yield the functions of which an attribute decorates a definition: ``@label.register``."""
        for decorator in statement.decorators:
            maker = maker_of(decorator)
            owner = dotted(maker.value) if isinstance(maker, ast.Attribute) else None
            if owner is not None:
                home, name = self.key(module, owner, statement.scope)
                found = self.sources[home].walk() if home in self.sources else ()
                if any(s.is_function and s.qualname == name for s in found):
                    yield home, name

    def key(self, module: str, name: str, scope: str = "") -> Name:
        """Return the module and name where ``name``, read in ``module``, was first bound."""
        if scope:
            head = name.partition(".")[0]
            if head in self.bound_in(module, scope):
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
        target = self.key(module, name, scope)
        if scope and target == (module, f"{scope}.{name}"):
            return {target, (module, name)}
        return {target, (module, name), *self._trace(module, name)[1]}

    def may_denote(self, module: str, spelled: str, of: Name) -> bool:
        """Whether what a module spells may be a name, or an attribute of what that holds."""
        home, name = of
        target, full = self.key(module, spelled)
        if target == home and (full == name or full.startswith(name + ".")):
            return True
        # An attribute of a class is also reached through self, cls and instances.
        first, _, rest = spelled.partition(".")
        attribute = name.rpartition(".")[2]
        return "." in name and first in ("self", "cls") and rest.partition(".")[0] == attribute

    def class_body(self, module: str, scope: str) -> tuple[Statement, ...]:
        """Return the statements in the body of a class."""
        found = self._classes.get(module)
        if found is None:
            found = self._classes[module] = {}
            for statement in self.sources[module].walk():
                if statement.is_class:
                    found.setdefault(statement.qualname, statement.body)
        return found.get(scope, ())

    def bound_in(self, module: str, scope: str) -> frozenset[str]:
        """Return the names that the body of a class binds."""
        found = self._members.get((module, scope))
        if found is None:
            body = self.class_body(module, scope)
            found = self._members[module, scope] = frozenset().union(*(s.binds for s in body))
        return found

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
            fetched = {
                name: origin for s in statements for name, origin in fetched_names(s.node, s.text)
            }
            found = self._about[module] = (future, fetched)
        return found

    def _index_uses(
        self, module: str, words: frozenset[str], ends: Iterable[str]
    ) -> dict[Name, list[Use]]:
        """Index the uses of names with some ends, by the statements that spell one of the words.

        Without words, every statement may use them.
        """
        index: dict[Name, list[Use]] = defaultdict(list)
        wanted = (*ends, "*")
        for statement in self._spelling(module, words):
            uses = self._uses_by(module, statement)
            for end in wanted:
                for name, use in uses.get(end, ()):
                    index[name].append(use)
        return index

    def _spelling(self, module: str, words: frozenset[str]) -> Iterator[Statement]:
        """Yield the statements that may spell one of the words, they or a condition around them."""
        texts = self._texts.get(module)
        if texts is None:
            texts = self._texts[module] = [
                (statement, statement.text, _spells_anything(statement))
                for statement in self.sources[module].walk()
            ]
        for statement, text, anything in texts:
            if anything or not words:
                yield statement
                continue
            for word in words:
                if word in text:
                    yield statement
                    break

    def _uses_by(self, module: str, statement: Statement) -> Mapping[str, list[tuple[Name, Use]]]:
        """Return what a statement uses, by the last part of the name."""
        found = self._uses_in.get(statement)
        if found is None:
            found = self._uses_in[statement] = defaultdict(list)
            for name, use in self._all_uses_by(module, statement):
                found[name[1].rpartition(".")[2]].append((name, use))
        return found

    def _all_uses_by(self, module: str, statement: Statement) -> Iterator[tuple[Name, Use]]:
        future, fetched = self._about_module(module)
        read = statement.readings(future)
        for each in read.names:
            use = Use(statement, each.called, each.by_body, each.by_header)
            # What is called is the attribute, not what it is read from.
            partly = Use(statement, False, each.by_body, each.by_header)
            head, _, rest = each.name.partition(".")
            if head in fetched and rest:
                yield (fetched[head], rest.partition(".")[0]), partly
            denoted = self.resolve(module, each.name) if not statement.scope else None
            if denoted is not None and denoted.kind == "unknown" and denoted.module in self.sources:
                # An attribute served by the module's __getattr__ is a call of it.
                if self.bindings(denoted.module).get("__getattr__"):
                    yield (denoted.module, "__getattr__"), Use(statement, called=True)
            for target, full in self.keys(module, each.name, statement.scope):
                yield (target, full), use
                while "." in full:
                    full = full.rpartition(".")[0]
                    yield (target, full), partly
        node = statement.node
        if isinstance(node, ast.ImportFrom):
            origin = self.imported_module(module, node)
            alias = node.names[0].name
            yield (origin, alias), Use(statement)
            if origin in self.sources and alias != "*":
                # A from-import served by the module's __getattr__ is a call of it.
                if not self.bindings(origin).get(alias):
                    yield (origin, "__getattr__"), Use(statement, called=True)
        for name in read.unresolved:
            yield ("", name), Use(statement, guessed=True)


def _above(name: str) -> Iterator[str]:
    """Yield the packages that a module is in."""
    while "." in name:
        name = name.rpartition(".")[0]
        yield name


def _spells_anything(statement: Statement) -> bool:
    """Whether a statement may read a name that it does not spell: a condition around it may."""
    if statement.is_import and "*" in statement.binds:
        return True
    return any(isinstance(enclosure.node, ast.If) for enclosure in statement.enclosures)
