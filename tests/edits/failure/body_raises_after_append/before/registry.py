NAMES = []
TABLE = {}
SEEN = set()

NAMES.append("a")
TABLE["a"] = 1
SEEN.add("a")


def lookup(name):
    return TABLE[name]
