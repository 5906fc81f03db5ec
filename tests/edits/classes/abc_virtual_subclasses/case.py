"""Classes registered with an ABC stay its virtual subclasses when the ABC is edited."""

OUTCOME = "applied"


def hold():
    import shapes
    import sized

    class Local:
        pass

    shapes.Measurable.register(Local)
    return Local, sized.Stick(), isinstance(sized.Stick(), shapes.Measurable)


def observe():
    import shapes
    import sized

    return (
        isinstance(sized.Stick(), shapes.Measurable),
        issubclass(int, shapes.Measurable),
        isinstance([], shapes.Measurable),
        shapes.measure(sized.Stick()),
    )


def check(held, stage):
    import shapes
    import sized

    local, stick, _ = held
    assert issubclass(local, shapes.Measurable)
    assert isinstance(stick, shapes.Measurable) and type(stick) is sized.Stick
    assert shapes.Measurable.unit == {"after": "cm", "after2": "mm"}[stage]
