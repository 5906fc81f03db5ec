RED = "#f11"
BLUE = "#00f"
_scale = 10


def shade(amount):
    return amount * _scale
