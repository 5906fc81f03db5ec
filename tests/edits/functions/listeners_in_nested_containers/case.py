"""Listeners of a bus: another order, another event, deleted; what the bus has logged stays."""

OUTCOME = "applied"


def hold():
    import bus
    import listeners

    bus.bus.emit("saved", "x")


def observe():
    import bus
    import listeners

    log = list(bus.bus.log)
    found = [bus.bus.emit(event, "a") for event in ("saved", "opened", "closed")]
    bus.bus.log[:] = log
    return [found, bus.bus.events]


def check(held, stage):
    import bus

    assert bus.bus.log == ["saved"]
