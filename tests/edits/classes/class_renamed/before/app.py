from shop import Casket

Base = Casket.__name__


def make():
    return Casket()
