__all__ = ["base"]


def base():
    return "base"


_private = base
