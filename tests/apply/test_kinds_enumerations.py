"""Enumerations in a live program: members, their maps, what they hold and who holds them."""

from __future__ import annotations

import enum
import gc
import sys
import threading
from typing import Any

import pytest
from apply.programs import Program


def members(cls: Any) -> list[tuple[str, Any]]:
    """Return names and values, aliases too."""
    return [(name, member.value) for name, member in cls.__members__.items()]


def test_no_twin_is_left(program: Program) -> None:
    """After an edit the enumeration is the only class of its name below its bases."""
    program.write(signs="from enum import Enum\nclass Sign(Enum):\n    PLUS = 1\n")
    signs = program.module("signs")
    text = "from enum import Enum\nclass Sign(Enum):\n    PLUS = 1\n    MINUS = 2\n"
    assert program.edit(signs=text).ok

    assert [c for c in enum.Enum.__subclasses__() if c.__name__ == "Sign"] == [signs.Sign]
    assert [type(m) for m in signs.Sign] == [signs.Sign, signs.Sign]
    assert signs.Sign.MINUS.__objclass__ is signs.Sign


def test_members_proxy_follows(program: Program) -> None:
    """A mapping of the members that was taken before shows the members of now."""
    text = "from enum import Enum\nclass Sign(Enum):\n    PLUS = 1\n"
    program.write(signs=text)
    proxy = program.module("signs").Sign.__members__
    program.edit(signs=text + "    MINUS = 2\n")
    assert list(proxy) == ["PLUS", "MINUS"]


def test_super_in_init_and_new(program: Program) -> None:
    """Methods with super() that run while members are made keep working before and after."""
    text = (
        "from enum import Enum\n"
        "class Named:\n"
        "    def __init__(self, *args):\n"
        "        super().__init__()\n"
        "        self.args = args\n"
        "class Planet(Named, Enum):\n"
        "    MARS = (1, 2)\n"
        "    def __init__(self, mass, radius):\n"
        "        super().__init__(mass, radius)\n"
        "        self.mass = mass\n"
        "    def show(self):\n"
        "        return super().__str__()\n"
    )
    program.write(planets=text)
    planets = program.module("planets")
    mars, init = planets.Planet.MARS, planets.Planet.__init__
    report = program.edit(planets=text.replace("(1, 2)\n", "(3, 2)\n    VENUS = (4, 5)\n"))
    assert report.ok, (report.errors, report.refused)
    assert planets.Planet.MARS is mars and mars.mass == 3 and mars.args == (3, 2)
    assert planets.Planet.VENUS.args == (4, 5)
    assert planets.Planet.__init__ is init
    assert planets.Planet.VENUS.show() == "Planet.VENUS"
    mars.__init__(7, 8)
    assert mars.args == (7, 8)


def test_registered_members(program: Program) -> None:
    """Members that register themselves stand in the registry once, as the live members."""
    text = (
        "from enum import Enum\n"
        "KNOWN = []\n"
        "BY_CODE = {}\n"
        "class Unit(Enum):\n"
        "    METRE = 'm'\n"
        "    def __init__(self, code):\n"
        "        KNOWN.append(self)\n"
        "        BY_CODE[code] = self\n"
    )
    program.write(units=text)
    units = program.module("units")
    metre, known = units.Unit.METRE, units.KNOWN
    report = program.edit(units=text.replace("'m'\n", "'m'\n    GRAM = 'g'\n"))
    assert report.ok, (report.errors, report.refused)
    assert units.KNOWN is known and known == [metre, units.Unit.GRAM]
    assert {"m": metre, "g": units.Unit.GRAM} == units.BY_CODE


def test_attributes_of_members_survive(program: Program) -> None:
    """What the program stored on a member stays; what an edited __init__ sets, follows."""
    text = (
        "from enum import Enum\n"
        "class Shop(Enum):\n"
        "    NORTH = 'n'\n"
        "    SOUTH = 's'\n"
        "    def __init__(self, code):\n"
        "        self.sold = 0\n"
        "        self.code = code\n"
    )
    program.write(shops=text)
    shops = program.module("shops")
    shops.Shop.NORTH.sold = 5
    assert program.edit(shops=text.replace("    SOUTH", "    EAST = 'e'\n    SOUTH")).ok
    assert shops.Shop.NORTH.sold == 5 and shops.Shop.EAST.sold == 0
    assert program.edit(shops=text.replace("= code", "= code.upper()")).ok
    assert shops.Shop.NORTH.code == "N"


def test_mixed_in_values(program: Program) -> None:
    """Members that are numbers and texts stay where their value stays, and are replaced else."""
    text = (
        "from enum import IntEnum, StrEnum, IntFlag\n"
        "class Level(IntEnum):\n    LOW = 1\n    HIGH = 5\n"
        "class Word(StrEnum):\n    YES = 'yes'\n    NO = 'no'\n"
        "class Bits(IntFlag):\n    A = 1\n    B = 2\n"
        "TABLE = {Level.LOW: 'low', Level.HIGH: 'high', Word.YES: 1, Bits.A | Bits.B: 'ab'}\n"
        "def grow():\n    TABLE['grown'] = Level.HIGH\n"
        "grow()\n"
    )
    program.write(mixed=text)
    mixed = program.module("mixed")
    low, yes, both = mixed.Level.LOW, mixed.Word.YES, mixed.Bits.A | mixed.Bits.B
    holder = [mixed.Level.HIGH, mixed.Word.NO]
    report = program.edit(
        mixed=text.replace("HIGH = 5", "HIGH = 6")
        .replace("'no'", "'nein'")
        .replace("B = 2\n", "B = 2\n    C = 4\n")
    )
    assert report.ok, (report.errors, report.refused)
    assert mixed.Level.LOW is low and mixed.Word.YES is yes
    assert (mixed.Bits.A | mixed.Bits.B) is both
    assert holder == [6, "nein"] and holder[0] is mixed.Level.HIGH
    assert mixed.Level.HIGH in mixed.TABLE and mixed.TABLE["grown"] is mixed.Level.HIGH
    assert report.replaced


def test_flags_move(program: Program) -> None:
    """Combinations held before mean the same flags afterwards."""
    text = "from enum import Flag\nclass Perm(Flag):\n    R = 1\n    W = 2\n    X = 4\n"
    program.write(perms=text)
    perms = program.module("perms")
    both, none, inverted = perms.Perm.R | perms.Perm.W, perms.Perm(0), ~perms.Perm.R
    assert inverted.value == 6
    report = program.edit(perms=text.replace("W = 2", "W = 16"))
    assert report.ok, (report.errors, report.refused)
    assert perms.Perm.R | perms.Perm.W is both and both.value == 17
    assert list(both) == [perms.Perm.R, perms.Perm.W]
    assert perms.Perm(0) is none and not none
    assert (~perms.Perm.R).value == 20
    assert repr(both) == "<Perm.R|W: 17>"


def test_member_returns_as_the_same_object(program: Program) -> None:
    """A member that was removed while it was held comes back as what is held."""
    text = "from enum import IntEnum\nclass State(IntEnum):\n    ON = 1\n    OFF = 2\n"
    program.write(states=text)
    states = program.module("states")
    off = states.State.OFF
    program.edit(states=text.replace("    OFF = 2\n", ""))
    assert not hasattr(states.State, "OFF") and [int(m) for m in states.State] == [1]
    program.edit(states=text)
    assert states.State.OFF is off is states.State(2)


def test_bases_change(program: Program) -> None:
    """An enumeration that becomes another kind is replaced with its members."""
    text = "from enum import {0}\nclass Colour({0}):\n    RED = 1\nHELD = [Colour.RED, Colour]\n"
    program.write(colours=text.format("Enum"), other="from colours import Colour\n")
    colours, other = program.module("colours"), program.module("other")
    held = [colours.Colour.RED]
    report = program.edit(colours=text.format("IntEnum"))
    assert report.ok, (report.errors, report.refused)
    assert other.Colour is colours.Colour and held[0] is colours.Colour.RED == 1
    assert colours.Colour(1) is held[0]


@pytest.mark.skipif(sys.version_info < (3, 13), reason="since 3.13")
def test_value_aliases(program: Program) -> None:
    """Other values that a member adds for itself lead to it after an edit too."""
    text = (
        "from enum import Enum\n"
        "class Answer(Enum):\n"
        "    YES = 1\n"
        "    NO = 0\n"
        "    def __init__(self, value):\n"
        "        self._add_value_alias_(self._name_.lower())\n"
    )
    program.write(answers=text)
    answers = program.module("answers")
    yes = answers.Answer.YES
    assert program.edit(answers=text.replace("    NO = 0\n", "    NO = 0\n    MAYBE = 2\n")).ok
    assert answers.Answer("yes") is yes
    assert answers.Answer("maybe") is answers.Answer.MAYBE


def test_unhashable_values(program: Program) -> None:
    """Members with lists for values are found by value before and after."""
    text = "from enum import Enum\nclass Path(Enum):\n    HOME = ['home']\n    ROOT = ['']\n"
    program.write(paths=text)
    paths = program.module("paths")
    home = paths.Path.HOME
    assert program.edit(paths=text.replace("['']", "['/']")).ok
    assert paths.Path(["/"]) is paths.Path.ROOT and paths.Path(["home"]) is home


def test_class_state_beside_members(program: Program) -> None:
    """What was set on the class, and what its untouched statements made, stays."""
    text = (
        "from enum import Enum\n"
        "class Mode(Enum):\n"
        "    FAST = 1\n"
        "    _ignore_ = ['n']\n"
        "    _counts = {}\n"
        "    @classmethod\n"
        "    def current(cls):\n"
        "        return cls._now\n"
    ).replace("    _counts = {}\n", "    __counts = 0\n")
    program.write(modes=text)
    modes = program.module("modes")
    type.__setattr__(modes.Mode, "_now", modes.Mode.FAST)
    assert program.edit(modes=text.replace("FAST = 1", "FAST = 1\n    SLOW = 2")).ok
    assert modes.Mode.current() is modes.Mode.FAST


def test_custom_new(program: Program) -> None:
    """A __new__ that makes the values runs for what is new and is not lost."""
    text = (
        "from enum import Enum\n"
        "class Coord(bytes, Enum):\n"
        "    def __new__(cls, value, label):\n"
        "        obj = bytes.__new__(cls, [value])\n"
        "        obj._value_ = value\n"
        "        obj.label = label\n"
        "        return obj\n"
        "    PX = (0, 'P.X')\n"
        "    PY = (1, 'P.Y')\n"
    )
    program.write(coords=text)
    coords = program.module("coords")
    px, py = coords.Coord.PX, coords.Coord.PY
    report = program.edit(coords=text.replace("'P.X'", "'X'") + "    VX = (9, 'V.X')\n")
    assert report.ok, (report.errors, report.refused)
    assert coords.Coord.PX is px and px.label == "X" and coords.Coord.PY is py
    assert coords.Coord(9).label == "V.X" and bytes([9]) == coords.Coord.VX
    assert program.edit(coords=text.replace("= label", "= label.lower()")).ok
    assert px.label == "p.x" and not hasattr(coords.Coord, "VX")


def test_auto_with_own_rule(program: Program) -> None:
    """An edited _generate_next_value_ gives all members their new values."""
    text = (
        "from enum import Enum, auto\n"
        "class Lower(Enum):\n"
        "    @staticmethod\n"
        "    def _generate_next_value_(name, start, count, last):\n"
        "        return name.lower()\n"
        "    ONE = auto()\n"
        "    TWO = auto()\n"
    )
    program.write(lower=text)
    lower = program.module("lower")
    one = lower.Lower.ONE
    assert program.edit(lower=text.replace("name.lower()", "name + '!'")).ok
    assert one.value == "ONE!" and lower.Lower("TWO!") is lower.Lower.TWO


def test_base_with_methods_only(program: Program) -> None:
    """A base without members is edited under enumerations in other files."""
    base = (
        "from enum import Enum\n"
        "class Labelled(Enum):\n"
        "    def __init__(self, code):\n"
        "        self.label = 'a' + code\n"
    )
    heir = "from bases import Labelled\nclass Kind(Labelled):\n    X = 'x'\n"
    program.write(bases=base, heirs=heir)
    heirs = program.module("heirs")
    kind = heirs.Kind.X
    report = program.edit(bases=base.replace("'a' + code", "'b' + code"))
    assert report.ok, (report.errors, report.refused)
    assert heirs.Kind.X is kind and kind.label == "bx"


def test_threads_see_whole_maps(program: Program) -> None:
    """Threads that iterate over the members meanwhile never meet half of an edit."""
    text = "from enum import Enum\nclass Sign(Enum):\n    A = 1\n    B = 2\n"
    program.write(signs=text)
    cls: Any = program.module("signs").Sign
    errors: list[BaseException] = []
    stop = threading.Event()

    def read() -> None:
        while not stop.is_set():
            try:
                assert next(iter(cls)).name == "A"
                assert cls["A"] is cls(1)
            except BaseException as error:
                errors.append(error)
                return

    threads = [threading.Thread(target=read) for _ in range(2)]
    for thread in threads:
        thread.start()
    try:
        for number in range(20):
            assert program.edit(signs=text + f"    C{number} = {number + 3}\n").ok
    finally:
        stop.set()
        for thread in threads:
            thread.join()
    assert errors == []


def test_let_go(program: Program) -> None:
    """A twin is let go of: only the class itself stays alive after an edit."""
    text = "from enum import Enum\nclass LetGo(Enum):\n    A = 1\n"
    program.write(signs=text)
    cls = program.module("signs").LetGo
    assert program.edit(signs=text + "    B = 2\n").ok
    alive = [o for o in gc.get_objects() if type(o) is enum.EnumType and o.__name__ == "LetGo"]
    assert alive == [cls]
