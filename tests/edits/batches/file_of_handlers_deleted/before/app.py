HANDLERS = {}
HOOKS = []


def handles(kind):
    def register(function):
        HANDLERS[kind] = function
        return function

    return register


def hook(function):
    HOOKS.append(function)
    return function


def handle(kind):
    return HANDLERS[kind]() if kind in HANDLERS else "unknown"
