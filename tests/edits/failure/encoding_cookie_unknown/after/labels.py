import names


def label():
    return f"{names.NAMES[0]} ({len(names.NAMES)})"
