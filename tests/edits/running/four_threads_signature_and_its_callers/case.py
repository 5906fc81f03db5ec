"""Four threads run on while a function and all its callers change: only calls under way may fail."""

OUTCOME = "applied"
EDITS = 30


def source(g):
    more, gains = (", 1", ", unit") if g % 2 else ("", "")
    callers = "".join(f"def c{n}():\n    return rate({g}{more})\n\n\n" for n in range(40))
    total = f"def total():\n    return {' + '.join(f'c{n}()' for n in range(40))}\n"
    return f"{callers}def rate(n{gains}):\n    return n\n\n\n{total}"


def drive(write, reload):
    import sys
    import threading

    import shop

    sys.setswitchinterval(1e-4)
    missed, stop = [], threading.Event()

    def call():
        while not stop.is_set():
            try:
                shop.total()
            except TypeError:
                missed.append(1)

    threads = [threading.Thread(target=call) for _ in range(4)]
    for thread in threads:
        thread.start()
    try:
        for generation in range(1, EDITS + 1):
            write("shop.py", source(generation))
            reload()
    finally:
        stop.set()
        for thread in threads:
            thread.join(20)
    # A thread has one call under way when the signature changes.
    assert len(missed) <= 4 * EDITS, len(missed)
    assert shop.total() == 40 * EDITS
