"""A version kept in one file follows into the package, its users and their banners."""

OUTCOME = "applied"


def observe():
    import cli
    import tool

    return tool.__version__, tool.__all__, cli.BANNER, cli.main(), tool.about.__doc__


def hold():
    import cli
    import tool

    return cli.main, tool


def check(held, stage):
    import sys

    main, tool = held
    assert sys.modules["tool"] is tool
    assert main() == {"after": "tool 1.1 ready", "after2": "tool 2 ready"}[stage]
