"""A function registered with an event loop, an exit hook and a context variable runs its new body there."""

OUTCOME = "applied"


def hold():
    import asyncio
    import contextvars

    import jobs

    loop = asyncio.new_event_loop()
    found = []
    loop.call_soon(lambda call: found.append(call()), jobs.work)
    variable = contextvars.ContextVar("v", default=jobs.work)
    other = contextvars.ContextVar("o")
    other.set(jobs.work)
    return loop, found, variable, other


def check(held, stage):
    import asyncio

    loop, found, variable, other = held
    loop.call_soon(loop.stop)
    loop.run_forever()
    loop.close()
    assert found == [("new", 2)]
    assert variable.get()() == other.get()() == ("new", 2)
