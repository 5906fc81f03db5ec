"""Whether a statement may be executed again: what is not effect-free is held, state stays."""

from __future__ import annotations

import ast
import copy
import dataclasses
from collections.abc import Set as AbstractSet

from pljam._plan.bodies import fills
from pljam._plan.effects import Judge, mutable_result
from pljam._plan.facts import facts_of
from pljam._plan.graph import ModuleGraph
from pljam._plan.plan import Input
from pljam._plan.pure import OWN_STATE
from pljam._plan.verdict import Verdict
from pljam._source.bindings import dotted, maker_of, stored_target
from pljam._source.statements import Statement
from pljam._source.text import SourceError


def reads_mutable(graph: ModuleGraph, judge: Judge, verdict: Verdict) -> bool:
    """Whether executing something reads what may be another thing by now, as a list of a module."""
    return any(
        graph.resolve(*read).kind == "value"
        and judge.mutable(ast.parse(read[1], mode="eval").body, read[0]) is not False
        for read in verdict.reads
        if read[0] in graph.sources
    )


class Repeating:
    """Answers for the statements of one plan, about each once."""

    def __init__(self, graph: ModuleGraph, judge: Judge) -> None:
        self.graph = graph
        self.judge = judge
        self.losing: set[str] = set()  # modules that names are deleted from
        self._maker: Judge | None = None
        self._known: dict[Statement, str] = {}
        self._told: set[frozenset[tuple[str, str]]] = set()
        self._stores: dict[frozenset[tuple[str, str]], list[tuple[str, Statement]]] = {}

    def held(self, module: str, statement: Statement) -> str:
        """Why the statement must not be executed again; empty if it may."""
        found = self._known.get(statement)
        if found is None:
            found = self._why_held(module, statement) or self._why_stored(module, statement)
            self._known[statement] = found
        return found

    def is_harmless(self, module: str, node: ast.expr) -> bool:
        """Whether an expression of a module can be evaluated for a new attribute of an object.

        What only makes a lock, a queue or the like may be: no other one was in use there.
        """
        if self._maker is None:
            self._maker = self.judge.knowing(*OWN_STATE)
        verdict = self._maker.judge(node, module)
        return verdict.effect_free and not reads_mutable(self.graph, self.judge, verdict)

    def held_in_chain(self, module: str, statement: Statement) -> str:
        """As ``held``, where what its names held before is made anew by others above it."""
        return self._why_held(module, statement)

    def _why_stored(self, module: str, statement: Statement) -> str:
        """Why a store into an attribute or item must not be done again.

        What can be changed in place is state there; what was there before, which the value is
        made from, is gone; and the other branch of a condition would have to be taken back.
        """
        if not statement.stores or statement.pragma == "rerun":
            return ""
        names = ", ".join(sorted(statement.stores))
        body = self.graph.sources[module].statements
        others = [s for s in body if s is not statement and s.stores & statement.stores]
        value = statement.node.value  # type: ignore[attr-defined]
        if self.judge.mutable(value, module) is not False:
            return f"stores in {names} what can be changed in place"
        if not isinstance(statement.node, ast.AugAssign) and not others:
            read = {stored_target(part) for part in ast.walk(value) if isinstance(part, ast.expr)}
            if read & statement.stores:
                return f"stores in {names} what it makes from that"
        conditions = [g.node for g in statement.enclosures if isinstance(g.node, ast.If)]
        either = {enclosure.node for other in others for enclosure in other.enclosures}
        if not either.issuperset(conditions):
            return f"stores in {names} under a condition"
        return ""

    def refills(self, module: str, statement: Statement, new: frozenset[Input]) -> bool:
        """Whether a held statement has no effect but on objects that are ``new``, as values."""
        named = {key for key in new if key.aspect == "value" and self._is_made(key, new)}
        names = first = frozenset(map(self._first_name, named))
        if statement.decorators:
            # A judge a module: one that has seen every definition of a project gets slow.
            names |= {(key.module, key.name) for key in named}
        if not names or statement.pragma:
            return False
        judge = self.judge.with_new(names)
        fills = self._fills(module, statement, names, judge)
        if fills and names not in self._told:
            self._told.add(names)
            self._tell(judge, first)
            fills = self._fills(module, statement, names, judge)
        return fills

    def _is_made(self, key: Input, new: frozenset[Input]) -> bool:
        """Whether a name's object is new, and not only imported under that name for the first time.

        What comes from a library is taken for as old as that.
        """
        known = key.module in self.graph.sources
        binders = self.graph.bindings(key.module).get(key.name, []) if known else []
        if not binders or not all(binder.is_import for binder in binders):
            return True
        return Input("value", *self._first_name(key)) in new - {key}

    def may_be_filled(self, key: Input) -> bool:
        """Whether what a name holds may be something that can be filled."""
        if key.aspect != "value" or key.module not in self.graph.sources:
            return False
        binders = self.graph.bindings(key.module).get(key.name, [])
        values = [getattr(binder.node, "value", None) for binder in binders]
        return not binders or any(
            binder.is_import or (value is not None and mutable_result(value) is not False)
            for binder, value in zip(binders, values, strict=True)
        )

    def _first_name(self, key: Input) -> tuple[str, str]:
        """Return the module and name that bind what is imported: many modules import one object."""
        found = self.graph.resolve(key.module, key.name)
        return (found.module, found.name) if found.kind == "value" else (key.module, key.name)

    def _fills(
        self, module: str, statement: Statement, names: frozenset[tuple[str, str]], judge: Judge
    ) -> bool:
        why = self._why_held(module, statement, judge)
        if why and statement.decorators:
            given, rest = self._registered(module, statement, names)
            if given is not None and all(judge.judge(each, module).effect_free for each in given):
                why = self._why_held(module, rest, judge)
        return not why

    def _tell(self, judge: Judge, names: frozenset[tuple[str, str]]) -> None:
        """Show a judge what all statements put into new objects: that need not be new itself."""
        for module, statement in self._storing(names):
            judge.judge(statement.node, module)

    def _storing(self, names: frozenset[tuple[str, str]]) -> list[tuple[str, Statement]]:
        """Find the held statements, but for definitions, that read one of some names."""
        found = self._stores.get(names)
        if found is None:
            near = {other for home, name in names for other in self.graph.candidates(name, home)}
            found = self._stores[names] = []
            for module in sorted(near):
                reading = {
                    name for name in self._read_in(module) if self._leads(module, name, names)
                }
                found += [
                    (module, statement)
                    for statement in self.graph.sources[module].statements
                    if not statement.name
                    and not reading.isdisjoint(statement.reads)
                    and self.held(module, statement)
                ]
        return found

    def _leads(self, module: str, chain: str, names: frozenset[tuple[str, str]]) -> bool:
        """Whether a dotted name that a module reads begins with one of some names."""
        parts = chain.split(".")
        begins = (self.graph.resolve(module, ".".join(parts[:n])) for n in range(1, len(parts) + 1))
        return any((found.module, found.name) in names for found in begins)

    def _read_in(self, module: str) -> set[str]:
        statements = self.graph.sources[module].statements
        return set().union(*(each.reads for each in statements if not each.name))

    def _registered(
        self, module: str, statement: Statement, names: frozenset[tuple[str, str]]
    ) -> tuple[list[ast.expr] | None, Statement]:
        """Leave out the decorators of a definition that are methods of a library's new objects.

        What these do is not known, but it is to be done to the new object as it was to the old
        one: ``@app.get("/")``. Returned is what they are given, or ``None`` if there are none.
        """
        given: list[ast.expr] | None = None
        rest = []
        for decorator in statement.decorators:
            maker = maker_of(decorator)
            owner = maker.value if isinstance(maker, ast.Attribute) else None
            name = dotted(owner) if owner is not None else None
            if (
                owner is None
                or name is None
                or self.graph.key(module, name, statement.scope) not in names
                or not self.judge.is_foreign(owner, module)
            ):
                rest.append(decorator)
                continue
            given = given or []
            if isinstance(decorator, ast.Call):
                given += [*decorator.args, *(keyword.value for keyword in decorator.keywords)]
        node = copy.copy(statement.node)
        node.decorator_list = rest  # type: ignore[attr-defined]
        return given, dataclasses.replace(statement, node=node)

    def _why_held(self, module: str, statement: Statement, judge: Judge | None = None) -> str:
        judge = judge or self.judge
        if statement.pragma:
            return "pinned by # pljam: keep" if statement.pragma == "keep" else ""
        for enclosure in statement.enclosures:
            if enclosure.is_main:
                return "the body of the running script is not executed again"
            if isinstance(enclosure.node, ast.If):
                verdict = judge.judge(enclosure.node.test, module, statement.scope)
                if not verdict.effect_free:
                    return verdict.reason
        node = statement.node
        if statement.scope and isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            # The setter of a property of the same class only makes another property.
            accessors = {f"{node.name}.{kind}" for kind in ("getter", "setter", "deleter")}
            rest = [d for d in node.decorator_list if dotted(d) not in accessors]
            if len(rest) != len(node.decorator_list):
                node = copy.copy(node)
                node.decorator_list = rest
        verdict = judge.judge(node, module, statement.scope)
        return "" if verdict.effect_free else verdict.reason

    def held_later(self, module: str, statement: Statement) -> str:
        """As ``held``, once the batch is being applied: no file may stop it then."""
        try:
            return self.held(module, statement)
        except SourceError as error:
            return f"reads what a broken file defines: {error.message}"

    def refills_later(self, module: str, statement: Statement, new: frozenset[Input]) -> bool:
        """As ``refills``, once the batch is being applied."""
        try:
            return self.refills(module, statement, new)
        except SourceError:
            return False

    def held_for(self, module: str, statement: Statement, key: Input) -> str:
        """As ``held``; an object that is new may be changed in place again."""
        if key == Input("names", module, "") and not statement.scope:
            body = self.graph.sources[module].statements
            if any(other.binds for other in body[body.index(statement) + 1 :]):
                return "looks at all names of its module, and those below it are there by now"
            if module in self.losing:
                return "looks at all names of its module, and those that go are there still"
        home, name = self.origin_of(module, statement)
        node = statement.node if not statement.pragma else None
        if home and isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
            if key in (Input("value", home, name), Input("value", module, node.target.id)):
                left = ast.copy_location(ast.Name(node.target.id, ast.Load()), node.target)
                sum_of = ast.copy_location(ast.BinOp(left, node.op, node.value), node)
                verdict = self.judge.judge(sum_of, module)
                return "" if verdict.effect_free else verdict.reason
        return self.held(module, statement)

    def origin_of(self, module: str, statement: Statement) -> tuple[str, str]:
        """The module and name from which ``X += [1]`` got the object that it changes in place."""
        node = statement.node
        if isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
            found = self.graph.resolve(module, node.target.id)
            if found.kind == "value" and found.module != module and not statement.scope:
                return found.module, found.name
        return "", ""

    def state(self, module: str, statement: Statement) -> str:
        """Why the statement's value is state: mutable, and mutated somewhere in the project."""
        if statement.pragma == "rerun" or statement.is_function or statement.is_import:
            return ""
        value = getattr(statement.node, "value", None)
        if not isinstance(statement.node, (ast.Assign, ast.AnnAssign)) or value is None:
            return ""
        if mutable_result(value) is False:
            return ""
        scope = f"{statement.scope}." if statement.scope else ""
        for name in statement.binds:
            for other in self.graph.candidates(scope + name, module):
                if other == module and not self.graph.spelling.occurs_twice(name, module):
                    # Only the statement itself spells it.
                    continue
                if self._mutates(other, module, scope + name):
                    # Of what never changes, as a pattern or a format, no method changes it.
                    if self.judge.mutable(value, module, statement.scope) is False:
                        return ""
                    return f"{scope}{name} is changed in place by {other}"
        return ""

    def stays(self, module: str, statement: Statement) -> bool:
        """Whether a statement is not executed again for another one's sake."""
        return bool(self.held(module, statement) or self.state(module, statement))

    def sums_up(self, module: str, statement: Statement, ran: AbstractSet[str]) -> bool:
        """Whether a statement makes data of what a container holds once the batch has filled it.

        Then it stands below all that was executed: in the same module, or in one that imports it.
        In the modules ``ran``, statements were executed that call something.
        """
        node = statement.node
        if not isinstance(node, (ast.Assign, ast.AnnAssign)) or node.value is None:
            return False
        if statement.scope or statement.stores or not self.judge.makes_data(node.value, module):
            return False
        if self.stays(module, statement):
            return False
        body = self.graph.sources[module].statements
        for other in body[body.index(statement) + 1 :]:
            if not ran.isdisjoint(self.graph.imported_by(module, other.node)):
                return False
            if fills(other, statement.reads) and (other.stores or self.held(module, other)):
                return False
        return ran <= {module, *self.graph.imported_modules(module)}

    def _mutates(self, other: str, module: str, name: str) -> bool:
        changes = facts_of(self.graph.sources[other]).changes
        return any(self.graph.may_denote(other, mutated, (module, name)) for mutated in changes)
