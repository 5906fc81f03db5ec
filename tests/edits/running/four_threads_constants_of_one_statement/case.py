"""Four threads read a changing pair and a changing dict: each is of one generation."""

OUTCOME = "applied"

SOURCE = """
LOW, HIGH = RANGE = ({g}, {g})
NAMES = {{"low": {g}, "high": {g}}}


def inside():
    names = NAMES
    return names["low"], names["high"]
"""


def drive(write, reload):
    import sys
    import threading

    import judge
    import limits

    sys.setswitchinterval(1e-4)
    wrong, stop = [], threading.Event()

    def call(function):
        last = 0
        while not stop.is_set():
            try:
                low, high = function()
            except BaseException as error:
                wrong.append(repr(error))
                return
            if low != high or low < last:
                wrong.append((low, high, last))
            last = low

    uses = [judge.judge, judge.look, limits.inside, lambda: limits.RANGE]
    threads = [threading.Thread(target=call, args=(use,)) for use in uses]
    for thread in threads:
        thread.start()
    try:
        for generation in range(1, 101):
            write("limits.py", SOURCE.format(g=generation))
            reload()
            if wrong:
                break
    finally:
        stop.set()
        for thread in threads:
            thread.join(20)
    assert wrong == [], wrong[:3]
    assert judge.judge() == judge.look() == limits.inside() == (100, 100)
    assert limits.LOW == limits.HIGH == 100
