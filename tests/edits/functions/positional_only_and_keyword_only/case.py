"""A function that becomes positional-only, then keyword-only, refuses the other way of calling."""

OUTCOME = "applied"


def hold():
    import math2

    return [math2.clamp]


def observe():
    import use

    return use.both()


def check(held, stage):
    import inspect

    kinds = {p.kind.name for p in inspect.signature(held[0]).parameters.values()}
    assert kinds == {{"after": "POSITIONAL_ONLY", "after2": "KEYWORD_ONLY"}[stage]}
