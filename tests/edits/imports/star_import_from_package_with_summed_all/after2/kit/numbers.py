__all__ = ["MAXIMUM"]

MAXIMUM = 4
