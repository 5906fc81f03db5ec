"""A star-imported module gains names that two importers of it use from the same batch on."""

OUTCOME = "applied"


def hold():
    import circle
    import square

    return circle.area, square.area


def observe():
    import circle
    import square

    return circle.area(2), square.area(2), hasattr(square, "power"), hasattr(circle, "_hidden")


def check(held, stage):
    circle_area, square_area = held
    assert circle_area(1) == {"after": 3, "after2": 6}[stage]
    assert square_area(3) == {"after": 9, "after2": 9}[stage]
