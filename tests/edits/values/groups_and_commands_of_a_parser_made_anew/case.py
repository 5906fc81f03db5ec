"""Groups and commands of a parser that an edit makes anew have their arguments, in order."""

OUTCOME = "applied"


def observe():
    import commands
    import options

    parsed = vars(options.parser.parse_args(["--loud", "show", "--size", "3"]))
    return commands.HELP, sorted(parsed.items()), commands.show.prog
