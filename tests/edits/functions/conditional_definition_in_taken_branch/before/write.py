from platform_of import newline, tab

PARTS = [newline, tab]


def write():
    return "".join(part() for part in PARTS)
