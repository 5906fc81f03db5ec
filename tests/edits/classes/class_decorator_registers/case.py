"""A class under a registering decorator is edited again and again and is registered once."""

OUTCOME = "applied"


def hold():
    import handlers
    import registry

    return handlers.Ping, registry.HANDLERS, registry.ORDER


def observe():
    import handlers
    import registry

    return (
        [cls.__name__ for cls in registry.ORDER],
        sorted(registry.HANDLERS),
        registry.call("ping"),
        registry.HANDLERS["ping"] is handlers.Ping,
    )


def check(held, stage):
    import handlers

    ping, table, order = held
    assert ping is handlers.Ping is table["ping"]
    assert order.count(ping) == 1
