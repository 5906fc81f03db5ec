"""A package attribute that hides the submodule of the same name stays the function."""

OUTCOME = "applied"


def hold():
    import tools

    return tools.render, tools.STYLE


def observe():
    import page
    import tools

    return type(tools.render).__name__, tools.render("t"), page.render("p"), page.STYLE, tools.STYLE


def check(held, stage):
    import page
    import sys
    import tools

    assert tools.render is held[0] is page.render
    assert sys.modules["tools.render"].render is held[0]
    assert held[0]("x") == {"after": "<x/>", "after2": "<x style=dark/>"}[stage]
