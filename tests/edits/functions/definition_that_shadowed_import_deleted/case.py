"""Deleting a definition brings back the import or the builtin that it had hidden."""

OUTCOME = "applied|replaced"


def hold():
    import theme

    return theme.page


def observe():
    import app
    import theme

    return app.app(), hasattr(theme, "max")


def check(held, stage):
    import base
    import theme

    assert held is theme.page
    assert theme.render is base.render
    assert held("abcdef")[1] == {"after": "abc", "after2": "def"}[stage]
