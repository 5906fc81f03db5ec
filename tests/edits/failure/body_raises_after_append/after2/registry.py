NAMES = []
TABLE = {}
SEEN = set()

NAMES.append("a")
TABLE["a"] = 1
SEEN.add("a")
EXTRA = "extra"
NAMES.append("b")
TABLE["b"] = 2
SEEN.add("b")


def lookup(name):
    return TABLE[name] * 10
