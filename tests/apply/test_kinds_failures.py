"""What is said where the engine itself fails while it brings a class to its new source."""

from __future__ import annotations

from typing import Any

import pytest
from apply.programs import Program

from pljam._apply.kinds import Kind
from pljam._apply.kinds.afresh import Afresh

BEFORE = "class Item:\n    price = 1\n    weight = 2\n"
AFTER = "class Item:\n    price = 3\n"


def broken(*args: Any, **keywords: Any) -> Any:
    """Fail as a handler with a defect would."""
    raise RuntimeError("a defect")


def test_a_class_that_fails_in_place_is_made_anew(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a handler fails in place, a new class takes the references."""
    program.write(shop=BEFORE)
    shop = program.module("shop")
    monkeypatch.setattr(Kind, "pour", broken)
    report = program.edit(shop=AFTER)
    assert report.ok
    assert [note.what for note in report.replaced] == ["shop.Item"]
    assert (shop.Item.price, hasattr(shop.Item, "weight")) == (3, False)


def test_a_failure_of_the_engine_is_a_refusal(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where both ways fail, the edit is refused: the error is none of the program."""
    program.write(shop=BEFORE)
    shop = program.module("shop")
    item = shop.Item
    monkeypatch.setattr(Kind, "pour", broken)
    monkeypatch.setattr(Afresh, "update", broken)
    report = program.edit(shop=AFTER)
    assert not report.errors
    assert [(note.slug, note.what) for note in report.refused] == [("not-made", "Item")]
    assert "RuntimeError: a defect" in report.refused[0].reason
    assert shop.Item is item
    assert (item.price, item.weight) == (1, 2)


def test_the_error_of_a_program_stays_an_error(program: Program) -> None:
    """What a decorator of the program raises is reported as the program's."""
    text = "def mark(cls):\n    if cls.price > 2:\n        raise ValueError('price')\n"
    text += "    return cls\n\n\n@mark\n"
    program.write(shop=text + BEFORE)
    program.module("shop")
    report = program.edit(shop=text + AFTER)
    assert [(note.slug, note.what) for note in report.errors] == [
        ("statement-raised", "ValueError")
    ]
    assert not report.refused
