"""The module's docstring and what a program makes of it follow."""

OUTCOME = "applied"


def hold():
    import tool

    tool.printed.append(tool.USAGE)
    return tool.printed


def observe():
    import tool

    return tool.__doc__, tool.USAGE, tool.FIRST, tool.help()


def check(printed, stage):
    import tool

    assert tool.printed is printed == ["usage: tool FILE"]
