def make_scaler(factor):
    def scale(value, offset=100):
        return value * factor + offset

    return scale
