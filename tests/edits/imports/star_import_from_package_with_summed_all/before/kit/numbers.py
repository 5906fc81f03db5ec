__all__ = ["MAXIMUM"]

MAXIMUM = 3
