from shop import Basket

Base = Basket.__name__


def make():
    return Basket()
