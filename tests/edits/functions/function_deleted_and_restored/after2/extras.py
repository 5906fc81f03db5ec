__all__ = ["base", "extra"]


def base():
    return "base"


def extra(times=2):
    return "extra" * times


_private = base
