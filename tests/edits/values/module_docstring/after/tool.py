"""usage: tool [-v] FILE

Read the file.
"""

USAGE, *_ = __doc__.splitlines()
FIRST = __doc__.partition(" ")[0]
printed = []


def help():
    return __doc__.strip()
