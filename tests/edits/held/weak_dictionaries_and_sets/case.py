"""Functions in weak dictionaries and weak sets are neither lost nor doubled and run the new code."""

OUTCOME = "applied"


def hold():
    import weakref

    import events
    import hub

    hub.COUNTS[events.opened] += 5
    dead = []
    return {"ref": weakref.ref(events.opened, dead.append), "dead": dead, "live": hub.LIVE}


def observe():
    import hub

    return hub.fire("opened"), hub.fire("closed"), len(hub.LIVE), len(hub.COUNTS)


def check(held, stage):
    import gc

    import events
    import hub

    gc.collect()
    assert held["dead"] == []
    assert held["ref"]() is events.opened
    assert held["live"] is hub.LIVE and events.closed in hub.LIVE
    assert hub.COUNTS[events.opened] == 5
    (live,) = held["live"]
    assert live("x") == {"after": "closed x softly", "after2": "closed x hard"}[stage]
