"""References that a program holds across edits: each is an expression that gives a way to look.

The same texts stand in the cases that failures are written down as.
"""

from __future__ import annotations

HOLDERS = {
    "list": "(lambda box: lambda: box[0])([{0}])",
    "dict": "(lambda box: lambda: box['it'])({{'it': {0}}})",
    "nested": "(lambda box: lambda: box[0]['it'][0])([{{'it': ({0},)}}])",
    "tuple": "(lambda box: lambda: box[0])(({0},))",
    "set": "(lambda box: lambda: next(iter(box)))({{{0}}})",
    "key": "(lambda box: lambda: next(iter(box)))({{{0}: 1}})",
    "attribute": "(lambda box: lambda: box.it)(types.SimpleNamespace(it={0}))",
    "partial": "(lambda box: lambda: box.func)(functools.partial({0}))",
    "closure": "(lambda it: lambda: it)({0})",
    "default": "(lambda it={0}: it)",
}
# What is made with a definition and then held.
MADE = {
    "instance": "(lambda box: lambda: box[0])([{0}(3)])",
    "bound": "(lambda box: lambda: box[0])([{0}(3).area])",
    "subclass": "(lambda box: lambda: box[0])([type('Sub', ({0},), {{'__module__': __name__}})])",
    "method": "(lambda box: lambda: box[0])([{0}.area])",
    "member": "(lambda box: lambda: box[0])([{0}])",
    "made": "(lambda box: lambda: box[0])([{0}(5)])",
}
WITH_INSTANCE = ("instance", "bound")


def holder(path: str, how: str) -> str:
    """The expression that takes a reference; its value is called to look at it."""
    return (HOLDERS | MADE)[how].format(path)
