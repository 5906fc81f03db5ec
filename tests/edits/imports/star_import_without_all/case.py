"""A star import takes the public names only, and each of them follows."""

OUTCOME = "applied"


def hold():
    import draw

    return draw.paint, draw.canvas


def observe():
    import draw

    names = [name for name in ("RED", "BLUE", "_scale", "shade") if hasattr(draw, name)]
    return names, draw.RED, draw.BLUE, draw.paint(2)


def check(held, stage):
    import draw

    assert held[0] is draw.paint and held[1] is draw.canvas
    assert held[0](1) == {"after": ["#f11", 10], "after2": ["#f11", 20]}[stage]
