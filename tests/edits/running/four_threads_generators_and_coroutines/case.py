"""A function that turns from plain to generator and back under four threads is always one of the two."""

OUTCOME = "applied"
LONG = True

PLAIN = """
def flow(a={g}, *, b={g}):
    return [{g}, a, b]


async def answer(a={g}):
    return {g}, a
"""
LAZY = """
def flow(a={g}, *, b={g}, c={g}):
    yield {g}
    yield a
    yield from (b, c)


async def answer(a={g}, b={g}):
    async def inner():
        return a, b

    return await inner() + ({g},)
"""


def drive(write, reload):
    import sys
    import threading

    import flow

    sys.setswitchinterval(1e-4)
    wrong, stop = [], threading.Event()

    def finish(coroutine):
        try:
            coroutine.send(None)
        except StopIteration as end:
            return end.value
        return ()

    def call(function):
        while not stop.is_set():
            try:
                found = function()
            except BaseException as error:
                wrong.append(repr(error))
                return
            if len(set(found)) != 1:
                wrong.append(found)

    held = flow.flow
    uses = [lambda: list(held()), lambda: list(flow.flow()), lambda: finish(flow.answer())]
    threads = [threading.Thread(target=call, args=(use,)) for use in [*uses, uses[0]]]
    for thread in threads:
        thread.start()
    try:
        for generation in range(1, 101):
            write("flow.py", (PLAIN, LAZY)[generation % 2].format(g=generation))
            reload()
            if wrong:
                break
    finally:
        stop.set()
        for thread in threads:
            thread.join(20)
    assert wrong == [], wrong[:3]
    assert held is flow.flow and held() == [100, 100, 100]
