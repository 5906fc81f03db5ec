import commands
from commands import build as make


def helptext():
    return {name: f.__doc__ for name, f in vars(commands).items() if callable(f)}, make.__doc__
