"""Names that the program or a tool put into a module at run time survive edits of that module."""

OUTCOME = "applied"


def hold():
    import plugins

    plugins.load("csv")
    plugins.tool_note = {"by": "tool"}
    setattr(plugins, "Extra", type("Extra", (), {}))
    return plugins.current, plugins.tool_note, plugins.Extra, plugins.csv


def observe():
    import plugins

    return plugins.NAME, callable(plugins.load), plugins.VERSIONS


def check(held, stage):
    import plugins

    assert (plugins.current, plugins.tool_note, plugins.Extra, plugins.csv) == held
