import sizes
from sizes import ROWS


class Shelf:
    limit = ROWS * 2
    label = f"{sizes.ROWS} rows"
    count = 0
    log = []

    def put(self, what):
        type(self).count += 1
        self.log.append(what)


class Wide(Shelf):
    pass


class Deep(Shelf):
    limit = Shelf.limit + 1

    class Inner:
        half = ROWS / 2
