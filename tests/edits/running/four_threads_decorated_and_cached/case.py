"""Four threads call decorated and cached functions during a hundred reloads and see whole generations."""

OUTCOME = "applied"
LONG = True

SOURCE = """
import functools

from deco import twice


@twice
def work(a={g}, *, b={g}):
    return a, b, {g}


@functools.lru_cache(maxsize=None)
def cached(n, a={g}):
    return a, {g}
"""


def drive(write, reload):
    import itertools
    import sys
    import threading

    import work

    sys.setswitchinterval(1e-4)
    wrong, stop, numbers = [], threading.Event(), itertools.count()

    def call(function):
        while not stop.is_set():
            try:
                found = function()
            except BaseException as error:
                wrong.append(repr(error))
                return
            if len(set(found)) != 1:
                wrong.append(found)

    held = work.work, work.cached
    uses = [held[0], lambda: work.work(), lambda: work.cached(next(numbers)), lambda: held[1](next(numbers))]
    threads = [threading.Thread(target=call, args=(use,)) for use in uses]
    for thread in threads:
        thread.start()
    try:
        for generation in range(1, 101):
            write("work.py", SOURCE.format(g=generation))
            reload()
            if wrong:
                break
    finally:
        stop.set()
        for thread in threads:
            thread.join(20)
    assert wrong == [], wrong[:3]
    assert held == (work.work, work.cached)
    assert held[0]() == (100, 100, 100)
    assert held[1](0) == held[1](next(numbers)) == (100, 100)
