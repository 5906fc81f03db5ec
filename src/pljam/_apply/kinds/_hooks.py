"""What the interpreter calls while a class is made, called again for a class that has changed.

Such hooks are ``__init_subclass__`` of the bases and ``__set_name__`` of descriptors, and for the
kinds that make a twin the methods of the metaclass. What a hook registers twice is taken out; an
attribute that a former version of a hook had set goes; one that a hook sets to a literal is state.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from types import FunctionType
from typing import TYPE_CHECKING, Any

from pljam._apply.destinations import destinations
from pljam._apply.locate import on_the_way
from pljam._apply.raw import MISSING, class_dict, instance_dict, is_kind, lookup, mro_of
from pljam._apply.search import walk
from pljam._apply.values import same_value
from pljam._plan.graph import ModuleGraph
from pljam._plan.plan import Input, Verb
from pljam._source.bindings import dotted, maker_of
from pljam._source.statements import ModuleSource, Statement, fingerprint

if TYPE_CHECKING:
    from pljam._apply.class_state import UpdateState
    from pljam._apply.classes import ClassUpdate
    from pljam._apply.registering import Registering

_MAKERS = ("__prepare__", "__new__", "__init__")


def subclassed(update: ClassUpdate) -> None:
    """Call ``__init_subclass__`` again when what it computes from may have changed."""
    if not (update.recompute or update.changed or update.removed or update.reordered):
        return
    cls: Any = update.cls
    names = ("__init_subclass__",)
    bases = mro_of(cls)[1:-1]
    if update.shows_objects:
        shown(update, bases, names)
        return
    set_names_again(update)
    known = [*definitions_of(update.batch, bases, names), *departed(update)]
    kept = state(cls, known)
    forget(update, known)
    if any(names[0] in class_dict(base) for base in bases):
        update.journal.watch_class(cls)
        before, bound = dict(class_dict(cls)), update.bound()
        hook = partial(super(cls, cls).__init_subclass__, **update.own_keywords())
        registering(update, hooks(bases, names), hook)
        for name, value in kept.items():
            if class_dict(cls).get(name, MISSING) is not value:
                update.journal.set_entry(cls, name, value)
        for name, value in class_dict(cls).items():
            if name not in bound and not same_value(before.get(name, MISSING), value):
                update.has_computed(for_heirs=True)


def shown(update: ClassUpdate, bases: Iterable[type], names: Iterable[str]) -> None:
    """Call ``__init_subclass__`` to see which objects it makes now; the class stays as it is."""
    cls: Any = update.cls
    found = list(hooks(bases, names))
    if not found:
        return
    update.journal.watch_class(cls)
    before = dict(class_dict(cls))
    registering(update, found, partial(super(cls, cls).__init_subclass__, **update.own_keywords()))
    now = dict(class_dict(cls))
    for name, value in now.items():
        if name not in before:
            update.journal.del_entry(cls, name)
        elif before[name] is not value:
            update.journal.set_entry(cls, name, before[name])
    compare(update, now)


def compare(update: ClassUpdate, now: Mapping[str, Any]) -> None:
    """Note which objects of the class hooks would make otherwise, and what they made now."""
    for name, value in now.items():
        was = class_dict(update.cls).get(name, MISSING)
        if name not in update.bound() and was is not value and type(was) is type(value):
            update.batch.shown.append((was, value))


def hooks(classes: Iterable[type], names: Iterable[str]) -> Iterator[FunctionType]:
    """Yield the functions of these names that the classes define in Python."""
    for cls in classes:
        for name in names:
            value: Any = class_dict(cls).get(name)
            value = getattr(value, "__func__", value)
            if is_kind(value, FunctionType):
                yield value


def makers(meta: type) -> list[FunctionType]:
    """Return the functions of a metaclass, written in Python, that run while a class is made."""
    return list(hooks(mro_of(meta), _MAKERS))


def stored_over(meta: type) -> str:
    """Return a method of a metaclass that its class body does not define, or nothing."""
    for cls in mro_of(meta)[:-2]:
        for name in _MAKERS:
            for function in hooks([cls], [name]):
                if function.__qualname__ != f"{cls.__qualname__}.{name}":
                    return f"{cls.__qualname__}.{name}"
    return ""


def functions_in(value: Any) -> list[FunctionType]:
    """Return a callable's own function, and those that it holds as a closure."""
    return [f for f in on_the_way([value], "") if is_kind(f, FunctionType)]


def registering(
    update: ClassUpdate,
    functions: Iterable[FunctionType],
    call: Callable[[], Any],
    final: bool = False,
) -> Any:
    """Call something that runs ``functions``; what these had registered of the class is replaced.

    With ``final``, it is called as it would be for a class that is made anew.

    What runs may keep the names of this frame, as pydantic does: nothing is to stay in them.
    """
    with update.batch.registering(update.cls, functions), update.batch.program_runs(final):
        return call()


def set_names_again(update: ClassUpdate) -> None:
    """Call an edited ``__set_name__`` for the descriptors that the class holds already."""
    for name, value in list(class_dict(update.cls).items()):
        hook = lookup(type(value), "__set_name__")
        if not is_kind(hook, FunctionType) or name in update.changed:
            continue
        owners = [base for base in mro_of(type(value)) if "__set_name__" in class_dict(base)]
        module = str(class_dict(owners[0]).get("__module__"))
        if Input("define", module, owners[0].__qualname__) in update.batch.dirty:
            watch(update, value)
            with update.batch.program_runs():
                hook(value, update.cls, name)


def watch(update: ClassUpdate, value: object) -> None:
    """Keep a copy of what an instance holds."""
    namespace = instance_dict(value)
    if namespace is not None:
        update.journal.watch_container(namespace)


# What hooks store, read from their sources.


Definitions = list[tuple[Statement, Statement | None]]


def forget(update: ClassUpdate, definitions: Definitions) -> None:
    """Delete what former versions of hooks had set, and what would be in the way of a hook now.

    A hook that looks at the namespace of the class is to find it as on a fresh class.
    """
    cls = update.cls
    bound = update.bound()
    for before, after in definitions:
        looks = after is not None and _looks_at_namespace(after.node)
        for name, literal in stores(before.node).items():
            gone = before is not after or (looks and not literal)
            if gone and name in class_dict(cls) and name not in bound:
                update.journal.del_entry(cls, name)


def note_computed(update: ClassUpdate, names: Iterable[str]) -> None:
    """Remember which entries of the class its hooks and decorators have made."""
    cls, lineage = update.cls, update.batch.lineage
    update.journal.on_undo(lineage.note_computed, cls, lineage.computed(cls))
    now = class_dict(cls)
    made = {name for name in names if name != "__doc__" or now[name] is not None}
    lineage.note_computed(cls, {name: id(now[name]) for name in made})


def computed(update: ClassUpdate) -> set[str]:
    """Return the entries that are what an earlier batch saw hooks and decorators make."""
    now = class_dict(update.cls)
    known = update.batch.lineage.computed(update.cls)
    return {name for name, number in known.items() if id(now.get(name)) == number}


def forget_computed(update: ClassUpdate) -> None:
    """Delete what decorators are known to have made: they make it again, or do so no longer."""
    for name in computed(update) - update.bound():
        update.journal.del_entry(update.cls, name)
        update.has_changed(name)


def _looks_at_namespace(function: ast.AST) -> bool:
    """Whether a hook asks what a class has."""
    asking = ("vars", "dir", "hasattr", "getattr", "getmembers")
    return any(
        (isinstance(node, ast.Attribute) and node.attr == "__dict__")
        or (isinstance(node, ast.Call) and (dotted(node.func) or "").rpartition(".")[2] in asking)
        for node in ast.walk(function)
    )


def state(cls: type, definitions: Definitions) -> dict[str, Any]:
    """Return the attributes that hooks set to literals, which have become what they are since."""
    found: dict[str, Any] = {}
    for before, after in definitions:
        former = stores(before.node)
        for name, literal in stores(after.node).items() if after is not None else ():
            if literal and former.get(name) == literal and name in class_dict(cls):
                found[name] = class_dict(cls)[name]
    return found


def definitions_of(batch: Registering, owners: Iterable[type], names: Iterable[str]) -> Definitions:
    """Return the definitions of hooks that classes have or had, before the batch and after it."""
    names = list(names)
    wanted = {
        (module, f"{qualname}.{name}") for module, qualname in map(_named, owners) for name in names
    }
    return definitions(batch, wanted)


def departed(update: UpdateState) -> Definitions:
    """Return the hooks of the bases that the class had and has no more: they count as deleted."""
    bases = update.bases if update.bases is not None else update.cls.__bases__
    left = {_named(each) for base in bases for each in mro_of(base)}
    gone = [base for base in update.former_bases if _named(base) not in left]
    found = definitions_of(update.batch, gone, ("__init_subclass__",))
    return [(before, None) for before, _ in found]


def _named(cls: type) -> tuple[str, str]:
    return str(class_dict(cls).get("__module__")), cls.__qualname__


def definitions(batch: Registering, wanted: set[tuple[str, str]]) -> Definitions:
    """Return the definitions of functions, by module and qualified name, before and after."""
    found: Definitions = []
    edited: set[Statement] = set()
    for module in batch.plan.modules:
        for action in walk(module.actions):
            old = action.old
            if old is None or not old.is_function or action.verb in (Verb.MOVE, Verb.NONE):
                continue
            if (module.module, old.qualname) in wanted:
                found.append((old, action.new))
                edited.add(action.statement)
    for name in {module for module, _ in wanted}:
        source = batch.plan.sources.get(name)
        leaving = batch.plan.leaving.get(name) if source is None else None
        for statement in (source or leaving or _NOTHING).walk():
            if not statement.is_function or statement in edited:
                continue
            if (name, statement.qualname) in wanted:
                after = statement if leaving is None else _arrived(batch, statement)
                found.append((statement, after))
    return found


_NOTHING = ModuleSource("", "", b"")


def _arrived(batch: Registering, departed: Statement) -> Statement | None:
    """Return the definition that a new file has of a function whose own file is gone."""
    for departure, arrival in destinations(batch, batch.loaded()):
        if departed in departure.statement.walk():
            for statement in arrival.statement.walk():
                if statement.is_function and statement.qualname == departed.qualname:
                    return statement
    return None


def decorators_of(update: UpdateState) -> Definitions:
    """Return the definitions of the functions that had decorated the class, before and after.

    One that does not decorate it any more counts as deleted.
    """
    module, plan = update.module, update.batch.plan
    graph = ModuleGraph({**plan.leaving, **plan.sources, module.module: module.old})
    still = {fingerprint(decorator) for decorator in update.new.decorators}
    wanted: dict[bool, set[tuple[str, str]]] = {True: set(), False: set()}
    for decorator in update.old.decorators:
        name = dotted(maker_of(decorator))
        if name:
            wanted[fingerprint(decorator) in still].add(graph.key(module.module, name))
    gone = definitions(update.batch, wanted[False] - wanted[True])
    return [*definitions(update.batch, wanted[True]), *((before, None) for before, _ in gone)]


def forget_filled_in(update: ClassUpdate) -> None:
    """Delete the methods that decorators of other people's modules had put on the class.

    Such methods belong to the module of the decorator, as those of ``total_ordering`` do; it is to
    meet the class as its body makes it.
    """
    graph = ModuleGraph({**update.batch.plan.sources, update.module.module: update.module.old})
    owners: set[str] = set()
    for decorator in update.old.decorators:
        name = dotted(maker_of(decorator))
        found = graph.resolve(update.module.module, name) if name else None
        if found is not None and found.kind == "external":
            owners.add(f"{found.name}.")
    bound = update.bound()
    for name, value in list(class_dict(update.cls).items()):
        if name not in bound and is_kind(value, FunctionType):
            made_in = f"{value.__globals__.get('__name__')}."
            if made_in != "dataclasses." and any(owner.startswith(made_in) for owner in owners):
                update.journal.del_entry(update.cls, name)


def is_foreign(update: UpdateState, expr: ast.expr) -> bool:
    """Whether an expression names or calls what neither the program nor Python itself defines."""
    name = dotted(maker_of(expr))
    if not name:
        return False
    found = ModuleGraph(update.batch.plan.sources).resolve(update.module.module, name)
    return found.kind == "external" and (
        found.module.partition(".")[0] not in sys.stdlib_module_names
    )


def put_over(update: UpdateState) -> frozenset[str]:
    """The names that the class's decorators had stored on it."""
    return frozenset(name for before, _ in decorators_of(update) for name in stores(before.node))


def stores(function: ast.AST) -> dict[str, str]:
    """Return the attributes and string keys that a function stores, each with its literal value.

    The value is the expression as text if all that is stored under the name is one literal; else
    it is empty.
    """
    found: dict[str, str] = {}
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and dotted(node.func) == "setattr" and len(node.args) == 3:
            name = node.args[1]
            if isinstance(name, ast.Constant) and isinstance(name.value, str):
                found[name.value] = ""
            continue
        if isinstance(node, ast.Assign):
            targets, value = node.targets, _literal(node.value)
        elif isinstance(node, ast.AnnAssign):
            targets, value = [node.target], _literal(node.value)
        elif isinstance(node, ast.AugAssign):
            targets, value = [node.target], ""
        else:
            continue
        for target in targets:
            stored = _stored(target)
            if stored:
                found[stored] = value if found.get(stored, value) == value else ""
    return found


def _stored(target: ast.expr) -> str:
    if isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name):
        return target.attr
    if isinstance(target, ast.Subscript) and isinstance(target.value, ast.Name):
        key = target.slice
        return key.value if isinstance(key, ast.Constant) and isinstance(key.value, str) else ""
    return ""


_EMPTY = frozenset(
    {"dict", "list", "set", "deque", "defaultdict", "OrderedDict", "Counter", "WeakSet"}
    | {"WeakKeyDictionary", "WeakValueDictionary", "Lock", "RLock", "count"}
)


def _literal(value: ast.expr | None) -> str:
    """Return an expression as text if it depends on nothing, else nothing."""
    return fingerprint(value) if value is not None and _is_literal(value) else ""


def _is_literal(value: ast.expr) -> bool:
    """Whether an expression's value depends on nothing: a literal, or an empty container."""
    if isinstance(value, ast.Call):
        name = (dotted(value.func) or "").rpartition(".")[2]
        arguments = [a for a in value.args if not isinstance(a, ast.Constant)]
        plain = all(isinstance(a, ast.Name) and a.id in _EMPTY for a in arguments)
        return name in _EMPTY and plain and not value.keywords
    try:
        ast.literal_eval(value)
    except (ValueError, TypeError):
        return False
    return True
