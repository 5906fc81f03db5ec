"""The parts of an answer: the definition that was asked for, its imports, and new helpers.

A text may bring more than the definition. What the file has already, to the same effect, is passed
over; new functions, classes and names are helpers; whatever would change something else of the
file is refused, for others may depend on that.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pljam._replay.writing.answers import Answer
from pljam._replay.writing.errors import WritingError
from pljam._replay.writing.imports import Import, module_bindings, refuse_hidden_builtin
from pljam._replay.writing.places import FUNCTIONS, Place, Source
from pljam._source.bindings import Definition, binds
from pljam._source.names import body_reads, local_names
from pljam._source.statements import fingerprint
from pljam._source.trees import walk

_ENCLOSING = (*FUNCTIONS, ast.ClassDef)
_MEMBERS = frozenset({"staticmethod", "classmethod", "property"})


@dataclass
class Parts:
    """An answer, taken apart."""

    definition: Definition
    imports: list[tuple[Import, ast.alias]] = field(default_factory=list)
    helpers: list[ast.stmt] = field(default_factory=list)
    siblings: list[ast.stmt] = field(default_factory=list)


def take_apart(answer: Answer, file: Source, place: Place) -> Parts:
    """Find the new definition for ``place`` in an answer, and sort what stands around it."""
    around = [node for node in place.parents if isinstance(node, _ENCLOSING)]
    path, found = _path_to(answer.body, [node.name for node in around], place.node.name)
    definition = _chosen(found, place)
    parts = Parts(definition)
    known = _Known([file.tree, *around])
    inner: ast.stmt = definition
    for owner, original in zip(reversed(path), reversed(around), strict=False):
        _refuse_other_header(owner, original)
        for node in owner.body:
            if node is inner or _says_nothing(node) or node in known:
                continue
            if inner is not definition or not isinstance(node, FUNCTIONS):
                raise WritingError(_too_much(node, f"{owner.name} around it", place))
            _refuse_bound(node, _names_in(original.body), f"{owner.name}", place)
            parts.siblings.append(node)
        inner = owner
    module_names = {each.name: each.node.lineno for each in module_bindings(file.tree)}
    for node in answer.body:
        if node is inner or _says_nothing(node):
            continue
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            parts.imports += [(node, alias) for alias in node.names]
        elif node in known:
            continue
        elif not path and around and _is_member(node, place):
            owner = around[-1]
            _refuse_bound(node, _names_in(owner.body), owner.name, place)
            parts.siblings.append(node)
        elif _is_helper(node):
            _refuse_bound(node, module_names, file.what, place)
            for name in sorted(binds(node)):
                refuse_hidden_builtin(file, name)
            parts.helpers.append(node)
        else:
            raise WritingError(_too_much(node, "the text", place))
    return parts


def _path_to(
    body: list[ast.stmt], around: list[str], name: str
) -> tuple[list[Definition | ast.ClassDef], list[Definition]]:
    """Return what stands around the definition in the text, and what there has its name."""
    plain = _functions(body, name)
    wrapped: list[tuple[list[Definition | ast.ClassDef], list[Definition]]] = []
    for start in range(len(around)):
        path: list[Definition | ast.ClassDef] = []
        inside = body
        for each in around[start:]:
            owners = [n for n in inside if isinstance(n, _ENCLOSING) and n.name == each]
            if len(owners) != 1:
                break
            path.append(owners[0])
            inside = owners[0].body
        else:
            if found := _functions(inside, name):
                wrapped.append((path, found))
    if len(wrapped) + bool(plain) > 1:
        raise WritingError(f"the text defines {name} in several places: give one of them")
    if wrapped:
        return wrapped[0]
    if not plain:
        raise WritingError(_no_definition(body, around, name))
    return [], plain


def _functions(body: Iterable[ast.stmt], name: str) -> list[Definition]:
    return [node for node in body if isinstance(node, FUNCTIONS) and node.name == name]


def _no_definition(body: list[ast.stmt], around: list[str], name: str) -> str:
    asked = ".".join([*around, name])
    for node in body:
        if isinstance(node, ast.ClassDef) and node.name == name:
            return f"the text makes {asked} a class, and it is a function: give a function"
    defined = [node.name for node in body if isinstance(node, FUNCTIONS)]
    if len(defined) == 1:
        return f"the text defines {defined[0]}, not {asked}: the name must stay"
    return f"the text defines no {asked}: give the whole definition, its `def` line included"


def _chosen(found: list[Definition], place: Place) -> Definition:
    """Return the one that is meant among definitions of one name, by their decorators."""
    own = _decorators(place.node)
    others = [
        node
        for node in _functions(place.siblings, place.node.name)
        if node is not place.node and _decorators(node) != own
    ]
    if len(found) == 1:
        given = _decorators(found[0])
        for node in others:
            if given and given != own and given == _decorators(node):
                raise WritingError(
                    f"the text is decorated as {place.qualname} at line {node.lineno}, not as the"
                    f" one at line {place.node.lineno}: give the latter"
                )
        return found[0]
    same = [node for node in found if _decorators(node) == own]
    if len(same) != 1:
        raise WritingError(
            f"the text defines {place.node.name} {len(found)} times: give the one definition that"
            " takes the place of the old one"
        )
    return same[0]


def _decorators(node: Definition | ast.ClassDef) -> list[str]:
    return [fingerprint(each) for each in node.decorator_list]


class _Known:
    """The statements that stand in some scopes, in their blocks too, to be told by their trees."""

    def __init__(self, scopes: Iterable[ast.AST]) -> None:
        self.scopes = list(scopes)
        self._found: set[str] | None = None  # most texts ask for nothing

    def __contains__(self, node: ast.stmt) -> bool:
        if self._found is None:
            self._found = set(self._fingerprints())
        return fingerprint(node) in self._found

    def _fingerprints(self) -> Iterator[str]:
        pending = list(self.scopes)
        while pending:
            scope = pending.pop()
            for name in ("body", "orelse", "finalbody", "handlers", "cases"):
                inner = getattr(scope, name, ())
                for each in inner if isinstance(inner, list) else ():
                    if isinstance(each, ast.stmt):
                        yield fingerprint(each)
                    if not isinstance(each, _ENCLOSING):
                        pending.append(each)


def _refuse_other_header(
    given: Definition | ast.ClassDef, original: Definition | ast.ClassDef
) -> None:
    """Refuse to change the class or function around; it may be given in short: ``class Shop:``."""
    for part in (_header(given), _decorators(given)):
        if part and part not in (_header(original), _decorators(original)):
            raise WritingError(
                f"the text also changes the header of {given.name}: give only the definition of"
                " the function inside"
            )


def _header(node: Definition | ast.ClassDef) -> list[str]:
    if isinstance(node, ast.ClassDef):
        return [fingerprint(each) for each in (*node.bases, *node.keywords)]
    arguments = fingerprint(node.args)
    return [] if arguments == fingerprint(_NO_ARGUMENTS) else [arguments]


_NO_ARGUMENTS = ast.parse("lambda: 0", mode="eval").body.args  # type: ignore[attr-defined]


def _says_nothing(node: ast.stmt) -> bool:
    """Whether a statement is a docstring, ``...`` or ``pass``."""
    is_text = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    return is_text or isinstance(node, ast.Pass)


def _is_member(node: ast.stmt, place: Place) -> bool:
    """Whether a function beside the definition belongs to the class or function around it.

    A method does by ``self`` or its decorators, an inner function by the variables that it reads.
    """
    if not isinstance(node, FUNCTIONS):
        return False
    if isinstance(place.parents[-1], ast.ClassDef):
        names = {each.id for each in node.decorator_list if isinstance(each, ast.Name)}
        arguments = [*node.args.posonlyargs, *node.args.args]
        if not _MEMBERS.isdisjoint(names) or (arguments and arguments[0].arg in ("self", "cls")):
            return True
    outside = {
        name for each in place.parents if isinstance(each, FUNCTIONS) for name in local_names(each)
    }
    return not outside.isdisjoint(name.partition(".")[0] for name in body_reads(node))


def _is_helper(node: ast.stmt) -> bool:
    if isinstance(node, ast.Assign):
        return all(isinstance(target, ast.Name) for target in node.targets)
    if isinstance(node, ast.AnnAssign):
        return isinstance(node.target, ast.Name)
    return isinstance(node, _ENCLOSING) or type(node).__name__ == "TypeAlias"


def _names_in(body: Iterable[ast.stmt]) -> dict[str, int]:
    return {name: node.lineno for node in body for name in binds(node)}


def _refuse_bound(node: ast.stmt, names: dict[str, int], where: str, place: Place) -> None:
    for name in sorted(binds(node)):
        if name in names:
            raise WritingError(
                f"the text also brings another {name}, which {where} has at line {names[name]}:"
                f" others may rely on that, so give the new one a name of its own, or only"
                f" {place.qualname}"
            )


def _too_much(node: ast.stmt, where: str, place: Place) -> str:
    what = ast.unparse(node).split("\n")[0]
    names = sorted(binds(node))
    what = names[0] if names and isinstance(node, _ENCLOSING) else f"`{what[:60]}`"
    return (
        f"the text also holds {what}, which is neither {place.qualname} nor new:"
        f" leave it out of {where}"
    )


# Answers often begin with the name of the file, and mark with dots what they leave out.
_NO_COMMENT = re.compile(
    r"#\s*(?:(?:file(?:name)?:?\s*)?[\w./\\-]+\.pyw?:?\s*$|\.\.|…)", re.IGNORECASE
)


def worth_keeping(comments: Iterable[str]) -> Iterator[str]:
    """Yield comments but for those that speak of the answer, not of the code."""
    return (each for each in comments if not _NO_COMMENT.match(each.strip()))


def plain_docstrings(node: ast.AST) -> ast.AST:
    """Take the indentation out of the docstrings of a tree, as ``help`` does; return the tree."""
    for each in walk(node):
        if isinstance(each, _ENCLOSING):
            text = ast.get_docstring(each)
            if text is not None:
                doc = each.body[0]
                assert isinstance(doc, ast.Expr) and isinstance(doc.value, ast.Constant)
                doc.value.value = text
    return node
