"""Engines that are broken on purpose, each in one way that the generated tests must find.

Most of them spoil the plan on its way to the process: they depend on nothing but its public shape.
"""

from __future__ import annotations

import importlib
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

Spoil = Callable[[Any, Any], bool]  # a verb by name and an action: whether it is to be left out


def spoil_plans(change: Callable[[Any], None]) -> None:
    """Change every plan before it is applied, also what is added to it meanwhile."""
    session: Any = importlib.import_module("pljam._session.session")
    make = session.plan

    def plan(*arguments: Any, **options: Any) -> Any:
        made = make(*arguments, **options)
        change(made)
        more = made.more

        def again(keys: Iterable[Any], ran: Any) -> Any:
            grown = more(keys, ran)
            change(made)
            return grown

        made.more = again
        return made

    session.plan = plan


def walk(actions: Iterable[Any]) -> Iterator[Any]:
    """Yield actions and those inside them."""
    for action in actions:
        yield action
        yield from walk(action.children)


def forget_importers() -> None:
    """Names that other modules have imported are not bound anew."""

    def change(plan: Any) -> None:
        for module in plan.modules:
            for action in () if module.is_changed else module.actions:
                if action.statement.is_import:
                    action.inputs = frozenset()

    spoil_plans(change)


def forget_derived() -> None:
    """Unchanged statements are not executed when what they read has changed."""

    def change(plan: Any) -> None:
        for module in plan.modules:
            for action in walk(module.actions):
                if action.verb.name == "NONE" and not action.statement.is_import:
                    action.inputs = frozenset()

    spoil_plans(change)


def execute_everything() -> None:
    """A changed file's unchanged assignments are executed again, as importlib.reload does."""

    def change(plan: Any) -> None:
        for module in plan.modules:
            for action in module.actions if module.is_changed else ():
                plain = not action.statement.name and not action.statement.is_import
                if plain and action.verb.name in ("NONE", "MOVE"):
                    action.verb = type(action.verb)["RUN"]

    spoil_plans(change)


def leave_names() -> None:
    """What is deleted from a file stays in its module."""

    def change(plan: Any) -> None:
        for module in plan.modules:
            module.actions = [each for each in module.actions if each.verb.name != "DROP"]

    spoil_plans(change)


def keep_lines() -> None:
    """Code that stands on other lines keeps the old ones."""

    def change(plan: Any) -> None:
        for module in plan.modules:
            module.actions = [each for each in module.actions if each.verb.name != "MOVE"]

    spoil_plans(change)


def keep_methods() -> None:
    """Edited methods keep their old code."""

    def change(plan: Any) -> None:
        for module in plan.modules:
            for action in walk(module.actions):
                action.children = [each for each in action.children if each.verb.name != "PATCH"]

    spoil_plans(change)


def never_roll_back() -> None:
    """A failed batch leaves what it has done."""
    journal: Any = importlib.import_module("pljam._apply.journal")
    journal.Journal.rollback = lambda self: []


def say_nothing() -> None:
    """What is kept is not reported."""
    session: Any = importlib.import_module("pljam")
    reload = session.reload_changed

    def silent(paths: Iterable[str | os.PathLike[str]] | None = None) -> Any:
        return replace(reload(paths), kept=())

    session.reload_changed = silent


MUTATIONS: dict[str, Callable[[], None]] = {
    "importers are forgotten": forget_importers,
    "derived statements are forgotten": forget_derived,
    "everything is executed again": execute_everything,
    "deleted names stay": leave_names,
    "lines stay": keep_lines,
    "methods stay": keep_methods,
    "nothing is rolled back": never_roll_back,
    "kept values are not reported": say_nothing,
}
