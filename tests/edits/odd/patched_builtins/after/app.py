import builtins

OPENED = []
IMPORTED = []
SIZE = 2


def install():
    original = builtins.__import__

    def opening(*arguments, **options):
        OPENED.append(arguments[0])
        raise OSError("no files today")

    def importing(name, *arguments, **options):
        IMPORTED.append(name)
        return original(name, *arguments, **options)

    builtins.open = opening
    builtins.__import__ = importing


def run():
    return 2
