SIZE = 3


def run():
    return "two"


globals()[7] = "seven"
globals()[("a", "b")] = None
del __file__, __spec__, __doc__, __loader__
