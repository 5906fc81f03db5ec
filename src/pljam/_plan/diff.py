"""What changed between two versions of a body of statements.

Statements are matched by their text, then by their tree, then by what they do when executed (the
tree without function bodies), then by the name they bind, so that a statement that only moved is
never taken for a new one.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import Enum

from pljam._source.bindings import respelled
from pljam._source.statements import Statement


class Kind(Enum):
    """How one statement of the old version relates to one of the new."""

    SAME = "same"
    MOVED = "moved"
    CODE = "code"
    EDITED = "edited"
    RENAMED = "renamed"
    ADDED = "added"
    DELETED = "deleted"


@dataclass(eq=False)
class Change:
    """One pair of statements, old and new; ``children`` pairs the bodies of two classes."""

    kind: Kind
    old: Statement | None
    new: Statement | None
    children: tuple[Change, ...] = ()

    @property
    def statement(self) -> Statement:
        """The new statement, or the old one of a deletion."""
        statement = self.new or self.old
        assert statement is not None
        return statement


def diff(
    old: Sequence[Statement],
    new: Sequence[Statement],
    moved: Callable[[], AbstractSet[str]] = frozenset,
) -> list[Change]:
    """Return the changes in the order of ``new``, deletions last.

    ``moved`` returns the trees of definitions that come from another file or went to one: these
    are not taken for renamed ones.
    """
    partner: dict[Statement, Statement] = {}
    left = list(old)
    right = list(new)

    def match(key: Callable[[Statement], Hashable | None]) -> None:
        nonlocal left, right
        if not left or not right:
            return
        queues: dict[Hashable, deque[Statement]] = defaultdict(deque)
        for statement in left:
            queues[key(statement)].append(statement)
        queues.pop(None, None)
        for statement in right:
            queue = queues.get(key(statement))
            if queue:
                partner[statement] = queue.popleft()
        taken = set(partner.values())
        left = [statement for statement in left if statement not in taken]
        right = [statement for statement in right if statement not in partner]

    match(lambda s: (s.enclosure_key, s.is_docstring, s.comment, s.text))
    for statement, same in partner.items():
        statement.learn_from(same)
    match(lambda s: (s.enclosure_key, s.is_docstring, s.fingerprint))
    match(lambda s: (s.enclosure_key, s.name, s.decorator_key, s.shell) if s.name else None)
    match(lambda s: (s.enclosure_key, s.is_docstring, s.shell) if not s.name else None)
    match(lambda s: (s.enclosure_key, type(s.node), s.name, s.decorator_key) if s.name else None)
    match(lambda s: (s.enclosure_key, s.name) if s.name else None)
    match(lambda s: (s.is_class, s.name) if s.name else None)
    match(lambda s: (s.enclosure_key, s.binds) if s.binds and not s.name else None)
    match(lambda s: s.binds or None)
    if any(s.name for s in left) and any(s.name for s in right):
        elsewhere = moved()
        match(
            lambda s: (
                (s.enclosure_key, _nameless(s))
                if s.name and s.fingerprint not in elsewhere
                else None
            )
        )

    changes = [_change(partner.get(statement), statement) for statement in new]
    changes += [Change(Kind.DELETED, statement, None) for statement in left]
    return changes


def in_scope(kind: Kind, old: Statement | None, new: Statement | None) -> Kind:
    """Return what a statement is where the class around it may be renamed.

    Then its code has another name, and other private names in it.
    """
    if old is None or new is None or old.scope == new.scope:
        return kind
    if kind in (Kind.SAME, Kind.MOVED):
        return Kind.CODE if is_respelled(old, new) else Kind.MOVED
    return kind


def is_respelled(old: Statement, new: Statement) -> bool:
    """Whether private names in a statement of a class body are others: its class is renamed."""
    was, now = old.scope.rpartition(".")[2], new.scope.rpartition(".")[2]
    return was != now and not new.is_class and bool(respelled(new.text, was, now))


def _nameless(statement: Statement) -> str:
    """The definition's tree with its own name taken out: equal for a rename."""
    return statement.fingerprint.replace(repr(statement.name), "''")


def _change(old: Statement | None, new: Statement) -> Change:
    if old is None:
        return Change(Kind.ADDED, None, new)
    children: tuple[Change, ...] = ()
    if old.is_class and new.is_class:
        children = tuple(diff(old.body, new.body))
    return Change(_kind(old, new), old, new, children)


def _kind(old: Statement, new: Statement) -> Kind:
    same_enclosures = old.enclosure_key == new.enclosure_key
    if same_enclosures and old.text == new.text and old.comment == new.comment:
        places = (old.start, old.node.lineno, old.node.col_offset)
        return (
            Kind.SAME
            if places == (new.start, new.node.lineno, new.node.col_offset)
            else (Kind.MOVED if old.node.col_offset == new.node.col_offset else Kind.CODE)
        )
    if bool(old.name) and bool(new.name) and old.name != new.name:
        return Kind.RENAMED
    if not same_enclosures:
        return Kind.EDITED
    if old.is_class and new.is_class:
        return Kind.CODE if old.fingerprint == new.fingerprint else Kind.EDITED
    return Kind.CODE if old.shell == new.shell else Kind.EDITED
