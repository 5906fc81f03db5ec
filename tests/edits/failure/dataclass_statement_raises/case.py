"""A field without a default after one with a default is the dataclass's own error; old fields stay."""

import dataclasses

OUTCOME = {"after": "failed:statement-raised", "after2": "applied"}


def hold():
    import item

    return item.Item("a"), item.Item.__init__, item.Item.__dataclass_fields__


def observe():
    import item

    return repr(item.Item("b")), [field.name for field in dataclasses.fields(item.Item)]


def check(held, stage):
    import item

    old, init, fields = held
    assert type(old) is item.Item
    if stage == "after":
        assert item.Item.__init__ is init
        assert item.Item.__dataclass_fields__ is fields and list(fields) == ["name", "count"]
        assert repr(old) == "Item(name='a', count=1)"
        assert not hasattr(item.Item, "tax")
    else:
        assert old.tax == 0
