SIZE = 2


def run():
    return 2


globals()[7] = "seven"
globals()[("a", "b")] = None
del __file__, __spec__, __doc__, __loader__
