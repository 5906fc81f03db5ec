HANDLERS = []
NAMES = {}


def handler(function):
    HANDLERS.append(function)
    NAMES[function.__name__] = len(NAMES)
    return function


def fire(event):
    return [function(event) for function in HANDLERS]
