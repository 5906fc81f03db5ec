from .money import add
