"""Handlers that decorators registered stay registered once each; a new one joins them."""

OUTCOME = "applied"


def hold():
    import handlers
    import registry

    return registry.HANDLERS, list(registry.HANDLERS), handlers.on_start


def observe():
    import handlers
    import registry

    return [f.__name__ for f in registry.HANDLERS], registry.fire("x"), registry.NAMES


def check(held, stage):
    import handlers
    import registry

    table, functions, on_start = held
    assert registry.HANDLERS is table
    assert table[:2] == functions and handlers.on_start is on_start is table[0]
