from plain import LIMIT, SIZE, label
from plain import label as base_label

SIZE = 50


def label(text):
    return base_label(text).upper() * min(SIZE, 2)
