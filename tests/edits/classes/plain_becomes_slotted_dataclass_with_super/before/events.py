class Event:
    _fields = ()

    def __init__(self, **kwargs):
        self.__dict__.update(kwargs)


class Request(Event):
    _fields = ("method", "target")

    def describe(self):
        return self._fields
