"""Whether executing a statement again has no effect but the values that it makes.

This is the rule that decides between truth and state: what is effect-free is executed again when
something that it reads has changed, all else keeps its value. The judge executes a statement over
sets of things instead of objects (``values.py``), project functions that it calls included, and
notes everything that is not known to be harmless.

    lookup.py       names to values: scopes, modules, what lies outside
    objects.py      attributes, items, iteration, operators, and who may change what
    calls.py        what the table (``pure.py``) knows
    definitions.py  project functions and classes
    evaluate.py     expressions
    execute.py      statements
    facts.py        what the whole project does to a name; ``mutations.py``, what one file changes
"""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterable

from pljam._plan.execute import Executor
from pljam._plan.facts import ProjectFacts
from pljam._plan.lookup import Facts, Frame, Problem, Resolve, Resolved, TooLarge
from pljam._plan.mutations import mutations
from pljam._plan.pure import TABLE, Table, is_metaclass
from pljam._plan.values import (
    NOTHING,
    Class,
    Function,
    Instance,
    Method,
    Module,
    Scope,
    Value,
    is_scalar,
    join,
    mutable,
)
from pljam._plan.verdict import Verdict
from pljam._source.bindings import FunctionNode, binds
from pljam._source.trees import walk

__all__ = [
    "Facts",
    "Judge",
    "ProjectFacts",
    "Resolve",
    "Resolved",
    "Verdict",
    "judge",
    "mutable_result",
    "mutations",
]


class Judge:
    """Judges statements of one version of a project; what it learned about functions it keeps.

    ``resolve`` says what a dotted name denotes, ``facts`` what the project does to a name: without
    facts the contents of mutable module-level objects count as unknown.
    """

    def __init__(self, resolve: Resolve, table: Table = TABLE, facts: Facts | None = None) -> None:
        self._parts = (resolve, table, facts)
        self._executor = Executor(resolve, table, facts)
        self._with_new: dict[frozenset[tuple[str, str]], Judge] = {}

    def with_new(self, names: frozenset[tuple[str, str]]) -> Judge:
        """Return a judge for whom the objects of some module-level names were made just now.

        To change these in place is no effect. Names are given by module and where first bound.
        """
        found = self._with_new.get(names)
        if found is None:
            found = self._with_new[names] = Judge(*self._parts)
            found._executor.fresh = names
        return found

    def knowing(self, *names: str) -> Judge:
        """Return a judge to whom calls of these, by their dotted names, are effect-free too."""
        resolve, table, facts = self._parts
        return Judge(resolve, table.extended(*names), facts)

    def judge(self, node: ast.stmt | ast.expr, module: str, scope: str = "") -> Verdict:
        """Return the verdict on one statement or expression of ``module``.

        ``scope`` is the class whose body the statement stands in.
        """
        frame, _, trouble = self._run(node, module, scope, True)
        reached = list(_reached(frame))
        reads = frozenset[tuple[str, str]]().union(*(each.reads for each in reached))
        members = frozenset[tuple[str, str]]().union(*(each.members for each in reached))
        called = frozenset(each.function.node for each in reached if each.function is not None)
        if trouble:
            return Verdict(False, trouble, getattr(node, "lineno", 0), reads, members, called)
        guesses = frozenset[str]().union(*(each.guesses for each in reached))
        line, reason = _first_problem(frame) or (0, "")
        return Verdict(not reason, reason, line, reads, members, called, guesses)

    def mutable(self, node: ast.expr, module: str, scope: str = "") -> bool | None:
        """Whether an expression's value is mutable; ``None`` where that is unknown."""
        _, value, trouble = self._run(node, module, scope, False)
        return None if trouble else mutable(value)

    def makes_data(self, node: ast.expr, module: str) -> bool:
        """Whether an expression's value is text, a number or a built-in container.

        Or it is something taken out of what the expression reads; but no object that it makes.
        """
        _, value, trouble = self._run(node, module, "", False)
        data = {"", "?", "list", "tuple", "dict", "set", "frozenset"}
        return not trouble and all(is_scalar(thing) or thing.kind in data for thing in value)

    def is_foreign(self, node: ast.expr, module: str) -> bool:
        """Whether an expression's value, as far as it can be told, is no object of the project."""
        _, value, _ = self._run(node, module, "", False)
        ours = (Class, Function, Instance, Method, Module)
        return not any(isinstance(thing, ours) for thing in value)

    def makes_classes(self, node: ast.expr, module: str) -> bool:
        """Whether an expression's value is a metaclass of the project."""
        _, value, _ = self._run(node, module, "", False)
        return any(isinstance(thing, Class) and is_metaclass(thing.outside()) for thing in value)

    def _run(
        self, node: ast.stmt | ast.expr, module: str, scope: str, annotations: bool
    ) -> tuple[Frame, Value, str]:
        executor = self._executor
        executor.budget = type(executor).budget
        executor.evaluate_annotations = annotations
        executor.judged = None if scope else node
        frame = Frame(module, Scope("module"))
        value: Value = frozenset()
        trouble = ""
        try:
            with executor.within(frame):
                if scope:
                    _enter_class(executor, frame, scope)
                if isinstance(node, ast.stmt):
                    executor.statement(node)
                    if _runs_later(node):
                        # inner functions and generators may meet what was bound after them
                        frame.events.clear()
                        executor.statement(node)
                else:
                    value = executor.expression(node)
        except (TooLarge, RecursionError):
            trouble = "is too large to follow"
            # what was left unfinished must not be taken for the whole
            fresh, self._executor = executor.fresh, Executor(*self._parts)
            self._executor.fresh = fresh
        return frame, value, trouble


def judge(
    node: ast.stmt | ast.expr,
    module: str,
    resolve: Resolve,
    table: Table = TABLE,
    facts: Facts | None = None,
) -> Verdict:
    """Return the verdict on one statement or expression."""
    return Judge(resolve, table, facts).judge(node, module)


def mutable_result(node: ast.expr) -> bool | None:
    """Whether an expression's value is mutable, as far as it can be told without its module.

    Names are taken for the built-in ones. ``Judge.mutable`` knows more.
    """
    return Judge(_builtin_names).mutable(node, "")


def _runs_later(node: ast.stmt) -> bool:
    """Whether a block holds code that runs later than it is met."""
    return hasattr(node, "body") and any(
        isinstance(each, (FunctionNode, ast.GeneratorExp)) for each in walk(node)
    )


def _builtin_names(module: str, name: str) -> Resolved:
    head = name.partition(".")[0]
    return Resolved("builtin" if hasattr(builtins, head) else "unknown", module, name)


def _enter_class(executor: Executor, frame: Frame, name: str) -> None:
    """Let the frame's statements stand in the body of a class: its names come first."""
    parts = name.split(".")
    value = executor.resolved(executor.resolve(frame.module, parts[0]))
    for part in parts[1:]:
        classes = [thing for thing in value if isinstance(thing, Class)]
        value = join(thing.attrs.get(part, NOTHING) for thing in classes)
    scope = Scope("class", frame.scope)
    scope.qualname = name
    new = {full for home, full in executor.fresh if home == frame.module}
    for thing in value:
        if isinstance(thing, Class):
            scope.now.update({str(key): each for key, each in thing.attrs.items()})
            for node in thing.node.body:
                for bound in binds(node):
                    if f"{name}.{bound}" in new and isinstance(node, (ast.Assign, ast.AnnAssign)):
                        scope.now[bound] = _made_now(executor, node)
    frame.scope = scope
    frame.private = parts[-1]


def _made_now(executor: Executor, node: ast.Assign | ast.AnnAssign) -> Value:
    """Return what an assignment of a class body makes, as what nobody else has seen yet."""
    around, executor.aside = executor.aside, True
    try:
        return executor.expression(node.value) if node.value is not None else NOTHING
    finally:
        executor.aside = around


def _reached(frame: Frame) -> Iterable[Frame]:
    seen: set[Frame] = set()
    pending = [frame]
    while pending:
        each = pending.pop()
        if each not in seen:
            seen.add(each)
            yield each
            pending.extend(event for _, event, _ in each.events if isinstance(event, Frame))


def _first_problem(frame: Frame) -> tuple[int, str] | None:
    """Return the line and the reason of the first problem, those of called functions included."""
    for line, event, shown in frame.events:
        if isinstance(event, Problem):
            return line, event.long
        for inner in _reached(event):
            for _, problem, _ in inner.events:
                if isinstance(problem, Problem):
                    return line, f"calls {shown}(), which {problem.short}"
    return None
