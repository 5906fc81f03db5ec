"""Four threads call functions of two files that change together: each call is whole, the last one is new."""

OUTCOME = "applied"
LONG = True

LEFT = """
def left(a={g}):
    return a, {g}
"""
RIGHT = """
from left import left

count = [0]


def right(b={g}):
    count[0] += 1
    return b, {g}


def both():
    return left(), right()
"""


def drive(write, reload):
    import sys
    import threading

    import left
    import right

    sys.setswitchinterval(1e-4)
    wrong, stop, count = [], threading.Event(), right.count

    def call():
        while not stop.is_set():
            try:
                pairs = right.both()
            except BaseException as error:
                wrong.append(repr(error))
                return
            if any(a != b for a, b in pairs):
                wrong.append(pairs)

    threads = [threading.Thread(target=call) for _ in range(4)]
    for thread in threads:
        thread.start()
    try:
        for generation in range(1, 101):
            write("left.py", LEFT.format(g=generation))
            write("right.py", RIGHT.format(g=generation))
            reload()
            if wrong:
                break
    finally:
        stop.set()
        for thread in threads:
            thread.join(20)
    assert wrong == [], wrong[:3]
    assert right.both() == ((100, 100), (100, 100))
    assert right.count is count and count[0] > 0
    assert right.left is left.left
