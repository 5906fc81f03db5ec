"""Four threads use methods of one live instance during a hundred reloads of its class."""

OUTCOME = "applied"
LONG = True

SOURCE = """
class Model:
    def __init__(self):
        self.calls = 0

    def read(self, a={g}, *, b={g}):
        self.calls += 1
        return a, b, {g}

    @classmethod
    def make(cls, a={g}):
        return a, {g}

    @staticmethod
    def pure(a={g}):
        return a, {g}

    @property
    def value(self):
        return {g}, {g}
"""


def drive(write, reload):
    import sys
    import threading

    import model

    sys.setswitchinterval(1e-4)
    wrong, stop, shared = [], threading.Event(), model.Model()
    bound = shared.read

    def call(function):
        while not stop.is_set():
            try:
                found = function()
            except BaseException as error:
                wrong.append(repr(error))
                return
            if len(set(found)) != 1:
                wrong.append(found)

    uses = [bound, shared.pure, lambda: shared.value, lambda: model.Model.make()]
    threads = [threading.Thread(target=call, args=(use,)) for use in uses]
    for thread in threads:
        thread.start()
    kind = model.Model
    try:
        for generation in range(1, 101):
            write("model.py", SOURCE.format(g=generation))
            reload()
            if wrong:
                break
    finally:
        stop.set()
        for thread in threads:
            thread.join(20)
    assert wrong == [], wrong[:3]
    assert model.Model is kind and type(shared) is kind
    assert bound() == (100, 100, 100) and shared.value == (100, 100)
    assert shared.calls > 100
