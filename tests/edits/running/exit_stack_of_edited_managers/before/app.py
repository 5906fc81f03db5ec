from contextlib import ExitStack

from resources import EVENTS, Lease, cleanup, opened


def run():
    del EVENTS[:]
    with ExitStack() as stack:
        stack.enter_context(opened("a"))
        stack.enter_context(Lease(1))
        stack.callback(cleanup, "c")
    return list(EVENTS)
