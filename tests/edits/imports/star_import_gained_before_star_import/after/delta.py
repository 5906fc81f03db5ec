from gamma import *
STATE = 10
__all__ = ["other", "tool"]
