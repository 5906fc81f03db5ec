"""A class and a function are renamed, and later what they define changes, closures made before too."""

OUTCOME = "applied"


def hold():
    import shapes

    box = shapes.Box()
    return box, box.area, box.adder(), box.inner(), shapes.Box.Part().size, shapes.make()


def observe():
    import shapes

    box = (getattr(shapes, "Box", None) or shapes.Crate)()
    make = getattr(shapes, "make", None) or shapes.build
    called = box.area(), box.adder()(), box.inner(), box.weigh(), box.cost, box.Part().size()
    code = type(box).area.__code__
    return called, make()(), code.co_qualname, code.co_firstlineno, type(box).area.__qualname__


def check(held, stage):
    import shapes

    box, *calls = held
    factor = {"after": 1, "after2": 10, "after3": 20}[stage]
    assert type(box) is shapes.Crate
    assert [call() if callable(call) else call for call in calls] == [
        *(number * factor for number in (1, 2)),
        3,
        *(number * factor for number in (4, 5)),
    ]
    assert (box.weigh(), box.cost, box.inner()) == (6 * factor, 7 * factor, 3 * factor)
