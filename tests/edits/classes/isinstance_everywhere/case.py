"""isinstance, issubclass and match in several modules agree about objects from before and after."""

OUTCOME = "applied"


def hold():
    import shapes

    return [shapes.Circle(1), shapes.Square(2)]


def observe():
    import kinds
    import shapes

    return [kinds.name(one) for one in (shapes.Circle(3), shapes.Square(4))], kinds.both(), [
        kinds.matched(one) for one in (shapes.Circle(3), shapes.Square(4))
    ]


def check(held, stage):
    import kinds
    import shapes

    assert [kinds.name(one) for one in held] == ["circle", "square"]
    assert kinds.matched(held[0]) == {"after": "round 1", "after2": "round 1 m"}[stage]
    assert shapes.Circle(1) == held[0] and isinstance(held[1], shapes.Shape)
