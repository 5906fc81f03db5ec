"""Dataclasses in a live program: generated methods, old instances, heirs, slots, decorators."""

from __future__ import annotations

import copy
import dataclasses
import gc
import inspect
import pickle
import sys
from typing import Any

import pytest
from apply.programs import Program

HEAD = "from dataclasses import dataclass, field, KW_ONLY, InitVar\nfrom typing import ClassVar\n"


def names(cls: Any) -> list[str]:
    """Return the names of the fields."""
    return [field.name for field in dataclasses.fields(cls)]


def test_dataclass_through_own_decorator(program: Program) -> None:
    """A decorator of the program's own that applies dataclass is followed as dataclass itself."""
    text = (
        HEAD
        + "MADE = []\n"
        + "def model(cls):\n"
        + "    made = dataclass(frozen=True)(cls)\n"
        + "    MADE.append(made)\n"
        + "    return made\n"
        + "@model\n"
        + "class Point:\n"
        + "    x: int\n"
    )
    program.write(models=text)
    models = program.module("models")
    cls, old = models.Point, models.Point(1)
    report = program.edit(models=text + "    y: int = 0\n")
    assert report.ok, report.errors
    assert models.Point is cls and [cls] == models.MADE
    assert repr(models.Point(1, 2)) == "Point(x=1, y=2)" and old == models.Point(1)
    with pytest.raises(dataclasses.FrozenInstanceError):
        old.x = 3


def test_other_decorators_beside(program: Program) -> None:
    """Other decorators around dataclass run once more, and what they register stays single."""
    text = (
        HEAD
        + "from functools import total_ordering\n"
        + "KNOWN = {}\n"
        + "ORDER = []\n"
        + "def register(cls):\n"
        + "    KNOWN[cls.__name__] = cls\n"
        + "    ORDER.append(cls)\n"
        + "    return cls\n"
        + "@register\n"
        + "@total_ordering\n"
        + "@dataclass\n"
        + "class Card:\n"
        + "    rank: int\n"
        + "    def __lt__(self, other):\n"
        + "        return self.rank < other.rank\n"
    )
    program.write(cards=text)
    cards = program.module("cards")
    cls = cards.Card
    assert program.edit(cards=text.replace("rank: int\n", "rank: int\n    suit: str = 'c'\n")).ok
    assert {"Card": cls} == cards.KNOWN and [cls] == cards.ORDER and cards.Card is cls
    assert cards.Card(1) <= cards.Card(2)
    assert names(cls) == ["rank", "suit"]


def test_user_methods_are_never_generated_over(program: Program) -> None:
    """Methods of the body stay; one that is removed is generated, in either order."""
    text = HEAD + "@dataclass\nclass P:\n    x: int\n"
    text += "    def __repr__(self):\n        return 'mine'\n"
    program.write(p=text)
    p = program.module("p")
    one = p.P(1)
    assert program.edit(p=text.replace("x: int\n", "x: int\n    y: int = 2\n")).ok
    assert repr(one) == "mine"
    assert program.edit(p=HEAD + "@dataclass\nclass P:\n    x: int\n    y: int = 2\n").ok
    assert repr(one) == "P(x=1, y=2)"
    assert program.edit(p=text).ok
    assert repr(one) == "mine" and names(p.P) == ["x"]
    assert not hasattr(p.P, "y")


def test_generated_functions_mean_the_live_class(program: Program) -> None:
    """Frozen classes compare with the live class in their generated methods, heirs too."""
    text = HEAD + "@dataclass(frozen=True)\nclass A:\n    x: int = 1\n"
    heir = "from a import A\nclass B(A):\n    def grow(self):\n        self.extra = 1\n"
    program.write(a=text, b=heir)
    a, b = program.module("a"), program.module("b")
    old = b.B()
    assert program.edit(a=text + "    y: int = 2\n").ok
    old.grow()
    assert old.extra == 1
    with pytest.raises(dataclasses.FrozenInstanceError):
        old.x = 3
    with pytest.raises(dataclasses.FrozenInstanceError):
        a.A().z = 3


def test_keyword_only_and_pseudo_fields(program: Program) -> None:
    """KW_ONLY, InitVar, ClassVar and __post_init__ come and go."""
    text = (
        HEAD
        + "@dataclass\n"
        + "class Job:\n"
        + "    name: str\n"
        + "    count: ClassVar[int] = 0\n"
        + "    def __post_init__(self):\n"
        + "        type(self).count += 1\n"
    )
    program.write(jobs=text)
    jobs = program.module("jobs")
    old = jobs.Job("a")
    new = (
        text.replace(
            "    count:",
            "    _: KW_ONLY\n    scale: InitVar[int] = 2\n    size: int = 1\n    count:",
        )
        .replace("__post_init__(self)", "__post_init__(self, scale)")
        .replace("+= 1", "+= 1\n        self.size *= scale")
    )
    assert program.edit(jobs=new).ok
    made = jobs.Job("b", size=3, scale=4)
    assert made.size == 12 and jobs.Job.count == 2 and old.size == 1
    assert str(inspect.signature(jobs.Job)) == (
        "(name: str, *, scale: dataclasses.InitVar[int] = 2, size: int = 1) -> None"
    )
    assert program.edit(jobs=text).ok
    assert jobs.Job.count == 2 and repr(jobs.Job("c")) == "Job(name='c')"


def test_inherited_post_init_appears(program: Program) -> None:
    """A base that gains __post_init__ has it called by dataclasses below it."""
    base = "class Base:\n    pass\n"
    heir = HEAD + "from base import Base\n@dataclass\nclass Heir(Base):\n    x: int = 1\n"
    program.write(base=base, heir=heir)
    heir_module = program.module("heir")
    program.module("base")
    report = program.edit(base="class Base:\n    def __post_init__(self):\n        self.late = 1\n")
    assert report.ok, report.errors
    assert heir_module.Heir().late == 1


def test_heirs_of_heirs(program: Program) -> None:
    """A default that a base changes reaches dataclasses two levels down, fields in order."""
    program.write(
        one=HEAD + "@dataclass\nclass One:\n    a: int = 1\n",
        two=HEAD
        + "from one import One\n@dataclass\nclass Two(One):\n"
        + "    b: list = field(default_factory=list)\n",
        three=HEAD
        + "from two import Two\n@dataclass(order=True)\nclass Three(Two):\n    c: int = 3\n"
        + "    a: int = 9\n",
    )
    three, two = program.module("three"), program.module("two")
    old, other = three.Three(), two.Two()
    text = "@dataclass\nclass One:\n    a: int = 5\n    z: dict = field(default_factory=dict)\n"
    report = program.edit(one=HEAD + text)
    assert report.ok, report.errors
    assert names(three.Three) == ["a", "z", "b", "c"]
    assert two.Two().a == 5 and three.Three().a == 9
    assert old.z == {} == other.z and old.z is not other.z
    assert three.Three() < three.Three(c=4)


def test_heir_with_slots(program: Program) -> None:
    """A slotted heir of a slotted dataclass follows a new field of its base, instances too."""
    program.write(
        base=HEAD + "@dataclass(slots=True)\nclass Base:\n    a: int\n",
        heir=HEAD
        + "from base import Base\n@dataclass(slots=True)\nclass Heir(Base):\n    b: int = 2\n",
    )
    heir, base = program.module("heir"), program.module("base")
    held = [heir.Heir(1), base.Base(7)]
    text = HEAD + "@dataclass(slots=True)\nclass Base:\n    a: int\n    c: int = 5\n"
    report = program.edit(base=text)
    assert report.ok, (report.errors, report.refused)
    one, other = held
    assert type(one) is heir.Heir and isinstance(one, base.Base) and type(other) is base.Base
    assert repr(one) == "Heir(a=1, c=5, b=2)" and repr(other) == "Base(a=7, c=5)"
    gc.collect()
    assert [c.__qualname__ for c in base.Base.__subclasses__()] == ["Heir"]
    assert repr(heir.Heir(1, 2, 3)) == "Heir(a=1, c=2, b=3)"


def test_slots_toggled(program: Program) -> None:
    """slots=True is put on and taken off under a live instance."""
    text = (
        HEAD
        + "@dataclass{0}\n"
        + "class P:\n"
        + "    x: int\n"
        + "    y: int = 2\n"
        + "    def show(self):\n"
        + "        return (self.x, self.y)\n"
    )
    program.write(p=text.format(""))
    p = program.module("p")
    held = [p.P(1)]
    for options in ("(slots=True)", "", "(slots=True, frozen=True)"):
        slotted = bool(options)
        report = program.edit(p=text.format(options))
        assert report.ok, (options, report.errors, report.refused)
        assert type(held[0]) is p.P and held[0].show() == (1, 2)
        assert hasattr(held[0], "__dict__") is not slotted
        assert p.P(5).show() == (5, 2)


def test_no_class_without_init(program: Program) -> None:
    """While a dataclass is brought up to date, it can be called all the time."""
    import threading

    text = HEAD + "@dataclass\nclass P:\n    x: int = 0\n"
    program.write(p=text)
    p = program.module("p")
    errors: list[BaseException] = []
    stop = threading.Event()

    def use() -> None:
        while not stop.is_set():
            try:
                assert p.P(3).x == 3 and "P(x=3" in repr(p.P(3))
            except BaseException as error:
                errors.append(error)
                return

    threads = [threading.Thread(target=use) for _ in range(2)]
    for thread in threads:
        thread.start()
    try:
        for number in range(20):
            assert program.edit(p=text + f"    y{number}: int = {number}\n").ok
    finally:
        stop.set()
        for thread in threads:
            thread.join()
    assert errors == []


def test_copies_and_pickles(program: Program) -> None:
    """Instances from before copy, replace and pickle as the new ones do."""
    text = HEAD + "@dataclass(frozen=True, slots=True)\nclass P:\n    x: int\n"
    program.write(pickled=text)
    pickled = program.module("pickled")
    held = [pickled.P(1)]
    assert program.edit(pickled=text + "    y: int = 2\n").ok
    one = held[0]
    assert pickle.loads(pickle.dumps(one)) == one == copy.deepcopy(one)
    assert dataclasses.replace(one, y=5).y == 5
    assert hash(one) == hash(pickled.P(1, 2))


def test_doc_is_generated_again(program: Program) -> None:
    """A generated docstring shows the new signature; one of the body stays."""
    text = HEAD + "@dataclass\nclass P:\n    x: int\n"
    text += "@dataclass\nclass Q:\n    'Mine.'\n    x: int\n"
    program.write(docs=text)
    docs = program.module("docs")
    assert program.edit(docs=text.replace("x: int\n", "x: int\n    y: int = 1\n")).ok
    assert docs.P.__doc__ == "P(x: int, y: int = 1)" and docs.Q.__doc__ == "Mine."


def test_descriptor_fields(program: Program) -> None:
    """A field whose default is a descriptor keeps it, and it learns its name once."""
    text = (
        HEAD
        + "class Cents:\n"
        + "    def __init__(self, default):\n"
        + "        self.default, self.names = default, []\n"
        + "    def __set_name__(self, owner, name):\n"
        + "        self.names.append((owner.__name__, name))\n"
        + "    def __get__(self, obj, owner=None):\n"
        + "        return self.default if obj is None else vars(obj)['_v']\n"
        + "    def __set__(self, obj, value):\n"
        + "        vars(obj)['_v'] = value * 100\n"
        + "@dataclass\n"
        + "class Price:\n"
        + "    euro: Cents = Cents(3)\n"
    )
    program.write(prices=text)
    prices = program.module("prices")
    old, descriptor = prices.Price(2), vars(prices.Price)["euro"]
    assert program.edit(prices=text + "    label: str = ''\n").ok
    assert vars(prices.Price)["euro"] is descriptor and descriptor.names == [("Price", "euro")]
    assert old.euro == 200 and prices.Price().euro == 300


def test_abstract_dataclass(program: Program) -> None:
    """A dataclass that is abstract as well follows in both respects."""
    text = (
        HEAD
        + "from abc import ABC, abstractmethod\n"
        + "@dataclass\n"
        + "class Shape(ABC):\n"
        + "    name: str\n"
        + "    @abstractmethod\n"
        + "    def area(self): ...\n"
        + "@dataclass\n"
        + "class Square(Shape):\n"
        + "    side: int = 1\n"
        + "    def area(self):\n"
        + "        return self.side ** 2\n"
    )
    program.write(shapes=text)
    shapes = program.module("shapes")
    old = shapes.Square("s", 3)
    new = text.replace("name: str\n", "name: str\n    colour: str = 'red'\n").replace(
        "def area(self): ...", "def area(self): ...\n    @abstractmethod\n    def edge(self): ..."
    )
    assert program.edit(shapes=new).ok
    assert old.colour == "red" and shapes.Square.__abstractmethods__ == {"edge"}
    with pytest.raises(TypeError):
        shapes.Square("t")


def test_state_beside_fields(program: Program) -> None:
    """Class state, outside attributes and held methods are what they were."""
    text = (
        HEAD
        + "@dataclass\n"
        + "class P:\n"
        + "    x: int = 1\n"
        + "    cache = {}\n"
        + "    def twice(self):\n"
        + "        return self.x * 2\n"
    )
    program.write(p=text)
    p = program.module("p")
    p.P.cache["k"] = 1
    p.P.outside = "kept"
    p.P.x = 7
    bound, cache, function = p.P(3).twice, p.P.cache, p.P.twice
    assert program.edit(p=text.replace("    cache", "    y: int = 0\n    cache")).ok
    assert p.P.cache is cache and cache == {"k": 1} and p.P.outside == "kept" and p.P.x == 7
    assert bound() == 6 and p.P.twice is function


@pytest.mark.skipif(sys.version_info < (3, 14), reason="since 3.14")
def test_annotations_are_not_evaluated(program: Program) -> None:
    """Names that are never defined may stand in annotations."""
    text = HEAD + "@dataclass\nclass P:\n    x: 'int'\n    y: Nowhere = None\n"
    program.write(p=text)
    p = program.module("p")
    assert program.edit(p=text + "    z: Neither = None\n").ok
    assert names(p.P) == ["x", "y", "z"]
