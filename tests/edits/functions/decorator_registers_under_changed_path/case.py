"""A registering decorator with another name leaves one entry, under the new name only."""

OUTCOME = "applied|replaced"


def hold():
    import commands
    import tool

    return {"commands": commands.COMMANDS, "remove": tool.remove}


def observe():
    import commands
    import tool

    return sorted(commands.COMMANDS), commands.COMMANDS.get("list", str)("x"), tool.list_files()


def check(held, stage):
    import commands
    import tool

    assert held["commands"] is commands.COMMANDS
    assert held["commands"]["rm"] is held["remove"]
    assert held["commands"]["list"] is tool.list_files
