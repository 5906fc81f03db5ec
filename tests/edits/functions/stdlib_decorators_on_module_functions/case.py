"""Functions under the decorators of the standard library follow without being decorated again."""

OUTCOME = "applied"


def hold():
    import tools

    tools.square(3)
    return tools.square, tools.tag, tools.kind, tools.cube


def observe():
    import tools

    out = []
    with tools.tag("b", out):
        out.append("text")
    return tools.square(3), out, tools.kind(1), tools.cube(2), tools.cube.__name__


def check(held, stage):
    import tools

    assert held == (tools.square, tools.tag, tools.kind, tools.cube)
    assert tools.cube.__wrapped__ is tools.square
