"""A plan: what a batch does to a process, as plain values that can be printed and compared."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from enum import Enum

from pljam._source.statements import ModuleSource, Statement
from pljam.report import Note


class Verb(Enum):
    """What is done about one statement."""

    NONE = "none"  # unchanged; it may follow from what it reads
    MOVE = "move"  # give its code objects their new lines
    PATCH = "patch"  # store new code in the functions that it made; nothing is executed
    UPDATE = "update"  # as PATCH, and evaluate changed defaults and annotations
    RUN = "run"  # execute it
    CLASS = "class"  # bring the class up to date, child by child
    DROP = "drop"  # delete what it had bound
    RENAME = "rename"  # the same definition under another name


@dataclass(frozen=True)
class Input:
    """Something a statement reads: its condition to be executed again.

    ``aspect`` is ``value`` (the name holds another value), ``call`` (calling it does something
    else), ``run`` (the generator or coroutine that calling it makes does something else),
    ``inner`` (calling what it has made does something else), ``decorate`` (what it makes does
    something else when that is called at once), ``define`` (defining a class with it does
    something else), ``computed`` (what is computed from a class's body, as members and fields, is
    something else), ``attributes`` (what decorators give to a function is), ``names`` (a class,
    or, without a name, the module has other names) or ``content`` (the name's container holds
    something else).
    """

    aspect: str
    module: str
    name: str

    def __str__(self) -> str:
        """Show what a person would call it."""
        return f"{self.module}.{self.name}" if self.name else self.module


class Reasons(Mapping[Statement, str]):
    """Why each of some statements must not be executed again, worked out when somebody asks.

    The bodies of classes that may be computed anew are long, and most are not computed anew.
    """

    def __init__(self, statements: Iterable[Statement], why: Callable[[Statement], str]) -> None:
        self._statements = dict.fromkeys(statements)
        self._why = why

    def __getitem__(self, statement: Statement) -> str:
        """Return the reason, the empty string if it may be executed."""
        if statement not in self._statements:
            raise KeyError(statement)
        return self._why(statement)

    def __iter__(self) -> Iterator[Statement]:
        """Yield the statements."""
        return iter(self._statements)

    def __len__(self) -> int:
        """Return how many statements there are."""
        return len(self._statements)


@dataclass(eq=False)
class Action:
    """One statement's part in a plan.

    ``verb`` is done in any case. With ``inputs``, the statement is *derived* too: it follows if one
    of them came out different, unless ``held`` says why it is not effect-free (``kept-derived``),
    or ``state`` why its value is state, which only a mutable value can be. ``spelled`` says under
    which names a function's defaults read the inputs.
    Of ``guessed`` inputs only the run can tell whether they are read.
    With ``annotates``, its annotation is evaluated again, by the rules of a future import.
    With ``rebind``, a class takes its name from what another statement had bound to it.
    ``stored`` says as which inputs others know the attributes that it stores into.
    With ``stars``, it follows their inputs where these star imports no longer bind its name.
    """

    verb: Verb
    module: str
    old: Statement | None
    new: Statement | None
    inputs: frozenset[Input] = frozenset()
    decorator_inputs: frozenset[Input] = frozenset()
    guessed: frozenset[Input] = frozenset()
    held: str = ""
    state: str = ""
    spelled: dict[str, frozenset[Input]] = field(default_factory=dict)
    children: list[Action] = field(default_factory=list)
    rebuild: Mapping[Statement, str] = field(default_factory=dict)
    recompute: bool = False
    chain: frozenset[Statement] = frozenset()
    shadowed: frozenset[str] = frozenset()
    extended: frozenset[str] = frozenset()
    bodies_changed: bool = True
    rebind: bool = False
    annotates: bool = False
    stored: Mapping[str, Input] = field(default_factory=dict)
    stars: frozenset[Statement] = frozenset()
    star_inputs: frozenset[Input] = frozenset()

    @property
    def statement(self) -> Statement:
        """The new statement, or the old one of a deletion."""
        statement = self.new or self.old
        assert statement is not None
        return statement

    def __str__(self) -> str:
        """One line for the dry run."""
        condition = (
            f" if changed: {', '.join(sorted(map(str, self.inputs)))}" if self.inputs else ""
        )
        held = f" (kept: {self.held})" if self.held else ""
        held = held or (f" (kept if mutable: {self.state})" if self.state else "")
        what = self.statement.qualname or self.statement.summary()
        return f"{self.verb.value} {self.module}:{self.statement.start} {what}{condition}{held}"


@dataclass(eq=False)
class ModulePlan:
    """What a batch does in one module."""

    module: str
    old: ModuleSource
    new: ModuleSource
    actions: list[Action] = field(default_factory=list)

    @property
    def is_changed(self) -> bool:
        """Whether the module's own file is part of the batch."""
        return self.old is not self.new


@dataclass(eq=False)
class Step:
    """Actions of one module that are done together; modules that it imports come in between."""

    module: ModulePlan
    actions: list[Action]
    is_last: bool = False


@dataclass(frozen=True)
class Abandoned:
    """An attribute or item, as a module spells it, that no statement stores any more.

    ``value`` is what had been stored, ``note`` what is to be said if it is there still;
    ``is_only``: nothing else is seen that would put something there.
    """

    module: str
    place: str
    value: ast.expr | None
    note: Note | None
    is_only: bool


@dataclass(frozen=True)
class Memo:
    """A place where a function remembers what an edited one gave, and what is said of it.

    That is a dictionary under a name of a module or, with ``owner``, an attribute of the instances
    of a class. ``is_made_again``: nothing else puts something there, and what is not there is
    computed as before, without an effect.
    """

    module: str
    owner: str
    name: str
    note: Note
    is_made_again: bool


@dataclass(eq=False)
class Plan:
    """The whole batch, modules in the order in which they are brought up to date."""

    modules: list[ModulePlan] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    refused: list[Note] = field(default_factory=list)
    errors: list[Note] = field(default_factory=list)
    kept: list[Note] = field(default_factory=list)
    caches: list[tuple[str, Statement, frozenset[Input], frozenset[Input]]] = field(
        default_factory=list
    )
    memos: list[Memo] = field(default_factory=list)
    abandoned: list[Abandoned] = field(default_factory=list)
    certain: frozenset[Input] = frozenset()
    sources: Mapping[str, ModuleSource] = field(default_factory=dict)
    leaving: Mapping[str, ModuleSource] = field(default_factory=dict)
    restored: Mapping[str, ModuleSource] = field(default_factory=dict)
    foreseen: AbstractSet[Input] = frozenset()
    stored_by: Callable[[str], Iterable[Input]] = lambda module: ()
    more: Callable[[Iterable[Input], AbstractSet[str]], bool] = lambda keys, ran: False
    is_harmless: Callable[[str, ast.expr], bool] = lambda module, node: False
    refills: Callable[[str, Statement, frozenset[Input]], bool] = lambda module, statement, new: (
        False
    )

    def __str__(self) -> str:
        """The dry run, a line an action."""
        return "\n".join(self.lines())

    def lines(self) -> Iterator[str]:
        """Yield the dry run line by line."""
        for note in (*self.errors, *self.refused):
            yield f"{note.what}:{note.line or 0} {note.reason} [{note.slug}]"
        for module in self.modules:
            for action in module.actions:
                yield str(action)
                yield from (f"    {child}" for child in action.children)
        for name in self.gone:
            yield f"unload {name}"
        for name in self.restored:
            yield f"load {name}"
