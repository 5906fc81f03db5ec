"""What the imports of one file are, as plain values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal["module", "from", "star"]
ScopeKind: TypeAlias = Literal["module", "class", "function"]

STAR = "*"


@dataclass(frozen=True, slots=True)
class ImportRecord:
    """One name that an import statement binds.

    | statement                | kind   | source | name | local |
    | ``import a.b``           | module | a.b    | a    | a     |
    | ``import a.b as c``      | module | a.b    | a.b  | c     |
    | ``from a import f as g`` | from   | a      | f    | g     |
    | ``from a import *``      | star   | a      | *    | *     |

    So for the kind ``module``, ``name`` is the module that the local name holds. ``source`` is
    absolute; it is empty where the level goes beyond the top, and ``error`` then says so. ``line``
    is that of the name, ``statement_line`` that of the statement, when several lines list names.

    ``scope`` is the qualified name of the function or class whose name is bound, empty for the
    module. ``context`` says where the statement stands: ``("module",)``, or those of ``function``,
    ``class``, ``type_checking`` and ``try`` that are around it. ``last_binding`` tells whether the
    name may still hold what was imported when its scope has run to its end: of the imports in the
    branches of one ``if`` or ``try`` each may. A star import has ``overwritten`` in its place: the
    names that the scope surely binds anew after it.
    """

    kind: Kind
    source: str
    name: str
    local: str
    level: int
    line: int
    col: int
    scope: str = ""
    scope_kind: ScopeKind = "module"
    context: tuple[str, ...] = ("module",)
    last_binding: bool = True
    overwritten: frozenset[str] = frozenset()
    error: str = ""
    statement_line: int = 0

    @property
    def type_checking(self) -> bool:
        """Whether the statement is for type checkers only and never runs."""
        return "type_checking" in self.context


@dataclass(frozen=True, slots=True)
class AttributeUse:
    """The first place in a scope where ``root.path…`` is read, ``root`` being imported.

    ``records`` are the positions of the import records that may have bound ``root``. Where they
    are star imports, ``root`` may be a name that one of them brought in.
    """

    root: str
    path: tuple[str, ...]
    line: int
    col: int
    scope: str
    records: tuple[int, ...]

    @property
    def text(self) -> str:
        """The chain as it is written."""
        return ".".join((self.root, *self.path))


@dataclass(frozen=True, slots=True)
class Exports:
    """What ``__all__`` is known to hold; not ``complete`` where a part of it is computed."""

    names: tuple[str, ...] = ()
    complete: bool = True


@dataclass(frozen=True, slots=True)
class FileImports:
    """All that one file says about imports: ``exports`` is ``None`` without an ``__all__``."""

    records: tuple[ImportRecord, ...] = ()
    uses: tuple[AttributeUse, ...] = ()
    exports: Exports | None = None

    def may_export(self, name: str) -> bool:
        """Whether a star import from this file may bring ``name``, if the file binds it."""
        if self.exports is None:
            return not name.startswith("_")
        return name in self.exports.names or not self.exports.complete


@dataclass(frozen=True, slots=True)
class Problem:
    """A file that was left out, and why."""

    file: str
    reason: str
    line: int | None = field(default=None)
