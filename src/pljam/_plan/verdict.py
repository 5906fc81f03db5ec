"""The judge's answer."""

from __future__ import annotations

import ast
from dataclasses import dataclass


@dataclass(frozen=True)
class Verdict:
    """Whether something is effect-free, why not and where, and all that executing it reads.

    ``line`` is the line in the judged statement. ``reads`` holds modules and dotted names, those
    that called project functions read included; a name that comes from another module is there
    both as it is spelled and as it is called where it was first bound. ``members`` holds what is
    looked for in project classes, as modules and ``Class.name``; ``called``, which functions of the
    project are called. ``guesses`` holds the attributes that are read of what is not known; it is
    ``None`` where not all was followed.
    """

    effect_free: bool
    reason: str = ""
    line: int = 0
    reads: frozenset[tuple[str, str]] = frozenset()
    members: frozenset[tuple[str, str]] = frozenset()
    called: frozenset[ast.AST] = frozenset()
    guesses: frozenset[str] | None = None
