import names


def label():
    return names.NAMES[0]
