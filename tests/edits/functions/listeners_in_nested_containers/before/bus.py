from collections import defaultdict


class Bus:
    def __init__(self):
        self._listeners = defaultdict(list)
        self.log = []

    def on(self, event, *, order=0):
        def register(function):
            self._listeners[event].append((order, function))
            return function

        return register

    def emit(self, event, *args):
        self.log.append(event)
        found = sorted(self._listeners.get(event, ()), key=lambda pair: pair[0])
        return [function(*args) for _, function in found]

    @property
    def events(self):
        return sorted(self._listeners)


bus = Bus()
