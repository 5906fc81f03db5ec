"""Four threads run on while a function and its calls are deleted: only calls under way may miss it."""

OUTCOME = "applied"
LONG = True
EDITS = 30

SOURCES = (
    "def rate():\n    return {g}\n\n\ndef total():\n    return rate()\n",
    "def total():\n    return {g}\n",
)
CLIENT = "import shop\n\n" + "".join(f"\ndef f{n}(a={{g}}):\n    return a\n\n" for n in range(30))


def drive(write, reload):
    import sys
    import threading

    import client
    import shop

    sys.setswitchinterval(1e-4)
    missed, stop = [], threading.Event()

    def call():
        while not stop.is_set():
            try:
                shop.total()
            except NameError:
                missed.append(1)

    threads = [threading.Thread(target=call) for _ in range(4)]
    for thread in threads:
        thread.start()
    try:
        for generation in range(1, EDITS + 1):
            write("shop.py", SOURCES[generation % 2].format(g=generation))
            write("client.py", CLIENT.format(g=generation))
            reload()
    finally:
        stop.set()
        for thread in threads:
            thread.join(20)
    # A thread has one call under way when the name goes.
    assert len(missed) <= 4 * EDITS, len(missed)
    assert shop.total() == client.f0() == EDITS
