class Closed:
    def __getattribute__(self, name):
        raise RuntimeError(f"closed: {name}")


CLOSED = Closed()
SIZE = 1


class Keeper:
    kept = CLOSED

    def describe(self):
        return "keeper"


def reader():
    shut = CLOSED

    def read():
        return SIZE if shut is CLOSED else None

    return read


def work():
    return 1
