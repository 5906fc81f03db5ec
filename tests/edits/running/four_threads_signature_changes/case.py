"""Four threads calling through a dict, a partial and an importer see whole signatures only."""

OUTCOME = "applied"
LONG = True

SOURCES = (
    "def total(a={g}, b={g}):\n    return {g}, a, b\n",
    "def total(a={g}, b={g}, c={g}, d={g}):\n    return {g}, a, b, c, d\n",
    "def total(*, b={g}):\n    x = y = z = b\n    return {g}, x, y, z\n",
    "def total(*rest, a={g}, **more):\n    return ({g}, a, *rest, *more.values())\n",
    "def total(a={g}, /, *, b={g}, c={g}):\n    def inner():\n        return a\n\n    return inner(), b, c, {g}\n",
    "def total():\n    return ({g},)\n",
)


def drive(write, reload):
    import sys
    import threading

    import api
    import client

    sys.setswitchinterval(1e-4)
    wrong, stop = [], threading.Event()

    def call(function, *arguments):
        while not stop.is_set():
            try:
                found = function(*arguments)
            except BaseException as error:
                wrong.append(repr(error))
                return
            if len(set(found)) != 1:
                wrong.append(found)

    jobs = [(client.ask, "total"), (client.ask, "partial"), (client.total,), (api.total,)]
    threads = [threading.Thread(target=call, args=job) for job in jobs]
    for thread in threads:
        thread.start()
    try:
        for generation in range(1, 101):
            write("api.py", SOURCES[generation % len(SOURCES)].format(g=generation))
            reload()
            if wrong:
                break
    finally:
        stop.set()
        for thread in threads:
            thread.join(20)
    assert wrong == [], wrong[:3]
    assert client.total is api.total
    assert set(client.ask("partial")) == {100}
