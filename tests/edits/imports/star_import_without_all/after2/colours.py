RED = "#f11"
BLUE = ("#00f", "#00e")
_scale = 20


def shade(amount):
    return amount * _scale
