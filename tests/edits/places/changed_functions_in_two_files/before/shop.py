from stock import find as look


class Till:
    def take(self, name):
        return look(name)


def buy():
    till = Till()
    return till.take("tea")
