"""Unpacked names follow one by one, starred, nested and chained ones too."""

OUTCOME = "applied"


def hold():
    import screen

    screen.drawn.append((screen.WIDTH, screen.HEIGHT))
    return screen.drawn


def observe():
    import frame
    import screen

    return (
        screen.WIDTH, screen.HEIGHT, screen.AREA, screen.FIRST, screen.REST, screen.X, screen.Z,
        screen.LEFT, screen.RIGHT, frame.WIDTH, frame.h, frame.BORDER, frame.LAST,
    )


def check(drawn, stage):
    import screen

    assert screen.drawn is drawn == [(80, 24)]
