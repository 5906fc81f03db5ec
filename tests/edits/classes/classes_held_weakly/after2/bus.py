import weakref

SUBSCRIBERS = weakref.WeakSet()


class Listener:
    count = 0

    def __init__(self, name):
        self.name = name

    def receive(self, message):
        return f"{message} for {self.name}"
