"""Four threads tick closures made before a hundred reloads: each keeps its count and never tears."""

OUTCOME = "applied"
LONG = True

SOURCE = """
def make_meter(unit):
    total = 0

    def tick(a=0, *, b=0):
        nonlocal total
        total += 1
        return unit, total, ({g}, {g}, {g} + a + b)

    return tick
"""


def drive(write, reload):
    import sys
    import threading

    import meters

    sys.setswitchinterval(1e-4)
    wrong, stop, last = [], threading.Event(), {}

    def call(unit):
        tick, before = meters.make_meter(unit), 0
        while not stop.is_set():
            try:
                name, count, parts = tick()
            except BaseException as error:
                wrong.append(repr(error))
                return
            if name != unit or count != before + 1 or len(set(parts)) != 1:
                wrong.append((name, count, before, parts))
            before = count
        last[unit] = tick()[2]

    threads = [threading.Thread(target=call, args=(unit,)) for unit in "abcd"]
    for thread in threads:
        thread.start()
    try:
        for generation in range(1, 101):
            write("meters.py", SOURCE.format(g=generation))
            reload()
            if wrong:
                break
    finally:
        stop.set()
        for thread in threads:
            thread.join(20)
    assert wrong == [], wrong[:3]
    assert last == dict.fromkeys("abcd", (100, 100, 100))
