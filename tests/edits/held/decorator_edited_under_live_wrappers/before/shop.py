from tools import logged


@logged
def buy(thing):
    return "bought " + thing


class Till:
    @logged
    def open(self):
        return "open"
