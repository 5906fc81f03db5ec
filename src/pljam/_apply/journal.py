"""The journal: every store into a live object goes through it and can be taken back exactly.

State:
    _steps      what to do to undo each store, oldest first: (kind, label, undo, arguments)
    _watched    identities of containers copied already (a copy taken earlier restores more)
    _closed     what was stored, as (kind, label), once committed; None until then

A step is written down before its store happens, and undoing a store that did not happen changes
nothing. Neither side runs code of the objects concerned: values are compared by identity, and
attributes are read and written below ``__getattr__``, ``__setattr__`` and properties.
"""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import CellType, CodeType, FunctionType
from typing import Any, NamedTuple

from pljam._apply import raw
from pljam._apply.raw import MISSING
from pljam._apply.snapshots import Snapshot, snapshot
from pljam._versions import LAZY_ANNOTATIONS

# A function, and the code, the defaults and the keyword defaults that it is to have.
FunctionStore = tuple[
    FunctionType | Callable[..., Any], CodeType, tuple[Any, ...] | None, dict[str, Any] | None
]


# A namespace, and the keys of it that are to be others: as they were -> as they are to be.
Renaming = tuple[dict[str, Any], Mapping[str, str]]


class Change(NamedTuple):
    """One store: what kind it was and what it concerned."""

    kind: str
    label: str


_Step = tuple[str, str, Callable[..., None], tuple[Any, ...]]


class Journal:
    """Stores into live objects, and takes all of them back unless they are committed."""

    def __init__(self) -> None:
        """Begin with nothing stored."""
        self._steps: list[_Step] = []
        self._watched: dict[int, None] = {}
        self._closed: tuple[Change, ...] | None = None

    def _note(self, kind: str, label: str, undo: Callable[..., None], *arguments: Any) -> None:
        if self._closed is not None:
            raise RuntimeError("this journal is closed")
        self._steps.append((kind, label, undo, arguments))

    # Items of dictionaries and lists.

    def set_item(self, container: Any, key: Any, value: object) -> None:
        """Store an item of a dictionary (a module's ``__dict__`` too) or of a list."""
        if raw.is_kind(container, list):
            old = list.__getitem__(container, key)
            self._note("item", str(key), _restore_list_item, container, key, old, value)
            list.__setitem__(container, key, value)
            return
        old = dict.get(container, key, MISSING)
        self._note("item", raw.label(key), _restore_item, container, key, old, None)
        _dict_method(container, "__setitem__")(container, key, value)

    def del_item(self, mapping: Any, key: Any) -> None:
        """Remove a key of a dictionary; the undo brings it back to its place."""
        old = dict.__getitem__(mapping, key)
        order = tuple(_dict_method(mapping, "__iter__")(mapping))
        self._note("item", raw.label(key), _restore_item, mapping, key, old, order)
        _dict_method(mapping, "__delitem__")(mapping, key)

    def reorder(self, mapping: Any, keys: Iterable[Any]) -> None:
        """Bring a dictionary's keys, or the entries of a class, into this order."""
        target = raw.real_class_dict(mapping) if raw.is_kind(mapping, type) else mapping
        order = tuple(_dict_method(target, "__iter__")(target))
        self._note("order", raw.label(mapping), raw.reorder, target, order)
        raw.reorder(target, keys)

    # Attributes.

    def set_attr(self, obj: object, name: str, value: object) -> None:
        """Do ``obj.name = value`` as the interpreter would if no class overrode anything."""
        self._attribute(obj, name, value)

    def del_attr(self, obj: object, name: str) -> None:
        """Do ``del obj.name`` as the interpreter would; AttributeError if it is not there."""
        if raw.is_kind(obj, type):
            found = raw.read_entry(obj, name)  # type: ignore[arg-type]
        else:
            found = raw.read_attribute(obj, name)
        if found is MISSING:
            raise AttributeError(f"{raw.label(obj)} has no attribute {name!r} of its own")
        self._attribute(obj, name, MISSING)

    def _attribute(self, obj: Any, name: str, value: object) -> None:
        if name == "__class__":  # often stored, in many instances
            label = raw.type_name(type(obj))
            self._note("class", label, _restore_attribute, obj, name, type(obj), None)
            raw.write_attribute(obj, name, value)
            return
        label = f"{raw.label(obj)}.{name}"
        if not raw.is_kind(obj, type):
            names = _FUNCTION_SIDE_EFFECTS.get(name) if type(obj) is FunctionType else None
            if names is not None:
                self._note("attribute", label, _restore_annotations, obj, _annotations_of(obj))
                raw.write_attribute(obj, name, value)
                return
            order = None
            if value is MISSING:
                namespace = raw.instance_dict(obj)
                order = namespace if namespace is None else tuple(dict.keys(namespace))
            old = raw.read_attribute(obj, name)
            self._note("attribute", label, _restore_attribute, obj, name, old, order)
            raw.write_attribute(obj, name, value)
        elif name in _CLASS_FIELDS:
            old = _CLASS_FIELDS[name].__get__(obj)
            self._note("attribute", label, _restore_class_field, obj, name, old)
            _CLASS_FIELDS[name].__set__(obj, value)
        elif value is not MISSING and name in _CLASS_SIDE_EFFECTS:
            self._note_entries(obj, (name, *_CLASS_SIDE_EFFECTS[name]), label)
            type.__setattr__(obj, name, value)
        else:
            self._entry(obj, name, value)

    # Entries of class dictionaries.

    def set_entry(self, cls: type, name: str, value: object) -> None:
        """Store an entry of a class dictionary just as a class body would make it.

        This differs from ``set_attr`` where assigning an attribute of a class does something else:
        ``__class__``, ``__name__``, ``__dict__``, ``__annotations__``, a property of the metaclass.
        """
        self._entry(cls, name, value)

    def del_entry(self, cls: type, name: str) -> None:
        """Remove an entry of a class dictionary; the undo brings it back to its place."""
        if raw.read_entry(cls, name) is MISSING:
            raise AttributeError(f"{raw.label(cls)} has no attribute {name!r} of its own")
        self._entry(cls, name, MISSING)

    def _entry(self, cls: type, name: str, value: object) -> None:
        old = raw.read_entry(cls, name)
        order = tuple(raw.class_dict(cls)) if value is MISSING else None
        self._note("entry", f"{raw.label(cls)}.{name}", _restore_entry, cls, name, old, order)
        raw.write_entry(cls, name, value)

    def _note_entries(self, cls: type, names: tuple[str, ...], label: str) -> None:
        old = {name: raw.read_entry(cls, name) for name in names}
        self._note("entry", label, _restore_entries, cls, old, tuple(raw.class_dict(cls)))

    # Functions and cells.

    def set_function(
        self,
        function: FunctionType | Callable[..., Any],
        code: CodeType,
        defaults: tuple[Any, ...] | None,
        kwdefaults: dict[str, Any] | None,
    ) -> None:
        """Give a function other code, defaults and keyword defaults, all three at once."""
        self.set_functions([(function, code, defaults, kwdefaults)])

    def set_functions(
        self, stores: Sequence[FunctionStore], renamed: Sequence[Renaming] = ()
    ) -> None:
        """Give functions other code and defaults, all of them at once.

        With them, items of the namespaces ``renamed`` go by the keys by which the code knows them.
        """
        for function, *_ in stores:
            assert type(function) is FunctionType
            old = (function.__code__, function.__defaults__, function.__kwdefaults__)
            self._note("function", raw.label(function), _store_function, function, *old)
        for names, keys in renamed:
            back = {now: was for was, now in keys.items()}
            self._note("names", "a namespace", raw.rename_keys, names, back)
        parts = ("__code__", "__defaults__", "__kwdefaults__")
        functions = [function for function, *_ in stores for _ in parts]
        values = [value for _, *new in stores for value in new]
        stored = map(setattr, functions, parts * len(stores), values)
        # One call of C code: the interpreter does not switch threads before its end.
        raw.in_one_stretch(
            *(step for names, keys in renamed for step in raw.renaming(names, keys)),
            (deque, stored, 0),
        )
        for names, _ in renamed:
            raw.drop_missing(names)

    def set_cell(self, cell: CellType, value: object) -> None:
        """Store the content of a closure cell; ``MISSING`` empties it."""
        self._note("cell", "a cell", _store_cell, cell, _cell_content(cell))
        _store_cell(cell, value)

    # Containers whose content may change behind the journal's back, while user code runs.

    def watch_container(self, container: object) -> bool:
        """Keep a shallow copy of a built-in container, put back at rollback if it changed.

        Covers list, dict, set, bytearray, deque, OrderedDict, defaultdict and their subclasses;
        returns False for anything else.
        """
        if id(container) in self._watched:
            return True
        copy = snapshot(container)
        if copy is None:
            return False
        # The step keeps the container alive, so its identity stays its own.
        self._note("container", raw.label(container), _restore_snapshot, copy)
        self._watched[id(container)] = None
        return True

    def snapshots(self) -> Iterator[Snapshot]:
        """Yield the copies of containers that were taken so far."""
        for _, _, undo, arguments in self._steps:
            if undo is _restore_snapshot:
                yield arguments[0]

    def watch_module(self, module_or_dict: object) -> None:
        """Keep a copy of a namespace: at rollback its names, values and order are put back."""
        self.watch_container(raw.namespace_of(module_or_dict))

    def watch_class(self, cls: type) -> None:
        """Keep a copy of a class's entries: at rollback they and their order are put back."""
        self._note("entry", raw.label(cls), _restore_class, cls, dict(raw.class_dict(cls)))

    def on_undo(self, undo: Callable[..., Any], *arguments: Any, label: str = "a callback") -> None:
        """Call something at rollback, in its turn."""
        self._note("callback", label, undo, *arguments)

    # The end.

    def commit(self) -> None:
        """Make the stores final and let go of everything that they replaced."""
        if self._closed is None:
            self._closed = self.changes()
        self._steps.clear()
        self._watched.clear()

    def mark(self) -> tuple[int, int]:
        """Return a place to which ``rollback_to`` can take the stores back."""
        return len(self._steps), len(self._watched)

    def rollback_to(self, mark: tuple[int, int]) -> list[str]:
        """Take back what was stored since ``mark``; say what could not be taken back."""
        steps, watched = mark
        failed = self._take_back(steps)
        for number in list(self._watched)[watched:]:
            del self._watched[number]
        return failed

    def rollback(self) -> list[str]:
        """Take every store back, last first, and say what could not be taken back."""
        try:
            return self._take_back(0)
        finally:
            self._watched.clear()
            if self._closed is None:
                self._closed = ()

    def _take_back(self, left: int) -> list[str]:
        """Undo steps until so many are left.

        One step's failure never stops the others. Only a KeyboardInterrupt that arrives meanwhile
        leaves this method, once everything is back.
        """
        failed: list[str] = []
        interrupt: KeyboardInterrupt | None = None
        retried = False
        while len(self._steps) > left:
            kind, label, undo, arguments = self._steps[-1]
            try:
                undo(*arguments)
            except KeyboardInterrupt as error:
                interrupt = error
                if not retried:  # undoing is repeatable: the step may have been cut in half
                    retried = True
                    continue
            # why: rollback promises to take everything back that it can and to name the rest
            except BaseException as error:
                failed.append(f"{kind} {label}: {_describe_error(error)}")
            retried = False
            self._steps.pop()
        if interrupt is not None:
            raise interrupt
        return failed

    def changes(self) -> tuple[Change, ...]:
        """Return what was stored so far, or what had been stored when it was committed."""
        if self._closed is not None:
            return self._closed
        return tuple(Change(kind, label) for kind, label, _, _ in self._steps)

    def own_objects(self) -> Iterator[object]:
        """Yield the objects that the journal keeps its copies in: no references of the program."""
        yield self._steps
        for step in self._steps:
            yield step
            yield step[3]
            for argument in step[3]:
                if type(argument) is Snapshot:
                    yield from argument.own_objects()
                elif type(argument) is dict and step[2] in (_restore_entries, _restore_class):
                    yield argument

    def __len__(self) -> int:
        """Return how many stores could still be taken back."""
        return len(self._steps)


_CLASS_FIELDS: dict[str, Any] = {
    name: type.__dict__[name] for name in ("__name__", "__qualname__", "__bases__")
}

# Setting the key through its setter also drops or fills these entries, on some versions.
_ANNOTATION_ENTRIES = (
    "__annotations__",
    "__annotate__",
    "__annotate_func__",
    "__annotations_cache__",
)
_CLASS_SIDE_EFFECTS: dict[str, tuple[str, ...]] = {
    "__doc__": (),
    "__type_params__": (),
    "__module__": ("__firstlineno__",),
    "__annotations__": _ANNOTATION_ENTRIES,
    "__annotate__": _ANNOTATION_ENTRIES,
}
# Since 3.14 a function's annotations are computed by __annotate__; setting one resets the other.
_FUNCTION_SIDE_EFFECTS: dict[str, tuple[str, ...]] = (
    {"__annotations__": ("__annotate__",), "__annotate__": ("__annotations__",)}
    if LAZY_ANNOTATIONS
    else {}
)


def _dict_method(mapping: object, name: str) -> Callable[..., Any]:
    """Return the built-in method that keeps this kind of dictionary whole."""
    base = OrderedDict if raw.is_kind(mapping, OrderedDict) else dict
    found: Callable[..., Any] = base.__dict__[name]
    return found


def _store_function(
    function: FunctionType,
    code: CodeType,
    defaults: tuple[Any, ...] | None,
    kwdefaults: dict[str, Any] | None,
) -> None:
    """Store the three parts of a function; nothing may ever come between these statements.

    The interpreter switches threads at calls and loops only, so other threads never meet a
    function with its new code and its old defaults. The caller keeps the old parts alive, so no
    finalizer runs here either.
    """
    function.__code__ = code
    function.__defaults__ = defaults
    function.__kwdefaults__ = kwdefaults


def _cell_content(cell: CellType) -> Any:
    try:
        return cell.cell_contents
    except ValueError:
        return MISSING


def _store_cell(cell: CellType, value: object) -> None:
    if value is not MISSING:
        cell.cell_contents = value
    else:
        del cell.cell_contents


def _restore_list_item(container: list[Any], index: Any, old: object, new: object) -> None:
    if list.__getitem__(container, index) is new:
        list.__setitem__(container, index, old)


def _restore_item(
    mapping: dict[Any, Any], key: Any, old: object, order: tuple[Any, ...] | None
) -> None:
    now = dict.get(mapping, key, MISSING)
    if now is not old:
        if old is MISSING:
            _dict_method(mapping, "__delitem__")(mapping, key)
        else:
            _dict_method(mapping, "__setitem__")(mapping, key, old)
    if order is not None:
        raw.reorder(mapping, order)


def _restore_attribute(obj: object, name: str, old: object, order: tuple[str, ...] | None) -> None:
    if raw.read_attribute(obj, name) is not old:
        raw.write_attribute(obj, name, old)
    if order is not None:
        namespace = raw.instance_dict(obj)
        if namespace is not None:
            raw.reorder(namespace, order)


def _restore_class_field(cls: type, name: str, old: object) -> None:
    if _CLASS_FIELDS[name].__get__(cls) is not old:
        _CLASS_FIELDS[name].__set__(cls, old)


def _restore_entry(cls: type, name: str, old: object, order: tuple[str, ...] | None) -> None:
    if raw.read_entry(cls, name) is not old:
        try:
            raw.write_entry(cls, name, old)
        except AttributeError:
            # A metaclass in C that refused the new value refuses the old one too.
            raw.put_entry(cls, name, old)
    if order is not None:
        raw.reorder(raw.real_class_dict(cls), order)


def _restore_entries(cls: type, old: dict[str, Any], order: tuple[str, ...]) -> None:
    for name, value in old.items():
        _restore_entry(cls, name, value, None)
    raw.reorder(raw.real_class_dict(cls), order)


def _restore_class(cls: type, old: dict[str, Any]) -> None:
    for name in tuple(raw.class_dict(cls)):
        if name not in old:
            _restore_entry(cls, name, MISSING, None)
    _restore_entries(cls, old, tuple(old))


def _annotations_of(function: Any) -> tuple[Any, Any]:
    """Return a function's ``__annotate__`` and, if reading them runs no code, its annotations."""
    annotate = function.__annotate__
    return annotate, MISSING if annotate is not None else function.__annotations__


def _restore_annotations(function: Any, old: tuple[Any, Any]) -> None:
    annotate, annotations = old
    if annotations is not MISSING:
        function.__annotations__ = annotations
    else:
        function.__annotate__ = annotate


def _restore_snapshot(copy: Snapshot) -> None:
    copy.restore()


def _describe_error(error: BaseException) -> str:
    """Name an error without calling the ``__str__`` of a class that is not built in."""
    arguments = BaseException.__dict__["args"].__get__(error)
    text = arguments[0] if arguments and type(arguments[0]) is str else ""
    return f"{type(error).__name__}: {text}" if text else type(error).__name__
