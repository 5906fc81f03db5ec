from store import Basket

BASKETS = [Basket()]


class GiftBasket(Basket):
    def label(self):
        return "gift " + super().label()


def describe():
    return [basket.label() for basket in BASKETS]
