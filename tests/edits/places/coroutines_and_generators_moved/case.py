"""Coroutines, generators and comprehensions that moved raise at their new lines when started anew."""

OUTCOME = "applied"


def observe():
    import app
    import asyncio
    import traceback

    async def consume():
        return [item async for item in app.stream(0)]

    out = []
    for run in (
        lambda: asyncio.run(app.fetch(0)),
        lambda: list(app.numbers(0)),
        lambda: asyncio.run(consume()),
        lambda: app.table(0),
    ):
        try:
            run()
        except ZeroDivisionError as error:
            entries = traceback.extract_tb(error.__traceback__)
            out.append([(e.name, e.lineno) for e in entries if e.filename.endswith("app.py")])
    return out


def hold():
    import app

    return app.fetch, app.numbers, app.running


def check(held, stage):
    import app

    assert (app.fetch, app.numbers, app.running) == held
