from .ops import chunk, pair
