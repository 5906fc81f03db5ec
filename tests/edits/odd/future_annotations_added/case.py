"""A file that gains `from __future__ import annotations` has its annotations as strings."""

OUTCOME = "applied"
STAGES = ("after", "before", "after")


def hold():
    import shapes

    shapes.LIMIT = 5
    shapes.SEEN.append(1)
    shapes.Box.items.append(2)
    return shapes.Box, shapes.area, shapes.Point, shapes.Point(1)


def observe():
    import dataclasses

    import shapes

    things = (shapes, shapes.area, shapes.Box, shapes.Box.grow, shapes.outer())
    points = (shapes.Point, shapes.Point.shift)
    fields = [(field.name, str(field.type)) for field in dataclasses.fields(shapes.Point)]
    return [repr(thing.__annotations__) for thing in (*things, *points)], fields


def check(held, stage):
    import shapes

    Box, area, Point, point = held
    assert shapes.Box is Box and shapes.area is area and shapes.Point is Point
    assert shapes.SEEN == [1] and Box.items == [2] and shapes.LIMIT == 5
    assert type(point) is Point and point.shift(1).x == 2
