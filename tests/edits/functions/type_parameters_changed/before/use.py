from generic import first, plain

FUNCTIONS = [first, plain]


def describe():
    return [
        [(p.__name__, getattr(p.__bound__, "__name__", None)) for p in f.__type_params__]
        for f in FUNCTIONS
    ]
