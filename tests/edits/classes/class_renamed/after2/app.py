from shop import Bucket

Base = Bucket.__name__


def make():
    return Bucket()
