import signs as m


class Cart:
    def size(self):
        return 1


@m.listed
class Basket:
    pass
