import functools
import sys

COMMANDS = {}
VERBOSE = True


class Command:
    def __init__(self, function, name=None, **options):
        functools.update_wrapper(self, function)
        self.function = function
        self.name = name or function.__name__
        self.options = options
        COMMANDS[self.name] = self

    def __call__(self, *args):
        prefix = "$ " if VERBOSE else ""
        return prefix + self.function(*args)

    def option(self, name, default=None):
        self.options[name] = default
        return self

    def __repr__(self):
        return f"<{self.name}>"


def command(name=None, **options):
    if callable(name):
        return Command(name)
    return functools.partial(Command, name=name, **options)


def run(argv):
    name, *rest = argv
    return COMMANDS[name](*rest)
