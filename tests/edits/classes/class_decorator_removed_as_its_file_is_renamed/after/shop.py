import badges as n
import signs as m


class Cart:
    def size(self):
        return 1


@n.listed
@m.listed
class Basket:
    pass
