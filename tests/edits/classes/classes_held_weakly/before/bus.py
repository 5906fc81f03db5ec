import weakref

SUBSCRIBERS = weakref.WeakSet()


class Listener:
    def __init__(self, name):
        self.name = name

    def receive(self, message):
        return None
