"""What statements and decorators give to a library's object, they give to one made anew, too."""

OUTCOME = "applied"


def observe():
    import closing
    import options

    parsed = options.parser.parse_args(["--size", "3", "--loud"])
    return (
        sorted(vars(parsed).items()),
        options.parser.description,
        options.parser.format_help(),
        type(closing.stack).__name__,
        [call.__wrapped__ is closing.close_files for _, call in closing.stack._exit_callbacks],
        closing.CLOSED,
    )


def hold():
    import closing

    return closing.close_files


def check(held, stage):
    import closing

    assert held is closing.close_files
