"""Edits that the generator steps around for now: each is a defect that is known and not mended.

An entry says what the defect is, since when it is stepped around, and which edits show it. An entry
goes as soon as its defect is mended; ``docs/limits.md`` names what is left.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generated.program import Class, Func, ImportFrom, ImportStar, Item, Module, Program

Pair = tuple[Module, Item, Module, Item]


@dataclass(frozen=True)
class Known:
    """A defect: its name, the day since when it is stepped around, and which edits show it."""

    name: str
    since: str
    shows: Callable[[Program, Program], bool]


def pairs(before: Program, after: Program) -> Iterator[Pair]:
    """Yield every statement that is there before and after an edit, with its module."""
    known = {item.uid: (module, item) for module, _, item in before.items()}
    for module, _, item in after.items():
        if item.uid in known:
            yield *known[item.uid], module, item


def form_of(item: Item) -> str:
    """What kind of definition a statement is."""
    return item.form if isinstance(item, Class) else type(item).__name__


def class_changes_kind(before: Program, after: Program) -> bool:
    """Whether a class becomes one of another kind."""
    return any(
        form_of(old) != form_of(new)
        for _, old, _, new in pairs(before, after)
        if isinstance(old, Class) and isinstance(new, Class)
    )


def file_renamed(before: Program, after: Program) -> bool:
    """Whether a file with definitions has another name."""
    names = {module.uid: module.name for module in before.modules}
    return any(
        names.get(module.uid, module.name) != module.name
        and any(isinstance(item, (Class, Func)) for item in module.items)
        for module in after.modules
    )


def decorated_moves(before: Program, after: Program) -> bool:
    """Whether a function with decorators moves to another file."""
    return any(
        there.uid != here.uid and isinstance(old, Func) and bool(old.decorators)
        for there, old, here, _ in pairs(before, after)
    )


def moves_to_importer(before: Program, after: Program) -> bool:
    """Whether a function moves to a module that imported it."""
    return any(
        isinstance(item, Func)
        and here.uid != there.uid
        and any(uid == item.uid for uid, _ in before.names(before.module(here.uid)))
        for there, _, here, item in pairs(before, after)
        if any(here.uid == each.uid for each in before.modules)
    )


def star_import_changes(before: Program, after: Program) -> bool:
    """Whether a module that has a star import, before or after, has other imports."""

    def imports(module: Module) -> list[Item]:
        return [each for each in module.items if isinstance(each, (ImportFrom, ImportStar))]

    was = {module.uid: imports(module) for module in before.modules}
    return any(
        was.get(module.uid) != imports(module)
        and any(isinstance(i, ImportStar) for i in [*was.get(module.uid, ()), *imports(module)])
        for module in after.modules
    )


def offered_changes(before: Program, after: Program) -> bool:
    """Whether a module with a star import of it has an ``__all__`` only before or only after."""
    limited = {module.uid: module.limited for module in before.modules}
    starred = {
        item.module
        for program in (before, after)
        for _, _, item in program.items()
        if isinstance(item, ImportStar)
    }
    return any(
        module.uid in starred and limited.get(module.uid, module.limited) != module.limited
        for module in after.modules
    )


KNOWN = (
    Known("a class becomes one of another kind", "2026-11-23", class_changes_kind),
    Known("a file is renamed while its functions are held", "2026-11-23", file_renamed),
    Known("a decorated function that is held moves", "2026-11-23", decorated_moves),
    Known("a held function moves to its importer", "2026-11-23", moves_to_importer),
    Known("a star import comes or goes beside others", "2026-11-23", star_import_changes),
    Known("__all__ comes or goes under a star import", "2026-11-23", offered_changes),
)


def stepped_around(before: Program, after: Program) -> bool:
    """Whether an edit shows a defect that is known."""
    return any(known.shows(before, after) for known in KNOWN)
