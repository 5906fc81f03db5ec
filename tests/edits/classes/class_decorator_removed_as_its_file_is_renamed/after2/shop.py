import badges as n
import signs as m


@m.mark
class Cart:
    def size(self):
        return 1


@n.listed
@m.listed
class Basket:
    pass
