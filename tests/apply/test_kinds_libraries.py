"""Classes that attrs and pydantic make, where these are installed."""

from __future__ import annotations

import gc
from typing import Any

import pytest
from apply.programs import Program

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

MODELS = (
    "from pydantic import BaseModel, Field, field_validator\n"
    "class Item(BaseModel):\n"
    "    price: int = Field(gt=0)\n"
    "    tags: list[str] = Field(default_factory=list)\n"
    "    @field_validator('price')\n"
    "    @classmethod\n"
    "    def double(cls, value):\n"
    "        return value * cls.factor()\n"
    "    @classmethod\n"
    "    def factor(cls):\n"
    "        return 2\n"
    "    def text(self):\n"
    "        return f'{self.price}'\n"
)
ORDERS = (
    "from models import Item\n"
    "from pydantic import BaseModel\n"
    "class Order(BaseModel):\n"
    "    item: Item\n"
    "class Gift(Item):\n"
    "    wrapped: bool = True\n"
)


def test_pydantic_field_added(program: Program) -> None:
    """A model, those that contain it, its heirs and its instances follow a new field."""
    pydantic = pytest.importorskip("pydantic")
    program.write(models=MODELS, orders=ORDERS)
    models, orders = program.module("models"), program.module("orders")
    cls, old = models.Item, models.Item(price=1)
    report = program.edit(models=MODELS.replace("    tags", "    size: str = 'M'\n    tags"))
    assert report.ok, (report.errors, report.refused)
    assert models.Item is cls and old.size == "M" and old.text() == "2"
    made = models.Item.model_validate({"price": 3, "size": "L"})
    assert type(made) is cls and made.price == 6 and made.tags == []
    assert type(orders.Order(item={"price": 1, "size": "S"}).item) is cls
    assert orders.Order(item=old).item.size == "M"
    assert list(orders.Gift.model_fields) == ["price", "size", "tags", "wrapped"]
    assert orders.Gift(price=1).size == "M"
    with pytest.raises(pydantic.ValidationError):
        models.Item(price=0)
    gc.collect()
    ours = [c.__name__ for c in pydantic.BaseModel.__subclasses__() if c.__module__ != "pydantic"]
    assert ours.count("Item") == 1


def test_pydantic_methods_and_validators(program: Program) -> None:
    """Methods and bodies of validators follow in place; a validator that is added takes part."""
    pytest.importorskip("pydantic")
    program.write(models=MODELS)
    models = program.module("models")
    old = models.Item(price=1)
    assert program.edit(models=MODELS.replace("return 2", "return 3")).ok
    assert models.Item(price=1).price == 3 and old.price == 2
    more = "    @field_validator('tags')\n    @classmethod\n    def low(cls, v):\n"
    more += "        return [t.lower() for t in v]\n"
    report = program.edit(models=MODELS + more)
    assert report.ok, (report.errors, report.refused)
    assert models.Item(price=1, tags=["A"]).tags == ["a"]
    assert models.Item(price=1).price == 2


def test_pydantic_failure(program: Program) -> None:
    """A batch that fails after a model leaves it validating as before."""
    pytest.importorskip("pydantic")
    program.write(models=MODELS, last="import models\n")
    models = program.module("models")
    program.module("last")
    program.write(models=MODELS.replace("    tags", "    size: str\n    tags"))
    report = program.edit(last="import models\n1 / 0\n")
    assert not report.ok and report.stale == ()
    made = models.Item.model_validate({"price": 4})
    assert type(made) is models.Item and made.price == 8
    assert list(models.Item.model_fields) == ["price", "tags"]


def test_attrs_classes(program: Program) -> None:
    """Slotted and plain classes of attrs gain fields; validators and converters stay."""
    pytest.importorskip("attrs")
    text = (
        "import attr\n"
        "from attrs import define, field, Factory\n"
        "@define\n"
        "class Point:\n"
        "    x: int = field(converter=int)\n"
        "    @x.validator\n"
        "    def positive(self, attribute, value):\n"
        "        if value < 0:\n"
        "            raise ValueError(value)\n"
        "@attr.s(auto_attribs=True)\n"
        "class Box:\n"
        "    width: int\n"
        "@define\n"
        "class Point3(Point):\n"
        "    z: int = 3\n"
    )
    program.write(shapes=text)
    shapes = program.module("shapes")
    held: list[Any] = [shapes.Point("1"), shapes.Box(2), shapes.Point3(4)]
    new = text.replace("width: int\n", "width: int\n    tags: list = Factory(list)\n").replace(
        "    @x.validator", "    y: int = 7\n    @x.validator"
    )
    report = program.edit(shapes=new)
    assert report.ok, (report.errors, report.refused)
    point, box, point3 = held
    assert type(point) is shapes.Point and (point.x, point.y) == (1, 7)
    assert box.tags == [] and repr(box) == "Box(width=2, tags=[])"
    assert type(point3) is shapes.Point3 and (point3.x, point3.y, point3.z) == (4, 7, 3)
    assert shapes.Point3("5", 6, 8).x == 5
    with pytest.raises(ValueError):
        shapes.Point(-1)
