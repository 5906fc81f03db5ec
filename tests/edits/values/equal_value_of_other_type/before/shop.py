from units import ONE, PAIR, ZERO

TEXT = f"{ONE!r}"
LABEL = str(ZERO)


def half():
    return ONE / 2
