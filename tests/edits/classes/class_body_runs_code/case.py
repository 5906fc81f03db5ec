"""Loops, comprehensions and conditions in a class body build members that follow their edit."""

OUTCOME = "applied"


def hold():
    import colours

    return colours.Palette(), colours.Palette


def observe():
    import colours

    return sorted(n for n in vars(colours.Palette) if n.startswith("is_")), colours.Palette.CODES


def check(held, stage):
    import colours

    palette, cls = held
    assert cls is colours.Palette is type(palette)
    assert palette.is_red("red") and not palette.is_red("blue")
    assert palette.is_green("green")
    assert hasattr(palette, "is_black") == hasattr(palette, "DARK") == (stage == "after2")
