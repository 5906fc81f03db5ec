import scale
from scale import NAME

LABEL = f"unit {scale.UNIT}"
FACTOR = 100 / scale.UNIT


def draw():
    return f"{NAME} {FACTOR}"
