def make_scaler(factor):
    def scale(value):
        return value * factor

    return scale
