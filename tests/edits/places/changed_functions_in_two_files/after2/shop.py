from stock import find as look


def buy():
    till = Till()
    sold = till.take("tea", count=2)
    return sold


class Till:
    """Where money goes."""

    def take(self, name, count=1):
        return [
            look(name)
            for _ in range(count)
        ]
