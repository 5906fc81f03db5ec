TABLE = {
    # first
    "inv": lambda x: 1 / x,
    # second
    "neg":
    lambda x: -1 / x,
}

ORDER = object()

half = lambda x: 0.5 / x
KEYS = [(lambda x: 1 // x)]
