"""The function inside a held wrapper becomes a coroutine function and the wrapper keeps its count."""

OUTCOME = "applied"


def hold():
    import jobs

    jobs.job("x"), jobs.job("y")
    return jobs.job


def observe():
    import asyncio

    import runner

    return asyncio.run(runner.run("z"))


def check(held, stage):
    import inspect

    import jobs

    assert held is jobs.job
    assert held.calls == 4
    assert inspect.iscoroutinefunction(held.__wrapped__)
