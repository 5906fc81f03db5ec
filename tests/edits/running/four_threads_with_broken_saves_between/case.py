"""Syntax errors and failing modules among a hundred saves leave the last whole generation running."""

OUTCOME = "applied|failed:syntax-error|failed:statement-raised"

GOOD = """
def price(a={g}, *, b={g}):
    return a, b, {g}
"""
BROKEN = """
def price(a={g}, *, b={g}:
    return a, b, {g}
"""
RAISING = """
def price(a={g}, *, b={g}):
    return a, b, {g}


1 / 0
"""


def drive(write, reload):
    import sys
    import threading

    import pkg.use

    sys.setswitchinterval(1e-4)
    wrong, stop = [], threading.Event()

    def call(function):
        while not stop.is_set():
            try:
                found = function()
            except BaseException as error:
                wrong.append(repr(error))
                return
            if len(set(found)) != 1:
                wrong.append(found)

    uses = [pkg.price, pkg.use.BOTH[0], pkg.use.BOTH[1], lambda: pkg.core.price()]
    threads = [threading.Thread(target=call, args=(use,)) for use in uses]
    for thread in threads:
        thread.start()
    try:
        for generation in range(1, 101):
            source = (BROKEN, GOOD, RAISING, GOOD)[generation % 4]
            write("pkg/core.py", source.format(g=generation))
            report = reload()
            if report is not None:
                assert report["ok"] is (source is GOOD)
            whole = generation if source is GOOD else generation - 1
            assert pkg.price() == (whole, whole, whole)
            if wrong:
                break
    finally:
        stop.set()
        for thread in threads:
            thread.join(20)
    assert wrong == [], wrong[:3]
    assert pkg.use.BOTH[0] is pkg.use.BOTH[1] is pkg.price is pkg.core.price
