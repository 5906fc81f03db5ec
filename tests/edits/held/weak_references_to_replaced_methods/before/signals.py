import weakref


class Signal:
    def __init__(self):
        self.slots = []

    def connect(self, method):
        self.slots.append(weakref.WeakMethod(method, self.slots.remove))

    def emit(self):
        return [slot()() for slot in self.slots]


redraw = Signal()
