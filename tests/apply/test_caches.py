"""What a reload has changed is not remembered by the standard library's caches."""

from __future__ import annotations

import functools
import linecache
from collections.abc import Sized
from pathlib import Path
from typing import Any, List, Protocol, runtime_checkable  # noqa: UP035

from pljam._apply import caches


def test_cache_wrappers_are_found_by_their_function() -> None:
    """Every wrapper of a function is found, and nobody else's."""

    def one(x: int) -> int:
        return x

    def other(x: int) -> int:
        return x

    wrappers = [functools.lru_cache(8)(one), functools.cache(one)]
    unrelated = functools.cache(other)
    found = caches.lru_wrappers([one])  # type: ignore[list-item]
    assert {id(wrapper) for wrapper in found[id(one)]} == set(map(id, wrappers))
    wrappers[0](1)
    wrappers[0](2)
    unrelated(1)
    assert caches.clear_lru_wrapper(wrappers[0]) == 2
    assert wrappers[0].cache_info().currsize == 0
    assert unrelated.cache_info().currsize == 1
    assert caches.lru_wrappers([]) == {}


def test_lines_of_a_changed_file_are_read_again(tmp_path: Path) -> None:
    """A line asked for after the edit is the new one; lines of no file stay."""
    path = tmp_path / "shop.py"
    path.write_text("old = 1\n")
    name = str(path)
    assert linecache.getline(name, 1) == "old = 1\n"
    path.write_text("new = 1\n")
    linecache.cache["<cell 1>"] = (5, None, ["cell\n"], "<cell 1>")
    try:
        caches.forget_lines([name, "<cell 1>", "never/read.py"])
        assert linecache.getline(name, 1) == "new = 1\n"
        assert linecache.getline("<cell 1>", 1) == "cell\n"
    finally:
        del linecache.cache["<cell 1>"]


def test_abstract_classes_ask_again() -> None:
    """A method that a class gains or loses changes whose instance it is."""

    class Basket:
        pass

    @runtime_checkable
    class Priced(Protocol):
        def price(self) -> int: ...

    def answers() -> list[bool]:
        one: Any = Basket()
        return [isinstance(one, Sized), isinstance(one, Priced)]

    assert answers() == [False, False]
    Basket.__len__ = lambda self: 0  # type: ignore[attr-defined]
    Basket.price = lambda self: 0  # type: ignore[attr-defined]
    caches.clear_subclass_caches()
    assert answers() == [True, True]
    del Basket.__len__, Basket.price  # type: ignore[attr-defined]
    caches.clear_subclass_caches()
    assert answers() == [False, False]


def test_dispatch_follows_changed_bases() -> None:
    """A singledispatch function chooses again after a class has other bases."""

    class Left:
        pass

    class Right:
        pass

    class Thing(Left):
        pass

    @functools.singledispatch
    def name(thing: object) -> str:
        return "object"

    name.register(Left, lambda thing: "left")
    name.register(Right, lambda thing: "right")
    assert name(Thing()) == "left"
    Thing.__bases__ = (Right,)
    assert name(Thing()) == "left"
    assert caches.clear_dispatch_caches() >= 1
    assert name(Thing()) == "right"


def test_typing_makes_its_aliases_anew() -> None:
    """An alias remembered for a class is forgotten; it stays equal to a new one."""

    class Thing:
        pass

    before = List[Thing]  # noqa: UP006
    assert List[Thing] is before  # noqa: UP006
    caches.clear_typing_caches()
    assert List[Thing] is not before  # noqa: UP006
    assert List[Thing] == before  # noqa: UP006
