SIZE = 1


def run():
    return 1


globals()[7] = "seven"
globals()[("a", "b")] = None
del __file__, __spec__, __doc__, __loader__
