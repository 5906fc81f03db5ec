"""What the writer of a fix is told of a failing call."""

from __future__ import annotations

import importlib
import json
import sys
import types
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pljam._replay.writing import Limits, context_of

FILES = {
    "shop/__init__.py": "from .rates import VAT as TAX\n",
    "shop/rates.py": '"""Rates."""\nimport math\nVAT = 0.2\n\n\nclass Rate:\n    def of(self, net):\n        return net * VAT\n',
    "shop/unloaded.py": "raise RuntimeError('this is never imported')\nfrom shop.rates import Rate\n\n\ndef helper():\n    return 1\n",
    "shop/models.py": '''\
from dataclasses import dataclass


class Base:
    """Whatever is stored."""


@dataclass
class Item(Base):
    name: str
    price: int


class Big:
    """Does a lot."""

    size: int = 1

    def first(
        self,
        x: int,  # how many
    ) -> int:
        """Return x.

        Always.
        """
        return x

    @property
    def second(self): return [
        2
    ]

    async def third(self):
        # why
        @deco
        def inner(): pass
        return inner
''',
    "shop/cart.py": '''\
from __future__ import annotations
from typing import TYPE_CHECKING
import shop.models as models
from shop.models import Item
if TYPE_CHECKING:
    from .rates import Rate


class Cart:
    """Holds items, see @shop.unloaded::helper."""

    def __init__(self):
        self.items = []

    @property
    def nothing(self): pass

    def total(self, items: list[Item], rate: "Rate | None" = None, *, big: models.Big = None) -> int:
        """Return the sum.

        The rate is @shop.rates::VAT, see @shop.rates::Rate.of, @shop::TAX, and @shop.rates.
        Not @property, a@shop.rates or @shop.rates(1), but @shop.gone::x, @shop.rates::gone,
        @shop.unloaded::Rate, @decimal::Decimal, @shop.rates.VAT and @shop.rates::Rate.gone.
        """
        return sum(item.cost for item in items)


def sell(cart, items):
    return cart.total(items)
''',
}


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    monkeypatch.syspath_prepend(tmp_path)
    importlib.import_module("shop.cart")
    yield tmp_path
    for name in [name for name in sys.modules if name.partition(".")[0] == "shop"]:
        del sys.modules[name]


def told(shop: Path, **options: Any) -> dict[str, Any]:
    module = sys.modules["shop.cart"]
    function = module.Cart.total
    code = function.__code__
    cart = module.Cart()
    sell = module.sell.__code__
    given: dict[str, Any] = {
        "roots": [shop],
        "namespace": function.__globals__,
        "arguments": {"self": cart, "items": [module.Item("a", 1)], "rate": None},
        "variables": {"kind": module.models.Base, "n": 1},
        "stack": [(sell.co_filename, "sell", sell.co_firstlineno), (json.__file__, "loads", 1)],
    }
    place = (code.co_filename, code.co_qualname, code.co_firstlineno)
    made = context_of(place, **{**given, **options})
    assert json.loads(json.dumps(made)) == made
    return made


def test_the_definition_is_told_as_it_is_spelled(shop: Path) -> None:
    """Signature, annotations, docstring and source of what failed."""
    told_of = told(shop)["definition"]
    assert told_of["signature"].startswith("    def total(self, items: list[Item], rate: ")
    assert told_of["signature"].endswith("-> int:")
    assert told_of["annotations"] == {
        "items": "list[Item]",
        "rate": "'Rate | None'",
        "big": "models.Big",
        "return": "int",
    }
    assert told_of["docstring"].startswith("Return the sum.\n\nThe rate is")
    assert told_of["source"].endswith("item in items)")
    assert (told_of["qualname"], told_of["line"]) == ("Cart.total", 18)
    assert told_of["complete"]


def test_references_of_docstrings_are_followed_by_reading(shop: Path) -> None:
    """Names, methods, modules and what is imported from elsewhere are found; nothing is loaded."""
    made = told(shop)["references"]
    assert "shop.unloaded" not in sys.modules
    found = {each["reference"]: each for each in made}
    assert found["@shop.rates::VAT"]["source"] == "VAT = 0.2"
    assert found["@shop.rates::VAT"]["line"] == 3
    assert found["@shop.rates::VAT"]["path"] == str(shop / "shop" / "rates.py")
    assert found["@shop.rates::Rate.of"]["source"].startswith("    def of(self, net):")
    assert found["@shop::TAX"]["told"] == "VAT"
    assert found["@shop.rates"]["source"] == FILES["shop/rates.py"]
    assert found["@shop.unloaded::Rate"]["source"].startswith("class Rate:")
    assert found["@shop.unloaded::helper"]["source"] == "def helper():\n    return 1"
    problems = {name: each["problem"] for name, each in found.items() if "problem" in each}
    rates = shop / "shop" / "rates.py"
    assert problems.pop("@decimal::Decimal").endswith("which is outside of the roots")
    assert problems == {
        "@shop.gone::x": "there is no module shop.gone below the roots",
        "@shop.rates::gone": f"shop.rates binds no gone (in {rates})",
        "@shop.rates.VAT": "there is no module shop.rates.VAT below the roots; @shop.rates::VAT is there",
        "@shop.rates::Rate.gone": f"Rate in {rates} defines no gone",
    }
    assert len(found) == len(problems) + 7


def test_types_that_arguments_and_annotations_name_are_told(shop: Path) -> None:
    """The classes of values, in lists too, and those that only a type checker imports."""
    types = {each["qualname"]: each for each in told(shop)["types"]}
    assert list(types) == ["Cart", "Item", "Rate", "Big", "Base"]
    assert types["Item"]["named_by"] == ["argument items", "annotation Item"]
    assert types["Item"]["source"] == "@dataclass\nclass Item(Base):\n    name: str\n    price: int"
    assert types["Rate"]["named_by"] == ["annotation Rate"]
    assert "variable kind" in types["Base"]["named_by"]


def test_a_long_class_is_told_as_an_outline(shop: Path) -> None:
    """Header, signatures, docstrings and attributes are left, and the cut is told."""
    made = told(shop, limits=Limits(class_lines=10))
    big = next(each for each in made["types"] if each["qualname"] == "Big")
    assert not big["complete"]
    assert (
        big["source"]
        == '''\
class Big:
    """Does a lot."""
    size: int = 1
    def first(
        self,
        x: int,  # how many
    ) -> int:
        """Return x.

        Always.
        """
    @property
    def second(self):  ...
    async def third(self):  ...'''
    )
    assert [line.split(": ")[1] for line in made["cut"] if line.startswith("Big in")] == [
        "an outline of its 25 lines"
    ]


def test_calls_of_the_project_are_told(shop: Path) -> None:
    """Functions above the failing call are told; those of libraries are not."""
    made = told(shop)
    assert [each["qualname"] for each in made["calls"]] == ["sell"]
    assert made["calls"][0]["source"].startswith("def sell(cart, items):")
    assert made["arguments"] == {"self": "shop.cart.Cart", "items": "list", "rate": "NoneType"}
    assert made["cut"] == []


def test_what_there_is_no_room_for_is_listed(shop: Path) -> None:
    """Every kind of limit leaves a line that says what is missing."""
    made = told(shop, limits=Limits(calls=0, types=1, references=2, characters=300))
    cut = "\n".join(made["cut"])
    assert "sell at" in cut
    assert "class Item: more types than are told" in cut
    assert "@shop.rates::Rate.of: more references than are told" in cut or "more references" in cut
    assert "Cart.total in" in cut
    assert not made["definition"]["complete"]
    assert len(json.dumps([made["definition"]["source"], made["types"]])) < 1500


def test_what_cannot_be_found_is_told(shop: Path) -> None:
    """A definition that the file has no more, or a file that is gone, is a problem in words."""
    made = context_of((str(shop / "shop" / "cart.py"), "gone", 1), roots=[shop])
    assert "defines no function gone" in made["definition"]["problem"]
    made = context_of((str(shop / "gone.py"), "gone", 1), roots=[shop])
    assert "cannot be read" in made["definition"]["problem"]


def test_no_code_of_the_program_runs(shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither attributes, nor comparisons, nor metaclasses of arguments are asked."""

    class Meta(type):
        def __getattribute__(cls, name: str) -> Any:
            raise RuntimeError(name)

        def __eq__(cls, other: object) -> bool:
            raise RuntimeError

        __hash__ = type.__hash__

    class Trap(metaclass=Meta):
        def __getattribute__(self, name: str) -> Any:
            raise RuntimeError(name)

        def __eq__(self, other: object) -> bool:
            raise RuntimeError

        __hash__ = object.__hash__

    trap = object.__new__(Trap)

    class Lazy(types.ModuleType):
        def __getattribute__(self, name: str) -> Any:
            raise RuntimeError(name)

    lazy = Lazy("shop.gone")
    monkeypatch.setitem(sys.modules, "shop.gone", lazy)
    made = told(
        shop,
        arguments={"self": trap, "items": [trap, {"a": trap}, Trap]},
        namespace={"models": lazy, "Item": Trap, "__name__": "shop.cart"},
    )
    assert made["arguments"]["self"].endswith("Trap")


def test_text_that_the_process_runs_may_be_given(shop: Path) -> None:
    """Where the disk has moved on, the reader of the caller decides what is told."""
    made = told(shop, read=lambda path: "def other(): pass\n")
    assert "defines no function Cart.total" in made["definition"]["problem"]
