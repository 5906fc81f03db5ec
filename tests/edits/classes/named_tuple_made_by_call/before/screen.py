from pixels import Pixel


def blank():
    return Pixel(*range(len(Pixel._fields)))
