RED = "#f00"
BLUE = "#00f"
_scale = 5


def shade(amount):
    return amount * _scale
