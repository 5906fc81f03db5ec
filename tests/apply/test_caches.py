"""What a reload has changed is not remembered by the standard library's caches."""

from __future__ import annotations

import functools
from collections.abc import Sized
from typing import Any, Protocol, runtime_checkable

from pljam._apply import caches


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
    caches.clear_dispatch_caches()
    assert name(Thing()) == "right"
