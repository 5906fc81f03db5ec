"""A weak bound method stays alive with its instance and a pending finalizer runs the new function."""

OUTCOME = "applied"


def hold():
    import weakref

    import cleanup

    handle, dying = cleanup.Handle(), cleanup.Handle()
    finalizer = weakref.finalize(dying, cleanup.release, 7)
    return {"handle": handle, "ping": weakref.WeakMethod(handle.ping), "dying": dying, "fin": finalizer}


def observe():
    import cleanup

    return cleanup.Handle().ping(), cleanup.release.__defaults__


def check(held, stage):
    import cleanup

    assert held["fin"].alive
    assert held["ping"]() is not None
    assert held["ping"]()() == "pong"
    del held["dying"]
    import gc

    gc.collect()
    assert cleanup.closed == [(7, True)]
