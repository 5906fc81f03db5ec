"""Classes that metaclasses and hooks compute: once, in place, with state kept and no twin left."""

from __future__ import annotations

import gc
from typing import Any

import pytest
from apply.programs import Program

from pljam._apply.kinds import _twin
from pljam._apply.references import replace_references


def alive(name: str) -> list[type]:
    """Return the classes of a name that are alive, without asking other tests' hostile objects."""
    name_of = type.__dict__["__name__"].__get__
    return [obj for obj in gc.get_objects() if issubclass(type(obj), type) and name_of(obj) == name]


def test_metaclass_with_state(program: Program) -> None:
    """What a metaclass sets to an empty container is state; what it computes is not."""
    text = (
        "class Meta(type):\n"
        "    def __new__(mcls, name, bases, ns):\n"
        "        cls = super().__new__(mcls, name, bases, ns)\n"
        "        cls.instances = []\n"
        "        cls.names = [n for n in ns if not n.startswith('_')]\n"
        "        return cls\n"
        "class Thing(metaclass=Meta):\n"
        "    a = 1\n"
        "    def __init__(self):\n"
        "        self.instances.append(self)\n"
    )
    program.write(things=text)
    things = program.module("things")
    one, cls = things.Thing(), things.Thing
    report = program.edit(things=text.replace("a = 1\n", "a = 1\n    b = 2\n"))
    assert report.ok, report.errors
    assert things.Thing is cls and cls.instances == [one] and cls.names == ["a", "b"]
    assert program.edit(things=text.replace("    a = 1\n", "")).ok
    assert cls.instances == [one] and cls.names == [] and not hasattr(cls, "a")


def test_metaclass_that_wraps_methods(program: Program) -> None:
    """Methods that a metaclass wraps are wrapped once, and mean the live class with super()."""
    text = (
        "import functools\n"
        "LOG = []\n"
        "def logged(function):\n"
        "    @functools.wraps(function)\n"
        "    def wrapper(*args):\n"
        "        LOG.append(function.__name__)\n"
        "        return function(*args)\n"
        "    return wrapper\n"
        "class Meta(type):\n"
        "    def __new__(mcls, name, bases, ns):\n"
        "        ns = {k: logged(v) if callable(v) and k[0] != '_' else v for k, v in ns.items()}\n"
        "        return super().__new__(mcls, name, bases, ns)\n"
        "class Base(metaclass=Meta):\n"
        "    def hello(self):\n"
        "        return 'hello'\n"
        "class Heir(Base):\n"
        "    def hello(self):\n"
        "        return super().hello() + '!'\n"
        "    def other(self):\n"
        "        return 1\n"
    )
    program.write(wrapped=text)
    wrapped = program.module("wrapped")
    heir = wrapped.Heir()
    report = program.edit(wrapped=text + "    limit = 3\n")
    assert report.ok, report.errors
    wrapped.LOG.clear()
    assert heir.hello() == "hello!" and wrapped.LOG == ["hello", "hello"]
    report = program.edit(wrapped=text.replace("return 1", "return 2") + "    limit = 4\n")
    wrapped.LOG.clear()
    assert heir.other() == 2 and heir.limit == 4 and wrapped.LOG == ["other"]


def test_super_while_the_class_is_made(program: Program) -> None:
    """A class method with super() that a hook calls works on the twin as on the class."""
    text = (
        "class Base:\n"
        "    def __init_subclass__(cls):\n"
        "        cls.setup()\n"
        "    @classmethod\n"
        "    def setup(cls):\n"
        "        cls.ready = [cls.__name__]\n"
        "class Meta(type):\n"
        "    def __init__(cls, name, bases, ns):\n"
        "        super().__init__(name, bases, ns)\n"
        "        cls.describe()\n"
        "class Heir(Base, metaclass=Meta):\n"
        "    size = 1\n"
        "    @classmethod\n"
        "    def setup(cls):\n"
        "        super().setup()\n"
        "        cls.ready.append(cls.size)\n"
        "    @classmethod\n"
        "    def describe(cls):\n"
        "        cls.text = f'{cls.__name__} {__class__.__name__} {cls.size}'\n"
    )
    program.write(hooks=text)
    hooks = program.module("hooks")
    cls = hooks.Heir
    report = program.edit(hooks=text.replace("size = 1", "size = 2"))
    assert report.ok, report.errors
    assert hooks.Heir is cls and cls.ready == ["Heir", 2] and cls.text == "Heir Heir 2"
    cls.setup()
    assert cls.ready == ["Heir", 2]


def test_registries_of_every_sort(program: Program) -> None:
    """The live class alone stands in lists, dicts, sets, weak sets and closures of hooks."""
    text = (
        "import weakref\n"
        "LIST, DICT, SET, WEAK, CALLS = [], {}, set(), weakref.WeakSet(), []\n"
        "class Meta(type):\n"
        "    def __init__(cls, name, bases, ns):\n"
        "        super().__init__(name, bases, ns)\n"
        "        LIST.append(cls)\n"
        "        DICT[name] = cls\n"
        "        SET.add(cls)\n"
        "        WEAK.add(cls)\n"
        "        cls.maker = lambda: cls\n"
        "class OnlyOne(metaclass=Meta):\n"
        "    a = 1\n"
    )
    program.write(registries=text)
    module = program.module("registries")
    cls = module.OnlyOne
    report = program.edit(registries=text.replace("a = 1", "a = 2"))
    assert report.ok, report.errors
    assert [cls] == module.LIST and {"OnlyOne": cls} == module.DICT
    assert {cls} == module.SET and list(module.WEAK) == [cls]
    assert cls.maker() is cls and cls.a == 2
    gc.collect()
    assert alive("OnlyOne") == [cls]


def test_inner_classes_that_a_metaclass_makes(program: Program) -> None:
    """A class that the metaclass makes beside each class takes the place of its former one."""
    text = (
        "class Meta(type):\n"
        "    def __new__(mcls, name, bases, ns):\n"
        "        cls = super().__new__(mcls, name, bases, ns)\n"
        "        cls.Missing = type('Missing', (LookupError,), {'owner': cls, 'size': len(ns)})\n"
        "        return cls\n"
        "class Model(metaclass=Meta):\n"
        "    def find(self):\n"
        "        raise self.Missing('x')\n"
        "CAUGHT = (Model.Missing, KeyError)\n"
        "def attempt():\n"
        "    try:\n"
        "        Model().find()\n"
        "    except CAUGHT:\n"
        "        return 'caught'\n"
    )
    program.write(inner=text)
    inner = program.module("inner")
    report = program.edit(inner=text.replace("    def find", "    a = 1\n    def find"))
    assert report.ok, report.errors
    assert inner.attempt() == "caught" and inner.Model.Missing.owner is inner.Model


def test_metaclass_gone_attributes(program: Program) -> None:
    """What a former version of a metaclass had set goes; what was set from outside stays."""
    text = (
        "class Meta(type):\n"
        "    def __new__(mcls, name, bases, ns):\n"
        "        ns['table'] = name.lower()\n"
        "        ns['alias'] = name[0]\n"
        "        return super().__new__(mcls, name, bases, ns)\n"
    )
    program.write(meta=text, user="from meta import Meta\nclass User(metaclass=Meta):\n    x = 1\n")
    user = program.module("user")
    user.User.outside = 1
    report = program.edit(meta=text.replace("        ns['alias'] = name[0]\n", ""))
    assert report.ok, report.errors
    assert user.User.table == "user" and not hasattr(user.User, "alias")
    assert user.User.outside == 1


def test_hook_state_and_doubles(program: Program) -> None:
    """__init_subclass__ runs again for an edited body: lists once, literals are state."""
    text = (
        "class Plugin:\n"
        "    known = []\n"
        "    def __init_subclass__(cls, **options):\n"
        "        super().__init_subclass__(**options)\n"
        "        cls.uses = 0\n"
        "        cls.commands = sorted(n for n in vars(cls) if n.startswith('do_'))\n"
        "        Plugin.known.append(cls)\n"
        "class Shout(Plugin):\n"
        "    def do_shout(self):\n"
        "        type(self).uses += 1\n"
    )
    program.write(plugins=text)
    plugins = program.module("plugins")
    plugins.Shout().do_shout()
    report = program.edit(plugins=text + "    def do_whisper(self):\n        pass\n")
    assert report.ok, report.errors
    assert plugins.Shout.uses == 1 and plugins.Plugin.known == [plugins.Shout]
    assert plugins.Shout.commands == ["do_shout", "do_whisper"]


def test_header_keywords(program: Program) -> None:
    """Keywords of the header reach the metaclass and the hook again, alone when they changed."""
    text = (
        "class Meta(type):\n"
        "    def __new__(mcls, name, bases, ns, table=None, **rest):\n"
        "        cls = super().__new__(mcls, name, bases, ns, **rest)\n"
        "        cls.table = table\n"
        "        return cls\n"
        "    def __init__(cls, name, bases, ns, **rest):\n"
        "        super().__init__(name, bases, ns)\n"
        "class Base(metaclass=Meta):\n"
        "    def __init_subclass__(cls, topic='', **rest):\n"
        "        cls.topic = topic\n"
        "class User(Base, table='users', topic='a'):\n"
        "    pass\n"
    )
    program.write(header=text)
    header = program.module("header")
    cls = header.User
    assert program.edit(header=text.replace("'users', topic='a'", "'people', topic='b'")).ok
    assert header.User is cls and (cls.table, cls.topic) == ("people", "b")


def test_generic_and_protocol_members(program: Program) -> None:
    """A protocol below a protocol collects the members that its base gains."""
    text = (
        "from typing import Protocol, runtime_checkable\n"
        "class Opens(Protocol):\n"
        "    def open(self): ...\n"
        "@runtime_checkable\n"
        "class Both(Opens, Protocol):\n"
        "    def close(self): ...\n"
        "class Door:\n"
        "    def open(self): ...\n"
        "    def close(self): ...\n"
    )
    program.write(doors=text)
    doors = program.module("doors")
    door = doors.Door()
    assert isinstance(door, doors.Both)
    new = text.replace("...\n@", "...\n    def lock(self): ...\n@")
    assert program.edit(doors=new).ok
    assert not isinstance(door, doors.Both)
    assert program.edit(doors=new + "    def lock(self): ...\n").ok
    assert isinstance(door, doors.Both)


def test_named_tuple_reordered(program: Program) -> None:
    """Fields that change places take their values along in tuples made before."""
    text = "from typing import NamedTuple\nclass Pair(NamedTuple):\n    left: int\n    right: int\n"
    program.write(pairs=text)
    pairs = program.module("pairs")
    held = {"one": pairs.Pair(1, 2)}
    swapped = text.replace("left", "x").replace("right", "left").replace("x", "right")
    report = program.edit(pairs=swapped)
    assert report.ok, report.errors
    assert held["one"].left == 1 and held["one"].right == 2 and tuple(held["one"]) == (2, 1)


def test_named_tuple_without_a_value(program: Program) -> None:
    """A new field without a default is refused while tuples live that lack it."""
    text = "from typing import NamedTuple\nclass One(NamedTuple):\n    a: int\n"
    program.write(ones=text)
    ones = program.module("ones")
    held: list[Any] = [ones.One(1)]
    report = program.edit(ones=text + "    b: int\n")
    assert [note.slug for note in report.refused] == ["layout"]
    assert ones.One._fields == ("a",) and ones.One(2).a == 2
    held.clear()
    assert program.edit(ones=text + "    b: int\n").ok is True
    assert ones.One(1, 2).b == 2


def test_abstract_classes_judge_anew(program: Program) -> None:
    """Answers that an abstract class had remembered are forgotten when either side changed."""
    text = "from collections.abc import Sized\nclass Box:\n    pass\n"
    program.write(boxes=text)
    boxes = program.module("boxes")
    from collections.abc import Sized

    assert not isinstance(boxes.Box(), Sized)
    assert program.edit(boxes=text + "    def __len__(self):\n        return 1\n").ok
    assert isinstance(boxes.Box(), Sized)
    assert program.edit(boxes=text).ok
    assert not isinstance(boxes.Box(), Sized)


def test_metaclass_that_computes_is_put_on(program: Program) -> None:
    """A class whose metaclass is exchanged for one that computes something has it computed."""
    text = (
        "class Plain(type):\n"
        "    pass\n"
        "class Names(type):\n"
        "    def __new__(mcls, name, bases, ns):\n"
        "        cls = super().__new__(mcls, name, bases, ns)\n"
        "        cls.names = [n for n in ns if n[0] != '_']\n"
        "        return cls\n"
        "class A(metaclass={0}):\n"
        "    x = 1\n"
        "    def f(self):\n"
        "        return __class__\n"
    )
    program.write(exchanged=text.format("Plain"))
    exchanged = program.module("exchanged")
    one, cls, function = exchanged.A(), exchanged.A, exchanged.A.f
    report = program.edit(exchanged=text.format("Names"))
    assert report.ok, report.errors
    assert exchanged.A is cls is one.f() and cls.names == ["x", "f"] and cls.f is function
    report = program.edit(exchanged=text.format("Plain"))
    assert report.ok, report.errors
    assert exchanged.A is cls and not hasattr(cls, "names")
    report = program.edit(exchanged=text.replace("(metaclass={0})", ""))
    assert report.ok, report.errors
    assert type(exchanged.A) is type and type(one) is exchanged.A


def test_what_reads_the_computed_follows(program: Program) -> None:
    """Values made by iterating over members, fields and keys follow; other readers do not run."""
    text = (
        "from dataclasses import dataclass, fields\n"
        "from enum import Enum\n"
        "from typing import NamedTuple\n"
        "class Colour(Enum):\n"
        "    RED = 'r'\n"
        "@dataclass\n"
        "class Item:\n"
        "    name: str\n"
        "class Row(NamedTuple):\n"
        "    a: int = 1\n"
        "class Sized:\n"
        "    def __init_subclass__(cls):\n"
        "        cls.size = len([n for n in vars(cls) if n[0] != '_'])\n"
        "class Box(Sized):\n"
        "    x = 1\n"
    )
    reader = (
        "from kinds import *\n"
        "from kinds import Colour as C\n"
        "CHOICES = [(c.value, c.name) for c in C]\n"
        "NUMBER = len(Colour)\n"
        "NAMES = [f.name for f in fields(Item)]\n"
        "COLUMNS = list(Row._fields)\n"
        "TWICE = Box.size * 2\n"
        "HANDLERS = {Colour: 1, Item: 2}\n"
        "BEST = {Colour.RED: 'best'}\n"
        "def count():\n"
        "    return len(C)\n"
        "COUNTED = count() + 1\n"
    )
    program.write(kinds=text, reader=reader)
    reader_module = program.module("reader")
    handlers, best = reader_module.HANDLERS, reader_module.BEST
    new = (
        text.replace("'r'\n", "'r'\n    BLUE = 'b'\n")
        .replace("name: str\n", "name: str\n    size: int = 1\n")
        .replace("a: int = 1\n", "a: int = 1\n    b: int = 2\n")
        .replace("x = 1\n", "x = 1\n    y = 2\n")
    )
    report = program.edit(kinds=new)
    assert report.ok, report.errors
    assert reader_module.CHOICES == [("r", "RED"), ("b", "BLUE")]
    assert reader_module.NUMBER == 2 and reader_module.COUNTED == 3
    assert reader_module.NAMES == ["name", "size"] and reader_module.COLUMNS == ["a", "b"]
    assert reader_module.TWICE == 4
    assert reader_module.HANDLERS is handlers and reader_module.BEST is best


def test_registered_classes_cost_one_search(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many classes a metaclass registers, the heap is searched once for all of them."""
    searches: list[int] = []
    real = replace_references

    def counted(pairs: Any, journal: Any, leave: Any = ()) -> Any:
        searches.append(len(pairs))
        return real(pairs, journal, leave)

    monkeypatch.setattr(_twin, "replace_references", counted)
    text = (
        "KNOWN = {}\n"
        "class Meta(type):\n"
        "    def __init__(cls, name, bases, ns):\n"
        "        super().__init__(name, bases, ns)\n"
        "        cls.size = 1\n"
        "        KNOWN[name] = cls\n"
    ) + "".join(f"class Thing{i}(metaclass=Meta):\n    a = {i}\n" for i in range(10))
    program.write(things=text)
    things = program.module("things")
    before = dict(things.KNOWN)
    assert program.edit(things=text.replace("size = 1", "size = 2")).ok
    assert searches == [10]
    assert all(things.KNOWN[name] is cls and cls.size == 2 for name, cls in before.items())
