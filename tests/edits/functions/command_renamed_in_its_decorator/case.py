"""A command line of decorator objects: a command is renamed, options and defaults change, then the class of all changes."""

OUTCOME = "applied|replaced"


def observe():
    import cli
    import tool

    return repr(
        [
            sorted(cli.COMMANDS),
            tool.build(),
            tool.list_files(),
            tool.shout(),
            cli.run(["ls"]),
            cli.run(["shout"]),
            tool.build.name,
            tool.build.__doc__,
            tool.list_files.options,
        ]
    )


def hold():
    import tool

    return tool.shout
