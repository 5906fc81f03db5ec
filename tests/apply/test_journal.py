"""The journal takes every store back exactly and runs no code of the objects it touches."""

from __future__ import annotations

import abc
import enum
import sys
import threading
from collections import OrderedDict, defaultdict, deque
from types import CellType, FunctionType, ModuleType, SimpleNamespace
from typing import Any

import pytest

from pljam._apply import raw
from pljam._apply.journal import Change, Journal
from pljam._apply.raw import MISSING


class Hostile:
    """Every hook of this class fails the test that meets it."""

    def _refuse(self, *_: object) -> Any:
        raise AssertionError("user code ran")

    __eq__ = __ne__ = __repr__ = __str__ = __bool__ = __len__ = __iter__ = _refuse
    __getattr__ = __setattr__ = __delattr__ = __getattribute__ = _refuse
    __hash__ = object.__hash__
    __class__ = property(_refuse)


def own_value(name: str) -> property:
    """Make a property that tells its name."""
    return property(lambda self: f"own {name}")


def cell_of(value: object) -> CellType:
    """Make a closure cell."""
    return CellType(value)


def test_item_is_put_back_by_identity() -> None:
    """A changed, an added and a removed key come back, in the old order."""
    first, second = Hostile(), Hostile()
    namespace: dict[str, Any] = {"a": first, "b": second, "c": 3}
    journal = Journal()
    journal.set_item(namespace, "a", second)
    journal.set_item(namespace, "new", 1)
    journal.del_item(namespace, "b")
    journal.set_item(namespace, "b", 5)
    assert list(namespace) == ["a", "c", "new", "b"]
    assert journal.rollback() == []
    assert list(namespace) == ["a", "b", "c"]
    assert namespace["a"] is first
    assert namespace["b"] is second


def test_order_of_an_ordered_dict_is_put_back() -> None:
    """An OrderedDict stays whole: its own methods are used."""
    mapping: OrderedDict[str, int] = OrderedDict(a=1, b=2, c=3)
    journal = Journal()
    journal.del_item(mapping, "a")
    journal.set_item(mapping, "d", 4)
    assert list(mapping.items()) == [("b", 2), ("c", 3), ("d", 4)]
    assert journal.rollback() == []
    assert list(mapping.items()) == [("a", 1), ("b", 2), ("c", 3)]
    mapping.move_to_end("a")
    assert list(mapping) == ["b", "c", "a"]


def test_list_item_is_put_back() -> None:
    """One slot of a list can be stored and taken back."""
    values = [1, 2, 3]
    journal = Journal()
    journal.set_item(values, 1, "x")
    assert values == [1, "x", 3]
    journal.rollback()
    assert values == [1, 2, 3]


def test_missing_key_is_an_error_and_leaves_nothing_behind() -> None:
    """Removing what is not there raises at once."""
    journal = Journal()
    with pytest.raises(KeyError):
        journal.del_item({}, "absent")
    with pytest.raises(AttributeError):
        journal.del_attr(SimpleNamespace(), "absent")
    with pytest.raises(AttributeError):
        journal.del_attr(Hostile, "absent")
    assert len(journal) == 0


def test_hostile_instance_is_written_below_its_hooks() -> None:
    """Neither __setattr__, __getattribute__ nor a __class__ property is run."""

    class Plain(Hostile):
        pass

    obj = Plain()
    journal = Journal()
    journal.set_attr(obj, "x", 1)
    assert object.__getattribute__(obj, "__dict__") == {"x": 1}
    journal.set_attr(obj, "__class__", Hostile)
    assert type(obj) is Hostile
    journal.del_attr(obj, "x")
    assert journal.rollback() == []
    assert type(obj) is Plain
    assert object.__getattribute__(obj, "__dict__") == {}


def test_slot_and_property_of_an_instance() -> None:
    """A slot is stored through its descriptor; a property does not run."""

    class Slotted:
        __slots__ = ("__dict__", "empty", "full")
        full: int
        empty: int

        @property
        def price(self) -> int:
            raise AssertionError("user code ran")

        @price.setter
        def price(self, value: int) -> None:
            raise AssertionError("user code ran")

    obj = Slotted()
    obj.full = 1
    journal = Journal()
    journal.set_attr(obj, "full", 2)
    journal.set_attr(obj, "empty", 3)
    journal.set_attr(obj, "price", 4)
    assert (obj.full, obj.empty, obj.__dict__) == (2, 3, {"price": 4})
    assert journal.rollback() == []
    assert (obj.full, hasattr(obj, "empty"), obj.__dict__) == (1, False, {})


def test_attribute_that_shadows_a_method_is_told_from_the_method() -> None:
    """An instance that had no value of its own has none again."""

    class Thing:
        def run(self) -> str:
            return "class"

    obj = Thing()
    journal = Journal()
    journal.set_attr(obj, "run", lambda: "instance")
    assert obj.run() == "instance"
    journal.rollback()
    assert obj.run() == "class"
    assert vars(obj) == {}


def test_deleted_attribute_comes_back_to_its_place() -> None:
    """The order of an instance's dictionary is put back."""
    obj = SimpleNamespace(a=1, b=2, c=3)
    journal = Journal()
    journal.del_attr(obj, "a")
    assert vars(obj) == {"b": 2, "c": 3}
    journal.rollback()
    assert list(vars(obj)) == ["a", "b", "c"]


def test_module_attributes_go_to_the_namespace() -> None:
    """A module subclass with hooks is written without running them."""

    class Lazy(ModuleType):
        def __setattr__(self, name: str, value: object) -> None:
            raise AssertionError("user code ran")

        def __getattribute__(self, name: str) -> object:
            raise AssertionError("user code ran")

    module = Lazy("lazy")
    journal = Journal()
    journal.set_attr(module, "x", 1)
    journal.watch_module(module)
    namespace = raw.namespace_of(module)
    assert namespace["x"] == 1
    namespace["y"] = 2
    journal.rollback()
    assert "x" not in namespace
    assert "y" not in namespace


def test_class_attribute_passes_a_hostile_metaclass_by() -> None:
    """Entries of a class are stored and removed though its metaclass forbids it."""

    class Meta(type):
        def __setattr__(cls, name: str, value: object) -> None:
            raise AssertionError("user code ran")

        def __delattr__(cls, name: str) -> None:
            raise AssertionError("user code ran")

        @property
        def shadowed(cls) -> int:
            return 0

    class Thing(metaclass=Meta):
        first = 1
        second = 2

        def method(self) -> str:
            return "old"

    before = dict(vars(Thing))
    journal = Journal()
    journal.set_attr(Thing, "method", lambda self: "new")
    journal.set_attr(Thing, "__len__", lambda self: 7)
    journal.set_attr(Thing, "shadowed", 5)
    journal.del_attr(Thing, "first")
    assert Thing().method() == "new"
    assert len(Thing()) == 7  # type: ignore[arg-type]
    assert vars(Thing)["shadowed"] == 5
    assert not hasattr(Thing(), "first")
    assert journal.rollback() == []
    assert list(vars(Thing).items()) == list(before.items())
    assert Thing().method() == "old"
    assert Thing().first == 1
    with pytest.raises(TypeError):
        len(Thing())  # type: ignore[arg-type]


def test_enum_takes_an_attribute() -> None:
    """An Enum class, which forbids reassigning members, takes the store and gives it back."""

    class Colour(enum.Enum):
        RED = 1

    red = Colour.RED
    journal = Journal()
    journal.set_attr(Colour, "RED", "other")
    assert vars(Colour)["RED"] == "other"
    journal.rollback()
    assert Colour.RED is red


def test_abstract_methods_and_their_flag_are_put_back() -> None:
    """Whether a class can be instantiated follows its abstract set, and comes back with it."""

    class Shape(abc.ABC):
        @abc.abstractmethod
        def area(self) -> float: ...

    class Plain:
        pass

    journal = Journal()
    journal.set_attr(Shape, "__abstractmethods__", frozenset())
    journal.set_entry(Plain, "__abstractmethods__", frozenset(("x",)))
    Shape()  # type: ignore[abstract]
    with pytest.raises(TypeError):
        Plain()
    assert journal.rollback() == []
    with pytest.raises(TypeError):
        Shape()  # type: ignore[abstract]
    Plain()
    assert "__abstractmethods__" not in vars(Plain)


def test_fields_of_a_class_are_put_back() -> None:
    """Names, bases, docstring and module of a class, and what their setters also change."""

    class Left:
        pass

    class Right:
        value = 2

    class Thing(Left):
        """Old."""

        marker: int

    before = list(vars(Thing).items())
    journal = Journal()
    journal.set_attr(Thing, "__bases__", (Right,))
    journal.set_attr(Thing, "__name__", "Other")
    journal.set_attr(Thing, "__qualname__", "Some.Other")
    journal.set_attr(Thing, "__doc__", "New.")
    journal.set_attr(Thing, "__module__", "elsewhere")
    journal.set_attr(Thing, "__annotations__", {"x": int})
    assert Thing().value == 2  # type: ignore[attr-defined]
    assert (Thing.__name__, Thing.__qualname__, Thing.__doc__) == ("Other", "Some.Other", "New.")
    assert Thing.__annotations__ == {"x": int}
    assert journal.rollback() == []
    assert Thing.__bases__ == (Left,)
    assert (Thing.__name__, Thing.__doc__) == ("Thing", "Old.")
    assert list(vars(Thing).items()) == before


def test_entries_that_assignment_cannot_reach() -> None:
    """A body's __class__, __name__ and __dict__ are entries and do not rename the class."""

    class Proxy:
        first = 1

    journal = Journal()
    for name in ("__class__", "__name__", "__dict__"):
        journal.set_entry(Proxy, name, own_value(name))
    proxy: Any = Proxy()
    assert proxy.__class__ == "own __class__"
    assert proxy.__name__ == "own __name__"
    assert type(Proxy) is type
    assert Proxy.__name__ == "Proxy"
    journal.del_entry(Proxy, "first")
    assert not hasattr(Proxy, "first")
    assert journal.rollback() == []
    assert Proxy().__class__ is Proxy
    assert Proxy.first == 1
    assert Proxy().__dict__ == {}


def test_built_in_class_is_refused_untouched() -> None:
    """An immutable class raises TypeError, and its dictionary is as before."""
    journal = Journal()
    for name in ("extra", "__doc__", "__name__"):
        with pytest.raises(TypeError):
            journal.set_entry(int, name, 1)
    assert "extra" not in vars(int)
    assert type(vars(int)["__doc__"]) is str
    assert journal.rollback() == []


def test_watched_class_gets_its_entries_back() -> None:
    """Entries that statements stored, changed or removed are as before, in their order."""

    class Thing:
        a = 1
        b = 2

        def method(self) -> int:
            return 1

    before = list(vars(Thing).items())
    journal = Journal()
    journal.watch_class(Thing)
    del Thing.a
    Thing.b = 3
    Thing.c = 4  # type: ignore[attr-defined]
    assert journal.rollback() == []
    assert list(vars(Thing).items()) == before


def test_own_objects_are_the_copies_only() -> None:
    """What the journal says is its own never includes an object of the program."""

    class Thing:
        x: int = 1

    namespace = {"a": [1]}
    journal = Journal()
    journal.watch_class(Thing)
    journal.watch_container(namespace)
    journal.set_attr(Thing, "__module__", "elsewhere")
    journal.set_attr(Thing, "__annotations__", {})
    journal.set_item(namespace, "a", 2)
    own = {id(one) for one in journal.own_objects()}
    assert not own & {id(Thing), id(namespace), id(vars(Thing)), id(raw.real_class_dict(Thing))}
    journal.rollback()


def test_class_entries_can_be_reordered() -> None:
    """A class dictionary takes the order of the new source; unnamed entries come last."""

    class Thing:
        a = 1
        b = 2
        outside = 3

    before = list(vars(Thing))
    wanted = [name for name in before if name not in ("a", "b", "outside")] + ["b", "a"]
    journal = Journal()
    journal.reorder(Thing, wanted)
    assert list(vars(Thing)) == [*wanted, "outside"]
    assert (Thing.a, Thing.b, Thing.outside) == (1, 2, 3)
    journal.rollback()
    assert list(vars(Thing)) == before


def test_function_parts_are_put_back() -> None:
    """Code, defaults, keyword defaults and every attribute of a function come back."""

    def old(a: int = 1, *, b: int = 2) -> tuple[int, int]:
        """Old."""
        return a, b

    def new(a: int = 3, *, b: int = 4, c: str = "x") -> Any:
        """New."""
        return a, b, c

    old.__dict__["tag"] = "kept"
    parts = (old.__code__, old.__defaults__, old.__kwdefaults__)
    annotations = old.__annotations__
    journal = Journal()
    journal.set_function(old, new.__code__, new.__defaults__, new.__kwdefaults__)
    for name in ("__doc__", "__name__", "__qualname__", "__module__", "__annotations__"):
        journal.set_attr(old, name, getattr(new, name))
    journal.set_attr(old, "extra", 1)
    journal.del_attr(old, "tag")
    assert old() == (3, 4, "x")  # type: ignore[comparison-overlap]
    assert old.__annotations__ == {"a": "int", "b": "int", "c": "str", "return": "Any"}
    assert journal.rollback() == []
    assert all(
        a is b
        for a, b in zip(parts, (old.__code__, old.__defaults__, old.__kwdefaults__), strict=True)
    )
    assert old() == (1, 2)
    assert (old.__doc__, old.__name__, old.__dict__) == ("Old.", "old", {"tag": "kept"})
    assert old.__annotations__ == annotations


@pytest.mark.skipif(sys.version_info < (3, 14), reason="lazy annotations came with 3.14")
def test_lazy_annotations_are_not_computed() -> None:
    """Replacing __annotate__ and taking it back runs neither the old nor the new one."""
    namespace: dict[str, Any] = {}
    exec("def f(a: nowhere.to_be_found): ...", namespace)
    function = namespace["f"]
    annotate = function.__annotate__
    journal = Journal()
    journal.set_attr(function, "__annotate__", lambda format: {"a": int})
    assert function.__annotations__ == {"a": int}
    journal.set_attr(function, "__annotations__", {"b": int})
    assert journal.rollback() == []
    assert function.__annotate__ is annotate


def test_cells_are_filled_and_emptied() -> None:
    """A cell takes a value, loses it, and is as it was after rollback."""
    full, empty = cell_of(1), CellType()
    journal = Journal()
    journal.set_cell(full, 2)
    journal.set_cell(full, MISSING)
    journal.set_cell(empty, 3)
    assert empty.cell_contents == 3
    assert journal.rollback() == []
    assert full.cell_contents == 1
    with pytest.raises(ValueError, match="empty"):
        _ = empty.cell_contents


METHODS = ["__iter__", "__len__", "__getitem__", "__setitem__", "__contains__", "__eq__"]
METHODS += ["copy", "extend", "clear", "keys", "items", "values", "update", "pop", "add", "union"]


def hostile_subclass(base: type) -> Any:
    """Make a container class whose own methods must not run."""
    return type(f"My{base.__name__}", (base,), dict.fromkeys(METHODS, Hostile._refuse))


MyList, MyDict, MySet = map(hostile_subclass, (list, dict, set))


def disturb_defaultdict(container: Any) -> None:
    """Let a missing key be made, then change how."""
    _ = container["new"]
    container.default_factory = int


HOSTILE = [Hostile() for _ in range(6)]


@pytest.mark.parametrize(
    ("container", "read", "disturb"),
    [
        (list(HOSTILE[:3]), list.copy, lambda c: c.reverse()),
        (MyList(HOSTILE[:3]), list.copy, lambda c: list.append(c, 1)),
        (
            {"a": HOSTILE[0], "b": HOSTILE[1]},
            lambda c: list(dict.items(c)),
            lambda c: c.update(a=c.pop("a")),
        ),
        (
            MyDict(a=HOSTILE[0], b=HOSTILE[1]),
            lambda c: list(dict.items(c)),
            lambda c: dict.update(c, a=1, z=2),
        ),
        (
            defaultdict(Hostile, a=HOSTILE[0]),
            lambda c: [*dict.items(c), ("factory", c.default_factory)],
            disturb_defaultdict,
        ),
        (
            OrderedDict(a=HOSTILE[0], b=HOSTILE[1]),
            lambda c: list(c.items()),
            lambda c: c.move_to_end("a"),
        ),
        (
            set(HOSTILE[:4]),
            lambda c: sorted(map(id, c)),
            lambda c: (set.discard(c, HOSTILE[0]), set.add(c, HOSTILE[5])),
        ),
        (
            MySet(HOSTILE[:4]),
            lambda c: sorted(map(id, set.__iter__(c))),
            lambda c: set.add(c, HOSTILE[5]),
        ),
        (deque(HOSTILE[:3], maxlen=3), lambda c: [*c, c.maxlen], lambda c: c.append(1)),
        (bytearray(b"abc"), bytes, lambda c: c.extend(b"def")),
    ],
    ids=lambda value: type(value).__name__,
)
def test_watched_container_gets_its_content_back(container: Any, read: Any, disturb: Any) -> None:
    """Content, order and identity of the elements come back; equality is never asked."""
    before = read(container)
    journal = Journal()
    assert journal.watch_container(container)
    assert journal.watch_container(container), "a second request costs nothing"
    assert len(journal) == 1
    disturb(container)
    after = read(container)
    assert len(after) != len(before) or not raw.same_objects(after, before) or after != before
    assert journal.rollback() == []
    restored = read(container)
    assert len(restored) == len(before)
    for one, other in zip(restored, before, strict=True):
        if type(one) is tuple:
            assert raw.same_objects(one, other)
        else:
            assert one is other or (type(one) is int and one == other)


def test_keys_with_hostile_hashes_are_put_back() -> None:
    """A dict and a set keep the hashes of their keys: no __hash__ or __eq__ runs again."""
    armed = False

    class Key:
        def __hash__(self) -> int:
            assert not armed, "user code ran"
            return 1

        def __eq__(self, other: object) -> bool:
            assert not armed, "user code ran"
            return self is other

    keys = [Key()]
    mapping: dict[Any, int] = {keys[0]: 1}
    members: set[Any] = {keys[0]}
    journal = Journal()
    armed = True
    journal.watch_container(mapping)
    journal.watch_container(members)
    mapping.clear()
    members.clear()
    assert journal.rollback() == []
    assert next(iter(mapping)) is keys[0]
    assert next(iter(members)) is keys[0]


def test_unchanged_container_is_left_alone() -> None:
    """Rollback writes nothing into a container whose content did not change."""
    values = [1, 2, 3]
    iterator = iter(values)
    mapping = {"a": 1}
    watcher = iter(mapping)
    journal = Journal()
    journal.watch_container(values)
    journal.watch_container(mapping)
    journal.rollback()
    assert list(iterator) == [1, 2, 3]
    assert list(watcher) == ["a"]


def test_other_objects_are_not_watched() -> None:
    """What is no built-in container is said to be unwatched."""
    journal = Journal()
    assert not journal.watch_container(Hostile())
    assert not journal.watch_container((1, 2))
    with pytest.raises(TypeError):
        journal.watch_module(object())


def test_module_is_restored_to_names_values_and_order() -> None:
    """A namespace that statements wrote into is exactly as before."""
    module = ModuleType("m")
    exec("a = 1\nb = [2]\nc = 3", module.__dict__)
    before = list(module.__dict__.items())
    journal = Journal()
    journal.watch_module(module)
    exec("del a\nb = [2]\nd = 4\na = 5", module.__dict__)
    assert journal.rollback() == []
    assert raw.same_objects(module.__dict__, [name for name, _ in before])
    assert raw.same_objects(module.__dict__.values(), [value for _, value in before])


def test_other_threads_never_miss_a_name_during_rollback() -> None:
    """Restoring a namespace and its order shows no gap to a thread that reads it."""
    module = ModuleType("m")
    source = "\n".join(f"name{number} = {number}" for number in range(300))
    exec(source + "\ndef read():\n    return name7 + name250\n", module.__dict__)
    errors: list[BaseException] = []
    started, stop = threading.Event(), threading.Event()

    def reader() -> None:
        try:
            while not stop.is_set():
                module.read()
                started.set()
        except BaseException as error:
            errors.append(error)
            started.set()

    thread = threading.Thread(target=reader)
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        thread.start()
        started.wait(10)
        for _ in range(200):
            journal = Journal()
            journal.watch_module(module)
            journal.del_item(module.__dict__, "name3")
            journal.set_item(module.__dict__, "extra", 1)
            journal.reorder(module.__dict__, ["read", "name9"])
            assert journal.rollback() == []
    finally:
        stop.set()
        thread.join()
        sys.setswitchinterval(interval)
    assert errors == []


def test_steps_are_undone_last_first() -> None:
    """Callbacks come in their turn, between the stores around them."""
    namespace: dict[str, Any] = {"x": 0}
    seen: list[int] = []
    journal = Journal()
    journal.set_item(namespace, "x", 1)
    journal.on_undo(lambda: seen.append(namespace["x"]))
    journal.set_item(namespace, "x", 2)
    journal.on_undo(lambda: seen.append(namespace["x"]))
    assert journal.rollback() == []
    assert seen == [2, 1]


def test_a_failing_undo_is_named_and_stops_nothing() -> None:
    """The other stores are taken back though one cannot be."""
    namespace: dict[str, Any] = {}
    frozen = bytearray(b"abc")
    journal = Journal()
    journal.set_item(namespace, "x", 1)

    def fail() -> None:
        raise SystemExit("no way back")

    journal.on_undo(fail, label="the registry")
    journal.watch_container(frozen)
    frozen.extend(b"d")
    view = memoryview(frozen)
    failed = journal.rollback()
    view.release()
    assert namespace == {}
    assert failed[1] == "callback the registry: SystemExit: no way back"
    assert failed[0].startswith("container a bytearray: BufferError")


def test_interrupt_during_rollback_comes_after_it() -> None:
    """Ctrl-C neither stops the undo nor gets lost."""
    namespace: dict[str, Any] = {}
    calls: list[int] = []
    journal = Journal()
    journal.set_item(namespace, "x", 1)

    def interrupted() -> None:
        calls.append(1)
        if len(calls) == 1:
            raise KeyboardInterrupt

    journal.on_undo(interrupted)
    with pytest.raises(KeyboardInterrupt):
        journal.rollback()
    assert namespace == {}
    assert len(calls) == 2


def test_commit_is_final_and_lets_go() -> None:
    """After a commit there is nothing to undo; what was stored can still be listed."""

    def area() -> int:
        return 1

    journal = Journal()
    namespace: dict[str, Any] = {}
    journal.set_item(namespace, "total", 1)
    journal.set_function(area, (lambda: 2).__code__, None, None)
    journal.commit()
    assert journal.rollback() == []
    assert namespace == {"total": 1}
    assert journal.changes() == (
        Change("item", "total"),
        Change("function", raw.label(area)),
    )
    with pytest.raises(RuntimeError):
        journal.set_item(namespace, "y", 1)


def test_replaced_objects_die_after_commit() -> None:
    """The journal keeps nothing alive once it is committed."""
    import weakref

    class Token:
        pass

    namespace: dict[str, Any] = {"token": Token()}
    alive = weakref.ref(namespace["token"])
    journal = Journal()
    journal.set_item(namespace, "token", None)
    assert alive() is not None
    journal.commit()
    assert alive() is None


def test_renamed_keys_come_back_in_their_places() -> None:
    """Keys that are renamed with new code keep their places and values, and so does the undo."""

    def function() -> int:
        return 1

    first, second = Hostile(), Hostile()
    swapped: dict[str, Any] = {"a": 0, "_A__x": first, "b": 1, "_B__x": second, "c": 2}
    alone: dict[str, Any] = {"_A__x": second}
    journal = Journal()
    new = (function, (lambda: 2).__code__, None, None)
    keys = {"_A__x": "_B__x", "_B__x": "_A__x"}
    journal.set_functions([new], [(swapped, keys), (alone, {"_A__x": "_N__x"})])
    assert function() == 2
    assert list(swapped) == ["a", "_B__x", "b", "_A__x", "c"]
    assert swapped["_B__x"] is first
    assert swapped["_A__x"] is second
    assert list(alone) == ["_N__x"]
    assert journal.rollback() == []
    assert function() == 1
    assert list(swapped) == ["a", "_A__x", "b", "_B__x", "c"]
    assert swapped["_A__x"] is first
    assert alone["_A__x"] is second


def test_half_a_function_is_never_seen() -> None:
    """Threads that call without pause meet old or new code with its own defaults only."""
    namespace: dict[str, Any] = {}
    exec("def f(a=1, *, b=1):\n    return (a, b) == (1, 1)", namespace)
    one: FunctionType = namespace["f"]
    exec("def g(a=2, c=2, *, d=2):\n    return (a, c, d) == (2, 2, 2)", namespace)
    two: FunctionType = namespace["g"]
    parts = [(f.__code__, f.__defaults__, f.__kwdefaults__) for f in (one, two)]
    shared = FunctionType(one.__code__, namespace, "f", one.__defaults__)
    shared.__kwdefaults__ = one.__kwdefaults__
    errors: list[BaseException] = []
    stop = threading.Event()
    ready = threading.Barrier(3)

    def caller() -> None:
        ready.wait()
        try:
            while not stop.is_set():
                for _ in range(100):
                    assert shared()
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=caller) for _ in range(2)]
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        for thread in threads:
            thread.start()
        ready.wait()
        for number in range(2000):
            journal = Journal()
            journal.set_function(shared, *parts[1])
            if number % 2:
                journal.rollback()
            else:
                journal.commit()
                Journal().set_function(shared, *parts[0])
    finally:
        stop.set()
        for thread in threads:
            thread.join()
        sys.setswitchinterval(interval)
    assert errors == []
