def make_scaler(factor):
    def scale(value, *, offset=1000):
        return value * factor + offset

    return scale
