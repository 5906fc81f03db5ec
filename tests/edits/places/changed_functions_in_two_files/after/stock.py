DEFAULT = "nothing"


def find(name):
    table = {"coffee": 1}

    if name not in table:
        raise LookupError(f"no {name}")
    return table[name]
